"""A plain preview window, for the time before the app."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import AVATAR_SIZE, Avatar, Picture

CLOSED = "closed"
_KEY_NAMES = {27: "escape", 13: "enter", 10: "enter", 32: "space"}


class WindowSink:
    """Shows the newest avatar in a window.

    Windows belong to the main thread: any thread may `send`, which only stores the picture; the main thread calls
    `pump` some thirty times a second, which shows it. Not for a process with a Qt application, as OpenCV brings its
    own Qt.

    Parameters
    ----------
    title
        Of the window.

    Raises
    ------
    DeviceError
        There is no display.

    Examples
    --------
    >>> window = WindowSink("lsr-live")
    >>> while (key := window.pump()) not in ("q", CLOSED):
    ...     time.sleep(1 / 60)
    """

    def __init__(self, title: str) -> None:
        self.name = f"window {title}"
        self._title = title
        self._lock = threading.Lock()
        self._newest: Picture | None = None
        self._closed = False
        self._owner: int | None = None
        _check_display()

    def send(self, avatar: Avatar) -> None:
        """Keep one picture for the next `pump`.

        Raises
        ------
        DeviceError
            The window is closed.
        """
        if self._closed:
            raise DeviceError(f"{self.name} is closed.")
        picture = cv2.cvtColor(avatar.image, cv2.COLOR_RGB2BGR)
        with self._lock:
            self._newest = picture

    def pump(self) -> str | None:
        """Show the newest picture and look after the window; for the main thread alone.

        Returns
        -------
        The key pressed since (a character, ``escape``, ``enter`` or ``space``), ``closed`` once the user has closed
        the window or the sink is closed, else None.

        Raises
        ------
        DeviceError
            The window cannot be opened.
        """
        try:
            return self._pump()
        except cv2.error as error:
            self._closed = True
            raise DeviceError(
                f"No window can be opened: {error.err or error}.", "Run with --headless, and without the preview."
            ) from error

    def close(self) -> None:
        """Take no more pictures. The window goes at once in its own thread, else with the next `pump`."""
        self._closed = True
        if self._owner == threading.get_ident():
            self._destroy()

    def _pump(self) -> str | None:
        if self._closed:
            self._destroy()
            return CLOSED
        if self._owner is None:
            with _own_qt():
                cv2.namedWindow(self._title, cv2.WINDOW_NORMAL | cv2.WINDOW_KEEPRATIO | cv2.WINDOW_GUI_NORMAL)
            cv2.resizeWindow(self._title, AVATAR_SIZE, AVATAR_SIZE)
            self._owner = threading.get_ident()
        with self._lock:
            picture, self._newest = self._newest, None
        if picture is not None:
            cv2.imshow(self._title, picture)
        code = cv2.pollKey()
        if cv2.getWindowProperty(self._title, cv2.WND_PROP_VISIBLE) < 1:
            self._owner = None
            self._closed = True
            return CLOSED
        if code < 0:
            return None
        code &= 0xFF
        return _KEY_NAMES.get(code, chr(code))

    def _destroy(self) -> None:
        if self._owner is not None:
            self._owner = None
            cv2.destroyWindow(self._title)
            cv2.pollKey()


def _check_display() -> None:
    """Find out before OpenCV does, which ends the whole process where its Qt finds no display."""
    if sys.platform != "linux":
        return
    display = os.environ.get("DISPLAY")
    if not display:
        raise DeviceError("There is no display for a preview window.", "Run with --headless, or set DISPLAY.")
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = x11.XOpenDisplay(None)
    if not connection:
        raise DeviceError(
            f"The display {display} cannot be reached, so no preview window can be opened.",
            "Run with --headless, or log in to a desktop as the same user.",
        )
    x11.XCloseDisplay(ctypes.c_void_p(connection))


@contextmanager
def _own_qt() -> Iterator[None]:
    """Let OpenCV's Qt start with the one platform it has, whatever the environment asks of other Qt programs.

    It ends the process where ``QT_QPA_PLATFORM`` names ``wayland`` or ``offscreen``, or where it finds no plugins.
    """
    plugins = Path(cv2.__file__).parent / "qt" / "plugins"
    if not plugins.is_dir():
        yield
        return
    wanted = {"QT_QPA_PLATFORM": "xcb", "QT_QPA_PLATFORM_PLUGIN_PATH": str(plugins)}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
