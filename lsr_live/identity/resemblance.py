"""Whether faces have the same shape, judged by their meshes alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.mesh.canonical import CANONICAL, MIRROR, pose_of
from lsr_live.mesh.topology import STABLE

_SHAPE_POINTS = np.union1d(
    STABLE,
    [1, 2, 4, 5, 98, 327, 48, 278, 49, 279, 61, 291, 0, 164, 152, 172, 397, 136, 365, 58, 288, 93, 323, 50, 280,
     205, 425],
)  # fmt: skip
"""Stable points, nose, mouth corners and outline: what tells people apart more than it tells expressions apart."""


def shape_of(mesh: Mesh) -> NDArray[np.float64]:
    """How a face differs from the mean face, as a unit vector without pose, size, and left-right differences.

    The cosine of two such vectors says how alike two faces are built. Measured on 480 pictures of 130 people: same
    person .83 (5th percentile .04), different people .03 (95th percentile .76).
    """
    upright = pose_of(mesh).inverse().apply(mesh)[:, :2] - CANONICAL[:, :2]
    mirrored = upright[MIRROR] * (-1.0, 1.0)
    difference = ((upright + mirrored) / 2)[_SHAPE_POINTS].ravel()
    return np.asarray(difference / max(float(np.linalg.norm(difference)), 1e-9))


def shape_likeness(meshes: Sequence[Mesh]) -> NDArray[np.float64]:
    """Cosine of each face's shape to each other's (K,K)."""
    shapes = np.stack([shape_of(mesh) for mesh in meshes])
    return np.asarray(shapes @ shapes.T)
