"""Crops of the picture at random: a similarity of the plane per example, and what it does to points and pictures."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from lsr_live.frames.frame import AVATAR_SIZE

_MIDDLE = (AVATAR_SIZE - 1) / 2


@dataclass(frozen=True, slots=True)
class Placement:
    """``x -> matrix @ x + offset``, px of the 512 px crop, from a frame as it is stored to the picture drawn."""

    matrix: Tensor
    """(B,2,2): scale times rotation."""
    offset: Tensor
    """(B,2)."""

    def apply(self, points: Tensor) -> Tensor:
        """Points (B,...,2) px of the frame as the picture has them."""
        flat = points.reshape(len(points), -1, 2)
        return (_times(self.matrix, flat) + self.offset[:, None]).view_as(points)

    def undo(self, places: Tensor) -> Tensor:
        """Places (B,...,2) px of the picture in the frame."""
        inverse = self.matrix.transpose(1, 2) / self._scale().square()[:, None, None]
        flat = places.reshape(len(places), -1, 2)
        return _times(inverse, flat - self.offset[:, None]).view_as(places)

    def apply_meshes(self, meshes: Tensor) -> Tensor:
        """Meshes (B,478,3) or (B,M,478,3) px; depth grows with the scale."""
        scale = self._scale().view(-1, *[1] * (meshes.dim() - 1))
        return torch.cat((self.apply(meshes[..., :2].contiguous()), meshes[..., 2:] * scale), dim=-1)

    def _scale(self) -> Tensor:
        # Of a scaled rotation the first column is as long as the scale: torch.linalg would wait for the GPU to answer.
        scale: Tensor = torch.linalg.vector_norm(self.matrix[:, :, 0], dim=1)
        return scale


def as_stored(batch: int, device: torch.device) -> Placement:
    """The frames as they are."""
    return Placement(torch.eye(2, device=device).expand(batch, -1, -1), torch.zeros(batch, 2, device=device))


def random_placement(random: Tensor, *, share: float, zoom: float, turn: float) -> Placement:
    """Crop within the frame.

    Parameters
    ----------
    random
        (B,5) uniform in [0,1): the only source of chance.
    share
        Of the examples; the others stay as they are.
    zoom
        Largest scale, from 1.
    turn
        Largest turn, degrees.
    """
    on = (random[:, 0] < share).float()
    scale = 1.0 + on * random[:, 1] * (zoom - 1.0)
    angle = on * (random[:, 2] * 2.0 - 1.0) * math.radians(turn)
    cos, sin = torch.cos(angle), torch.sin(angle)
    matrix = scale[:, None, None] * torch.stack((torch.stack((cos, -sin), 1), torch.stack((sin, cos), 1)), 1)
    # The window stays within the frame, but for the corners of a turned one.
    slack = (AVATAR_SIZE / 2) * (1.0 - 1.0 / scale)
    centre = _MIDDLE + (random[:, 3:5] * 2.0 - 1.0) * slack[:, None]
    return Placement(matrix, _MIDDLE - (matrix @ centre[:, :, None])[:, :, 0])


def _times(matrix: Tensor, points: Tensor) -> Tensor:
    """Points (B,n,2) by matrices (B,2,2), written out: a product of matrices may be rounded on its way (TF32, bf16)."""
    x, y = points[..., :1], points[..., 1:]
    return x * matrix[:, None, :, 0] + y * matrix[:, None, :, 1]
