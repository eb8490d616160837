"""What to prepare: clips, folders of pictures and tar packs, as units of work with the names of person and track."""

from __future__ import annotations

import hashlib
import os
import re
import tarfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lsr_live.errors import UsageError
from lsr_live.frames.picture_file import PICTURE_SUFFIXES
from training.data.files import explained
from training.data.manifest import Skipped
from training.data.sample import plain_name

CLIP_SUFFIXES = frozenset({".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".flv", ".wmv"})
"""Endings of the files that count as clips, in lower case."""
MOST_PICTURES = 500
"""A folder of more pictures counts as several tracks, so that no unit of work grows without bound."""

_REFERENCE = re.compile(r"(?P<number>.+)_rgb\.png")
_REFERENCE_PARTS = ("_contour.png", "_segmap_merged.png")
_OTHER_PARTS = re.compile(r".+_(contour|segmap_merged)\.png")


@dataclass(frozen=True, slots=True)
class Item:
    """One file to read: a picture or a clip, by itself or as a stretch of a tar pack."""

    path: Path
    source: str
    """Its name for people, from the input's root on."""
    stem: str
    """File name without its ending."""
    offset: int = 0
    size: int | None = None
    """Bytes of the stretch; None: all of the file."""
    contour: Path | None = None
    """The reference's own drawing of its landmarks."""
    layout: Path | None = None
    """The reference's own layout of it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One track: what a worker does at a time."""

    person: str
    track: str
    items: tuple[Item, ...]
    clip: bool
    """Whether it is one clip; else pictures, in their order."""


def find_units(inputs: Sequence[Path], *, but: Path) -> tuple[list[Unit], list[Skipped]]:
    """All tracks of some folders, tar packs and clips, and what cannot be read of them; the order is always the same.

    Below a folder the first level names the person: ``PERSON/VIDEO/PART.mp4``, ``PERSON/CLIP.mp4``,
    ``PERSON/FRAME.jpg``, ``PERSON/CLIP/FRAME.jpg``. A clip at the root is a person by itself, pictures at the root are
    one person together. In a tar it is the same with its members. Pictures named ``PERSON/VIDEO/PART/00001_rgb.png``
    are the reference's form: its contours and layouts beside them are taken along. Hidden files are left out.

    Parameters
    ----------
    inputs
        Folders, ``.tar`` files, clips.
    but
        A folder to leave out: where the shards go.

    Raises
    ------
    UsageError
        An input is not there.
    DataError, DeviceError
        A folder may not be read.
    """
    found: list[Unit] = []
    skipped: list[Skipped] = []
    for place in inputs:
        if not place.exists():
            raise UsageError(f"There is no '{place}'.", "Name folders of clips or pictures, tar packs, or clips.")
        root = place if place.is_dir() else place.parent
        loose: list[tuple[PurePosixPath, Item]] = []
        for path in _walk(place, but.resolve()):
            name = PurePosixPath(path.relative_to(root).as_posix())
            suffix = path.suffix.lower()
            if suffix == ".tar":
                found += _grouped(_members(path, name, skipped), path.stem)
            elif suffix in CLIP_SUFFIXES:
                found.append(_clip(path, name))
            elif suffix in PICTURE_SUFFIXES and not _OTHER_PARTS.fullmatch(path.name):
                loose.append((name, _picture(path, name)))
        found += _grouped(loose, root.resolve().name)
    return _named_apart(found), skipped


def digest_of(units: Iterable[Unit]) -> str:
    """A checksum over names, sizes and times of all that the units read: another one means other inputs."""
    digest = hashlib.sha256()
    stamps: dict[Path, str] = {}
    for unit in units:
        digest.update(f"{unit.person}\n{unit.track}\n".encode("utf-8", "surrogateescape"))
        for item in unit.items:
            for path in (item.path, item.contour, item.layout):
                if path is not None and path not in stamps:
                    stamps[path] = _stamp(path)
            told = (item.source, item.offset, item.size, stamps[item.path],
                    item.contour and stamps[item.contour], item.layout and stamps[item.layout])  # fmt: skip
            digest.update(repr(told).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _stamp(path: Path) -> str:
    try:
        status = path.stat()
    except OSError as error:
        return str(error.strerror)
    return f"{status.st_size} {status.st_mtime_ns}"


def _walk(place: Path, but: Path) -> Iterator[Path]:
    """Files below a folder in the order of their names, or the one file."""
    if not place.is_dir():
        yield place
        return

    def refuse(error: OSError) -> None:
        raise explained(error, f"The folder '{error.filename}' cannot be read") from error

    for folder, folders, files in os.walk(place, onerror=refuse):
        here = Path(folder)
        folders[:] = sorted(n for n in folders if not n.startswith(".") and (here / n).resolve() != but)
        yield from (here / name for name in sorted(files) if not name.startswith(".") and (here / name).is_file())


def _clip(path: Path, name: PurePosixPath) -> Unit:
    folders = name.parts[:-1]
    person = folders[0] if folders else name.stem
    track = "/".join((*folders[1:], name.stem)) if folders else "0"
    return Unit(person, track, (Item(path, str(name), name.stem),), clip=True)


def _picture(path: Path, name: PurePosixPath) -> Item:
    reference = _REFERENCE.fullmatch(path.name)
    if reference is None:
        return Item(path, str(name), name.stem)
    number = reference["number"]
    contour, layout = (path.with_name(number + ending) for ending in _REFERENCE_PARTS)
    return Item(
        path,
        str(name),
        number,
        contour=contour if contour.is_file() else None,
        layout=layout if layout.is_file() else None,
    )


def _members(path: Path, name: PurePosixPath, skipped: list[Skipped]) -> Iterator[tuple[PurePosixPath, Item]]:
    """Pictures of a tar pack, as far as it can be read."""
    try:
        with tarfile.open(path, mode="r:") as tar:
            for member in tar:
                inside = PurePosixPath(member.name)
                if not member.isfile() or inside.name.startswith(".") or inside.is_absolute() or ".." in inside.parts:
                    continue
                if inside.suffix.lower() in PICTURE_SUFFIXES:
                    source = f"{name}:{inside}"
                    yield inside, Item(path, source, inside.stem, member.offset_data, member.size)
    except (tarfile.TarError, OSError, EOFError, ValueError) as error:
        skipped.append(Skipped(str(name), f"the tar is damaged or cut off ({error}); what lies before that is used"))


def _grouped(pictures: Iterable[tuple[PurePosixPath, Item]], home: str) -> Iterator[Unit]:
    tracks: dict[tuple[str, str], list[Item]] = {}
    for name, item in pictures:
        tracks.setdefault(_whose(name, home), []).append(item)
    for (person, track), items in tracks.items():
        for part, start in enumerate(range(0, len(items), MOST_PICTURES)):
            named = track if part == 0 else f"{track}-{part + 1}"
            yield Unit(person, named, tuple(items[start : start + MOST_PICTURES]), clip=False)


def _whose(name: PurePosixPath, home: str) -> tuple[str, str]:
    """Person and track of a picture."""
    folders = name.parts[:-1]
    if _REFERENCE.fullmatch(name.name) and len(folders) >= 3:
        folders = folders[-3:]  # the reference's subsets lie above its people
    return folders[0] if folders else home, "/".join(folders[1:]) or "0"


def _named_apart(units: Iterable[Unit]) -> list[Unit]:
    """Give tracks whose keys would be the same, of several inputs or by odd letters, names of their own."""
    taken: set[tuple[str, str]] = set()
    apart = []
    for unit in units:
        track, count = unit.track, 1
        person = plain_name(unit.person)
        while (person, plain_name(track)) in taken:
            count += 1
            track = f"{unit.track}-{count}"
        taken.add((person, plain_name(track)))
        apart.append(Unit(unit.person, track, unit.items, unit.clip))
    return apart
