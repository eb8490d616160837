"""``lsr-live bench``: how fast it is here, beside a fixed network timed in the same minute."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from itertools import product
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.cli import networks, options
from lsr_live.cli.conduct import working
from lsr_live.cli.options import AsJson, gather
from lsr_live.cli.telling import counted, note, say, say_json, table

if TYPE_CHECKING:
    from engines.benchmark import Row
    from engines.errors import EngineError
    from engines.runtime.base import Place
    from lsr_live.frames.frame import Avatar
    from lsr_live.live.figures import Figures, Spread
    from lsr_live.networks.model import Model

WARM_UP = 15
"""Frames before anything counts."""
SHARE = 1 / 8
"""Of `--seconds`: how long each network is timed."""
LONGEST = 1.0
"""Seconds a network is timed at most."""
READ_ONNX = ("openvino", "onnxruntime")
"""Runtimes that open a network's file as it is shipped."""


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
    compare: Annotated[
        bool, typer.Option("--compare", help="Time networks as large as other tools' too: minutes, and 2 GB.")
    ] = False,
    preset: networks.Preset = None,
    runtime: networks.Runtime = None,
    precision: networks.Precision = None,
    weights: networks.Weights = None,
    tracker: options.Tracker = None,
    task_file: options.TaskFile = None,
    gallery: options.Gallery = None,
    as_json: AsJson = False,
) -> None:
    """Measure frames a second and latency on this machine, tracker included, 512x512 out."""
    settings = gather(
        {
            "engine.preset": preset,
            "engine.runtime": runtime,
            "engine.precision": precision,
            "engine.weights": weights,
            "gallery": gallery,
            "tracking.tracker": tracker,
            "tracking.task_file": task_file,
        }
    )

    from dataclasses import asdict

    from engines.benchmark import REFERENCE
    from engines.runtime.choose import places
    from lsr_live.cli.moving_picture import MovingPicture, prepare
    from lsr_live.cli.person import load_person
    from lsr_live.faces import open_tracker
    from lsr_live.frames.sources import open_source
    from lsr_live.identity.gallery import Gallery
    from lsr_live.identity.portrait import enrol_portrait, portrait
    from lsr_live.machine import describe_machine
    from lsr_live.reenactor import Reenactor
    from lsr_live.session import Session

    given = source or "moved portrait, 640x480"
    threads = sorted({1, min(2, os.cpu_count() or 1)})
    missing: dict[str, str] = {}
    with ExitStack() as stack:
        with working("Preparing"):
            person = enrol_portrait() if identity is None else load_person(identity, Gallery(settings.gallery))
            frames = prepare(portrait()) if source is None else []
            watching = open_tracker(settings.tracking, still=False)
            stack.callback(watching.close)
        # Not followed: nothing is to be built beside what is measured.
        painters = networks.open_painters(settings.engine, person)
        if painters.networks is not None:
            stack.callback(painters.networks.close)
        model = None if settings.engine.preset == "none" else networks.model_of(settings.engine)

        def measure(paced: bool, max_frames: int | None = None) -> Figures:
            driver = (
                MovingPicture(frames, seconds, paced=paced) if source is None else open_source(source, realtime=paced)
            )
            failures: list[EngineError] = []
            reenactor = Reenactor(
                painters.person,
                tracker=watching,
                networks=painters.networks,
                settings=settings,
                failed=failures.append,
            )
            with Session(driver, reenactor, [Void()], max_frames=max_frames) as session:
                session.wait(seconds)
            if failures:
                # The session went on without networks, which is not what was to be measured.
                raise failures[0]
            return session.figures

        with working("Warming up"):
            measure(False, WARM_UP)
        with working("As fast as it goes"):
            flat_out = measure(False)
        with working("The networks alone"):
            alone = network_rows(model, places(), threads, min(LONGEST, SHARE * seconds), missing)
        with working("Paced like a webcam"):
            paced = measure(True)
    comparison = comparison_rows(max(threads), missing) if compare else []
    for name, reason in missing.items():
        note(f"lsr-live: {name} was not timed: {reason}")
    if as_json:
        say_json(
            {
                "input": given,
                "identity": {"name": person.name, "photos": len(person.photos)},
                "flat_out": flat_out.as_dict(),
                "paced": paced.as_dict(),
                "reference_ms": {
                    counted(row.threads, "thread"): asdict(row.timing) for row in alone if row.name == REFERENCE
                },
                "networks": [asdict(row) for row in alone if row.name != REFERENCE],
                "comparison": [asdict(row) for row in comparison],
                "not_timed": missing,
                "machine": describe_machine(),
            }
        )
        return
    say(f"{flat_out.runtime}; {person.name}, {counted(len(person.photos), 'photo')}; input: {given}")
    say(f"as fast as it goes: {flat_out.whole_run.fps_out:.1f} frames/s; memory {flat_out.memory_mb:.0f} MiB")
    say(f"paced like a webcam: {paced.whole_run.fps_out:.1f} frames/s, {paced.whole_run.dropped} dropped")
    stages = [("latency, paced", *_cells(paced.whole_run.latency_ms))]
    stages += [(stage, *_cells(spread)) for stage, spread in paced.whole_run.stages_ms.items()]
    table(("ms", "median", "p95"), stages)
    say("")
    headings = ("networks alone, ms", "threads", "min", "median", "p95", "x reference")
    table(headings, (_row_cells(row) for row in (*alone, *comparison)))


