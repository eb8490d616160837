"""Makes ``docs/demo.jpg``: the portrait, and seven moments of ``lsr-live demo``.

Usage: ``python docs/make_figures.py``
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import av
import numpy as np

from lsr_live.frames.marking import encode_picture
from lsr_live.identity.portrait import portrait

MOMENTS = (65, 80, 105, 115, 155, 190, 240)
"""Frames of the demo: speaking, a blink, a turn, a nod, surprise, the other side, a smile."""
COLUMNS = 4
STEP = 2
"""Every how manyth pixel is shown, after averaging."""


def main() -> None:
    """Film the demo anew and lay the moments side by side."""
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "demo.mp4"
        subprocess.run([sys.executable, "-m", "lsr_live.cli.main", "demo", "--output", str(film)], check=True)
        with av.open(str(film)) as opened:
            frames = [frame.to_ndarray(format="rgb24") for frame in opened.decode(video=0)]
    tiles = [_halved(picture) for picture in (portrait(), *(frames[index] for index in MOMENTS))]
    rows = [np.hstack(tiles[start : start + COLUMNS]) for start in range(0, len(tiles), COLUMNS)]
    target = Path(__file__).with_name("demo.jpg")
    target.write_bytes(encode_picture(np.ascontiguousarray(np.vstack(rows)), "jpeg", quality=88))
    print(f"{target}: {target.stat().st_size / 1000:.0f} kB")


def _halved(picture: np.ndarray) -> np.ndarray:
    height, width = (side // STEP for side in picture.shape[:2])
    blocks = picture.reshape(height, STEP, width, STEP, 3).astype(np.float32)
    return np.round(blocks.mean((1, 3))).astype(np.uint8)


if __name__ == "__main__":
    main()
