"""What looks at pictures in these tests: the real tracker, and a parser that goes by colour."""

from __future__ import annotations

import os
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.faces import open_tracker
from lsr_live.faces.face import Face
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame
from training.data.examine import Tools


class ColourParser:
    """Skin where the colour is skin's (Cr and Cb), person where there is skin or anything dark around it."""

    def layout(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        _, red, blue = cv2.split(cv2.cvtColor(image, cv2.COLOR_RGB2YCrCb))
        return ((red > 135) & (red < 180) & (blue > 85) & (blue < 135)).astype(np.uint8)

    def matte(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return np.asarray(cv2.dilate(self.layout(image), np.ones((9, 9), np.uint8)) * 255, np.uint8)

    def close(self) -> None:
        pass


class Kept:
    """One real tracker for all tests of a process: opening it takes a second."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self.name, self.faces_seen = tracker.name, 0

    def track(self, frame: Frame) -> Face | None:
        return self._tracker.track(frame)

    def reset(self) -> None:
        self._tracker.reset()

    def choose(self, x: float, y: float) -> None:
        self._tracker.choose(x, y)

    def close(self) -> None:
        pass


class Fatal(Kept):
    """Dies of very wide pictures, as a decoder with a bug would."""

    def track(self, frame: Frame) -> Face | None:
        if frame.image.shape[1] > 3 * frame.image.shape[0]:
            os._exit(9)
        return super().track(frame)


@cache
def kept_tracker() -> Kept:
    return Kept(open_tracker(still=True))


def simple_tools() -> Tools:
    return Tools(kept_tracker(), ColourParser())


def fatal_tools() -> Tools:
    return Tools(Fatal(open_tracker(still=True)), ColourParser())


def no_tools() -> Tools:
    raise DataError("The parser's weights are missing.")
