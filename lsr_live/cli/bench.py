"""``lsr-live bench``: how fast it is here, beside a fixed network timed in the same minute."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.cli import options
from lsr_live.cli.conduct import working
from lsr_live.cli.options import AsJson, gather
from lsr_live.cli.telling import counted, say, say_json, table

if TYPE_CHECKING:
    from lsr_live.frames.frame import Avatar
    from lsr_live.live.figures import Figures, Spread

WARM_UP = 15
"""Frames before anything counts."""
REFERENCE_SECONDS = 3.0


class Void:
    """A sink that takes pictures and does nothing with them."""

    name = "nowhere"

    def send(self, avatar: Avatar) -> None:
        """Take one."""

    def close(self) -> None:
        """Nothing is open."""


def bench(
    seconds: Annotated[float, typer.Option(min=1.0, max=600.0, help="Length of each of the two runs.")] = 8.0,
    identity: Annotated[
        str | None, typer.Option("--identity", "-i", metavar="NAME|FILE.lsrid", help="Whom; the astronaut if nobody.")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--input", metavar="FILE", help="A clip; a moved portrait, 640x480, if none.")
    ] = None,
    tracker: options.Tracker = None,
    task_file: options.TaskFile = None,
    gallery: options.Gallery = None,
    as_json: AsJson = False,
) -> None:
    """Measure frames a second and latency on this machine, tracker included, 512x512 out."""
    settings = gather({"gallery": gallery, "tracking.tracker": tracker, "tracking.task_file": task_file})

    from dataclasses import asdict

    from engines.benchmark import time_reference
    from lsr_live.cli.moving_picture import MovingPicture, prepare
    from lsr_live.cli.person import load_person
    from lsr_live.cli.portrait import enrol_portrait, portrait
    from lsr_live.faces import open_tracker
    from lsr_live.frames.sources import open_source
    from lsr_live.identity.gallery import Gallery
    from lsr_live.machine import describe_machine
    from lsr_live.reenactor import Reenactor
    from lsr_live.session import Session

    given = source or "moved portrait, 640x480"
    with ExitStack() as stack:
        with working("Preparing"):
            person = enrol_portrait() if identity is None else load_person(identity, Gallery(settings.gallery))
            frames = prepare(portrait()) if source is None else []
            watching = open_tracker(settings.tracking, still=False)
            stack.callback(watching.close)

        def measure(paced: bool, max_frames: int | None = None) -> Figures:
            driver = (
                MovingPicture(frames, seconds, paced=paced) if source is None else open_source(source, realtime=paced)
            )
            reenactor = Reenactor(person, tracker=watching, settings=settings)
            with Session(driver, reenactor, [Void()], max_frames=max_frames) as session:
                session.wait(seconds)
            return session.figures

        with working("Warming up"):
            measure(False, WARM_UP)
        with working("As fast as it goes"):
            flat_out = measure(False)
        with working("The reference network"):
            references = {
                threads: time_reference(REFERENCE_SECONDS, threads)
                for threads in sorted({1, min(2, os.cpu_count() or 1)})
            }
        with working("Paced like a webcam"):
            paced = measure(True)
    if as_json:
        say_json(
            {
                "input": given,
                "identity": {"name": person.name, "photos": len(person.photos)},
                "flat_out": flat_out.as_dict(),
                "paced": paced.as_dict(),
                "reference_ms": {counted(threads, "thread"): asdict(timing) for threads, timing in references.items()},
                "machine": describe_machine(),
            }
        )
        return
    say(f"{flat_out.runtime}; {person.name}, {counted(len(person.photos), 'photo')}; input: {given}")
    say(f"as fast as it goes: {flat_out.whole_run.fps_out:.1f} frames/s; memory {flat_out.memory_mb:.0f} MiB")
    say(f"paced like a webcam: {paced.whole_run.fps_out:.1f} frames/s, {paced.whole_run.dropped} dropped")
    rows = [("latency, paced", *_cells(paced.whole_run.latency_ms))]
    rows += [(stage, *_cells(spread)) for stage, spread in paced.whole_run.stages_ms.items()]
    rows += [
        (
            f"reference network, {counted(threads, 'thread')}",
            f"{timing.median_ms:.1f}",
            f"{timing.p95_ms:.1f}",
        )
        for threads, timing in references.items()
    ]
    table(("ms", "median", "p95"), rows)


def _cells(spread: Spread | None) -> tuple[str, str]:
    return ("", "") if spread is None else (f"{spread.median:.1f}", f"{spread.p95:.1f}")
