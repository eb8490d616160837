"""Runs a session from the terminal: progress, preview window, keys and Ctrl-C."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING, Any

import typer

from lsr_live.cli.telling import console_for, note

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from lsr_live.frames.sinks.window import WindowSink
    from lsr_live.live.status import Status
    from lsr_live.session import Session

FRAME = 1 / 60
"""Seconds between two looks at the window."""
GLANCE = 0.1
"""Seconds between two looks at the session."""
QUIT_KEYS = ("q", "escape")
INTERRUPTED = 130


def conduct(session: Session[Any, Any], *, total: int | None, label: str, window: WindowSink | None = None) -> None:
    """Run `session` to its end, to Ctrl-C, or until the window is closed; everything is closed behind it.

    Parameters
    ----------
    total
        Frames to come where that is known; None: a session without a foreseeable end.

    Raises
    ------
    LsrError
        What ended the session.
    typer.Exit
        Code 130 after Ctrl-C (or SIGTERM).
    """
    with interruptions() as interrupted, _progress(label, total) as (progress, task):
        told: str | None = None
        glanced = 0.0
        session.start()
        try:
            while not session.wait(FRAME if window is not None else GLANCE) and not interrupted.is_set():
                if window is not None and not _attend(window, session):
                    break
                if time.monotonic() - glanced < GLANCE:
                    continue
                glanced = time.monotonic()
                status = session.status
                progress.update(task, completed=_done(status), figures=_in_words(status, total))
                if status.sentence != told:
                    told = status.sentence
                    if told is not None:
                        progress.console.print(told, markup=False)
        finally:
            session.stop()
        progress.update(task, completed=_done(session.status), figures=_in_words(session.status, total))
    session.raise_error()
    if interrupted.is_set():
        note("Stopped. Files are closed.")
        raise typer.Exit(INTERRUPTED)


def _done(status: Status) -> int:
    return status.figures.whole_run.frames


def _in_words(status: Status, total: int | None) -> str:
    second = status.figures.last_second
    words = [f"{second.fps_out:.0f} fps"]
    if total is None:
        words.insert(0, str(status.state))
        if second.latency_ms is not None:
            words.append(f"{second.latency_ms.median:.0f} ms")
    return ", ".join(words)


def _attend(window: WindowSink, session: Session[Any, Any]) -> bool:
    """Show the newest picture and do what the key says; False when the window is to be closed."""
    from lsr_live.frames.sinks.window import CLOSED
    from lsr_live.live.status import State

    key = window.pump()
    if key in QUIT_KEYS or key == CLOSED:
        return False
    if key == "c":
        session.calibrate()
    elif key == "p" and session.status.state is State.PAUSED:
        session.resume()
    elif key == "p":
        session.pause()
    return True


@contextmanager
def interruptions() -> Iterator[Event]:
    """Ctrl-C and SIGTERM as an event, so that they break into nothing."""
    event = Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in before:
        signal.signal(number, lambda *_: event.set())
    try:
        yield event
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _progress(label: str, total: int | None) -> Iterator[tuple[Progress, TaskID]]:
    from rich.progress import (
        BarColumn,
        Progress,
        ProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns: list[ProgressColumn] = [TextColumn("{task.description}", markup=False)]
    if total is not None:
        columns += [BarColumn(), TextColumn("{task.completed}/{task.total}"), TimeRemainingColumn()]
    else:
        columns += [TimeElapsedColumn()]
    columns += [TextColumn("{task.fields[figures]}", markup=False)]
    with Progress(*columns, console=console_for(err=True), disable=not sys.stderr.isatty()) as progress:
        yield progress, progress.add_task(label, total=total, figures="")


@contextmanager
def working(label: str) -> Iterator[None]:
    """A sign of life on the terminal for a step whose length is not known."""
    if not sys.stderr.isatty():
        yield
        return
    with console_for(err=True).status(label):
        yield
