"""``lsr-live demo``: what it is like, with no camera and nobody enrolled."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from lsr_live.cli.conduct import conduct, working
from lsr_live.cli.options import gather
from lsr_live.cli.outputs import is_film, open_files
from lsr_live.cli.telling import say
from lsr_live.errors import UsageError

FPS = 30.0


def demo(
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE.mp4", help="The film; demo.mp4 here, without --preview."),
    ] = None,
    seconds: Annotated[float, typer.Option(min=0.1, max=3600.0, help="How long.")] = 10.0,
    seed: Annotated[int, typer.Option(min=0, help="Which performance.")] = 0,
    preview: Annotated[bool, typer.Option("--preview", "--live", help="Show it in a window as it happens.")] = False,
) -> None:
    """Make a short film of a portrait that turns, blinks and talks: scikit-image's astronaut, an animated driver."""
    film = output or (None if preview else Path("demo.mp4"))
    if film is not None and not is_film(film):
        raise UsageError(f"{film} is no film.", "Name a file ending in .mp4.")
    settings = gather({"motion.mode": "relative"})

    from lsr_live.cli.networks import open_painters
    from lsr_live.faces import open_tracker
    from lsr_live.frames.sinks.window import WindowSink
    from lsr_live.frames.sources import open_source
    from lsr_live.identity.portrait import enrol_portrait
    from lsr_live.reenactor import Reenactor
    from lsr_live.session import Session

    with ExitStack() as stack, ExitStack() as held:
        window = WindowSink("lsr-live demo (q quits)") if preview else None
        sinks = open_files([film] if film is not None else [], FPS, None, held)
        with working("Enrolling the portrait"):
            person = enrol_portrait()
            tracker = open_tracker(settings.tracking, still=False)
        stack.callback(tracker.close)
        driver = open_source(f"demo:{seed}", camera=settings.camera, realtime=preview)
        painters = open_painters(settings.engine, person)
        reenactor = Reenactor(
            painters.person,
            tracker=tracker,
            networks=painters.networks,
            settings=settings,
            failed=painters.failed,
        )
        stack.callback(reenactor.close)
        stack.callback(painters.close)
        painters.follow(reenactor)
        frames = round(seconds * (driver.fps or FPS))
        session = Session(
            driver, reenactor, [*sinks, *([window] if window is not None else [])], max_frames=frames, source_times=True
        )
        held.pop_all()
        conduct(session, total=frames, label="demo", window=window)
    if film is not None:
        whole = session.figures.whole_run
        say(f"{film.resolve()}: {whole.answered} pictures, {whole.answered / (driver.fps or FPS):.1f} s, 512x512.")
