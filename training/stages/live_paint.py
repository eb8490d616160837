"""Training of the live renderer on drafts: what the live path really composes, in windows at the size it draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from lsr_live.appearance.candidates import Part
from lsr_live.appearance.guide import CHANNELS, SHAPE_CHANNELS
from lsr_live.errors import DataError, UsageError
from lsr_live.identity.classes import GROUP_NAMES
from lsr_live.mesh.topology import LEFT_EYE_UPPER, OUTER_LIP_LOWER, OUTER_LIP_UPPER, OVAL, RIGHT_EYE_UPPER
from training.data.drafts import CELLS, NO_PLATE, SIDE, read_drafts
from training.losses.identity import open_identity
from training.losses.lpips import open_lpips
from training.losses.pixels import l1
from training.losses.regions import region_weights
from training.networks.live import LiveNetworks, Painting
from training.networks.presets import PRESETS
from training.stages.config import StageConfig
from training.stages.live import GENERATOR, over, painted, shown
from training.stages.picture_mesh import picture_mesh
from training.stages.recipe import Player, Recipe, Shard
from training.warp.augment import Grain, recoloured
from training.warp.indices import on

_STEP = 16
"""Windows begin at multiples of this, px: the cells of the renderer's lowest level."""
_CELL = SIDE // CELLS
_SHOWN = 8
_MEASURED = 48
"""Drafts of people held out that are measured."""
_ABOUT = np.concatenate((OVAL, LEFT_EYE_UPPER, RIGHT_EYE_UPPER, OUTER_LIP_UPPER, OUTER_LIP_LOWER))
"""Points that windows are put about: the face's outline as often as eyes and mouth."""
_RANDOM = 8


@dataclass(frozen=True, slots=True)
class Windows:
    """B windows of side W in drafts; pictures in [-1,1]."""

    base: Tensor
    """(B,4,W,W) the warped photos, RGB and matte."""
    truth: Tensor
    """(B,3,W,W)."""
    behind: Tensor
    """(B,3,W,W)."""
    guide: Tensor
    """(B,C,W/4,W/4)."""
    layout: Tensor
    """(B,8,W/4,W/4)."""
    mesh: Tensor
    """(B,478,3) px of the window."""
    paintable: Tensor
    """(B,1,W,W) 1 where the renderer may paint."""


