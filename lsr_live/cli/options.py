"""Options that several commands share, and how they become settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lsr_live.errors import UsageError

if TYPE_CHECKING:
    from lsr_live.settings import Settings

Gallery = Annotated[
    Path | None, typer.Option("--gallery", metavar="DIR", help="Folder of enrolled people instead of the user's own.")
]
Tracker = Annotated[
    str | None, typer.Option(help="mediapipe, mediapipe-tasks (with --task-file) or face-alignment.", metavar="NAME")
]
TaskFile = Annotated[Path | None, typer.Option(help="Model of mediapipe-tasks.", metavar="FILE.task")]
Models = Annotated[
    Path | None, typer.Option(help="Folder with another identity network, to compare faces.", metavar="DIR")
]
Stats = Annotated[
    Path | None, typer.Option(help="Write figures and a description of this machine here.", metavar="FILE.json")
]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: JSON on standard output.")]


def gather(options: Mapping[str, object]) -> Settings:
    """Settings from config file, environment and these options; what the file has wrong is told."""
    from lsr_live.cli.telling import note
    from lsr_live.settings_file import load_settings

    settings, warnings = load_settings(options)
    for warning in warnings:
        note(f"lsr-live: {warning}")
    return settings


def picture_size(text: str | None) -> tuple[int | None, int | None]:
    """Width and height out of ``1280x720``; both None where nothing was given.

    Raises
    ------
    UsageError
        It reads otherwise.
    """
    if text is None:
        return None, None
    found = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
    if found is None:
        raise UsageError(f"{text} is no picture size.", "Write width x height in pixels, like 1280x720.")
    return int(found[1]), int(found[2])
