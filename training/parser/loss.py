"""What the face parser minimises."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from lsr_live.identity.classes import NAMES
from training.parser.hints import ANY, MEMBERS

_RARE = {3: 2.0, 4: 3.0, 5: 3.0, 6: 2.0, 7: 2.0, 8: 2.0, 9: 2.0, 10: 3.0, 11: 3.0, 12: 2.5, 14: 2.0, 15: 3.0, 16: 3.0}
_MEMBERS = torch.from_numpy(MEMBERS.astype(np.float32))
_WEIGHTS = torch.tensor([0.0 if row == ANY else _RARE.get(row, 1.0) for row in range(len(MEMBERS))])
_TINY = 1e-12
"""So that the logarithm is finite, small enough that the gradient of the worst pixel is still whole."""


def parsing_losses(logits: Tensor, hints: Tensor) -> Mapping[str, Tensor]:
    """Weighted terms of the loss.

    ``likelihood`` is the mean of ``-log sum p`` over the classes that a pixel's hint allows: cross-entropy where the
    hint is one class, weighed up for small parts. ``overlap`` is one minus soft Dice per class over the batch's pixels
    of known class (Milletari et al., "V-Net", 3DV 2016), mean of the classes that occur.

    Parameters
    ----------
    logits
        (N,19,H,W) float.
    hints
        (N,H,W) int64, rows of `hints.MEMBERS`.
    """
    # One row a pixel: with the network's memory in channels-last order, this moves nothing.
    p = functional.softmax(logits.permute(0, 2, 3, 1).reshape(-1, len(NAMES)).float(), 1)
    flat = hints.reshape(-1)
    hit = p * _MEMBERS.to(p.device)[flat]
    weights = _WEIGHTS.to(p.device)[flat]
    likelihood = -((hit.sum(1) + _TINY).log() * weights).sum() / weights.sum().clamp(min=1.0)

    known = (flat < len(NAMES)).float()
    sizes = torch.bincount(flat, minlength=len(_MEMBERS))[: len(NAMES)].float()
    dice = 1.0 - (2.0 * known @ hit + 1.0) / (known @ p + sizes + 1.0)
    occurs = (sizes > 0).float()
    return {"likelihood": likelihood, "overlap": 0.5 * (dice * occurs).sum() / occurs.sum().clamp(min=1.0)}
