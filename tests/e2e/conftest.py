"""The real program in a process of its own, with a home of its own and a driver made here."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from lsr_live.cli.moving_picture import prepare

Program = Callable[..., subprocess.CompletedProcess[str]]
COMMAND = [sys.executable, "-m", "lsr_live.cli.main"]
FRAMES, FPS, RATE = 20, 20, 16000


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A home that is empty, and no display."""
    home = str(tmp_path_factory.mktemp("home"))
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LSR_", "DISPLAY", "WAYLAND", "QT_"))
    }
    return {**kept, "HOME": home, **{f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE", "CACHE")}}


@pytest.fixture(scope="session")
def program(environment: dict[str, str]) -> Program:
    """Run a command line to its end."""

    def run(*arguments: object, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *map(str, arguments)],
            env=environment,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def enrolled(program: Program, astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gallery with Eileen in it."""
    folder = tmp_path_factory.mktemp("gallery")
    photo = tmp_path_factory.mktemp("photos") / "astronaut.png"
    Image.fromarray(astronaut).save(photo)
    done = program("enroll", "Eileen", photo, "--consent", "public domain", "--gallery", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def clip(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second of a face that moves, with sound."""
    path = tmp_path_factory.mktemp("clips") / "driver.mp4"
    tone = (np.sin(np.arange(RATE) * 2 * np.pi * 440 / RATE) * 8000).astype(np.int16)
    with av.open(str(path), "w") as film:
        video = film.add_stream("libx264", rate=FPS)
        video.width, video.height, video.pix_fmt = 640, 480, "yuv420p"
        sound = film.add_stream("aac", rate=RATE, layout="mono")
        for number, picture in enumerate(prepare(astronaut)[:FRAMES]):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            film.mux(video.encode(frame))
        film.mux(video.encode(None))
        samples = av.AudioFrame.from_ndarray(tone[None], format="s16", layout="mono")
        samples.sample_rate, samples.pts = RATE, 0
        film.mux(sound.encode(samples))
        film.mux(sound.encode(None))
    return path
