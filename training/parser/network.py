"""The face parser's network: a U-Net of residual blocks with a dilated bottleneck, about half a million weights."""

from __future__ import annotations

import copy

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from lsr_live.identity.classes import NAMES
from training.networks.conv_norm import ConvNorm

SIDE = 256
"""Side of the pictures it sees, px."""
WIDTHS = (24, 40, 64, 96)
"""Channels at 128, 64, 32 and 16 px."""
DILATIONS = (1, 2, 4, 8, 1, 2)
"""Of the bottleneck's blocks at 16 px; together they see the whole picture."""


def as_input(pictures: NDArray[np.uint8]) -> Tensor:
    """Pictures (N,H,W,3) uint8 as the network takes them: (N,3,H,W) float32 in [-1,1], channels last in memory."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1.0


def _active(x: Tensor) -> Tensor:
    return functional.leaky_relu(x, 0.1)


class Residual(nn.Module):
    """Two 3x3 convolutions around which the input goes by (He et al., "Deep Residual Learning", CVPR 2016)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = ConvNorm(width, width)
        self.second = ConvNorm(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """(N,width,H,W) to the same."""
        return _active(x + self.second(_active(self.first(x))))


class Dilated(nn.Module):
    """A residual block that narrows to half the channels and looks far."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.narrow = ConvNorm(width, width // 2, 1)
        self.look = ConvNorm(width // 2, width // 2, 3, dilation=dilation)
        self.widen = ConvNorm(width // 2, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(N,width,H,W) to the same."""
        return _active(x + self.widen(_active(self.look(_active(self.narrow(x))))))


class Rise(nn.Module):
    """One level up: the coarse features at twice the side, beside the fine ones of the way down."""

    def __init__(self, coarse: int, fine: int) -> None:
        super().__init__()
        self.join = ConvNorm(coarse + fine, fine, 1)
        self.refine = Residual(fine)

    def forward(self, coarse: Tensor, fine: Tensor) -> Tensor:
        """(N,coarse,H,W) and (N,fine,2H,2W) -> (N,fine,2H,2W)."""
        up = functional.interpolate(coarse, scale_factor=2.0, mode="nearest")
        refined: Tensor = self.refine(_active(self.join(torch.cat((up, fine), 1))))
        return refined


class ParserNetwork(nn.Module):
    """Picture (N,3,256,256) float32 RGB in [-1,1] -> logits (N,19,128,128), in the order of `classes.NAMES`.

    Convolutions, leaky rectifiers, sums, concatenations and resizes only, so that every runtime takes it. What comes
    out has half the side: classes do not change faster than that, and who needs more resizes the logits bilinearly.
    """

    def __init__(self) -> None:
        super().__init__()
        at128, at64, at32, at16 = WIDTHS
        self.stem = ConvNorm(3, at128, 5, 2)
        self.fine128 = Residual(at128)
        self.to64 = ConvNorm(at128, at64, 3, 2)
        self.fine64 = Residual(at64)
        self.to32 = ConvNorm(at64, at32, 3, 2)
        self.fine32 = Residual(at32)
        self.to16 = ConvNorm(at32, at16, 3, 2)
        self.bottom = nn.Sequential(*[Dilated(at16, dilation) for dilation in DILATIONS])
        self.rise32 = Rise(at16, at32)
        self.rise64 = Rise(at32, at64)
        self.rise128 = Rise(at64, at128)
        self.head = nn.Conv2d(at128, len(NAMES), 3, padding=1)

    def forward(self, picture: Tensor) -> Tensor:
        """(N,3,256,256) -> (N,19,128,128)."""
        fine128 = self.fine128(_active(self.stem(picture)))
        fine64 = self.fine64(_active(self.to64(fine128)))
        fine32 = self.fine32(_active(self.to32(fine64)))
        bottom = self.bottom(_active(self.to16(fine32)))
        up = self.rise128(self.rise64(self.rise32(bottom, fine32), fine64), fine128)
        logits: Tensor = self.head(up)
        return logits

    def folded(self) -> ParserNetwork:
        """A copy that gives the same without normalisation layers, to run and to export; it cannot be trained."""
        twin = copy.deepcopy(self).eval()
        for module in twin.modules():
            if isinstance(module, ConvNorm):
                module.fold()
        return twin
