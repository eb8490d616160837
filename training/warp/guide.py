"""The layout network's guide (`lsr_live.appearance.guide`) for many pictures at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from lsr_live.appearance.candidates import REGION_POINTS, Part
from lsr_live.appearance.guide import LEAST_PRIOR, MOST_DISPLACED, MOST_STRETCH
from lsr_live.appearance.masks import FACE_SHRINK, FACE_SOFT, GROW, SOFT
from lsr_live.appearance.shape_maps import EYES, INNER_LIPS, IRISES, LINE_WIDTH, LINES, OUTER_LIPS, shape_maps
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh import topology
from training.warp.distance import coverage, soft_mask, to_line, to_ring
from training.warp.flow import fetch, nodes
from training.warp.indices import on
from training.warp.scene import Scene

_RINGS = {Part.MOUTH: OUTER_LIPS, Part.LEFT_EYE: EYES[0], Part.RIGHT_EYE: EYES[1]}
"""Lines that are nearly the hulls of `REGION_POINTS`."""
assert set(_RINGS) == set(REGION_POINTS)
_DRAWN_PIXEL = 4.0
"""The live path draws masks on pixels of this size, px: their edge is a little softer for it."""


class Guide(NamedTuple):
    """Inputs of the layout network."""

    maps: Tensor
    """(B,C,L,L)."""
    prior: Tensor
    """(B,parts,L,L) logarithm."""
    places: Tensor
    """(B,L+2,L+2,parts,2) px: the flow's nodes, which the guide was made from."""


def make_guide(scene: Scene) -> Guide:
    """Make the guide of each picture of a scene."""
    batch, side = len(scene.mesh), scene.layout.shape[-1]
    device = scene.mesh.device
    places = scene.flow.sample(*nodes(batch, side, device))
    inner = places[:, 1:-1, 1:-1].permute(0, 3, 1, 2, 4)
    stored = scene.placement.undo(inner.contiguous()).flatten(0, 1)
    seen = fetch(scene.facing.flatten(0, 1)[:, None], stored).view(batch, len(Part), side, side)
    worn = fetch(scene.photo_layouts.flatten(0, 1), stored).view(batch, len(Part), -1, side, side)
    priors = part_priors(scene.mesh, side)
    layout = (priors[:, :, None] * worn).sum(1)
    drawn = stretch(inner, AVATAR_SIZE // side).clamp(0.0, MOST_STRETCH) / MOST_STRETCH
    shape = functional.pixel_unshuffle(draw_shapes(scene.mesh, 2 * side), 2)
    here = torch.stack(torch.meshgrid(*(line[0, 1:-1] for line in nodes(1, side, device)), indexing="xy"))
    away = inner[:, Part.BODY].permute(0, 3, 1, 2) - here
    displaced = (0.5 + away / (2.0 * MOST_DISPLACED)).clamp(0.0, 1.0)
    return Guide(
        torch.cat((shape, layout, priors, seen, drawn, displaced), 1), priors.clamp_min(LEAST_PRIOR).log(), places
    )


def stretch(places: Tensor, cell: int) -> Tensor:
    """Photo area per picture area at nodes (...,L,L,2), as `lsr_live.appearance.visibility.stretch`."""
    down, across = torch.gradient(places, dim=(-3, -2))
    return (across[..., 0] * down[..., 1] - across[..., 1] * down[..., 0]) / cell**2


def part_priors(mesh: Tensor, side: int) -> Tensor:
    """Share (B,parts,side,side) of each part in each cell; they sum to one."""
    points = mesh[..., :2]
    x, y = (line[:, 1:-1] for line in nodes(len(mesh), side, mesh.device))
    height = heights(mesh)[:, None, None]
    averaged = (AVATAR_SIZE / side) ** 2 / 12
    outline = points[:, on(mesh.device, topology.OVAL)]
    middle = outline.mean(1, keepdim=True)
    masks = {Part.FACE: _mask(middle + (outline - middle) * FACE_SHRINK, x, y, 0.0, FACE_SOFT * height, averaged)}
    for part, ring in _RINGS.items():
        line = points[:, on(mesh.device, ring)]
        masks[part] = _mask(line, x, y, GROW[part] * height, SOFT[part] * height, averaged)
    left = torch.ones_like(masks[Part.FACE])
    priors = []
    for part in reversed(Part):
        priors.append(left if part is Part.BODY else left * masks[part])
        left = left - priors[-1]
    return torch.stack(priors[::-1], 1)


def heights(mesh: Tensor) -> Tensor:
    """Face height (B,) px of meshes (B,478,3)."""
    height: Tensor = torch.linalg.vector_norm(mesh[:, topology.FOREHEAD_TOP, :2] - mesh[:, topology.CHIN, :2], dim=1)
    return height


def _mask(ring: Tensor, x: Tensor, y: Tensor, grow: Tensor | float, soft: Tensor, averaged: float) -> Tensor:
    blurred = soft.clamp_min(_DRAWN_PIXEL / 2).square() + _DRAWN_PIXEL**2 / 12 + averaged
    return soft_mask(to_ring(ring, x, y) - grow, blurred.sqrt())


def draw_shapes(mesh: Tensor, side: int) -> Tensor:
    """Shape maps (B,3,side,side) of meshes (B,478,3): by the live path's own drawing, or its like on the GPU."""
    if mesh.device.type == "cpu":
        return torch.from_numpy(np.stack([shape_maps(one, side) for one in mesh.numpy()]).astype(np.float32) / 255.0)
    return drawn_shapes(mesh, side)


def drawn_shapes(mesh: Tensor, side: int) -> Tensor:
    """Shape maps (B,3,side,side), drawn from distances."""
    pixel = AVATAR_SIZE / side
    x, y = (line[:, 1:-1] for line in nodes(len(mesh), side, mesh.device))

    def line(numbers: NDArray[np.intp]) -> Tensor:
        return mesh[:, on(mesh.device, numbers), :2]

    lines = torch.stack([to_line(line(each), x, y) for each in LINES]).amin(0) - LINE_WIDTH / 2
    eyes = torch.zeros_like(lines)
    for ring, iris in zip(EYES, IRISES, strict=True):
        opening = to_ring(line(ring), x, y)
        centre, rim = line(iris[:1]), line(iris[1:])
        radius = torch.linalg.vector_norm(rim - centre, dim=2).mean(1)[:, None, None]
        disc = to_line(centre.expand(-1, 2, -1), x, y) - radius
        eyes = torch.maximum(eyes, (coverage(opening, pixel) + coverage(torch.maximum(opening, disc), pixel)) / 2)
    lips = (coverage(to_ring(line(OUTER_LIPS), x, y), pixel) + coverage(to_ring(line(INNER_LIPS), x, y), pixel)) / 2
    return torch.stack((coverage(lines, pixel), eyes, lips), 1)
