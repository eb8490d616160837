"""Drafts: pictures as the live path composes them, before its renderer, with the true picture beside each.

A folder: ``drafts.json`` names its parts, each a folder of NumPy arrays that are read where they lie on the disk.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.guide import CHANNELS
from lsr_live.errors import DataError, UsageError
from lsr_live.identity.classes import GROUP_NAMES
from training.data.files import explained, whole_file
from training.data.sample import POINTS_IN_MESH

NAME = "drafts.json"
SCHEMA = 1
SIDE, CELLS = 256, 64
"""Of the pictures and of the layout generator's maps: those of the preset `live`, which drafts are made for."""
NO_PLATE = -1

_SHAPES: Mapping[str, tuple[tuple[int, ...], type[np.generic]]] = {
    "base": ((SIDE, SIDE, 4), np.uint8),
    "truth": ((SIDE, SIDE, 3), np.uint8),
    "guide": ((CHANNELS, CELLS, CELLS), np.uint8),
    "layout": ((len(GROUP_NAMES), CELLS, CELLS), np.uint8),
    "mesh": ((POINTS_IN_MESH, 3), np.float32),
    "person_box": ((4,), np.int32),
    "person": ((), np.int32),
    "plate": ((), np.int32),
}
_PLATES = "plates"


@dataclass(frozen=True, slots=True)
class Part:
    """N drafts; arrays lie on the disk."""

    base: NDArray[np.uint8]
    """(N,256,256,4) the warped photos, RGB and matte."""
    truth: NDArray[np.uint8]
    """(N,256,256,3) RGB."""
    guide: NDArray[np.uint8]
    """(N,C,64,64) the layout generator's guide; 255 for 1."""
    layout: NDArray[np.uint8]
    """(N,8,64,64) what it answered; 255 for 1."""
    mesh: NDArray[np.float32]
    """(N,478,3) px of the 512 px crop."""
    person_box: NDArray[np.int32]
    """(N,4) top, bottom, left, right of where the renderer may paint, px of `base`."""
    person: NDArray[np.int32]
    """(N,) which of the people."""
    plate: NDArray[np.int32]
    """(N,) which of the plates is behind; `NO_PLATE` where the whole picture moves."""
    plates: NDArray[np.uint8]
    """(P,256,256,3) RGB."""

    def __len__(self) -> int:
        return len(self.base)


@contextmanager
def write_part(folder: Path, count: int, plates: int) -> Iterator[Part]:
    """Arrays of `count` drafts and so many plates, to be filled; what is in the folder already is overwritten.

    Raises
    ------
    DeviceError
        The disk is full.
    DataError
        The folder may not be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        arrays = {
            name: _blank(folder / f"{name}.npy", (rows, *shape), kind)
            for name, (rows, shape, kind) in _rows(count, plates).items()
        }
        yield Part(**arrays)
        for array in arrays.values():
            if isinstance(array, np.memmap):
                array.flush()
    except OSError as error:
        raise explained(error, f"'{folder}' cannot be written") from error


def write_drafts(folder: Path, parts: Sequence[str], people: Sequence[str], about: Mapping[str, Any]) -> None:
    """Name the parts, which makes the folder whole. Raises as `training.data.files.whole_file`."""
    content = {"schema": SCHEMA, "parts": list(parts), "people": list(people), "about": dict(about)}
    with whole_file(folder / NAME) as file:
        file.write(json.dumps(content, indent=1).encode())


def read_drafts(folder: Path) -> tuple[list[Part], list[str]]:
    """The parts of a folder and the names of its people.

    Raises
    ------
    UsageError
        It holds no drafts, or is not finished.
    DataError
        It is damaged, or of another version.
    """
    try:
        content = json.loads((folder / NAME).read_bytes())
    except FileNotFoundError:
        raise UsageError(f"'{folder}' holds no drafts.", "Make them with lsr-train drafts.") from None
    except OSError as error:
        raise explained(error, f"'{folder}' cannot be read") from error
    except ValueError as error:
        raise _damaged(folder, f"{NAME} is no JSON") from error
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise DataError(f"The drafts in '{folder}' are of another version.", "Make them anew with lsr-train drafts.")
    names, people = (_names(folder, content.get(what), what) for what in ("parts", "people"))
    return [_read_part(folder, name) for name in names], people


def _read_part(folder: Path, name: str) -> Part:
    arrays: dict[str, NDArray[Any]] = {}
    for field in (*_SHAPES, _PLATES):
        try:
            arrays[field] = np.load(folder / name / f"{field}.npy", mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError, EOFError) as error:
            raise _damaged(folder, f"{name}/{field}.npy cannot be read") from error
    for field, (rows, shape, kind) in _rows(len(arrays["person"]), len(arrays[_PLATES])).items():
        if arrays[field].shape != (rows, *shape) or arrays[field].dtype != kind:
            raise _damaged(folder, f"{name}/{field}.npy is not of the form it should have")
    return Part(**arrays)


def _blank(path: Path, shape: tuple[int, ...], kind: type[np.generic]) -> NDArray[Any]:
    array: NDArray[Any] = np.lib.format.open_memmap(path, "w+", kind, shape)  # type: ignore[no-untyped-call]
    return array


def _rows(count: int, plates: int) -> dict[str, tuple[int, tuple[int, ...], type[np.generic]]]:
    rows = {name: (count, shape, kind) for name, (shape, kind) in _SHAPES.items()}
    return rows | {_PLATES: (plates, (SIDE, SIDE, 3), np.uint8)}


def _names(folder: Path, value: object, what: str) -> list[str]:
    if isinstance(value, list) and value:
        names = [one for one in value if isinstance(one, str) and "/" not in one and one not in ("", "..")]
        if len(names) == len(value):
            return names
    raise _damaged(folder, f"{NAME} lacks its {what}")


def _damaged(folder: Path, what: str) -> DataError:
    return DataError(f"The drafts in '{folder}' are damaged: {what}.", "Make them anew with lsr-train drafts.")
