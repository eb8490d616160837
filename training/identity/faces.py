"""Aligned faces of the people in shards, and which of these people are kept for validation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.likeness import aligned_face
from training.data.manifest import read_manifest
from training.data.pool import load_pool
from training.data.sample import scaled_points

KEPT_BACK = 20
"""One person of so many is kept for validation."""

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces turned upright and at one size, and whose they are."""

    pictures: NDArray[np.uint8]
    """(N,112,112,3) RGB."""
    person: NDArray[np.int64]
    """(N,): the same number, the same person."""

    def __len__(self) -> int:
        return len(self.pictures)

    def where(self, wanted: NDArray[np.bool_]) -> Faces:
        """Those for which `wanted` (N,) is true."""
        return Faces(self.pictures[wanted], self.person[wanted])


def read_faces(shards: Sequence[Path], *, progress: Progress | None = None) -> Faces:
    """Read the faces of all frames in some folders of shards; people of two folders are never the same.

    Raises
    ------
    DataError
        A folder holds no shards, no frame, or a damaged one.
    """
    tell = progress or (lambda what: None)
    pictures, people, count = [], [], 0
    for folder in shards:
        tell(f"reading '{folder}'")
        side = read_manifest(folder).side // 2 * 2
        pool = load_pool(folder, side=side)
        for image, mesh in zip(pool.images.numpy(), pool.meshes.numpy(), strict=True):
            pictures.append(aligned_face(image, scaled_points(mesh, side / AVATAR_SIZE)))
        people.append(pool.person.numpy() + count)
        count += len(pool.people)
    return Faces(np.stack(pictures), np.concatenate(people))


def kept_back(faces: Faces) -> tuple[Faces, Faces]:
    """Divide by people: for training, and every twentieth person for validation.

    Raises
    ------
    DataError
        There are fewer than 20 people.
    """
    if len(np.unique(faces.person)) < KEPT_BACK:
        raise DataError(
            f"The shards hold {len(np.unique(faces.person))} people; {KEPT_BACK} are the least to learn from.",
            "Prepare pictures of more people.",
        )
    aside = faces.person % KEPT_BACK == KEPT_BACK - 1
    return faces.where(~aside), faces.where(aside)
