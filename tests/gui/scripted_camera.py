"""A camera before which somebody does what a guided set asks for, as fast as it is read."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Frame
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.guided_poses import Pose
from tests.identity.test_guided import AS_ASKED, Camera, camera_on

FPS = 25.0


class ScriptedCamera:
    """A live source: the portrait with one pose's face after the other, each for a second, over and over.

    Parameters
    ----------
    only
        Show this pose alone, for ever.
    """

    live = True
    still = False
    fps: float | None = FPS
    frame_count: int | None = None
    failures: list[tuple[str, str]] = []  # noqa: RUF012 - a protocol's attribute

    def __init__(self, portrait: Camera, *, only: Pose | None = None) -> None:
        self.name = "scripted camera"
        self.trouble: str | None = None
        self.ended = False
        self.reader: threading.Thread | None = None
        poses = Pose if only is None else (only,)
        self._portrait = portrait
        self._script = itertools.cycle(pose for pose in poses for _ in range(round(FPS)))
        self._index = 0
        self._there = threading.Event()
        self._there.set()

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next frame."""
        self.reader = threading.current_thread()
        if not self._there.wait(timeout) or self.ended:
            return None
        self._index += 1
        mesh = self._portrait.face(AS_ASKED[next(self._script)]).mesh
        return Frame(self._portrait.image, self._index / FPS, self._index, time.perf_counter(), mesh=mesh)

    def unplug(self) -> None:
        """Be gone."""
        self.trouble = "scripted camera is gone. Plug it in again."
        self._there.clear()

    def plug_in(self) -> None:
        """Be there again."""
        self.trouble = None
        self._there.set()

    def close(self) -> None:
        """End."""
        self.ended = True


class PhotographedCamera:
    """A live source: photos of real heads, each for two seconds, over and over, as fast as it is read."""

    live = True
    still = False
    fps: float | None = FPS
    frame_count: int | None = None
    trouble: str | None = None
    failures: list[tuple[str, str]] = []  # noqa: RUF012 - a protocol's attribute
    name = "photographed camera"

    def __init__(self, photos: Sequence[Path]) -> None:
        self.ended = False
        pictures = [read_picture(photo) for photo in photos]
        self._script = itertools.cycle(picture for picture in pictures for _ in range(round(2 * FPS)))
        self._index = 0

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next frame."""
        self._index += 1
        return Frame(next(self._script), self._index / FPS, self._index, time.perf_counter())

    def close(self) -> None:
        """End."""
        self.ended = True


def portrait_camera(portrait: NDArray[np.uint8]) -> Camera:
    """What makes faces for a scripted camera out of a portrait."""
    tracker = open_tracker(still=True)
    face = tracker.track(Frame(portrait, 0.0, 0, 0.0))
    tracker.close()
    assert face is not None
    return camera_on(portrait, face)
