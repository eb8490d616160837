"""``lsr-train export-onnx``: weights as ONNX files, which every runtime takes and nobody needs torch for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from lsr_live.errors import UsageError
from training.commands.outcome import make_folder, progress_bar, told

if TYPE_CHECKING:
    from lsr_live.identity.identity import Identity
    from training.evaluate.exported import OnnxFile
    from training.evaluate.onnx_card import Rounding

PRECISIONS = ("fp32", "fp16", "int8")
CALIBRATED = ("live", "studio")
"""Presets whose networks are seen at work by the reenactor, and so can be calibrated."""
_SHOTS = 8
"""Of each person of a folder."""
_PICTURES = 6
"""Of each person, to calibrate on."""
_HELD_OUT = 4


class Cast(NamedTuple):
    """Who is drawn, with a layout of every photo."""

    calibrated: tuple[Identity, ...]
    measured: tuple[Identity, ...]


def add(app: typer.Typer) -> None:
    """Add the command to `lsr-train`."""
    app.command("export-onnx")(export_onnx)


def export_onnx(
    weights: Annotated[Path, typer.Argument(help="Weights, from lsr-train export-weights.")],
    out: Annotated[Path, typer.Argument(help="Folder; files are called PRESET-layout.onnx and so on.")],
    precision: Annotated[
        str, typer.Option(metavar="fp32|fp16|int8|all", help="What to write beside fp32, which is always written.")
    ] = "all",
    identity: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME|FILE.lsrid", help="Calibrate int8 on these too, beside a portrait."),
    ] = None,
    people: Annotated[
        Path | None, typer.Option(help="And on these, PERSON/{inputs,targets}; every fourth is measured on instead.")
    ] = None,
) -> None:
    """Write layout and renderer network as ONNX, with a card, PRESET-onnx.md."""
    with told():
        from training.data.files import whole_file
        from training.evaluate.exported import export_halves, export_whole
        from training.evaluate.onnx_card import card
        from training.stages.weights_file import read_weights

        preset = read_weights(weights).preset
        wanted = _wanted(precision, preset)
        make_folder(out)
        # Before anything is written: who cannot be enrolled ends the command.
        cast = _gather(identity or [], people) if "int8" in wanted else None
        whole = export_whole(weights, out)
        halves = export_halves(whole) if "fp16" in wanted else []
        rounded, rounding = ([], None) if cast is None else _int8(whole, cast)
        files = [*whole, *halves, *rounded]
        about = out / f"{preset}-onnx.md"
        with whole_file(about) as file:
            file.write(card(weights.name, files, rounding).encode())
        typer.echo("\n".join(str(path) for path in (*(each.path for each in files), about)))


def _wanted(precision: str, preset: str) -> tuple[str, ...]:
    known = PRECISIONS if preset in CALIBRATED else PRECISIONS[:-1]
    if precision == "all":
        return known
    if precision not in PRECISIONS:
        raise UsageError(f"There is no precision '{precision}'.", f"There are: {', '.join((*PRECISIONS, 'all'))}.")
    if precision not in known:
        raise UsageError(f"The preset '{preset}' is not written in {precision}.", f"Take {' or '.join(known)}.")
    return (precision,)


def _gather(specs: list[str], folder: Path | None) -> Cast:
    """Enrol everybody."""
    from lsr_live.identity.bundle import read_bundle
    from lsr_live.identity.enrol import enrol
    from lsr_live.identity.gallery import Gallery
    from lsr_live.identity.naming import SUFFIX
    from lsr_live.identity.parsed import parsed
    from lsr_live.identity.portrait import enrol_portrait
    from training.evaluate.protocol import read_people

    persons = [] if folder is None else read_people(folder)
    named = [read_bundle(Path(spec)) if Path(spec).suffix == SUFFIX else Gallery(None).load(spec) for spec in specs]
    first = parsed(enrol_portrait())
    consent = "seen by the calibration of a network alone"
    with progress_bar("Enrolling", len(persons)) as step:
        enrolled = []
        for person in persons:
            enrolled.append(enrol(person.name, person.shots(_SHOTS), crop="none", consent=consent).identity)
            step(person.name)
    others = [person for number, person in enumerate(enrolled, start=1) if number % _HELD_OUT]
    return Cast((first, *map(parsed, named), *others), (first, *enrolled[_HELD_OUT - 1 :: _HELD_OUT]))


def _int8(whole: Sequence[OnnxFile], cast: Cast) -> tuple[list[OnnxFile], Rounding]:
    """Write int8 files and see how far they are from those in fp32."""
    from engines.check import compare
    from lsr_live.networks.rehearsal import rehearse
    from training.evaluate.exported import export_int8, open_files
    from training.evaluate.onnx_card import Rounding
    from training.evaluate.recorder import record

    with ExitStack() as held:
        step = held.enter_context(progress_bar("Drawing", len(cast.calibrated) + len(cast.measured)))
        networks = held.enter_context(closing(open_files(whole)))
        rounded = export_int8(whole, record(cast.calibrated, networks, pictures=_PICTURES, progress=step))
        quick = held.enter_context(closing(open_files(rounded)))
        parities = {}
        for person in cast.measured:
            parities[person.name] = compare(rehearse(person, networks), rehearse(person, quick))
            step(person.name)
    names = [person.name for person in cast.calibrated]
    return rounded, Rounding(names, _PICTURES * len(names), parities)
