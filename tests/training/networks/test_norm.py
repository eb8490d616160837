"""Instance norm and its modulation by a latent."""

from __future__ import annotations

import pytest
import torch

from training.networks.norm import StyleModulation, instance_norm


def by_hand(x: torch.Tensor) -> torch.Tensor:
    mean = x.mean((2, 3), keepdim=True)
    variance = (x - mean).square().mean((2, 3), keepdim=True)
    return (x - mean) / torch.sqrt(variance + 1e-3)


@pytest.mark.parametrize("spread", [3.0, 0.02])
def test_a_channel_is_normed_with_the_biased_variance_and_the_published_epsilon(spread: float) -> None:
    x = 5 + spread * torch.randn(2, 3, 4, 5, dtype=torch.float64)
    torch.testing.assert_close(instance_norm(x), by_hand(x))


def test_a_flat_channel_becomes_zero_and_not_noise() -> None:
    assert instance_norm(torch.full((1, 2, 4, 4), 7.0)).abs().max() < 1e-5


@pytest.mark.parametrize("order", [torch.contiguous_format, torch.channels_last])
def test_the_memory_order_is_kept(order: torch.memory_format) -> None:
    x = torch.randn(2, 3, 4, 5).contiguous(memory_format=order)
    assert instance_norm(x).is_contiguous(memory_format=order)


def test_the_latent_gives_the_scales_first_and_then_the_shifts() -> None:
    layer = StyleModulation(3, 8).double()
    torch.nn.init.normal_(layer.dense.bias)
    x = torch.randn(2, 3, 4, 5, dtype=torch.float64)
    latent = torch.randn(2, 8, dtype=torch.float64)
    maps = latent @ layer.dense.weight.T * (2 / 8) ** 0.5 + layer.dense.bias
    gamma, beta = maps[:, :3, None, None], maps[:, 3:, None, None]
    torch.testing.assert_close(layer(x, latent), by_hand(x) * (1 + gamma) + beta)
