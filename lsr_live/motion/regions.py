"""Which region of the face a point moves with: smooth weights of eyes, mouth and brows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.topology import (
    INNER_LIP_LOWER,
    INNER_LIP_UPPER,
    LEFT_BROW,
    LEFT_EYE_LOWER,
    LEFT_EYE_UPPER,
    LEFT_IRIS,
    OUTER_LIP_LOWER,
    OUTER_LIP_UPPER,
    RIGHT_BROW,
    RIGHT_EYE_LOWER,
    RIGHT_EYE_UPPER,
    RIGHT_IRIS,
    Indices,
)

LEFT_EYE_RING = np.array([247, 30, 29, 27, 28, 56, 190, 243, 112, 26, 22, 23, 24, 110, 25, 130], np.intp)
RIGHT_EYE_RING = np.array([467, 260, 259, 257, 258, 286, 414, 463, 341, 256, 252, 253, 254, 339, 255, 359], np.intp)
"""The first ring of points around the lid edges."""

_FOREHEAD = np.array(
    [10, 151, 9, 67, 109, 338, 297, 103, 332, 104, 69, 108, 337, 299, 333, 68, 298, 54, 284, 21, 251], np.intp
)
_JAW = np.array([172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 175, 199, 200, 18, 83, 313], np.intp)

EYES, MOUTH, BROWS = 0, 1, 2
"""Columns of `WEIGHTS`."""

_EYES = (LEFT_EYE_UPPER, LEFT_EYE_LOWER, LEFT_IRIS, RIGHT_EYE_UPPER, RIGHT_EYE_LOWER, RIGHT_IRIS)

EYE_CORE: Indices = np.unique(np.concatenate((*_EYES, LEFT_EYE_RING, RIGHT_EYE_RING)))
MOUTH_CORE: Indices = np.unique(
    np.concatenate((OUTER_LIP_UPPER, OUTER_LIP_LOWER, INNER_LIP_UPPER, INNER_LIP_LOWER, _JAW))
)
BROW_CORE: Indices = np.unique(np.concatenate((LEFT_BROW, RIGHT_BROW, _FOREHEAD)))
"""Points that belong to one region alone."""


def _distances(points: Indices) -> NDArray[np.float64]:
    apart = CANONICAL[:, None].astype(np.float64) - CANONICAL[points][None]
    return np.asarray(np.sqrt((apart**2).sum(2)))


def _weights() -> NDArray[np.float32]:
    nearest = np.stack([_distances(core).min(1) for core in (EYE_CORE, MOUTH_CORE, BROW_CORE)], axis=1)
    # Inverse distance weighting: one on a region's own points, and everywhere they sum to one, so that with all
    # strengths at one the motion arrives whole.
    closeness = 1.0 / np.maximum(nearest, 1e-6) ** 4
    weights = closeness / closeness.sum(1, keepdims=True)
    for column, core in enumerate((EYE_CORE, MOUTH_CORE, BROW_CORE)):
        weights[core] = 0.0
        weights[core, column] = 1.0
    return np.asarray(weights, np.float32)


WEIGHTS = _weights()
"""(478,3) float32: how much each point belongs to eyes, mouth and brows; rows sum to one."""
WEIGHTS.setflags(write=False)

LEFT_SIDE = np.asarray(CANONICAL[:, 0] < 0)
"""(478,) bool: points on the image's left."""


def followers(leaders: Indices, candidates: Indices, reach: float) -> NDArray[np.float32]:
    """Weights (C,L) by which `candidates` follow displacements of `leaders`, both indices of points.

    A candidate takes the mean of the leaders beside it, less the farther it is: about exp(-1/2) at `reach` face units.
    """
    between = _distances(leaders)[candidates]
    share = np.exp(-0.5 * (between / 0.02) ** 2 + 0.5 * (between.min(1, keepdims=True) / 0.02) ** 2)
    share /= share.sum(1, keepdims=True)
    return np.asarray(share * np.exp(-0.5 * (between.min(1, keepdims=True) / reach) ** 2), np.float32)
