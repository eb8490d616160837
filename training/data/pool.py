"""All frames of a folder of shards in memory, ready for drawing batches."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Collection
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from lsr_live.errors import DataError, UsageError
from lsr_live.frames.frame import AVATAR_SIZE
from training.data.compact import LAYOUT, MATTE, MESH, unpack_mesh
from training.data.manifest import read_manifest
from training.data.sample import (
    POINTS_IN_MESH,
    decode_label,
    decode_layout,
    decode_map,
    decode_picture,
    decode_points,
    scaled_points,
)
from training.data.shards import Files, decoded, read_shard

Progress = Callable[[int, int], None]
"""Frames done, frames in all."""

_Tables = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8], NDArray[np.float32]]

_AHEAD = 256
"""Frames that wait for a decoding thread at most: their files are held in memory."""


@dataclass(frozen=True, slots=True)
class Pool:
    """N frames as tensors on one device.

    Example
    -------
    >>> pool = load_pool(Path("shards"), side=128)                                                  # doctest: +SKIP
    >>> pool.images[pool.person == pool.people.index("p042")]                                       # doctest: +SKIP
    """

    side: int
    """R, px."""
    images: torch.Tensor
    """(N,R,R,3) uint8 RGB."""
    mattes: torch.Tensor
    """(N,R,R) uint8, 255 where the person is."""
    layouts: torch.Tensor
    """(N,R//2,R//2) uint8, class numbers 0 to 18."""
    meshes: torch.Tensor
    """(N,478,3) float32 px of the 512 px crop, whatever R is."""
    person: torch.Tensor
    """(N,) int64, which of `people`."""
    track: torch.Tensor
    """(N,) int64, which of `tracks`."""
    frame: torch.Tensor
    """(N,) int64, number in the track."""
    people: tuple[str, ...]
    """Names, in the order in which they come."""
    tracks: tuple[tuple[str, str], ...]
    """Names of person and track."""

    def __len__(self) -> int:
        return len(self.images)


def load_pool(
    folder: Path,
    *,
    side: int,
    device: torch.device | str = "cpu",
    people: Collection[str] | None = None,
    progress: Progress = lambda done, total: None,
) -> Pool:
    """Read all frames of a folder of shards, in the shards' order.

    Parameters
    ----------
    folder
        What ``lsr-train prepare`` or ``lsr-train pack`` wrote.
    side
        Pictures are brought to this side, px; even.
    device
        Where the tensors go.
    people
        Only these, by name; None: all.
    progress
        Told of frames done, and frames in the shards.

    Raises
    ------
    DataError
        The folder holds no shards or no frame (of these people), or a shard is damaged or not as it was written.
    UsageError
        The side is odd or too small.
    """
    if side < 2 or side % 2:
        raise UsageError(f"A pool's side must be an even number of pixels, not {side}.")
    manifest = read_manifest(folder)
    total = sum(shard.samples for shard in manifest.shards)
    # Pages of memory are taken when they are written to: what a filter leaves out costs nothing.
    images, mattes = torch.empty((total, side, side, 3), dtype=torch.uint8), _bytes(total, side)
    layouts, meshes = _bytes(total, side // 2), torch.empty((total, POINTS_IN_MESH, 3))
    tables = (images.numpy(), mattes.numpy(), layouts.numpy(), meshes.numpy())
    person, track, frame = (np.zeros(total, np.int64) for _ in range(3))
    names: dict[str, int] = {}
    tracks: dict[tuple[str, str], int] = {}
    count = seen = 0
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        waiting: deque[Future[None]] = deque()
        try:
            for shard in manifest.shards:
                for key, files in read_shard(folder / shard.name, shard):
                    label = decoded(key, decode_label, files)
                    seen += 1
                    if seen > total:
                        raise DataError(f"'{folder}' holds more frames than its manifest says.", "Prepare it anew.")
                    if people is not None and label.person not in people:
                        continue
                    person[count] = names.setdefault(label.person, len(names))
                    track[count] = tracks.setdefault((label.person, label.track), len(tracks))
                    frame[count] = label.frame
                    waiting.append(threads.submit(decoded, key, _filler(tables, count, side), files))
                    count += 1
                    if len(waiting) > _AHEAD:
                        waiting.popleft().result()
                    progress(seen, total)
            for future in waiting:
                future.result()
        finally:
            threads.shutdown(cancel_futures=True)
    if not count:
        of_whom = "" if people is None else " of the people asked for"
        raise DataError(f"'{folder}' holds no frame{of_whom}.", "Prepare data with faces in it, or ask for others.")
    return Pool(
        side=side,
        images=images[:count].to(device),
        mattes=mattes[:count].to(device),
        layouts=layouts[:count].to(device),
        meshes=meshes[:count].to(device),
        person=torch.from_numpy(person[:count]).to(device),
        track=torch.from_numpy(track[:count]).to(device),
        frame=torch.from_numpy(frame[:count]).to(device),
        people=tuple(names),
        tracks=tuple(tracks),
    )


def _bytes(count: int, side: int) -> torch.Tensor:
    return torch.empty((count, side, side), dtype=torch.uint8)


def _filler(tables: _Tables, row: int, side: int) -> Callable[[Files], None]:
    images, mattes, layouts, meshes = tables

    def fill(files: Files) -> None:
        image = decode_picture(files, "rgb.webp")
        images[row] = _resized(image, side)
        compact = MESH in files
        mattes[row] = _resized(decode_map(files, MATTE if compact else "matte.png"), side)
        layout = decode_layout(files, LAYOUT if compact else "layout.png")
        layouts[row] = cv2.resize(layout, (side // 2, side // 2), interpolation=cv2.INTER_NEAREST_EXACT)
        if compact:
            meshes[row] = unpack_mesh(files[MESH])
        else:
            mesh = decode_points(files, "mesh.npy", (POINTS_IN_MESH, 3))
            meshes[row] = scaled_points(mesh, AVATAR_SIZE / image.shape[0])

    return fill


def _resized(image: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    kind = cv2.INTER_AREA if image.shape[0] > side else cv2.INTER_CUBIC
    return image if image.shape[0] == side else np.asarray(cv2.resize(image, (side, side), interpolation=kind))
