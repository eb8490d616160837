"""A face of known place."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.canonical import CANONICAL


def mesh_at(x: float, y: float, height: float, turned: float = 0.0) -> NDArray[np.float32]:
    """The mean face, px: where its middle is, how tall it is, turned in the picture by degrees."""
    points = CANONICAL - (CANONICAL[:468].min(0) + CANONICAL[:468].max(0)) / 2
    cos, sin = np.cos(np.deg2rad(turned)), np.sin(np.deg2rad(turned))
    around = points @ np.array([[cos, sin, 0], [-sin, cos, 0], [0, 0, 1]]) * height
    return (around + np.array([x, y, 0])).astype(np.float32)
