"""``lsr-train export-weights``: the averaged weights of a run as one file, with a model card beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lsr_live.errors import DataError, UsageError
from training.commands.outcome import make_folder, told

RunFolder = Annotated[Path, typer.Argument(help="Folder of a run, or one checkpoint in it.")]
_DRAWS = "generator."
"""How the names of the networks begin that draw."""

Out = Annotated[Path, typer.Argument(help="File to write, OUT.safetensors; its model card is OUT.md.")]


def add(app: typer.Typer) -> None:
    """Add the command to `lsr-train`."""
    app.command("export-weights")(export_weights)


def export_weights(
    run: RunFolder,
    out: Out,
    half: Annotated[bool, typer.Option("--half", help="float16: half the size.")] = False,
    data: Annotated[Path | None, typer.Option(help="Folder of the shards, for their counts in the card.")] = None,
    metrics: Annotated[Path | None, typer.Option(help="table.json of lsr-train evaluate, for the card.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over files that are there.")] = False,
) -> None:
    """Write the averaged weights of a run, and a card that says what they are made of and for."""
    with told():
        from training.data.files import whole_file
        from training.data.manifest import read_manifest
        from training.stages.checkpoint import load_ema, read_progress
        from training.stages.config import parse_config
        from training.stages.weights_file import write_weights
        from training.weights_card import Facts, card, read_table

        beside = out.with_suffix(".md")
        if out.suffix != ".safetensors":
            raise UsageError(f"'{out.name}' is no name for weights.", "Let it end in .safetensors.")
        if taken := [path for path in (out, beside) if path.exists() and not replace]:
            raise UsageError(f"'{taken[0]}' exists already.", "Choose another name, or add --replace.")
        counts = None if data is None else read_manifest(data)
        table = None if metrics is None else read_table(metrics)
        make_folder(out.parent)
        progress = read_progress(run)
        config = parse_config(progress.config)
        # The critic stays with the run: nothing is drawn with it.
        players = load_ema(run).items()
        state = {name.removeprefix(_DRAWS): value for name, value in players if name.startswith(_DRAWS)}
        if not state:
            raise DataError(f"The run '{run}' trains no networks that draw.", "Name the run of a preset.")
        write_weights(out, state, config, steps=progress.steps, half=half)
        size = sum(value.numel() for value in state.values())
        facts = Facts(config, progress.steps, size, half, progress.minutes, counts, table)
        with whole_file(beside) as file:
            file.write(card(out.stem, facts).encode())
        typer.echo(f"{out}\n{beside}")
