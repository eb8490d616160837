"""The app as a program of its own: without a display, with one that has no screen, and in a real window system."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.e2e.conftest import COMMAND, Program
from tests.x_display import x_display

pytest.importorskip("PyQt6.QtWidgets", reason="needs PyQt6 and the system libraries that it loads")

ROOT = Path(__file__).resolve().parents[2]
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are told by variables on Linux")
PAGES = ("first", "live", "inside", "calibration", "engines", "settings", "photos", "who", "verdicts", "result")


@pytest.fixture
def display() -> Iterator[str]:
    with x_display(2700, 1800) as name:
        yield name


@linux_only
def test_without_a_display_it_says_so(program: Program) -> None:
    done = program()
    assert done.returncode == 4
    assert (
        done.stderr == "lsr-live: There is no display to open a window on. The commands need none: lsr-live --help.\n"
    )


def test_it_opens_and_ctrl_c_closes_it(environment: dict[str, str], tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    app = subprocess.Popen(
        [*COMMAND, "--log-file", str(log)],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while app.poll() is None and not (log.is_file() and "the window is open" in log.read_text()):
        os.sched_yield()
    app.send_signal(signal.SIGINT)
    out, err = app.communicate(timeout=60)
    assert app.returncode == 0, err
    assert "Traceback" not in out + err + log.read_text()


@linux_only
@pytest.mark.parametrize(
    ("scale", "size", "more", "pages"),
    [
        ("1", (1280, 800), [], PAGES),
        ("2", (2560, 1600), ["--theme", "dark", "--language", "de"], ("first", "live", "engines", "settings")),
    ],
)
def test_every_page_in_a_real_window_system(
    environment: dict[str, str],
    display: str,
    tmp_path: Path,
    scale: str,
    size: tuple[int, int],
    more: list[str],
    pages: tuple[str, ...],
) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docs/make_screenshots.py", tmp_path, *more, "--pages", *pages],
        env={**environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": scale},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert {path.stem for path in tmp_path.glob("*.png")} == set(pages)
    for path in tmp_path.glob("*.png"):
        picture = Image.open(path).convert("RGB")
        assert picture.size == size
        pixels = np.asarray(picture)
        assert pixels.std() > 10, f"{path.stem} is blank"
        # Text and lines: many small differences, wherever one looks.
        assert (np.abs(np.diff(pixels.astype(int), axis=1)).max(2) > 40).mean() > 0.002, path.stem
