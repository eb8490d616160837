"""What keeps latents small."""

from __future__ import annotations

from torch import Tensor


def latent_loss(latent: Tensor) -> Tensor:
    """Mean of squares (LSR.md 7) of latents (N,D) -> (N,)."""
    return latent.float().square().flatten(1).mean(1)
