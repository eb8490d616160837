"""The reference networks, layer by layer as the specification writes them down."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, nn

from tests.training.networks.tiny import TINY
from training.networks.discriminator import Discriminator
from training.networks.equalized import EqualizedConv2d, EqualizedLinear
from training.networks.paper import PaperNetworks


def pictures(*shape: int) -> Tensor:
    return torch.rand(*shape) * 2 - 1


def lrelu(x: Tensor) -> Tensor:
    return torch.where(x > 0, x, 0.2 * x)


def channels_last(x: Tensor) -> Tensor:
    """(N,C,H,W) -> (N,H*W*C)."""
    return x.movedim(1, 3).reshape(len(x), -1)


@pytest.fixture
def networks() -> PaperNetworks:
    return PaperNetworks(TINY).requires_grad_(False)


def test_encoder(networks: PaperNetworks) -> None:
    encoder = networks.style_encoder
    frame, contour = pictures(1, 1, 3, 64, 64), pictures(1, 1, 3, 64, 64)
    assert encoder.stem.kernel_size == (7, 7)
    x = encoder.stem(torch.cat((frame[:, 0], contour[:, 0]), 1)).clamp(min=0)
    for block in encoder.blocks:
        x = block(nn.AvgPool2d(2)(x))
    torch.testing.assert_close(encoder(frame, contour), encoder.dense(channels_last(x.clamp(min=0))))


def test_layout_generator_has_nothing_before_its_last_convolution(networks: PaperNetworks) -> None:
    generator = networks.layout_generator
    seen: list[Tensor] = []
    generator.up[4].register_forward_hook(lambda _, given, drawn: seen.append(drawn))
    layout = generator(pictures(1, 3, 64, 64), torch.randn(1, TINY.latent))
    torch.testing.assert_close(torch.cat(layout, 1), generator.out(seen[0]))


def test_image_generator(networks: PaperNetworks) -> None:
    generator = networks.image_generator
    latent, layout = torch.randn(1, TINY.latent), torch.rand(1, 19, 64, 64)
    x = generator.dense(latent).reshape(1, 2, 2, 8).movedim(3, 1)
    for level, block in enumerate(generator.blocks):
        if level:
            x = nn.Upsample(scale_factor=2, mode="bilinear")(x)
        x = block(x, nn.AvgPool2d(32 >> level)(layout))
    torch.testing.assert_close(generator(latent, layout), generator.out(lrelu(x)))


def test_the_image_generator_is_steered_by_probabilities_of_classes_alone(networks: PaperNetworks) -> None:
    seen: list[tuple[Tensor, Tensor]] = []
    networks.image_generator.register_forward_hook(lambda _, given, drawn: seen.append(given))
    known = networks.embed(pictures(1, 1, 3, 64, 64), pictures(1, 1, 3, 64, 64))
    drawn = networks(known, pictures(1, 3, 64, 64))
    ((style, layout),) = seen
    assert torch.equal(style, known.style)
    torch.testing.assert_close(layout, drawn.layout.exp() / drawn.layout.exp().sum(1, keepdim=True))


def test_discriminator() -> None:
    discriminator = Discriminator(64, TINY.discriminator).requires_grad_(False)
    picture, contour = pictures(2, 3, 64, 64), pictures(2, 3, 64, 64)
    features = [lrelu(discriminator.stem(torch.cat((picture, contour), 1)))]
    for block in discriminator.blocks:
        main = block.blur(block.second(lrelu(block.first(lrelu(features[-1])))))
        features.append((main + block.blur(block.skip(features[-1]))) / math.sqrt(2))
    features.append(lrelu(discriminator.mix(lrelu(features[-1]))))
    logit = discriminator.head(lrelu(discriminator.dense(channels_last(features[-1]))))[:, 0]
    judgement = discriminator(picture, contour)
    torch.testing.assert_close(judgement.logit, logit)
    torch.testing.assert_close(judgement.features, tuple(features))


def test_only_the_last_convolutions_of_the_generators_have_gain_one() -> None:
    both = nn.ModuleDict({"networks": PaperNetworks(TINY), "critic": Discriminator(64, TINY.discriminator)})
    gains = {
        name: layer.scale * math.sqrt(layer.weight[0].numel())
        for name, layer in both.named_modules()
        if isinstance(layer, EqualizedConv2d | EqualizedLinear)
    }
    ones = {"networks.layout_generator.out", "networks.image_generator.out"}
    assert {name for name, gain in gains.items() if gain == pytest.approx(1)} == ones
    assert all(gain == pytest.approx(math.sqrt(2)) for name, gain in gains.items() if name not in ones)
    # Nothing with weights is left out of the scaling.
    assert {name.rpartition(".")[0] for name, _ in both.named_parameters()} == gains.keys()


def test_only_skips_have_no_bias() -> None:
    for module in (PaperNetworks(TINY), Discriminator(64, TINY.discriminator)):
        for name, layer in module.named_modules():
            if isinstance(layer, EqualizedConv2d | EqualizedLinear):
                assert (layer.bias is None) == name.endswith(".skip"), name
