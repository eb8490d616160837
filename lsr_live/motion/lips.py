"""Lips that meet when the driver's do, and open as far as the identity's can."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.topology import INNER_LIP_LOWER, INNER_LIP_UPPER
from lsr_live.motion.regions import MOUTH_CORE, followers

_UPPER, _LOWER = INNER_LIP_UPPER[1:-1], INNER_LIP_LOWER[1:-1]
_REST = np.setdiff1d(MOUTH_CORE, np.concatenate((INNER_LIP_UPPER, INNER_LIP_LOWER)))
_MIDDLE = float(CANONICAL[[13, 14], 1].mean())
_ABOVE = _REST[CANONICAL[_REST, 1] < _MIDDLE]
_BELOW = _REST[CANONICAL[_REST, 1] >= _MIDDLE]
# The upper lip hangs from the nose; the lower lip takes the jaw with it.
_UPPER_FOLLOWERS = followers(_UPPER, _ABOVE, 0.05)
_LOWER_FOLLOWERS = followers(_LOWER, _BELOW, 0.12)
_UPPER_SHARE = 0.3


def set_gap(face: NDArray[np.float32], factor: float) -> None:
    """Scale the gap between the inner lips of a face (478,3) by `factor` in place; 0 lets them meet in every point.

    Lips that have crossed count as met. The outer lips and the chin follow.
    """
    gap = face[_LOWER] - face[_UPPER]
    wanted = gap * factor
    np.maximum(wanted[:, 1], 0.0, out=wanted[:, 1])
    missing = wanted - gap
    up = -_UPPER_SHARE * missing
    face[_UPPER] += up
    # Not by adding: met lips are to have the very same place.
    face[_LOWER] = face[_UPPER] + wanted
    face[_ABOVE] += _UPPER_FOLLOWERS @ up
    face[_BELOW] += _LOWER_FOLLOWERS @ ((1.0 - _UPPER_SHARE) * missing)


def close_lips(face: NDArray[np.float32]) -> NDArray[np.float32]:
    """A copy of a face (478,3) whose inner lips meet."""
    closed = face.copy()
    set_gap(closed, 0.0)
    return closed
