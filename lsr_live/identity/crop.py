"""The square of a picture that becomes an identity's photo, and how points move with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE, Picture
from lsr_live.mesh.canonical import pose_of

FACE_SHARE = 0.46
"""Face height over the crop's side: hair, neck and some shoulder are in, as in the clips that networks are trained on
(their median is 0.48)."""
TIGHTEST_SHARE = 0.62
"""More than this and chin and hair no longer fit."""
FACE_CENTRE = (0.5, 0.42)
"""Where the face's origin (between the eyes) lies in the crop."""
_GIVES_WAY = 0.3
"""How far, in sides, the crop is moved at most to stay in the picture: hair that is in the photo is worth more than a
head in the middle, for what lies beyond has to be made up."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A square of a picture, in whole pixels, that is scaled to 512 x 512. It may reach beyond the picture."""

    left: int
    """First column; may be negative."""
    top: int
    side: int

    @property
    def zoom(self) -> float:
        """Crop pixels per picture pixel."""
        return AVATAR_SIZE / self.side

    def carry(self, points: NDArray[np.float32]) -> NDArray[np.float32]:
        """Points (N,2) or (N,3) px of the picture, in px of the crop; z is scaled along."""
        moved = points * np.float32(self.zoom)
        moved[:, 0] += (0.5 - self.left) * self.zoom - 0.5
        moved[:, 1] += (0.5 - self.top) * self.zoom - 0.5
        return np.asarray(moved, np.float32)

    def cut(self, image: Picture) -> Picture:
        """The crop of a picture (H,W,3) as (512,512,3) uint8 RGB; what lies beyond the picture is its edge, carried on
        and more and more blurred.
        """  # noqa: D205
        height, width = image.shape[:2]
        right, bottom = self.left + self.side, self.top + self.side
        inner = image[max(self.top, 0) : min(bottom, height), max(self.left, 0) : min(right, width)]
        beyond = (max(-self.top, 0), max(bottom - height, 0), max(-self.left, 0), max(right - width, 0))
        if any(beyond):
            inner = cv2.copyMakeBorder(inner, *beyond, cv2.BORDER_REPLICATE)
        shrinks = self.side > AVATAR_SIZE
        method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
        scaled = (
            inner if self.side == AVATAR_SIZE else cv2.resize(inner, (AVATAR_SIZE, AVATAR_SIZE), interpolation=method)
        )
        return np.ascontiguousarray(_blurred_beyond(scaled, [round(b * self.zoom) for b in beyond]))


def face_crop(mesh: Mesh, size: tuple[int, int], share: float = FACE_SHARE) -> Crop:
    """The head-and-shoulders square around a face in a picture of `size` (height, width).

    The framing is the same whoever and wherever it is: the face takes up `share` of the side. Near the picture's
    edge the square gives way, so that as little of it as may be lies outside.
    """
    pose = pose_of(mesh)
    side = max(8, round(pose.scale / share))
    ideal = pose.translation[:2] - np.multiply(FACE_CENTRE, side)
    room = np.array(size[::-1]) - side  # of the left upper corner; negative where the square is larger
    inside = np.clip(ideal, np.minimum(room, 0), np.maximum(room, 0))
    left, top = np.rint(np.clip(inside, ideal - _GIVES_WAY * side, ideal + _GIVES_WAY * side)).astype(int)
    return Crop(int(left), int(top), side)


def fitting_share(meshes: Sequence[Mesh], sizes: Sequence[tuple[int, int]]) -> float:
    """The share of the crop's side for the faces of a set of photos of `sizes` (height, width).

    Where most photos are taken from so near that the usual crop would reach beyond them, a tighter one.
    """
    filled = [pose_of(mesh).scale / min(size) for mesh, size in zip(meshes, sizes, strict=True)]
    return float(np.clip(np.median(filled), FACE_SHARE, TIGHTEST_SHARE))


def whole_crop(size: tuple[int, int], mesh: Mesh) -> Crop:
    """The whole picture (height, width) if square, else the largest square in it, as near to the face as it goes."""
    height, width = size
    side = min(height, width)
    x, y = mesh[:, :2].mean(0)
    return Crop(
        left=int(np.clip(round(float(x) - side / 2), 0, width - side)),
        top=int(np.clip(round(float(y) - side / 2), 0, height - side)),
        side=side,
    )


def common_crop(crops: Sequence[Crop], size: tuple[int, int]) -> Crop | None:
    """One crop for pictures of `size` (height, width) from one camera that stands still; None where the head moves
    about too much for one.

    The heads must agree in size within a quarter and in place within a sixth of the crop.
    """  # noqa: D205
    sides = np.array([crop.side for crop in crops])
    centres = np.array([(crop.left + crop.side / 2, crop.top + crop.side / 2) for crop in crops])
    side = round(float(np.median(sides)))
    centre = np.median(centres, axis=0)
    if np.abs(sides / side - 1).max() > 0.25 or np.abs(centres - centre).max() > side / 6:
        return None
    # Whole pixels of a median may reach a pixel beyond where each crop kept inside.
    left, top = (round(float(centre[axis] - side / 2)) for axis in range(2))
    room = (size[1] - side, size[0] - side)
    if min(room) >= 0:
        left, top = min(max(left, 0), room[0]), min(max(top, 0), room[1])
    return Crop(left, top, side)


def _blurred_beyond(image: Picture, margins: list[int]) -> Picture:
    """Blur what lies in the margins (top, bottom, left, right; px), the more the farther from the real picture."""
    if not any(margins):
        return image
    size = image.shape[0]
    top, bottom, left, right = margins
    real = np.zeros((size, size), np.uint8)
    real[top : size - bottom, left : size - right] = 1
    distance = cv2.distanceTransform(1 - real, cv2.DIST_L2, 3)
    share = np.clip(distance / (size * 0.08), 0.0, 1.0)[..., None]
    soft = cv2.GaussianBlur(image, (0, 0), size * 0.03, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(np.rint(image * (1 - share) + soft * share), np.uint8)
