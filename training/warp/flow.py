"""The live path's flow (`lsr_live.appearance.flow`) for many pictures at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from lsr_live.frames.frame import AVATAR_SIZE


@dataclass(frozen=True, slots=True)
class Flow:
    """B flows, each into M photos."""

    centres: Tensor
    """(B,n,2) px of the avatar's picture, 512 px."""
    weights: Tensor
    """(B,n,2M)."""
    constant: Tensor
    """(B,2M) px."""

    def sample(self, x: Tensor, y: Tensor) -> Tensor:
        """Places (B,h,w,M,2) px in the photos of a grid of picture places x (B,w) and y (B,h) px."""
        across = (x[:, None, :] - self.centres[:, :, :1]).square()
        down = (y[:, None, :] - self.centres[:, :, 1:]).square()
        distance = (down[:, :, :, None] + across[:, :, None, :]).sqrt()
        # Large sums that nearly cancel: under autocast, as in the trainer's picture grids, they would be off by pixels.
        with torch.autocast(distance.device.type, enabled=False):
            sums = torch.einsum("bnhw,bnm->bhwm", distance, self.weights)
        batch, height, width = sums.shape[:3]
        places = (self.constant[:, None, None] - sums).view(batch, height, width, -1, 2)
        here = torch.stack((x[:, None, :].expand(-1, height, -1), y[:, :, None].expand(-1, -1, width)), dim=-1)
        return places + here[:, :, :, None]


def solve_flow(target: Tensor, photos: Tensor, smoothing: Tensor) -> Flow:
    """Fit flows that carry control points (B,n,2) to their places in photos (B,M,n,2), smoothed by (B,n), all px."""
    batch, n = target.shape[:2]
    points = target.double()
    apart = points[:, :, None] - points[:, None]
    system = points.new_zeros(batch, n + 1, n + 1)
    system[:, :n, :n] = -apart.square().sum(3).sqrt()
    system[:, :n, :n].diagonal(dim1=1, dim2=2).copy_(smoothing)
    system[:, n, :n] = system[:, :n, n] = 1.0
    displacement = points.new_zeros(batch, n + 1, 2 * photos.shape[1])
    displacement[:, :n] = (photos.double() - points[:, None]).permute(0, 2, 1, 3).reshape(batch, n, -1)
    solution = _solved(system, displacement).float()
    return Flow(target.float(), solution[:, :n], solution[:, n])


def _solved(system: Tensor, right: Tensor) -> Tensor:
    if system.device.type != "cpu":
        # Unlike `solve` it does not wait for the GPU; a system without an answer shows as a loss that is no number.
        solution: Tensor = torch.linalg.solve_ex(system, right)[0]
        return solution
    # torch 2.13's own hangs here on two threads ("oneMKL ERROR: Parameter 6 was incorrect on entry to DLASWP", seen on
    # a Xeon with AMX, from 16 systems of 181 unknowns on); this is also what the live path calls.
    return torch.from_numpy(np.linalg.solve(system.numpy(), right.numpy()))


def nodes(batch: int, side: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Places x, y (B,side+2) px in the middle of the cells of the whole picture, one beyond it on each side."""
    cell = AVATAR_SIZE / side
    line = torch.arange(side + 2, dtype=torch.float32, device=device) * cell - (cell / 2 + 0.5)
    return line.expand(batch, -1), line.expand(batch, -1)


def dense(values: Tensor, times: int) -> Tensor:
    """Bilinear between nodes (B,C,h+2,w+2), which reach one cell beyond on each side: (B,C,h*times,w*times)."""
    if times == 1:
        return values[:, :, 1:-1, 1:-1]
    whole = functional.interpolate(values, scale_factor=float(times), mode="bilinear", align_corners=False)
    return whole[:, :, times:-times, times:-times]


def fetch(pictures: Tensor, places: Tensor) -> Tensor:
    """Colours (B,C,h,w) of pictures (B,C,H,W) at places (B,h,w,2) px of the 512 px crop; the edge goes on beyond it."""
    grid = (places + 0.5) * (2.0 / AVATAR_SIZE) - 1.0
    return functional.grid_sample(pictures, grid, mode="bilinear", padding_mode="border", align_corners=False)
