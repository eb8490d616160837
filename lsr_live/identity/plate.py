"""The background without the person, where the photos show one scene."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import Picture

_GROWN = 9
"""Pixels (of 512) by which the person is grown before its surroundings count as background: hair and motion blur."""
_CLEAR = 8
"""Matte value up to which a pixel is background."""
_SAME = 18.0
"""Difference of colour, 0 to 255, up to which two photos show the same thing in a place (noise, JPEG, light)."""
_SAME_SHARE = 0.6
"""Share of the background that two photos must have in common to show one scene (median over the pairs). Measured on
../shared/data: 13 clips with a still camera .85 to 1.0, three that drift .61 to .67 (a plate is still twice as near
their unseen frames as the photos are to each other), three that pan or cut .37 to .52, photos of one person from
different places .15 to .33."""
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
        (H,W,3) uint8 RGB: the median of the photos where they are clear of the person, filled smoothly from around
        where none is.
    """
    return plate_of(images, mattes) if shows_one_scene(images, mattes) else None


def plate_of(images: Sequence[Picture], mattes: Sequence[NDArray[np.uint8]]) -> Picture | None:
    """The plate behind the person of photos that show one scene; None where the person covers all of it."""
    stack = np.stack(images)
    clear = np.stack([_grown(matte) <= _CLEAR for matte in mattes])
    seen = clear.any(0)
    if not seen.any():
        return None
    plate = _masked_median(stack, clear)
    return fill_smoothly(plate, seen)


def fill_smoothly(image: Picture, known: NDArray[np.bool_]) -> Picture:
    """Fill what is not known (H,W) from what is around it, ever smoother towards the inside; no streaks.

    Pull-push: averages of the known pixels at every scale, the finest that has any wins.
    """
    colours = image.astype(np.float32) * known[..., None]
    filled = _pull_push(colours, known.astype(np.float32))
    # The seam is feathered inwards only: known pixels stay exactly as they are.
    return np.where(known[..., None], image, np.rint(np.clip(filled, 0, 255)).astype(np.uint8))


def _pull_push(weighted: NDArray[np.float32], weight: NDArray[np.float32]) -> NDArray[np.float32]:
    own = weighted / np.maximum(weight, 1e-6)[..., None]
    if min(weight.shape) <= 2 or float(weight.min()) >= 1.0:
        mean = weighted.sum((0, 1)) / max(float(weight.sum()), 1e-6)
        return np.asarray(np.where(weight[..., None] > 1e-6, own, mean), np.float32)
    coarser = _pull_push(cv2.pyrDown(weighted), cv2.pyrDown(weight))
    under = cv2.pyrUp(coarser, dstsize=weight.shape[::-1])
    share = np.minimum(weight, 1.0)[..., None]
    return np.asarray(own * share + under * (1.0 - share), np.float32)


def _grown(matte: NDArray[np.uint8]) -> NDArray[np.uint8]:
    reach = 2 * round(_GROWN * matte.shape[0] / 512) + 1
    return np.asarray(cv2.dilate(matte, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))), np.uint8)


def _masked_median(stack: NDArray[np.uint8], clear: NDArray[np.bool_]) -> Picture:
    """Median over the photos that are clear in a pixel; 0 where none is."""
    # Hidden values sort to the end, so the n clear ones of a pixel stand first.
    ordered = np.sort(np.where(clear[..., None], stack, np.uint8(255)), axis=0)
    last = np.maximum(clear.sum(0) - 1, 0)
    lower = _at_rank(ordered, last // 2).astype(np.uint16)
    middle = (lower + _at_rank(ordered, (last + 1) // 2) + 1) // 2
    return np.asarray(np.where(clear.any(0)[..., None], middle, 0), np.uint8)


def _at_rank(ordered: NDArray[np.uint8], rank: NDArray[np.integer[Any]]) -> NDArray[np.uint8]:
    return np.asarray(np.take_along_axis(ordered, rank[None, ..., None], axis=0)[0], np.uint8)


def shows_one_scene(images: Sequence[Picture], mattes: Sequence[NDArray[np.uint8]]) -> bool:
    """Whether the photos have one background: most pairs of them agree wherever both are clear of the person.

    One photo alone is one scene.
    """
    if len(images) == 1:
        return True
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
