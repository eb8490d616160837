"""The background without the person, where the photos show one scene."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import Picture

_GROWN = 9
"""Pixels (of 512) by which the person is grown before photos are compared behind it: hair and motion blur."""
_RIM = 2
"""The same for the plate. Little: what is filled is worse than a trace of the person's edge (measured on held-out
frames of 16 people, K=1: SSIM .685 at 2, .682 at 7, .676 at 18)."""
_FAR = 20.0
"""Distance from the person, pixels of 512, from which on a photo's background is fully trusted."""
_COARSER = 4
_CLEAR = 8
"""Matte value up to which a pixel is background."""
_SAME = 18.0
"""Difference of colour, 0 to 255, up to which two photos show the same thing in a place (noise, JPEG, light)."""
_SAME_SHARE = 0.6
"""Share of the background that two photos must have in common to show one scene (median over the pairs). Measured on
../shared/data: 13 clips with a still camera .85 to 1.0, three that drift .61 to .67 (a plate is still twice as near
their unseen frames as the photos are to each other), three that pan or cut .37 to .52, photos of one person from
different places .15 to .33."""
_HEAD_CUT = 0.5
"""Share of the upper edge that is person from which on a single photo counts as cut to the face (measured: of 18
people it parts the two whose frames do follow the face, .57 and .69, from those with a still camera, up to .46)."""
_COMPARED = (128, 128)
_LEAST_OVERLAP = 0.02
"""Share of the picture that must be background in both to compare at all."""


def background_plate(images: Sequence[Picture], mattes: Sequence[NDArray[np.uint8]]) -> Picture | None:
    """The plate behind the person, or None where the photos do not show one scene.

    Parameters
    ----------
    images
        (H,W,3) uint8 RGB each, all of one size.
    mattes
        (H,W) uint8 each, 255 where the person is.

    Returns
    -------
    plate
        (H,W,3) uint8 RGB: the photos where they are clear of the person, filled smoothly from around where none is.
    """
    return plate_of(images, mattes) if shows_one_scene(images, mattes) else None


def plate_of(images: Sequence[Picture], mattes: Sequence[NDArray[np.uint8]]) -> Picture | None:
    """The plate behind the person of photos that show one scene; None where the person covers all of it.

    Each pixel is the mean of the photos that show it, those counting most in which the person is farthest away.
    """
    weights = [_clearness(matte) for matte in mattes]
    total = np.sum(weights, axis=0)
    seen = total > 0
    if not seen.any():
        return None
    mean = np.zeros(images[0].shape, np.float32)
    for image, weight in zip(images, weights, strict=True):
        mean += image * weight[..., None]
    mean /= np.maximum(total, 1e-9)[..., None]
    return fill_smoothly(np.asarray(np.rint(mean), np.uint8), seen)


def fill_smoothly(image: Picture, known: NDArray[np.bool_]) -> Picture:
    """Fill what is not known (H,W) from its rim inwards; known pixels stay exactly as they are.

    Telea's fast marching (2004) at a quarter of the size, so that what is filled is smooth.
    """
    size = (max(image.shape[1] // _COARSER, 1), max(image.shape[0] // _COARSER, 1))
    share = cv2.resize(known.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    colours = cv2.resize(image * known[..., None].astype(np.float32), size, interpolation=cv2.INTER_AREA)
    colours /= np.maximum(share, 1e-3)[..., None]
    unknown = (share < 0.3).astype(np.uint8)
    filled = cv2.inpaint(np.clip(colours, 0, 255).astype(np.uint8), unknown, 5, cv2.INPAINT_TELEA)
    filled = cv2.resize(filled, image.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    return np.where(known[..., None], image, filled)


def _clearness(matte: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Weight (H,W) of a photo's pixels as background: 0 at the person, 1 from `_FAR` px away."""
    clear = (_grown(matte, _RIM) <= _CLEAR).astype(np.uint8)
    distance = cv2.distanceTransform(clear, cv2.DIST_L2, 3) * (512 / matte.shape[0]) / _FAR
    return np.asarray(np.square(np.minimum(distance, 1.0)) + 1e-4 * clear, np.float32)


def _grown(matte: NDArray[np.uint8], by: int = _GROWN) -> NDArray[np.uint8]:
    reach = 2 * round(by * matte.shape[0] / 512) + 1
    return np.asarray(cv2.dilate(matte, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))), np.uint8)


def shows_one_scene(images: Sequence[Picture], mattes: Sequence[NDArray[np.uint8]]) -> bool:
    """Whether the photos have one background: most pairs of them agree wherever both are clear of the person.

    One photo alone is one scene, unless the head is cut off all along its upper edge: then the frame follows the face,
    as VoxCeleb's do, and hardly any wall is seen.
    """
    if len(images) == 1:
        return float((mattes[0][0] > 127).mean()) <= _HEAD_CUT
    small = [cv2.resize(image, _COMPARED, interpolation=cv2.INTER_AREA).astype(np.int16) for image in images]
    clear = [cv2.resize(_grown(matte), _COMPARED, interpolation=cv2.INTER_AREA) <= _CLEAR for matte in mattes]
    shares = [share for i, j in combinations(range(len(small)), 2) if (share := _agreement(small, clear, i, j)) >= 0]
    return len(shares) > 0 and float(np.median(shares)) >= _SAME_SHARE


def _agreement(small: list[NDArray[np.int16]], clear: list[NDArray[np.bool_]], i: int, j: int) -> float:
    """Share of the common background of two photos that is the same; -1 where they have too little in common."""
    where = clear[i] & clear[j]
    if where.mean() < _LEAST_OVERLAP:
        return -1.0
    difference = small[i][where] - small[j][where]
    difference -= np.median(difference, axis=0).astype(np.int16)  # the camera's own exposure
    return float((np.abs(difference).max(1) <= _SAME).mean())
