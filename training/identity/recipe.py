"""What a step of training the identity network is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import cosine_similarity

from lsr_live.errors import UsageError
from training.identity.augment import augmented
from training.identity.bank import Bank
from training.identity.faces import Faces
from training.identity.network import IdentityNetwork, as_input
from training.stages.config import StageConfig
from training.stages.recipe import Player, Recipe, Shard

IDENTITY = "identity"
"""Name of the one player."""


@dataclass(frozen=True, slots=True)
class IdentitySets:
    """Everything the recipe draws from, with the teacher's answers, unit vectors (N,128)."""

    bank: Bank
    answers: NDArray[np.float32]
    validation: Faces
    wanted: NDArray[np.float32]
    """Answers for `validation`."""


class IdentityRecipe(Recipe[tuple[Tensor, Tensor]]):
    """Trains `IdentityNetwork` to answer to a spoilt face what its teacher answers to the face as it was.

    Parameters
    ----------
    config
        Of the stage. Option ``mixed``: share of each batch that is of mixed faces.
    sets
        What is drawn from.
    device
        Where to train.

    Raises
    ------
    UsageError
        An option is missing or makes no sense.
    """

    def __init__(self, config: StageConfig, sets: IdentitySets, *, device: str = "cpu") -> None:
        self._share = config.option("mixed", float)
        if not 0.0 <= self._share <= 1.0:
            raise UsageError(f"The option 'mixed' is {self._share:g}.", "It is a share: 0 to 1.")
        torch.manual_seed(config.seed)
        self.network = IdentityNetwork().to(device)
        self._sets = sets
        self._device = device

    @property
    def players(self) -> Mapping[str, Player]:
        """The one network."""
        return {IDENTITY: Player(IDENTITY, self.network)}

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: Shard) -> tuple[Tensor, Tensor]:
        """Faces (N,3,112,112) as the network takes them, and what it should answer (N,128): see `Recipe.draw`."""
        bank = self._sets.bank
        mixes = len(bank) - bank.real
        from_mixes = round(self._share * batch_size) if mixes else 0
        seeds = torch.randint(2**62, (batch_size,), generator=generator, device=generator.device)
        pictures, numbers = [], []
        for row, seed in zip(*(shard.rows(rows).tolist() for rows in (torch.arange(batch_size), seeds)), strict=True):
            rng = np.random.default_rng(seed)
            number = int(bank.real + rng.integers(mixes) if row < from_mixes else rng.integers(bank.real))
            pictures.append(augmented(bank.picture(number), rng))
            numbers.append(number)
        wanted = torch.from_numpy(self._sets.answers[numbers])
        return as_input(np.stack(pictures)).to(self._device), wanted.to(self._device)

    def losses(self, batch: tuple[Tensor, Tensor], step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """``distance``: one less the cosine to the teacher's answer."""
        faces, wanted = batch
        return {IDENTITY: {"distance": (1 - cosine_similarity(self.network(faces).float(), wanted)).mean()}}

    def metrics(self, networks: Mapping[str, nn.Module]) -> Mapping[str, float]:
        """Mean cosine to the teacher on faces of people kept back, which is the score."""
        agreed = cosine_similarity(self._embedded(networks[IDENTITY]), torch.from_numpy(self._sets.wanted))
        return {"cosine": float(agreed.mean()), "score": float(agreed.mean())}

    def grid(self, networks: Mapping[str, nn.Module]) -> NDArray[np.uint8]:
        """Faces of people kept back, above them spoilt as they are for training: (224,8*112,3) uint8."""
        shown = self._sets.validation.pictures[:: max(1, len(self._sets.validation) // 8)][:8]
        spoilt = [augmented(face, np.random.default_rng(number)) for number, face in enumerate(shown)]
        return np.ascontiguousarray(np.vstack((np.hstack(spoilt), np.hstack(list(shown)))))

    def _embedded(self, network: nn.Module) -> Tensor:
        faces = self._sets.validation.pictures
        with torch.no_grad():
            parts = [
                network(as_input(faces[i : i + 64]).to(self._device)).float().cpu() for i in range(0, len(faces), 64)
            ]
        return torch.cat(parts)
