"""Eyelids that shut when the driver's do: opening mapped range to range, lid line from the driver."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.topology import LEFT_EYE_LOWER, LEFT_EYE_UPPER, RIGHT_EYE_LOWER, RIGHT_EYE_UPPER
from lsr_live.motion.regions import LEFT_EYE_RING, RIGHT_EYE_RING, followers

UPPER = np.stack((LEFT_EYE_UPPER, RIGHT_EYE_UPPER))
LOWER = np.stack((LEFT_EYE_LOWER, RIGHT_EYE_LOWER))
"""(2 eyes, 9) lid points that face each other, corners included."""

WIDEST = 1.6
"""How far eyes may be torn open, as a multiple of their opening at rest."""

_HALF = len(LEFT_EYE_RING) // 2
_RINGS_ABOVE = np.stack((LEFT_EYE_RING[:_HALF], RIGHT_EYE_RING[:_HALF]))
_RINGS_BELOW = np.stack((LEFT_EYE_RING[_HALF:], RIGHT_EYE_RING[_HALF:]))
_ABOVE = np.stack([followers(UPPER[eye], _RINGS_ABOVE[eye], 0.03) for eye in (0, 1)])
_BELOW = np.stack([followers(LOWER[eye], _RINGS_BELOW[eye], 0.03) for eye in (0, 1)])


def lid_line(face: NDArray[np.float32]) -> NDArray[np.float32]:
    """Curve (2,9,3) midway between the lids of each eye."""
    return np.asarray((face[UPPER] + face[LOWER]) * np.float32(0.5))


def half_gap(face: NDArray[np.float32]) -> NDArray[np.float32]:
    """Half the way (2,9,3) from the upper to the lower lid of each eye."""
    return np.asarray((face[LOWER] - face[UPPER]) * np.float32(0.5))


def place_lids(face: NDArray[np.float32], line: NDArray[np.float32], half: NDArray[np.float32]) -> None:
    """Put the lids of a face (478,3) on both sides of `line` (2,9,3), in place; the skin around them follows."""
    upper, lower = line - half, line + half
    up, down = upper - face[UPPER], lower - face[LOWER]
    face[_RINGS_ABOVE] += _ABOVE @ up
    face[_RINGS_BELOW] += _BELOW @ down
    face[UPPER] = upper
    face[LOWER] = lower
