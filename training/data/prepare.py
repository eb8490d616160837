"""From clips and pictures to shards: the whole of ``lsr-train prepare``."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from functools import partial
from pathlib import Path
from tarfile import RECORDSIZE
from typing import Any

from lsr_live.errors import DataError, UsageError
from training.data import journal
from training.data.cluster import work_on_cluster
from training.data.crew import Hire, Numbered, Outcomes, work_alone, work_in_processes
from training.data.examine import Examiner, Options, Tools, open_tools
from training.data.files import explained
from training.data.inputs import digest_of, find_units
from training.data.journal import Journal
from training.data.manifest import NAME, Manifest, Skipped, read_manifest, write_manifest

log = logging.getLogger(__name__)

Progress = Callable[[int, int, int], None]
"""Tracks done, tracks in all, frames so far."""


def prepare(
    inputs: Sequence[Path],
    out: Path,
    options: Options | None = None,
    *,
    workers: int = 1,
    ray_address: str | None = None,
    shard_mib: int = 64,
    restart: bool = False,
    tools: Callable[[], Tools] = open_tools,
    progress: Progress = lambda done, total, frames: None,
) -> Manifest:
    """Make shards of clips, pictures and tar packs (`training.data.inputs.find_units` has their forms).

    It can be stopped at any moment, and goes on where it was when it is called again with the same inputs and options;
    called again when it was finished, it only answers. The shards do not depend on how many workers there are.
    What cannot be used is listed in the manifest with its reason, and left out.

    Parameters
    ----------
    inputs
        Folders, tar packs, clips.
    out
        Folder of the shards and their manifest.
    options
        How samples are made.
    workers
        How many work at a time; 1: this process alone.
    ray_address
        Work on this Ray cluster (``local``, ``auto`` or an address) instead of processes of this machine.
    shard_mib
        Size of a shard at most, MiB.
    restart
        Remove what an earlier preparation left in `out`, and begin anew.
    tools
        Opens what looks at the pictures, in each worker.
    progress
        Told after each track.

    Raises
    ------
    UsageError
        An input is missing, or `out` holds something else: other options, other inputs, foreign shards.
    DataError
        There is nothing to prepare, or no face in any of it.
    DeviceError
        The disk is full: what is done is kept.
    """
    options = options or Options()
    _check(options, workers, shard_mib)
    if any(place.resolve() == out.resolve() for place in inputs):
        raise UsageError(f"'{out}' cannot be input and output at once.", "Name another folder for the shards.")
    units, unread = find_units(inputs, but=out)
    if not units:
        named = ", ".join(f"'{place}'" for place in inputs)
        cause = f": {unread[0].source} is no tar that can be read" if unread else ""
        raise DataError(f"There are no clips and no pictures in {named}{cause}.", "Name folders of clips or pictures.")
    plan = {"options": {**asdict(options), "shard_mib": shard_mib}, "inputs": digest_of(units)}
    if restart:
        _remove_earlier(out)
    finished = _finished(out, plan)
    if finished is not None:
        progress(len(units), len(units), finished.frames)
        return finished
    with closing(Journal(out, plan, shard_mib * 2**20 - RECORDSIZE)) as kept:
        left = [(number, unit) for number, unit in enumerate(units) if number not in kept.done]
        frames = sum(done.frames for done in kept.done.values())
        progress(len(kept.done), len(units), frames)
        hire = partial(Examiner, options, tools)
        with closing(_work(left, hire, workers, ray_address)) as outcomes:
            for number, examined in outcomes:
                kept.add(number, units[number], examined)
                frames += len(examined.samples)
                progress(len(kept.done), len(units), frames)
        if not frames:
            raise DataError(f"No face was found in {_told(kept, unread)}.", "Check that they show people, upright.")
        kept.finish()
        manifest = _manifest(kept, unread, options.side, plan)
        write_manifest(out, manifest)
        kept.remove()
    return manifest


def _check(options: Options, workers: int, shard_mib: int) -> None:
    if not 32 <= options.side <= 2048 or options.side % 2:
        raise UsageError(f"The pictures' side goes from 32 to 2048 px, even, not {options.side}.")
    if not 1 <= options.quality <= 100:
        raise UsageError(f"The pictures' quality goes from 1 to 100, not {options.quality}.")
    if min(options.frames, workers, shard_mib) < 1:
        raise UsageError("Frames, workers and the size of shards are at least 1.")


def _work(units: Sequence[Numbered], hire: Hire, workers: int, ray_address: str | None) -> Outcomes:
    if not units:
        return work_in_processes((), hire, 0)
    if ray_address is not None:
        return work_on_cluster(units, hire, workers, ray_address)
    return work_alone(units, hire) if workers == 1 else work_in_processes(units, hire, workers)


def _finished(out: Path, plan: dict[str, Any]) -> Manifest | None:
    """The manifest of the same preparation, when it was finished before."""
    if not (out / NAME).is_file():
        if not (out / journal.FOLDER).is_dir() and any(out.glob("shard-*.tar")):
            raise UsageError(f"'{out}' holds shards of something else.", "Name another folder.")
        return None
    manifest = read_manifest(out)
    journal.check_plan(out, {"options": manifest.options, "inputs": manifest.inputs}, plan)
    for shard in manifest.shards:
        path = out / shard.name
        if not path.is_file() or path.stat().st_size != shard.bytes:
            raise DataError(f"The shard '{path}' is missing or cut off.", "Begin anew with --restart.")
    return manifest


def _remove_earlier(out: Path) -> None:
    if (out / NAME).is_file() or (out / journal.FOLDER).is_dir():
        try:
            (out / NAME).unlink(missing_ok=True)
            for shard in out.glob("shard-*.tar"):
                shard.unlink()
        except OSError as error:
            raise explained(error, f"'{out}' cannot be cleared") from error
        journal.remove(out)


def _manifest(kept: Journal, unread: Sequence[Skipped], side: int, plan: dict[str, Any]) -> Manifest:
    done = [kept.done[number] for number in sorted(kept.done)]
    frames = Counter[str]()
    for unit in done:
        if unit.frames:
            frames[unit.person] += unit.frames
    return Manifest(
        side=side,
        people=len(frames),
        tracks=sum(unit.frames > 0 for unit in done),
        frames=frames.total(),
        shards=tuple(kept.shards),
        options=plan["options"],
        inputs=plan["inputs"],
        alone=tuple(sorted(person for person, count in frames.items() if count == 1)),
        enlarged=sum(unit.enlarged for unit in done),
        unreadable=sum(unit.unreadable for unit in done) + len(unread),
        skipped=(*unread, *(told for unit in done for told in unit.skipped)),
    )


def _told(kept: Journal, unread: Sequence[Skipped]) -> str:
    skipped = [*unread, *(told for done in kept.done.values() for told in done.skipped)]
    first = f" (the first: {skipped[0].source}: {skipped[0].reason})" if skipped else ""
    return f"any of {len(kept.done)} tracks{first}"
