"""``lsr-train evaluate``, ``evaluate-video`` and ``evaluate-turns``: pictures as tables, with pictures beside them."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lsr_live.errors import DataError, UsageError
from training.commands.outcome import INTERRUPTED, console, make_folder, progress_bar, told

if TYPE_CHECKING:
    from training.evaluate.metrics import Judge
    from training.evaluate.regions import RegionTally
    from training.evaluate.report import Columns, LeftOut, Result
    from training.evaluate.rows import Row

Folder = Annotated[Path, typer.Argument(help="People: PERSON/{inputs,targets}, or the reference's {train,test}.")]
Rows = Annotated[str, typer.Option(help="Methods to compare: copy, warp, plan; network comes with --weights.")]
WeightsFile = Annotated[
    Path | None, typer.Option("--weights", help="Weights of the row `network`, from lsr-train export-weights.")
]
Models = Annotated[Path | None, typer.Option(help="Folder of metric networks; else LSR_MODELS.")]
Out = Annotated[Path | None, typer.Option(help="Folder for table.md, table.json and picture sheets.")]
Side = Annotated[int, typer.Option(min=64, max=512, help="Pictures are compared at this size, px; the reference: 224.")]

_OF_NETWORKS = ("plan", "network")
"""Rows that weights draw."""


def add(app: typer.Typer) -> None:
    """Add the commands to `lsr-train`."""
    app.command("evaluate")(evaluate)
    app.command("evaluate-video")(evaluate_video)
    app.command("evaluate-turns")(evaluate_turns)


def evaluate(
    folder: Folder,
    shots: Annotated[str, typer.Option(help="Numbers of photos to enrol from.")] = "1,4,8,32",
    rows: Rows = "copy,warp",
    weights: WeightsFile = None,
    every: Annotated[int, typer.Option(min=1, help="Use every N-th target only.")] = 2,
    by_region: Annotated[bool, typer.Option("--by-region", help="Say where in the pictures the errors are.")] = False,
    side: Side = 256,
    models: Models = None,
    out: Out = None,
) -> None:
    """Self-reenactment: enrol each person from K pictures, draw the held-out ones from their landmarks, score them."""
    with told():
        make_folder(out)
        from training.evaluate.protocol import read_people
        from training.evaluate.table import COLUMNS, measure

        counts, ways, people = _counts(shots), _rows(rows, weights), read_people(folder)
        with (
            _judge(models, side) as judge,
            _tally(judge, wanted=by_region) as tally,
            progress_bar("Measuring", len(people) * len(counts)) as step,
        ):
            found = measure(
                people, judge, shots=counts, rows=ways, every=every, pictures=out, regions=tally, progress=step
            )
            _report(found, COLUMNS, out, {"every": every, "side": side, "weights": weights, "folder": folder})
            if tally is not None:
                typer.echo(tally.table())
                if out is not None:
                    _write(out / "regions.md", tally.table())


def evaluate_video(
    folder: Folder,
    drivers: Annotated[list[Path], typer.Argument(metavar="DRIVER...", help="Clips of other people.")],
    shots: Annotated[str, typer.Option(help="Numbers of photos to enrol from.")] = "8",
    rows: Rows = "copy,warp",
    weights: WeightsFile = None,
    frames: Annotated[int, typer.Option(min=3, help="Use a clip's first N frames.")] = 100,
    side: Side = 256,
    models: Models = None,
    out: Out = None,
) -> None:
    """Cross-reenactment: enrol each person from K pictures, move them by clips of others, score likeness and motion."""
    with told():
        make_folder(out)
        from lsr_live.faces import open_tracker
        from training.evaluate.driver import read_driver
        from training.evaluate.protocol import read_people
        from training.evaluate.video import COLUMNS, measure

        counts, ways, people = _counts(shots), _rows(rows, weights), read_people(folder)
        with _judge(models, side) as judge:
            with progress_bar("Tracking drivers", len(drivers)) as step:
                tracked = []
                for clip in drivers:
                    tracked.append(read_driver(clip, judge, lambda: open_tracker(still=False), frames))
                    step(clip.name)
            with progress_bar("Measuring", len(people) * len(counts) * len(tracked)) as step:
                found = measure(people, tracked, judge, shots=counts, rows=ways, pictures=out, progress=step)
                options = {"frames": frames, "side": side, "weights": weights, "folder": folder}
                _report(found, COLUMNS, out, options | {"drivers": [str(clip) for clip in drivers]})


def evaluate_turns(
    folder: Folder,
    shots: Annotated[str, typer.Option(help="Numbers of photos to enrol from.")] = "1,8",
    rows: Rows = "warp",
    weights: WeightsFile = None,
    side: Side = 256,
    models: Models = None,
    out: Out = None,
) -> None:
    """Turn each person's head farther than any of their photos shows it, and see whether it is a face, and theirs."""
    with told():
        make_folder(out)
        from training.evaluate.protocol import read_people
        from training.evaluate.turns import COLUMNS, measure

        counts, ways, people = _counts(shots), _rows(rows, weights), read_people(folder)
        with _judge(models, side) as judge, progress_bar("Measuring", len(people) * len(counts)) as step:
            found = measure(people, judge, shots=counts, rows=ways, pictures=out, progress=step)
            _report(found, COLUMNS, out, {"side": side, "weights": weights, "folder": folder})


