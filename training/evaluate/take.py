"""One person's pictures in a folder, under the names that the reference gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lsr_live.errors import DataError
from training.evaluate.protocol import pictures_below

_PERSON = re.compile(r"id\d{5}")
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Take:
    """Pictures of one person from one clip, in the order of their names."""

    names: tuple[str, ...]
    """Person, video and part as the reference has them; of another folder its own name alone."""
    pictures: tuple[Path, ...]


def read_take(folder: Path) -> Take:
    """Pictures of ``.../PERSON/VIDEO/PART``, of a folder above it that holds no other clip, or of any other folder.

    Raises
    ------
    DataError
        There is no picture, or there are pictures of several clips.
    """
    pictures = pictures_below(folder)
    if not pictures:
        raise DataError(f"'{folder}' holds no pictures.", "Name a folder of pictures, or PERSON/VIDEO/PART.")
    homes = sorted({picture.parent for picture in pictures})
    if len(homes) > 1:
        raise DataError(f"'{folder}' holds pictures of {len(homes)} clips.", f"Name one of them, such as '{homes[0]}'.")
    parts = homes[0].resolve().parts[-_DEPTH:]
    known = len(parts) == _DEPTH and _PERSON.fullmatch(parts[0])
    return Take(parts if known else parts[-1:], pictures)
