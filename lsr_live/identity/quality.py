"""What is measured on one photo, and how good it is for an avatar."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Face, Mesh
from lsr_live.frames.frame import Picture
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.topology import OVAL

_FACE_UNIT = 128
"""Face height at which sharpness and light are measured, px: about half of what the avatar shows."""
_GOOD_SIZE = 235.0
"""Face height in the avatar, px: more than this shows nothing more."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What one photo's face is like."""

    face_height: float
    """px of the original picture."""
    sharpness: float
    """Energy of fine detail over that of coarse detail in the face: about 0.6 for a sharp photo, 0.3 where blurred by
    2 to 3 % of the face height. Independent of contrast, hardly moved by noise."""
    shade: float
    """95th percentile of the face's brightness, 0 to 255: a low one means that nothing is lit."""
    glare: float
    """5th percentile of the face's brightness, 0 to 255: a high one means that everything is washed out."""
    angles: tuple[float, float, float]
    """Yaw, pitch, roll in degrees."""
    turn: float
    """Angle between where the face looks and the camera, degrees."""
    confidence: float
    """The tracker's, 0 to 1."""

    @property
    def quality(self) -> float:
        """0 to 1: size, sharpness and light together; 1 is as good as a photo can serve."""
        size = min(1.0, self.face_height / _GOOD_SIZE)
        sharp = float(np.clip((self.sharpness - 0.2) / 0.35, 0.0, 1.0))
        light = float(np.clip(self.shade / 110.0, 0.0, 1.0) * np.clip((255.0 - self.glare) / 80.0, 0.0, 1.0))
        return float((size * sharp * light * np.clip(self.confidence, 0.0, 1.0)) ** 0.25)


def measure(image: Picture, face: Face) -> Measures:
    """Measure the face in a photo (H,W,3) uint8 RGB; its mesh is in px of that picture."""
    pose = pose_of(face.mesh)
    grey, inside = _normalised_face(image, face.mesh, _FACE_UNIT / pose.scale)
    if inside.any():
        low, high = np.percentile(grey[inside], (5, 95))
        sharpness = _sharpness(grey, inside)
    else:  # the mesh lies outside the picture
        low, high, sharpness = 0.0, 0.0, 0.0
    return Measures(
        face_height=pose.scale,
        sharpness=sharpness,
        shade=float(high),
        glare=float(low),
        angles=angles_of(pose.rotation),
        turn=float(np.rad2deg(np.arccos(np.clip(pose.rotation[2, 2], -1.0, 1.0)))),
        confidence=face.confidence,
    )


def _normalised_face(image: Picture, mesh: Mesh, zoom: float) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The face in grey at a fixed size, and which of its pixels lie well inside its outline."""
    outline = mesh[OVAL, :2]
    height, width = image.shape[:2]
    x0, y0 = np.clip(np.floor(outline.min(0)), 0, (width - 1, height - 1)).astype(int)
    x1, y1 = np.clip(np.ceil(outline.max(0)) + 1, (x0 + 1, y0 + 1), (width, height)).astype(int)
    size = max(1, round((x1 - x0) * zoom)), max(1, round((y1 - y0) * zoom))
    grey = cv2.cvtColor(image[y0:y1, x0:x1], cv2.COLOR_RGB2GRAY)
    grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if zoom < 1 else cv2.INTER_LINEAR)
    inside = np.zeros(grey.shape, np.uint8)
    scaled = (outline - (x0, y0) + 0.5) * np.divide(size, (x1 - x0, y1 - y0)) - 0.5
    cv2.fillPoly(inside, [np.rint(scaled).astype(np.int32)], 255)
    inside = cv2.erode(inside, np.ones((9, 9), np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return grey.astype(np.float32), inside > 0


def _sharpness(grey: NDArray[np.float32], inside: NDArray[np.bool_]) -> float:
    # Two band-passes, one octave wide each. The finest octave is left out: it is where noise and JPEG blocks live.
    fine = cv2.GaussianBlur(grey, (0, 0), 1.2) - cv2.GaussianBlur(grey, (0, 0), 2.4)
    coarse = cv2.GaussianBlur(grey, (0, 0), 4.0) - cv2.GaussianBlur(grey, (0, 0), 8.0)
    return float(fine[inside].std() / max(float(coarse[inside].std()), 0.5))
