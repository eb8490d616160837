"""Small pictures of photos, made one after the other in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PyQt6.QtCore import QObject, pyqtSignal

from gui.jobs import Job, Jobs
from gui.pictures import Still
from lsr_live.errors import LsrError
from lsr_live.frames.frame import Picture
from lsr_live.frames.picture_file import read_picture

SIDE = 320
"""Longer side, px: enough for the largest place where one is shown, at twice the scale."""


def shrunk(picture: Picture, side: int = SIDE) -> Picture:
    """The picture with its longer side at most this long, (H,W,3) uint8 RGB."""
    height, width = picture.shape[:2]
    share = min(1.0, side / max(height, width))
    size = (max(1, round(width * share)), max(1, round(height * share)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


class Thumbnails(QObject):
    """Reads photos, and tells of each as it is there."""

    made = pyqtSignal(str, object)
    """Path, and its `Still`."""
    failed = pyqtSignal(str, object)
    """Path, and why it cannot be read."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._running: set[Job] = set()

    def want(self, paths: Sequence[Path]) -> None:
        """Make those of these photos."""
        files = tuple(paths)

        def work(job: Job) -> None:
            for path in files:
                if job.cancelled:
                    return
                try:
                    still = Still(shrunk(read_picture(path)))
                except LsrError as error:
                    self.failed.emit(str(path), error)
                else:
                    self.made.emit(str(path), still)

        job = self._jobs.run(work, lane="thumbnails", key="thumbnails")
        self._running.add(job)
        job.ended.connect(lambda: self._running.discard(job))

    def stop(self) -> None:
        """Make no more."""
        for job in self._running:
            job.cancel()
        self._running.clear()
