"""From what the user asks of the engines to networks that draw."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.cli.telling import console_for, note

if TYPE_CHECKING:
    from engines.build import Progress
    from lsr_live.identity.identity import Identity
    from lsr_live.networks.model import Model
    from lsr_live.networks.painters import Painters
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


def open_painters(settings: EngineSettings, person: Identity) -> Painters:
    """Open the networks that the settings ask for, with progress on the terminal, and say which and why.

    Raises as `lsr_live.networks.painters.open_painters`.
    """
    from lsr_live.networks.painters import open_painters as opened

    with progress() as told:
        painters = opened(settings, person, find=model_of, progress=told)
    if painters.note:
        note(painters.note)
    return painters


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
