"""``lsr-train parser`` and ``export-parser``: the face parser, from labelled portraits to its file."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from training.commands.outcome import console, make_folder, told

if TYPE_CHECKING:
    from training.stages.trainer import Report

Data = Annotated[
    Path, typer.Argument(help="Folder with parsing-pairs.tar (pictures and label maps) and train/*.tar (frames).")
]
Run = Annotated[Path, typer.Argument(help="Folder of a run of lsr-train parser.")]


def add(app: typer.Typer) -> None:
    """Add the commands to `lsr-train`."""
    app.command("parser")(parser)
    app.command("export-parser")(export_parser)


def parser(
    data: Data,
    out: Annotated[Path, typer.Option(help="Folder of the run.")],
    minutes: Annotated[float | None, typer.Option(min=0, help="Stop after so long; --resume goes on.")] = None,
    steps: Annotated[int | None, typer.Option(min=0, help="Stop after so many steps.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the run in the folder.")] = False,
    overrides: Annotated[list[str] | None, typer.Option("--set", help="key=value over the settings.")] = None,
    frames: Annotated[int, typer.Option(min=0, help="How many unlabelled frames to learn from.")] = 2400,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
) -> None:
    """Train the face parser."""
    with told():
        from training.parser.data import FRAMES, PAIRS, read_frames, read_pairs
        from training.parser.recipe import ParserRecipe, ParserSets
        from training.stages.config import parse_config
        from training.stages.trainer import train

        config = parse_config(
            (files("training") / "configs" / "parser.toml").read_text(encoding="utf-8"),
            overrides or (),
            source="parser.toml",
        )
        make_folder(out)
        screen = console()
        with screen.status("Reading") as status:
            portraits, validation = read_pairs(data / PAIRS)
            known = None
            if frames:
                known = read_frames(data / FRAMES, frames, kept=out / "hints.npz", progress=status.update)
        recipe = ParserRecipe(config, ParserSets(portraits, validation, known), device=device)

        def tell(report: Report) -> None:
            terms = ", ".join(
                f"{name.partition('/')[2]} {value:.4f}"
                for name, value in report.figures.items()
                if name.startswith("parser/")
            )
            screen.print(
                f"step {report.step} of {report.steps}: {terms}; {report.pictures_per_s:.1f} pictures/s,"
                f" {report.remaining_s / 60:.0f} min to go",
                highlight=False,
            )

        outcome = train(recipe, config, out, resume=resume, minutes=minutes, steps=steps, progress=tell)
        screen.print(str(outcome), highlight=False)


def export_parser(
    run: Run,
    data: Annotated[Path, typer.Option(help="Folder with parsing-pairs.tar, to measure on its last 100 pairs.")],
    out: Annotated[Path, typer.Option(help="File to write; its card is beside it, .md.")] = Path("parser.onnx"),
) -> None:
    """Write the face parser of a run as ONNX, and a card with what it gets right and wrong."""
    with told():
        from training.parser.card import write_card
        from training.parser.data import PAIRS, read_pairs
        from training.parser.export import load_network, write_onnx

        network, progress = load_network(run)
        portraits, validation = read_pairs(data / PAIRS)
        write_onnx(network, out)
        write_card(out, network, progress, len(portraits), validation)
        typer.echo(f"{out}\n{out.with_suffix('.md')}")
