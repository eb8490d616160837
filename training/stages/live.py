"""Training of the live path's networks: the layout generator first, then both on the picture (DESIGN sections 4, 7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from lsr_live.errors import UsageError
from lsr_live.identity.classes import PALETTE, SHOWN_AS
from training.networks.live import LiveNetworks, Painting, Plan
from training.networks.presets import PRESETS
from training.stages.config import StageConfig
from training.stages.draw import Clips
from training.stages.options import integers
from training.stages.recipe import Player, Recipe, Shard
from training.warp.augment import RANDOM, Augmentation
from training.warp.compose import compose
from training.warp.guide import Guide, make_guide
from training.warp.photos import Photos
from training.warp.placement import as_stored, random_placement
from training.warp.scene import Scene, make_scene

GENERATOR = "generator"
TEMPORAL = "temporal"
_SIDES = (64, 128, 256, 512)
"""Of pictures, px: their pixels and the layout's cells fill the 512 px crop evenly."""
_SHOWN, _SHOWN_SHOTS = 8, 4
_SHOWN_SIDE = 128


@dataclass(frozen=True, slots=True)
class Example:
    """What a step sees: pictures to draw, and what stands behind the people."""

    scene: Scene
    guide: Guide
    behind: Tensor
    """(B,3,1,1) colour in [-1,1] that layered pictures are compared over."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the networks made of an example."""

    plan: Plan
    base: Tensor
    """(B,4,R,R) the warped photos, RGB and matte."""
    painting: Painting
    picture: Tensor
    """(B,4,R,R) the answer, RGB and matte."""


