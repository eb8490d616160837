"""Self-reenactment on held-out pictures: each person, row and number of photos, with pictures beside them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lsr_live.errors import DataError, IdentityError
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE, Picture
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.enrol import enrol
from lsr_live.identity.identity import Identity
from training.data.sample import scaled_points
from training.evaluate.metrics import Judge, Scores, Truth, mean, resized
from training.evaluate.protocol import Person
from training.evaluate.regions import RegionTally
from training.evaluate.report import LeftOut, Result
from training.evaluate.rows import Row
from training.evaluate.sheet import write_sheet

log = logging.getLogger(__name__)

COLUMNS = {
    "ssim": ("SSIM", 3),
    "psnr": ("PSNR", 2),
    "l1": ("L1", 2),
    "lpips": ("LPIPS", 3),
    "csim": ("CSIM", 3),
    "landmarks": ("landmark %", 2),
    "eyes": ("eye %", 2),
    "mouth": ("mouth %", 2),
    "found": ("face found", 3),
}
"""Heading and decimals of each score."""


@dataclass(frozen=True, slots=True)
class _Target:
    mesh: Mesh
    """px of the identity's 512 px crop, from the full picture."""
    truth: Truth


def measure(
    people: Sequence[Person],
    judge: Judge,
    *,
    shots: Sequence[int],
    rows: Mapping[str, Row],
    every: int,
    pictures: Path | None = None,
    regions: RegionTally | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Iterator[Result[Scores] | LeftOut]:
    """Enrol each person from K inputs (taken as they are) and draw every n-th target from its own landmarks.

    What is measured comes person by person, so that whoever stops half-way has what is done.

    Parameters
    ----------
    people
        Whom to measure on.
    judge
        Scores the pictures, at its size.
    shots
        Numbers of photos, K.
    rows
        Methods by name.
    every
        Each how manyth target is used.
    pictures
        Folder for sheets: one per person and K, a photo, each row and the truth side by side for each target.
    regions
        Where the errors are added up as well.
    progress
        Told after each person and K.

    Raises
    ------
    DataError
        A target is not square.
    """
    for person in people:
        targets = []
        for path in person.targets[::every]:
            found = _target(path, judge)
            if isinstance(found, str):
                yield _left_out(f"{person.name}/{path.name}", found)
            else:
                targets.append(found)
        if not targets:
            yield _left_out(person.name, "no target shows a face")
        done = []
        for k in shots:
            if targets:
                identity = enrolled(person, k)
                if isinstance(identity, str):
                    yield _left_out(f"{person.name}, K={k}", identity)
                else:
                    done += list(_drawn(person.name, identity, k, targets, judge, rows, pictures, regions))
            progress(f"{person.name}, K={k}")
        yield from done


def enrolled(person: Person, shots: int) -> Identity | str:
    """The person enrolled from `shots` inputs as they are, or why not."""
    consent = "measured under the data's licence"
    try:
        return enrol(person.name, person.shots(shots), crop="none", consent=consent).identity
    except IdentityError as error:
        return error.sentence


def _target(path: Path, judge: Judge) -> _Target | str:
    try:
        picture = read_picture(path)
    except DataError as error:
        return error.sentence
    if picture.shape[0] != picture.shape[1]:
        raise DataError(f"'{path}' is not square.", "The protocol compares square pictures.")
    mesh = judge.mesh(picture)
    if mesh is None:
        return "no face is found in it"
    return _Target(scaled_points(mesh, AVATAR_SIZE / picture.shape[0]), judge.truth(picture, mesh))


def _drawn(
    name: str,
    identity: Identity,
    shots: int,
    targets: Sequence[_Target],
    judge: Judge,
    rows: Mapping[str, Row],
    pictures: Path | None,
    regions: RegionTally | None,
) -> Iterator[Result[Scores]]:
    strips: list[list[Picture]] = [[resized(identity.photos[identity.rest].image, judge.side)] for _ in targets]
    for row, way in rows.items():
        method = way.draw(identity)
        scores = []
        for target, strip in zip(targets, strips, strict=True):
            strip.append(resized(method(target.mesh), judge.side))
            scores.append(judge.score(strip[-1], target.truth))
            if regions is not None:
                regions.add(row, shots, identity, target.mesh, strip[-1], target.truth.picture)
        yield Result(name, row, shots, len(identity.photos), len(scores), mean(scores))
    if pictures is not None:
        for target, strip in zip(targets, strips, strict=True):
            strip.append(target.truth.picture)
        write_sheet(pictures / f"{name}-K{shots:02d}.png", ["photo", *rows, "truth"], strips)


def _left_out(what: str, why: str) -> LeftOut:
    log.warning("left out: %s: %s", what, why)
    return LeftOut(what, why)
