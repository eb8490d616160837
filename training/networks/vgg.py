"""VGG's convolutions (Simonyan and Zisserman, "Very Deep Convolutional Networks", ICLR 2015)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn

_WIDTHS = (64, 128, 256, 512, 512)


class VggConvolutions(nn.Module):
    """Five blocks of 3x3 convolutions with ReLU, max-pooled 2x2 in between.

    Parameters
    ----------
    counts
        Convolutions of each block: (2,2,3,3,3) is VGG-16, (2,2,4,4,4) is VGG-19. Named ``conv1_1`` to ``conv5_4``.
    """

    def __init__(self, counts: Sequence[int]) -> None:
        super().__init__()
        self._blocks: list[list[str]] = []
        width = 3
        for block, (wide, count) in enumerate(zip(_WIDTHS, counts, strict=True), 1):
            self._blocks.append([f"conv{block}_{index}" for index in range(1, count + 1)])
            for name in self._blocks[-1]:
                self.add_module(name, nn.Conv2d(width, wide, 3, padding=1))
                width = wide

    def forward(self, x: Tensor) -> Iterator[tuple[str, Tensor]]:
        """Each convolution's name and rectified output, of a picture (N,3,H,W), H and W at least 16."""
        for block, names in enumerate(self._blocks):
            if block:
                x = torch.max_pool2d(x, 2)
            for name in names:
                x = torch.relu_(self.get_submodule(name)(x))
                yield name, x
