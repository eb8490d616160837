"""What cameras, light and things before the face do to an aligned face; who it is stays the same."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from training.identity.network import SIDE


def augmented(face: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """The face (112,112,3) mirrored, placed a little wrongly, in another light, through another camera, part hidden."""
    picture = face[:, ::-1] if rng.random() < 0.5 else face
    picture = _placed_wrongly(np.ascontiguousarray(picture), rng)
    if rng.random() < 0.25:
        picture = _part_hidden(picture, rng)
    if rng.random() < 0.8:
        picture = _other_light(picture, rng)
    return _other_camera(picture, rng)


def _placed_wrongly(picture: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """Landmarks are never exact: turned, scaled and shifted by what trackers err."""
    matrix = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), rng.normal(0, 4.0), float(np.exp(rng.normal(0, 0.04))))
    matrix[:, 2] += rng.normal(0, 1.5, 2)
    return np.asarray(cv2.warpAffine(picture, matrix, (SIDE, SIDE), borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _part_hidden(picture: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    x, y = rng.integers(0, SIDE, 2).tolist()
    axes = tuple(int(v) for v in rng.integers(6, 24, 2))
    hole = np.zeros((SIDE, SIDE), np.uint8)
    cv2.ellipse(hole, (x, y), axes, float(rng.uniform(0, 180)), 0, 360, 1, -1)
    shift = rng.integers(20, SIDE - 20, 2).tolist()
    filling = np.roll(picture, shift, (0, 1)) if rng.random() < 0.5 else rng.integers(0, 256, 3)
    return np.where(hole[..., None] > 0, filling, picture).astype(np.uint8)


def _other_light(picture: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    level = np.arange(256, dtype=np.float32) / 255
    level = level ** np.exp(rng.normal(0, 0.3))
    level = (level - 0.5) * np.exp(rng.normal(0, 0.2)) + 0.5 + rng.normal(0, 0.06)
    table = np.clip(level[:, None] * np.exp(rng.normal(0, 0.08, 3)) * 255, 0, 255).astype(np.uint8)
    lit = np.asarray(cv2.LUT(picture, table[None]), np.uint8)
    colourful = 0.0 if rng.random() < 0.12 else float(np.clip(rng.normal(1, 0.3), 0, 1.6))
    grey = cv2.cvtColor(lit, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.addWeighted(lit, colourful, cv2.merge((grey, grey, grey)), 1 - colourful, 0), np.uint8)


def _other_camera(picture: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    if rng.random() < 0.3:
        small = int(rng.integers(28, 90))
        reduced = cv2.resize(picture, (small, small), interpolation=cv2.INTER_AREA)
        picture = np.asarray(cv2.resize(reduced, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR), np.uint8)
    if rng.random() < 0.2:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), float(rng.uniform(0.4, 1.8))), np.uint8)
    if rng.random() < 0.2:
        noise = rng.normal(0, rng.uniform(2, 10), (SIDE, SIDE, 1)).astype(np.float32)
        picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.25:
        _, encoded = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(20, 90))))
        picture = np.asarray(cv2.imdecode(encoded, cv2.IMREAD_COLOR), np.uint8)
    return np.ascontiguousarray(picture)