def _counts(shots: str) -> list[int]:
    try:
        counts = sorted({int(count) for count in shots.split(",")})
    except ValueError:
        raise UsageError(f"'{shots}' are no numbers of photos.", "Write them like 1,8,32.") from None
    if not all(1 <= count <= 32 for count in counts):
        raise UsageError(f"'{shots}' are no numbers of photos.", "An identity has 1 to 32.")
    return counts


def _rows(named: str, weights: Path | None) -> Mapping[str, Row]:
    """Rows by name, in the order named; with weights, `network` is one of them whether it is named or not."""
    from training.evaluate.rows import ROWS

    known = dict(ROWS)
    names = list(dict.fromkeys(name.strip() for name in named.split(",")))
    if weights is not None:
        from training.evaluate.network_rows import open_networks
        from training.stages.weights_file import read_weights

        known |= open_networks(read_weights(weights)).rows
        names += [] if "network" in names else ["network"]
    for name in names:
        if name in _OF_NETWORKS and weights is None:
            raise UsageError(f"The row '{name}' needs weights.", "Name them by --weights FILE.")
        if name not in known:
            raise UsageError(f"There is no row '{name}'.", f"Rows: {', '.join([*ROWS, *_OF_NETWORKS])}.")
    return {name: known[name] for name in names}


@contextmanager
def _judge(models: Path | None, side: int) -> Iterator[Judge]:
    from lsr_live.faces import open_tracker
    from training.evaluate.metrics import Judge

    home = models or Path(os.environ.get("LSR_MODELS", "models"))
    with closing(open_tracker(still=True)) as tracker, closing(Judge(tracker, home, side)) as judge:
        yield judge


@contextmanager
def _tally(judge: Judge, *, wanted: bool) -> Iterator[RegionTally | None]:
    from training.evaluate.regions import RegionTally

    if not wanted:
        yield None
        return
    with closing(RegionTally(judge.lpips)) as tally:
        yield tally


def _report(
    found: Iterable[Result[Any] | LeftOut], columns: Columns, out: Path | None, options: Mapping[str, object]
) -> None:
    """Measure, say the table and write it down; after Ctrl-C what is measured so far, with exit code 130."""
    from lsr_live.machine import describe_machine
    from training.evaluate.report import Result, as_json, as_markdown, lines_of

    results: list[Result[Any]] = []
    left_out: list[LeftOut] = []
    complete = True
    try:
        for one in found:
            if isinstance(one, Result):
                results.append(one)
            else:
                left_out.append(one)
    except KeyboardInterrupt:
        complete = False
    lines = lines_of(results)
    if not lines and complete:
        raise DataError(_nobody(results, left_out), "Use pictures in which the face is large and clear.")
    table = as_markdown(lines, columns)
    if out is not None:
        about = {
            "command": shlex.join(["lsr-train", *sys.argv[1:]]),
            "date": datetime.now(UTC).isoformat(timespec="seconds"),
            "options": {name: str(value) if isinstance(value, Path) else value for name, value in options.items()},
            "machine": describe_machine(),
        }
        note = "" if complete else "\n\nStopped half-way: not everybody is in it."
        _write(out / "table.md", table + note)
        _write(out / "table.json", as_json(results, left_out, about=about, complete=complete))
    if lines:
        typer.echo(table)
    if left_out:
        console().print(f"{len(left_out)} left out; table.json (--out) lists them.", highlight=False)
    if not complete:
        people = lines[0].people if lines else 0
        console().print(f"Stopped: {people} of the people are measured.", highlight=False)
        raise typer.Exit(INTERRUPTED)


def _nobody(results: Sequence[Result[Any]], left_out: Sequence[LeftOut]) -> str:
    if results:
        return "Nobody could be measured with every number of photos, so there is nothing to compare."
    first = left_out[-1]
    return f"Nobody could be measured: {first.what}: {first.why.rstrip('.')}."


def _write(path: Path, text: str) -> None:
    from training.data.files import whole_file

    with whole_file(path) as file:
        file.write(f"{text}\n".encode())
