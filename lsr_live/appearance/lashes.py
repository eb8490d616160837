"""The line of a shut eye: what the warp squeezes between the lids would glint white."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.composite import lay, plain
from lsr_live.appearance.flow import Region
from lsr_live.appearance.masks import fixed
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture
from lsr_live.mesh import topology
from lsr_live.mesh.measures import eye_openings, face_height

SHUT, OPEN = 0.03, 0.12
"""Lid distance over eye width at which the line is full, and at which there is none."""
THICK = 0.010
"""Thickness of the line, face heights."""
LIDS = (
    (topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER),
    (topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER),
)


def lash_colour(image: Picture, mesh: Mesh, eye: int) -> NDArray[np.float32]:
    """RGB (3,) of the lashes of the left (0) or right (1) eye: the darker half of what lies along the upper lid."""
    places = np.clip(np.rint(mesh[LIDS[eye][0], :2]).astype(int), 0, np.array(image.shape[1::-1]) - 1)
    along = image[places[:, 1], places[:, 0]].astype(np.float32)
    return np.asarray(along[np.argsort(along.sum(1))[: len(along) // 2 + 1]].mean(0))


def draw_lashes(
    patch: NDArray[np.uint8], target: Mesh, region: Region, eye: int, photo_mesh: Mesh, colour: NDArray[np.float32]
) -> None:
    """Draw the line of the lashes into a region's patch, in place, as far as an open eye was shut by the warp.

    Parameters
    ----------
    patch
        (height,width,C) uint8 of `region`.
    target, photo_mesh
        (478,3) px of the avatar's picture and of the photo.
    eye
        0: left, 1: right.
    colour
        (3,) RGB.
    """
    wanted, shown = (float(eye_openings(mesh)[eye]) for mesh in (target, photo_mesh))
    shut = np.clip((OPEN - wanted) / (OPEN - SHUT), 0.0, 1.0)
    opened = np.clip((shown - SHUT) / (OPEN - SHUT), 0.0, 1.0)
    if shut * opened <= 0.0:
        return
    upper, lower = LIDS[eye]
    line = (target[upper, :2] + target[lower, :2]) / 2
    thick = THICK * face_height(target)
    mask = np.zeros((region.height, region.width), np.float32)
    cv2.polylines(mask, [fixed(line, region)], False, float(shut * opened), max(1, round(thick)), cv2.LINE_8, 4)
    mask = cv2.GaussianBlur(mask, (0, 0), max(0.35 * thick, 0.6))
    lay(plain(patch, colour), mask, patch)
