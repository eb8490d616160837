"""Faces of nobody, made of two people's: few people are at hand, and the teacher has an answer for any face."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from training.identity.network import SIDE

_GRID = 4
"""Points a side of the grid by which a face's shape is changed."""
_YS, _XS = np.mgrid[:SIDE, :SIDE].astype(np.float32)


def mixed(one: NDArray[np.uint8], other: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """A new face (112,112,3): two aligned ones, each bent a little, blended evenly or in parts.

    The other one takes the first one's colours, so that a part of it does not look pasted in.
    """
    base = bent(one, rng)
    guest = _in_colours_of(base, bent(other, rng))
    share = _even(rng) if rng.random() < 0.5 else _in_parts(rng)
    blend = base.astype(np.float32) * (1 - share) + guest * share
    return np.asarray(cv2.convertScaleAbs(np.maximum(blend, 0)), np.uint8)


def bent(face: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """The face (112,112,3) with its features moved by a smooth random field of some px."""
    coarse = rng.normal(0, 2.2, (_GRID, _GRID, 2)).astype(np.float32)
    field = cv2.resize(coarse, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)
    xs, ys = _XS + field[..., 0], _YS + field[..., 1]
    return np.asarray(cv2.remap(face, xs, ys, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _in_colours_of(base: NDArray[np.uint8], guest: NDArray[np.uint8]) -> NDArray[np.float32]:
    (wanted, spread), (mean, deviation) = cv2.meanStdDev(base), cv2.meanStdDev(guest)
    gain = (spread / np.maximum(deviation, 1.0)).ravel().astype(np.float32)
    return np.asarray(guest * gain + (wanted.ravel() - mean.ravel() * gain).astype(np.float32), np.float32)


def _even(rng: np.random.Generator) -> NDArray[np.float32]:
    return np.full((1, 1, 1), rng.uniform(0.2, 0.8), np.float32)


def _in_parts(rng: np.random.Generator) -> NDArray[np.float32]:
    """1 on one side of a line through the middle of the face, 0 on the other, soft between."""
    angle = rng.uniform(0, 2 * np.pi)
    across, down = (float(value) for value in (np.cos(angle), np.sin(angle)))
    along = (_XS - SIDE / 2) * across + (_YS - SIDE / 2) * down + float(rng.normal(0, 10))
    return np.asarray(1 / (1 + np.exp(-along / float(rng.uniform(2, 8))))[..., None], np.float32)
