"""Arrays as Qt pictures, without a copy."""

from __future__ import annotations

from typing import Any

import numpy as np
from PyQt6 import sip
from PyQt6.QtGui import QImage

from lsr_live.frames.frame import Picture


class Still:
    """A picture (H,W,3) uint8 RGB that Qt can draw; both belong together, for Qt reads the array's memory."""

    def __init__(self, array: Picture) -> None:
        self.array = np.ascontiguousarray(array)
        height, width = self.array.shape[:2]
        memory: Any = sip.voidptr(self.array.ctypes.data)
        self.image = QImage(memory, width, height, 3 * width, QImage.Format.Format_RGB888)
