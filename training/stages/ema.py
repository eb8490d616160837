"""Averaged weights: what is shown, measured and exported in place of the last step's."""

from __future__ import annotations

import copy

import torch
from torch import nn


class Average:
    """Exponential moving average of a network's parameters; buffers are those of the last step.

    Parameters
    ----------
    module
        The network that is trained.
    decay
        Share of the old average in the new one, in the long run. It is less in the beginning,
        (1 + n) / (10 + n) after n updates, so that the first random weights are soon forgotten.
    """

    def __init__(self, module: nn.Module, decay: float) -> None:
        self.module = copy.deepcopy(module).eval().requires_grad_(False)
        self._source = module
        self._decay = decay

    @torch.no_grad()
    def update(self, updates: int) -> None:
        """Take in the network's weights as they are after that many updates."""
        decay = min(self._decay, (1 + updates) / (10 + updates))
        torch._foreach_lerp_(list(self.module.parameters()), list(self._source.parameters()), 1 - decay)
        for average, last in zip(self.module.buffers(), self._source.buffers(), strict=True):
            average.copy_(last)

    @torch.no_grad()
    def restart(self) -> None:
        """Forget the past: the average is the network as it is."""
        self.module.load_state_dict(self._source.state_dict())
