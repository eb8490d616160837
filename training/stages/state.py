"""Everything that a run changes: networks, optimizers, averages, draws and counts."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from lsr_live.errors import DataError
from training.stages.checkpoint import Checkpoint, Progress
from training.stages.config import StageConfig
from training.stages.ema import Average
from training.stages.optimizer import Learner
from training.stages.recipe import Player

_LOG = logging.getLogger(__name__)


class State:
    """The players of a run with what belongs to each, and how far they are.

    Parameters
    ----------
    players
        By name, all on one device.
    config
        Settings of the stage.

    Raises
    ------
    UsageError
        A player has no learning rate.
    """

    def __init__(self, players: Mapping[str, Player], config: StageConfig) -> None:
        self.config = config
        if config.channels_last:
            for player in players.values():
                player.module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.learners = {name: Learner(player, config) for name, player in players.items()}
        owned = [id(parameter) for learner in self.learners.values() for parameter in learner.parameters]
        if len(set(owned)) < len(owned):
            raise ValueError("two players train the same parameter")
        devices = {parameter.device for learner in self.learners.values() for parameter in learner.parameters}
        if len(devices) > 1:
            raise ValueError(f"players on several devices: {devices}")
        self.device = devices.pop()
        self.averages = {
            name: Average(player.module, config.ema) for name, player in players.items() if config.averages(name)
        }
        self.generator = torch.Generator(self.device).manual_seed(config.seed)
        self.steps = 0
        self.seconds = 0.0
        self.updates = dict.fromkeys(players, 0)
        self.best: float | None = None

    @contextmanager
    def networks(self) -> Iterator[dict[str, nn.Module]]:
        """Networks to show and measure, by player, in evaluation mode: averaged where there is an average."""
        shown = {name: learner.player.module for name, learner in self.learners.items()}
        modes = {name: module.training for name, module in shown.items()}
        for module in shown.values():
            module.eval()
        try:
            yield {**shown, **{name: average.module for name, average in self.averages.items()}}
        finally:
            for name, module in shown.items():
                module.train(modes[name])

    def shared(self) -> Iterator[Tensor]:
        """All tensors that must be the same in every process when training begins."""
        for learner in self.learners.values():
            yield from learner.player.module.state_dict().values()

    def checkpoint(self, score: float | None) -> Checkpoint:
        """All of it, with the score of the networks where it was measured at this step."""
        tensors = {"generator": self.generator.get_state()}
        for name, learner in self.learners.items():
            for key, value in learner.player.module.state_dict().items():
                tensors[f"weights/{name}/{key}"] = value
            for key, value in learner.state().items():
                tensors[f"optimizer/{name}/{key}"] = value
        for name, average in self.averages.items():
            for key, value in average.module.state_dict().items():
                tensors[f"average/{name}/{key}"] = value
        progress = Progress(
            preset=self.config.preset,
            stage=self.config.stage,
            steps=self.steps,
            seconds=self.seconds,
            updates=self.updates,
            draws=self.device.type,
            score=score,
            best=self.best,
            config=self.config.as_toml(),
        )
        return Checkpoint(progress, tensors)

    def restore(self, checkpoint: Checkpoint) -> None:
        """Go on from a checkpoint. `DataError`: it is of another preset, stage or size of networks."""
        progress = checkpoint.progress
        theirs, ours = (progress.preset, progress.stage), (self.config.preset, self.config.stage)
        if theirs != ours:
            raise DataError(
                f"The run in this folder is of preset {theirs[0]}, stage {theirs[1]}, not {ours[0]}, {ours[1]}.",
                "Resume with its own config, or train in another folder.",
            )
        for name, learner in self.learners.items():
            _load(name, learner.player.module, checkpoint.section("weights", name))
            learner.restore(checkpoint.section("optimizer", name))
        for name, average in self.averages.items():
            kept = checkpoint.section("average", name)
            if kept:
                _load(name, average.module, kept)
            else:  # averaging begins with this spell
                average.restart()
        if progress.draws == self.device.type:
            self.generator.set_state(checkpoint.tensors["generator"])
        else:
            _LOG.warning(
                "The run was on a %s and goes on on a %s: from here on it draws otherwise than it would have there.",
                progress.draws,
                self.device.type,
            )
            self.generator.manual_seed(self.config.seed + progress.steps)
        self.steps, self.seconds, self.best = progress.steps, progress.seconds, progress.best
        self.updates = {name: progress.updates.get(name, 0) for name in self.learners}
        self._tell_changes(progress.config)

    def _tell_changes(self, before: str) -> None:
        lines = before.splitlines()
        if changed := [line for line in self.config.as_toml().splitlines() if line not in lines]:
            _LOG.info("Settings that are new since the checkpoint: %s", "; ".join(changed))


def _load(name: str, module: nn.Module, weights: Mapping[str, Tensor]) -> None:
    wanted = {key: value.shape for key, value in module.state_dict().items()}
    found = {key: value.shape for key, value in weights.items()}
    if wanted != found:
        differing = min(key for key in wanted.keys() | found.keys() if wanted.get(key) != found.get(key))
        raise DataError(
            f"The checkpoint is of networks of another shape: '{name}' differs in '{differing}'.",
            "Resume with the config of the run, or train in another folder.",
        )
    module.load_state_dict(dict(weights))
