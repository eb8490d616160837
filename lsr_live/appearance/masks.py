"""Soft masks of face, mouth and eyes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.candidates import REGION_POINTS, Part
from lsr_live.appearance.flow import Region, dense, edged, part
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh import topology
from lsr_live.mesh.measures import face_height

Masks = Callable[[Part, Region], NDArray[np.float32]]
"""Gives the mask (height,width) 0 to 1 through which a part is laid over those before it."""

FACE_SHRINK = 0.92
"""The face's part ends within its outline."""
FACE_SOFT = 0.03
GROW = {Part.MOUTH: 0.08, Part.LEFT_EYE: 0.03, Part.RIGHT_EYE: 0.03}
SOFT = {Part.MOUTH: 0.025, Part.LEFT_EYE: 0.02, Part.RIGHT_EYE: 0.02}
"""How far a part's mask reaches beyond its points, and how soft its edge is, in face heights."""
_SEEN = 0.02
"""A smaller share of a part is not seen."""
_SHIFT = 4
_COARSE, _HALF = 4, 2
"""Masks are soft over many pixels: the face's is drawn at a quarter of the size, those of mouth and eyes at half."""


def drawn_masks(target: Mesh) -> Masks:
    """Masks drawn from the target mesh (478,3) px alone."""
    height = face_height(target)

    def mask(which: Part, region: Region) -> NDArray[np.float32]:
        if which is Part.FACE:
            return face_mask(target, region, height)
        return grown_mask(target[REGION_POINTS[which], :2], region, GROW[which] * height, SOFT[which] * height)

    return mask


def attended_masks(attention: NDArray[np.float32]) -> Masks:
    """Masks that lay the parts over each other so that each has its attention (parts,64,64), which sums to one."""
    sums = np.maximum(np.cumsum(attention, axis=0), np.float32(1e-6))
    cell = AVATAR_SIZE // attention.shape[1]

    def mask(which: Part, region: Region) -> NDArray[np.float32]:
        return dense(part(edged(attention[which] / sums[which]), region, cell), cell)

    return mask


def drawn_face(target: Mesh) -> Region | None:
    """Where the face's drawn mask is; None outside the picture."""
    return Region.around(target[topology.OVAL, :2], 8.0)


def attended_face(attention: NDArray[np.float32]) -> Region | None:
    """Where the face's part is in the picture, by attention (parts,L,L), which may go beyond the face's outline."""
    cell = AVATAR_SIZE // attention.shape[1]
    x, y, width, height = cv2.boundingRect(np.asarray(attention[Part.FACE] > _SEEN, np.uint8))
    if not width:
        return None
    low, high = np.array((x, y)) * cell, np.array((x + width, y + height)) * cell
    return Region.around(np.stack((low, high)), cell)


def fixed(points: NDArray[np.floating[Any]], region: Region, scale: int = 1) -> NDArray[np.int32]:
    """Points (N,2) px as OpenCV's fixed-point coordinates in a region's picture, `scale` times smaller."""
    local = (points - (region.x, region.y) + 0.5) / scale - 0.5
    return np.asarray(np.rint(local * (1 << _SHIFT)), np.int32)


def face_mask(mesh: Mesh, region: Region, height: float) -> NDArray[np.float32]:
    """Mask (height,width) 0 to 1 of the face within its outline, for a face of `height` px."""
    outline = mesh[topology.OVAL, :2]
    middle = outline.mean(0)
    inner = middle + (outline - middle) * FACE_SHRINK
    mask = np.zeros((region.height // _COARSE, region.width // _COARSE), np.float32)
    cv2.fillPoly(mask, [fixed(inner, region, _COARSE)], 1.0, cv2.LINE_8, _SHIFT)
    mask = cv2.GaussianBlur(mask, (0, 0), max(FACE_SOFT * height / _COARSE, 0.5))
    return np.asarray(cv2.resize(mask, (region.width, region.height), interpolation=cv2.INTER_LINEAR))


def grown_mask(points: NDArray[np.float32], region: Region, grow: float, soft: float) -> NDArray[np.float32]:
    """Mask (height,width) 0 to 1 of the hull of points (N,2) px, grown by `grow` px, edge blurred by `soft` px."""
    mask = np.zeros((region.height // _HALF, region.width // _HALF), np.uint8)
    hull = fixed(cv2.convexHull(points)[:, 0], region, _HALF)
    cv2.fillConvexPoly(mask, hull, 255, cv2.LINE_8, _SHIFT)
    cv2.polylines(mask, [hull], True, 255, max(1, round(2 * grow / _HALF)), cv2.LINE_8, _SHIFT)
    # Two boxes are nearly a Gaussian of the same variance, at a third of its cost.
    side = 2 * round(soft / _HALF * 1.22) + 1
    mask = cv2.blur(cv2.blur(mask, (side, side)), (side, side))
    whole = cv2.resize(mask, (region.width, region.height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.multiply(whole, np.float32(1 / 255), dtype=np.float32))


def opening_mask(mesh: Mesh, region: Region, soft: float) -> NDArray[np.float32]:
    """Mask (height,width) 0 to 1 between the inner lips, edge blurred by `soft` px."""
    line = np.concatenate((mesh[topology.INNER_LIP_UPPER, :2], mesh[topology.INNER_LIP_LOWER[-2:0:-1], :2]))
    mask = np.zeros((region.height, region.width), np.float32)
    cv2.fillPoly(mask, [fixed(line, region)], 1.0, cv2.LINE_8, _SHIFT)
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), max(soft, 0.5)))
