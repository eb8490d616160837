"""Layers whose weights are scaled when used."""

from __future__ import annotations

import math

import pytest
import torch
from torch.nn import functional

from training.networks.equalized import EqualizedConv2d, EqualizedLinear


@pytest.mark.parametrize(("kernel", "gain"), [(1, math.sqrt(2)), (3, math.sqrt(2)), (7, 1.0)])
def test_a_convolution_scales_its_weight_by_the_fan_in_and_leaves_its_bias(kernel: int, gain: float) -> None:
    layer = EqualizedConv2d(5, 3, kernel, gain=gain).double()
    torch.nn.init.normal_(layer.bias)
    x = torch.randn(2, 5, 9, 10, dtype=torch.float64)
    weight = layer.weight * gain / math.sqrt(kernel * kernel * 5)
    wanted = functional.conv2d(x, weight, layer.bias, padding=kernel // 2)
    assert wanted.shape == (2, 3, 9, 10)
    torch.testing.assert_close(layer(x), wanted)


def test_a_dense_layer_scales_its_weight_by_its_inputs() -> None:
    layer = EqualizedLinear(18, 4).double()
    torch.nn.init.normal_(layer.bias)
    x = torch.randn(3, 18, dtype=torch.float64)
    torch.testing.assert_close(layer(x), x @ layer.weight.T / 3 + layer.bias)


@pytest.mark.parametrize("layer", [EqualizedConv2d(64, 64, 3), EqualizedLinear(512, 512)])
def test_weights_start_from_a_unit_normal_and_biases_at_zero(layer: EqualizedConv2d | EqualizedLinear) -> None:
    assert layer.weight.mean().abs().item() < 0.02
    assert layer.weight.std().item() == pytest.approx(1, abs=0.02)
    assert layer.bias.count_nonzero() == 0


def test_relu_and_convolution_keep_the_mean_square_from_layer_to_layer() -> None:
    x = torch.randn(1, 64, 32, 32)
    with torch.no_grad():
        for _ in range(4):
            x = EqualizedConv2d(64, 64, 3)(torch.relu(x))
    assert x[..., 8:-8, 8:-8].square().mean().item() == pytest.approx(1, rel=0.3)


def test_a_skip_has_no_bias() -> None:
    layer = EqualizedConv2d(4, 4, 1, bias=False)
    assert [name for name, _ in layer.named_parameters()] == ["weight"]
