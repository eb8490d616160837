"""Examples for the reference networks: shots of a clip and another frame of it, each with its contour (LSR.md 4, 5)."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from lsr_live.faces.contour import draw_contour
from lsr_live.faces.landmarks68 import to_68
from lsr_live.frames.frame import AVATAR_SIZE
from training.data.pool import Pool
from training.data.sample import scaled_points
from training.stages.picture_mesh import picture_mesh

_CHUNK = 64


@dataclass(frozen=True, slots=True)
class PaperExample:
    """B clips: K shots and a target each. Pictures are float32 in [-1,1]."""

    shots: Tensor
    """(B,K,3,R,R)."""
    shot_contours: Tensor
    """(B,K,3,R,R)."""
    target: Tensor
    """(B,3,R,R)."""
    contour: Tensor
    """(B,3,R,R)."""
    layout: Tensor
    """(B,R,R) int64 class numbers."""
    mesh: Tensor
    """(B,478,3) of the target, px of the picture."""


def draw_contours(pool: Pool) -> Tensor:
    """Contours (N,R,R,3) uint8 of all frames of a pool, on its device."""
    meshes = pool.meshes.cpu().numpy()
    chunks = [meshes[i : i + _CHUNK] for i in range(0, len(meshes), _CHUNK)]
    draw = partial(_drawn, side=pool.side)
    workers = min(os.cpu_count() or 1, len(chunks) // 4)
    if workers > 1:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as executor:
            drawn = list(executor.map(draw, chunks))
    else:
        drawn = [draw(chunk) for chunk in chunks]
    return torch.from_numpy(np.concatenate(drawn)).to(pool.images.device)


def paper_example(pool: Pool, contours: Tensor, targets: Tensor, shots: Tensor) -> PaperExample:
    """Look up targets (B,) and shots (B,K), frame numbers of the pool."""
    layout = functional.interpolate(pool.layouts[targets][:, None].float(), (pool.side, pool.side), mode="nearest")
    return PaperExample(
        shots=_pictures(pool.images[shots]),
        shot_contours=_pictures(contours[shots]),
        target=_pictures(pool.images[targets]),
        contour=_pictures(contours[targets]),
        layout=layout[:, 0].long(),
        mesh=picture_mesh(pool.meshes[targets], pool.side),
    )


def _pictures(frames: Tensor) -> Tensor:
    """(...,R,R,3) uint8 -> (...,3,R,R)."""
    return frames.movedim(-1, -3).float() * (2.0 / 255.0) - 1.0


def _drawn(meshes: NDArray[np.float32], side: int) -> NDArray[np.uint8]:
    cv2.setNumThreads(1)
    scale = side / AVATAR_SIZE
    return np.stack([draw_contour(scaled_points(to_68(mesh), scale), (side, side)) for mesh in meshes])
