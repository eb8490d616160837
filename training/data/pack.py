"""One compact tar of shards, small enough to be carried to a GPU that is at hand for a short while."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lsr_live.errors import DataError, UsageError
from training.data.compact import compact_sample
from training.data.files import explained
from training.data.manifest import Manifest, Shard, read_manifest, write_manifest
from training.data.sample import Label
from training.data.shards import Files, read_samples, write_shard

Progress = Callable[[int, int], None]
"""Frames done, frames in all."""

_TAR = "pack.tar.gz"
_FEWEST = 2
"""Frames that a person keeps at least, for pairs."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What was packed."""

    manifest: Manifest
    """Of the new folder."""
    dropped: int
    """Frames left out, because they did not fit."""


def pack(
    shards: Path, out: Path, *, max_mib: float, quality: int = 85, progress: Progress = lambda done, total: None
) -> Packed:
    """Write the frames of a folder of shards into one compact tar, with a manifest, that `load_pool` reads as well.

    Where not all fit, the same share of each person's frames is left out, evenly over their order; two of each person
    stay.

    Parameters
    ----------
    shards
        A folder that ``lsr-train prepare`` wrote.
    out
        New folder.
    max_mib
        Size of the tar at most, MiB.
    quality
        Of the pictures' WebP, 1 to 100.
    progress
        Told of frames read.

    Raises
    ------
    UsageError
        `out` holds something already, or two frames of each person are too much.
    DataError
        The shards are missing or damaged.
    DeviceError
        The disk is full.
    """
    if not 1 <= quality <= 100:
        raise UsageError(f"The pictures' quality goes from 1 to 100, not {quality}.")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(f"'{out}' exists already.", "Name a new folder.")
    whole = read_manifest(shards)
    limit = int(max_mib * 2**20)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _Spool(out) as spool:
            for done, (key, sample) in enumerate(read_samples(shards, whole), start=1):
                spool.add(key, sample.label, compact_sample(sample, quality))
                progress(done, whole.frames)
            shard, kept = _fitted(spool, out / _TAR, limit)
    except OSError as error:
        raise explained(error, f"'{out}' cannot be written") from error
    labels = [spool.labels[row] for row in kept]
    frames = Counter(label.person for label in labels)
    manifest = Manifest(
        side=whole.side,
        people=len(frames),
        tracks=len({(label.person, label.track) for label in labels}),
        frames=len(labels),
        shards=(shard,),
        options={**whole.options, "packed": {"quality": quality, "max_mib": max_mib}},
        inputs=whole.inputs,
        alone=tuple(sorted(person for person, count in frames.items() if count == 1)),
        enlarged=whole.enlarged,
    )
    write_manifest(out, manifest)
    return Packed(manifest, len(spool.labels) - len(labels))


def thinned(people: list[str], share: float) -> list[int]:
    """Rows that stay when each person (a name a row) keeps a share (0 to 1) of the frames, evenly; in their order."""
    rows: dict[str, list[int]] = {}
    for row, person in enumerate(people):
        rows.setdefault(person, []).append(row)
    kept = []
    for own in rows.values():
        count = max(min(len(own), _FEWEST), int(len(own) * share))
        kept += [own[index * len(own) // count] for index in range(count)]
    return sorted(kept)


class _Spool:
    """Compact samples on the disk: there may be more than fit into memory."""

    def __init__(self, folder: Path) -> None:
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115
        self.labels: list[Label] = []
        self._places: list[tuple[str, dict[str, tuple[int, int]]]] = []

    def __enter__(self) -> _Spool:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, key: str, label: Label, files: Files) -> None:
        places = {}
        for ending, content in files.items():
            places[ending] = (self._file.tell(), len(content))
            self._file.write(content)
        self.labels.append(label)
        self._places.append((key, places))

    def read(self, rows: Iterable[int]) -> Iterator[tuple[str, Files]]:
        for row in rows:
            key, places = self._places[row]
            files = {}
            for ending, (start, length) in places.items():
                self._file.seek(start)
                files[ending] = self._file.read(length)
            yield key, files


def _fitted(spool: _Spool, path: Path, limit: int) -> tuple[Shard, list[int]]:
    """Write as large a share of each person's frames as fits."""
    people = [label.person for label in spool.labels]
    if not people:
        raise DataError("There are no frames to pack.", "Prepare data with faces in it.")
    share, fewest = 1.0, thinned(people, 0.0)
    kept = thinned(people, share)
    while (shard := write_shard(path, spool.read(kept), packed=True)).bytes > limit:
        path.unlink()
        if len(kept) == len(fewest):
            raise UsageError(
                f"{len(kept)} frames, at most two of each person, take {shard.bytes / 2**20:.1f} MiB, which is more "
                f"than {limit / 2**20:g}.",
                "Allow more with --max-mib, or ask for a lower --quality.",
            )
        before = len(kept)
        # A little less than what should fit, for frames differ in size; and less until it is fewer frames.
        share = len(kept) / len(people) * limit / shard.bytes
        while len(kept) == before:
            share *= 0.995
            kept = thinned(people, share)
    return shard, kept
