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


def shape_maps(mesh: Mesh, side: int) -> NDArray[np.uint8]:
    """Draw a mesh (478,3) px of the 512 px crop: (3, side, side) uint8, 0 to 255.

    Channel 0: lines of jaw, brows and nose. Channel 1: eye openings at one half, what is seen of the iris at one.
    Channel 2: lips at one half, the opening between them at one. Pixels on an edge are covered in part.
    """
    fine = side * _OVERSAMPLED
    scale = fine / AVATAR_SIZE
    lines, eyes, lips = np.zeros((3, fine, fine), np.uint8)
    width = round(LINE_WIDTH * scale)
    cv2.polylines(lines, [_fixed(mesh[line, :2], scale) for line in LINES], False, 255, width, cv2.LINE_8, _SHIFT)
    for ring, iris in zip(EYES, IRISES, strict=True):
        cv2.fillPoly(eyes, [_fixed(mesh[ring, :2], scale)], 127, cv2.LINE_8, _SHIFT)
        _fill_iris(eyes, _fixed(mesh[iris[:1], :2], scale)[0], iris_radius(mesh, iris) * scale)
    cv2.fillPoly(lips, [_fixed(mesh[OUTER_LIPS, :2], scale)], 127, cv2.LINE_8, _SHIFT)
    cv2.fillPoly(lips, [_fixed(mesh[INNER_LIPS, :2], scale)], 255, cv2.LINE_8, _SHIFT)
    small = np.empty((3, side, side), np.uint8)
    for drawn, shown in zip((lines, eyes, lips), small, strict=True):
        cv2.resize(drawn, (side, side), dst=shown, interpolation=cv2.INTER_AREA)
    return small


def _fill_iris(eyes: NDArray[np.uint8], centre: NDArray[np.int32], radius: float) -> None:
    """Raise the openings in `eyes` to 255 within a disc; the centre is a fixed-point coordinate, the radius px."""
    x, y = (int(place) >> _SHIFT for place in centre)
    reach = int(radius) + 2
    rows, columns = (slice(max(at - reach, 0), max(at + reach + 1, 0)) for at in (y, x))
    around = eyes[rows, columns]
    if not around.size:
        return
    disc = np.zeros(around.shape, np.uint8)
    corner = (columns.start << _SHIFT, rows.start << _SHIFT)
    place = (int(centre[0]) - corner[0], int(centre[1]) - corner[1])
    cv2.circle(disc, place, round(radius * (1 << _SHIFT)), 255, cv2.FILLED, cv2.LINE_8, _SHIFT)
    around[(disc > 0) & (around > 0)] = 255


def iris_radius(mesh: Mesh, iris: NDArray[np.intp]) -> float:
    """Radius of an iris in the image plane, px."""
    return float(np.linalg.norm(mesh[iris[1:], :2] - mesh[iris[0], :2], axis=1).mean())


def _fixed(points: NDArray[np.floating[Any]], scale: float) -> NDArray[np.int32]:
    local = (points + 0.5) * scale - 0.5
    return np.asarray(np.rint(np.clip(local, -1e4, 1e4) * (1 << _SHIFT)), np.int32)
