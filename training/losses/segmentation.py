"""How far a predicted layout is from the parsed one."""

from __future__ import annotations

from torch import Tensor
from torch.nn.functional import cross_entropy


def segmentation_loss(logits: Tensor, layout: Tensor) -> Tensor:
    """Softmax cross entropy, mean over pixels, no class weights, nothing ignored (LSR.md 7).

    `logits` (N,C,H,W) and `layout` (N,H,W), class numbers of any integer type -> (N,).
    """
    return cross_entropy(logits.float(), layout.long(), reduction="none").flatten(1).mean(1)
