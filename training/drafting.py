"""Drafts of the people in shards: enrolled from some of their frames, composed by the live path as the others are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from lsr_live.appearance.painter import person_box
from lsr_live.errors import DataError, UsageError
from lsr_live.faces.known_mesh import GivenMesh
from lsr_live.frames.frame import AVATAR_SIZE, Frame
from lsr_live.identity.estimate import neutral_face, ranges_of, rest_photo
from lsr_live.identity.identity import Identity, Photo
from lsr_live.identity.plate import background_plate
from lsr_live.reenactor import Reenactor
from training.data.drafts import NO_PLATE, SIDE, Part, write_drafts, write_part
from training.data.manifest import Shard, read_manifest
from training.data.pool import Pool, load_pool
from training.data.sample import decode_label
from training.data.shards import decoded, read_shard
from training.evaluate.live import TorchNetworks, load_live
from training.evaluate.rows import STILL
from training.networks.presets import LIVE
from training.stages.weights_file import read_weights

_APART = 0.5
"""Share of takes whose photos come from the beginning of the clip and whose targets from the rest of it."""
_FIRST = 0.62
"""How much of a clip that beginning is: as in the protocols that measure."""


@dataclass(frozen=True, slots=True)
class Take:
    """Somebody enrolled, and what is drawn of them: frame numbers of a pool."""

    photos: tuple[int, ...]
    targets: tuple[int, ...]


def takes(pool: Pool, shots: Sequence[int], most: int, seed: int) -> list[Take]:
    """For each clip and each number of photos in `shots` a take of at most `most` targets, drawn at random."""
    chance = np.random.default_rng(seed)
    drawn = []
    for track in range(len(pool.tracks)):
        there = torch.nonzero(pool.track == track)[:, 0]
        rows = there[pool.frame[there].argsort()].numpy()
        for count in shots:
            if len(rows) < 2:
                continue
            first = rows[: max(round(_FIRST * len(rows)), 1)]
            early = chance.random() < _APART and len(first) < len(rows)
            photos = chance.permutation(first if early else rows)[: min(count, len(rows) - 1)]
            others = np.setdiff1d(rows[len(first) :] if early else rows, photos)
            targets = chance.permutation(others)[:most]
            drawn.append(Take(tuple(map(int, np.sort(photos))), tuple(map(int, targets))))
    return drawn


def enrolled(pool: Pool, photos: Sequence[int], name: str) -> Identity:
    """The identity that frames of a pool of 512 px make."""
    if pool.side != AVATAR_SIZE:
        raise ValueError(f"photos are {AVATAR_SIZE} px, not {pool.side}")
    cut = tuple(_photo(pool, number) for number in photos)
    meshes, qualities = [photo.mesh for photo in cut], [photo.quality for photo in cut]
    neutral = neutral_face(meshes, qualities)
    return Identity(
        name=name,
        photos=cut,
        neutral=neutral,
        rest=rest_photo(meshes, qualities),
        ranges=ranges_of(meshes, neutral),
        background=background_plate([photo.image for photo in cut], [photo.matte for photo in cut]),
        consent="drawn to train networks, under the data's licence",
        created="",
        tracker="",
        crop="none",
    )


def draw(pool: Pool, planned: Sequence[Take], networks: TorchNetworks, into: Part) -> Iterator[int]:
    """Compose all targets of all takes into a part; yields drafts done after each take."""
    blank = np.zeros((AVATAR_SIZE, AVATAR_SIZE, 3), np.uint8)
    row = 0
    for number, take in enumerate(planned):
        person = int(pool.person[take.photos[0]])
        identity = enrolled(pool, take.photos, pool.people[person])
        plate = identity.background
        if plate is not None:
            into.plates[number] = _small(plate)
        reenactor = Reenactor(identity, tracker=GivenMesh(), networks=networks, settings=STILL, still=True)
        for target in take.targets:
            mesh = pool.meshes[target].numpy()
            draft = reenactor.compose(reenactor.observe(Frame(blank, 0.0, 0, 0.0, mesh=mesh)))
            if draft.sheet is None:
                raise ValueError("drafts are drawn with networks")
            base = _small(draft.picture)
            into.base[row] = base if base.shape[2] == 4 else cv2.cvtColor(base, cv2.COLOR_RGB2RGBA)
            into.truth[row] = _small(pool.images[target].numpy())
            into.guide[row] = _bytes(draft.sheet.guide.maps)
            into.layout[row] = _bytes(draft.sheet.layout)
            into.mesh[row] = mesh
            rows, columns = person_box(into.base[row])
            into.person_box[row] = rows.start, rows.stop, columns.start, columns.stop
            into.person[row] = person
            into.plate[row] = NO_PLATE if plate is None else number
            row += 1
        yield row


def make_drafts(
    data: Path,
    out: Path,
    weights: Path,
    *,
    shots: Sequence[int],
    targets: int,
    workers: int = 1,
    seed: int = 0,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Draw drafts of all people in a folder of shards; how many there are.

    Parameters
    ----------
    data
        What ``lsr-train prepare`` wrote.
    out
        Folder of the drafts.
    weights
        With the layout generator.
    shots, targets, seed
        See `takes`.
    workers
        Processes; what is drawn does not depend on how many.
    progress
        Told of people done, and people in all.

    Raises
    ------
    UsageError
        There is something in `out` already, or the weights are of another preset.
    DataError, DeviceError
        Shards or weights are broken; no clip has two frames; the disk is full.
    """
    if out.exists() and any(out.iterdir()):
        raise UsageError(f"'{out}' is not empty.", "Name another folder for the drafts.")
    if read_weights(weights).preset != LIVE.name:
        raise UsageError("Drafts are made for the preset 'live'.", "Name its weights.")
    people = sorted({label for shard in read_manifest(data).shards for label in _people_of(data, shard)})
    chunks = [people[i : i + _TOGETHER] for i in range(0, len(people), _TOGETHER)]
    jobs = [
        _Job(
            data, out, f"part-{number:02d}", weights, tuple(chunk), people.index(chunk[0]), tuple(shots), targets, seed
        )
        for number, chunk in enumerate(chunks)
    ]
    made: list[int] = []
    with ProcessPoolExecutor(min(workers, len(jobs)), mp_context=get_context("spawn")) as executor:
        for job, count in zip(jobs, executor.map(_drawn, jobs), strict=True):
            made.append(count)
            progress(people.index(job.people[-1]) + 1, len(people))
    if not sum(made):
        raise DataError(
            "No clip has two frames: there is nothing to draw one from the other.", "Prepare more pictures."
        )
    parts = [job.name for job, count in zip(jobs, made, strict=True) if count]
    about = {
        "weights": sha256(weights.read_bytes()).hexdigest(),
        "shots": list(shots),
        "targets": targets,
        "seed": seed,
    }
    write_drafts(out, parts, people, about)
    return sum(made)


