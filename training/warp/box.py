"""Rectangles around the parts of many pictures, all of one size for each part."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from lsr_live.appearance.candidates import REGION_POINTS, Part
from lsr_live.appearance.flow import CELL
from lsr_live.appearance.masks import GROW, SOFT
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh import topology
from training.warp.indices import on

_CELLS = AVATAR_SIZE // CELL


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in each of B pictures, all of one size: multiples of `CELL`, px of the 512 px crop."""

    left: Tensor
    """(B,) int64."""
    top: Tensor
    """(B,) int64."""
    width: int
    height: int

    def nodes(self, cell: int) -> tuple[Tensor, Tensor]:
        """Places x (B,w), y (B,h) px in the middle of the boxes' cells, one beyond on each side."""
        across = torch.arange(self.width // cell + 2, device=self.left.device) * cell - (cell / 2 + 0.5)
        down = torch.arange(self.height // cell + 2, device=self.left.device) * cell - (cell / 2 + 0.5)
        return self.left[:, None] + across, self.top[:, None] + down

    def pixels(self, side: int) -> tuple[Tensor, Tensor, Tensor]:
        """Indices (B,1,1), (B,h,1), (B,1,w) of the boxes' pixels in pictures (B,side,side,...)."""
        step = AVATAR_SIZE // side
        rows = self.top[:, None] // step + torch.arange(self.height // step, device=self.top.device)
        columns = self.left[:, None] // step + torch.arange(self.width // step, device=self.top.device)
        return torch.arange(len(rows), device=rows.device)[:, None, None], rows[:, :, None], columns[:, None]


def boxes_of(mesh: Tensor) -> dict[Part, Box]:
    """Boxes of mouth and eyes of meshes (B,478,3) px, as far as they are in the picture."""
    forehead, chin = mesh[:, topology.FOREHEAD_TOP, :2], mesh[:, topology.CHIN, :2]
    height = torch.linalg.vector_norm(forehead - chin, dim=1)[:, None]
    low, high = [], []
    for part, points in REGION_POINTS.items():
        outline, margin = mesh[:, on(mesh.device, points), :2], (GROW[part] + 3.0 * SOFT[part]) * height
        low.append(torch.floor((outline.amin(1) - margin) / CELL).clamp(0, _CELLS - 1))
        high.append(torch.ceil((outline.amax(1) + margin) / CELL).clamp(1, _CELLS))
    corners = torch.stack(low)
    # Here the processor waits for the GPU, once for all parts: sizes of arrays must be known to it.
    sizes = (torch.stack(high) - corners).amax(1).clamp_min(1).long().tolist()
    boxes = {}
    for part, corner, (width, tall) in zip(REGION_POINTS, corners.long(), sizes, strict=True):
        left, top = corner[:, 0].clamp_max(_CELLS - width), corner[:, 1].clamp_max(_CELLS - tall)
        boxes[part] = Box(left * CELL, top * CELL, width * CELL, tall * CELL)
    return boxes
