"""What is measured on a mesh: openings of eyes and mouth, and gaze."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.alignment import Floats
from lsr_live.mesh.topology import CHIN, FOREHEAD_TOP, LEFT_IRIS, RIGHT_IRIS

_UPPER_LIDS = np.array([159, 386])
_LOWER_LIDS = np.array([145, 374])
_LEFT_CORNERS = np.array([33, 362])
_RIGHT_CORNERS = np.array([133, 263])
_IRISES = np.array([LEFT_IRIS[0], RIGHT_IRIS[0]])
_UPPER_LIP, _LOWER_LIP = 13, 14


def face_height(mesh: Floats) -> float:
    """Distance from the top of the forehead to the chin in the image plane, px."""
    return float(np.hypot(*(mesh[FOREHEAD_TOP, :2] - mesh[CHIN, :2])))


def eye_openings(mesh: Floats) -> NDArray[np.float32]:
    """Opening of the left and right eye (2,): lid distance over the eye's width, both in 3-D; closed is about 0.1."""
    gap = np.linalg.norm(mesh[_UPPER_LIDS] - mesh[_LOWER_LIDS], axis=1)
    width = np.linalg.norm(mesh[_LEFT_CORNERS] - mesh[_RIGHT_CORNERS], axis=1)
    return np.asarray(gap / width, np.float32)


def mouth_opening(mesh: Floats) -> float:
    """Distance of the inner lips over the distance of the outer eye corners, both in 3-D; closed is about 0."""
    gap = np.linalg.norm(mesh[_UPPER_LIP] - mesh[_LOWER_LIP])
    return float(gap / np.linalg.norm(mesh[33] - mesh[263]))


def gaze(mesh: Floats) -> NDArray[np.float32]:
    """Iris centres in their eyes (2 eyes, 2): along and across the corner line, from its middle, in eye widths.

    x > 0 looks to the image's right, y > 0 down. Measured in the image plane, where the iris is sharpest.
    """
    left, right = mesh[_LEFT_CORNERS, :2], mesh[_RIGHT_CORNERS, :2]
    along = right - left
    width = np.linalg.norm(along, axis=1, keepdims=True)
    along = along / width
    across = np.stack((-along[:, 1], along[:, 0]), axis=1)
    offset = (mesh[_IRISES, :2] - (left + right) / 2) / width
    return np.asarray(np.stack(((offset * along).sum(1), (offset * across).sum(1)), axis=1), np.float32)
