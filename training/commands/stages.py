"""``lsr-train pretrain``, ``meta``, ``paint`` and ``finetune``: the stages that make the weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from training.commands.outcome import INTERRUPTED, console, told

_SUMMARIES = {
    "pretrain": "Layout pre-training: what belongs where, from the parser.",
    "meta": "Meta-learning: the whole pipeline on the picture.",
    "paint": "Train the renderer on drafts, at the size at which it draws.",
    "finetune": "Fine-tune trained weights on one person's photos.",
}


def add(app: typer.Typer) -> None:
    """Add the commands to `lsr-train`."""
    for stage, summary in _SUMMARIES.items():
        app.command(stage, help=summary)(_command(stage))


def _command(stage: str) -> Callable[..., None]:
    def run(
        data: Annotated[Path, typer.Argument(metavar="SHARDS", help="Folder of shards; for paint, of drafts.")],
        out: Annotated[Path, typer.Option(help="Folder of the run: checkpoints, log, picture grids.")],
        preset: Annotated[str, typer.Option(help="live, studio or paper.")] = "live",
        config: Annotated[Path | None, typer.Option(help="Settings (TOML) instead of the preset's own.")] = None,
        overrides: Annotated[list[str] | None, typer.Option("--set", help="key=value over the settings.")] = None,
        models: Annotated[Path | None, typer.Option(help="Folder of loss networks; else LSR_MODELS.")] = None,
        init: Annotated[Path | None, typer.Option(help="Run or weights file to begin with.")] = None,
        people: Annotated[str | None, typer.Option(help="Only these, by name, with commas between.")] = None,
        device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
        resume: Annotated[bool, typer.Option("--resume", help="Go on with the run in the folder.")] = False,
        minutes: Annotated[float | None, typer.Option(min=0, help="Stop after so long; --resume goes on.")] = None,
        steps: Annotated[int | None, typer.Option(min=0, help="Stop after so many steps.")] = None,
    ) -> None:
        with told():
            from training.stages.__main__ import line
            from training.stages.run import Spell, run_stage, stage_config

            settings = stage_config(preset, stage, config, overrides or ())
            typer.echo(settings.as_toml())
            screen = console()
            spell = Spell(
                data, out, models, init, people.split(",") if people else None, device, resume, minutes, steps
            )

            def say(sentence: str) -> None:
                screen.print(sentence, highlight=False, markup=False, soft_wrap=True)

            outcome = run_stage(settings, spell, progress=lambda report: say(line(report)), tell=say)
            typer.echo(str(outcome))
        if outcome.reason == "interrupted":
            raise typer.Exit(INTERRUPTED)

    return run
