"""``lsr-train drafts``: what the live path composes of the people in shards, for the renderer to be trained on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lsr_live.errors import UsageError
from training.commands.outcome import counted_bar


def add(app: typer.Typer) -> None:
    """Add the command to `lsr-train`."""
    app.command("drafts")(drafts)


def drafts(
    data: Annotated[Path, typer.Argument(metavar="SHARDS", help="Folder of shards, from lsr-train prepare.")],
    out: Annotated[Path, typer.Argument(metavar="DRAFTS", help="Folder to write; .8 MB a draft.")],
    weights: Annotated[Path, typer.Option(help="Weights file with the layout generator.")],
    shots: Annotated[str, typer.Option(help="Numbers of photos: each makes one identity of a clip.")] = "1,1,2,4,8",
    targets: Annotated[int, typer.Option(min=1, help="Pictures drawn of each identity, at most.")] = 7,
    workers: Annotated[int, typer.Option(min=1, help="Processes.")] = 1,
    seed: Annotated[int, typer.Option(min=0, help="Of all draws.")] = 0,
) -> None:
    """Compose pictures of the people in shards as the live path does, for `lsr-train paint`."""
    from training.drafting import make_drafts

    with counted_bar("people", f"'{out}' is not whole: remove it.") as step:
        try:
            counts = [int(count) for count in shots.split(",")]
        except ValueError:
            raise UsageError(f"'{shots}' are no numbers of photos.", "Write them like 1,1,8.") from None
        if not all(1 <= count <= 32 for count in counts):
            raise UsageError(f"'{shots}' are no numbers of photos.", "An identity has 1 to 32.")
        made = make_drafts(
            data,
            out,
            weights,
            shots=counts,
            targets=targets,
            workers=workers,
            seed=seed,
            progress=lambda done, total: step(done, total, ""),
        )
    typer.echo(f"{made:,} drafts in {out}.")
