"""Which photos of a set show another person than the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

ALIKE_BY_NETWORK = 0.22
"""Median cosine of a face's embedding to the others' that the same person reaches. One foreign face among 2 to 11
photos of 22 people: 98 to 100 % caught; called foreign by mistake: no frame of 18 clips, 3 % of photos from different
years (those with a mask or hands before the face)."""
ALIKE_BY_SHAPE = 0.1
SHAPE_TELLS_UP_TO = 15.0
"""The same for the shape of the mesh, which says little, and less the more the head is turned: faces turned by more
than this many degrees are not judged. 20 to 45 % caught, 0.3 to 1 % called foreign by mistake."""


def find_outsiders(
    likeness: NDArray[np.floating[Any]], least: float, qualities: Sequence[float], *, fewest: int
) -> list[int]:
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
    fewest
        With fewer faces than this nothing can be said.
    """
    staying = list(range(len(likeness)))
    outsiders: list[int] = []
    while len(staying) >= max(fewest, 2):
        among = likeness[np.ix_(staying, staying)].astype(np.float64)
        np.fill_diagonal(among, np.nan)
        scores = np.nanmedian(among, axis=1)
        worst = min(range(len(staying)), key=lambda i: (scores[i], qualities[staying[i]]))
        if scores[worst] >= least:
            break
        outsiders.append(staying.pop(worst))
    return outsiders
