"""Closing the mouth and opening the eyes of a face mesh, for people whose photos show neither at rest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.alignment import Floats
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.mesh.topology import (
    INNER_LIP_LOWER,
    INNER_LIP_UPPER,
    LEFT_EYE_LOWER,
    LEFT_EYE_UPPER,
    OUTER_LIP_LOWER,
    OUTER_LIP_UPPER,
    RIGHT_EYE_LOWER,
    RIGHT_EYE_UPPER,
    STABLE,
)

_EARS = np.array([234, 454])
_JAW = np.array([58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288])
"""The outline from one jaw angle over the chin to the other."""
_NOSE = np.array([1, 2, 4, 5, 98, 327, 48, 278])
_MOUTH_PULLS = np.unique(
    np.concatenate((STABLE, _NOSE, _JAW, INNER_LIP_UPPER, INNER_LIP_LOWER, OUTER_LIP_UPPER, OUTER_LIP_LOWER))
)
_FOLLOWS_LID = 0.035
"""How far, in face units, the skin around a lid moves along with it."""


def with_closed_mouth(face: Floats) -> NDArray[np.float64]:
    """An upright face (478,3) in face units with its jaw turned up until the inner lips meet.

    The jaw's outline turns about an axis through the ears, the lower lip comes up to the upper one with its thickness
    kept, and what lies between moves along smoothly; nose, eyes and forehead stay.
    """
    points = face.astype(np.float64)
    upper, lower = points[INNER_LIP_UPPER], points[INNER_LIP_LOWER]
    middle = len(upper) // 2
    # A wide-open mouth is round: the line on which its lips meet is flattened, more so the wider it was.
    roundness = 0.7 * np.clip(mouth_opening(points) / 0.5, 0.0, 1.0)
    line = upper.copy()
    line[:, 1] += roundness * (upper[middle, 1] - upper[:, 1])
    ears = points[_EARS].mean(0)
    arms = points[[14, 13]] - ears
    low, high = np.arctan2(arms[:, 1], -arms[:, 2])
    turn = np.array([[np.cos(high - low), np.sin(high - low)], [-np.sin(high - low), np.cos(high - low)]])
    moved = points.copy()
    moved[_JAW, 1:] = ears[1:] + (points[_JAW, 1:] - ears[1:]) @ turn
    moved[INNER_LIP_UPPER] = line
    moved[OUTER_LIP_UPPER] += line - upper
    moved[OUTER_LIP_LOWER] += line - lower
    moved[INNER_LIP_LOWER] = line
    return _carried_along(points, moved, _MOUTH_PULLS)


def _carried_along(points: Floats, moved: Floats, pulls: NDArray[np.intp]) -> NDArray[np.float64]:
    """Move all points as smoothly as the pulled ones demand: linear radial basis function, exact at the pulls."""
    anchors = points[pulls]
    basis = -np.linalg.norm(anchors[:, None] - anchors[None], axis=2)
    count = len(pulls)
    system = np.ones((count + 1, count + 1))
    system[:count, :count], system[count, count] = basis, 0.0
    # Upper and lower lip may touch: a trace of smoothing keeps the system solvable.
    system[:count, :count] -= 1e-6 * np.eye(count)
    wanted = np.vstack((moved[pulls] - anchors, np.zeros((1, 3))))
    weights = np.linalg.solve(system, wanted)
    distances = -np.linalg.norm(points[:, None] - anchors[None], axis=2)
    carried = points + distances @ weights[:count] + weights[count]
    carried[pulls] = moved[pulls]
    return np.asarray(carried)


def with_open_eyes(face: Floats, openings: Floats) -> NDArray[np.float64]:
    """An upright face (478,3) in face units, its eyes (left, right) opened to `openings` at least by the upper lids."""
    opened = face.astype(np.float64)
    now = eye_openings(face)
    for eye, (upper, lower) in enumerate(((LEFT_EYE_UPPER, LEFT_EYE_LOWER), (RIGHT_EYE_UPPER, RIGHT_EYE_LOWER))):
        if now[eye] >= openings[eye]:
            continue
        width = float(np.linalg.norm(opened[upper[0]] - opened[upper[-1]]))
        gap = opened[upper] - opened[lower]
        middle = len(gap) // 2
        missing = openings[eye] * width - float(np.linalg.norm(gap[middle]))
        # A parabola from corner to corner; the skin above follows and fades out towards the brow.
        arc = 1.0 - np.linspace(-1.0, 1.0, len(upper)) ** 2
        rise = np.zeros(len(opened))
        distance = np.linalg.norm(opened[:, None, :2] - opened[upper][None, :, :2], axis=2)
        nearest = distance.argmin(1)
        above = opened[:, 1] <= opened[upper, 1][nearest] + 1e-9
        rise[above] = (arc[nearest] * np.exp(-((distance.min(1) / _FOLLOWS_LID) ** 2)))[above]
        rise[lower] = 0.0
        rise[upper] = arc
        opened[:, 1] -= rise * missing
    return opened
