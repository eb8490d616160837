"""A small torch network with everything in it that networks of ours are built of."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("torch", reason="exporting needs torch")

import torch
from torch import Tensor, nn
from torch.nn import functional

INPUTS = {"base": (1, 4, 32, 32), "guide": (1, 6, 16, 16)}
OUTPUTS = ("change", "trust", "plan")


class Small(nn.Module):
    """Folded pixels in, shuffled ones out, with a modulation, a way down and up, shares and a doubt."""

    def __init__(self, seed: int = 0) -> None:
        super().__init__()
        torch.manual_seed(seed)
        self.stem = nn.Conv2d(16, 8, 3, padding=1)
        self.gamma = nn.Conv2d(6, 8, 1)
        self.down = nn.Conv2d(14, 8, 3, 2, padding=1)
        self.up = nn.Conv2d(8, 8, 1)
        self.head = nn.Conv2d(8, 20, 3, padding=1)
        self.plan = nn.Conv2d(8, 3, 3, padding=1)

    def forward(self, base: Tensor, guide: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = functional.leaky_relu(self.stem(functional.pixel_unshuffle(base, 2)), 0.1)
        x = x * (1.0 + self.gamma(guide))
        y = functional.relu(self.down(torch.cat((x, guide), 1)))
        y = functional.interpolate(self.up(y), scale_factor=2.0, mode="nearest")
        x = functional.leaky_relu(x + y, 0.1)
        half = functional.interpolate(x, scale_factor=0.5, mode="bilinear")
        painted = functional.pixel_shuffle(self.head(x), 2)
        worn = 4.0 * guide[:, 2:5, ::1, ::1][:, :, :8, :8]
        return painted[:, :4], torch.sigmoid(painted[:, 4:]), torch.softmax(self.plan(half) + worn, 1)


def frame(seed: int = 0) -> dict[str, NDArray[Any]]:
    """Inputs between -1 and 1."""
    rng = np.random.default_rng(seed)
    return {name: rng.uniform(-1, 1, shape).astype(np.float32) for name, shape in INPUTS.items()}


def answers(module: nn.Module, inputs: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:
    """What torch gives."""
    with torch.inference_mode():
        return [answer.numpy() for answer in module(*(torch.from_numpy(each) for each in inputs.values()))]
