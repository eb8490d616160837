"""Residual blocks, each against its formula written out."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.networks.blocks import DownBlock, EncoderBlock, UpBlock
from training.networks.equalized import EqualizedConv2d
from training.networks.norm import instance_norm
from training.networks.resample import BlurDown, bilinear_up
from training.networks.spade import LayoutModulation, SpadeBlock


def lively(module: nn.Module) -> nn.Module:
    """Biases that are not zero, so that a forgotten one is seen."""
    for name, parameter in module.named_parameters():
        if name.endswith("bias"):
            nn.init.normal_(parameter)
    return module.double()


def noise(*shape: int) -> Tensor:
    return torch.randn(*shape, dtype=torch.float64)


def lrelu(x: Tensor) -> Tensor:
    return torch.where(x > 0, x, 0.2 * x)


@pytest.mark.parametrize(("inputs", "outputs", "middle"), [(3, 5, 3), (5, 3, 3), (4, 4, 4)])
def test_encoder_block(inputs: int, outputs: int, middle: int) -> None:
    block = lively(EncoderBlock(inputs, outputs))
    assert isinstance(block, EncoderBlock)
    assert block.first.out_channels == middle
    x = noise(2, inputs, 6, 7)
    skip = x if inputs == outputs else block.skip(x)
    wanted = block.second(block.first(x.clamp(min=0)).clamp(min=0)) + skip
    torch.testing.assert_close(block(x), wanted)


@pytest.mark.parametrize("size", [(8, 6), (7, 5)])
def test_down_block_of_the_discriminator_blurs_both_ways_and_divides_by_root_two(size: tuple[int, int]) -> None:
    block = lively(DownBlock(3, 5, normalized=False))
    assert isinstance(block, DownBlock)
    blur = BlurDown(5).double()
    x = noise(2, 3, *size)
    main = blur(block.second(lrelu(block.first(lrelu(x)))))
    torch.testing.assert_close(block(x), (main + blur(block.skip(x))) / math.sqrt(2))


def test_down_block_of_the_u_net_norms_before_each_activation_and_not_the_skip() -> None:
    block = lively(DownBlock(3, 3, normalized=True))
    assert isinstance(block, DownBlock)
    blur = BlurDown(3).double()
    x = 4 + noise(2, 3, 8, 8)
    main = blur(block.second(lrelu(instance_norm(block.first(lrelu(instance_norm(x)))))))
    torch.testing.assert_close(block(x), main + blur(block.skip(x)))


def test_up_block() -> None:
    block = lively(UpBlock(6, 4, 8))
    assert isinstance(block, UpBlock)
    x, latent = noise(2, 6, 4, 5), noise(2, 8)
    main = block.first(bilinear_up(lrelu(block.first_norm(x, latent))))
    main = block.second(lrelu(block.second_norm(main, latent)))
    wanted = main + block.skip(bilinear_up(x))
    assert wanted.shape == (2, 4, 8, 10)
    torch.testing.assert_close(block(x, latent), wanted)


def test_spade_norm_has_two_convolutions_side_by_side_to_scales_and_shifts() -> None:
    norm = lively(LayoutModulation(5, 3, 4))
    assert isinstance(norm, LayoutModulation)
    x, layout = noise(2, 5, 6, 6), noise(2, 3, 6, 6)
    hidden = norm.project(layout).clamp(min=0)
    weight = norm.maps.weight * math.sqrt(2 / (4 * 9))
    gamma = functional.conv2d(hidden, weight[:5], norm.maps.bias[:5], padding=1)
    beta = functional.conv2d(hidden, weight[5:], norm.maps.bias[5:], padding=1)
    torch.testing.assert_close(norm(x, layout), x * (1 + gamma) + beta)


@pytest.mark.parametrize(("inputs", "outputs", "middle", "norms"), [(4, 4, 4, 2), (6, 3, 3, 3), (3, 6, 3, 3)])
def test_spade_block(inputs: int, outputs: int, middle: int, norms: int) -> None:
    block = lively(SpadeBlock(inputs, outputs, classes=3, filters=4))
    assert isinstance(block, SpadeBlock)
    assert block.first.out_channels == middle
    assert sum(isinstance(m, LayoutModulation) for m in block.modules()) == norms
    x, layout = 2 + noise(2, inputs, 6, 6), noise(2, 3, 6, 6)
    main = block.first(lrelu(block.first_norm(instance_norm(x), layout)))
    main = block.second(lrelu(block.second_norm(instance_norm(main), layout)))
    skip = x
    if block.skip_norm is not None:
        assert isinstance(block.skip, EqualizedConv2d)
        skip = block.skip(block.skip_norm(instance_norm(x), layout))
    torch.testing.assert_close(block(x, layout), main + skip)
