"""The points that carry the warp: mesh points, a shell around the skull, and the rest line of the shoulders."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh import topology
from lsr_live.mesh.alignment import Floats
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings

_FINE = np.unique(
    np.concatenate(
        (
            topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER, topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER,
            topology.INNER_LIP_UPPER, topology.INNER_LIP_LOWER, topology.OUTER_LIP_UPPER, topology.OUTER_LIP_LOWER,
        )
    )
)  # fmt: skip
"""Lids and lips: a pixel there is a blink or a smile."""
_EYES = (
    (topology.LEFT_EYE_UPPER[1:-1], topology.LEFT_EYE_LOWER[1:-1], np.array([468, 469, 471])),
    (topology.RIGHT_EYE_UPPER[1:-1], topology.RIGHT_EYE_LOWER[1:-1], np.array([473, 474, 476])),
)
"""Per eye: upper lid, lower lid across from it, and of the iris the centre and the rim's two sides. Top and bottom of
the rim lie behind the lids: a blink would be torn open between them."""
_CHEEKS_AND_NOSE = np.array([1, 2, 4, 5, 98, 327, 50, 280, 205, 425, 187, 411, 36, 266, 101, 330])
_COARSE = np.setdiff1d(
    np.concatenate((topology.OVAL, topology.LEFT_BROW, topology.RIGHT_BROW, topology.STABLE, _CHEEKS_AND_NOSE)), _FINE
)

_SKULL = np.array(
    [(x, -0.42 + 0.25 * abs(x), 0.10) for x in (-0.36, -0.18, 0.0, 0.18, 0.36)]
    + [(x, -0.40 + 0.3 * abs(x), 0.35) for x in (-0.30, 0.0, 0.30)]
    + [(side * 0.42, y, 0.25) for y in (-0.15, 0.10, 0.35) for side in (-1, 1)]
)
"""Crown, back and sides of the head in face units: hair turns with the skull, not with the brows."""

REST_POINTS = 9
_REST_LINE = np.stack((np.linspace(0, AVATAR_SIZE - 1, REST_POINTS), np.full(REST_POINTS, AVATAR_SIZE - 1.0)), axis=1)
"""Points of the lower edge, px: shoulders stay where they are."""

_FINE_SMOOTHING, _SMOOTHING = 0.3, 20.0
"""Regularisation of the radial-basis fit, px of the 512 px crop: lids and lips are met nearly exactly, elsewhere the
tracker's noise is evened out (measured: mouth error -35 %, identity cosine +.01 against 2 everywhere)."""
_SHUT, _OPEN = 0.10, 0.22
"""Lid distance over eye width between which the iris comes to count: behind shut lids it is nowhere."""
_NO_IRIS = 1e4
_LEAST_GAP = 1.5
"""Shut lids stay this far apart, px: what is between them in the photo becomes the line of the lashes."""


def control_points(mesh: Floats, *, anchored: bool) -> NDArray[np.float64]:
    """Control points (n,2) px of a mesh (478,3) px, with the shoulders' rest line where `anchored`."""
    place = mesh[:, :2].astype(np.float64)
    irises = []
    for upper, lower, iris in _EYES:
        middle = (place[upper] + place[lower]) / 2
        apart = place[lower] - place[upper]
        gap = np.linalg.norm(apart, axis=1, keepdims=True)
        down = np.where(gap > 1e-6, apart / np.maximum(gap, 1e-6), (0.0, 1.0))
        half = np.maximum(gap, _LEAST_GAP) / 2 * down
        place[upper], place[lower] = middle - half, middle + half
        irises.append(place[iris])
    parts = [place[_FINE], *irises, place[_COARSE], pose_of(mesh).apply(_SKULL)[:, :2]]
    if anchored:
        parts.append(_REST_LINE)
    return np.concatenate(parts)


def smoothing(mesh: Floats, *, anchored: bool) -> NDArray[np.float64]:
    """Regularisation (n,) px of each control point of a target mesh (478,3) px."""
    seen = np.clip((eye_openings(mesh) - _SHUT) / (_OPEN - _SHUT), 0.0, 1.0)
    irises = _FINE_SMOOTHING + _NO_IRIS * (1.0 - seen) ** 3
    coarse = len(_COARSE) + len(_SKULL) + (len(_REST_LINE) if anchored else 0)
    return np.concatenate((np.full(len(_FINE), _FINE_SMOOTHING), np.repeat(irises, 3), np.full(coarse, _SMOOTHING)))
