"""The inside of a mouth that no photo shows: a smooth flow would drag the lips into it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.flow import Region
from lsr_live.appearance.masks import opening_mask
from lsr_live.appearance.wardrobe import lip_gap
from lsr_live.faces.face import Mesh
from lsr_live.mesh.measures import face_height

_LIKE, _UNLIKE = 0.7, 0.35
"""Photo's opening over the target's: from the first up its mouth serves as it is, from the second down it is a hole."""
_SHUT, _OPEN = 0.012, 0.035
"""Target's opening in face heights between which a hole comes in: shut lips have none."""


def darkness(target: Mesh, photo_gaps: NDArray[np.float32], shares: NDArray[np.float32]) -> float:
    """How much of the opening is a hole, 0 to 1, given the lip gaps (n,) of the photos that share the mouth."""
    gap = lip_gap(target)
    missing = np.clip((_LIKE - photo_gaps / max(gap, 1e-6)) / (_LIKE - _UNLIKE), 0.0, 1.0)
    opened = min(max((gap - _SHUT) / (_OPEN - _SHUT), 0.0), 1.0)
    return float((missing * shares).sum() / shares.sum()) * opened


def darken_opening(
    patch: NDArray[np.uint8], target: Mesh, region: Region, amount: float, lips: NDArray[np.float32]
) -> None:
    """Paint a soft dark interior between the inner lips into a region's patch, in place.

    Parameters
    ----------
    patch
        (height,width,3 or 4) uint8 of `region`.
    amount
        0 to 1.
    lips
        (3,) RGB of the lips: the interior is their colour in the dark.
    """
    if amount <= 0.0:
        return
    mask = opening_mask(target, region, 0.008 * face_height(target)) * np.float32(amount)
    interior = np.empty_like(patch)
    interior[:] = 255
    interior[..., :3] = np.rint(lips * (0.26, 0.17, 0.17)).astype(np.uint8)
    patch[:] = cv2.blendLinear(interior, np.ascontiguousarray(patch), mask, 1.0 - mask)
