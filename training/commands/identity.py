"""``lsr-train identity``, ``export-identity`` and ``measure-identity``: the network that compares faces."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from training.commands.outcome import console, make_folder, told

if TYPE_CHECKING:
    from training.identity.faces import Faces
    from training.stages.trainer import Report

EACH = 12
"""Pictures of one track at most that are compared."""

Models = Annotated[
    Path | None,
    typer.Option(help="Folder with the teacher, identity-mobilefacenet.safetensors; else LSR_MODELS.", metavar="DIR"),
]
People = Annotated[
    list[Path], typer.Option(help="Folder of people whom it has not seen, PERSON/...; again for more.", metavar="DIR")
]


def add(app: typer.Typer) -> None:
    """Add the commands to `lsr-train`."""
    app.command("identity")(identity)
    app.command("export-identity")(export_identity)
    app.command("measure-identity")(measure_identity)


def identity(
    shards: Annotated[
        list[Path],
        typer.Argument(metavar="SHARDS...", help="What prepare wrote, of many people.", show_default=False),
    ],
    out: Annotated[Path, typer.Option(help="Folder of the run.")],
    models: Models = None,
    minutes: Annotated[float | None, typer.Option(min=0, help="Stop after so long; --resume goes on.")] = None,
    steps: Annotated[int | None, typer.Option(min=0, help="Stop after so many steps.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the run in the folder.")] = False,
    overrides: Annotated[list[str] | None, typer.Option("--set", help="key=value over the settings.")] = None,
    device: Annotated[str, typer.Option(help="cpu or cuda.")] = "cpu",
) -> None:
    """Train the identity network to answer as a larger one does."""
    with told():
        from training.identity.bank import Bank, answers_of, ask
        from training.identity.faces import kept_back, read_faces
        from training.identity.recipe import IdentityRecipe, IdentitySets
        from training.losses.identity import open_identity
        from training.stages.config import parse_config
        from training.stages.trainer import train

        config = parse_config(
            (files("training") / "configs" / "identity.toml").read_text(encoding="utf-8"),
            overrides or (),
            source="identity.toml",
        )
        make_folder(out)
        screen = console()
        with screen.status("Reading") as status:
            teacher = open_identity(models).network
            faces, validation = kept_back(read_faces(shards, progress=status.update))
            bank = Bank(faces, config.option("mixes", int))
            answers = answers_of(bank, teacher, kept=out / "answers.npz", progress=status.update)
            sets = IdentitySets(bank, answers, validation, ask(teacher, validation.pictures))
        recipe = IdentityRecipe(config, sets, device=device)

        def tell(report: Report) -> None:
            screen.print(
                f"step {report.step} of {report.steps}: distance {report.figures['identity/distance']:.4f};"
                f" {report.pictures_per_s:.1f} pictures/s, {report.remaining_s / 60:.0f} min to go",
                highlight=False,
            )

        outcome = train(recipe, config, out, resume=resume, minutes=minutes, steps=steps, progress=tell)
        screen.print(str(outcome), highlight=False)


def export_identity(
    run: Annotated[Path, typer.Argument(help="Folder of a run of lsr-train identity.", show_default=False)],
    shards: Annotated[
        list[Path], typer.Argument(metavar="SHARDS...", help="What it was trained on.", show_default=False)
    ],
    people: People,
    beside: Annotated[
        list[Path] | None, typer.Option(help="Networks to measure it beside, such as its teacher.", metavar="FILE")
    ] = None,
    out: Annotated[Path, typer.Option(help="File to write; its card is beside it, .md.")] = Path("identity.onnx"),
) -> None:
    """Write the identity network of a run as ONNX, and a card with how well it tells people apart."""
    with told():
        from lsr_live.identity.outsiders import ALIKE
        from training.data.manifest import read_manifest
        from training.identity.card import write_card
        from training.identity.export import load_network, write_onnx
        from training.identity.measure import compared

        network, progress = load_network(run)
        manifests = [read_manifest(folder) for folder in shards]
        sets = _read(people)
        write_onnx(network, out)
        write_card(out, progress, manifests, compared([out, *(beside or ())], sets, ALIKE), ALIKE)
        typer.echo(f"{out}\n{out.with_suffix('.md')}")


def measure_identity(
    networks: Annotated[
        list[Path],
        typer.Argument(metavar="NETWORK...", help="ONNX files, or the teacher's .safetensors.", show_default=False),
    ],
    people: People,
    least: Annotated[
        float | None,
        typer.Option(min=-1, max=1, help="Least median cosine to the others; else that of the shipped network."),
    ] = None,
) -> None:
    """Say how well identity networks tell people apart."""
    with told():
        from lsr_live.identity.outsiders import ALIKE
        from training.identity.measure import compared

        typer.echo(compared(networks, _read(people), ALIKE if least is None else least))


def _read(folders: list[Path]) -> list[tuple[str, Faces]]:
    from training.identity.measure import people_faces

    with console().status("Reading") as status:
        return [(folder.resolve().name, people_faces(folder, EACH, progress=status.update)) for folder in folders]
