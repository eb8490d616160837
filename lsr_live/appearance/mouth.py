"""The inside of a mouth that no photo shows: a smooth flow would drag the lips into it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.composite import lay, plain
from lsr_live.appearance.flow import Region
from lsr_live.appearance.masks import fixed, opening_mask
from lsr_live.faces.face import Mesh
from lsr_live.mesh.measures import face_height
from lsr_live.mesh.topology import INNER_LIP_LOWER, INNER_LIP_UPPER

LIKE, UNLIKE = 0.7, 0.35
"""Photo's opening over the target's: from the first up its mouth serves as it is, from the second down it is a hole."""
SHUT, OPEN = 0.012, 0.035
"""Target's opening in face heights between which a hole comes in: shut lips have none."""
DARK = np.array((0.32, 0.19, 0.19), np.float32)
"""The inside of a mouth, as a share of the lips' colour."""
EDGE = 0.008
"""Softness of the hole's and the teeth's edge, face heights."""


def lip_gap(mesh: Mesh) -> float:
    """Distance of the inner lips in the image plane, in face heights."""
    return float(np.hypot(*(mesh[13, :2] - mesh[14, :2]))) / face_height(mesh)


def hole(target: Mesh, photo_gap: float) -> float:
    """How much of the target's opening is a hole, 0 to 1, for a photo with this lip gap."""
    gap = lip_gap(target)
    missing = (LIKE - photo_gap / max(gap, 1e-6)) / (LIKE - UNLIKE)
    opened = (gap - SHUT) / (OPEN - SHUT)
    return float(np.clip(missing, 0.0, 1.0) * np.clip(opened, 0.0, 1.0))


def fill_opening(
    patch: NDArray[np.uint8],
    target: Mesh,
    region: Region,
    photo: NDArray[np.uint8],
    photo_mesh: Mesh,
    lips: NDArray[np.float32],
) -> None:
    """Paint what is between the inner lips into a region's patch, in place, as far as the photo lacks it.

    Upper teeth hang on the skull: what the photo shows between its lips is carried over by the upper lip's place and
    size alone, not pulled apart with the lower lip. Below them it is dark.

    Parameters
    ----------
    patch
        (height,width,C) uint8 of `region`.
    target, photo_mesh
        (478,3) px of the avatar's picture and of the photo.
    photo
        (512,512,C) uint8.
    lips
        (3,) RGB of the lips.
    """
    amount = hole(target, lip_gap(photo_mesh))
    if amount <= 0.0:
        return
    soft = EDGE * face_height(target)
    inside = plain(patch, lips * DARK)
    scale, shift = _upper_lip(target, photo_mesh)
    start = scale * complex(region.x, region.y) + shift
    there = np.array([[scale.real, -scale.imag, start.real], [scale.imag, scale.real, start.imag]])
    size = (region.width, region.height)
    teeth = cv2.warpAffine(
        photo, there, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    seen = (_outline(photo_mesh) - shift) / scale
    between = np.zeros((region.height, region.width), np.float32)
    cv2.fillPoly(between, [fixed(np.stack((seen.real, seen.imag), axis=1), region)], 1.0, cv2.LINE_8, 4)
    between = cv2.GaussianBlur(between, (0, 0), soft)
    lay(teeth, between, inside)
    lay(inside, opening_mask(target, region, soft) * np.float32(amount), patch)


def _upper_lip(target: Mesh, photo_mesh: Mesh) -> tuple[complex, complex]:
    """Similarity of the plane in complex numbers, ``photo = scale * target + shift``, fitted on the upper inner lip."""
    here, there = (_complex(mesh[INNER_LIP_UPPER, :2]) for mesh in (target, photo_mesh))
    centred = here - here.mean()
    scale = complex(np.vdot(centred, there - there.mean()) / np.vdot(centred, centred).real)
    return scale, complex(there.mean() - scale * here.mean())


def _outline(mesh: Mesh) -> NDArray[np.complex128]:
    return _complex(np.concatenate((mesh[INNER_LIP_UPPER, :2], mesh[INNER_LIP_LOWER[-2:0:-1], :2])))


def _complex(points: NDArray[np.float32]) -> NDArray[np.complex128]:
    return np.asarray(points[:, 0] + 1j * points[:, 1], np.complex128)
