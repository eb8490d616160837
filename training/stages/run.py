"""A stage from end to end: settings, data, networks, where they begin, and the loop."""

from __future__ import annotations

import dataclasses
import logging
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import nn

from lsr_live.errors import DataError, DeviceError, UsageError
from training.data.pool import Pool, load_pool
from training.networks.presets import LIVE
from training.stages.checkpoint import has_run, load_ema
from training.stages.config import StageConfig, read_config
from training.stages.distributed import this_device
from training.stages.live import GENERATOR
from training.stages.live_meta import LiveMetaLearning, finetuning_steps
from training.stages.live_paint import LivePainting
from training.stages.live_pretrain import LiveLayoutPretraining
from training.stages.paper import PaperFineTuning, PaperLayoutPretraining, PaperMetaLearning
from training.stages.recipe import Recipe
from training.stages.trainer import Outcome, Report, train
from training.stages.weights_file import read_weights
from training.warp.photos import prepare_photos

STAGES = ("pretrain", "meta", "paint", "finetune")
CONFIGS = Path(__file__).parents[1] / "configs"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spell:
    """What one call of a stage is asked for."""

    data: Path
    """Folder of shards; of drafts for the stage `paint`."""
    out: Path
    """Folder of the run."""
    models: Path | None = None
    """Folder of the networks that losses look through."""
    init: Path | None = None
    """A run or a weights file to begin with."""
    people: Collection[str] | None = None
    """Only these."""
    device: str = "cpu"
    resume: bool = False
    minutes: float | None = None
    steps: int | None = None
    """Length of this call; None: to the stage's end."""


def stage_config(preset: str, stage: str, config: Path | None, overrides: Sequence[str]) -> StageConfig:
    """Settings of a preset's stage: our own file, or the one named, with `overrides`.

    Raises
    ------
    UsageError
        There is no such preset or stage, or the settings make no sense.
    """
    path = config or CONFIGS / f"{preset}-{stage}.toml"
    if not path.is_file():
        known = sorted(file.stem for file in CONFIGS.glob(f"*-{stage}.toml"))
        raise UsageError(f"There are no settings '{path.name}'.", f"There are: {', '.join(known)}.")
    return read_config(path, overrides)


def run_stage(
    config: StageConfig,
    spell: Spell,
    *,
    progress: Callable[[Report], None] | None = None,
    tell: Callable[[str], None] = _LOG.info,
) -> Outcome:
    """Run a stage, or one spell of it.

    Parameters
    ----------
    config
        Settings.
    spell
        What is asked for.
    progress
        See `training.stages.trainer.train`.
    tell
        Told in a sentence of each thing that takes a while before the first step.

    Raises
    ------
    UsageError, DataError, DeviceError
        See `training.stages.trainer.train`, `training.data.pool.load_pool` and the recipes.
    """
    begun = time.monotonic()
    device = _device(spell.device)
    tell(f"Reading {spell.data}.")
    if config.stage == "paint":
        if config.preset != LIVE.name or spell.people:
            raise UsageError("The stage 'paint' is for the preset 'live' and all people in the drafts.")
        recipe: Recipe[Any] = LivePainting(config, spell.data, spell.models, device)
    else:
        pool = load_pool(spell.data, side=config.side, device=device, people=spell.people)
        if missing := set(spell.people or ()) - set(pool.people):
            raise UsageError(
                f"'{spell.data}' has nobody called '{min(missing)}'.",
                "Use the prepared folders' names.",
            )
        if config.stage == "finetune":
            steps = min(config.steps, finetuning_steps(len(pool)))
            config = dataclasses.replace(config, steps=steps, decay_steps=steps // 2)
        tell(f"Preparing {len(pool):,} frames of {len(pool.people):,} people.")
        recipe = open_recipe(config, pool, spell.models)
    if spell.init is not None:
        begin_with(recipe, spell.init)
    elif config.stage == "finetune" and not (spell.resume and has_run(spell.out)):
        raise UsageError("Fine-tuning begins with trained weights.", "Name a run or a weights file by --init.")
    try:
        return train(
            recipe,
            config,
            spell.out,
            resume=spell.resume,
            # Reading and preparing are part of the spell.
            minutes=None if spell.minutes is None else max(spell.minutes - (time.monotonic() - begun) / 60, 0.0),
            steps=spell.steps,
            progress=progress,
        )
    except torch.cuda.OutOfMemoryError as error:
        raise DeviceError("The GPU has too little memory for this.", "Use a smaller batch: --set batch=8.") from error


def open_recipe(config: StageConfig, pool: Pool, models: Path | None) -> Recipe[Any]:
    """The recipe of a config's preset and stage.

    Raises
    ------
    UsageError
        There is none, or several people are to be tuned to.
    """
    if config.stage not in STAGES:
        raise UsageError(f"There is no stage '{config.stage}'.", f"Stages: {', '.join(STAGES)}.")
    if config.stage == "finetune" and len(pool.people) != 1:
        raise UsageError(f"Fine-tuning is for one person, not {len(pool.people)}.", "Name one with --people.")
    if config.preset == "paper":
        paper: dict[str, Callable[[StageConfig, Pool, Path | None], Recipe[Any]]] = {
            "pretrain": PaperLayoutPretraining,
            "meta": PaperMetaLearning,
            "finetune": PaperFineTuning,
        }
        return paper[config.stage](config, pool, models)
    if config.preset not in ("live", "studio"):
        raise UsageError(f"There is no preset '{config.preset}'.", "Presets: live, studio, paper.")
    photos = prepare_photos(pool)
    if config.stage == "pretrain":
        return LiveLayoutPretraining(config, photos, models)
    return LiveMetaLearning(config, photos, models)


def begin_with(recipe: Recipe[Any], init: Path) -> None:
    """Let a recipe's networks begin with the weights of an earlier stage: a run's folder, or a weights file.

    Raises
    ------
    DataError
        They are missing, broken or of networks of another size.
    """
    if init.suffix == ".safetensors" and not init.name.startswith("checkpoint-"):
        weights = {f"{GENERATOR}.{name}": value for name, value in read_weights(init).state.items()}
    else:
        weights = load_ema(init)
    for name, player in recipe.players.items():
        own = {key.removeprefix(f"{name}."): value for key, value in weights.items() if key.startswith(f"{name}.")}
        if own:
            _fill(player.module, own, init)
            _LOG.info("%s begins with %s", name, init)
        elif name == GENERATOR:
            raise DataError(f"'{init}' has no weights to begin with.", "Name the run of an earlier stage.")


def _fill(module: nn.Module, weights: dict[str, torch.Tensor], init: Path) -> None:
    try:
        module.load_state_dict(weights)
    except RuntimeError as error:
        raise DataError(f"The weights of '{init}' are of other networks or another side.", "Name others.") from error


def _device(name: str) -> torch.device:
    if name == "cuda" and not torch.cuda.is_available():
        raise UsageError("No CUDA device is at hand.", "Use --device cpu.")
    return this_device() if name == "cuda" else torch.device(name)
