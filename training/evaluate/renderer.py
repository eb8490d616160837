"""What networks draw for a face."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture


@dataclass(frozen=True, slots=True)
class Panels:
    """Layout and picture of one face."""

    layout: NDArray[np.uint8]
    """(R,R) most likely class of each pixel, 0..18."""
    picture: Picture
    """(R,R,3) uint8 RGB."""


class Renderer(Protocol):
    """An identity, ready to be drawn by networks."""

    side: int
    """R: side of what it draws, px."""

    def panels(self, mesh: Mesh) -> Panels:
        """Layout and picture for a target mesh (478,3) px of the identity's 512 px crop."""
