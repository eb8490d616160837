"""An identity's photos, prepared once for warping."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.control_points import control_points
from lsr_live.appearance.guide import group_maps
from lsr_live.appearance.lashes import lash_colour
from lsr_live.appearance.visibility import facing
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture
from lsr_live.identity.identity import Identity, Photo
from lsr_live.mesh import topology


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """K photos as the warp needs them."""

    layers: tuple[NDArray[np.uint8], ...]
    """Per photo (512,512,4) uint8 RGB and matte where the person lies over a background, else (512,512,3)."""
    points: NDArray[np.float64]
    """(K,n,2) control points, px."""
    facing: tuple[NDArray[np.float32], ...]
    """Per photo (64,64), see `lsr_live.appearance.visibility.facing`."""
    meshes: tuple[Mesh, ...]
    """Per photo (478,3) px."""
    lip_colours: NDArray[np.float32]
    """(K,3) RGB of the lips."""
    lash_colours: NDArray[np.float32]
    """(K,2,3) RGB of the left and right eye's lashes."""
    layouts: tuple[NDArray[np.float32], ...]
    """Per photo the groups' shares (L,L,8); empty where no network asks for them."""


def prepare(identity: Identity, *, layered: bool, layout_side: int | None = None) -> Wardrobe:
    """Prepare an identity's photos.

    Parameters
    ----------
    layered
        Cut out by their mattes, with shoulders anchored at the lower edge.
    layout_side
        Side of the maps of the photos' layouts; None: no network asks for them. Every photo has a layout then.
    """
    return Wardrobe(
        layers=tuple(np.dstack((p.image, _softened(p.matte))) if layered else p.image for p in identity.photos),
        points=np.stack([control_points(photo.mesh, anchored=layered) for photo in identity.photos]),
        facing=tuple(facing(photo.mesh) for photo in identity.photos),
        meshes=tuple(photo.mesh for photo in identity.photos),
        lip_colours=np.stack([lip_colour(photo.image, photo.mesh) for photo in identity.photos]),
        lash_colours=np.stack([[lash_colour(p.image, p.mesh, eye) for eye in range(2)] for p in identity.photos]),
        layouts=() if layout_side is None else tuple(_layout(photo, layout_side) for photo in identity.photos),
    )


def _layout(photo: Photo, side: int) -> NDArray[np.float32]:
    if photo.layout is None:
        raise ValueError("networks need a layout of every photo")
    return group_maps(photo.layout, side)


def _softened(matte: NDArray[np.uint8]) -> NDArray[np.uint8]:
    # A hard edge shows each error of the matte (held-out frames, K=1: SSIM +.002, LPIPS -.0015).
    return np.asarray(cv2.GaussianBlur(matte, (0, 0), 2.0))


def lip_colour(image: Picture, mesh: Mesh) -> NDArray[np.float32]:
    """RGB (3,) of the lips, the mean over them."""
    lips = np.zeros(image.shape[:2], np.uint8)
    for outer, inner in (
        (topology.OUTER_LIP_UPPER, topology.INNER_LIP_UPPER),
        (topology.OUTER_LIP_LOWER, topology.INNER_LIP_LOWER),
    ):
        ring = np.concatenate((mesh[outer, :2], mesh[inner[::-1], :2]))
        cv2.fillPoly(lips, [np.rint(ring).astype(np.int32)], 255)
    return np.asarray(cv2.mean(image, lips)[:3], np.float32)
