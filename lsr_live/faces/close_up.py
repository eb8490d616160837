"""Upright close-ups of a face, and the way back from them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.faces.sighting import Sighting
from lsr_live.frames.frame import Picture
from lsr_live.mesh.canonical import MIRROR

SIDE = 320
"""px; FaceMesh itself looks at 192."""
_OUTER_CORNERS = (33, 263)


class CloseUp:
    """A square picture of one face.

    Parameters
    ----------
    image
        (H,W,3) uint8 RGB.
    sighting
        Where the face is.
    margin
        Half the side of the square in face sizes.
    tilt
        Degrees by which the head is tilted clockwise; the close-up has it upright.
    mirrored
        Left and right are swapped; `mesh_back` swaps them back.
    """

    def __init__(
        self, image: Picture, sighting: Sighting, *, margin: float = 1.0, tilt: float = 0.0, mirrored: bool = False
    ) -> None:
        self._scale = SIDE / (2.0 * margin * sighting.size)
        angle = -np.deg2rad(tilt)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        if mirrored:
            turn[0] *= -1.0
        self._mirrored = mirrored
        self._turn: NDArray[np.float64] = turn * self._scale
        middle = np.full(2, (SIDE - 1) / 2.0)
        self._shift: NDArray[np.float64] = middle - self._turn @ (sighting.x, sighting.y)
        self.image: Picture = _warp(image, self._turn, self._shift)

    def mesh_back(self, mesh: Mesh) -> Mesh:
        """Carry a mesh (478,3) px of the close-up to px of the whole picture."""
        if self._mirrored:
            mesh = mesh[MIRROR]
        back = np.empty_like(mesh)
        back[:, :2] = (mesh[:, :2] - self._shift) @ np.linalg.inv(self._turn).T
        back[:, 2] = mesh[:, 2] / self._scale
        return back


def tilt_of(mesh: Mesh) -> float:
    """Degrees by which the line of the eyes is tilted clockwise."""
    left, right = mesh[list(_OUTER_CORNERS), :2]
    return float(np.rad2deg(np.arctan2(right[1] - left[1], right[0] - left[0])))


def _warp(image: Picture, turn: NDArray[np.float64], shift: NDArray[np.float64]) -> Picture:
    scale = float(np.sqrt(abs(np.linalg.det(turn))))
    matrix = np.column_stack((turn, shift))
    if scale < 0.5:
        # warpAffine takes single pixels: a large face is made smaller by averaging first.
        factor = 2.0 * scale
        height, width = image.shape[:2]
        small = (max(1, round(width * factor)), max(1, round(height * factor)))
        image = cv2.resize(image, small, interpolation=cv2.INTER_AREA)
        ratio = np.array(small) / (width, height)
        # Pixel centres: large = (small + .5) / ratio - .5
        matrix = np.column_stack((turn / ratio, shift + turn @ (0.5 / ratio - 0.5)))
    return np.asarray(
        cv2.warpAffine(image, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8
    )
