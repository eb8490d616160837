"""Where what belongs, for a target contour and a person: U-Net modulated by a latent (LSR.md 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from torch import Tensor, cat, nn

from training.networks.blocks import DownBlock, UpBlock
from training.networks.equalized import EqualizedConv2d
from training.networks.sides import check_picture, check_side


class Layout(NamedTuple):
    """What the layout generator draws, at the side of the contour."""

    logits: Tensor
    """(N,classes,R,R); softmax over the channels gives the probabilities that steer the image generator."""
    picture: Tensor
    """(N,3,R,R): auxiliary RGB, linear, about [-1,1]; a loss of pre-training alone looks at it."""


class LayoutGenerator(nn.Module):
    """Contour and latent -> layout.

    Parameters
    ----------
    side
        Of contour and layout, px: a multiple of 32.
    down, up
        Channels after each of five halvings, and after each of five doublings.
    """

    def __init__(self, side: int, down: Sequence[int], up: Sequence[int], *, latent: int, classes: int) -> None:
        super().__init__()
        check_side(side)
        self.side = side
        self.classes = classes
        self.down = nn.ModuleList(DownBlock(*pair, normalized=True) for pair in pairwise((3, *down)))
        beside = (*reversed(down[:-1]), 0)
        inputs = (down[-1], *(width + skip for width, skip in zip(up, beside, strict=True)))
        self.up = nn.ModuleList(UpBlock(a, b, latent) for a, b in zip(inputs[:-1], up, strict=True))
        self.out = EqualizedConv2d(inputs[-1], classes + 3, 3, gain=1)

    def forward(self, contour: Tensor, latent: Tensor) -> Layout:
        """Contour (N,3,side,side) in [-1,1] and latent (N,latent) -> layout and auxiliary picture.

        Raises
        ------
        DataError
            The contour has another side.
        """
        check_picture(contour, self.side)
        x, skips = contour, []
        for down in self.down:
            x = down(x)
            skips.append(x)
        skips.pop()
        for up in self.up:
            x = up(x, latent)
            if skips:
                x = cat((x, skips.pop()), 1)
        drawn = self.out(x)
        return Layout(drawn[:, : self.classes], drawn[:, self.classes :])
