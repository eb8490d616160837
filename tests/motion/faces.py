"""Faces made from the canonical one, for tests of motion."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Face
from lsr_live.identity.identity import Identity, Photo, Ranges
from lsr_live.mesh.alignment import Similarity, rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.mesh.topology import INNER_LIP_LOWER, INNER_LIP_UPPER
from lsr_live.motion.lids import half_gap, lid_line, place_lids
from lsr_live.motion.lips import close_lips
from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral
from lsr_live.motion.observe import observe
from lsr_live.motion.steady import mean_neutral

Points = NDArray[np.float32]


def shaped(seed: int) -> Points:
    """Somebody's neutral face in face units: the canonical one, smoothly another person's, lips closed."""
    random = np.random.default_rng(seed)
    face = CANONICAL.astype(np.float64)
    warp = np.eye(3) + random.normal(0.0, 0.05, (3, 3))
    bumps = sum(
        np.exp(-((face - face[random.integers(478)]) ** 2).sum(1, keepdims=True) / 0.02) * random.normal(0, 0.01, 3)
        for _ in range(6)
    )
    return close_lips((face @ warp + bumps).astype(np.float32))


def open_mouth(face: Points, by: float) -> Points:
    """Lower lip and jaw lowered by this many face units."""
    moved = face.copy()
    line = face[[13, 14], 1].mean()
    jaw = np.clip((face[:, 1] - line) / 0.05, 0.0, 1.0) * (np.abs(face[:, 0]) < 0.25)
    jaw[INNER_LIP_UPPER] = 0.0
    jaw[INNER_LIP_LOWER[1:-1]] = 1.0
    moved[:, 1] += by * jaw
    return moved


def with_eyes(face: Points, opening: float) -> Points:
    """Eyes opened to a multiple of what they are."""
    moved = face.copy()
    place_lids(moved, lid_line(face), half_gap(face) * np.float32(opening))
    return moved


def seen(
    face: Points,
    angles: tuple[float, float, float] = (0.0, 0.0, 0.0),
    scale: float = 200.0,
    place: tuple[float, float] = (320.0, 240.0),
) -> Face:
    """A face in face units as a tracker would see it."""
    pose = Similarity(rotation_from_angles(*angles), scale, np.array([*place, 0.0]))
    return Face(pose.apply(face).astype(np.float32), 1.0)


def motion_of(face: Points, *pose: object) -> Motion:
    return observe(seen(face, *pose))  # type: ignore[arg-type]


def neutral_of(motion: Motion) -> DriverNeutral:
    """The driver's neutral when this motion is one at rest, known for sure."""
    return replace(mean_neutral([motion] * 4), quality=1.0)


def identity_of(seed: int, angles: tuple[float, float, float] = (4.0, 6.0, -3.0)) -> Identity:
    """Somebody enrolled with one photo at rest and one turned to each side."""
    face = shaped(seed)
    sides = (angles, (angles[0] - 20.0, angles[1], angles[2]), (angles[0] + 20.0, angles[1], angles[2]))
    photos = tuple(
        Photo(
            np.zeros((512, 512, 3), np.uint8),
            seen(face, side, 230.0, (256.0, 240.0)).mesh,
            np.zeros((512, 512), np.uint8),
            1.0,
        )
        for side in sides
    )
    neutral = observe(Face(photos[0].mesh, 1.0)).expression
    opening = eye_openings(neutral)
    turned = np.array(sides, np.float32)
    return Identity(
        name="somebody",
        photos=photos,
        neutral=neutral,
        rest=0,
        ranges=Ranges(
            (0.2 * opening).astype(np.float32),
            opening,
            mouth_opening(neutral),
            mouth_opening(neutral) + 0.35,
            turned.min(0),
            turned.max(0),
        ),
        background=None,
        consent="made up",
        created="2024-01-01T00:00:00Z",
        tracker="none",
        crop="face",
    )
