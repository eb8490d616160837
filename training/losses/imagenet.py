"""Pictures as the Caffe networks of Oxford want them."""

from __future__ import annotations

import torch
from torch import Tensor

_MEAN = (123.68, 116.779, 103.939)
"""Red, green, blue."""


def centred(picture: Tensor) -> Tensor:
    """Take ImageNet's mean colour off a picture (N,3,H,W) in [-1,1], on the scale of 0 to 255; still RGB."""
    mean = torch.tensor(_MEAN, device=picture.device).view(1, 3, 1, 1)
    return (picture.float() + 1) * 127.5 - mean
