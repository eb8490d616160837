"""What a turned head leaks into the expression, and how to take it out.

A tracker sees depth badly: the mesh of a turned head, turned back, is not the mesh of the straight one (per 20 degrees
of yaw its nose goes aside by 1.5 % of the face height, the same way for everybody). Photos of the identity are
distorted alike, so where the avatar's head stands as the driver's does, the distortion is to stay. Where it does not
(a camera at the side, a pose dial, a turn beyond what the photos cover), it would pull the face about.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.topology import OVAL, STABLE

_JAW = (397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172)
_NOSE = (1, 4, 5, 6, 195, 197, 98, 327, 2, 94, 19, 48, 278, 115, 344, 131, 360)
_CHEEKBONES = (93, 323, 132, 361, 58, 288, 227, 447, 137, 366, 123, 352)
SKULL = np.setdiff1d(np.concatenate((STABLE, OVAL, _NOSE, _CHEEKBONES)), _JAW)
"""Points that lie over bone or gristle: what changes there is no expression."""

_CALM = 0.01
"""Ridge that keeps the field small over mouth and chin, where it is extrapolated."""
_LIKE, _UNLIKE = 8.0, 25.0
"""Degrees between the poses of driver and avatar: up to the first the leak stays, from the second it is taken out."""


def _field() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    x, y, z = CANONICAL.astype(np.float64).T
    terms = np.stack((np.ones_like(x), x, y, z, x * x, y * y, z * z, x * y, x * z, y * z), axis=1)
    known = terms[SKULL]
    solve = np.linalg.solve(known.T @ known + _CALM * np.eye(terms.shape[1]), known.T)
    return terms.astype(np.float32), solve.astype(np.float32)


_TERMS, _SOLVE = _field()


def leak(change: NDArray[np.float32]) -> NDArray[np.float32]:
    """The part of a change of expression (478,3) that is none: a quadratic field fitted to the points over bone."""
    return np.asarray(_TERMS @ (_SOLVE @ change[SKULL]), np.float32)


def unlikeness(driver: tuple[float, float, float], avatar: tuple[float, float, float]) -> float:
    """How differently two heads (yaw, pitch, roll in degrees) stand before their cameras, 0 to 1, roll aside."""
    apart = float(np.hypot(driver[0] - avatar[0], driver[1] - avatar[1]))
    along = min(max((apart - _LIKE) / (_UNLIKE - _LIKE), 0.0), 1.0)
    return along * along * (3.0 - 2.0 * along)
