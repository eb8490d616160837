"""``lsr-train``: the commands that measure pictures, and those that will make the weights."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.errors import LsrError, UsageError

if TYPE_CHECKING:
    from rich.console import Console

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Measure pictures of lsr-live.")


@app.callback()
def _root() -> None:
    """Measure pictures of lsr-live."""


@app.command()
def evaluate(
    folder: Annotated[Path, typer.Argument(help="People: PERSON/{inputs,targets}, or the reference's {train,test}.")],
    shots: Annotated[str, typer.Option(help="Numbers of photos to enrol from.")] = "1,8,32",
    rows: Annotated[str, typer.Option(help="Methods to compare: copy, warp.")] = "copy,warp",
    every: Annotated[int, typer.Option(min=1, help="Use every N-th target only.")] = 2,
    models: Annotated[Path | None, typer.Option(help="Folder of metric networks; else LSR_MODELS.")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for table.md, table.json and picture sheets.")] = None,
) -> None:
    """Self-reenactment: enrol each person from K pictures, draw the held-out ones from their landmarks, score them."""
    from rich.console import Console

    console = Console(stderr=True)
    try:
        table = _evaluate(folder, shots, rows, every, models, out, console)
    except LsrError as error:
        console.print(str(error), style="red", markup=False, highlight=False)
        raise typer.Exit(error.exit_code) from error
    typer.echo(table)


def _evaluate(
    folder: Path, shots: str, rows: str, every: int, models: Path | None, out: Path | None, console: Console
) -> str:
    from lsr_live.faces import open_tracker
    from training.evaluate.metrics import Judge
    from training.evaluate.protocol import read_people
    from training.evaluate.rows import ROWS
    from training.evaluate.table import as_json, as_markdown
    from training.evaluate.table import evaluate as measure

    wanted = rows.split(",")
    if unknown := set(wanted) - set(ROWS):
        raise UsageError(f"There is no row '{unknown.pop()}'.", f"Rows: {', '.join(ROWS)}.")
    try:
        counts = [int(count) for count in shots.split(",")]
    except ValueError:
        raise UsageError(f"'{shots}' are no numbers of photos.", "Write them like 1,8,32.") from None
    if not all(1 <= count <= 32 for count in counts):
        raise UsageError(f"'{shots}' are no numbers of photos.", "An identity has 1 to 32.")
    people = read_people(folder)
    home = models or Path(os.environ.get("LSR_MODELS", "models"))
    with closing(open_tracker(still=True)) as tracker, console.status("Measuring") as status:
        lines = measure(
            people,
            Judge(tracker, home),
            shots=counts,
            rows=wanted,
            every=every,
            pictures=out,
            progress=status.update,
        )
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "table.md").write_text(as_markdown(lines) + "\n", encoding="utf-8")
        (out / "table.json").write_text(as_json(lines) + "\n", encoding="utf-8")
    return as_markdown(lines)


def main() -> None:
    """Entry point of ``lsr-train``."""
    app()


if __name__ == "__main__":
    main()
