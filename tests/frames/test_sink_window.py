"""The preview window: the messages without a display, and a real one under a virtual display."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sinks import window as window_module
from lsr_live.frames.sinks.window import CLOSED, WindowSink
from tests.x_display import x_display

ROOT = Path(__file__).resolve().parents[2]
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="displays that may be missing are Linux's")


def avatar(grey: int) -> Avatar:
    return Avatar(np.full((512, 512, 3), grey, np.uint8), 0.0, 0, 0.0)


@linux_only
@pytest.mark.parametrize("display", [None, ""])
def test_without_a_display(display, monkeypatch):
    if display is None:
        monkeypatch.delenv("DISPLAY", raising=False)
    else:
        monkeypatch.setenv("DISPLAY", display)
    with pytest.raises(DeviceError, match=r"There is no display.*--headless"):
        WindowSink("lsr-live")


@linux_only
def test_a_display_that_cannot_be_reached(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":7654")
    with pytest.raises(DeviceError, match=r"display :7654 cannot be reached.*--headless"):
        WindowSink("lsr-live")


class Screen:
    """Stands in for OpenCV's window functions."""

    def __init__(self) -> None:
        self.shown: list[int] = []
        self.open = False
        self.key = -1
        self.threads: set[int] = set()

    def put_in_place(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(window_module, "_check_display", lambda: None)
        for name in ("namedWindow", "resizeWindow", "imshow", "pollKey", "getWindowProperty", "destroyWindow"):
            monkeypatch.setattr(cv2, name, getattr(self, name))

    def namedWindow(self, *_: object) -> None:  # noqa: N802
        self.threads.add(threading.get_ident())
        self.open = True

    def resizeWindow(self, *_: object) -> None:  # noqa: N802
        assert self.open

    def imshow(self, _: str, picture: np.ndarray) -> None:
        assert self.open
        self.threads.add(threading.get_ident())
        self.shown.append(int(picture[0, 0, 0]))

    def pollKey(self) -> int:  # noqa: N802
        key, self.key = self.key, -1
        return key

    def getWindowProperty(self, *_: object) -> float:  # noqa: N802
        return 1.0 if self.open else 0.0

    def destroyWindow(self, _: str) -> None:  # noqa: N802
        assert self.open
        self.threads.add(threading.get_ident())
        self.open = False


@pytest.fixture
def screen(monkeypatch) -> Screen:
    screen = Screen()
    screen.put_in_place(monkeypatch)
    return screen


def test_the_newest_picture_is_shown_once(screen):
    window = WindowSink("lsr-live")
    assert window.pump() is None
    for grey in (10, 20, 30):
        window.send(avatar(grey))
    window.pump()
    window.pump()
    assert screen.shown == [30]


def test_sending_from_another_thread_touches_no_window(screen):
    window = WindowSink("lsr-live")

    def send_and_close() -> None:
        window.send(avatar(10))
        window.close()

    window.pump()
    thread = threading.Thread(target=send_and_close)
    thread.start()
    thread.join()
    assert screen.open
    assert window.pump() == CLOSED
    assert not screen.open
    assert screen.threads == {threading.get_ident()}
    assert window.pump() == CLOSED


@pytest.mark.parametrize(
    ("code", "key"), [(ord("q"), "q"), (ord("M"), "M"), (27, "escape"), (13, "enter"), (32, "space"), (-1, None)]
)
def test_keys_by_name(code, key, screen):
    window = WindowSink("lsr-live")
    screen.key = code
    assert window.pump() == key
    assert window.pump() is None


def test_a_window_that_the_user_closes(screen):
    window = WindowSink("lsr-live")
    window.send(avatar(10))
    window.pump()
    screen.open = False
    assert window.pump() == CLOSED
    with pytest.raises(DeviceError, match="closed"):
        window.send(avatar(20))
    assert window.pump() == CLOSED
    window.close()


def test_closing_in_the_windows_own_thread_closes_at_once(screen):
    window = WindowSink("lsr-live")
    window.pump()
    window.close()
    assert not screen.open
    window.close()


def test_opencv_without_windows(screen, monkeypatch):
    def refuse(*_):
        raise cv2.error("The function is not implemented")

    monkeypatch.setattr(cv2, "namedWindow", refuse)
    window = WindowSink("lsr-live")
    with pytest.raises(DeviceError, match=r"No window can be opened.*not implemented.*--headless"):
        window.pump()


@linux_only
def test_qts_environment_is_put_back(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("QT_QPA_PLATFORM_PLUGIN_PATH", raising=False)
    with window_module._own_qt():
        assert os.environ["QT_QPA_PLATFORM"] == "xcb"
        assert Path(os.environ["QT_QPA_PLATFORM_PLUGIN_PATH"]).is_dir()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM_PLUGIN_PATH" not in os.environ


@pytest.fixture
def display() -> Iterator[str]:
    with x_display(640, 640) as name:
        yield name


ATTEMPTS = 5

SHOW = """
import threading
import numpy as np
from PIL import ImageGrab
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sinks.window import WindowSink

window = WindowSink("lsr-live, Vorschau für Zoë")
picture = np.empty((512, 512, 3), np.uint8)
for colour in ((250, 10, 20), (10, 240, 30)):
    picture[:] = colour
    sender = threading.Thread(target=window.send, args=(Avatar(picture, 0, 0, 0),))
    sender.start()
    sender.join()
    for _ in range(200):
        assert window.pump() is None
        screen = np.asarray(ImageGrab.grab(xdisplay="").convert("RGB")).astype(int)
        if np.abs(screen[256, 256] - colour).max() < 3:
            print("shown", *colour, flush=True)
            break
window.close()
for _ in range(1000):
    if np.asarray(ImageGrab.grab(xdisplay="").convert("L"))[256, 256] < 5:
        print("gone", window.pump(), flush=True)
        break
"""


@linux_only
@pytest.mark.parametrize("platform", ["xcb", "offscreen", "wayland"])
def test_a_real_window(platform, display):
    # Without a window manager Qt's first window now and then never appears under Xvfb, with OpenCV alone as well.
    for _ in range(ATTEMPTS):
        # OpenCV's Qt ends the process where it cannot start, so it has one of its own.
        child = subprocess.run(
            [sys.executable, "-c", SHOW],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": platform},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert child.returncode == 0, child.stderr
        if "shown" in child.stdout:
            break
    assert child.stdout.splitlines() == ["shown 250 10 20", "shown 10 240 30", "gone closed"], child.stderr
