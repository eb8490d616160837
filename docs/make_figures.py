"""Makes ``docs/demo.jpg`` and ``docs/networks.jpg``: moments of ``lsr-live demo``, with networks and without.

Usage: ``python docs/make_figures.py``
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np

from lsr_live.frames.marking import encode_picture
from lsr_live.identity.portrait import portrait

MOMENTS = (65, 80, 105, 115, 155, 190, 240)
"""Frames of the demo: speaking, a blink, a turn, a nod, surprise, the other side, a smile."""
COMPARED = (65, 105, 155, 190)
COLUMNS = 4
STEP = 2
"""Every how manyth pixel is shown, after averaging."""


def main() -> None:
    """Film the demo anew with networks and without, and lay the moments side by side."""
    drawn, warped = _film("live"), _film("none")
    tiles = [portrait(), *(drawn[index] for index in MOMENTS)]
    rows = [tiles[start : start + COLUMNS] for start in range(0, len(tiles), COLUMNS)]
    _write("demo.jpg", rows)
    _write("networks.jpg", [[film[index] for index in COMPARED] for film in (warped, drawn)])


def _film(preset: str) -> list[np.ndarray]:
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "demo.mp4"
        command = [sys.executable, "-m", "lsr_live.cli.main", "demo", "--output", str(film)]
        subprocess.run(command, check=True, env=os.environ | {"LSR_ENGINE_PRESET": preset})
        with av.open(str(film)) as opened:
            return [frame.to_ndarray(format="rgb24") for frame in opened.decode(video=0)]


def _write(name: str, rows: Sequence[Sequence[np.ndarray]]) -> None:
    picture = np.vstack([np.hstack([_halved(tile) for tile in row]) for row in rows])
    target = Path(__file__).with_name(name)
    target.write_bytes(encode_picture(np.ascontiguousarray(picture), "jpeg", quality=88))
    print(f"{target}: {target.stat().st_size / 1000:.0f} kB")


def _halved(picture: np.ndarray) -> np.ndarray:
    height, width = (side // STEP for side in picture.shape[:2])
    blocks = picture.reshape(height, STEP, width, STEP, 3).astype(np.float32)
    return np.round(blocks.mean((1, 3))).astype(np.uint8)


if __name__ == "__main__":
    main()
