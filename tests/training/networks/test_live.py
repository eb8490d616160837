"""The live networks: what they cost, where they begin, and that their answers mean something."""

from __future__ import annotations

import pytest
import torch

from lsr_live.appearance.candidates import Part
from lsr_live.appearance.guide import CHANNELS
from training.networks.count import count
from training.networks.live import LiveNetworks
from training.networks.presets import LIVE, PRESETS, STUDIO, LivePreset

TINY = LivePreset("tiny", 64, (8, 8, 8), (8, 8, 8, 8))


def cost(preset: LivePreset) -> int:
    side, cells = preset.side, preset.layout_side
    with torch.device("meta"):
        networks = LiveNetworks(preset)
        guide, prior = torch.empty(1, CHANNELS, cells, cells), torch.empty(1, len(Part), cells, cells)
        planning = count(networks.layout, guide, prior)
        painting = count(networks.renderer, torch.empty(1, 4, side, side), guide, torch.empty(1, 8, cells, cells))
    return planning.macs + painting.macs


def test_a_frame_stays_within_its_budget() -> None:
    assert cost(LIVE) <= 1.0e9
    assert cost(STUDIO) <= 20.0e9
    # Nothing of the budget is left lying about.
    assert cost(LIVE) > 0.9e9
    assert cost(STUDIO) > 14.0e9


def inputs(preset: LivePreset, seed: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    cells = preset.layout_side
    guide = torch.rand(2, CHANNELS, cells, cells, generator=generator)
    prior = torch.randn(2, len(Part), cells, cells, generator=generator)
    return guide, prior, torch.rand(2, 4, preset.side, preset.side, generator=generator) * 2 - 1


@pytest.mark.parametrize("name", ["live", "tiny"])
def test_untrained_networks_leave_the_warp_as_it_is(name: str) -> None:
    preset = PRESETS.get(name, TINY)
    networks = LiveNetworks(preset)
    guide, prior, base = inputs(preset, 1)
    with torch.no_grad():
        plan = networks.layout(guide, prior)
        painting = networks.renderer(base, guide, plan.layout)
    torch.testing.assert_close(plan.attention, prior.softmax(1))
    assert plan.shift.abs().max() == 0
    assert painting.change.abs().max() == 0
    assert 0.5 < float(painting.trust.min()) == pytest.approx(float(painting.trust.max()))
    for shares in (plan.layout, plan.attention):
        torch.testing.assert_close(shares.sum(1), torch.ones_like(shares[:, 0]))


def test_the_layout_begins_as_the_warped_one() -> None:
    networks = LiveNetworks(TINY)
    guide, prior, _ = inputs(TINY, 2)
    guide[:, 12:20] = 0.0
    guide[:, 12 + 3] = 1.0
    with torch.no_grad():
        assert (networks.layout(guide, prior).layout.argmax(1) == 3).all()


def test_every_weight_learns() -> None:
    """After one step, so that the last layers, which begin at zero, let gradients through."""
    networks = LiveNetworks(TINY)
    guide, prior, base = inputs(TINY, 3)
    generator = torch.Generator().manual_seed(4)
    wanted = torch.rand(2, 4, 64, 64, generator=generator)
    optimizer = torch.optim.SGD(networks.parameters(), lr=0.5)
    for _ in range(2):
        plan = networks.layout(guide, prior)
        painting = networks.renderer(base, guide, plan.layout)
        drawn = painting.trust * base + painting.change
        loss = (drawn - wanted).square().mean() + (plan.attention[:, 0] - 0.5).square().mean()
        loss = loss + (plan.shift - 1).square().mean() - plan.logits[:, 2].mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    dead = [name for name, value in networks.named_parameters() if value.grad is None or not value.grad.abs().sum() > 0]
    assert dead == []


def test_the_flow_is_corrected_around_the_face_and_never_in_it() -> None:
    networks = LiveNetworks(TINY)
    torch.manual_seed(7)
    for layer in (networks.layout.head, networks.layout.sway):
        torch.nn.init.normal_(layer.weight, std=0.2)
    guide, prior, _ = inputs(TINY, 8)
    prior[:], prior[:, Part.BODY] = -18.0, 0.0
    prior[:, Part.BODY, 4:12, 4:12], prior[:, Part.FACE, 4:12, 4:12] = -18.0, 0.0
    with torch.no_grad():
        shift = networks.layout(guide, prior).shift
    assert shift[..., 4:12, 4:12].abs().max() < 1e-4
    assert shift[..., :4].abs().mean() > 1.0


def test_the_renderer_listens_to_the_layout() -> None:
    networks = LiveNetworks(TINY)
    torch.manual_seed(5)
    for parameter in networks.renderer.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    guide, _, base = inputs(TINY, 6)
    lips, hair = (torch.nn.functional.one_hot(torch.full((2, 16, 16), group), 8) for group in (5, 2))
    with torch.no_grad():
        one, other = (networks.renderer(base, guide, layout.permute(0, 3, 1, 2).float()) for layout in (lips, hair))
    assert (one.change - other.change).abs().mean() > 1e-3
