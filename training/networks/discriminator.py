"""Tells real pictures from painted ones, knowing the contour (LSR.md 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor, nn

from training.networks.blocks import DownBlock, leaky
from training.networks.equalized import EqualizedConv2d, EqualizedLinear
from training.networks.sides import check_picture, check_side


class Judgement(NamedTuple):
    """What the discriminator says of pictures."""

    logit: Tensor
    """(N,): above 0 for real."""
    features: tuple[Tensor, ...]
    """Maps (N,C,h,w), finest first: of the stem, of each of six blocks, and the last before the dense layers."""


class Discriminator(nn.Module):
    """Picture and contour -> one logit; no norm, so that a sample is judged alone.

    Parameters
    ----------
    side
        Of the pictures, px: a multiple of 32.
    widths
        Channels at full size and after each of six halvings.
    """

    def __init__(self, side: int, widths: Sequence[int]) -> None:
        super().__init__()
        check_side(side)
        self.side = side
        last = widths[-1]
        self.stem = EqualizedConv2d(6, widths[0], 1)
        self.blocks = nn.ModuleList(DownBlock(*pair, normalized=False) for pair in pairwise(widths))
        self.mix = EqualizedConv2d(last, last, 3)
        rows = -(-side >> len(self.blocks))
        self.dense = EqualizedLinear(rows * rows * last, last)
        self.head = EqualizedLinear(last, 1)

    def forward(self, picture: Tensor, contour: Tensor) -> Judgement:
        """Pictures and contours (N,3,side,side) in [-1,1] -> a logit each, and feature maps.

        Raises
        ------
        DataError
            The pictures have another side.
        """
        check_picture(picture, self.side)
        features = [leaky(self.stem(torch.cat((picture, contour), 1)))]
        for block in self.blocks:
            features.append(block(features[-1]))
        features.append(leaky(self.mix(leaky(features[-1]))))
        # Channels last, as the published weights have them.
        flat = features[-1].permute(0, 2, 3, 1).flatten(1)
        return Judgement(self.head(leaky(self.dense(flat))).squeeze(1), tuple(features))
