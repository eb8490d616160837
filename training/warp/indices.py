"""Numbers of mesh points as tensors on the device where they pick."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import torch
from torch import Tensor


def on(device: torch.device, numbers: Iterable[int]) -> Tensor:
    """Numbers (n,) int64 on a device, sent there once: a list or an array would be sent, and waited for, each time."""
    return _sent(device, tuple(int(number) for number in numbers))


@cache
def _sent(device: torch.device, numbers: tuple[int, ...]) -> Tensor:
    # A tensor made in inference mode could not be used where gradients are kept.
    with torch.inference_mode(False):
        return torch.tensor(numbers, dtype=torch.int64, device=device)
