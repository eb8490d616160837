"""Faces cut out upright and at one size, so that gradients go through."""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor
from torch.nn.functional import avg_pool2d, grid_sample

_POINTS = (468, 473, 4, 61, 291)
_TEMPLATE = ((30.29, 51.70), (65.53, 51.50), (48.03, 71.74), (33.55, 92.37), (62.73, 92.20))
"""Irises, nose tip and mouth corners in the crop, px: ArcFace's template, for a width of 96."""
_FINER = 2
"""Samples a pixel and axis, which are averaged: faces are often larger than the crop, and would alias."""


def aligned_faces(picture: Tensor, mesh: Tensor, height: int = 112, width: int = 96) -> Tensor:
    """Cut faces out by the similarity (least squares) that brings five of their points to ArcFace's template.

    Parameters
    ----------
    picture
        (N,C,H,W).
    mesh
        (N,478,2 or 3) px of `picture`.
    height, width
        Of the crop, px.

    Returns
    -------
    Tensor
        (N,C,height,width) float32, differentiable in `picture`; the picture's edge goes on beyond it.
    """
    with torch.no_grad():
        xs, ys = _places(mesh.float(), height, width)
        # Pixel centres at integers: the first is at -1, the last at 1.
        scales = picture.shape[3] - 1, picture.shape[2] - 1
        grid = torch.stack((xs * (2 / scales[0]) - 1, ys * (2 / scales[1]) - 1), -1)
    sampled = grid_sample(picture.float(), grid, "bilinear", "border", align_corners=True)
    return avg_pool2d(sampled, _FINER)


def _places(mesh: Tensor, height: int, width: int) -> tuple[Tensor, Tensor]:
    """Where in the picture the crop's samples are: x and y, (N,2*height,2*width) each.

    Written out rather than as a matrix product: under autocast that would be bf16, which is off by pixels.
    """
    numbers, template = _fitted(mesh.device)
    points = mesh[:, numbers, :2]
    centre, middle = points.mean(1, keepdim=True), template.mean(0)
    (px, py), (tx, ty) = (points - centre).unbind(-1), (template - middle).unbind(-1)
    # From the crop to the picture, the inverse of the fit from the picture to the crop.
    along, across = (px * tx + py * ty).sum(1), (px * ty - py * tx).sum(1)
    size = px.square().sum(1) + py.square().sum(1)
    both = (along.square() + across.square()).clamp_min(1e-12)
    a, b = (size * along / both).view(-1, 1, 1), (-size * across / both).view(-1, 1, 1)
    x = _samples(width, points) - middle[0]
    y = (_samples(height, points) - middle[1])[:, None]
    return a * x - b * y + centre[..., :1], b * x + a * y + centre[..., 1:]


@cache
def _fitted(device: torch.device) -> tuple[Tensor, Tensor]:
    """Numbers (5,) of the points and their places (5,2) in the crop; sent to the device once, as that is waited for."""
    with torch.inference_mode(False):
        return torch.tensor(_POINTS, device=device), torch.tensor(_TEMPLATE, device=device)


def _samples(count: int, like: Tensor) -> Tensor:
    """Coordinates of `_FINER` samples in each of `count` pixels."""
    steps = torch.arange(count * _FINER, device=like.device, dtype=like.dtype)
    return (steps + 0.5) / _FINER - 0.5
