"""The smallest recipe that has all of a real one: two players, terms that come late, a grid, a score."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training.stages.config import StageConfig
from training.stages.recipe import CRITIC, Player, Recipe, Shard

CONFIG = StageConfig(
    preset="live",
    stage="tiny",
    side=8,
    batch=4,
    steps=6,
    rates={"generator": 1e-2, "critic": 1e-3},
    warmup=2,
    decay="hyperbolic",
    decay_steps=2,
    precision="fp32",
    checkpoint_minutes=1000,
    log_every=2,
    preview_every=3,
    weights={"l1": 1.0, "gan": 0.1},
)


def config(**changes: Any) -> StageConfig:
    return replace(CONFIG, **changes)


class Tiny(Recipe[tuple[Tensor, Tensor]]):
    """A generator learns to copy pictures that are made up from the draw; a critic joins at step 1."""

    def __init__(self, width: int = 4, scores: Mapping[int, float] | None = None) -> None:
        torch.manual_seed(3)
        self.generator = nn.Sequential(
            nn.Conv2d(3, width, 3, padding=1), nn.BatchNorm2d(width), nn.LeakyReLU(0.2), nn.Conv2d(width, 3, 1)
        )
        self.critic = nn.Sequential(nn.Conv2d(3, width, 3, 2), nn.LeakyReLU(0.2), nn.Conv2d(width, 1, 3))
        self.drawn: list[Tensor] = []
        self.step = 0
        self.scores = scores or {}

    @property
    def players(self) -> Mapping[str, Player]:
        return {"generator": Player("generator", self.generator), CRITIC: Player(CRITIC, self.critic)}

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: Shard) -> tuple[Tensor, Tensor]:
        pictures = shard.rows(torch.rand(batch_size, 3, 8, 8, generator=generator) * 2 - 1)
        noise = shard.rows(torch.randn(batch_size, 3, 8, 8, generator=generator))
        self.drawn.append(pictures)
        return pictures, pictures + 0.1 * noise

    def losses(self, batch: tuple[Tensor, Tensor], step: int) -> Mapping[str, Mapping[str, Tensor]]:
        self.step = step + 1
        real, noisy = batch
        fake = self.generator(noisy)
        terms = {"l1": functional.l1_loss(fake, real)}
        if step < 1:
            return {"generator": terms, CRITIC: {}}
        judged = self.critic(fake)
        terms["gan"] = 0.1 * functional.softplus(-judged).mean()
        against = {
            "real": functional.softplus(-self.critic(real)).mean(),
            "fake": functional.softplus(judged).mean(),
        }
        return {"generator": terms, CRITIC: against}

    def grid(self, networks: Mapping[str, nn.Module]) -> NDArray[np.uint8]:
        assert not any(module.training for module in networks.values())
        picture = networks["generator"](torch.linspace(-1, 1, 192).reshape(1, 3, 8, 8)).float()
        return np.ascontiguousarray((picture[0].permute(1, 2, 0).clamp(-1, 1) * 127.5 + 127.5).byte().numpy())

    def metrics(self, networks: Mapping[str, nn.Module]) -> Mapping[str, float]:
        return {"score": self.scores[self.step]} if self.step in self.scores else {}


def checkpoints(run: Path) -> list[int]:
    """Steps of the checkpoints in a folder."""
    return sorted(int(re.sub(r"\D", "", path.stem)) for path in run.glob("checkpoint-*.safetensors"))
