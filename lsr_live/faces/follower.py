"""Follows one face with FaceMesh, and starts on the face it is told to, however small."""

from __future__ import annotations

import cv2
import numpy as np

from lsr_live.faces.face import Mesh
from lsr_live.faces.mediapipe_mesh import FaceMesh
from lsr_live.faces.sighting import Sighting
from lsr_live.frames.frame import Picture

_GREY = (128, 128, 128)
_COMFORT = 0.35
"""Size of a face, in picture heights, that FaceMesh's own detector finds without fail."""
_STEP = 1.1
"""How much a face may shrink from one picture to the next and still be followed; at 1.35 small ones are lost."""


class Follower:
    """FaceMesh in video mode, held on one face."""

    def __init__(self) -> None:
        self._network = FaceMesh(video=True)

    def follow(self, image: Picture) -> Mesh | None:
        """Mesh (478,3) px of the face that is followed, or None once it is lost."""
        return self._network.find(image)

    def start(self, image: Picture, sighting: Sighting) -> Mesh | None:
        """Take hold of the face seen here; its mesh (478,3) px, or None where there is none after all.

        FaceMesh searches by itself, wherever it likes. So it is shown this face alone, the rest of the picture painted
        over, and a small face enlarged first, then smaller and smaller about the same point until it is as it was.
        """
        self._network.forget()
        alone = _alone(image, sighting)
        middle = np.array([sighting.x, sighting.y])
        enlarged = zoom = _COMFORT * min(image.shape[:2]) / sighting.size
        while zoom > _STEP:
            matrix = np.column_stack((np.eye(2) * zoom, middle * (1.0 - zoom)))
            view = cv2.warpAffine(alone, matrix, alone.shape[1::-1], borderMode=cv2.BORDER_CONSTANT, borderValue=_GREY)
            if self._network.find(view) is None and zoom == enlarged:
                return None
            zoom /= _STEP
        mesh = self._network.find(alone)
        if mesh is None:
            return None
        found = Sighting.of_mesh(mesh)
        return mesh if found.distance(sighting) < 0.7 and found.growth(sighting) < 2.0 else None

    def close(self) -> None:
        """Free the network."""
        self._network.close()


def _alone(image: Picture, sighting: Sighting) -> Picture:
    """Return the picture with everything but the surroundings of one face painted grey."""
    height, width = image.shape[:2]
    reach = 1.1 * sighting.size
    left, right = np.clip(np.rint((sighting.x - reach, sighting.x + reach)).astype(int), 0, width)
    top, bottom = np.clip(np.rint((sighting.y - reach, sighting.y + reach)).astype(int), 0, height)
    alone = np.full_like(image, _GREY[0])
    alone[top:bottom, left:right] = image[top:bottom, left:right]
    return alone
