"""The target face drawn for the networks: its outline, its eyes and its lips, as coverage maps."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh import topology

LINES = (
    topology.OVAL[9:28],  # the jaw, from ear to ear: above it hair may cover the oval
    topology.LEFT_BROW[:5],
    topology.RIGHT_BROW[:5],
    np.array([168, 6, 197, 195, 5, 4]),
    np.array([98, 97, 2, 326, 327]),
)
"""Open lines: jaw, brows, bridge and base of the nose."""
EYES = (
    np.concatenate((topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER[-2:0:-1])),
    np.concatenate((topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER[-2:0:-1])),
)
IRISES = (topology.LEFT_IRIS, topology.RIGHT_IRIS)
OUTER_LIPS = np.concatenate((topology.OUTER_LIP_UPPER, topology.OUTER_LIP_LOWER[-2:0:-1]))
INNER_LIPS = np.concatenate((topology.INNER_LIP_UPPER, topology.INNER_LIP_LOWER[-2:0:-1]))
"""Closed rings."""
LINE_WIDTH = 8.0
"""Width of the lines, px of the 512 px crop: two pixels of a map of 128."""

_OVERSAMPLED = 2
_SHIFT = 4


def shape_maps(mesh: Mesh, side: int) -> NDArray[np.float32]:
    """Draw a mesh (478,3) px of the 512 px crop: (3, side, side) float32, 0 to 1.

    Channel 0: lines of jaw, brows and nose. Channel 1: eye openings at one half, what is seen of the iris at one.
    Channel 2: lips at one half, the opening between them at one. Pixels on an edge are covered in part.
    """
    fine = side * _OVERSAMPLED
    scale = fine / AVATAR_SIZE
    maps = np.zeros((3, fine, fine), np.uint8)
    for line in LINES:
        cv2.polylines(
            maps[0], [_fixed(mesh[line, :2], scale)], False, 255, round(LINE_WIDTH * scale), cv2.LINE_8, _SHIFT
        )
    for ring, iris in zip(EYES, IRISES, strict=True):
        cv2.fillPoly(maps[1], [_fixed(mesh[ring, :2], scale)], 127, cv2.LINE_8, _SHIFT)
        disc = np.zeros((fine, fine), np.uint8)
        centre = _fixed(mesh[iris[:1], :2], scale)[0]
        radius = round(iris_radius(mesh, iris) * scale * (1 << _SHIFT))
        cv2.circle(disc, (int(centre[0]), int(centre[1])), radius, 255, cv2.FILLED, cv2.LINE_8, _SHIFT)
        maps[1][(disc > 0) & (maps[1] > 0)] = 255
    cv2.fillPoly(maps[2], [_fixed(mesh[OUTER_LIPS, :2], scale)], 127, cv2.LINE_8, _SHIFT)
    cv2.fillPoly(maps[2], [_fixed(mesh[INNER_LIPS, :2], scale)], 255, cv2.LINE_8, _SHIFT)
    small = cv2.resize(maps.transpose(1, 2, 0), (side, side), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(small.transpose(2, 0, 1), np.float32) * np.float32(1 / 255)


def iris_radius(mesh: Mesh, iris: NDArray[np.intp]) -> float:
    """Radius of an iris in the image plane, px."""
    return float(np.linalg.norm(mesh[iris[1:], :2] - mesh[iris[0], :2], axis=1).mean())


def _fixed(points: NDArray[np.floating[Any]], scale: float) -> NDArray[np.int32]:
    local = (points + 0.5) * scale - 0.5
    return np.asarray(np.rint(np.clip(local, -1e4, 1e4) * (1 << _SHIFT)), np.int32)
