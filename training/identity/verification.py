"""How well embeddings tell whether two pictures show the same person."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from lsr_live.errors import DataError
from lsr_live.identity.outsiders import find_outsiders

_SETS = 40
"""Sets of photos that are tried of each person."""
_SIZES = (2, 12)
"""Photos of the person in such a set: from the first number to below the second."""


@dataclass(frozen=True, slots=True)
class Verification:
    """Over all pairs of different pictures."""

    accuracy: float
    """Mean of the shares of same and of different pairs told right, with the best threshold of the other half of the
    pairs, over both halves."""
    auc: float
    """Chance that a same pair is more alike than a different one."""
    threshold: float
    """Mean of the two halves' best cosines."""
    same: float
    """Mean cosine of same pairs."""
    different: float
    """Mean cosine of different pairs."""


def verify(vectors: NDArray[np.float32], person: NDArray[np.int64]) -> Verification:
    """Compare all pairs of unit vectors (K,N) of whom `person` (K,) tells.

    Raises
    ------
    DataError
        There are fewer than two pairs of the same or of different people.
    """
    rows, columns = np.triu_indices(len(vectors), 1)
    cosines = (vectors @ vectors.T)[rows, columns]
    alike = person[rows] == person[columns]
    if min(int(alike.sum()), int((~alike).sum())) < 2:
        raise DataError(
            "There are too few pictures to compare.", "It takes two people and three pictures of one of them."
        )
    same, different = cosines[alike], cosines[~alike]
    rng = np.random.default_rng(0)
    rng.shuffle(same)
    rng.shuffle(different)
    halves = [(same[part::2], different[part::2]) for part in range(2)]
    thresholds = [_best_threshold(*half) for half in halves]
    told_right = [_share_right(*half, threshold) for half, threshold in zip(halves, reversed(thresholds), strict=True)]
    ranks = rankdata(np.concatenate((same, different)))[: len(same)]
    auc = (ranks.mean() - (len(same) + 1) / 2) / len(different)
    return Verification(
        float(np.mean(told_right)),
        float(auc),
        float(np.mean(thresholds)),
        float(same.mean()),
        float(different.mean()),
    )


@dataclass(frozen=True, slots=True)
class Foreigners:
    """What enrolment makes of sets of photos with one foreign face among them."""

    caught: float
    """Share of foreign faces that were found."""
    mistaken: float
    """Share of the person's own photos that were called foreign."""


def find_foreigners(vectors: NDArray[np.float32], person: NDArray[np.int64], least: float) -> Foreigners:
    """Try sets of 2 to 11 photos of one person with one of another, drawn the same way each time.

    Parameters
    ----------
    vectors, person
        As for `verify`; people with one picture are foreign only.
    least
        Median cosine to the others that the same person reaches.
    """
    rng = np.random.default_rng(0)
    caught = sets = mistaken = photos = 0
    for one in np.unique(person):
        own, others = np.flatnonzero(person == one), np.flatnonzero(person != one)
        if len(own) < _SIZES[0]:
            continue
        for _ in range(_SETS):
            size = min(int(rng.integers(*_SIZES)), len(own))
            chosen = [*rng.choice(own, size, replace=False).tolist(), int(rng.choice(others))]
            among = vectors[chosen]
            # Where nobody knows who is foreign, the better photo stays: here, the person's own.
            found = find_outsiders(among @ among.T, least, [1.0] * size + [0.0])
            caught += size in found
            mistaken += len(found) - (size in found)
            sets += 1
            photos += size
    return Foreigners(caught / sets, mistaken / photos)


def _best_threshold(same: NDArray[np.float32], different: NDArray[np.float32]) -> float:
    """Midway between the two cosines where the most pairs are told right."""
    levels = np.unique(np.concatenate((same, different)))
    low, high = np.sort(same), np.sort(different)
    right = 1 - np.searchsorted(low, levels) / len(low) + np.searchsorted(high, levels) / len(high)
    best = int(right.argmax())
    return float(levels[max(best - 1, 0) : best + 1].mean())


def _share_right(same: NDArray[np.float32], different: NDArray[np.float32], threshold: float) -> float:
    return float(((same >= threshold).mean() + (different < threshold).mean()) / 2)
