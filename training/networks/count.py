"""What a network costs: parameters and multiply-accumulates."""

from __future__ import annotations

from typing import Any, NamedTuple

import torch
from torch import Tensor, nn


class Cost(NamedTuple):
    """What a network holds, and what one call of it computes."""

    parameters: int
    macs: int
    """Multiply-accumulates of the convolutions and dense layers, without biases."""


def count(module: nn.Module, *inputs: Any) -> Cost:
    """Parameters of a network, and multiply-accumulates of one call with these inputs.

    Counted are the layers (`nn.Conv1d` to `nn.Conv3d` and `nn.Linear`, also derived ones), as often as each is called;
    norms, activations and convolutions without weights are not. The whole batch counts: give one of 1 for the cost of a
    picture. On the meta device nothing is computed:

    >>> with torch.device("meta"):
    ...     count(nn.Conv2d(3, 8, 3), torch.empty(1, 3, 10, 10))
    Cost(parameters=224, macs=13824)
    """
    macs = 0

    def add(layer: nn.Module, _: object, output: Tensor) -> None:
        nonlocal macs
        assert isinstance(layer.weight, Tensor)
        places = output.numel() // layer.weight.shape[0]
        macs += places * layer.weight.numel()

    layers = [m for m in module.modules() if isinstance(m, (nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.Linear))]
    hooks = [layer.register_forward_hook(add) for layer in layers]
    try:
        with torch.no_grad():
            module(*inputs)
    finally:
        for hook in hooks:
            hook.remove()
    return Cost(sum(p.numel() for p in module.parameters()), macs)
