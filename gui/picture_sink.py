"""Where pictures wait for the window: one place, in which the newest wins."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from lsr_live.frames.frame import Avatar

Item = TypeVar("Item")


class Newest(Generic[Item]):
    """Hands the newest of something to the window, from any thread.

    What the window was too slow for is passed over, and the window is told of a new one only when it took the last.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell
        self._lock = threading.Lock()
        self._item: Item | None = None
        self._told = False

    def put(self, item: Item) -> None:
        """Keep this one, as it is."""
        with self._lock:
            told, self._told, self._item = self._told, True, item
        if not told:
            self._tell()

    def take(self) -> Item | None:
        """The newest one; from now on the window is told again."""
        with self._lock:
            self._told = False
            return self._item

    def forget(self) -> None:
        """Keep none."""
        with self._lock:
            self._item = None


class PictureSink(Newest[Avatar]):
    """The window as a `Sink` that never fails: an avatar's array is shown as it is, and not written to again."""

    name = "window"

    def send(self, avatar: Avatar) -> None:
        """Keep this one."""
        self.put(avatar)

    def close(self) -> None:
        """The last picture stays."""
