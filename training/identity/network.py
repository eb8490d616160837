"""The identity network: ordinary convolutions of a residual network, under half a million weights."""

from __future__ import annotations

import copy

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.fusion import fuse_conv_bn_eval

from training.networks.conv_norm import ConvNorm

SIDE = 112
"""Side of the aligned faces it sees, px."""
EMBEDDING = 128
"""Length of what it answers: that of its teacher, which it is to imitate."""
WIDTHS = (24, 40, 96, 128)
"""Channels at 56, 28, 14 and 7 px."""
BLOCKS = (5, 2)
"""Bottlenecks at 14 and 7 px."""


def as_input(faces: NDArray[np.uint8]) -> Tensor:
    """Aligned faces (N,112,112,3) uint8 RGB as identity networks take them: (N,3,112,112) float32."""
    return torch.from_numpy(faces).permute(0, 3, 1, 2).float().sub_(127.5).div_(128.0)


def _active(x: Tensor) -> Tensor:
    return functional.leaky_relu(x, 0.1)


class _Residual(nn.Module):
    """Two 3x3 convolutions around which the input goes by."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = ConvNorm(width, width)
        self.second = ConvNorm(width, width)

    def forward(self, x: Tensor) -> Tensor:
        return _active(x + self.second(_active(self.first(x))))


class _Bottleneck(nn.Module):
    """A residual block that narrows to half the channels."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.narrow = ConvNorm(width, width // 2, 1)
        self.look = ConvNorm(width // 2, width // 2)
        self.widen = ConvNorm(width // 2, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        return _active(x + self.widen(_active(self.look(_active(self.narrow(x))))))


class IdentityNetwork(nn.Module):
    """An aligned face (N,3,112,112) RGB, ``(x - 127.5) / 128`` of 0 to 255, to its embedding (N,128), not normalised.

    Convolutions, leaky rectifiers and sums only, so that every runtime takes it; no depthwise ones but the last, which
    weighs the places of the face, because they train slowly on a processor.
    """

    def __init__(self) -> None:
        super().__init__()
        at56, at28, at14, at7 = WIDTHS
        self.stem = ConvNorm(3, at56, 5, 2)
        self.to28 = ConvNorm(at56, at28, 3, 2)
        self.fine = _Residual(at28)
        self.to14 = ConvNorm(at28, at14, 3, 2)
        self.middle = nn.Sequential(*[_Bottleneck(at14) for _ in range(BLOCKS[0])])
        self.to7 = ConvNorm(at14, at7, 3, 2)
        self.bottom = nn.Sequential(*[_Bottleneck(at7) for _ in range(BLOCKS[1])])
        self.places = nn.Conv2d(at7, at7, SIDE // 16, groups=at7, bias=False)
        self.norm: nn.Module = nn.BatchNorm2d(at7, momentum=0.02)
        self.head = nn.Conv2d(at7, EMBEDDING, 1)

    def forward(self, faces: Tensor) -> Tensor:
        """(N,3,112,112) -> (N,128)."""
        x = self.fine(_active(self.to28(_active(self.stem(faces)))))
        x = self.bottom(_active(self.to7(self.middle(_active(self.to14(x))))))
        embedding: Tensor = self.head(self.norm(self.places(x))).flatten(1)
        return embedding

    def both_ways(self) -> BothWays:
        """What is exported: without normalisation layers, and looking at each face twice."""
        return BothWays(self.folded())

    def folded(self) -> IdentityNetwork:
        """A copy that gives the same without normalisation layers, to run and to export; it cannot be trained."""
        twin = copy.deepcopy(self).eval()
        for module in twin.modules():
            if isinstance(module, ConvNorm):
                module.fold()
        if isinstance(twin.norm, nn.BatchNorm2d):
            twin.places, twin.norm = fuse_conv_bn_eval(twin.places, twin.norm), nn.Identity()
        return twin


class BothWays(nn.Module):
    """Shows a network one face as it is and mirrored, and gives the sum of its two answers, which errs less."""

    def __init__(self, network: IdentityNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, face: Tensor) -> Tensor:
        """(1,3,112,112) -> (1,128)."""
        answers: Tensor = self.network(torch.cat((face, face.flip(3))))
        return answers.sum(0, keepdim=True)
