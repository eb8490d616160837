"""The reference networks learn: gradients arrive, losses fall, and cheaper arithmetic changes little."""

from __future__ import annotations

import re

import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, softplus

from tests.training.networks.tiny import TINY
from training.networks.discriminator import Discriminator
from training.networks.paper import Latents, PaperNetworks

# What a bias adds to a whole channel, an instance norm takes off again. Blocks of the image generator see what comes
# before them through norms alone, so that theirs at the end does nothing either, but in the last.
IDLE = re.compile(
    r"(layout_generator\.(up|down)|image_generator\.blocks)\.\d\.first\.bias|image_generator\.blocks\.[0-4]\.second\.bias"
)


def pictures(*shape: int, dtype: torch.dtype = torch.float32) -> Tensor:
    return torch.rand(*shape, dtype=dtype) * 2 - 1


def gradients(module: nn.Module) -> dict[str, Tensor]:
    found = {name: p.grad for name, p in module.named_parameters() if p.grad is not None}
    assert all(gradient.isfinite().all() for gradient in found.values())
    return found


def test_the_picture_alone_teaches_every_weight_but_the_auxiliary_pictures() -> None:
    networks = PaperNetworks(TINY).double()
    shots = [pictures(2, 2, 3, 64, 64, dtype=torch.float64) for _ in range(2)]
    drawn = networks(networks.embed(*shots), pictures(2, 3, 64, 64, dtype=torch.float64))
    drawn.picture.abs().mean().backward()
    found = gradients(networks)
    assert found.keys() == dict(networks.named_parameters()).keys()
    reached = {name for name, gradient in found.items() if gradient.abs().max() > 1e-9}
    idle = {name for name in found if IDLE.fullmatch(name)}
    assert len(idle) == 5 + 5 + 6 + 5
    assert reached == found.keys() - idle
    out = found["layout_generator.out.weight"]
    assert (out[:19].flatten(1).abs().amax(1) > 0).all()
    assert out[19:].abs().max() == 0


def test_layout_pretraining_reaches_the_layout_encoder_and_generator_alone() -> None:
    networks = PaperNetworks(TINY)
    latent = networks.layout_encoder(pictures(1, 2, 3, 64, 64), pictures(1, 2, 3, 64, 64))
    layout = networks.layout_generator(pictures(1, 3, 64, 64), latent)
    loss = cross_entropy(layout.logits, torch.randint(19, (1, 64, 64))) + layout.picture.abs().mean()
    loss.backward()
    assert {name.split(".")[0] for name in gradients(networks)} == {"layout_encoder", "layout_generator"}
    assert (gradients(networks)["layout_generator.out.weight"].flatten(1).abs().amax(1) > 0).all()


def test_the_critic_teaches_the_generators_and_itself() -> None:
    networks, critic = PaperNetworks(TINY), Discriminator(64, TINY.discriminator)
    contour = pictures(2, 3, 64, 64)
    known = Latents(torch.randn(2, TINY.latent), torch.randn(2, TINY.latent))
    logit = critic(networks(known, contour).picture, contour).logit
    softplus(-logit).mean().backward()
    assert gradients(critic).keys() == dict(critic.named_parameters()).keys()
    assert all(gradient.abs().max() > 0 for gradient in gradients(critic).values())
    assert gradients(networks)["layout_generator.down.0.first.weight"].abs().max() > 0


def test_a_few_steps_of_adam_overfit_a_picture_and_its_layout() -> None:
    networks = PaperNetworks(TINY)
    adam = torch.optim.Adam(networks.parameters(), lr=1e-2, betas=(0.0, 0.999), eps=1e-7)
    down, across = torch.meshgrid(torch.linspace(-1, 1, 64), torch.linspace(-1, 1, 64), indexing="ij")
    ring = (across.square() + down.square()).sqrt()[None]
    layout = (ring < 0.7).long()
    colours = torch.tensor([(-0.6, 0.5, 0.3), (0.8, 0.0, -0.5)])
    frame = colours[layout].permute(0, 3, 1, 2)
    contour = torch.where((ring - 0.7).abs() < 0.05, 1.0, -1.0).expand(1, 3, 64, 64)
    for _ in range(30):
        latents = networks.embed(frame[:, None], contour[:, None])
        drawn = networks(latents, contour)
        picture, classes = (drawn.picture - frame).abs().mean(), cross_entropy(drawn.layout, layout)
        adam.zero_grad()
        (picture + classes).backward()
        nn.utils.clip_grad_value_(networks.parameters(), 1)
        adam.step()
    one_colour = (frame - frame.mean((2, 3), keepdim=True)).abs().mean()
    share = layout.float().mean()
    one_guess = -(share * share.log() + (1 - share) * (1 - share).log())
    assert picture < 0.75 * one_colour
    assert classes < 0.5 * one_guess


@pytest.mark.parametrize("order", [torch.channels_last, torch.contiguous_format])
def test_memory_order_does_not_change_the_picture(order: torch.memory_format) -> None:
    networks = PaperNetworks(TINY).requires_grad_(False)
    known, contour = Latents(torch.randn(2, TINY.latent), torch.randn(2, TINY.latent)), pictures(2, 3, 64, 64)
    wanted = networks(known, contour)
    ordered = networks.to(memory_format=order)(known, contour.contiguous(memory_format=order))
    torch.testing.assert_close(ordered, wanted, rtol=1e-3, atol=1e-3)
    assert ordered.picture.is_contiguous(memory_format=torch.channels_last) or order is torch.contiguous_format


def test_half_precision_paints_nearly_the_same_and_its_gradients_are_finite() -> None:
    networks = PaperNetworks(TINY)
    known, contour = Latents(torch.randn(1, TINY.latent), torch.randn(1, TINY.latent)), pictures(1, 3, 64, 64)
    wanted = networks(known, contour).picture.detach()
    with torch.autocast("cpu", torch.bfloat16):
        picture = networks(known, contour).picture
    assert picture.dtype == torch.bfloat16
    assert (picture - wanted).abs().mean() < 0.1 * wanted.abs().mean()
    picture.float().abs().mean().backward()
    assert gradients(networks)
