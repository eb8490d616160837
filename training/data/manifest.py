"""``manifest.json``: what lies in a folder of shards, what was left out of it and why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from lsr_live.errors import DataError
from training.data.files import explained, whole_file

NAME = "manifest.json"
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Shard:
    """One file of samples."""

    name: str
    sha256: str
    bytes: int
    samples: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that is not among the samples."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What lies in a folder of shards."""

    side: int
    """Of the pictures, px."""
    people: int
    tracks: int
    frames: int
    shards: tuple[Shard, ...]
    options: Mapping[str, Any] = field(default_factory=dict)
    """How it was made."""
    inputs: str = ""
    """Digest of the inputs' names, sizes and times."""
    alone: tuple[str, ...] = ()
    """People with one frame only, of whom no pair can be made."""
    enlarged: int = 0
    """Frames that were smaller than `side`."""
    unreadable: int = 0
    """How many of `skipped` are files that cannot be read."""
    skipped: tuple[Skipped, ...] = ()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write it into the folder of its shards, whole or not at all."""
    content = {"schema": SCHEMA, **asdict(manifest)}
    with whole_file(folder / NAME) as file:
        file.write((json.dumps(content, indent=1) + "\n").encode())


def read_manifest(folder: Path) -> Manifest:
    """Read it.

    Raises
    ------
    DataError
        There is none, or it is damaged or of another version.
    """
    path = folder / NAME
    if not path.is_file():
        raise DataError(f"'{folder}' holds no shards: there is no {NAME} in it.", "Make them with lsr-train prepare.")
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.pop("schema") != SCHEMA:
            raise DataError(f"'{path}' was written by another version of lsr-live.", "Prepare the data anew.")
        shards = tuple(Shard(str(s["name"]), str(s["sha256"]), int(s["bytes"]), int(s["samples"]))
                       for s in content.pop("shards"))  # fmt: skip
        if any(Path(shard.name).name != shard.name for shard in shards):
            raise DataError(f"'{path}' names a shard outside its folder.", "Prepare the data anew.")
        skipped = tuple(Skipped(**entry) for entry in content.pop("skipped"))
        return Manifest(shards=shards, skipped=skipped, alone=tuple(content.pop("alone")), **content)
    except OSError as error:
        raise explained(error, f"'{path}' cannot be read") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"'{path}' is damaged.", "Prepare the data anew.") from error
