"""Where in a picture errors count more: mouth and eyes more than the face, the face more than what is around it."""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor
from torch.nn.functional import interpolate

from lsr_live.mesh.topology import (
    CHIN,
    FOREHEAD_TOP,
    LEFT_EYE_LOWER,
    LEFT_EYE_UPPER,
    OUTER_LIP_LOWER,
    OUTER_LIP_UPPER,
    OVAL,
    RIGHT_EYE_LOWER,
    RIGHT_EYE_UPPER,
)

_EDGE = 0.02
"""Width of the soft edge, in face heights."""
_GROWN = 0.04
"""How far eyes and mouth reach beyond lids and lips, in face heights: their creases and shadows move with them."""
_CELLS = 48
"""The maps are drawn with so many cells a side and enlarged: their edges are softer than that anyway."""
# Every second point of the outlines is enough under such an edge.
_FACE = OVAL[::2].tolist()
_FEATURES = [
    [*upper[::2].tolist(), *lower[-3:0:-2].tolist()]
    for upper, lower in (
        (LEFT_EYE_UPPER, LEFT_EYE_LOWER),
        (RIGHT_EYE_UPPER, RIGHT_EYE_LOWER),
        (OUTER_LIP_UPPER, OUTER_LIP_LOWER),
    )
]


@torch.no_grad()
def region_weights(mesh: Tensor, height: int, width: int, *, face: float = 3.0, features: float = 10.0) -> Tensor:
    """Soft weight maps (N,1,H,W) float32: 1 around the face, `face` in it, `features` on eyes and mouth.

    Parameters
    ----------
    mesh
        (N,478,2 or 3) px of pictures of `height` x `width`.
    height, width
        Of the maps, px.
    face, features
        Weights, at least 1 and at least `face`.
    """
    points = mesh[..., :2].float()
    rows, columns = min(height, _CELLS), min(width, _CELLS)
    x = (torch.arange(columns, device=mesh.device) + 0.5) * (width / columns) - 0.5
    y = (torch.arange(rows, device=mesh.device) + 0.5) * (height / rows) - 0.5
    tall = torch.linalg.vector_norm(points[:, FOREHEAD_TOP] - points[:, CHIN], dim=-1).clamp_min(1.0).view(-1, 1, 1)

    def inside(polygon: Tensor, grown: float) -> Tensor:
        return torch.sigmoid((_depth(points[:, polygon], x, y) / tall + grown) * (4 / _EDGE))

    outline, *small = _polygons(mesh.device)
    within = torch.stack([inside(polygon, _GROWN) for polygon in small]).amax(0)
    maps = 1 + (face - 1) * inside(outline, 0.0)
    maps = torch.lerp(maps, torch.full_like(maps, features), within)
    return interpolate(maps[:, None], (height, width), mode="bilinear", align_corners=False)


@cache
def _polygons(device: torch.device) -> tuple[Tensor, ...]:
    """Numbers of the points of the face and of eyes and mouth; sent to the device once, as that is waited for."""
    with torch.inference_mode(False):
        return tuple(torch.tensor(points, device=device) for points in (_FACE, *_FEATURES))


def _depth(polygon: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """Distance (N,rows,columns) px of grid places to a polygon's (N,P,2) outline, positive inside.

    What depends on a row or a column alone is computed for these: whole maps for each edge are what takes time.
    """
    edge = polygon.roll(-1, 1) - polygon
    sx, sy = (value[:, :, None, None] for value in polygon.unbind(-1))
    ex, ey = (value[:, :, None, None] for value in edge.unbind(-1))
    px, py = x - sx, y[:, None] - sy
    length = (ex.square() + ey.square()).clamp_min(1e-12)
    # The nearest place of an edge is a share of it, 0 to 1, along it.
    double = px * (2 * ex) + py * (2 * ey)
    share = (double / (2 * length)).clamp_(0, 1)
    squared = (px.square() + py.square()).sub_(share * double.sub_(share * length))
    # A ray to the right crosses the outline an odd number of times from inside; edges that a row misses are nowhere.
    level = torch.where(ey == 0, torch.ones_like(ey), ey)
    crossing = torch.where((py >= 0) != (py >= ey), py / level * ex, -torch.inf)
    odd = (px < crossing).sum(1) % 2 == 1
    distance = squared.amin(1).clamp_min_(0).sqrt_()
    return torch.where(odd, distance, -distance)
