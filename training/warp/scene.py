"""A batch of pictures to draw: targets, the photos that serve each part, and the flow between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from lsr_live.appearance.candidates import Part
from lsr_live.appearance.control_points import REST_POINTS
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.classes import GROUP_NAMES, GROUPS
from training.warp.box import Box, boxes_of
from training.warp.choice import choose
from training.warp.flow import Flow, fetch, solve_flow
from training.warp.indices import on
from training.warp.photos import Photos
from training.warp.placement import Placement


@dataclass(frozen=True, slots=True)
class Scene:
    """B pictures of side R. Pictures are RGB and matte in [-1,1]; meshes and flows in px of the 512 px crop."""

    target: Tensor
    """(B,4,R,R) the true picture."""
    mesh: Tensor
    """(B,478,3) of the target."""
    layout: Tensor
    """(B,8,L,L) share of each group in the target's cells."""
    photos: Tensor
    """(B,parts,4,R,R) the photo that serves each part."""
    photo_meshes: Tensor
    """(B,parts,478,3)."""
    photo_layouts: Tensor
    """(B,parts,8,L,L)."""
    facing: Tensor
    """(B,parts,64,64) 0 to 1."""
    lips: Tensor
    """(B,3) colour of the mouth's photo's lips, in [-1,1]."""
    lashes: Tensor
    """(B,2,3) colour of the lashes in the eyes' photos, in [-1,1]."""
    flow: Flow
    """Into the photos of the parts."""
    placement: Placement
    """From the frames as they are stored to the pictures drawn."""
    boxes: Mapping[Part, Box]
    """Around mouth and eyes of the target."""
    one_photo: bool
    """Whether one photo serves all parts."""
    layered: bool
    """Whether the person is cut out by the matte, with shoulders at rest; else the whole picture moves."""


def make_scene(
    photos: Photos,
    targets: Tensor,
    sources: Tensor,
    mirrored: Tensor,
    placement: Placement,
    *,
    layered: bool,
    cells: int | None = None,
) -> Scene:
    """Look up, choose and solve.

    Parameters
    ----------
    photos
        All frames.
    targets
        (B,) frame numbers.
    sources
        (B,K) frame numbers of the photos.
    mirrored
        (B,) bool.
    placement
        Of target and photos alike.
    layered
        See `Scene`.
    cells
        L; None: R/4.
    """
    pool = photos.pool
    cells = cells or pool.side // 4
    chosen = choose(photos, targets, sources, mirrored, placed=layered)
    mesh = placement.apply_meshes(photos.meshes(targets, mirrored))
    flat, again = chosen.flatten(), mirrored.repeat_interleave(len(Part))
    meshes = placement.apply_meshes(photos.meshes(flat, again).view(*chosen.shape, 478, 3))
    side = mirrored.long()
    count = photos.points.shape[2] - (0 if layered else REST_POINTS)
    own = _placed(photos.points[targets, side, :count], placement, layered=layered)
    there = _placed(photos.points[chosen, side[:, None], :count], placement, layered=layered)
    picture = _pictures(photos, targets, mirrored, layered=layered)
    where = placement.undo(pixels(pool.side, len(targets), picture.device))
    groups = _groups(pool.layouts[targets], mirrored, cells)
    eyes = torch.arange(2, device=chosen.device)
    return Scene(
        target=fetch(picture, where),
        mesh=mesh,
        layout=fetch(groups, placement.undo(pixels(cells, len(targets), picture.device))),
        photos=_pictures(photos, flat, again, layered=layered).view(*chosen.shape, 4, pool.side, pool.side),
        photo_meshes=meshes,
        photo_layouts=_groups(pool.layouts[flat], again, cells).view(*chosen.shape, len(GROUP_NAMES), cells, cells),
        facing=_flipped(photos.facing[flat].float() / 255.0, again).view(*chosen.shape, 64, 64),
        lips=photos.lips[chosen[:, Part.MOUTH]] / 127.5 - 1.0,
        lashes=photos.lashes[chosen[:, Part.LEFT_EYE :], side[:, None], eyes] / 127.5 - 1.0,
        flow=solve_flow(own, there, photos.smoothing[targets, side, :count]),
        placement=placement,
        boxes=boxes_of(mesh),
        one_photo=sources.shape[1] == 1,
        layered=layered,
    )


def pixels(side: int, batch: int, device: torch.device) -> Tensor:
    """Places (B,side,side,2) px of the 512 px crop of the pixels of a picture of another side."""
    step = AVATAR_SIZE / side
    line = torch.arange(side, dtype=torch.float32, device=device) * step + (step - 1.0) / 2.0
    down, across = torch.meshgrid(line, line, indexing="ij")
    return torch.stack((across, down), dim=-1).expand(batch, -1, -1, -1)


def _placed(points: Tensor, placement: Placement, *, layered: bool) -> Tensor:
    """Control points (B,n,2) or (B,M,n,2) in the picture; the rest line is the picture's, and stays."""
    if not layered:
        return placement.apply(points)
    moving, resting = points[..., :-REST_POINTS, :], points[..., -REST_POINTS:, :]
    return torch.cat((placement.apply(moving.contiguous()), resting), dim=-2)


def _pictures(photos: Photos, frames: Tensor, mirrored: Tensor, *, layered: bool) -> Tensor:
    """Frames (B,4,R,R) RGB and matte in [-1,1]."""
    colour = photos.pool.images[frames].permute(0, 3, 1, 2)
    matte = photos.pool.mattes[frames][:, None] if layered else torch.full_like(colour[:, :1], 255)
    return _flipped(torch.cat((colour, matte), 1).float() / 127.5 - 1.0, mirrored)


def _groups(layouts: Tensor, mirrored: Tensor, side: int) -> Tensor:
    """Share of each group (B,8,side,side) in layouts (B,H,H) of class numbers."""
    table = on(layouts.device, GROUPS)
    groups = functional.one_hot(table[layouts.long()], len(GROUP_NAMES)).permute(0, 3, 1, 2).float()
    return _flipped(functional.adaptive_avg_pool2d(groups, side), mirrored)


def _flipped(pictures: Tensor, mirrored: Tensor) -> Tensor:
    """Pictures (B,...,W), mirrored where (B,) says so."""
    return torch.where(mirrored.view(-1, *[1] * (pictures.dim() - 1)), pictures.flip(-1), pictures)
