"""What the face parser learns from: labelled portraits, and frames of which something is known."""

from __future__ import annotations

import re
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Frame
from lsr_live.identity.classes import NAMES
from lsr_live.identity.matte import SelfieSegmenter
from training.data.files import whole_file
from training.parser.hints import hints_of
from training.parser.network import SIDE

PAIRS = "parsing-pairs.tar"
FRAMES = "train"
VALIDATION = 100
"""How many of the pairs, the last ones, are kept for validation."""

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Pictures and, for each pixel, what is known of its class."""

    pictures: NDArray[np.uint8]
    """(N,S,S,3) RGB."""
    hints: NDArray[np.uint8]
    """(N,S,S): a class 0..18, or a set of classes (rows of `hints.MEMBERS`)."""

    def __len__(self) -> int:
        return len(self.pictures)


def read_pairs(path: Path) -> tuple[Labelled, Labelled]:
    """Read ``pairs/NNNN.jpg`` with ``pairs/NNNN.png`` from a tar: those for training, the last 100 for validation.

    Raises
    ------
    DataError
        The tar is missing, broken, holds too few pairs, or a label map that is none.
    """
    files = dict(_members(path))
    names = sorted(name for name in files if name.endswith(".png") and f"{name[:-4]}.jpg" in files)
    if len(names) <= VALIDATION:
        raise DataError(
            f"{path} holds {len(names)} pairs of a picture and its label map; {VALIDATION} are for validation alone.",
            "It takes pairs/NNNN.jpg beside pairs/NNNN.png.",
        )
    pictures = np.empty((len(names), SIDE, SIDE, 3), np.uint8)
    layouts = np.empty((len(names), SIDE, SIDE), np.uint8)
    for i, name in enumerate(names):
        pictures[i] = cv2.resize(
            _decoded(files[f"{name[:-4]}.jpg"], cv2.IMREAD_COLOR, path, name)[..., ::-1], (SIDE, SIDE)
        )
        labels = _decoded(files[name], cv2.IMREAD_UNCHANGED, path, name)
        if labels.ndim != 2 or labels.max() >= len(NAMES):
            raise DataError(f"{name} in {path} is no label map.", f"It takes grey pixels of 0 to {len(NAMES) - 1}.")
        layouts[i] = cv2.resize(labels, (SIDE, SIDE), interpolation=cv2.INTER_NEAREST)
    return (
        Labelled(pictures[:-VALIDATION], layouts[:-VALIDATION]),
        Labelled(pictures[-VALIDATION:], layouts[-VALIDATION:]),
    )


def read_frames(folder: Path, count: int, *, kept: Path, progress: Progress | None = None) -> Labelled:
    """Read at most `count` frames, evenly from all, of the tars in a folder, and find out what is known of them.

    A frame's person comes from mediapipe's selfie segmentation, its face from the default tracker.

    Parameters
    ----------
    kept
        File for the hints, so that they need not be found again; written where it is missing or of other frames.
    progress
        Is told of each frame.

    Raises
    ------
    DataError
        No tar in the folder holds a frame, or one is broken; or `kept` cannot be written.
    """
    tars = sorted(folder.glob("*.tar"))
    total = sum(1 for tar in tars for _ in _members(tar))
    if not total:
        raise DataError(f"{folder} holds no frames.", "It takes tars of pictures: person/clip/frame.webp.")
    wanted = set(np.linspace(0, total - 1, min(count, total)).round().astype(int).tolist())
    side = SIDE * 9 // 8
    names: list[str] = []
    pictures: list[NDArray[np.uint8]] = []
    numbered = enumerate((tar, *member) for tar in tars for member in _members(tar))
    for tar, name, encoded in (item for number, item in numbered if number in wanted):
        picture = _decoded(encoded, cv2.IMREAD_COLOR, tar, name)[..., ::-1]
        pictures.append(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA))
        names.append(f"{tar.name}:{name}")
    hints = _hints_kept(kept, names)
    if hints is None:
        hints = _hints_found(pictures, progress or (lambda what: None))
        with whole_file(kept) as file:
            np.savez_compressed(file, names=np.array(names), hints=hints)
    return Labelled(np.stack(pictures), hints)


def _hints_found(pictures: Sequence[NDArray[np.uint8]], progress: Progress) -> NDArray[np.uint8]:
    hints = []
    with closing(SelfieSegmenter()) as teacher, closing(open_tracker(still=True)) as tracker:
        for number, picture in enumerate(pictures):
            progress(f"frame {number + 1} of {len(pictures)}")
            face = tracker.track(Frame(picture, 0.0, number, 0.0))
            hints.append(hints_of(teacher.likely(picture), None if face is None else face.mesh))
    return np.stack(hints)


def _hints_kept(kept: Path, names: Sequence[str]) -> NDArray[np.uint8] | None:
    try:
        with np.load(kept, allow_pickle=False) as table:
            return np.asarray(table["hints"], np.uint8) if table["names"].tolist() == list(names) else None
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with tarfile.open(path) as tar:
            for member in tar:
                if not member.isfile() or not re.search(r"\.(jpg|png|webp)$", member.name):
                    continue
                stored = tar.extractfile(member)
                if stored is not None:
                    yield member.name, stored.read()
    except (OSError, tarfile.TarError) as error:
        raise DataError(f"{path} cannot be read: {error}.", "Give a tar of pictures.") from error


def _decoded(encoded: bytes, flags: int, path: Path, name: str) -> NDArray[np.uint8]:
    picture = cv2.imdecode(np.frombuffer(encoded, np.uint8), flags)
    if picture is None:
        raise DataError(f"{name} in {path} is no picture.", "Make the tar again.")
    return np.asarray(picture, np.uint8)
