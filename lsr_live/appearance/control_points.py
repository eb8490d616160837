"""The points that carry the warp: mesh points, a shell around the skull, and the rest line of the shoulders."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh import topology
from lsr_live.mesh.alignment import Floats
from lsr_live.mesh.canonical import pose_of

_FINE = np.unique(
    np.concatenate(
        (
            topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER, topology.LEFT_IRIS,
            topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER, topology.RIGHT_IRIS,
            topology.INNER_LIP_UPPER, topology.INNER_LIP_LOWER, topology.OUTER_LIP_UPPER, topology.OUTER_LIP_LOWER,
        )
    )
)  # fmt: skip
"""Lids, irises and lips: a pixel there is a blink or a smile."""
_CHEEKS_AND_NOSE = np.array([1, 2, 4, 5, 98, 327, 50, 280, 205, 425, 187, 411, 36, 266, 101, 330])
_COARSE = np.setdiff1d(
    np.concatenate((topology.OVAL, topology.LEFT_BROW, topology.RIGHT_BROW, topology.STABLE, _CHEEKS_AND_NOSE)), _FINE
)
_MESH_POINTS = np.concatenate((_FINE, _COARSE))

_SKULL = np.array(
    [(x, -0.42 + 0.25 * abs(x), 0.10) for x in (-0.36, -0.18, 0.0, 0.18, 0.36)]
    + [(x, -0.40 + 0.3 * abs(x), 0.35) for x in (-0.30, 0.0, 0.30)]
    + [(side * 0.42, y, 0.25) for y in (-0.15, 0.10, 0.35) for side in (-1, 1)]
)
"""Crown, back and sides of the head in face units: hair turns with the skull, not with the brows."""

_REST_LINE = np.stack((np.linspace(0, AVATAR_SIZE - 1, 9), np.full(9, AVATAR_SIZE - 1.0)), axis=1)
"""Points of the lower edge, px: shoulders stay where they are."""

_FINE_SMOOTHING, _SMOOTHING = 0.3, 20.0
"""Regularisation of the radial-basis fit, px of the 512 px crop: lids and lips are met nearly exactly, elsewhere the
tracker's noise is evened out (measured: mouth error -35 %, identity cosine +.01 against 2 everywhere)."""


def control_points(mesh: Floats, *, anchored: bool) -> NDArray[np.float64]:
    """Control points (n,2) px of a mesh (478,3) px, with the shoulders' rest line where `anchored`."""
    parts = [mesh[_MESH_POINTS, :2], pose_of(mesh).apply(_SKULL)[:, :2]]
    if anchored:
        parts.append(_REST_LINE)
    return np.concatenate(parts)


def smoothing(*, anchored: bool) -> NDArray[np.float64]:
    """Regularisation (n,) of each control point, px."""
    coarse = len(_COARSE) + len(_SKULL) + (len(_REST_LINE) if anchored else 0)
    return np.concatenate((np.full(len(_FINE), _FINE_SMOOTHING), np.full(coarse, _SMOOTHING)))
