"""``lsr-train infer``: the reference's five-panel pictures of one person as another moves."""

from __future__ import annotations

from contextlib import ExitStack, closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.errors import DataError, SomeInputsFailed
from training.commands.outcome import make_folder, progress_bar, told

if TYPE_CHECKING:
    from lsr_live.faces.face import Mesh
    from lsr_live.frames.frame import Picture


def add(app: typer.Typer) -> None:
    """Add the command to `lsr-train`."""
    app.command("infer")(infer)


def infer(
    source: Annotated[Path, typer.Argument(help="Pictures of the person to draw: PERSON/VIDEO/PART, or any folder.")],
    driver: Annotated[Path, typer.Argument(help="Pictures whose faces are to be followed, in the same form.")],
    weights: Annotated[Path, typer.Option("--weights", help="Weights, from lsr-train export-weights.")],
    shots: Annotated[int, typer.Option(min=1, max=32, help="Number of source pictures, K.")] = 4,
    out: Annotated[
        Path, typer.Option(help="Folder; pictures go to inference/SOURCE--DRIVER--KNN-meta|ft in it.")
    ] = Path("out"),
) -> None:
    """Draw contour, layout, oracle layout, output and driver side by side, one file per driver picture."""
    with told():
        from lsr_live.faces import open_tracker
        from lsr_live.frames.frame import Frame
        from lsr_live.frames.marking import encode_picture
        from lsr_live.identity.enrol import enrol
        from training.data.files import whole_file
        from training.evaluate.five_panels import LayoutParser, folder_name, tuples
        from training.evaluate.network_rows import open_networks
        from training.evaluate.protocol import Person
        from training.evaluate.report import LeftOut
        from training.evaluate.take import read_take
        from training.stages.weights_file import read_weights

        trained = read_weights(weights)
        networks = open_networks(trained)
        person, leader = read_take(source), read_take(driver)
        folder = out / "inference" / folder_name(person, leader, shots, tuned=trained.tuned)
        make_folder(folder)
        photos = Person(person.names[0], person.pictures, leader.pictures).shots(shots)
        consent = "drawn under the data's licence"
        renderer = networks.renderer(enrol(person.names[0], photos, crop="none", consent=consent).identity)
        left_out: list[LeftOut] = []
        with ExitStack() as held:
            tracker = held.enter_context(closing(open_tracker(still=True)))
            step = held.enter_context(progress_bar("Drawing", len(leader.pictures)))

            def find(image: Picture) -> Mesh | None:
                face = tracker.track(Frame(image, 0.0, 0, 0.0))
                return None if face is None else face.mesh

            @cache
            def parser() -> LayoutParser:
                from lsr_live.identity.parser import FaceParser

                return held.enter_context(closing(FaceParser()))

            for made in tuples(leader, renderer, find, parser):
                if isinstance(made, LeftOut):
                    left_out.append(made)
                    step(made.what)
                    continue
                with whole_file(folder / made.name) as file:
                    file.write(encode_picture(made.picture, "png"))
                step(made.name)
        typer.echo(folder)
        if left_out:
            count, first = len(left_out), left_out[0]
            kind = DataError if count == len(leader.pictures) else SomeInputsFailed
            raise kind(
                f"{count} of {len(leader.pictures)} pictures could not be followed, such as {first.what}: "
                f"{first.why.rstrip('.')}.",
                "Use pictures in which the face is large and clear.",
            )
