"""The 68 points of the older face landmark scheme (iBUG 300-W order) on the 478-point mesh, both ways."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.mesh.canonical import CANONICAL

TABLE: NDArray[np.intp] = np.array(
    [
        # jaw, from the image's left temple over the chin to the right one
        127, 234, 93, 58, 172, 136, 149, 148, 152, 377, 378, 365, 397, 288, 323, 454, 356,
        # left and right brow
        70, 63, 105, 66, 107, 336, 296, 334, 293, 300,
        # nose bridge, nose base
        6, 197, 5, 1, 75, 97, 2, 326, 305,
        # left and right eye, each from its left corner over the upper lid
        33, 160, 158, 133, 153, 144, 362, 385, 387, 263, 373, 380,
        # outer lip, inner lip, from the left corner over the upper lip
        61, 40, 37, 0, 267, 270, 291, 321, 314, 17, 84, 91, 62, 82, 13, 312, 292, 402, 14, 178,
    ]
)  # fmt: skip
"""Mesh point for each of the 68 points. Where two would do, the one that is nearer to the face-alignment network's own
point on the reference's pictures of one person; the mean distance there is 2.2 % of the face height, most of it along
the jaw."""
TABLE.setflags(write=False)

_RIGID = np.r_[0:3, 14:17, 17:48]
"""Points that fix the head's pose: all but the lower jaw and the lips."""
_ORIGIN_DEPTH = 0.09
"""Depth of the face's origin in mediapipe's meshes, face units: mean over 112 portraits."""


def to_68(mesh: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """The 68 points (68,2) float32 px of a mesh (478,3) px."""
    return np.asarray(mesh[TABLE, :2], np.float32)


def mesh_from_68(points: NDArray[np.floating[Any]]) -> Mesh:
    """Lift 68 points (68,2) px to a mesh (478,3) float32 px.

    The mean face is posed so that its own 68 points fit best, then bent smoothly so that they fit exactly. Depth is
    the posed mean face's, and irises rest in the middle of their eyes: 68 points tell nothing of either.
    """
    target = np.asarray(points, np.float64)
    if target.shape != (68, 2) or not np.isfinite(target).all():
        raise ValueError(f"68 finite points (68,2) are needed, not {target.shape}")
    posed = _posed(target)
    bend = np.zeros_like(posed)
    bend[:, :2] = _bending() @ (target - posed[TABLE, :2])
    return np.asarray(posed + bend, np.float32)


def _posed(target: NDArray[np.float64]) -> NDArray[np.float64]:
    """Pose the mean face by a scaled orthographic fit to the points that expressions hardly move."""
    model = CANONICAL[TABLE[_RIGID]].astype(np.float64)
    seen = target[_RIGID]
    model_mean, seen_mean = model.mean(0), seen.mean(0)
    affine = np.linalg.lstsq(model - model_mean, seen - seen_mean, rcond=None)[0].T
    u, singular, vt = np.linalg.svd(affine, full_matrices=False)
    rows = u @ vt
    rotation = np.vstack((rows, np.cross(rows[0], rows[1])))
    scale = singular.mean()
    posed = scale * (CANONICAL - model_mean) @ rotation.T
    posed[:, :2] += seen_mean
    posed[:, 2] += scale * ((rotation @ model_mean)[2] + _ORIGIN_DEPTH)
    return np.asarray(posed)


@cache
def _bending() -> NDArray[np.float64]:
    """Return (478,68): a linear radial-basis interpolation with an affine part, from the 68 points to the mesh."""
    anchors = CANONICAL[TABLE].astype(np.float64)
    size = len(anchors)
    system = np.zeros((size + 4, size + 4))
    system[:size, :size] = -np.linalg.norm(anchors[:, None] - anchors[None], axis=2)
    system[:size, size] = 1.0
    system[:size, size + 1 :] = anchors
    system[size:, :size] = system[:size, size:].T
    solved = np.linalg.inv(system)[:, :size]
    basis = np.empty((len(CANONICAL), size + 4))
    basis[:, :size] = -np.linalg.norm(CANONICAL[:, None] - anchors[None], axis=2)
    basis[:, size] = 1.0
    basis[:, size + 1 :] = CANONICAL
    return np.asarray(basis @ solved)
