"""People to measure on: source pictures and held-out targets of the same person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lsr_live.errors import DataError
from lsr_live.frames.picture_file import list_pictures


@dataclass(frozen=True, slots=True)
class Person:
    """One person's pictures, in their order."""

    name: str
    inputs: tuple[Path, ...]
    targets: tuple[Path, ...]

    def shots(self, count: int) -> tuple[Path, ...]:
        """`count` inputs, evenly spread: numbers floor(i * N / count)."""
        return tuple(self.inputs[i * len(self.inputs) // count] for i in range(count))


def read_people(folder: Path) -> list[Person]:
    """People of a folder: ``PERSON/{inputs,targets}/*`` or the reference's ``{train,test}/PERSON/**/*_rgb.png``.

    Raises
    ------
    DataError
        The folder has neither form.
    """
    if (folder / "train").is_dir() and (folder / "test").is_dir():
        pairs = [(p.name, p, folder / "test" / p.name) for p in sorted((folder / "train").iterdir()) if p.is_dir()]
    else:
        pairs = [(p.name, p / "inputs", p / "targets") for p in sorted(folder.glob("*")) if (p / "inputs").is_dir()]
    people = [Person(name, _pictures(inputs), _pictures(targets)) for name, inputs, targets in pairs]
    people = [person for person in people if person.inputs and person.targets]
    if not people:
        raise DataError(
            f"'{folder}' holds no people to measure on.",
            "It needs PERSON/inputs and PERSON/targets, or train/PERSON and test/PERSON, with pictures in them.",
        )
    return people


def _pictures(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    found = sorted(path for path in folder.rglob("*_rgb.png"))
    return tuple(found or list_pictures(folder))
