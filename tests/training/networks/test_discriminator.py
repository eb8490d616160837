"""Real or painted."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from lsr_live.errors import DataError, UsageError
from tests.training.networks.tiny import TINY
from training.networks.count import count
from training.networks.discriminator import Discriminator
from training.networks.paper import PaperPreset


def pictures(*shape: int) -> Tensor:
    return torch.rand(*shape) * 2 - 1


@pytest.mark.parametrize(("side", "macs"), [(224, 7_232), (256, 9_433)])
def test_size_is_the_published_one_and_both_sides_reach_four(side: int, macs: int) -> None:
    with torch.device("meta"):
        discriminator = Discriminator(side, PaperPreset(side=side).discriminator)
        picture = torch.empty(1, 3, side, side)
        cost = count(discriminator, picture, picture)
        features = discriminator(picture, picture).features
    assert (cost.parameters, round(cost.macs / 1e6)) == (19_044_481, macs)
    assert [f.shape[1] for f in features] == [32, 64, 128, 256, 512, 512, 512, 512]
    assert features[-1].shape[-2:] == features[-2].shape[-2:] == (4, 4)


def test_a_picture_is_judged_alone_and_with_its_contour() -> None:
    discriminator = Discriminator(64, TINY.discriminator).requires_grad_(False)
    picture, contour = pictures(3, 3, 64, 64), pictures(3, 3, 64, 64)
    logit = discriminator(picture, contour).logit
    assert logit.shape == (3,)
    alone = torch.cat([discriminator(picture[i : i + 1], contour[i : i + 1]).logit for i in range(3)])
    torch.testing.assert_close(logit, alone)
    assert not torch.allclose(discriminator(picture, contour.roll(1, 0)).logit, logit)
    assert not torch.allclose(discriminator(picture.roll(1, 0), contour).logit, logit)


def test_a_penalty_on_its_gradient_can_itself_be_minimised() -> None:
    discriminator = Discriminator(64, TINY.discriminator)
    picture = pictures(2, 3, 64, 64).requires_grad_()
    logit = discriminator(picture, pictures(2, 3, 64, 64)).logit
    loss = torch.nn.functional.softplus(-logit).sum()
    (gradient,) = torch.autograd.grad(loss, picture, create_graph=True)
    gradient.square().sum().backward()
    for name, parameter in discriminator.named_parameters():
        assert parameter.grad is not None, name
        assert parameter.grad.isfinite().all(), name
    assert discriminator.stem.weight.grad is not None
    assert discriminator.stem.weight.grad.abs().max() > 0


def test_a_wrong_side_is_refused() -> None:
    with pytest.raises(UsageError, match="cannot work at 100 px"):
        Discriminator(100, TINY.discriminator)
    with pytest.raises(DataError, match="64x64 px was given one of 96x96 px"):
        Discriminator(64, TINY.discriminator)(pictures(1, 3, 96, 96), pictures(1, 3, 96, 96))
