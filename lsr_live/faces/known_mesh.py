"""Frames that bring their mesh along need no network."""

from __future__ import annotations

from lsr_live.faces.face import Face
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame


class KnownMesh:
    """A tracker that takes the mesh a frame carries (the animated driver's) and asks another one otherwise."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self.name = tracker.name
        self.faces_seen = 0

    def track(self, frame: Frame) -> Face | None:
        """The frame's own face with confidence 1, or what the tracker finds."""
        if frame.mesh is not None:
            self.faces_seen = 1
            return Face(frame.mesh, 1.0)
        face = self._tracker.track(frame)
        self.faces_seen = self._tracker.faces_seen
        return face

    def reset(self) -> None:
        """Forget whom it followed."""
        self._tracker.reset()

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point from now on."""
        self._tracker.choose(x, y)

    def close(self) -> None:
        """Free the tracker's network."""
        self._tracker.close()


class GivenMesh:
    """A tracker for frames that all carry their mesh."""

    name = "given"
    faces_seen = 1

    def track(self, frame: Frame) -> Face | None:
        """The face that the frame carries."""
        return None if frame.mesh is None else Face(frame.mesh, 1.0)

    def reset(self) -> None:
        """Nothing is remembered."""

    def choose(self, x: float, y: float) -> None:
        """There is one face only."""

    def close(self) -> None:
        """Nothing is open."""
