"""Ways in which a portrait may look otherwise and stay the same person, for the face parser."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.parser.hints import ANY, MIRRORED_HINTS
from training.parser.network import SIDE


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a picture is moved."""

    scale: tuple[float, float]
    """Smallest and largest; below one the picture is zoomed out."""
    turn: float
    """Standard deviation, degrees."""
    shift: float
    """Share of the side, either way."""


PORTRAIT_REACH = Reach((0.45, 1.3), 14.0, 0.15)
FRAME_REACH = Reach((0.75, 1.7), 10.0, 0.12)

_GROWS = (0, 18)
"""Classes that go on beyond a picture's edge: background and cloth. Of others nobody knows."""


def augmented(
    picture: NDArray[np.uint8], hints: NDArray[np.uint8], reach: Reach, rng: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Another version of a picture (S,S,3) RGB and of its hints (S,S): (256,256,3) and (256,256) uint8."""
    if rng.random() < 0.5:
        picture, hints = picture[:, ::-1], MIRRORED_HINTS[hints[:, ::-1]]
    picture, hints = _moved(picture, hints, reach, rng)
    if rng.random() < 0.15:
        picture = _with_occluder(picture, hints, rng)
    picture = _other_light(picture, rng)
    return _other_camera(picture, rng), hints


def _moved(
    picture: NDArray[np.uint8], hints: NDArray[np.uint8], reach: Reach, rng: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    side = picture.shape[0]
    scale = np.exp(rng.uniform(*np.log(reach.scale)))
    stretch = np.exp(rng.normal(0, 0.05))
    turn = np.radians(rng.normal(0, reach.turn))
    cos, sin = np.cos(turn), np.sin(turn)
    zoom = scale * SIDE / side
    matrix = np.array([[cos * stretch, -sin], [sin * stretch, cos]]) * zoom
    # Zoomed out, a portrait may stand anywhere in the picture, lower edge on lower edge or not.
    room = max(0.0, 1.0 - scale) / 2
    middle = SIDE / 2 + SIDE * (rng.uniform(-1, 1, 2) * (reach.shift + room))
    matrix = np.column_stack((matrix, middle - matrix @ np.full(2, (side - 1) / 2)))
    if scale < 0.7:
        picture = cv2.GaussianBlur(picture, (0, 0), 0.35 / scale)
    border = cv2.BORDER_REPLICATE if rng.random() < 0.75 else cv2.BORDER_CONSTANT
    colour = rng.integers(0, 256, 3).tolist()
    moved = cv2.warpAffine(picture, matrix, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=border, borderValue=colour)
    nearest = cv2.INTER_NEAREST
    inside = cv2.warpAffine(np.ones((side, side), np.uint8), matrix, (SIDE, SIDE), flags=nearest)
    known = cv2.warpAffine(
        np.ascontiguousarray(hints), matrix, (SIDE, SIDE), flags=nearest, borderMode=cv2.BORDER_REPLICATE
    )
    goes_on = _GROWS if border == cv2.BORDER_REPLICATE else (0,)
    known[(inside == 0) & ~np.isin(known, goes_on)] = ANY
    return np.asarray(moved, np.uint8), np.asarray(known, np.uint8)


def _with_occluder(picture: NDArray[np.uint8], hints: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """Hide a part behind a patch from elsewhere in the picture; `hints` there become unknown, in place."""
    x, y = rng.integers(0, SIDE, 2).tolist()
    axes = tuple(int(v) for v in rng.integers(8, 45, 2))
    hole = np.zeros((SIDE, SIDE), np.uint8)
    cv2.ellipse(hole, (x, y), axes, float(rng.uniform(0, 180)), 0, 360, 1, -1)
    filling = (
        np.roll(picture, rng.integers(40, 216, 2).tolist(), (0, 1)) if rng.random() < 0.5 else rng.integers(0, 256, 3)
    )
    hints[hole > 0] = ANY
    return np.where(hole[..., None] > 0, filling, picture).astype(np.uint8)


def _other_light(picture: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    level = np.arange(256, dtype=np.float32) / 255
    level = level ** np.exp(rng.normal(0, 0.3))
    level = (level - 0.5) * np.exp(rng.normal(0, 0.2)) + 0.5 + rng.normal(0, 0.06)
    tint = np.exp(rng.normal(0, 0.08, 3))
    table = np.clip(level[:, None] * tint * 255, 0, 255).astype(np.uint8)
    lit = cv2.LUT(picture, table[None])
    grey = cv2.cvtColor(lit, cv2.COLOR_RGB2GRAY)[..., None]
    colourful = 0.0 if rng.random() < 0.08 else float(np.clip(rng.normal(1, 0.25), 0, 1.6))
    mixed: NDArray[np.uint8] = cv2.addWeighted(lit, colourful, np.repeat(grey, 3, 2), 1 - colourful, 0)
    return mixed


def _other_camera(picture: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    if rng.random() < 0.25:
        picture = cv2.GaussianBlur(picture, (0, 0), float(rng.uniform(0.4, 2.0)))
    if rng.random() < 0.25:
        noise = rng.normal(0, rng.uniform(2, 10), (SIDE, SIDE, 1)).astype(np.float32)
        picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.4:
        _, encoded = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 95))))
        picture = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
    return np.ascontiguousarray(picture)
