"""Convolution and dense layer whose weights are scaled at run time.

Karras et al., "Progressive Growing of GANs", ICLR 2018, section 4.1; here as in LSR.md 2.
"""

from __future__ import annotations

import math

from torch import Tensor, nn
from torch.nn import functional

GAIN = math.sqrt(2)


class EqualizedConv2d(nn.Conv2d):
    """Convolution of stride 1 that keeps the size: zeros around, odd kernel.

    The weight is drawn from N(0,1) and multiplied by gain / sqrt(fan-in) when used; the bias starts at zero and is not
    scaled.

    >>> EqualizedConv2d(3, 8, 3)(torch.zeros(1, 3, 16, 16)).shape
    torch.Size([1, 8, 16, 16])
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, *, bias: bool = True, gain: float = GAIN) -> None:
        super().__init__(inputs, outputs, kernel, padding=kernel // 2, bias=bias)
        self.scale = gain / math.sqrt(inputs * kernel * kernel)

    def reset_parameters(self) -> None:
        """Draw the weight from N(0,1); bias zero."""
        draw(self.weight, self.bias)

    def forward(self, x: Tensor) -> Tensor:
        """(N,inputs,H,W) -> (N,outputs,H,W)."""
        return functional.conv2d(x, self.weight * self.scale, self.bias, padding=self.padding)


class EqualizedLinear(nn.Linear):
    """Dense layer, scaled like `EqualizedConv2d`.

    >>> EqualizedLinear(4, 2)(torch.zeros(1, 4)).shape
    torch.Size([1, 2])
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(inputs, outputs)
        self.scale = GAIN / math.sqrt(inputs)

    def reset_parameters(self) -> None:
        """Draw the weight from N(0,1); bias zero."""
        draw(self.weight, self.bias)

    def forward(self, x: Tensor) -> Tensor:
        """(N,inputs) -> (N,outputs)."""
        return functional.linear(x, self.weight * self.scale, self.bias)


def draw(weight: Tensor, bias: Tensor | None) -> None:
    """Fill a layer as it starts: weight from N(0,1), bias zero."""
    nn.init.normal_(weight)
    if bias is not None:
        nn.init.zeros_(bias)
