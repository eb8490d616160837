"""Meshes between the 512 px crop and pictures of other sides."""

from __future__ import annotations

import torch
from torch import Tensor

from lsr_live.frames.frame import AVATAR_SIZE


def picture_mesh(mesh: Tensor, side: int) -> Tensor:
    """Meshes (B,478,3) px of the 512 px crop in px of a picture of another side."""
    scale = side / AVATAR_SIZE
    return torch.cat(((mesh[..., :2] + 0.5) * scale - 0.5, mesh[..., 2:] * scale), dim=-1)
