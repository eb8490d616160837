"""Layers laid over each other."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import Picture

Layer = NDArray[np.uint8]
"""(H,W,3) RGB, or (H,W,4) RGB and matte."""


def lay(layer: Layer, mask: NDArray[np.float32], under: Layer) -> None:
    """Lay a layer over another through a mask (H,W) 0 to 1; `under` is changed in place."""
    under[:] = cv2.blendLinear(np.ascontiguousarray(layer), np.ascontiguousarray(under), mask, 1.0 - mask)


def plain(like: Layer, colour: NDArray[np.float32]) -> Layer:
    """A layer of one colour (3,) RGB and of full matte, of another's size and kind."""
    layer = np.full_like(like, 255)
    layer[..., :3] = np.rint(colour).astype(np.uint8)
    return layer


def mixed(layers: Iterable[tuple[Layer, float]]) -> Layer:
    """The mean of layers by their shares, which need not sum to one; a single layer is given back as it is."""
    mixture: Layer | None = None
    so_far = 0.0
    for layer, share in layers:
        so_far += share
        if mixture is None:
            mixture = layer
        else:
            mixture = np.asarray(cv2.addWeighted(mixture, 1.0 - share / so_far, layer, share / so_far, 0.0))
    if mixture is None:
        raise ValueError("no layers to mix")
    return mixture


def over(person: Layer, background: Picture) -> Picture:
    """Lay a person (512,512,4) over a background (512,512,3); a new array."""
    matte = cv2.extractChannel(person, 3)
    picture = background.copy()
    # Where nobody is there is nothing to lay: a third of the picture and more.
    x, y, width, height = cv2.boundingRect(matte)
    if not width:
        return picture
    box = slice(y, y + height), slice(x, x + width)
    share = cv2.multiply(matte[box], 1.0 / 255.0, dtype=cv2.CV_32F)
    shown = cv2.cvtColor(person[box], cv2.COLOR_RGBA2RGB)
    picture[box] = cv2.blendLinear(shown, picture[box], share, np.float32(1.0) - share)
    return picture
