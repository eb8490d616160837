"""The reference networks: the published sizes, and what must be so whatever the weights are."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from lsr_live.errors import DataError, UsageError
from tests.training.networks.tiny import TINY
from training.networks.count import count
from training.networks.encoder import Encoder
from training.networks.image_generator import ImageGenerator
from training.networks.layout_generator import LayoutGenerator
from training.networks.paper import Latents, PaperNetworks, PaperPreset
from training.networks.spade import LayoutModulation


def pictures(*shape: int) -> Tensor:
    return torch.rand(*shape) * 2 - 1


def latents(people: int) -> Latents:
    return Latents(torch.randn(people, TINY.latent), torch.randn(people, TINY.latent))


@pytest.fixture
def networks() -> PaperNetworks:
    return PaperNetworks(TINY).requires_grad_(False)


# LSR.md 3.6: parameters, and multiply-accumulates in units of 1e6, rounded as the table has them.
PUBLISHED = {
    224: {
        "encoder": (14_334_080, 2_238),
        "layout": (20_246_698, 16_915),
        "image": (30_144_483, 26_995),
        "all": (79_059_341, 43_910),
    },
    256: {
        "encoder": (16_169_088, 2_944),
        "layout": (20_246_698, 22_092),
        "image": (34_084_323, 35_259),
        "all": (86_669_197, 57_351),
    },
}


@pytest.mark.parametrize("side", [224, 256])
def test_parameters_and_multiply_accumulates_are_the_published_ones(side: int) -> None:
    with torch.device("meta"):
        networks = PaperNetworks(PaperPreset(side=side))
        frame, contour = torch.empty(1, 1, 3, side, side), torch.empty(1, 3, side, side)
        latent, layout = torch.empty(1, 512), torch.empty(1, 19, side, side)
        costs = {
            "encoder": count(networks.style_encoder, frame, frame),
            "layout": count(networks.layout_generator, contour, latent),
            "image": count(networks.image_generator, latent, layout),
            "all": count(networks, Latents(latent, latent), contour),
        }
        assert count(networks.layout_encoder, frame, frame) == costs["encoder"]
    assert {name: (cost.parameters, round(cost.macs / 1e6)) for name, cost in costs.items()} == PUBLISHED[side]


def test_the_parts_of_the_generators_cost_what_the_specification_says() -> None:
    with torch.device("meta"):
        networks = PaperNetworks(PaperPreset(side=256))
        latent = torch.empty(1, 512)
        x, down = torch.empty(1, 3, 256, 256), []
        for block in networks.layout_generator.down:
            down.append(count(block, x))
            x = block(x)
        up, widths = [], (512, 1024, 512, 256, 128)
        for level, (block, width) in enumerate(zip(networks.layout_generator.up, widths, strict=True)):
            up.append(count(block, torch.empty(1, width, 8 << level, 8 << level), latent))
        painted, widths = [], (512, 512, 512, 256, 128, 64)
        for level, (block, width) in enumerate(zip(networks.image_generator.blocks, widths, strict=True)):
            side = 8 << level
            painted.append(count(block, torch.empty(1, width, side, side), torch.empty(1, 19, side, side)))
    assert sum(cost.parameters for cost in down) / 1e6 == pytest.approx(7.48, abs=0.005)
    assert sum(cost.macs for cost in down) / 1e9 == pytest.approx(7.24, abs=0.005)
    assert [round(cost.macs / 1e9, 2) for cost in up] == [1.28, 3.29, 3.29, 3.29, 3.29]
    assert [round(cost.macs / 1e9, 2) for cost in painted] == [0.38, 1.52, 3.49, 5.10, 8.52, 16.18]
    norms = [m for m in networks.image_generator.modules() if isinstance(m, LayoutModulation)]
    assert len(norms) == 16
    assert sum(p.numel() for norm in norms for p in norm.parameters()) / 1e6 == pytest.approx(5.31, abs=0.005)


def test_everything_drawn_is_of_the_contours_size(networks: PaperNetworks) -> None:
    drawn = networks(latents(2), pictures(2, 3, 64, 64))
    assert drawn.layout.shape == (2, 19, 64, 64)
    assert drawn.auxiliary.shape == drawn.picture.shape == (2, 3, 64, 64)


def test_any_multiple_of_32_will_do() -> None:
    networks = PaperNetworks(replace(TINY, side=96)).requires_grad_(False)
    known = networks.embed(pictures(1, 2, 3, 96, 96), pictures(1, 2, 3, 96, 96))
    assert networks(known, pictures(1, 3, 96, 96)).picture.shape == (1, 3, 96, 96)


def test_the_layout_latent_changes_the_layout_and_the_style_latent_does_not(networks: PaperNetworks) -> None:
    contour, known, other = pictures(1, 3, 64, 64), latents(1), latents(1)
    drawn = networks(known, contour)
    restyled = networks(Latents(known.layout, other.style), contour)
    moved = networks(Latents(other.layout, known.style), contour)
    assert torch.equal(restyled.layout, drawn.layout)
    assert (restyled.picture - drawn.picture).abs().mean() > 0.01
    assert (moved.layout - drawn.layout).abs().mean() > 0.01
    assert (moved.picture - drawn.picture).abs().mean() > 0.01


def test_one_and_the_same_layout_is_painted_in_another_style(networks: PaperNetworks) -> None:
    layout = torch.full((2, 19, 64, 64), 1 / 19)
    one, other = networks.image_generator(torch.randn(2, TINY.latent), layout)
    assert (one - other).abs().mean() > 0.01


def test_the_contour_moves_the_layout(networks: PaperNetworks) -> None:
    known = latents(1)
    drawn, redrawn = (networks(known, pictures(1, 3, 64, 64)).layout for _ in range(2))
    assert (drawn - redrawn).abs().mean() > 0.01


def test_equal_shots_tell_as_much_as_one(networks: PaperNetworks) -> None:
    frame, contour = pictures(2, 1, 3, 64, 64), pictures(2, 1, 3, 64, 64)
    one = networks.embed(frame, contour)
    four = networks.embed(frame.expand(-1, 4, -1, -1, -1), contour.expand(-1, 4, -1, -1, -1))
    assert one.layout.shape == one.style.shape == (2, TINY.latent)
    assert not torch.allclose(one.layout, one.style)
    torch.testing.assert_close(four, one)


@settings(deadline=None, max_examples=10)
@given(order=st.permutations(range(4)))
def test_the_order_of_the_shots_does_not_matter(order: list[int]) -> None:
    torch.manual_seed(0)
    encoder = Encoder(64, TINY.encoder, TINY.latent).requires_grad_(False)
    frames, contours = pictures(1, 4, 3, 64, 64), pictures(1, 4, 3, 64, 64)
    torch.testing.assert_close(encoder(frames[:, order], contours[:, order]), encoder(frames, contours))
    # It does matter which contour belongs to which frame.
    assert not torch.allclose(encoder(frames, contours.roll(1, 1)), encoder(frames, contours))


def test_latents_are_the_mean_over_the_shots_each_read_alone(networks: PaperNetworks) -> None:
    frames, contours = pictures(2, 3, 3, 64, 64), pictures(2, 3, 3, 64, 64)
    alone = [networks.style_encoder(frames[:, k : k + 1], contours[:, k : k + 1]) for k in range(3)]
    torch.testing.assert_close(networks.style_encoder(frames, contours), torch.stack(alone).mean(0))


def test_skips_of_the_layout_generator_come_after_the_new_features() -> None:
    generator = LayoutGenerator(64, TINY.layout_down, TINY.layout_up, latent=8, classes=19).requires_grad_(False)
    outputs: dict[str, Tensor] = {}
    inputs: dict[str, Tensor] = {}

    def keep(name: str) -> None:
        def hook(_: object, given: tuple[Tensor, ...], drawn: Tensor) -> None:
            inputs[name], outputs[name] = given[0], drawn

        generator.get_submodule(name).register_forward_hook(hook)

    for name in [f"{way}.{level}" for way in ("down", "up") for level in range(5)] + ["out"]:
        keep(name)
    contour = pictures(1, 3, 64, 64)
    logits, auxiliary = generator(contour, torch.randn(1, 8))
    assert torch.equal(inputs["down.0"], contour)
    assert torch.equal(inputs["up.0"], outputs["down.4"])
    for level in range(1, 5):
        wanted = torch.cat((outputs[f"up.{level - 1}"], outputs[f"down.{4 - level}"]), 1)
        assert torch.equal(inputs[f"up.{level}"], wanted)
    assert torch.equal(inputs["out"], outputs["up.4"])
    assert torch.equal(outputs["out"], torch.cat((logits, auxiliary), 1))


def test_each_level_of_the_image_generator_sees_the_mean_of_the_layout_over_its_places() -> None:
    generator = ImageGenerator(64, TINY.image, latent=8, classes=3, filters=4).requires_grad_(False)
    seen: list[tuple[Tensor, Tensor]] = []
    for block in generator.blocks:
        block.register_forward_hook(lambda _, given, drawn: seen.append(given))
    layout, latent = torch.rand(2, 3, 64, 64), torch.randn(2, 8)
    generator(latent, layout)
    for level, (x, small) in enumerate(seen):
        assert x.shape[-2:] == small.shape[-2:] == (2 << level, 2 << level)
        torch.testing.assert_close(small, torch.nn.functional.avg_pool2d(layout, 32 >> level))
    # The dense layer's numbers are laid row by row, channels last.
    torch.testing.assert_close(seen[0][0][0, :, 1, 0], generator.dense(latent)[0, 16:24])


@pytest.mark.parametrize("side", [0, 32, 100, 225, -64])
def test_a_side_that_cannot_be_halved_five_times_is_refused_in_a_sentence(side: int) -> None:
    with pytest.raises(UsageError, match=f"cannot work at {side} px.*multiple of 32"):
        PaperPreset(side=side)


@pytest.mark.parametrize(
    "wrong", [{"encoder": (4, 4)}, {"image": (8, 8, 7, 6, 5, 0)}, {"latent": 0}, {"layout_up": [8, 6, 6, 4, 4]}]
)
def test_widths_that_make_no_network_are_refused_by_name(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError, match=next(iter(wrong))):
        replace(TINY, **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [(96, 96), (64, 96), (50, 64)])
def test_pictures_of_another_size_are_refused_in_a_sentence(networks: PaperNetworks, size: tuple[int, int]) -> None:
    with pytest.raises(DataError, match=f"64x64 px was given one of {size[1]}x{size[0]} px"):
        networks(latents(1), pictures(1, 3, *size))
    with pytest.raises(DataError, match="64x64 px"):
        networks.embed(pictures(1, 1, 3, *size), pictures(1, 1, 3, *size))
    with pytest.raises(DataError, match="64x64 px"):
        networks.image_generator(torch.randn(1, 8), torch.rand(1, 19, *size))


def test_no_shot_at_all_is_refused(networks: PaperNetworks) -> None:
    with pytest.raises(DataError, match="no frame"):
        networks.embed(pictures(1, 0, 3, 64, 64), pictures(1, 0, 3, 64, 64))
