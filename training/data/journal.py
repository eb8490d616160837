"""What is done of a preparation, so that it can be stopped at any moment and taken up again."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lsr_live.errors import DataError, UsageError
from training.data.examine import Examined
from training.data.files import explained
from training.data.inputs import Unit
from training.data.manifest import Shard, Skipped
from training.data.shards import Files, read_shard, size_in_shard, write_shard

FOLDER = ".preparing"
_NAME = "journal.jsonl"


@dataclass(frozen=True, slots=True)
class Done:
    """A unit that is done."""

    person: str
    track: str
    frames: int
    bytes: int
    """What its samples take in a shard."""
    enlarged: int
    unreadable: int
    skipped: tuple[Skipped, ...]


class Journal:
    """Finished units and shards of one preparation, in a folder beside the shards.

    Units come in any order and are kept as files until all before them are there; then they are moved into shards, so
    that the shards are the same whoever did the work. A unit counts as done when its line stands in the journal, which
    is after its file is safe on the disk.

    Parameters
    ----------
    out
        The folder of shards.
    plan
        Options and inputs, as JSON has them: another plan may not go on with this journal.
    shard_bytes
        Size of a shard at most.

    Raises
    ------
    UsageError
        The folder was begun with another plan.
    DeviceError, DataError
        The disk is full, or the folder may not be written.
    """

    def __init__(self, out: Path, plan: Mapping[str, Any], shard_bytes: int) -> None:
        self._out, self._folder, self._limit = out, out / FOLDER, shard_bytes
        self.done: dict[int, Done] = {}
        self.shards: list[Shard] = []
        self._in_shards = 0
        path = self._folder / _NAME
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            length = self._read(path, plan)
            # Without a buffer: what a full disk did not take would be tried once more by closing.
            self._file = path.open("ab", buffering=0)
            self._file.truncate(length)  # a line that was being written when the program was killed
        except OSError as error:
            raise explained(error, f"'{self._folder}' cannot be written") from error
        if not length:
            self._write({"plan": plan})

    def _read(self, path: Path, plan: Mapping[str, Any]) -> int:
        """Take in what is there; the length of what is whole."""
        if not path.is_file():
            return 0
        whole, _, _ = path.read_bytes().rpartition(b"\n")
        try:
            self._take_in(whole, plan)
        except (ValueError, KeyError, TypeError) as error:
            raise DataError(f"'{path}' is damaged.", "Begin anew with --restart.") from error
        for shard in self.shards:
            if not (self._out / shard.name).is_file():
                raise DataError(f"'{self._out / shard.name}' is gone.", "Put it back, or begin anew with --restart.")
        for number in [n for n, done in self.done.items() if n >= self._in_shards and done.frames]:
            if not self._part(number).is_file():
                del self.done[number]
        return len(whole) + 1 if whole else 0

    def _take_in(self, lines: bytes, plan: Mapping[str, Any]) -> None:
        for number, line in enumerate(lines.splitlines()):
            entry = json.loads(line)
            if number == 0:
                check_plan(self._out, entry["plan"], plan)
            elif "shards" in entry:
                self.shards += [Shard(**shard) for shard in entry["shards"]]
                self._in_shards = entry["units"]
            else:
                skipped = tuple(Skipped(**told) for told in entry.pop("skipped"))
                unit = entry.pop("unit")
                self.done[unit] = Done(**entry, skipped=skipped)

    def add(self, number: int, unit: Unit, examined: Examined) -> None:
        """Keep what came of a unit."""
        if examined.samples:
            write_shard(self._part(number), examined.samples)
        size = sum(size_in_shard(files) for _, files in examined.samples)
        done = Done(
            unit.person,
            unit.track,
            len(examined.samples),
            size,
            examined.enlarged,
            examined.unreadable,
            examined.skipped,
        )
        self._write({"unit": number, **asdict(done)})
        self.done[number] = done
        self._move(finished=False)

    def finish(self) -> None:
        """Move what is left into shards."""
        self._move(finished=True)

    def close(self) -> None:
        """Let go of the journal; it can be opened again."""
        self._file.close()

    def remove(self) -> None:
        """Close it and remove it: its work is done."""
        self.close()
        remove(self._out)

    def _move(self, *, finished: bool) -> None:
        """Move units into shards, as far as they are there without a gap and fill one."""
        start = end = self._in_shards
        size = 0
        while end in self.done:
            more = self.done[end].bytes
            if size and size + more > self._limit:
                self._pack(start, end)
                start, size = end, 0
            size += more
            end += 1
        if finished and start < end:
            self._pack(start, end)

    def _pack(self, start: int, end: int) -> None:
        parts = [self._part(number) for number in range(start, end) if self.done[number].frames]
        samples = (sample for part in parts for sample in read_shard(part))
        shards: list[Shard] = []
        for group in _by_size(samples, self._limit):
            name = f"shard-{len(self.shards) + len(shards):05d}.tar"
            shards.append(write_shard(self._out / name, group))
        self._write({"shards": [asdict(shard) for shard in shards], "units": end})
        self.shards += shards
        self._in_shards = end
        for part in parts:
            part.unlink()

    def _part(self, number: int) -> Path:
        return self._folder / f"{number:07d}.tar"

    def _write(self, entry: Mapping[str, Any]) -> None:
        line = json.dumps(entry).encode() + b"\n"
        try:
            if self._file.write(line) != len(line):
                raise OSError(errno.ENOSPC, "no space left")
            os.fsync(self._file.fileno())
        except OSError as error:
            raise explained(error, f"'{self._file.name}' cannot be written") from error


def check_plan(out: Path, begun: Mapping[str, Any], plan: Mapping[str, Any]) -> None:
    """Raise `UsageError`, with what differs, if a folder was begun with other options or inputs."""
    advice = "Name another folder, or begin anew with --restart."
    for name in sorted(begun["options"].keys() | plan["options"].keys()):
        was, now = (which["options"].get(name) for which in (begun, plan))
        if was != now:
            raise UsageError(f"'{out}' was begun with {name} {was}, not {now}.", advice)
    if begun["inputs"] != plan["inputs"]:
        raise UsageError(f"The inputs are not those that '{out}' was begun with.", advice)


def remove(out: Path) -> None:
    """Remove the journal of a folder of shards, and the units that it keeps."""
    shutil.rmtree(out / FOLDER, ignore_errors=True)


def _by_size(samples: Iterator[tuple[str, Files]], limit: int) -> Iterator[list[tuple[str, Files]]]:
    group: list[tuple[str, Files]] = []
    size = 0
    for key, files in samples:
        more = size_in_shard(files)
        if group and size + more > limit:
            yield group
            group, size = [], 0
        group.append((key, files))
        size += more
    if group:
        yield group
