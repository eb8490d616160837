"""What a user means by the files and folders they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lsr_live.errors import LsrError
from lsr_live.frames.picture_file import PICTURE_SUFFIXES, list_pictures

MOST = 100
"""Photos that are judged at most; the best 32 of them are kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """Photos, and what was no photo."""

    photos: tuple[Path, ...]
    others: tuple[Path, ...]
    """Files that are no pictures by their endings."""
    empty: tuple[Path, ...]
    """Folders without pictures."""
    failures: tuple[LsrError, ...]
    """Folders that cannot be read."""


def find_photos(paths: Sequence[Path]) -> Found:
    """Look into files and folders; touches the disk."""
    photos: list[Path] = []
    others: list[Path] = []
    empty: list[Path] = []
    failures: list[LsrError] = []
    for path in paths:
        if not path.is_dir():
            (photos if path.suffix.lower() in PICTURE_SUFFIXES else others).append(path)
            continue
        try:
            inside = list_pictures(path)
        except LsrError as error:
            failures.append(error)
            continue
        photos += inside
        if not inside:
            empty.append(path)
    return Found(tuple(photos), tuple(others), tuple(empty), tuple(failures))
