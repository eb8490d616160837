"""Meshes without a picture: the mean face posed, blinking and talking."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.alignment import rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.topology import LEFT_EYE_LOWER, LEFT_EYE_UPPER, RIGHT_EYE_LOWER, RIGHT_EYE_UPPER


def posed(
    x: float = 320.0,
    y: float = 240.0,
    size: float = 160.0,
    angles: tuple[float, float, float] = (0.0, 0.0, 0.0),
    shut: float = 0.0,
) -> NDArray[np.float32]:
    """Return the mean face (478,3) px, `size` px high, turned by (yaw, pitch, roll) degrees, eyes shut by a share."""
    shape = CANONICAL.copy()
    for upper, lower in ((LEFT_EYE_UPPER, LEFT_EYE_LOWER), (RIGHT_EYE_UPPER, RIGHT_EYE_LOWER)):
        shape[upper] += shut * (shape[lower] - shape[upper])
    mesh = size * shape @ rotation_from_angles(*angles).T
    return np.asarray(mesh + np.array([x, y, 0.0]), np.float32)
