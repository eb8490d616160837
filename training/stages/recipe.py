"""What a stage of training has to say: its networks, where its data comes from, and what is minimised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

CRITIC = "critic"
"""Name of the player that judges pictures: nothing is drawn with it later, so its weights are not averaged."""

Batch = TypeVar("Batch")


@dataclass(frozen=True, slots=True)
class Player:
    """Networks that share one loss and one optimizer: "generator", "critic".

    Those parameters of ``module`` are trained that require a gradient when training begins.
    """

    name: str
    module: nn.Module


@dataclass(frozen=True, slots=True)
class Shard:
    """Which rows of a draw are this process's own: each process makes the same draw and keeps every ``world``-th row.

    Examples
    --------
    >>> Shard(rank=1, world=2).rows(torch.arange(6))
    tensor([1, 3, 5])
    """

    rank: int = 0
    world: int = 1

    def rows(self, drawn: Tensor) -> Tensor:
        """Own rows (N / world, ...) of a tensor (N, ...)."""
        return drawn[self.rank :: self.world]


class Recipe(Protocol[Batch]):
    """One stage of training. Write a recipe as a subclass, so that it has `metrics` from here where it has none."""

    @property
    def players(self) -> Mapping[str, Player]:
        """Players by name, on the device where they are trained."""
        ...

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: Shard) -> Batch:
        """Draw the examples of one forward pass.

        Parameters
        ----------
        generator
            The only source of chance, on the device of the players. It must be used in the same way in every process,
            so draw for all ``batch_size`` rows (which person, frame, augmentation) and only then keep ``shard.rows``.
        batch_size
            Rows of all processes together.
        step
            Steps done so far, from 0.
        shard
            Rows that are wanted here.

        Returns
        -------
        batch
            Whatever `losses` needs.
        """
        ...

    def losses(self, batch: Batch, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """Weighted terms () of each player, from one forward pass.

        The sum of a player's terms is minimised over that player's own parameters, and over no others. Each term is a
        mean over the rows. A player that is left out, or has no terms, rests in this step. Which terms there are
        depends on nothing but ``step``.
        """
        ...

    def grid(self, networks: Mapping[str, nn.Module]) -> NDArray[np.uint8]:
        """Fixed examples as one picture (H, W, 3) RGB, drawn by averaged networks (by player) in evaluation mode."""
        ...

    def metrics(self, networks: Mapping[str, nn.Module]) -> Mapping[str, float]:
        """Figures on held-out examples, none by default; the checkpoint with the highest ``"score"`` is kept."""
        return {}
