"""Residual blocks with the activation before the convolution: encoder, U-Net down, U-Net up (LSR.md 2)."""

from __future__ import annotations

import math

from torch import Tensor, nn
from torch.nn import functional

from training.networks.equalized import EqualizedConv2d
from training.networks.norm import StyleModulation, instance_norm
from training.networks.resample import BlurDown, bilinear_up

SLOPE = 0.2


def leaky(x: Tensor) -> Tensor:
    """Leaky ReLU of slope 0.2."""
    return functional.leaky_relu(x, SLOPE)


class EncoderBlock(nn.Module):
    """ReLU, convolution, ReLU, convolution; no norm, size kept."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        middle = min(inputs, outputs)
        self.first = EqualizedConv2d(inputs, middle, 3)
        self.second = EqualizedConv2d(middle, outputs, 3)
        self.skip = nn.Identity() if inputs == outputs else EqualizedConv2d(inputs, outputs, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(N,inputs,H,W) -> (N,outputs,H,W)."""
        main: Tensor = self.second(functional.relu(self.first(functional.relu(x))))
        skip: Tensor = self.skip(x)
        return main + skip


class DownBlock(nn.Module):
    """Two convolutions and a blur to half size; ``normalized``: each after an instance norm without weights (U-Net).

    Without norms (discriminator) the sum of both ways is divided by sqrt(2).
    """

    def __init__(self, inputs: int, outputs: int, *, normalized: bool) -> None:
        super().__init__()
        self.normalized = normalized
        self.first = EqualizedConv2d(inputs, inputs, 3)
        self.second = EqualizedConv2d(inputs, outputs, 3)
        self.skip = EqualizedConv2d(inputs, outputs, 1, bias=False)
        self.blur = BlurDown(outputs)

    def forward(self, x: Tensor) -> Tensor:
        """(N,inputs,H,W) -> (N,outputs,ceil H/2,ceil W/2)."""
        main: Tensor = self.second(self._activate(self.first(self._activate(x))))
        # The published order blurs both ways and adds then: the same, as the blur is linear.
        summed: Tensor = self.blur(main + self.skip(x))
        return summed if self.normalized else summed * math.sqrt(0.5)

    def _activate(self, x: Tensor) -> Tensor:
        return leaky(instance_norm(x) if self.normalized else x)


class UpBlock(nn.Module):
    """Two convolutions, each after an instance norm modulated by a latent; double size before the first."""

    def __init__(self, inputs: int, outputs: int, latent: int) -> None:
        super().__init__()
        self.first_norm = StyleModulation(inputs, latent)
        self.first = EqualizedConv2d(inputs, outputs, 3)
        self.second_norm = StyleModulation(outputs, latent)
        self.second = EqualizedConv2d(outputs, outputs, 3)
        self.skip = EqualizedConv2d(inputs, outputs, 1, bias=False)

    def forward(self, x: Tensor, latent: Tensor) -> Tensor:
        """(N,inputs,H,W) and (N,latent) -> (N,outputs,2H,2W)."""
        main: Tensor = self.first(bilinear_up(leaky(self.first_norm(x, latent))))
        main = self.second(leaky(self.second_norm(main, latent)))
        skip: Tensor = self.skip(bilinear_up(x))
        return main + skip
