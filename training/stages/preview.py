"""Picture grids of a run on the disk."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DeviceError


def write_preview(run: Path, step: int, picture: NDArray[np.uint8]) -> Path:
    """Write a grid (H, W, 3) uint8 RGB as ``previews/00001234.png``. `DeviceError`: it cannot be written."""
    if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3 or 0 in picture.shape:
        raise ValueError(f"a grid is (H, W, 3) uint8, not {picture.shape} {picture.dtype}")
    _, encoded = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    path = run / "previews" / f"{step:08d}.png"
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(exist_ok=True)
        part.write_bytes(encoded.tobytes())
        os.replace(part, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise DeviceError(f"{path} cannot be written: {error.strerror}.", "Free some space and resume.") from error
    return path
