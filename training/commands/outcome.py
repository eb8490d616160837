"""How a command of ``lsr-train`` ends, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from engines.errors import EngineError as RuntimeFailure
from lsr_live.errors import EngineError, LsrError

if TYPE_CHECKING:
    from rich.console import Console

INTERRUPTED = 130
"""Exit code after Ctrl-C."""
Step = Callable[[int, int, str], None]
"""Told of how much is done, how much there is, and of what."""


@contextmanager
def told() -> Iterator[None]:
    """Say a failure in its own sentence, on standard error, and end with its exit code."""
    try:
        yield
    except (LsrError, RuntimeFailure) as error:
        console().print(str(error), style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(error.exit_code if isinstance(error, LsrError) else EngineError.exit_code) from error


@contextmanager
def progress_bar(label: str, total: int) -> Iterator[Callable[[str], None]]:
    """A bar on standard error where that is a terminal; gives a function that is told of each step done."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[step]}", markup=False),
    )
    screen = console()
    with Progress(*columns, console=screen, disable=not screen.is_terminal) as progress:
        task = progress.add_task(label, total=total, step="")
        yield lambda step: progress.update(task, advance=1, step=step)


@contextmanager
def counted_bar(what: str, when_stopped: str) -> Iterator[Step]:
    """A bar while something is done, where there is a terminal; one sentence where it fails or is stopped."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn

    screen = console()
    columns: Sequence[ProgressColumn] = (
        TextColumn(what), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn(),
    )  # fmt: skip
    try:
        with told(), Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
            task = bar.add_task("", total=None)
            yield lambda done, total, text: bar.update(task, completed=done, total=total, description=text)
    except KeyboardInterrupt:
        screen.print(f"Stopped. {when_stopped}", highlight=False, markup=False, soft_wrap=True)
        raise typer.Exit(INTERRUPTED) from None


def make_folder(path: Path | None) -> None:
    """Make the folder for results, where one is named, before hours are spent. Raises `DataError` or `DeviceError`."""
    from training.data.files import explained

    if path is not None:
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise explained(error, f"The folder '{path}' cannot be made") from error


def console() -> Console:
    """Standard error."""
    from rich.console import Console

    return Console(stderr=True)