class LivePainting(Recipe[Windows]):
    """Trains the renderer alone; the layout generator is the one that the drafts were made with.

    Weights: ``l1`` with the face counting more, ``perceptual`` LPIPS, ``identity``; all of the person over the plate.
    ``distrust`` of the share of the photos' finest detail that is left out.

    Parameters
    ----------
    config
        Of the stage. ``side`` is that of the windows. Options: ``held_out`` people are measured on and not trained on,
        ``features`` how much more errors count on eyes and mouth, ``about_face`` share of windows about the face,
        ``colour`` and ``noise`` (see `training.warp.augment.Augmentation`).
    drafts
        Folder, from ``lsr-train drafts``.
    models
        Folder of the networks that losses look through.
    device
        Where to train.

    Raises
    ------
    UsageError
        The side does not fit the networks, or an option is missing.
    DataError
        The drafts are damaged or of too few people, or a network is missing.
    """

    def __init__(self, config: StageConfig, drafts: Path, models: Path | None, device: torch.device) -> None:
        if config.side % _STEP or not 2 * _STEP <= config.side <= SIDE:
            raise UsageError(f"Windows of {config.side} px do not fit.", f"Use a multiple of {_STEP} up to {SIDE}.")
        self.config = config
        self._device = device
        self._parts, people = read_drafts(drafts)
        held_out = config.option("held_out", int)
        whose = np.concatenate([part.person for part in self._parts])
        where = np.concatenate([[(i, row) for row in range(len(part))] for i, part in enumerate(self._parts)])
        aside = whose >= len(people) - held_out
        if aside.all():
            raise DataError("All drafts are of people held out.", "Make drafts of more people.")
        self._rows, self._aside = where[~aside], where[aside][:: max(int(aside.sum()) // _MEASURED, 1)][:_MEASURED]
        torch.manual_seed(config.seed)
        self.networks = LiveNetworks(PRESETS[config.preset]).to(device)
        self._features = config.option("features", float)
        self._about_face = config.option("about_face", float)
        self._colour, self._noise = config.option("colour", float), config.option("noise", float)
        self._grain = Grain(config.side, device)
        self._perceptual = open_lpips(models).to(device) if config.weight("perceptual") else None
        self._identity = open_identity(models).to(device) if config.weight("identity") else None

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, of which the layout generator rests."""
        self.networks.layout.requires_grad_(False)
        return {GENERATOR: Player(GENERATOR, self.networks)}

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: Shard) -> Windows:
        """Draw examples: see `training.stages.recipe.Recipe.draw`."""
        random = torch.rand(batch_size, 5 + _RANDOM, generator=generator, device=self._device)
        random = shard.rows(random).cpu()
        rows = self._rows[(random[:, 0].double() * len(self._rows)).long().numpy()]
        corners = [self._corner(row, chance) for row, chance in zip(rows, random[:, 1:5].tolist(), strict=True)]
        windows = self._windows(rows, corners, self.config.side)
        return self._changed(windows, random[:, 5:].to(self._device))

    def losses(self, batch: Windows, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """See `training.stages.recipe.Recipe.losses`."""
        (ours, painting), truth = self._drawn(self.networks, batch), batch.truth
        side = truth.shape[-1]
        where = region_weights(batch.mesh, side, side, face=min(2.0, self._features), features=self._features)
        weight = self.config.weight
        terms = {
            "l1": weight("l1") * l1(ours, truth, where).mean(),
            # What is finer than these pictures is not seen here: without a reason photos keep it.
            "distrust": weight("distrust") * (1.0 - painting.trust.float()).mean(),
        }
        if self._perceptual is not None:
            terms["perceptual"] = weight("perceptual") * self._perceptual(ours, truth).mean()
        if self._identity is not None:
            # A face network costs as much as all the rest: some of the windows that hold a whole face are enough.
            rows = _whole_faces(batch.mesh, side)[: max(len(ours) // 4, 1)]
            distance = (
                self._identity(ours[rows], truth[rows], batch.mesh[rows]) if len(rows) else ours.sum((1, 2, 3)) * 0
            )
            terms["identity"] = weight("identity") * distance.mean()
        return {GENERATOR: terms}

    def metrics(self, networks: Mapping[str, nn.Module]) -> Mapping[str, float]:
        """L1 and LPIPS of whole pictures of people held out, with the renderer and without; the score is by LPIPS."""
        live = networks[GENERATOR]
        assert isinstance(live, LiveNetworks)
        if not len(self._aside):
            return {}
        sums: dict[str, float] = {}
        for rows in np.array_split(self._aside, -(-len(self._aside) // 8)):
            batch = self._windows(rows, [(0, 0)] * len(rows), SIDE)
            for of, picture in (("", self._drawn(live, batch)[0]), ("warp_", over(batch.base, batch.behind))):
                found = {"l1": l1(picture, batch.truth)}
                if self._perceptual is not None:
                    found["lpips"] = self._perceptual(picture, batch.truth)
                for name, each in found.items():
                    sums[of + name] = sums.get(of + name, 0.0) + float(each.sum())
        means = {name: value / len(self._aside) for name, value in sums.items()}
        return means | {"score": -means.get("lpips", means["l1"])}

    def grid(self, networks: Mapping[str, nn.Module]) -> NDArray[np.uint8]:
        """Rows of warp, answer, layout's say (trust) and truth: (H,W,3) uint8."""
        live = networks[GENERATOR]
        assert isinstance(live, LiveNetworks)
        chosen = self._aside if len(self._aside) else self._rows
        rows = chosen[:: max(len(chosen) // _SHOWN, 1)][:_SHOWN]
        batch = self._windows(rows, [(0, 0)] * len(rows), SIDE)
        with torch.no_grad():
            ours, painting = self._drawn(live, batch)
        trust = painting.trust.expand(-1, 3, -1, -1) * 2.0 - 1.0
        pictures = [over(batch.base, batch.behind), ours, trust, batch.truth]
        return np.vstack([np.hstack([shown(picture[row], SIDE) for picture in pictures]) for row in range(len(rows))])

    def _drawn(self, networks: LiveNetworks, windows: Windows) -> tuple[Tensor, Painting]:
        """The person as painted, over the plate (B,3,W,W)."""
        painting = networks.renderer(windows.base, windows.guide, windows.layout)
        picture = windows.base.lerp(painted(windows.base, painting), windows.paintable)
        return over(picture.clamp(-1.0, 1.0), windows.behind), painting

    def _corner(self, row: NDArray[np.int64], chance: list[float]) -> tuple[int, int]:
        """Top and left of a window in a draft, px."""
        room = SIDE - self.config.side
        if chance[0] < self._about_face:
            point = _ABOUT[int(chance[1] * len(_ABOUT))]
            x, y = self._parts[row[0]].mesh[row[1], point, :2] * (SIDE / (CELLS * 8))
            wander = self.config.side * 0.6
            top = y - self.config.side / 2 + (chance[2] - 0.5) * wander
            left = x - self.config.side / 2 + (chance[3] - 0.5) * wander
        else:
            top, left = chance[2] * (room + 1), chance[3] * (room + 1)
        return tuple(int(np.clip(round(place / _STEP), 0, room // _STEP)) * _STEP for place in (top, left))  # type: ignore[return-value]

    def _windows(self, rows: NDArray[np.int64], corners: list[tuple[int, int]], side: int) -> Windows:
        count, cells = len(rows), side // _CELL
        base = np.empty((count, side, side, 4), np.uint8)
        truth = np.empty((count, side, side, 3), np.uint8)
        behind = np.zeros((count, side, side, 3), np.uint8)
        guide = np.empty((count, CHANNELS, cells, cells), np.uint8)
        layout = np.empty((count, len(GROUP_NAMES), cells, cells), np.uint8)
        mesh = np.empty((count, 478, 3), np.float32)
        paintable = np.zeros((count, 1, side, side), np.float32)
        for i, ((number, row), (top, left)) in enumerate(zip(rows, corners, strict=True)):
            part = self._parts[number]
            there = slice(top, top + side), slice(left, left + side)
            small = slice(top // _CELL, top // _CELL + cells), slice(left // _CELL, left // _CELL + cells)
            base[i], truth[i] = part.base[row][there], part.truth[row][there]
            if part.plate[row] != NO_PLATE:
                behind[i] = part.plates[part.plate[row]][there]
            guide[i], layout[i] = part.guide[row][:, *small], part.layout[row][:, *small]
            mesh[i] = part.mesh[row]
            first, last, begin, end = part.person_box[row]
            paintable[i, 0, max(first - top, 0) : max(last - top, 0), max(begin - left, 0) : max(end - left, 0)] = 1.0
        shift = torch.tensor([[left, top, 0] for top, left in corners], dtype=torch.float32)

        def picture(values: NDArray[np.uint8]) -> Tensor:
            return torch.from_numpy(values).to(self._device).permute(0, 3, 1, 2).float() / 127.5 - 1.0

        def maps(values: NDArray[np.uint8]) -> Tensor:
            return torch.from_numpy(values).to(self._device).float() / 255.0

        placed = picture_mesh(torch.from_numpy(mesh), SIDE) - shift[:, None]
        return Windows(
            picture(base),
            picture(truth),
            picture(behind),
            maps(guide),
            maps(layout),
            placed.to(self._device),
            torch.from_numpy(paintable).to(self._device),
        )

    def _changed(self, windows: Windows, random: Tensor) -> Windows:
        """Half of the windows mirrored, all in another light, photos with noise."""
        flip = random[:, 0] < 0.5
        told = mirrored_guide(windows.guide)

        def turned(values: Tensor, mirrored: Tensor | None = None) -> Tensor:
            other = values.flip(-1) if mirrored is None else mirrored
            return torch.where(flip.view(-1, 1, 1, 1), other, values)

        mesh = windows.mesh.clone()
        mesh[flip, :, 0] = windows.truth.shape[-1] - 1 - mesh[flip, :, 0]
        signed = random[:, 1:6] * 2.0 - 1.0
        base = turned(windows.base)
        colour = recoloured(base[:, :3], signed, self._colour)
        colour = (colour + self._grain(random[:, 6:8], self._noise)).clamp(-1.0, 1.0)
        return Windows(
            torch.cat((colour, base[:, 3:]), 1),
            recoloured(turned(windows.truth), signed, self._colour),
            recoloured(turned(windows.behind), signed, self._colour),
            turned(windows.guide, told),
            turned(windows.layout),
            mesh,
            turned(windows.paintable),
        )


def _whole_faces(mesh: Tensor, side: int) -> Tensor:
    """Numbers of the windows that hold all of a face's outline."""
    outline = mesh[:, on(mesh.device, OVAL), :2]
    return torch.nonzero(((outline >= 0) & (outline < side)).flatten(1).all(1))[:, 0]


def mirrored_guide(guide: Tensor) -> Tensor:
    """Guides (B,C,L,L) of the mirrored pictures: the eyes change sides, and so do columns of folded pixels."""
    channels = torch.arange(CHANNELS, device=guide.device)
    shape = channels[:SHAPE_CHANNELS].view(-1, 2, 2).flip(-1).flatten()
    rest = channels[SHAPE_CHANNELS:].clone()
    parts = rest[len(GROUP_NAMES) : -2].view(3, len(Part))
    parts[:, [Part.LEFT_EYE, Part.RIGHT_EYE]] = parts[:, [Part.RIGHT_EYE, Part.LEFT_EYE]]
    mirrored = guide[:, torch.cat((shape, rest))].flip(-1)
    mirrored[:, -2] = 1.0 - mirrored[:, -2]
    return mirrored
