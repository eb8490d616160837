"""Half and double size as the reference networks do it (LSR.md 2)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


class BlurDown(nn.Module):
    """Blur with the kernel outer([1,2,1])/16 and take every second place.

    Zhang, "Making Convolutional Networks Shift-Invariant Again", ICML 2019; here as in LSR.md 2. Zeros around as
    TensorFlow's "SAME" lays them: an even side gets one at the end alone, an odd one at both ends.
    """

    kernel: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        line = torch.tensor((1.0, 2.0, 1.0)) / 4
        self.register_buffer("kernel", (line[:, None] * line).repeat(channels, 1, 1, 1), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """(N,C,H,W) -> (N,C,ceil H/2,ceil W/2)."""
        channels, height, width = x.shape[1:]
        framed = functional.pad(x, (width % 2, 1, height % 2, 1))
        return functional.conv2d(framed, self.kernel, stride=2, groups=channels)


def average_down(x: Tensor) -> Tensor:
    """Mean of each 2x2 places, (N,C,H,W) -> (N,C,floor H/2,floor W/2): an odd last row or column is left out."""
    return functional.avg_pool2d(x, 2)


def bilinear_up(x: Tensor) -> Tensor:
    """Twice the size, (N,C,H,W) -> (N,C,2H,2W), half-pixel centres."""
    return functional.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
