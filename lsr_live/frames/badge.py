"""The small visible mark in the avatar's corner: this picture is made by AI."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from lsr_live.frames.frame import Picture

_TEXT = "AI"
_WIDTH, _HEIGHT = 42, 28
_MARGIN = 10
_RADIUS = 7
_FONT_SIZE = 22
_PLATE_OPACITY = 0.6
_FINER = 4


class Badge:
    """A dark, half transparent plate with "AI" in white, for the lower right corner.

    Drawn once when made; for use from one thread at a time.

    Examples
    --------
    >>> badge = Badge()
    >>> badge.apply(image)
    """

    def __init__(self) -> None:
        plate, text = _draw_masks()
        opacity = np.maximum(plate * _PLATE_OPACITY, text)
        # The mix is done in 1/256: kept + 255 * white stays below 2**16.
        kept = np.round(256 * (1 - opacity)).astype(np.uint16)
        self._kept = np.repeat(kept[..., None], 3, axis=2)
        self._added = np.repeat(np.round(255 * text * 256).astype(np.uint16)[..., None], 3, axis=2)
        self._added = np.minimum(self._added, 255 * (256 - self._kept))
        self._mix = np.empty_like(self._kept)

    def apply(self, image: Picture) -> None:
        """Draw the badge into a picture, in place.

        Parameters
        ----------
        image
            (H,W,3) uint8 RGB, at least 52x38 px; changed in its lower right corner alone.
        """
        corner = image[-_MARGIN - _HEIGHT : -_MARGIN, -_MARGIN - _WIDTH : -_MARGIN]
        np.multiply(corner, self._kept, out=self._mix)
        np.add(self._mix, self._added, out=self._mix)
        np.right_shift(self._mix, 8, out=self._mix)
        corner[...] = self._mix


def _draw_masks() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Draw plate and text, (H,W) 0..1 each, at a finer scale and averaged down for smooth edges."""
    size = (_WIDTH * _FINER, _HEIGHT * _FINER)
    plate = Image.new("L", size)
    ImageDraw.Draw(plate).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), _RADIUS * _FINER, fill=255)
    text = Image.new("L", size)
    font = ImageFont.load_default(_FONT_SIZE * _FINER)
    ImageDraw.Draw(text).text(
        (size[0] / 2, size[1] / 2), _TEXT, fill=255, font=font, anchor="mm", stroke_width=_FINER // 2, stroke_fill=255
    )
    smooth = (_WIDTH, _HEIGHT)
    return (
        np.asarray(plate.resize(smooth, Image.Resampling.BOX), np.float64) / 255,
        np.asarray(text.resize(smooth, Image.Resampling.BOX), np.float64) / 255,
    )