_TOGETHER = 12
"""People of a part: their frames lie in memory together."""


@dataclass(frozen=True, slots=True)
class _Job:
    data: Path
    out: Path
    name: str
    weights: Path
    people: tuple[str, ...]
    first: int
    """Number of the first of them among all people."""
    shots: tuple[int, ...]
    targets: int
    seed: int


def _people_of(data: Path, shard: Shard) -> set[str]:
    return {decoded(key, decode_label, files).person for key, files in read_shard(data / shard.name, shard)}


def _drawn(job: _Job) -> int:
    # One process a core: threads of libraries would only be in each other's way.
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    pool = load_pool(job.data, side=AVATAR_SIZE, people=job.people)
    planned = [take for take in takes(pool, job.shots, job.targets, job.seed + job.first) if take.targets]
    count = sum(len(take.targets) for take in planned)
    if not count:
        return 0
    networks = TorchNetworks(load_live(read_weights(job.weights)))
    names = [job.people.index(name) + job.first for name in pool.people]
    with write_part(job.out / job.name, count, len(planned)) as part:
        for _ in draw(pool, planned, networks, part):
            pass
        part.person[:] = np.asarray(names, np.int32)[part.person]
    return count


def _photo(pool: Pool, number: int) -> Photo:
    layout = pool.layouts[number].numpy()
    return Photo(
        image=pool.images[number].numpy(),
        mesh=pool.meshes[number].numpy(),
        matte=pool.mattes[number].numpy(),
        quality=1.0,
        layout=cv2.resize(layout, (AVATAR_SIZE, AVATAR_SIZE), interpolation=cv2.INTER_NEAREST_EXACT).astype(np.uint8),
    )


def _small(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.resize(picture, (SIDE, SIDE), interpolation=cv2.INTER_AREA))


def _bytes(maps: NDArray[np.float32]) -> NDArray[np.uint8]:
    return np.asarray(np.rint(np.clip(maps, 0.0, 1.0) * 255.0), np.uint8)
