"""Mean absolute difference, plain or weighted by place."""

from __future__ import annotations

from torch import Tensor


def l1(picture: Tensor, truth: Tensor, weights: Tensor | None = None) -> Tensor:
    """Mean absolute difference (N,) of two (N,C,H,W).

    With `weights` (N,1,H,W), not negative, the weighted mean: doubling all weights of a picture changes nothing.
    """
    difference = (picture.float() - truth.float()).abs()
    if weights is None:
        return difference.flatten(1).mean(1)
    each = difference.mean(1, keepdim=True)
    return (each * weights).flatten(1).sum(1) / weights.flatten(1).sum(1).clamp_min(1e-6)
