"""People to measure on: source pictures and held-out targets of the same person."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from lsr_live.errors import DataError
from lsr_live.frames.picture_file import list_pictures

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Person:
    """One person's pictures, in their order."""

    name: str
    inputs: tuple[Path, ...]
    targets: tuple[Path, ...]

    def shots(self, count: int) -> tuple[Path, ...]:
        """`count` inputs, evenly spread: numbers floor(i * N / count); all N of them where there are no more."""
        count = min(count, len(self.inputs))
        return tuple(self.inputs[i * len(self.inputs) // count] for i in range(count))


def read_people(folder: Path) -> list[Person]:
    """People of a folder: ``PERSON/{inputs,targets}/*`` or the reference's ``{train,test}/PERSON/**/*_rgb.png``.

    Whoever lacks inputs or targets is left out, with a warning.

    Raises
    ------
    DataError
        The folder has neither form, or nobody in it has both.
    """
    if (folder / "train").is_dir() and (folder / "test").is_dir():
        pairs = [(p.name, p, folder / "test" / p.name) for p in sorted((folder / "train").iterdir()) if p.is_dir()]
    else:
        pairs = [(p.name, p / "inputs", p / "targets") for p in sorted(folder.glob("*")) if (p / "inputs").is_dir()]
    people = []
    for name, inputs, targets in pairs:
        person = Person(name, pictures_below(inputs), pictures_below(targets))
        lacking = [what for what, has in (("inputs", person.inputs), ("targets", person.targets)) if not has]
        if lacking:
            log.warning("%s has no %s: left out", name, " and no ".join(lacking))
        else:
            people.append(person)
    if not people:
        raise DataError(
            f"'{folder}' holds no people to measure on.",
            "It needs PERSON/inputs and PERSON/targets, or train/PERSON and test/PERSON, with pictures in them.",
        )
    return people


def pictures_below(folder: Path) -> tuple[Path, ...]:
    """The reference's ``*_rgb.png`` at any depth, or else the folder's own pictures; none where there is no folder.

    Raises `DataError`: the folder may not be read.
    """
    if not folder.is_dir():
        return ()
    found = sorted(path for path in folder.rglob("*_rgb.png"))
    return tuple(found or list_pictures(folder))
