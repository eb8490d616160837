"""A tracked face."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mesh = NDArray[np.float32]
"""(478,3) px: x right, y down, z away from the camera in the same unit; pixel centres at integers."""


@dataclass(frozen=True, slots=True)
class Face:
    """Landmarks of one face in one picture: all that is ever known of the driver beyond `faces`."""

    mesh: Mesh
    """(478,3) float32 px of the picture it was found in."""
    confidence: float
    """0 to 1."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """(x, y, width, height) px of the mesh."""
        low, high = self.mesh[:, :2].min(0), self.mesh[:, :2].max(0)
        return float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1])
