"""Warped photos laid into each other (`lsr_live.appearance.blend`) for many pictures at once, differentiable."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from lsr_live.appearance.candidates import REGION_POINTS, Part
from lsr_live.appearance.flow import FINE_CELL
from lsr_live.frames.frame import AVATAR_SIZE
from training.warp.box import Box
from training.warp.flow import Flow, dense, fetch
from training.warp.guide import Guide
from training.warp.openings import draw_lashes, fill_mouth
from training.warp.scene import Scene


def compose(scene: Scene, guide: Guide, attention: Tensor, shift: Tensor) -> Tensor:
    """The warped photos as one picture (B,4,R,R) RGB and matte in [-1,1].

    Parameters
    ----------
    scene, guide
        What to draw.
    attention
        (B,parts,L,L) share of each part; sums to one.
    shift
        (B,2,L,L) px, added to the flow into every photo.
    """
    side = scene.target.shape[-1]
    times = side // attention.shape[-1]
    masks = dense(
        functional.pad(attention / attention.cumsum(1).clamp_min(1e-6), (1, 1, 1, 1), mode="replicate"), times
    )
    moved = functional.pad(shift, (1, 1, 1, 1), mode="replicate")
    here = dense(moved, times).permute(0, 2, 3, 1)

    def whole(part: Part) -> Tensor:
        places = dense(guide.places[:, :, :, part].permute(0, 3, 1, 2) + moved, times).permute(0, 2, 3, 1)
        return fetch(scene.photos[:, part], scene.placement.undo(places))

    picture = whole(Part.BODY)
    if not scene.one_photo:
        picture = torch.lerp(picture, whole(Part.FACE), masks[:, Part.FACE : Part.FACE + 1])
    picture = picture.permute(0, 2, 3, 1)
    for part in REGION_POINTS:
        box = scene.boxes[part]
        where = box.pixels(side)
        patch = _patch(scene, part, box, here[where], side)
        if part is Part.MOUTH:
            patch = fill_mouth(patch, scene, *_grid(box, side))
        else:
            patch = draw_lashes(patch, scene, part, *_grid(box, side))
        under = picture[where].permute(0, 3, 1, 2)
        mask = masks[:, part][where][:, None]
        laid = torch.lerp(under, _matched(patch, under, mask), mask)
        picture = picture.index_put(where, laid.permute(0, 2, 3, 1))
    return picture.permute(0, 3, 1, 2)


def _patch(scene: Scene, part: Part, box: Box, shift: Tensor, side: int) -> Tensor:
    own = 2 * int(part)
    flow = Flow(scene.flow.centres, scene.flow.weights[..., own : own + 2], scene.flow.constant[:, own : own + 2])
    places = flow.sample(*box.nodes(FINE_CELL))[:, :, :, 0].permute(0, 3, 1, 2)
    between = _between(places, side) + shift
    return fetch(scene.photos[:, part], scene.placement.undo(between.contiguous()))


def _between(places: Tensor, side: int) -> Tensor:
    """Places (B,h,w,2) of pixels from those of fine nodes (B,2,rows+2,columns+2)."""
    fine = AVATAR_SIZE // FINE_CELL
    if side >= fine:
        return dense(places, side // fine).permute(0, 2, 3, 1)
    inner = functional.avg_pool2d(places[:, :, 1:-1, 1:-1], fine // side)
    return inner.permute(0, 2, 3, 1)


def _grid(box: Box, side: int) -> tuple[Tensor, Tensor]:
    x, y = box.nodes(AVATAR_SIZE // side)
    return x[:, 1:-1], y[:, 1:-1]


def _matched(patch: Tensor, under: Tensor, mask: Tensor) -> Tensor:
    """The patch (B,4,h,w) with its brightness and tint along the mask's edge as they are there."""
    with torch.no_grad():
        ring = ((mask > 0.02) & (mask < 0.5)).float()
        weight = ring.sum((2, 3)).clamp_min(1e-6)
        here, there = (((layer + 1.0) * ring).sum((2, 3)) / weight for layer in (under, patch))
        gain = (here / there.clamp_min(2 / 255)).clamp(0.5, 2.0)
        gain = torch.where(ring.sum((2, 3)) > 0, gain, torch.ones_like(gain))
        gain[:, 3] = 1.0
    return ((patch + 1.0) * gain[:, :, None, None] - 1.0).clamp_max(1.0)
