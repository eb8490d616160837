"""Faces with the teacher's answers: asked once, as it costs as much as a step of training on the same pictures."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from training.data.files import whole_file
from training.identity.faces import Faces, Progress
from training.identity.mixing import mixed
from training.identity.network import EMBEDDING, SIDE, as_input
from training.networks.mobilefacenet import WIDTH, MobileFaceNet

_AT_ONCE = 64
"""Faces that the teacher is shown together."""
_MARGIN = (SIDE - WIDTH) // 2
"""The teacher's template is the same, but narrower at both sides, px."""


class Bank:
    """Real faces, then mixed ones, each made anew from its number whenever it is asked for.

    Parameters
    ----------
    faces
        The real ones.
    mixes
        How many mixed ones follow.
    """

    def __init__(self, faces: Faces, mixes: int) -> None:
        self._faces = faces
        self._mixes = mixes
        self._whose = [np.flatnonzero(faces.person == person) for person in np.unique(faces.person)]

    def __len__(self) -> int:
        return len(self._faces) + self._mixes

    @property
    def real(self) -> int:
        """How many of them are real."""
        return len(self._faces)

    def picture(self, number: int) -> NDArray[np.uint8]:
        """Face (112,112,3) of that number, always the same."""
        if number < len(self._faces):
            return np.asarray(self._faces.pictures[number])
        rng = np.random.default_rng([number, len(self._faces)])
        # A person first: some have one picture here, others dozens.
        first = int(rng.integers(len(self._whose)))
        second = (first + int(rng.integers(1, len(self._whose)))) % len(self._whose)
        one, other = (int(rng.choice(self._whose[person])) for person in (first, second))
        return mixed(self._faces.pictures[one], self._faces.pictures[other], rng)


def answers_of(
    bank: Bank, teacher: MobileFaceNet, *, kept: Path | None = None, progress: Progress | None = None
) -> NDArray[np.float32]:
    """The teacher's embeddings (N,128), unit vectors, of all faces of a bank.

    Parameters
    ----------
    kept
        File for the answers, so that the teacher need not be asked again; written where it is missing or of other
        faces.

    Raises
    ------
    DataError, DeviceError
        `kept` cannot be written.
    """
    mark = _mark_of(bank)
    known = None if kept is None else _kept(kept, mark)
    if known is not None:
        return known
    answers = np.empty((len(bank), EMBEDDING), np.float32)
    for start in range(0, len(bank), _AT_ONCE):
        if progress is not None:
            progress(f"asking the teacher, {start:,} of {len(bank):,}")
        numbers = range(start, min(start + _AT_ONCE, len(bank)))
        answers[start : start + _AT_ONCE] = ask(teacher, np.stack([bank.picture(number) for number in numbers]))
    if kept is not None:
        with whole_file(kept) as file:
            np.savez(file, mark=np.array(mark), answers=answers)
    return answers


def ask(teacher: MobileFaceNet, faces: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The teacher's unit vectors (N,128) for aligned faces (N,112,112,3)."""
    with torch.no_grad():
        vectors = teacher(as_input(faces)[..., _MARGIN:-_MARGIN])
    return np.asarray(torch.nn.functional.normalize(vectors.float()).numpy(), np.float32)


def _mark_of(bank: Bank) -> str:
    """A checksum over some faces: another one means other faces."""
    digest = hashlib.sha256(f"{len(bank)} {bank.real}".encode())
    for number in np.linspace(0, len(bank) - 1, 64).astype(int).tolist():
        digest.update(bank.picture(number).tobytes())
    return digest.hexdigest()


def _kept(path: Path, mark: str) -> NDArray[np.float32] | None:
    try:
        with np.load(path, allow_pickle=False) as table:
            return np.asarray(table["answers"], np.float32) if str(table["mark"]) == mark else None
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None