def network_rows(
    model: Model | None,
    places: Iterable[Place],
    threads: Sequence[int],
    seconds: float,
    missing: dict[str, str],
) -> list[Row]:
    """Time the reference network, and a model's networks in every precision on every place, turn by turn.

    Parameters
    ----------
    model
        None: the reference network alone.
    places
        Those are taken that work, and open a network's file as it is shipped.
    threads
        How many to run on, one after the other; elsewhere than on the processor there is one row.
    seconds
        For each network, about.
    missing
        What could not be timed is put here, with the reason.

    Returns
    -------
    list[Row]
        Each network by itself, and all of them one after the other, as a frame needs them.
    """
    from engines.benchmark import Candidate, interleaved, runner
    from engines.errors import EngineError
    from engines.runtime.choose import open_runtime

    if model is None:
        return interleaved((), seconds, threads=threads)
    served = [place for place in places if place.works and place.runtime in READ_ONNX]
    candidates: list[Candidate] = []
    with ExitStack() as stack:
        for place, precision in product(served, model.sets):
            if precision not in place.precisions:
                continue
            title = f"{model.preset} {precision}, {place.runtime} {place.device}"
            for number in threads if place.device == "cpu" else threads[:1]:
                runs: dict[str, Callable[[], object]] = {}
                try:
                    for name, path in model.sets[precision].items():
                        runtime = open_runtime(path, runtime=place.runtime, device=place.device, threads=number)
                        stack.callback(runtime.close)
                        runs[name] = runner(runtime)
                        # What fails now is told; later it would end the whole run.
                        runs[name]()
                except EngineError as error:
                    missing[title] = str(error)
                    break
                runs[" + ".join(runs)] = _in_turn(tuple(runs.values()))
                candidates += [Candidate(f"{title}: {name}", number, run) for name, run in runs.items()]
        return interleaved(candidates, seconds, threads=threads)


def comparison_rows(threads: int, missing: dict[str, str]) -> list[Row]:
    """Time networks as large as other tools', each by itself beside the reference network: one run can take seconds."""
    from engines import comparison
    from engines.benchmark import Candidate, interleaved
    from engines.errors import EngineError

    rows: list[Row] = []
    for rival in comparison.COMPARISONS:
        with working(f"A network {rival.name}"):
            try:
                run = comparison.comparison_network(rival, threads)
            except EngineError as error:
                missing[rival.name] = str(error)
                continue
            candidate = Candidate(f"{rival.name}, {rival.gigamacs:.1f} GMAC fp32", threads, run)
            rows += interleaved([candidate], LONGEST, rounds=2, warm_up=1)[1:]
            # Gone before the next is made: together they would not fit everywhere.
            del run, candidate
    return rows


def _in_turn(runs: Sequence[Callable[[], object]]) -> Callable[[], None]:
    def run() -> None:
        for each in runs:
            each()

    return run


def _row_cells(row: Row) -> tuple[str, ...]:
    times = (row.timing.min_ms, row.timing.median_ms, row.timing.p95_ms)
    return (row.name, str(row.threads), *(f"{ms:.1f}" for ms in times), f"{row.ratio:.2f}")


def _cells(spread: Spread | None) -> tuple[str, str]:
    return ("", "") if spread is None else (f"{spread.median:.1f}", f"{spread.p95:.1f}")
