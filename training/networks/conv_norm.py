"""A convolution with its batch normalisation, which can be folded into it for running and exporting."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval


class ConvNorm(nn.Module):
    """Convolution, then batch normalisation; `fold` makes one convolution of the two."""

    def __init__(self, inward: int, outward: int, kernel: int = 3, stride: int = 1, dilation: int = 1) -> None:
        super().__init__()
        padding = dilation * (kernel // 2)
        self.conv = nn.Conv2d(inward, outward, kernel, stride, padding, dilation, bias=False)
        self.norm: nn.Module = nn.BatchNorm2d(outward, momentum=0.02)

    def forward(self, x: Tensor) -> Tensor:
        """(N,inward,H,W) -> (N,outward,H/stride,W/stride)."""
        y: Tensor = self.norm(self.conv(x))
        return y

    def fold(self) -> None:
        """Put the normalisation into the convolution's weights, for good."""
        if isinstance(self.norm, nn.BatchNorm2d):
            self.conv = fuse_conv_bn_eval(self.conv, self.norm)
            self.norm = nn.Identity()
