"""Distances to lines and rings on a grid, and the soft masks that the live path draws with OpenCV."""

from __future__ import annotations

import torch
from torch import Tensor


def to_line(points: Tensor, x: Tensor, y: Tensor, *, closed: bool = False) -> Tensor:
    """Distance (B,h,w) px of grid places x (B,w), y (B,h) to the line through points (B,s,2).

    Where it is `closed`, the last point is joined to the first.
    """
    start = points if closed else points[:, :-1]
    end = points.roll(-1, dims=1) if closed else points[:, 1:]
    along = (end - start)[:, :, None, None]
    across = x[:, None, None, :] - start[:, :, None, None, 0]
    down = y[:, None, :, None] - start[:, :, None, None, 1]
    length = along.square().sum(-1).clamp_min(1e-9)
    place = ((across * along[..., 0] + down * along[..., 1]) / length).clamp(0.0, 1.0)
    squared = (across - place * along[..., 0]).square() + (down - place * along[..., 1]).square()
    return squared.amin(1).sqrt()


def to_ring(points: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """Signed distance (B,h,w) px of grid places x (B,w), y (B,h) to a ring (B,s,2): negative inside, even-odd."""
    start, end = points, points.roll(-1, dims=1)
    rise = end[..., 1] - start[..., 1]
    rise = torch.where(rise.abs() < 1e-6, torch.full_like(rise, 1e-6), rise)
    above = (start[..., 1, None] > y[:, None]) != (end[..., 1, None] > y[:, None])
    slope = ((end[..., 0] - start[..., 0]) / rise)[..., None]
    crossing = start[..., 0, None] + (y[:, None] - start[..., 1, None]) * slope
    right = above[..., None] & (x[:, None, None] < crossing[..., None])
    inside = right.sum(1) % 2 == 1
    distance = to_line(points, x, y, closed=True)
    return torch.where(inside, -distance, distance)


def soft_mask(signed: Tensor, soft: Tensor | float) -> Tensor:
    """What a Gaussian blur of standard deviation `soft` px makes of the inside of a straight edge: 0 to 1."""
    edge: Tensor = torch.special.erfc(signed / (2.0**0.5 * soft))
    return 0.5 * edge


def coverage(signed: Tensor, pixel: float) -> Tensor:
    """How much of a pixel of `pixel` px lies inside, 0 to 1, for a straight edge along its side."""
    return (0.5 - signed / pixel).clamp(0.0, 1.0)
