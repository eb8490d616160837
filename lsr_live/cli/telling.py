"""What the program says: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import typer

from lsr_live.errors import LsrError

if TYPE_CHECKING:
    from rich.console import Console


def say(text: str) -> None:
    """A result, on standard output."""
    typer.echo(text)


def note(text: str) -> None:
    """Something by the way, on standard error."""
    typer.echo(text, err=True)


def tell_error(error: LsrError) -> None:
    """Why it did not work and what to do, on standard error."""
    note(f"lsr-live: {error}")


def counted(number: int, what: str) -> str:
    """``1 frame``, ``2 frames``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def say_json(content: object) -> None:
    """A result for programs, on standard output."""
    say(json.dumps(content, indent=2, ensure_ascii=False))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, err: bool = False) -> None:
    """Rows under headings, as wide as the terminal; not cut to it where there is none."""
    from rich.table import Table
    from rich.text import Text

    console = console_for(err=err)
    shown = Table(box=None, pad_edge=False, header_style="bold", show_edge=False, show_header=any(columns))
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    with console.capture() as drawn:
        console.print(shown)
    lines = drawn.get().splitlines()
    typer.echo("\n".join(lines if console.is_terminal else map(str.rstrip, lines)), err=err)


def console_for(*, err: bool) -> Console:
    """Standard output or error; a file or pipe gets whole lines, however long."""
    from rich.console import Console

    stream = sys.stderr if err else sys.stdout
    return Console(stderr=err, width=None if stream.isatty() else 2000, highlight=False)
