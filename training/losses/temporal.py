"""What keeps still places still from frame to frame."""

from __future__ import annotations

from torch import Tensor
from torch.nn.functional import max_pool2d

from training.losses.pixels import l1

_CHANGE = 0.1
"""Difference of neighbouring true frames, of a range of 2, from which on a place no longer counts."""
_NEAR = 5
"""px: a place counts only as far as nothing in a square of this side around it changes either."""


def temporal_loss(picture: Tensor, following: Tensor, truth: Tensor, truth_following: Tensor) -> Tensor:
    """How much more, or less, two neighbouring frames differ than the true ones do, where these hardly differ.

    With d the change from a frame to the following one: the mean of ``|d(predicted) - d(true)|`` weighted by
    ``max(0, 1 - c / 0.1)``, where c is the largest true change (mean over channels) within 2 px. So flicker and
    crawling texture cost, and places that move are left to the other losses: there, a change that is right but half a
    pixel off would cost most. Zero where nothing is still.

    All (N,3,H,W) in [-1,1] -> (N,).
    """
    true_change = truth_following.float() - truth.float()
    change = max_pool2d(true_change.abs().mean(1, keepdim=True), _NEAR, 1, _NEAR // 2)
    return l1(following.float() - picture.float(), true_change, (1 - change / _CHANGE).clamp_min(0))
