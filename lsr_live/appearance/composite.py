"""The person over the background."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import Picture


def over(person: NDArray[np.uint8], background: Picture) -> Picture:
    """Lay a person (512,512,4) uint8, RGB and matte, over a background (512,512,3); a new array."""
    matte = cv2.multiply(cv2.extractChannel(person, 3), 1.0 / 255.0, dtype=cv2.CV_32F)
    return np.asarray(
        cv2.blendLinear(cv2.cvtColor(person, cv2.COLOR_RGBA2RGB), background, matte, np.float32(1.0) - matte)
    )
