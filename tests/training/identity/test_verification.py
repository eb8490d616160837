from __future__ import annotations

import numpy as np
import pytest

from lsr_live.errors import DataError
from training.identity.verification import find_foreigners, verify


def vectors_of(people: int, each: int, spread: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    person = np.repeat(np.arange(people), each)
    vectors = rng.normal(size=(people, 32))[person] + rng.normal(size=(people * each, 32)) * spread
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32), person


def test_people_that_are_far_apart_are_told_apart() -> None:
    told = verify(*vectors_of(6, 5, 0.1))
    assert told.accuracy > 0.99
    assert told.auc == pytest.approx(1.0)
    assert told.different < 0.3 < told.threshold <= told.same


def test_chance_tells_nothing() -> None:
    vectors, person = vectors_of(8, 6, 0.1)
    told = verify(vectors, np.random.default_rng(3).permutation(person))
    assert told.accuracy == pytest.approx(0.5, abs=0.08)
    assert told.auc == pytest.approx(0.5, abs=0.08)


def test_auc_is_the_share_of_pairs_in_order() -> None:
    vectors, person = vectors_of(4, 4, 1.0)
    cosines = vectors @ vectors.T
    rows, columns = np.triu_indices(16, 1)
    alike = person[rows] == person[columns]
    same, different = cosines[rows, columns][alike], cosines[rows, columns][~alike]
    assert verify(vectors, person).auc == pytest.approx((same[:, None] > different).mean(), abs=1e-6)


def test_too_few_pictures_are_told() -> None:
    vectors, person = vectors_of(2, 1, 0.1)
    with pytest.raises(DataError, match="too few pictures"):
        verify(vectors, person)
    with pytest.raises(DataError, match="too few pictures"):
        verify(vectors, np.zeros_like(person))


def test_foreign_faces_are_caught_by_a_threshold_between() -> None:
    vectors, person = vectors_of(6, 12, 0.1)
    well = find_foreigners(vectors, person, 0.6)
    assert well == find_foreigners(vectors, person, 0.6)
    assert (well.caught, well.mistaken) == (1.0, 0.0)
    assert find_foreigners(vectors, person, -1.0).caught == 0.0
    assert find_foreigners(vectors, person, 1.01).mistaken > 0.5
