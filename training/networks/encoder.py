"""What is learned of a person from K shots, as one vector (LSR.md 3.1)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

from lsr_live.errors import DataError
from training.networks.blocks import EncoderBlock
from training.networks.equalized import EqualizedConv2d, EqualizedLinear
from training.networks.resample import average_down
from training.networks.sides import check_picture, check_side


class Encoder(nn.Module):
    """Frames with their contours -> latent; each shot is read alone, the latents are averaged.

    Parameters
    ----------
    side
        Of the frames, px: a multiple of 32.
    widths
        Channels at full size and after each of six halvings.
    latent
        Entries of the latent.
    """

    def __init__(self, side: int, widths: Sequence[int], latent: int) -> None:
        super().__init__()
        check_side(side)
        self.side = side
        self.stem = EqualizedConv2d(6, widths[0], 7)
        self.blocks = nn.ModuleList(EncoderBlock(*pair) for pair in pairwise(widths))
        last = side >> len(self.blocks)
        self.dense = EqualizedLinear(last * last * widths[-1], latent)

    def forward(self, frames: Tensor, contours: Tensor) -> Tensor:
        """Frames and contours (N,K,3,side,side) in [-1,1] -> (N,latent), the mean over the K shots.

        Raises
        ------
        DataError
            The pictures have another side, or there is no shot.
        """
        check_picture(frames, self.side)
        people, shots = frames.shape[:2]
        if shots == 0:
            raise DataError("A person cannot be encoded from no frame at all.", "Give one or more.")
        x = torch.cat((frames, contours), 2).flatten(0, 1)
        x = functional.relu(self.stem(x))
        for block in self.blocks:
            x = block(average_down(x))
        # Channels last, as the published weights have them.
        flat = functional.relu(x).permute(0, 2, 3, 1).flatten(1)
        latents: Tensor = self.dense(flat)
        return latents.view(people, shots, -1).mean(1)
