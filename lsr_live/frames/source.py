"""What every source of frames is like."""

from __future__ import annotations

from typing import Protocol

from lsr_live.frames.frame import Frame


class Source(Protocol):
    """A camera, clip, stream, folder or animation.

    Made open: a constructor that fails raises `DeviceError` (camera, stream) or `DataError` (file). One thread reads;
    `close` may be called from any thread, more than once, and makes a waiting `read` return.
    """

    live: bool
    """True: time goes on by itself and only the newest frame counts. False: every frame is to be answered."""
    still: bool
    """True: pictures that have nothing to do with each other, each judged alone."""
    fps: float | None
    """Nominal frames per second, where there is such a thing."""
    frame_count: int | None
    """Number of frames to come, where it is known."""

    @property
    def name(self) -> str:
        """Stable name for people and for what is kept per source (calibration): the camera's name, the file's name."""

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next frame (live: the newest one not read yet), or None if none came within `timeout` seconds."""

    @property
    def ended(self) -> bool:
        """True once no frame will ever come again."""

    @property
    def trouble(self) -> str | None:
        """Why no good frames come just now, in a sentence for people with what to do; None while all is well."""

    @property
    def failures(self) -> list[tuple[str, str]]:
        """Inputs that could not be read so far: (name, reason)."""

    def close(self) -> None:
        """Let go of the device or file."""
