"""Which part of each frame becomes the sample's square: one crop a clip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture
from lsr_live.identity.crop import Crop, common_crop, face_crop
from training.data.sample import scaled_points


@dataclass(frozen=True, slots=True)
class Look:
    """A face found in one frame."""

    mesh: Mesh
    """(478,3) px of the frame as it is."""
    size: tuple[int, int]
    """Height and width of the frame, px."""
    quality: float
    """0 to 1."""


def crops_of(looks: Mapping[int, Look], *, clip: bool) -> dict[int, Crop | None]:
    """The crop of each frame, by its place; None for the whole of a square picture.

    Other frames get one head-and-shoulders crop together, as many of them as it fits; of a clip, the frames in which
    the head is elsewhere are left out of the answer. Pictures that have no crop in common get each their own.
    """
    crops: dict[int, Crop | None] = {}
    by_size: dict[tuple[int, int], dict[int, Crop]] = {}
    for place, look in looks.items():
        if look.size[0] == look.size[1]:
            crops[place] = None
        else:
            by_size.setdefault(look.size, {})[place] = face_crop(look.mesh, look.size)
    for size, own in by_size.items():
        shared = common_crop(list(own.values()), size)
        if shared is None and not clip:
            crops.update(own)
            continue
        while shared is None:
            own.pop(_outsider(own))
            shared = common_crop(list(own.values()), size)
        crops.update(dict.fromkeys(own, shared))
    return crops


def framed(image: Picture, look: Look, crop: Crop | None, side: int) -> tuple[Picture, Mesh, bool]:
    """Cut a frame's square and bring it to `side`.

    Returns
    -------
    The picture (side,side,3) uint8 RGB, the mesh (478,3) in its px, and whether it had to be enlarged.
    """
    mesh, enlarged = look.mesh, (image.shape[0] if crop is None else crop.side) < side
    if crop is not None:
        image, mesh = crop.cut(image), crop.carry(mesh)
    factor = side / image.shape[0]
    if factor != 1.0:
        kind = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
        image = np.asarray(cv2.resize(image, (side, side), interpolation=kind), np.uint8)
    return np.ascontiguousarray(image), scaled_points(mesh, factor), enlarged


def _outsider(crops: Mapping[int, Crop]) -> int:
    """The place of the crop farthest from the middle one, in size or place."""
    sides = np.array([crop.side for crop in crops.values()], float)
    centres = np.array([(crop.left + crop.side / 2, crop.top + crop.side / 2) for crop in crops.values()])
    middle = np.median(sides)
    # Scaled by what one crop may differ from the common one: a quarter in size, a sixth of the side in place.
    off = np.maximum(
        np.abs(sides / middle - 1) / 0.25, np.abs(centres - np.median(centres, axis=0)).max(1) / (middle / 6)
    )
    return list(crops)[int(off.argmax())]
