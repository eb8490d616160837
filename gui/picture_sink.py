"""Where the avatar's pictures wait for the window: one place, in which the newest wins."""

from __future__ import annotations

import threading
from collections.abc import Callable

from lsr_live.frames.frame import Avatar


class PictureSink:
    """Hands the newest avatar to the window; a `Sink` that never fails.

    A picture that the window was too slow for is passed over, and the window is told of a new one only when it took
    the last.
    """

    name = "window"

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._lock = threading.Lock()
        self._avatar: Avatar | None = None
        self._told = False

    def send(self, avatar: Avatar) -> None:
        """Keep this one; its array is shown as it is, and never written to again by whoever made it."""
        with self._lock:
            told, self._told, self._avatar = self._told, True, avatar
        if not told:
            self._tell()

    def take(self) -> Avatar | None:
        """The newest picture; from now on the window is told again."""
        with self._lock:
            self._told = False
            return self._avatar

    def forget(self) -> None:
        """Before the first picture of a show there is none."""
        with self._lock:
            self._avatar = None

    def close(self) -> None:
        """The last picture stays."""
