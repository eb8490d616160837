"""The networks as they are drawn with: what comes out is what the picture needs, under the names it asks by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import torch
from torch import Tensor, nn

from lsr_live.appearance.candidates import Part
from lsr_live.appearance.guide import CHANNELS
from lsr_live.identity.classes import GROUP_NAMES, NAMES
from training.networks import layout_generator
from training.networks.live import LayoutGenerator, LiveNetworks
from training.networks.paper import PaperNetworks, PaperPreset

LAYOUT, RENDERER = "layout", "renderer"
EXACT: Mapping[str, tuple[str, ...]] = {
    LAYOUT: ("stem", "down1", "level1", "down2", "level2", "sway", "head"),
    RENDERER: (),
}
"""Layers that stay in float32 where the rest is in int8. What the layout generator is told of displacements, and says
of corrections, is places: one of the guide's 127 steps is 2 px. In int8 throughout, pictures are 36 dB from fp32's."""


class Deployed(NamedTuple):
    """A network with its ports."""

    module: nn.Module
    inputs: Mapping[str, tuple[int, ...]]
    outputs: tuple[str, ...]


class _Planner(nn.Module):
    """The layout generator without the logits, which training alone looks at."""

    def __init__(self, generator: LayoutGenerator) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, guide: Tensor, prior: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        plan = self.generator(guide, prior)
        return plan.layout, plan.attention, plan.shift


class _PaperPlanner(nn.Module):
    """The reference's layout generator: shares of the classes, and no auxiliary picture."""

    def __init__(self, generator: layout_generator.LayoutGenerator) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, contour: Tensor, latent: Tensor) -> Tensor:
        return torch.softmax(self.generator(contour, latent).logits, 1)


def deployed_live(networks: LiveNetworks) -> dict[str, Deployed]:
    """Layout generator and renderer of the live path, which share the guide and the layout."""
    side, small = networks.preset.side, networks.preset.layout_side
    guide, layout = (1, CHANNELS, small, small), (1, len(GROUP_NAMES), small, small)
    planning = {"guide": guide, "prior": (1, len(Part), small, small)}
    painting = {"base": (1, 4, side, side), "guide": guide, "layout": layout}
    return {
        LAYOUT: Deployed(_Planner(networks.layout), planning, ("layout", "attention", "shift")),
        RENDERER: Deployed(networks.renderer, painting, ("change", "trust")),
    }


def deployed_paper(networks: PaperNetworks, preset: PaperPreset) -> dict[str, Deployed]:
    """Layout and image generator of the reference; the latents of a person are what its encoders made of K shots."""
    latent, side = (1, preset.latent), preset.side
    planning = {"contour": (1, 3, side, side), "latent": latent}
    painting = {"latent": latent, "layout": (1, len(NAMES), side, side)}
    return {
        LAYOUT: Deployed(_PaperPlanner(networks.layout_generator), planning, ("layout",)),
        RENDERER: Deployed(networks.image_generator, painting, ("picture",)),
    }
