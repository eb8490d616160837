"""How near the viewer is to the person: the part of the picture that is shown."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE, Picture


@dataclass(frozen=True, slots=True)
class Framing:
    """A square part of the avatar's picture, shown as the whole of it.

    The photos end at the picture's edge, so the part lies inside; it can be moved once it is smaller than the whole.
    """

    zoom: float = 1.0
    """1 (the whole picture) and more."""
    x: float = 0.0
    """-1 (the left edge is shown) to 1 (the right edge)."""
    y: float = 0.0
    """-1 (the upper edge is shown) to 1 (the lower edge)."""

    def apply(self, picture: Picture) -> Picture:
        """The part of a picture (512,512,3) uint8 that is shown, at full size; the picture itself where that is all."""
        if self.zoom <= 1.0:
            return picture
        size = (AVATAR_SIZE, AVATAR_SIZE)
        mode = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(picture, self._matrix(), size, flags=mode, borderMode=cv2.BORDER_REPLICATE))

    def place(self, mesh: Mesh) -> Mesh:
        """Where points (n,3) px of the whole picture are in what is shown."""
        step, left, top = 1.0 / self.zoom, *self._matrix()[:, 2]
        return np.asarray((mesh - (left, top, 0.0)) / step, np.float32)

    def _matrix(self) -> NDArray[np.float64]:
        """From px of what is shown to px of the whole picture; pixel centres are at integers."""
        step = 1.0 / max(self.zoom, 1.0)
        room = AVATAR_SIZE * (1.0 - step)
        left, top = (room * (0.5 + 0.5 * share) + 0.5 * step - 0.5 for share in (self.x, self.y))
        return np.array([[step, 0.0, left], [0.0, step, top]])
