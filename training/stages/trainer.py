"""The loop of every stage: draw, forward, gradients of all players, then all updates; stops and goes on at any step."""

from __future__ import annotations

import logging
import math
import os
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Literal

import torch
from torch import Tensor

from lsr_live.errors import DataError, DeviceError, UsageError
from training.stages.checkpoint import has_run, latest, save
from training.stages.config import StageConfig
from training.stages.distributed import Team, join
from training.stages.gpu import busy_share
from training.stages.interrupt import Wish, interrupts
from training.stages.logbook import Logbook
from training.stages.optimizer import Learner
from training.stages.precision import uses_bf16
from training.stages.recipe import Batch, Recipe
from training.stages.schedule import rate
from training.stages.state import State
from training.stages.stopwatch import Stopwatch
from training.stages.tally import Tally

Reason = Literal["done", "steps", "minutes", "interrupted"]
# In the order of what is said where several hold; 0 is "go on".
_REASONS: tuple[Reason, ...] = ("steps", "minutes", "interrupted", "done")
_SAID = {
    "done": "the stage is done",
    "steps": "as many steps as were asked for",
    "minutes": "the time is up",
    "interrupted": "interrupted",
}
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """How training stands at a log step.

    Attributes
    ----------
    step, steps
        Steps done, and the length of the stage.
    figures
        Means since the last report: ``PLAYER/TERM``, norms ``PLAYER/gradient``, shares of time ``time/PART``.
    pictures_per_s
        Examples of all processes per second.
    remaining_s
        Time that the rest of the stage takes at this rate.
    """

    step: int
    steps: int
    figures: Mapping[str, float]
    pictures_per_s: float
    remaining_s: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where training stopped and why.

    Attributes
    ----------
    step, steps
        Steps done, and the length of the stage.
    reason
        Why it stopped.
    run
        Folder with the checkpoints.
    figures
        Of the last report of this spell; empty where it had no step.
    """

    step: int
    steps: int
    reason: Reason
    run: Path
    figures: Mapping[str, float]

    def __str__(self) -> str:
        goes_on = "" if self.reason == "done" else f" {self.run} goes on from there with --resume."
        return f"Stopped after step {self.step} of {self.steps}: {_SAID[self.reason]}.{goes_on}"


def train(
    recipe: Recipe[Batch],
    config: StageConfig,
    out: str | Path,
    *,
    resume: bool = False,
    minutes: float | None = None,
    steps: int | None = None,
    progress: Callable[[Report], None] | None = None,
) -> Outcome:
    """Train until the stage is done, or this spell is.

    Started by torchrun, the processes train together: each makes the same draws and keeps its own rows; only the
    first one writes.

    Parameters
    ----------
    recipe
        Networks, data and losses, on the device where to train.
    config
        Settings of the stage.
    out
        Folder of the run: ``config.toml``, checkpoints, ``log.jsonl``, ``previews/``, ``tensorboard/``.
    resume
        Go on from the newest checkpoint in the folder; begin where there is none.
    minutes, steps
        Length of this spell; None: to the end.
    progress
        Called at each log step, in the first process.

    Returns
    -------
    outcome
        A checkpoint of its last step is on the disk.

    Raises
    ------
    UsageError
        There is a run in the folder and ``resume`` is False, or the config lacks something.
    DataError
        A loss or gradient is infinite or not a number (the last checkpoint is kept), or what is to be resumed is
        broken or of another preset, stage or size.
    DeviceError
        The folder cannot be written to, as on a full disk. Checkpoints in it are as they were.
    """
    run = Path(out)
    state = State(recipe.players, config)
    if state.device.type == "cuda":
        torch.backends.cudnn.benchmark = True
        # Products of matrices stay whole float32: in TF32 the warp's pixels would miss their places.
        torch.set_float32_matmul_precision("highest")
    processes = join(state.device)
    with interrupts() as wish:
        _begin(state, run, processes, resume=resume)
        book = Logbook(run, state.steps) if processes.leads else None
        spell = _Spell(recipe, state, processes, wish, book, run, minutes, steps, progress)
        if book is None:
            return spell.run_on()
        with closing(book):
            return spell.run_on()


def _begin(state: State, run: Path, processes: Team, *, resume: bool) -> None:
    if not resume and has_run(run):
        raise UsageError(f"{run} has a run already.", "Add --resume to go on with it, or choose another folder.")
    try:
        run.mkdir(parents=True, exist_ok=True)
        if found := latest(run):
            state.restore(found)
        if processes.leads:
            part = run / "config.part"
            part.write_text(state.config.as_toml(), encoding="utf-8")
            os.replace(part, run / "config.toml")
    except OSError as error:
        raise DeviceError(f"{run} cannot be written to: {error.strerror}.", "Choose another folder.") from error
    if processes.highest(state.steps) != -processes.highest(-state.steps):
        raise DataError("The processes found different checkpoints.", "Give all of them the same folder.")
    if not found:
        processes.share(state.shared())
        for average in state.averages.values():
            average.restart()


class _Spell(Generic[Batch]):
    """One uninterrupted run of the loop."""

    def __init__(
        self,
        recipe: Recipe[Batch],
        state: State,
        processes: Team,
        wish: Wish,
        book: Logbook | None,
        run: Path,
        minutes: float | None,
        steps: int | None,
        progress: Callable[[Report], None] | None,
    ) -> None:
        self._recipe, self._state, self._processes, self._wish = recipe, state, processes, wish
        self._book, self._run, self._progress = book, run, progress
        self._config = state.config
        self._bf16 = uses_bf16(self._config.precision, state.device)
        self._begun = self._saved_at = self._told_at = time.monotonic()
        self._deadline = None if minutes is None else self._begun + 60 * minutes
        self._last = None if steps is None else state.steps + steps
        self._seconds = state.seconds
        self._first = self._saved = self._told = state.steps
        self._tally, self._watch = Tally(), Stopwatch(state.device)
        self._shown: int | None = None
        self._figures: Mapping[str, float] = {}

    def run_on(self) -> Outcome:
        """Step after step until there is a reason to stop."""
        config, state = self._config, self._state
        _LOG.info("Training in %s on %s, from step %d", "bf16" if self._bf16 else "fp32", state.device, state.steps)
        while not (reason := self._reason()):
            self._step()
            if state.steps % config.log_every == 0:
                self._tell()
            score = None
            if config.preview_every and state.steps % config.preview_every == 0:
                score = self._show()
            if score is not None or time.monotonic() - self._saved_at >= 60 * config.checkpoint_minutes:
                self._save(score)
            self._watch.lap("other")
        if state.steps > self._told:
            self._tell()
        shows = reason == "done" and config.preview_every and state.steps not in (self._shown, self._first)
        score = self._show() if shows else None
        if state.steps > self._saved or score is not None:
            self._save(score)
        self._processes.highest(0)  # whoever goes on from here finds the checkpoint of the first process
        return Outcome(state.steps, config.steps, reason, self._run, self._figures)

    def _reason(self) -> Reason | None:
        steps = self._state.steps
        holds = (
            self._last is not None and steps >= self._last,
            self._deadline is not None and time.monotonic() >= self._deadline,
            self._wish.stop,
            steps >= self._config.steps,
        )
        # One process hears a signal or the clock before another; all stop at the same step.
        place = self._processes.highest(max((place for place, held in enumerate(holds, 1) if held), default=0))
        return _REASONS[place - 1] if place else None

    def _step(self) -> None:
        state, config = self._state, self._config
        shard = self._processes.shard
        names: tuple[str, ...] = ()
        figures: list[Tensor] = []
        playing: list[Learner] = []
        for _ in range(config.accumulate):
            batch = self._recipe.draw(state.generator, config.batch * shard.world, state.steps, shard)
            self._watch.lap("data")
            with torch.autocast(state.device.type, torch.bfloat16, enabled=self._bf16):
                losses = {name: terms for name, terms in self._recipe.losses(batch, state.steps).items() if terms}
            self._watch.lap("forward")
            # Both gradients are of the same weights: nothing is updated before all of them are there.
            playing = [state.learners[name] for name in losses]
            for learner in playing:
                total = torch.stack([term.float() for term in losses[learner.player.name].values()]).sum()
                learner.backward(total / config.accumulate, keep=learner is not playing[-1])
            names = tuple(f"{name}/{term}" for name, terms in losses.items() for term in terms)
            figures.append(torch.stack([term.detach().float() for terms in losses.values() for term in terms.values()]))
            self._watch.lap("backward")
        values = torch.stack(figures).mean(0)
        self._processes.average([values, *(gradient for learner in playing for gradient in learner.gradients())])
        norms = torch.stack([learner.norm() for learner in playing])
        names += tuple(f"{learner.player.name}/gradient" for learner in playing)
        self._tally.add(names, torch.cat([values, norms]), state.steps + 1)
        if state.device.type == "cpu":
            self._check()  # costs nothing here, and stops at the very step
        factor = rate(config, state.steps)
        for learner in playing:
            name = learner.player.name
            learner.step(factor)
            state.updates[name] += 1
            if name in state.averages:
                state.averages[name].update(state.updates[name])
        state.steps += 1
        self._watch.lap("optimizer")

    def _check(self) -> None:
        try:
            self._tally.check({f"{name}/gradient": f"the gradient of '{name}'" for name in self._state.learners})
        except DataError as error:
            kept = f"The checkpoint of step {self._saved} is kept" if self._saved else "There is no checkpoint yet"
            advice = f"{kept}: try a lower learning rate, or --set precision=fp32."
            raise DataError(f"Training stopped. {error.sentence}", advice) from error

    def _tell(self) -> None:
        state, config = self._state, self._config
        # Asked before the program waits for the GPU, which would be idle then.
        busy = busy_share(state.device) if state.device.type == "cuda" else None
        self._check()
        means = self._tally.means()
        parts = self._watch.read()
        now = time.monotonic()
        took = max(now - self._told_at, 1e-9)
        per_step = took / (state.steps - self._told)
        pictures = config.batch * config.accumulate * self._processes.shard.world / per_step
        self._told, self._told_at = state.steps, now
        state.seconds = self._seconds + now - self._begun
        spent = sum(parts.values()) or 1.0
        figures = {
            **means,
            "rate": rate(config, state.steps - 1),
            "pictures_per_s": pictures,
            "seconds": state.seconds,
            **{f"time/{part}": value / spent for part, value in parts.items()},
        }
        if state.device.type == "cuda":
            figures["gpu/peak_gib"] = torch.cuda.max_memory_allocated(state.device) / 2**30
        if busy is not None:
            figures["gpu/busy"] = busy
        self._figures = figures
        if self._book:
            self._book.line(state.steps, figures)
            if self._progress:
                remaining = per_step * (config.steps - state.steps)
                self._progress(Report(state.steps, config.steps, figures, pictures, remaining))

    def _show(self) -> float | None:
        """Draw the grid and measure; the score where it is the best so far."""
        if self._book is None:
            return None
        state = self._state
        self._check()
        self._shown = state.steps
        autocast = torch.autocast(state.device.type, torch.bfloat16, enabled=self._bf16)
        with state.networks() as networks, torch.no_grad(), autocast:
            self._book.picture(state.steps, self._recipe.grid(networks))
            metrics = self._recipe.metrics(networks)
        if metrics:
            self._book.line(state.steps, {f"metrics/{name}": value for name, value in metrics.items()})
        score = metrics.get("score")
        if score is None or not math.isfinite(score) or (state.best is not None and score <= state.best):
            return None
        state.best = score
        return score

    def _save(self, score: float | None) -> None:
        self._check()
        state = self._state
        state.seconds = self._seconds + time.monotonic() - self._begun
        if self._book:
            save(self._run, state.checkpoint(score))
        self._saved, self._saved_at = state.steps, time.monotonic()
