"""Heads turned farther than any photo shows: whether a face is still a face, and whose."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lsr_live.faces.face import Mesh
from lsr_live.identity.identity import Identity
from lsr_live.mesh.alignment import angles_of, rotation_from_angles
from lsr_live.mesh.canonical import pose_of
from training.evaluate.metrics import Judge, mean_of, resized
from training.evaluate.protocol import Person
from training.evaluate.report import LeftOut, Result
from training.evaluate.rows import Row
from training.evaluate.sheet import write_sheet
from training.evaluate.table import enrolled

log = logging.getLogger(__name__)

BEYOND = (15.0, 25.0)
"""How far beyond the photos heads are turned, to each side, degrees."""
COLUMNS = {"found": ("face found", 3), "csim": ("CSIM photos", 3), "yaw": ("off in yaw, degrees", 1)}
"""Heading and decimals of each score."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one turned picture; NaN where no face was found in it."""

    found: float
    """1 where the tracker finds a face."""
    csim: float
    """Mean cosine of its face to the enrolled photos'."""
    yaw: float
    """How far its yaw is from what was asked for, degrees."""


def turned(identity: Identity, yaw: float) -> Mesh:
    """The face at rest (478,3) px, turned about its middle until its yaw is so many degrees."""
    mesh = identity.photos[identity.rest].mesh.astype(np.float64)
    now, pitch, roll = angles_of(pose_of(mesh).rotation)
    turn = rotation_from_angles(yaw, pitch, roll) @ rotation_from_angles(now, pitch, roll).T
    middle = mesh[:468].mean(0)
    return np.asarray((mesh - middle) @ turn.T + middle, np.float32)


def measure(
    people: Sequence[Person],
    judge: Judge,
    *,
    shots: Sequence[int],
    rows: Mapping[str, Row],
    pictures: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Iterator[Result[Scores] | LeftOut]:
    """Enrol each person from K inputs and turn their face `BEYOND` degrees farther than any photo, left and right.

    Parameters are those of `training.evaluate.table.measure`; a sheet shows each turn, with each row beside the photo.
    """
    for person in people:
        done = []
        for k in shots:
            identity = enrolled(person, k)
            if isinstance(identity, str):
                log.warning("left out: %s, K=%d: %s", person.name, k, identity)
                yield LeftOut(f"{person.name}, K={k}", identity)
            else:
                done += list(_drawn(person.name, identity, k, judge, rows, pictures))
            progress(f"{person.name}, K={k}")
        yield from done


def _drawn(
    name: str, identity: Identity, shots: int, judge: Judge, rows: Mapping[str, Row], pictures: Path | None
) -> Iterator[Result[Scores]]:
    low, high = float(identity.ranges.angles_low[0]), float(identity.ranges.angles_high[0])
    wanted = [*(low - by for by in reversed(BEYOND)), *(high + by for by in BEYOND)]
    looks = [judge.embed(photo.image, photo.mesh) for photo in identity.photos]
    strips = [[resized(identity.photos[identity.rest].image, judge.side)] for _ in wanted]
    for row, way in rows.items():
        method = way.draw(identity)
        scores = []
        for yaw, strip in zip(wanted, strips, strict=True):
            picture = resized(method(turned(identity, yaw)), judge.side)
            strip.append(picture)
            mesh = judge.mesh(picture)
            if mesh is None:
                scores.append(Scores(0.0, math.nan, math.nan))
                continue
            csim = float(np.mean([judge.embed(picture, mesh) @ look for look in looks]))
            scores.append(Scores(1.0, csim, abs(angles_of(pose_of(mesh).rotation)[0] - yaw)))
        yield Result(name, row, shots, len(identity.photos), len(scores), Scores(**mean_of(scores)))
    if pictures is not None:
        write_sheet(pictures / f"{name}-K{shots:02d}-turned.png", ["photo", *rows], strips)
