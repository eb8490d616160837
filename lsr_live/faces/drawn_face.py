"""A flat face drawn from the mean mesh: enough for a face network to find, and nobody's picture."""

from __future__ import annotations

import cv2
import numpy as np

from lsr_live.frames.frame import Picture
from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.topology import (
    LEFT_BROW,
    LEFT_EYE_LOWER,
    LEFT_EYE_UPPER,
    OUTER_LIP_LOWER,
    OUTER_LIP_UPPER,
    OVAL,
    RIGHT_BROW,
    RIGHT_EYE_LOWER,
    RIGHT_EYE_UPPER,
)

_PARTS = (
    ((OVAL,), (220, 170, 140)),
    ((LEFT_BROW,), (60, 40, 30)),
    ((RIGHT_BROW,), (60, 40, 30)),
    ((LEFT_EYE_UPPER, LEFT_EYE_LOWER), (40, 30, 30)),
    ((RIGHT_EYE_UPPER, RIGHT_EYE_LOWER), (40, 30, 30)),
    ((OUTER_LIP_UPPER, OUTER_LIP_LOWER), (170, 80, 80)),
)


def drawn_face(size: int = 192) -> Picture:
    """Draw a frontal face, half as high as the picture, on grey: (size,size,3) uint8 RGB."""
    surface = CANONICAL[:468, :2]
    middle = (surface.min(0) + surface.max(0)) / 2
    points = np.rint((CANONICAL[:, :2] - middle) * (size / 2) + size / 2).astype(np.int32)
    picture = np.full((size, size, 3), 200, np.uint8)
    for outlines, colour in _PARTS:
        cv2.fillPoly(picture, [cv2.convexHull(points[np.concatenate(outlines)])], colour)
    return picture
