"""Which photos show the person in one look: the same dress, hair and light, so that they may be mixed."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.control_points import control_points, smoothing
from lsr_live.appearance.flow import CELL, WHOLE, solve_flow
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.identity import Photo
from lsr_live.mesh import topology

_SIDE = AVATAR_SIZE // CELL
_SURE = 200
"""Matte from which on a pixel is surely person."""
_ALIKE = 38.0
"""Median difference of colour, 0 to 255, of hair and dress up to which two photos show one look. Measured: frames of
one clip 3 to 37 (17 people), photos of one person from different days 39 to 190 (4 people), a clip with cuts
16 to 64."""


def alike(photos: Sequence[Photo], rest: int) -> NDArray[np.bool_]:
    """Whether each photo (K,) shows the look of photo `rest`.

    Each is warped onto the rest photo by its mesh; what both show of the person outside the face is compared, coarsely.
    """
    points = np.stack([control_points(photo.mesh, anchored=False) for photo in photos])
    flow = solve_flow(points[rest], points, smoothing(photos[rest].mesh, anchored=False))
    nodes = flow.sample(WHOLE, CELL)[1:-1, 1:-1]
    image, matte = _small(photos[rest].image).astype(np.int16), _small(photos[rest].matte)
    face = np.rint(photos[rest].mesh[topology.OVAL, :2] / CELL).astype(np.int32)
    body = cv2.fillConvexPoly((matte > _SURE).astype(np.uint8), cv2.convexHull(face), 0).astype(bool)
    same = np.ones(len(photos), np.bool_)
    for k, photo in enumerate(photos):
        there = (np.ascontiguousarray(nodes[:, :, k]) + 0.5) / CELL - 0.5
        shown = body & (cv2.remap(_small(photo.matte), there, None, cv2.INTER_LINEAR) > _SURE)
        warped = cv2.remap(_small(photo.image), there, None, cv2.INTER_LINEAR)
        if shown.any():
            same[k] = float(np.median(np.abs(image - warped)[shown].max(1))) <= _ALIKE
    return same


def _small(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(picture, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA))
