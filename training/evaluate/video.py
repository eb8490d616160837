"""Cross-reenactment: people moved by somebody else's clip, scored by likeness, agreement and calm."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.frames.frame import Picture
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.identity import Identity
from training.evaluate.agreement import agreement, flicker, jitter
from training.evaluate.driver import SETTLING, Driver
from training.evaluate.metrics import Judge, mean_of, resized
from training.evaluate.protocol import Person
from training.evaluate.report import LeftOut, Result
from training.evaluate.rows import Row
from training.evaluate.sheet import write_sheet
from training.evaluate.table import enrolled

log = logging.getLogger(__name__)

LOOKED_AT = 8
"""Pictures of a person that say how they look, whatever K is."""

COLUMNS = {
    "csim": ("CSIM photos", 3),
    "share": ("of photos' own", 3),
    "yaw": ("yaw", 3),
    "pitch": ("pitch", 3),
    "roll": ("roll", 3),
    "mouth": ("mouth", 3),
    "eyes": ("eyes", 3),
    "found": ("face found", 3),
    "jitter": ("jitter %", 3),
    "noise": ("tracker's noise %", 3),
    "flicker": ("flicker", 2),
}
"""Heading and decimals of each score."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one person moved by one clip; what cannot be told is NaN."""

    csim: float
    """Mean cosine of the avatar's face to the person's photos."""
    share: float
    """That over the mean cosine of the photos among themselves. A photo shown as it is reads above 1, for it is one of
    them."""
    yaw: float
    """Correlation with the driver, as the next four."""
    pitch: float
    roll: float
    mouth: float
    eyes: float
    found: float
    """Share of frames in which the tracker finds the avatar's face."""
    jitter: float
    """Motion of the avatar's landmarks under a still driver, % of face height a frame."""
    noise: float
    """The same of the still driver's own, as the tracker sees it: no avatar can be measured calmer."""
    flicker: float
    """Change from frame to frame where the driver's face hardly moves, 0..255."""


def measure(
    people: Sequence[Person],
    drivers: Sequence[Driver],
    judge: Judge,
    *,
    shots: Sequence[int],
    rows: Mapping[str, Row],
    pictures: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Iterator[Result[Scores] | LeftOut]:
    """Enrol each person from K inputs and move them by each clip; what is measured comes person by person.

    Parameters
    ----------
    rows
        Methods by name.
    pictures
        Folder for sheets: one per person, clip and K, the driver and each row side by side.
    progress
        Told after each person, K and clip.
    """
    for person in people:
        looks = _looks(person, judge)
        done = []
        for k in shots:
            identity = enrolled(person, k)
            if isinstance(identity, str):
                log.warning("left out: %s, K=%d: %s", person.name, k, identity)
                yield LeftOut(f"{person.name}, K={k}", identity)
            found: dict[str, list[Scores]] = {row: [] for row in rows}
            for driver in drivers:
                if not isinstance(identity, str):
                    strips = [[picture] for picture in driver.shown.values()]
                    for row, way in rows.items():
                        scores, shown = _driven(way, identity, driver, judge, looks)
                        found[row].append(scores)
                        for strip, picture in zip(strips, shown, strict=True):
                            strip.append(picture)
                    if pictures is not None:
                        name = f"{person.name}--{driver.name}-K{k:02d}.png"
                        write_sheet(pictures / name, ["driver", *rows], strips)
                progress(f"{person.name}, K={k}, {driver.name}")
            if not isinstance(identity, str):
                count = sum(len(driver.frames) for driver in drivers)
                for row, each in found.items():
                    mean = Scores(**mean_of(each))
                    done.append(Result(person.name, row, k, len(identity.photos), count, mean))
        yield from done


def _looks(person: Person, judge: Judge) -> NDArray[np.float32]:
    """Embeddings (N,D) of up to eight of the person's inputs; those without a face are left out."""
    vectors = []
    for path in person.shots(LOOKED_AT):
        try:
            picture = read_picture(path)
        except DataError as error:
            log.warning("left out: %s", error.sentence)
            continue
        mesh = judge.mesh(picture)
        if mesh is not None:
            vectors.append(judge.embed(picture, mesh))
    return np.stack(vectors) if vectors else np.empty((0, 1), np.float32)


def _driven(
    way: Row, identity: Identity, driver: Driver, judge: Judge, looks: NDArray[np.float32]
) -> tuple[Scores, list[Picture]]:
    play = way.move(identity)
    pictures = [resized(play(frame), judge.side) for frame in driver.frames]
    meshes = [judge.mesh(picture) for picture in pictures]
    seen = [i for i, mesh in enumerate(meshes) if mesh is not None]
    avatar = [mesh for mesh in meshes if mesh is not None]
    clear = [pictures[i] for i in seen]
    followed = [mesh for i in seen if (mesh := driver.frames[i].mesh) is not None]
    vectors = [judge.embed(picture, mesh) for picture, mesh in zip(clear, avatar, strict=True)]
    cosines = [float((looks @ vector).mean()) for vector in vectors] if len(looks) else []
    csim = float(np.mean(cosines)) if cosines else math.nan
    scores = Scores(
        csim=csim,
        share=csim / _among(looks),
        **asdict(agreement([driver.meshes[i] for i in seen], avatar)),
        found=len(seen) / len(meshes),
        jitter=_still_jitter(way, identity, driver, judge),
        noise=driver.noise,
        flicker=flicker(followed, avatar, clear),
    )
    return scores, [pictures[place] for place in driver.shown]


def _still_jitter(way: Row, identity: Identity, driver: Driver, judge: Judge) -> float:
    play = way.move(identity)
    pictures = [resized(play(frame), judge.side) for frame in driver.still]
    return jitter([mesh for picture in pictures[SETTLING:] if (mesh := judge.mesh(picture)) is not None])


def _among(looks: NDArray[np.float32]) -> float:
    """Mean cosine of photos among themselves; NaN for fewer than two."""
    count = len(looks)
    if count < 2:
        return math.nan
    cosines = looks.astype(np.float64) @ looks.T
    return float((cosines.sum() - np.trace(cosines)) / (count * (count - 1)))
