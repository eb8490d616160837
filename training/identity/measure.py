"""Identity networks beside each other on people whom none of them has seen."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Frame
from lsr_live.identity.likeness import FaceEmbedder, aligned_face
from training.data.inputs import Unit, find_units
from training.data.reading import count_frames, read_unit
from training.identity.bank import ask
from training.identity.faces import Faces, Progress
from training.identity.verification import find_foreigners, verify
from training.losses.identity import IdentityDistance

_HEAD = (
    "| people | network | accuracy | AUC | best threshold | same | different | foreign found | own refused |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


def people_faces(folder: Path, each: int, *, progress: Progress | None = None) -> Faces:
    """Aligned faces of a folder of people, ``PERSON/...``: at most `each` pictures of a track, evenly chosen.

    Pictures without a face are left out.

    Raises
    ------
    UsageError
        There is no such folder.
    DataError
        No picture of it shows a face, or one cannot be read.
    """
    tell = progress or (lambda what: None)
    units, skipped = find_units([folder], but=folder)
    failures = {item.source: item.reason for item in skipped}
    people = {name: number for number, name in enumerate(dict.fromkeys(unit.person for unit in units))}
    pictures, person = [], []
    with closing(open_tracker(still=True)) as tracker:
        for unit in units:
            tell(f"finding the faces of {unit.person}")
            for place, picture in read_unit(unit, _evenly(unit, each, failures), failures):
                face = tracker.track(Frame(picture, time.monotonic(), place, 0.0))
                if face is not None:
                    pictures.append(aligned_face(picture, face.mesh))
                    person.append(people[unit.person])
    if failures:
        name, reason = next(iter(failures.items()))
        raise DataError(f"{name} cannot be read: {reason}", "Take it out of the folder.")
    if not pictures:
        raise DataError(f"No picture in '{folder}' shows a face.", "It takes PERSON/PICTURE.jpg.")
    return Faces(np.stack(pictures), np.array(person, np.int64))


def _evenly(unit: Unit, each: int, failures: dict[str, str]) -> list[int]:
    count = count_frames(unit, failures)
    return np.unique(np.linspace(0, count - 1, min(each, count)).astype(int)).tolist() if count else []


def embedded(network: Path, faces: Faces) -> NDArray[np.float32]:
    """Unit vectors (K,N) by an ONNX file that enrolment takes, or by the teacher, ``.safetensors``.

    Raises
    ------
    DataError, EngineError
        The file is broken, or another network's.
    """
    if network.suffix == ".safetensors":
        return ask(IdentityDistance(network).network, faces.pictures)
    with closing(FaceEmbedder(network)) as embedder:
        return np.stack([embedder.embed_aligned(face) for face in faces.pictures])


def compared(networks: Sequence[Path], people: Sequence[tuple[str, Faces]], least: float) -> str:
    """A table: each network on each set of people; foreign faces are looked for with the threshold `least`."""
    lines = [_HEAD]
    for name, faces in people:
        for network in networks:
            vectors = embedded(network, faces)
            told, foreign = verify(vectors, faces.person), find_foreigners(vectors, faces.person, least)
            lines.append(
                f"| {name} | {network.name} | {told.accuracy:.3f} | {told.auc:.3f} | {told.threshold:.2f} |"
                f" {told.same:.2f} | {told.different:.2f} | {foreign.caught:.1%} | {foreign.mistaken:.1%} |"
            )
    return "\n".join(lines)
