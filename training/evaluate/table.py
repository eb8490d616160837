"""Self-reenactment on held-out pictures: one table of rows and shots, with pictures beside it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from lsr_live.errors import DataError
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE, Picture
from lsr_live.frames.marking import encode_picture
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.enrol import enrol
from lsr_live.identity.identity import Identity
from training.evaluate.metrics import SIDE, Judge, Scores, mean, resized
from training.evaluate.protocol import Person
from training.evaluate.rows import ROWS

log = logging.getLogger(__name__)

_COLUMNS = {
    "ssim": "SSIM",
    "psnr": "PSNR",
    "lpips": "LPIPS",
    "csim": "CSIM",
    "landmarks": "landmark %",
    "eyes": "eye %",
    "mouth": "mouth %",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: the mean over people of their means."""

    row: str
    shots: int
    scores: Scores
    people: int
    pictures: int


def evaluate(
    people: Sequence[Person],
    judge: Judge,
    *,
    shots: Sequence[int],
    rows: Sequence[str],
    every: int,
    pictures: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> list[Line]:
    """Enrol each person from K inputs (taken as they are) and draw every n-th target from its own landmarks.

    Parameters
    ----------
    people
        Whom to measure on.
    judge
        Scores the pictures, at 256 px.
    shots
        Numbers of photos, K.
    rows
        Names of `training.evaluate.rows.ROWS`.
    every
        Each how manyth target is used.
    pictures
        Folder for sheets: one per person and K, each target with its rows beside it.
    progress
        Told of each person and K before it is measured.
    """
    found: dict[tuple[str, int], list[Scores]] = {(row, k): [] for k in shots for row in rows}
    measured = count = 0
    for person in people:
        targets = list(_targets(person, judge, every))
        if not targets:
            log.warning("no target of %s shows a face: left out", person.name)
            continue
        measured, count = measured + 1, count + len(targets)
        for k in shots:
            progress(f"{person.name}, K={k}")
            identity = _enrolled(person, k)
            methods = {row: ROWS[row](identity) for row in rows}
            drawn = [{row: resized(method(mesh), SIDE) for row, method in methods.items()} for _, mesh in targets]
            for row in rows:
                scores = [
                    judge.score(pictures_of[row], resized(truth, SIDE), _scaled(mesh, SIDE / AVATAR_SIZE))
                    for pictures_of, (truth, mesh) in zip(drawn, targets, strict=True)
                ]
                found[row, k].append(mean(scores))
            if pictures is not None:
                strips = [[*p.values(), resized(t, SIDE)] for p, (t, _) in zip(drawn, targets, strict=True)]
                _write_sheet(pictures / f"{person.name}-K{k:02d}.png", strips)
    return [Line(row, k, mean(scores), measured, count) for (row, k), scores in found.items()]


def as_markdown(lines: Sequence[Line]) -> str:
    """The table as Markdown."""
    head = ["row", "K", *_COLUMNS.values()]
    body = [[line.row, str(line.shots), *_figures(line.scores)] for line in lines]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *body))


def as_json(lines: Sequence[Line]) -> str:
    """The table as JSON."""
    return json.dumps([asdict(line) for line in lines], indent=1)


def _figures(scores: Scores) -> list[str]:
    digits = {"psnr": 2, "landmarks": 2, "eyes": 2, "mouth": 2}
    return [f"{asdict(scores)[name]:.{digits.get(name, 3)}f}" for name in _COLUMNS]


def _targets(person: Person, judge: Judge, every: int) -> Iterator[tuple[Picture, Mesh]]:
    """Each n-th target with its mesh in px of the 512 px crop; those without a face are logged and left out."""
    for path in person.targets[::every]:
        picture = read_picture(path)
        if picture.shape[0] != picture.shape[1]:
            raise DataError(f"'{path}' is not square.", "The protocol compares square pictures.")
        mesh = judge.mesh(picture)
        if mesh is None:
            log.warning("no face in %s: left out", path)
            continue
        yield picture, _scaled(mesh, AVATAR_SIZE / picture.shape[0])


def _enrolled(person: Person, shots: int) -> Identity:
    consent = "measured under the data's licence"
    return enrol(person.name, person.shots(shots), crop="none", consent=consent).identity


def _scaled(mesh: Mesh, factor: float) -> Mesh:
    centre = np.array([0.5, 0.5, 0.0], np.float32)
    return np.asarray((mesh + centre) * np.float32(factor) - centre, np.float32)


def _write_sheet(path: Path, strips: Sequence[Sequence[Picture]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet = np.vstack([np.hstack(strip) for strip in strips])
    path.write_bytes(encode_picture(sheet, "png"))
