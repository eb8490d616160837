"""Parameters and multiply-accumulates."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from training.networks.count import Cost, count


class TwiceTheSame(nn.Module):
    """One layer, called twice, and a grouped one at half the size."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Conv2d(4, 4, 3, padding=1)
        self.halved = nn.Conv2d(4, 8, 3, stride=2, groups=2, bias=False)
        self.head = nn.Linear(8, 2)

    def forward(self, x: Tensor) -> Tensor:
        x = self.halved(self.layer(self.layer(x)))
        head: Tensor = self.head(x.mean((2, 3)))
        return head


def test_every_call_of_a_layer_counts_and_its_parameters_once() -> None:
    cost = count(TwiceTheSame(), torch.zeros(1, 4, 9, 9))
    assert cost.parameters == (4 * 4 * 9 + 4) + 8 * 2 * 9 + (8 * 2 + 2)
    assert cost.macs == 2 * (81 * 4 * 4 * 9) + 16 * 8 * 2 * 9 + 8 * 2


def test_a_batch_counts_whole() -> None:
    assert count(nn.Linear(3, 5), torch.zeros(7, 3)) == Cost(20, 7 * 15)


def test_nothing_is_left_on_the_module_even_when_the_call_fails() -> None:
    module = TwiceTheSame()
    with pytest.raises(RuntimeError):
        count(module, torch.zeros(1, 3, 9, 9))
    assert not any(part._forward_hooks for part in module.modules())


def test_the_meta_device_gives_the_same() -> None:
    with torch.device("meta"):
        dry = count(TwiceTheSame(), torch.empty(1, 4, 9, 9))
    assert dry == count(TwiceTheSame(), torch.zeros(1, 4, 9, 9))
