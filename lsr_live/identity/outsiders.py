"""Which photos of a set show another person than the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

ALIKE = 0.12
"""Median cosine of a face's embedding to the others' that the same person reaches, by the shipped network. One foreign
face among all photos of 4 people from different years that serve: 79 % caught, 1 of 42 own ones called foreign, which
larger networks find least alike too; among frames of 16 clips 63 % caught, none called foreign. A higher one catches
more, and refuses people more of their own photos."""
ALIKE_BY_OTHERS = 0.22
"""The same by public MobileFaceNets. One foreign face among 2 to 11 photos of 22 people: 98 to 100 % caught; called
foreign by mistake: no frame of 18 clips, 3 % of photos from different years (those with a mask or hands before the
face)."""


def find_outsiders(likeness: NDArray[np.floating[Any]], least: float, qualities: Sequence[float]) -> list[int]:
    """Indices of the faces that are unlike the rest, the worst first.

    One face after the other is left out while its median likeness to those that remain is under `least`.

    Parameters
    ----------
    likeness
        (K,K) cosines between the faces.
    least
        What the same person reaches.
    qualities
        Decide between two that are equally unlike the rest.
    """
    staying = list(range(len(likeness)))
    outsiders: list[int] = []
    while len(staying) > 1:
        among = likeness[np.ix_(staying, staying)].astype(np.float64)
        np.fill_diagonal(among, np.nan)
        scores = np.nanmedian(among, axis=1)
        worst = min(range(len(staying)), key=lambda i: (scores[i], qualities[staying[i]]))
        if scores[worst] >= least:
            break
        outsiders.append(staying.pop(worst))
    return outsiders
