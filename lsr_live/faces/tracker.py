"""What every face tracker is like."""

from __future__ import annotations

from typing import Protocol

from lsr_live.faces.face import Face
from lsr_live.frames.frame import Frame


class Tracker(Protocol):
    """Finds the driver's face in a frame. One thread only: trackers are not to be shared."""

    name: str
    """Name and version, as recorded in bundles: ``mediapipe 0.10.21``."""
    faces_seen: int
    """How many faces the last picture showed."""

    def track(self, frame: Frame) -> Face | None:
        """The driver's face, or None."""

    def reset(self) -> None:
        """Forget whom it followed."""

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point (px of the next frame) from now on."""

    def close(self) -> None:
        """Free the tracker's network."""
