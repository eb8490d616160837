"""The coloured landmark drawing that LSR's networks read."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import Picture

_GREEN, _ORANGE, _BLUE, _RED = (0, 128, 0), (255, 165, 0), (0, 0, 255), (255, 0, 0)
_PURPLE, _PINK = (128, 0, 128), (255, 192, 203)

STROKES = (
    (slice(0, 17), _GREEN),
    (slice(17, 22), _ORANGE),
    (slice(22, 27), _ORANGE),
    (slice(27, 31), _BLUE),
    (slice(31, 36), _BLUE),
    (slice(36, 42), _RED),
    (slice(42, 48), _RED),
    (slice(48, 60), _PURPLE),
    (slice(60, 68), _PINK),
)
"""Points and colour of each open line, in drawing order: jaw, brows, nose bridge and base, eyes, lips."""

_HALF_WIDTH = 1.39
"""px: lines of two points at 100 dots an inch."""
_FARTHEST = 1e5


def draw_contour(points: NDArray[np.floating[Any]], shape: tuple[int, int]) -> Picture:
    """Draw 68 points (68,2) px as coloured lines on black: (height, width, 3) uint8 RGB for `shape` (height, width).

    A straight line is three pixels high, full in the middle and .89 of it on both sides, as in the reference's own
    pictures. What lies outside is cut off.
    """
    if points.shape != (68, 2) or not np.isfinite(points).all():
        raise ValueError(f"68 finite points (68,2) are needed, not {points.shape}")
    picture = np.zeros((*shape, 3), np.uint8)
    for part, colour in STROKES:
        _stroke(picture, np.clip(points[part], -_FARTHEST, _FARTHEST), colour)
    return picture


def _stroke(picture: Picture, line: NDArray[np.floating[Any]], colour: tuple[int, int, int]) -> None:
    near = np.zeros(picture.shape[:2], np.uint8)
    cv2.polylines(near, [np.rint(line).astype(np.int32)], False, 1, 7)
    y, x = np.nonzero(near)
    start, along = line[:-1], np.diff(line, axis=0)
    offset = np.stack((x, y), axis=1)[:, None] - start
    length = np.maximum((along**2).sum(1), 1e-12)
    place = np.clip((offset * along).sum(2) / length, 0.0, 1.0)
    distance = np.sqrt(((offset - place[..., None] * along) ** 2).sum(2).min(1))
    # A pixel is covered as far as the line reaches into it.
    cover = np.clip(_HALF_WIDTH + 0.5 - distance, 0.0, 1.0)[:, None]
    picture[y, x] = np.rint(picture[y, x] * (1.0 - cover) + np.array(colour) * cover).astype(np.uint8)
