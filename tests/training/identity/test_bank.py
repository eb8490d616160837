from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from lsr_live.errors import DataError
from tests.training.identity.conftest import drawn_faces
from training.identity.augment import augmented
from training.identity.bank import Bank, answers_of, ask
from training.identity.faces import Faces, kept_back
from training.identity.mixing import bent, mixed
from training.networks.mobilefacenet import MobileFaceNet


def test_mixed_faces_are_always_the_same_and_of_two_people() -> None:
    faces = drawn_faces(3, 2)
    bank, again = Bank(faces, 20), Bank(faces, 20)
    assert (len(bank), bank.real) == (26, 6)
    for number in range(26):
        np.testing.assert_array_equal(bank.picture(number), again.picture(number))
    np.testing.assert_array_equal(bank.picture(4), faces.pictures[4])
    mixes = [bank.picture(number) for number in range(6, 26)]
    assert len({mix.tobytes() for mix in mixes}) == 20
    assert all(mix.shape == (112, 112, 3) and mix.dtype == np.uint8 for mix in mixes)


def test_a_mix_lies_between_its_two_faces() -> None:
    one, other = np.full((112, 112, 3), 100, np.uint8), np.full((112, 112, 3), 100, np.uint8)
    one[30:80, 30:80], other[30:80, 30:80] = 120, 90
    for seed in range(5):
        mix = mixed(one, other, np.random.default_rng(seed))
        assert 85 <= mix.min() <= mix.max() <= 135
        assert not np.array_equal(mix, one)


def test_bending_moves_features_by_some_pixels() -> None:
    face = np.zeros((112, 112, 3), np.uint8)
    face[50:60, 50:60] = 255
    places = []
    for seed in range(8):
        ys, xs = np.nonzero(bent(face, np.random.default_rng(seed))[..., 0] > 100)
        places.append((xs.mean(), ys.mean()))
    assert 0.3 < np.std(places, axis=0).max() < 6
    np.testing.assert_allclose(np.mean(places, axis=0), (54.5, 54.5), atol=4)


def test_spoilt_faces_differ_and_come_from_the_generator_alone() -> None:
    face = drawn_faces(1, 1).pictures[0]
    before = face.copy()
    spoilt = [augmented(face, np.random.default_rng(seed)) for seed in range(12)]
    np.testing.assert_array_equal(face, before)
    assert len({each.tobytes() for each in spoilt}) == 12
    assert all(each.shape == face.shape and each.dtype == np.uint8 and each.flags.c_contiguous for each in spoilt)
    np.testing.assert_array_equal(augmented(face, np.random.default_rng(3)), spoilt[3])


def test_the_teacher_is_asked_once(tmp_path: Path, teacher: MobileFaceNet) -> None:
    bank = Bank(drawn_faces(3, 2), 2)
    said: list[str] = []
    kept = tmp_path / "answers.npz"
    answers = answers_of(bank, teacher, kept=kept, progress=said.append)
    assert answers.shape == (8, 128)
    np.testing.assert_allclose(np.linalg.norm(answers, axis=1), 1.0, atol=1e-5)
    np.testing.assert_allclose(answers[5], ask(teacher, bank.picture(5)[None])[0], atol=1e-4)
    assert said == ["asking the teacher, 0 of 8"]
    np.testing.assert_array_equal(
        answers_of(bank, teacher, kept=tmp_path / "answers.npz", progress=said.append), answers
    )
    assert len(said) == 1
    other = Bank(drawn_faces(3, 2, seed=1), 2)
    assert not np.allclose(answers_of(other, teacher, kept=kept), answers)
    kept.write_bytes(b"broken")
    np.testing.assert_allclose(answers_of(bank, teacher, kept=kept), answers, atol=1e-6)


def test_the_teacher_sees_the_middle(teacher: MobileFaceNet) -> None:
    face = drawn_faces(1, 1).pictures
    edged = face.copy()
    edged[:, :, :8] = edged[:, :, -8:] = 0
    np.testing.assert_array_equal(ask(teacher, face), ask(teacher, edged))


def test_no_person_is_on_both_sides() -> None:
    faces = drawn_faces(41, 2)
    training, validation = kept_back(faces)
    assert set(validation.person) == {19, 39}
    assert not set(validation.person) & set(training.person)
    assert len(training) + len(validation) == 82
    with pytest.raises(DataError, match="hold 3 people"):
        kept_back(Faces(faces.pictures[:6], faces.person[:6]))
