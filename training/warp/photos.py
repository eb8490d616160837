"""The frames of a pool, each prepared as the live path prepares a photo, and mirrored as well."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lsr_live.appearance.candidates import REGION_POINTS, Part, shape_of
from lsr_live.appearance.control_points import control_points, smoothing
from lsr_live.appearance.lashes import lash_colour
from lsr_live.appearance.visibility import facing
from lsr_live.appearance.wardrobe import lip_colour
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh.canonical import MIRROR, pose_of
from lsr_live.mesh.measures import face_height
from training.data.pool import Pool
from training.data.sample import scaled_points
from training.warp.indices import on

Progress = Callable[[int, int], None]

_COLOUR_SIDE = 128
"""Colours of lips and lashes are measured on pictures of this side, px."""
_CHUNK = 64


@dataclass(frozen=True, slots=True)
class Photos:
    """N frames as the warp needs them, on the pool's device. An axis of 2 holds the frame and its mirror image."""

    pool: Pool
    points: Tensor
    """(N,2,n,2) float32 control points with the rest line, px of the 512 px crop."""
    smoothing: Tensor
    """(N,2,n) float32 of the frame as a target, px."""
    facing: Tensor
    """(N,64,64) uint8: surface turned to the camera, 255 for fully. Of the frame alone."""
    lips: Tensor
    """(N,3) float32 RGB in [0,255]."""
    lashes: Tensor
    """(N,2,2,3) float32 RGB in [0,255]: frame or mirror image, left and right eye."""
    shapes: Tensor
    """(N,1434) float32 centred, size-normalised meshes."""
    places: Tensor
    """(N,2) float32 px, middle of the face."""
    heights: Tensor
    """(N,) float32 px, face height."""
    regions: dict[Part, Tensor]
    """(N,3m) float32 per part with points of its own: these, without the head's pose, centred."""

    def meshes(self, frames: Tensor, mirrored: Tensor) -> Tensor:
        """Meshes (B,478,3) px of the 512 px crop of frames (B,), each mirrored where `mirrored` (B,) says so."""
        own = self.pool.meshes[frames]
        return torch.where(mirrored[:, None, None], mirror(own), own)


def mirror(meshes: Tensor) -> Tensor:
    """Meshes (...,478,3) px of the 512 px crop as the mirrored picture shows them."""
    swapped = meshes[..., on(meshes.device, MIRROR), :]
    x, y, z = swapped.unbind(-1)
    return torch.stack((AVATAR_SIZE - 1 - x, y, z), dim=-1)


def prepare_photos(
    pool: Pool, *, processes: int | None = None, progress: Progress = lambda done, total: None
) -> Photos:
    """Prepare all frames of a pool.

    Parameters
    ----------
    pool
        The frames.
    processes
        How many processes share the work; None: one per processor, and this one alone where the pool is small.
    progress
        Told of frames done, and frames in all.
    """
    count = len(pool)
    meshes = pool.meshes.cpu().numpy()
    step = max(pool.side // _COLOUR_SIDE, 1)
    small = pool.images[:, step // 2 :: step, step // 2 :: step].cpu().numpy()
    chunks = [slice(i, i + _CHUNK) for i in range(0, count, _CHUNK)]
    tasks = ((meshes[chunk], small[chunk]) for chunk in chunks)
    workers = min(processes or os.cpu_count() or 1, len(chunks) // 2)
    rows: list[_Row] = []
    if workers > 1:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as executor:
            for done in executor.map(_prepared, *zip(*tasks, strict=True)):
                rows.extend(done)
                progress(len(rows), count)
    else:
        for task in tasks:
            rows.extend(_prepared(*task))
            progress(len(rows), count)
    device = pool.images.device

    def stacked(name: str) -> Tensor:
        return torch.from_numpy(np.stack([row[name] for row in rows])).to(device)

    return Photos(
        pool=pool,
        points=stacked("points"),
        smoothing=stacked("smoothing"),
        facing=stacked("facing"),
        lips=stacked("lips"),
        lashes=stacked("lashes"),
        shapes=stacked("shape"),
        places=stacked("place"),
        heights=stacked("height"),
        regions={part: stacked(part.name) for part in REGION_POINTS},
    )


_Row = dict[str, NDArray[np.generic]]


def _prepared(meshes: NDArray[np.float32], images: NDArray[np.uint8]) -> list[_Row]:
    # Many small jobs: threads of libraries would only be in each other's way.
    cv2.setNumThreads(1)
    return [_row(mesh, image) for mesh, image in zip(meshes, images, strict=True)]


def _row(mesh: NDArray[np.float32], image: NDArray[np.uint8]) -> _Row:
    both = (mesh, mirror(torch.from_numpy(mesh)).numpy())
    scale = image.shape[0] / AVATAR_SIZE
    there = scaled_points(mesh, scale)
    lashes = np.stack([lash_colour(image, there, eye) for eye in range(2)])
    upright = pose_of(mesh).inverse().apply(mesh)
    regions = {part.name: upright[points] - upright[points].mean(0) for part, points in REGION_POINTS.items()}
    return {
        "points": np.stack([control_points(one, anchored=True) for one in both]).astype(np.float32),
        "smoothing": np.stack([smoothing(one, anchored=True) for one in both]).astype(np.float32),
        "facing": np.rint(facing(mesh) * 255).astype(np.uint8),
        "lips": lip_colour(image, there).astype(np.float32),
        "lashes": np.stack((lashes, lashes[::-1])).astype(np.float32),
        "shape": shape_of(mesh).ravel(),
        "place": mesh[:468, :2].mean(0).astype(np.float32),
        "height": np.asarray(face_height(mesh), np.float32),
        **{name: points.astype(np.float32).ravel() for name, points in regions.items()},
    }
