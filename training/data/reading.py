"""Pictures of a unit of work, one after the other, whatever they are stored in."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

from lsr_live.errors import DataError
from lsr_live.frames.frame import Picture
from lsr_live.frames.picture_file import MAX_BYTES, read_picture
from lsr_live.frames.sources.clip import Clip
from training.data.files import explained
from training.data.inputs import Item, Unit


def read_unit(unit: Unit, wanted: Collection[int], failures: dict[str, str]) -> Iterator[tuple[int, Picture]]:
    """The wanted frames of a unit, by their places in it, in order: (place, (H,W,3) uint8 RGB).

    What cannot be read goes into `failures`, by its name, with the reason.
    """
    if unit.clip:
        yield from _frames(unit.items[0], wanted, failures)
        return
    with tempfile.TemporaryDirectory(prefix="lsr-") as folder:
        for place in sorted(wanted):
            item = unit.items[place]
            try:
                yield place, _picture(item, Path(folder))
            except DataError as error:
                failures[item.source] = error.sentence


def count_frames(unit: Unit, failures: dict[str, str]) -> int:
    """How many frames a unit has; a clip that does not say so is read through."""
    if not unit.clip:
        return len(unit.items)
    item = unit.items[0]
    try:
        with closing(Clip(item.path)) as clip:
            if clip.frame_count is not None:
                return clip.frame_count
            count = 0
            while clip.read() is not None:
                count += 1
            return count
    except DataError as error:
        failures[item.source] = error.sentence
        return 0


def _frames(item: Item, wanted: Collection[int], failures: dict[str, str]) -> Iterator[tuple[int, Picture]]:
    last = max(wanted, default=-1)
    try:
        with closing(Clip(item.path)) as clip:
            while (frame := clip.read()) is not None:
                if frame.index in wanted:
                    yield frame.index, frame.image
                if frame.index >= last:
                    break
            if clip.failures:
                failures[item.source] = clip.failures[0][1]
    except DataError as error:
        failures[item.source] = error.sentence


def _picture(item: Item, folder: Path) -> Picture:
    if item.size is None:
        return read_picture(item.path)
    name = item.source.rpartition(":")[2].rpartition("/")[2]
    if item.size > MAX_BYTES:
        raise DataError(f"{name} has {item.size / 1e6:.0f} MB; a picture may have {MAX_BYTES / 1e6:.0f} MB.")
    try:
        with item.path.open("rb") as pack:
            pack.seek(item.offset)
            content = pack.read(item.size)
    except OSError as error:
        raise DataError(f"{name} cannot be read: {error.strerror}.") from error
    if len(content) < item.size:
        raise DataError(f"{name} is cut off: the tar ends in the middle of it.")
    # By way of a file, so that pictures in packs are read with the same care, and limits, as all others.
    copy = folder / name
    try:
        copy.write_bytes(content)
    except OSError as error:
        raise explained(error, f"'{folder}' cannot be written") from error
    try:
        return read_picture(copy)
    finally:
        copy.unlink()