class LiveRecipe(Recipe[Example]):
    """What the stages of the live networks share: how examples are drawn, and how the networks draw them.

    Parameters
    ----------
    config
        Of the stage. Options: ``shots`` numbers of photos to draw from, ``layered`` share of batches with the person
        cut out, ``crop``, ``zoom`` and ``turn`` (see `random_placement`), ``colour``, ``noise`` and ``occluded`` (see
        `Augmentation`).
    photos
        All frames.

    Raises
    ------
    UsageError
        The side does not fit the networks, or an option is missing.
    DataError
        No clip has two frames.
    """

    def __init__(self, config: StageConfig, photos: Photos) -> None:
        pool = photos.pool
        if config.side not in _SIDES or config.side != pool.side:
            sides = ", ".join(map(str, _SIDES))
            raise UsageError(f"Pictures of {config.side} px do not fit the networks.", f"Use one of {sides}.")
        if config.batch % 2 and config.weights.get(TEMPORAL, 0.0) > 0.0:
            raise UsageError(f"A batch of {config.batch} has no pairs of frames to compare.", "Use an even 'batch'.")
        self.config = config
        self.photos = photos
        self.clips = Clips(pool)
        device = pool.images.device
        torch.manual_seed(config.seed)
        self.networks = LiveNetworks(PRESETS[config.preset]).to(device)
        options = config.options
        self._shots = integers(options, "shots")
        self._layered = config.option("layered", float)
        self._crop = {name: config.option(name, float) for name in ("zoom", "turn")} | {
            "share": config.option("crop", float)
        }
        self._cells = config.side // 4
        self._augmentation = Augmentation(
            **{name: config.option(name, float) for name in ("colour", "noise", "occluded")},
            side=pool.side,
            device=device,
        )

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, as one player."""
        return {GENERATOR: Player(GENERATOR, self.networks)}

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: Shard) -> Example:
        """Draw examples: see `training.stages.recipe.Recipe.draw`."""
        device = self.photos.pool.images.device
        layered, shots = torch.rand(2, generator=generator, device=device).tolist()
        count = self._shots[int(shots * len(self._shots))]
        neighbours = self.config.weights.get(TEMPORAL, 0.0) > 0.0
        targets, sources = self.clips.draw(generator, batch_size, count, neighbours=neighbours)
        random = torch.rand(batch_size, 9 + RANDOM, generator=generator, device=device)
        if neighbours:
            random[batch_size // 2 :] = random[: batch_size // 2]
        targets, sources, random = (shard.rows(drawn) for drawn in (targets, sources, random))
        placement = random_placement(random[:, :5], **self._crop)
        mirrored, cut_out = random[:, 5] < 0.5, layered < self._layered
        scene = make_scene(self.photos, targets, sources, mirrored, placement, layered=cut_out, cells=self._cells)
        scene = self._augmentation(scene, random[:, 9:])
        return Example(scene, make_guide(scene), random[:, 6:9, None, None] * 2.0 - 1.0)

    def grid(self, networks: Mapping[str, nn.Module]) -> NDArray[np.uint8]:
        """Rows of one photo, what the networks made of it, and truth: (H,W,3) uint8."""
        generator = torch.Generator(self.photos.pool.images.device).manual_seed(1)
        targets, sources = self.clips.draw(generator, _SHOWN, _SHOWN_SHOTS)
        placement = as_stored(_SHOWN, targets.device)
        mirrored = torch.zeros(_SHOWN, dtype=torch.bool, device=targets.device)
        scene = make_scene(self.photos, targets, sources, mirrored, placement, layered=True, cells=self._cells)
        live = networks[GENERATOR]
        assert isinstance(live, LiveNetworks)
        grey = torch.zeros(_SHOWN, 3, 1, 1, device=targets.device)
        with torch.no_grad():
            made = self._panels(live, scene, make_guide(scene), grey)
        pictures = [scene.photos[:, 0, :3], *made, over(scene.target, grey)]
        return np.vstack([np.hstack([shown(picture[row]) for picture in pictures]) for row in range(_SHOWN)])

    def _panels(self, networks: LiveNetworks, scene: Scene, guide: Guide, behind: Tensor) -> list[Tensor]:
        """Warp, answer, layout and trust (B,3,.,.) in [-1,1]."""
        drawn = draw_scene(networks, scene, guide)
        trust = drawn.painting.trust.expand(-1, 3, -1, -1) * 2.0 - 1.0
        return [over(drawn.base, behind), over(drawn.picture, behind), coloured(drawn.plan.layout), trust]


def plan_scene(networks: LiveNetworks, scene: Scene, guide: Guide) -> tuple[Plan, Tensor]:
    """Plan a scene, and put its photos together (B,4,R,R) by the plan."""
    plan = networks.layout(guide.maps, guide.prior)
    # The warp is geometry: at half precision pixels would miss their places.
    with torch.autocast(guide.maps.device.type, enabled=False):
        return plan, compose(scene, guide, plan.attention.float(), plan.shift.float())


def draw_scene(networks: LiveNetworks, scene: Scene, guide: Guide) -> Drawn:
    """Run both networks on a scene, as `lsr_live.reenactor` does on a frame."""
    plan, base = plan_scene(networks, scene, guide)
    painting = networks.renderer(base, guide.maps, plan.layout)
    return Drawn(plan, base, painting, painted(base, painting))


def painted(base: Tensor, painting: Painting) -> Tensor:
    """What the renderer makes of the warped photos (B,4,R,R)."""
    return softened(base).lerp(base, painting.trust.float()) + painting.change.float()


def softened(picture: Tensor) -> Tensor:
    """A picture (B,C,R,R) as the live path shows it where the photos' finest detail is not trusted.

    There a picture of side R is enlarged to 512 px, and looked at in its own size again: that is a slight blur.
    """
    double = functional.interpolate(picture, scale_factor=2.0, mode="bilinear", align_corners=False)
    return functional.avg_pool2d(double, 2)


def over(picture: Tensor, behind: Tensor) -> Tensor:
    """RGB (B,3,R,R) of a picture (B,4,R,R) laid over a colour (B,3,1,1), all in [-1,1]."""
    matte = (picture[:, 3:] + 1.0) / 2.0
    return picture[:, :3] * matte + behind * (1.0 - matte)


def coloured(layout: Tensor) -> Tensor:
    """Shares of the groups (B,8,L,L) as a picture (B,3,L,L) in [-1,1]."""
    colours = torch.from_numpy(PALETTE[SHOWN_AS].astype(np.float32)).to(layout.device) / 127.5 - 1.0
    return torch.einsum("bghw,gc->bchw", layout.float(), colours)


def shown(picture: Tensor, side: int = _SHOWN_SIDE) -> NDArray[Any]:
    """A picture (3,H,W) in [-1,1] as (side,side,3) uint8."""
    bright = ((picture.float().clamp(-1.0, 1.0) + 1.0) * 127.5).permute(1, 2, 0).cpu().numpy()
    size = (side, side)
    kind = cv2.INTER_AREA if bright.shape[0] > side else cv2.INTER_NEAREST
    return np.asarray(np.rint(cv2.resize(np.ascontiguousarray(bright), size, interpolation=kind)), np.uint8)
