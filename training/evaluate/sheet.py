"""Pictures side by side under their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from lsr_live.frames.frame import Picture
from lsr_live.frames.marking import encode_picture
from training.data.files import whole_file

HEADER = 24
"""Height of the line of names, px."""
_INK, _PAPER = 32, 255


def sheet(names: Sequence[str], strips: Sequence[Sequence[Picture]]) -> Picture:
    """Square pictures (S,S,3) of one size in rows, a name over each column: (HEADER + rows*S, columns*S, 3) uint8.

    A name is made smaller where its column is too narrow for it.
    """
    side = strips[0][0].shape[0]
    header = np.full((HEADER, side * len(names), 3), _PAPER, np.uint8)
    for column, name in enumerate(names):
        (width, height), _ = cv2.getTextSize(name, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 1)
        zoom = 0.5 * min(1.0, (side - 8) / max(width, 1))
        place = (column * side + 4, (HEADER + height) // 2)
        cv2.putText(header, name, place, cv2.FONT_HERSHEY_SIMPLEX, zoom, (_INK,) * 3, 1, cv2.LINE_AA)
    return np.ascontiguousarray(np.vstack([header, *(np.hstack(strip) for strip in strips)]))


def write_sheet(path: Path, names: Sequence[str], strips: Sequence[Sequence[Picture]]) -> None:
    """Write a sheet as PNG, marked as made by a machine. Raises `DataError` or `DeviceError`: it cannot be written."""
    with whole_file(path) as file:
        file.write(encode_picture(sheet(names, strips), "png"))
