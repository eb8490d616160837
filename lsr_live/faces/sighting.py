"""Where a face was seen, before anything is known of its shape."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from lsr_live.faces.face import Mesh


class Sighting(NamedTuple):
    """Place and size of a face in a picture, px."""

    x: float
    """Middle of the face."""
    y: float
    size: float
    """Longer side of the face's box, hair and neck left out."""

    @classmethod
    def of_mesh(cls, mesh: Mesh) -> Sighting:
        """Return the place and size of a mesh (478,3) px."""
        low, high = mesh[:468, :2].min(0), mesh[:468, :2].max(0)
        x, y = (low + high) / 2
        return cls(float(x), float(y), float((high - low).max()))

    def distance(self, other: Sighting) -> float:
        """Distance of the middles over the mean of the sizes."""
        return float(np.hypot(self.x - other.x, self.y - other.y)) / ((self.size + other.size) / 2)

    def growth(self, other: Sighting) -> float:
        """How many times the larger is the size of the smaller; 1 where they are alike."""
        return max(self.size, other.size) / min(self.size, other.size)
