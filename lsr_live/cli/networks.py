"""From what the user asks of the engines to networks that draw."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.cli.telling import console_for, note

if TYPE_CHECKING:
    from engines.build import Progress
    from engines.errors import EngineError
    from lsr_live.appearance.networks import Networks
    from lsr_live.identity.identity import Identity
    from lsr_live.networks.model import Model
    from lsr_live.networks.supply import Supply
    from lsr_live.reenactor import Reenactor
    from lsr_live.settings import EngineSettings

PANEL = "Engine"

Preset = Annotated[
    str | None,
    typer.Option(
        metavar="none|live|studio", help="Networks that paint: for any machine, or a GPU.", rich_help_panel=PANEL
    ),
]
Runtime = Annotated[
    str | None,
    typer.Option(
        metavar="auto|openvino|onnxruntime|tensorrt|tensorrt-rtx",
        help="What they run on; auto: the fastest here.",
        rich_help_panel=PANEL,
    ),
]
Precision = Annotated[
    str | None, typer.Option(metavar="auto|fp32|fp16|int8", help="How exactly they compute.", rich_help_panel=PANEL)
]
Weights = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.safetensors|DIR",
        help="Weights of your own, or a folder that lsr-train export-onnx wrote.",
        rich_help_panel=PANEL,
    ),
]


@dataclass(frozen=True, slots=True)
class Painters:
    """Networks for one person, and what looks after them while they draw."""

    person: Identity
    """With a layout of every photo, where networks want one."""
    networks: Networks | None
    supply: Supply | None

    @property
    def failed(self) -> Callable[[EngineError], None] | None:
        """What the reenactor tells when the networks fail."""
        return None if self.supply is None else self.supply.failed

    def follow(self, reenactor: Reenactor) -> None:
        """Build what takes long while it draws, and hand it over."""
        if self.supply is not None:
            self.supply.follow(reenactor)

    def close(self) -> None:
        """End the building."""
        if self.supply is not None:
            self.supply.close()


def open_painters(settings: EngineSettings, person: Identity) -> Painters:
    """Open the networks that the settings ask for, building what is quickly built; says which, and why.

    Where nothing is asked for and no networks can be had here, that is said, and the warped photos are the picture.

    Raises
    ------
    LsrError, engines.errors.EngineError
        What is asked for cannot be had.
    """
    if settings.preset == "none":
        return Painters(person, None, None)

    from engines.errors import Cancelled
    from engines.errors import EngineError as EngineFailure
    from lsr_live.errors import EngineError
    from lsr_live.settings import EngineSettings

    try:
        return _painters(settings, person)
    except Cancelled:
        raise
    except (EngineError, EngineFailure) as error:
        if settings != EngineSettings():
            raise
        note(f"{error} The picture is made without networks.")
        return Painters(person, None, None)


def _painters(settings: EngineSettings, person: Identity) -> Painters:
    from engines.runtime.choose import places
    from lsr_live.identity.parsed import parsed
    from lsr_live.networks.supply import Supply

    model = model_of(settings)
    person = parsed(person)
    supply = Supply(model, person, places(), runtime=settings.runtime, precision=settings.precision)
    with progress() as told:
        supplied = supply.first(told)
    note(f"{supplied.networks.name}: {supplied.reason}")
    return Painters(person, supplied.networks, supply)


def model_of(settings: EngineSettings) -> Model:
    """The files of the networks that the settings name; weights are exported to the cache first.

    Raises
    ------
    LsrError
        There are none, or they are broken.
    """
    from lsr_live.networks.model import find_model

    weights = settings.weights
    if weights is None or weights.is_dir():
        return find_model(settings.preset, weights)

    from lsr_live.cli.exported import exported

    return exported(weights)


@contextmanager
def progress() -> Iterator[Progress]:
    """What is being built, and how far it is: a bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda step, share: None
        return

    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console_for(err=True), transient=True) as bar:
        task = bar.add_task("Preparing the networks", total=1.0)
        yield lambda step, share: bar.update(task, description=step, completed=share)
