"""What the warp cannot show in mouth and eyes (`lsr_live.appearance.mouth`, `.lashes`), for many pictures at once."""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor

from lsr_live.appearance import lashes, mouth
from lsr_live.appearance.candidates import Part
from lsr_live.appearance.shape_maps import INNER_LIPS
from lsr_live.mesh.topology import INNER_LIP_UPPER
from training.warp.distance import soft_mask, to_line, to_ring
from training.warp.flow import fetch
from training.warp.guide import heights
from training.warp.indices import on
from training.warp.scene import Scene

_EYE_POINTS = ((159, 145, 33, 133), (386, 374, 362, 263))
"""Per eye: upper and lower lid, left and right corner, as `lsr_live.mesh.measures.eye_openings` has them."""


def lip_gap(mesh: Tensor) -> Tensor:
    """Distance (B,) of the inner lips in the image plane of meshes (B,478,3), in face heights."""
    gap: Tensor = torch.linalg.vector_norm(mesh[:, 13, :2] - mesh[:, 14, :2], dim=1)
    return gap / heights(mesh)


def eye_opening(mesh: Tensor, eye: int) -> Tensor:
    """Opening (B,) of the left (0) or right (1) eye: lid distance over the eye's width, both in 3-D."""
    upper, lower, left, right = _EYE_POINTS[eye]
    gap: Tensor = torch.linalg.vector_norm(mesh[:, upper] - mesh[:, lower], dim=1)
    width: Tensor = torch.linalg.vector_norm(mesh[:, left] - mesh[:, right], dim=1)
    return gap / width


def fill_mouth(patch: Tensor, scene: Scene, x: Tensor, y: Tensor) -> Tensor:
    """Patches (B,4,h,w) at x (B,w), y (B,h) px with what is between the lips, as far as the photo lacks it."""
    target, photo = scene.mesh, scene.photo_meshes[:, Part.MOUTH]
    gap = lip_gap(target)
    missing = (mouth.LIKE - lip_gap(photo) / gap.clamp_min(1e-6)) / (mouth.LIKE - mouth.UNLIKE)
    opened = (gap - mouth.SHUT) / (mouth.OPEN - mouth.SHUT)
    amount = (missing.clamp(0.0, 1.0) * opened.clamp(0.0, 1.0))[:, None, None, None]
    if amount.device.type == "cpu" and not bool((amount > 0).any()):
        return patch
    soft = (mouth.EDGE * heights(target)).clamp_min(0.5)[:, None, None]
    shaded = (scene.lips + 1.0) * _dark(patch.device) - 1.0
    inside = torch.cat((shaded, torch.ones_like(shaded[:, :1])), 1)[:, :, None, None]
    scale, shift = _upper_lip(target, photo)
    here = torch.complex(
        x[:, None, :].expand(-1, y.shape[1], -1).float(), y[:, :, None].expand(-1, -1, x.shape[1]).float()
    )
    there = torch.view_as_real(scale[:, None, None] * here + shift[:, None, None])
    teeth = fetch(scene.photos[:, Part.MOUTH], scene.placement.undo(there.contiguous()))
    lips = on(photo.device, INNER_LIPS)
    line = torch.view_as_complex(photo[:, lips, :2].contiguous())
    seen = torch.view_as_real((line - shift[:, None]) / scale[:, None])
    between = soft_mask(to_ring(seen, x, y), soft)[:, None]
    opening = soft_mask(to_ring(target[:, lips, :2], x, y), soft)[:, None]
    return torch.lerp(patch, torch.lerp(inside.expand_as(patch), teeth, between), opening * amount)


def draw_lashes(patch: Tensor, scene: Scene, part: Part, x: Tensor, y: Tensor) -> Tensor:
    """Patches (B,4,h,w) at x (B,w), y (B,h) px with the line of a shut eye, as far as the warp shut it."""
    eye = int(part - Part.LEFT_EYE)
    wanted, shown = eye_opening(scene.mesh, eye), eye_opening(scene.photo_meshes[:, part], eye)
    shut = ((lashes.OPEN - wanted) / (lashes.OPEN - lashes.SHUT)).clamp(0.0, 1.0)
    opened = ((shown - lashes.SHUT) / (lashes.OPEN - lashes.SHUT)).clamp(0.0, 1.0)
    amount = (shut * opened)[:, None, None, None]
    if amount.device.type == "cpu" and not bool((amount > 0).any()):
        return patch
    upper, lower = (on(scene.mesh.device, lids) for lids in lashes.LIDS[eye])
    line = (scene.mesh[:, upper, :2] + scene.mesh[:, lower, :2]) / 2
    thick = lashes.THICK * heights(scene.mesh)
    soft = (0.35 * thick).clamp_min(0.6)[:, None, None]
    mask = soft_mask(to_line(line, x, y) - thick.clamp_min(1.0)[:, None, None] / 2, soft)[:, None]
    colour = torch.cat((scene.lashes[:, eye], torch.ones_like(scene.lashes[:, eye, :1])), 1)[:, :, None, None]
    return torch.lerp(patch, colour.expand_as(patch), mask * amount)


@cache
def _dark(device: torch.device) -> Tensor:
    """Share (3,) of the lips' colour that a dark interior has; sent to the device once."""
    with torch.inference_mode(False):
        return torch.from_numpy(mouth.DARK.copy()).to(device)


def _upper_lip(target: Tensor, photo: Tensor) -> tuple[Tensor, Tensor]:
    """Similarity of the plane in complex numbers, ``photo = scale * target + shift`` (B,), fitted on the upper lip."""
    upper = on(target.device, INNER_LIP_UPPER)
    here, there = (torch.view_as_complex(mesh[:, upper, :2].contiguous()) for mesh in (target, photo))
    centre, other = here.mean(1, keepdim=True), there.mean(1, keepdim=True)
    centred = here - centre
    scale = (centred.conj() * (there - other)).sum(1) / centred.abs().square().sum(1)
    return scale, other[:, 0] - scale * centre[:, 0]
