"""Residual block steered by a layout.

Park et al., "Semantic Image Synthesis with Spatially-Adaptive Normalization", CVPR 2019; here as in LSR.md 2.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from training.networks.blocks import leaky
from training.networks.equalized import EqualizedConv2d
from training.networks.norm import instance_norm, modulate


class LayoutModulation(nn.Module):
    """Scale and shift of normed features, place by place, from a layout."""

    def __init__(self, channels: int, classes: int, filters: int) -> None:
        super().__init__()
        self.project = EqualizedConv2d(classes, filters, 3)
        # The published two convolutions, to gamma and to beta, in one.
        self.maps = EqualizedConv2d(filters, 2 * channels, 3)

    def forward(self, normed: Tensor, layout: Tensor) -> Tensor:
        """Normed features (N,C,H,W) and layout (N,classes,H,W) of the same size -> (N,C,H,W)."""
        return modulate(normed, self.maps(functional.relu(self.project(layout))))


class SpadeBlock(nn.Module):
    """Two convolutions, each after an instance norm modulated by the layout; size kept."""

    def __init__(self, inputs: int, outputs: int, *, classes: int, filters: int) -> None:
        super().__init__()
        middle = min(inputs, outputs)
        self.first_norm = LayoutModulation(inputs, classes, filters)
        self.first = EqualizedConv2d(inputs, middle, 3)
        self.second_norm = LayoutModulation(middle, classes, filters)
        self.second = EqualizedConv2d(middle, outputs, 3)
        self.skip_norm: LayoutModulation | None = None
        if inputs != outputs:
            self.skip_norm = LayoutModulation(inputs, classes, filters)
            self.skip = EqualizedConv2d(inputs, outputs, 1, bias=False)

    def forward(self, x: Tensor, layout: Tensor) -> Tensor:
        """(N,inputs,H,W) and layout (N,classes,H,W) -> (N,outputs,H,W)."""
        normed = instance_norm(x)
        main: Tensor = self.first(leaky(self.first_norm(normed, layout)))
        main = self.second(leaky(self.second_norm(instance_norm(main), layout)))
        skip: Tensor = x if self.skip_norm is None else self.skip(self.skip_norm(normed, layout))
        return main + skip
