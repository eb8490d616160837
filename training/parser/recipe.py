"""What a step of training the face parser is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from lsr_live.errors import UsageError
from lsr_live.identity.classes import PALETTE
from training.parser.augment import FRAME_REACH, PORTRAIT_REACH, augmented
from training.parser.data import Labelled
from training.parser.loss import parsing_losses
from training.parser.network import ParserNetwork, as_input
from training.parser.score import Figures, confusion, merge
from training.stages.config import StageConfig
from training.stages.recipe import Player, Recipe, Shard

PARSER = "parser"
"""Name of the one player."""


@dataclass(frozen=True, slots=True)
class ParserSets:
    """Everything the recipe draws from."""

    portraits: Labelled
    validation: Labelled
    frames: Labelled | None = None


class ParserRecipe(Recipe[tuple[Tensor, Tensor]]):
    """Trains `ParserNetwork` on labelled portraits, and on frames of which something is known.

    Parameters
    ----------
    config
        Of the stage. Option ``frames``: share of each batch that comes from frames.
    sets
        What is drawn from.
    device
        Where to train.

    Raises
    ------
    UsageError
        An option is missing or makes no sense.
    """

    def __init__(self, config: StageConfig, sets: ParserSets, *, device: str = "cpu") -> None:
        self._share = config.option("frames", float)
        if not 0.0 <= self._share <= 1.0:
            raise UsageError(f"The option 'frames' is {self._share:g}.", "It is a share: 0 to 1.")
        torch.manual_seed(config.seed)
        self.network = ParserNetwork().to(device)
        self._sets = sets
        self._device = device

    @property
    def players(self) -> Mapping[str, Player]:
        """The one network."""
        return {PARSER: Player(PARSER, self.network)}

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: Shard) -> tuple[Tensor, Tensor]:
        """Pictures (N,3,256,256) float32 in [-1,1] and hints (N,128,128) int64: see `Recipe.draw`."""
        frames = self._sets.frames
        from_frames = round(self._share * batch_size) if frames is not None else 0
        seeds = torch.randint(2**62, (batch_size,), generator=generator, device=generator.device)
        pictures, hints = [], []
        for number, seed in zip(
            *(shard.rows(rows).tolist() for rows in (torch.arange(batch_size), seeds)), strict=True
        ):
            rng = np.random.default_rng(seed)
            source, reach = self._sets.portraits, PORTRAIT_REACH
            if number < from_frames and frames is not None:
                source, reach = frames, FRAME_REACH
            i = int(rng.integers(len(source)))
            picture, known = augmented(source.pictures[i], source.hints[i], reach, rng)
            # The network answers at half the side; which of four pixels it is asked about changes.
            down, right = rng.integers(0, 2, 2)
            pictures.append(picture)
            hints.append(known[down::2, right::2])
        return as_input(np.stack(pictures)).to(self._device), torch.from_numpy(np.stack(hints).astype(np.int64)).to(
            self._device
        )

    def losses(self, batch: tuple[Tensor, Tensor], step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """Terms of `parsing_losses`."""
        pictures, hints = batch
        return {PARSER: parsing_losses(self.network(pictures), hints)}

    def metrics(self, networks: Mapping[str, nn.Module]) -> Mapping[str, float]:
        """Accuracy and mean F1 on the pairs kept for validation; the score is the mean F1 of the groups."""
        counted = confusion(networks[PARSER], self._sets.validation)
        figures = Figures.of(counted)
        merged = Figures.of(merge(counted))
        return {
            "accuracy": figures.accuracy,
            "mean_f1": figures.mean_f1,
            "groups_accuracy": merged.accuracy,
            "groups_f1": merged.mean_f1,
            "score": merged.mean_f1,
        }

    def grid(self, networks: Mapping[str, nn.Module]) -> NDArray[np.uint8]:
        """Pictures kept for validation, and frames, over what the network makes of them: (H,W,3) uint8."""
        shown = [*self._sets.validation.pictures[::13][:8]]
        if self._sets.frames is not None:
            frames = self._sets.frames.pictures
            shown += [cv2.resize(frame, (256, 256)) for frame in frames[:: max(1, len(frames) // 8)][:8]]
        with torch.no_grad():
            logits = networks[PARSER](as_input(np.stack(shown)).to(self._device))
        layouts = PALETTE[logits.argmax(1).cpu().numpy()]
        columns = [
            np.vstack((cv2.resize(picture, (128, 128), interpolation=cv2.INTER_AREA), layout))
            for picture, layout in zip(shown, layouts, strict=True)
        ]
        rows = [np.hstack(columns[i : i + 8]) for i in range(0, len(columns) // 8 * 8, 8)] or [np.hstack(columns)]
        return np.ascontiguousarray(np.vstack(rows))
