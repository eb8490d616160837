"""A picture moved as a head moves before a webcam: real frames to measure with, where nobody brings a clip."""

from __future__ import annotations

import threading
import time

import cv2
import numpy as np

from lsr_live.frames.frame import Frame, Picture

WIDTH, HEIGHT = 640, 480
FRAMES = 90
"""Prepared beforehand and shown over and over, so that making them costs nothing while it is measured."""
FPS = 30.0


def prepare(picture: Picture) -> list[Picture]:
    """`FRAMES` webcam-sized pictures (480,640,3) uint8 RGB that drift, tilt and zoom and end where they began."""
    side = picture.shape[0]
    frames = []
    for number in range(FRAMES):
        phase = 2 * np.pi * number / FRAMES
        zoom = HEIGHT / side * (1.5 + 0.15 * np.sin(phase))
        turn = cv2.getRotationMatrix2D((0.44 * side, 0.24 * side), 6 * np.sin(2 * phase), zoom)
        turn[:, 2] += (WIDTH / 2 - 0.44 * side + 40 * np.sin(phase), 0.42 * HEIGHT - 0.24 * side + 20 * np.cos(phase))
        frames.append(cv2.warpAffine(picture, turn, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REPLICATE))
    return frames


class MovingPicture:
    """Plays prepared frames for some seconds, paced like a webcam (late ones drop) or as fast as they are taken."""

    still = False
    name = "moving picture"
    frame_count: int | None = None
    trouble: str | None = None
    fps: float | None = FPS

    def __init__(self, frames: list[Picture], seconds: float, *, paced: bool) -> None:
        self.live = paced
        self._frames = frames
        self._seconds = seconds
        self._index = 0
        self._began: float | None = None
        self._closed = threading.Event()

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next frame, when it is due; paced, the newest one where several are."""
        now = time.perf_counter()
        if self._began is None:
            self._began = now
        if self.ended:
            return None
        captured = now
        if self.live:
            self._index = max(self._index, int((now - self._began) * FPS))
            captured = self._began + self._index / FPS
            if self._closed.wait(max(0.0, captured - now)):
                return None
        index, self._index = self._index, self._index + 1
        return Frame(self._frames[index % FRAMES], index / FPS, index, captured)

    @property
    def ended(self) -> bool:
        """True once the time is over."""
        over = self._began is not None and time.perf_counter() - self._began > self._seconds
        return over or self._closed.is_set()

    @property
    def failures(self) -> list[tuple[str, str]]:
        """Always empty."""
        return []

    def close(self) -> None:
        """End early."""
        self._closed.set()
