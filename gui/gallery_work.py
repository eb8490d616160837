"""What is done to a gallery, in the threads of jobs: names that are taken never stop it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from lsr_live.errors import IdentityError, LsrError
from lsr_live.identity.bundle import read_summary
from lsr_live.identity.gallery import Gallery
from lsr_live.identity.naming import SUFFIX, checked_name, name_of

log = logging.getLogger(__name__)

_LONGEST = 60
"""Characters of a name, as `checked_name` has it."""
_TRIES = 5
"""Another program may take a name between the look and the step."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file."""

    path: Path
    wished: str
    name: str
    """What they are called now; empty where it failed."""
    error: LsrError | None = None
    kept: bool = True
    """Whether the file is still there, where it failed."""


def free_name(name: str, taken: set[str]) -> str:
    """The name, or the first of "Name 2", "Name 3" that is free.

    Parameters
    ----------
    taken
        Names, casefolded.
    """
    found, number = name, 1
    while found.casefold() in taken:
        number += 1
        tail = f" {number}"
        found = f"{name[: _LONGEST - len(tail)].rstrip()}{tail}"
    return found


def import_one(gallery: Gallery, path: Path) -> Taken:
    """Take in a bundle; an error is part of the answer, for the next file is to be taken all the same."""
    wished = ""
    try:
        wished = checked_name(read_summary(path).name)
        return Taken(path, wished, _under_free_name(gallery, wished, lambda name: gallery.import_(path, name)))
    except LsrError as error:
        return Taken(path, wished or path.name, "", error)


def bring_back(gallery: Gallery, removed: Path) -> Taken:
    """Undo `Gallery.remove`, under another name where the own one is taken meanwhile."""
    wished = name_of(removed.name)

    def restore(name: str) -> None:
        if name == wished:
            gallery.restore(removed)
        else:
            gallery.import_(removed, name)
            _discard(removed)

    try:
        return Taken(removed, wished, _under_free_name(gallery, wished, restore))
    except LsrError as error:
        return Taken(removed, wished, "", error, removed.exists())


def rename(gallery: Gallery, key: str, new: str) -> str:
    """Give a person another name; returns it as it is written. Raises as `Gallery.rename`."""
    return name_of(gallery.rename(key, new).name)


def with_suffix(path: Path) -> Path:
    """The path as a bundle's."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def _under_free_name(gallery: Gallery, wished: str, step: Callable[[str], T]) -> str:
    for _ in range(_TRIES):
        name = free_name(wished, _taken(gallery))
        try:
            step(name)
        except IdentityError:
            if name.casefold() not in _taken(gallery):
                raise
            log.info("%r was taken at the last moment", name)
        else:
            return name
    raise IdentityError(f"There is an identity called {wished!r} already.", "Choose another name.")


def _taken(gallery: Gallery) -> set[str]:
    return {entry.name.casefold() for entry in gallery.list()}


def _discard(removed: Path) -> None:
    try:
        removed.unlink()
        removed.parent.rmdir()
    except OSError as error:
        log.info("%s stays: %s", removed, error)
