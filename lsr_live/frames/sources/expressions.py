"""How expressions move the points of the mean face.

Each one is prescribed on a few points (lid edges, lip lines, brows) and spread over the surface by a graph Laplacian,
which never overshoots what is prescribed, so that the skin between stretches evenly and nothing folds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh import topology
from lsr_live.mesh.canonical import CANONICAL, TRIANGLES

Floats = NDArray[np.float64]

SURFACE = 468
"""Points of the skin; the irises come after them."""

JAW_OPEN = 0.5
"""Angle of the fully dropped jaw, radians."""
JAW_HINGE = np.array([0.0, 0.2, 0.28])
"""Where the jaw turns, below the ears, face units."""
EYE_WIDTH = 0.166
"""Distance of the corners of one eye of the mean face, face units."""

_LID_TRAVEL = 0.78
"""Part of its way to the lower lid that the upper lid goes in a blink; skin is left between lid edges."""
_LOWER_LID_TRAVEL = 0.05

_LOWER_LIP_JAW = np.array([0.42, 0.60, 0.78, 0.91, 0.98, 1.0, 0.98, 0.91, 0.78, 0.60, 0.42])
_UPPER_LIP_JAW = np.array([0.42, 0.24, 0.11, 0.03, 0.0, -0.02, 0.0, 0.03, 0.11, 0.24, 0.42])
"""How far each point of a lip line goes with the jaw, from corner to corner: corners are pulled along halfway."""


@dataclass(frozen=True, slots=True)
class Expressions:
    """Displacement of every point per unit of each expression: (478,3) float64, face units; `jaw`: (478,) 0 to 1."""

    blink: tuple[Floats, Floats]
    """Left and right eye shut."""
    smile: Floats
    brows: Floats
    """Both brows raised."""
    rounded: Floats
    """Lips rounded; negative: drawn wide."""
    jaw: Floats
    """How far each point turns with the jaw."""


@cache
def expressions() -> Expressions:
    """The expressions of the mean face, worked out once."""
    return Expressions(
        blink=(
            _blink(topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER),
            _blink(topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER),
        ),
        smile=_smile(),
        brows=_brows(),
        rounded=_rounded(),
        jaw=_jaw(),
    )


def _spread(handles: dict[int, Floats], decay: float) -> Floats:
    """Field over all points that has the given values at `handles` and falls off smoothly between and around them.

    Solves ``sum over neighbours (f_i - f_j) + decay * degree_i * f_i = 0`` at every other surface point; irises get 0.
    """
    pairs = np.concatenate([TRIANGLES[:, (0, 1)], TRIANGLES[:, (1, 2)], TRIANGLES[:, (2, 0)]])
    system = np.zeros((SURFACE, SURFACE))
    system[pairs[:, 0], pairs[:, 1]] = system[pairs[:, 1], pairs[:, 0]] = -1.0
    np.fill_diagonal(system, -system.sum(1) * (1.0 + decay))
    held = np.array(list(handles))
    values = np.array([np.atleast_1d(handles[point]) for point in handles])
    free = np.setdiff1d(np.arange(SURFACE), held)
    field = np.zeros((len(CANONICAL), values.shape[1]))
    field[held] = values
    field[free] = np.linalg.solve(system[np.ix_(free, free)], -system[np.ix_(free, held)] @ values)
    return field


def _still(*groups: NDArray[np.intp]) -> dict[int, Floats]:
    return {int(point): np.zeros(3) for group in groups for point in group}


def _blink(upper: NDArray[np.intp], lower: NDArray[np.intp]) -> Floats:
    mean = CANONICAL.astype(np.float64)
    handles = _still(topology.LEFT_BROW, topology.RIGHT_BROW, topology.OVAL, upper[[0, -1]])
    for above, below in zip(upper[1:-1], lower[1:-1], strict=True):
        gap = mean[below] - mean[above]
        handles[int(above)] = _LID_TRAVEL * gap
        handles[int(below)] = -_LOWER_LID_TRAVEL * gap
    return _spread(handles, decay=0.15)


def _smile() -> Floats:
    mean = CANONICAL.astype(np.float64)
    handles = _still(
        topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER, topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER,
        topology.OVAL, np.array([1, 4, 2, 168, 6]),
    )  # fmt: skip
    for point in _LIPS:
        x = mean[point, 0]
        share = (abs(x) / 0.147) ** 1.8
        handles[int(point)] = np.array([np.sign(x) * 0.045 * share, -0.048 * share, 0.025 * share])
    for cheek in (50, 205, 280, 425):
        handles[cheek] = np.array([np.sign(mean[cheek, 0]) * 0.012, -0.024, -0.012])
    return _spread(handles, decay=0.05)


def _brows() -> Floats:
    handles = _still(
        topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER, topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER,
        topology.OVAL, topology.STABLE,
    )  # fmt: skip
    for point in (*topology.LEFT_BROW, *topology.RIGHT_BROW):
        # The frown keeps its place, so that head angles fitted to the stable points do not nod with the brows.
        share = np.clip(abs(CANONICAL[point, 0]) / 0.12, 0.4, 1.0)
        handles[int(point)] = share * np.array([0.0, -0.045, -0.004])
    return _spread(handles, decay=0.03)


def _rounded() -> Floats:
    mean = CANONICAL.astype(np.float64)
    handles = _still(topology.OVAL, np.array([1, 4, 2]))
    for point in _LIPS:
        x = mean[point, 0]
        handles[int(point)] = np.array([-0.32 * x, 0.0, -0.03 * (1.0 - abs(x) / 0.147)])
    return _spread(handles, decay=0.1)


def _jaw() -> Floats:
    handles: dict[int, Floats] = {
        int(point): np.zeros(1)
        for group in (
            topology.LEFT_EYE_LOWER, topology.RIGHT_EYE_LOWER, topology.LEFT_BROW, topology.RIGHT_BROW,
            np.array([1, 2, 4, 98, 327, 168, 6, 234, 454, 127, 356, 162, 389, 10]),
        )
        for point in group
    }  # fmt: skip
    for line, shares in zip(_LIP_LINES, (_UPPER_LIP_JAW, _LOWER_LIP_JAW) * 2, strict=True):
        for point, share in zip(line, shares, strict=True):
            handles[int(point)] = np.array([share])
    chin_to_ear = (1.0, 1.0, 0.98, 0.95, 0.88, 0.76, 0.6, 0.42, 0.24, 0.1)
    oval = topology.OVAL.tolist()
    chin = oval.index(topology.CHIN)
    for step, share in enumerate(chin_to_ear):
        handles[oval[chin - step]] = handles[oval[chin + step]] = np.array([share])
    return _spread(handles, decay=0.0)[:, 0]


_LIP_LINES = (
    topology.OUTER_LIP_UPPER,
    topology.OUTER_LIP_LOWER,
    topology.INNER_LIP_UPPER,
    topology.INNER_LIP_LOWER,
)

_LIPS = np.concatenate(
    (
        *_LIP_LINES,
        np.array([76, 184, 74, 73, 72, 11, 302, 303, 304, 408, 306, 307, 320, 404, 315, 16, 85, 180, 90, 77]),
        np.array([62, 183, 42, 41, 38, 12, 268, 271, 272, 407, 292, 325, 319, 403, 316, 15, 86, 179, 89, 96]),
    )
)
"""All points of the lips: the two lines and the two rings of points between them."""
