"""Paints a person into a layout (LSR.md 3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from torch import Tensor, nn

from training.networks.blocks import leaky
from training.networks.equalized import EqualizedConv2d, EqualizedLinear
from training.networks.resample import average_down, bilinear_up
from training.networks.sides import check_picture, check_side
from training.networks.spade import SpadeBlock


class ImageGenerator(nn.Module):
    """Latent and layout -> picture; neither contour nor source picture is seen.

    Parameters
    ----------
    side
        Of layout and picture, px: a multiple of 32.
    widths
        Channels out of the first block, at 1/32 of the side, and of each of five more, twice the size each.
    filters
        Channels of the layout's projection in each norm.
    """

    def __init__(self, side: int, widths: Sequence[int], *, latent: int, classes: int, filters: int) -> None:
        super().__init__()
        check_side(side)
        self.side = side
        self.start = (side >> (len(widths) - 1), widths[0])
        rows, width = self.start
        self.dense = EqualizedLinear(latent, rows * rows * width)
        blocks = pairwise((width, *widths))
        self.blocks = nn.ModuleList(SpadeBlock(a, b, classes=classes, filters=filters) for a, b in blocks)
        self.out = EqualizedConv2d(widths[-1], 3, 3, gain=1)

    def forward(self, latent: Tensor, layout: Tensor) -> Tensor:
        """Latent (N,latent) and class probabilities (N,classes,side,side) -> picture (N,3,side,side).

        The picture is linear, about [-1,1]: clip it to show or measure it.

        Raises
        ------
        DataError
            The layout has another side.
        """
        check_picture(layout, self.side)
        layouts = [layout]
        for _ in self.blocks[1:]:
            layouts.append(average_down(layouts[-1]))
        rows, width = self.start
        # Channels last, as the published weights have them.
        x = self.dense(latent).unflatten(1, (rows, rows, width)).permute(0, 3, 1, 2)
        x = self.blocks[0](x, layouts.pop())
        for block in self.blocks[1:]:
            x = block(bilinear_up(x), layouts.pop())
        picture: Tensor = self.out(leaky(x))
        return picture
