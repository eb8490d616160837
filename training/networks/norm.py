"""Instance norm without weights of its own, and its modulation by a latent.

Huang & Belongie, "Arbitrary Style Transfer in Real-time with Adaptive Instance Normalization", ICCV 2017; here as in
LSR.md 2.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.networks.equalized import EqualizedLinear

EPSILON = 1e-3


def instance_norm(x: Tensor) -> Tensor:
    """Each channel of each sample (N,C,H,W) to mean 0 and variance 1: (x - mean) / sqrt(variance + 1e-3).

    The variance is the biased one.
    """
    # Torch's own kernel is several times faster than mean and variance by hand, but it answers in NCHW memory order,
    # which would slow down all that follows.
    order = torch.channels_last if x.is_contiguous(memory_format=torch.channels_last) else torch.contiguous_format
    return functional.instance_norm(x, eps=EPSILON).contiguous(memory_format=order)


def modulate(x: Tensor, maps: Tensor) -> Tensor:
    """``x * (1 + gamma) + beta`` for x (N,C,H,W) and maps (N,2C,H or 1,W or 1): first gamma, then beta."""
    gamma, beta = maps.chunk(2, 1)
    return x * (1 + gamma) + beta


class StyleModulation(nn.Module):
    """Instance norm, then scale and shift of each channel from a latent by one dense layer."""

    def __init__(self, channels: int, latent: int) -> None:
        super().__init__()
        self.dense = EqualizedLinear(latent, 2 * channels)

    def forward(self, x: Tensor, latent: Tensor) -> Tensor:
        """(N,C,H,W) and (N,latent) -> (N,C,H,W)."""
        return modulate(instance_norm(x), self.dense(latent)[:, :, None, None])
