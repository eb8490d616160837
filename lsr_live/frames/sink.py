"""What every sink for avatars is like."""

from __future__ import annotations

from typing import Protocol

from lsr_live.frames.frame import Avatar


class Sink(Protocol):
    """A window, file, folder, virtual camera or stream.

    Made open: a constructor that fails raises `DeviceError` or `UsageError`. `send` and `close` are called from one
    thread, which belongs to this sink alone; `send` may block, and raises `DeviceError` when the sink is dead.
    """

    name: str
    """For people: ``out.mp4``, ``virtual camera OBS``, ``http://127.0.0.1:8080``."""

    def send(self, avatar: Avatar) -> None:
        """Take one picture. The array must not be kept without copying, nor changed."""

    def close(self) -> None:
        """Finish so that what was written so far is whole (a file playable); safe to call twice and after a failure."""
