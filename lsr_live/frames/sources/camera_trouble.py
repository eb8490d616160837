"""What is wrong with a camera that is open and still shows nothing, and what to do on this platform."""

from __future__ import annotations

import os
import sys
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_STRIDE = 16
"""Pictures are judged on every 16th pixel: enough to tell, too little to cost anything."""
_BLACK = 6.0
"""Mean of 0 to 255 below which a picture is black; a dark room with a face in it is brighter."""


class Condition(Enum):
    """What a run of pictures looks like."""

    GOOD = "good"
    BLACK = "black"
    FROZEN = "frozen"


class PictureWatch:
    """Notices a camera whose pictures are black for a second, or exactly the same for two.

    Sensors have noise, so two pictures are never equal unless something before the sensor made them.

    Parameters
    ----------
    fps
        Pictures per second.
    """

    def __init__(self, fps: float) -> None:
        self._black_limit = max(3, round(fps))
        self._frozen_limit = max(6, round(2 * fps))
        self._black = 0
        self._same = 0
        self._last: NDArray[np.uint8] | None = None

    def look(self, image: NDArray[np.uint8]) -> Condition:
        """Judge the next picture (H,W,3) uint8 together with those before it."""
        sample: NDArray[Any] = image[::_STRIDE, ::_STRIDE]
        self._black = self._black + 1 if float(sample.mean()) < _BLACK else 0
        same = self._last is not None and np.array_equal(sample, self._last)
        self._same = self._same + 1 if same else 0
        if not same:
            self._last = sample.copy()
        if self._black >= self._black_limit:
            return Condition.BLACK
        if self._same >= self._frozen_limit:
            return Condition.FROZEN
        return Condition.GOOD


def explain(name: str, condition: Condition, index: int, platform: str = sys.platform) -> str | None:
    """Sentence for people about a camera in this condition; None for a good one."""
    if condition is Condition.BLACK:
        return (
            f"{name} gives only black pictures: open its shutter or take off its cover, close other programs that use "
            f"it, and check the permission. {permission_step(index, platform)}"
        )
    if condition is Condition.FROZEN:
        return (
            f"{name} gives the same picture again and again: its privacy switch may be on, its program may have "
            "stopped, or another program holds it. Switch it on, close other programs that use it, or plug it in again."
        )
    return None


def explain_gone(name: str) -> str:
    """Sentence about a camera that was there and is not any more."""
    return (
        f"{name} is gone: it was unplugged, switched off or taken by another program. "
        "Plug it in again; it comes back by itself."
    )


def explain_silent(name: str, index: int, platform: str = sys.platform) -> str:
    """Sentence about a camera that is there but gives no pictures at all."""
    return (
        f"{name} is there but gives no pictures: most likely another program uses it. Close video calls, browsers and "
        f"OBS, then try again. {permission_step(index, platform)}"
    )


def permission_step(index: int, platform: str = sys.platform) -> str:
    """How the user lets programs use camera number `index` on this platform."""
    if platform == "darwin":
        return (
            "On macOS allow this program (or your terminal) in System Settings > Privacy & Security > Camera, "
            "and start it again."
        )
    if platform == "win32":
        return "On Windows switch on camera access for desktop apps in Settings > Privacy & security > Camera."
    node = Path(f"/dev/video{index}")
    if node.exists() and not os.access(node, os.R_OK | os.W_OK):
        return f"You may not use {node}: run `sudo usermod -aG video $USER` and log in again."
    return f"On Linux your user must be in the group `video` and {node} must exist (`ls -l /dev/video*`)."
