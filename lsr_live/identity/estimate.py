"""Neutral face and ranges of a person, over all photos."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.identity.identity import Ranges
from lsr_live.identity.relaxation import with_closed_mouth, with_open_eyes
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening

EYES_CLOSED = 0.07
"""Opening of a shut eye: blinks in clips bottom out between .02 and .09."""
EYES_OPEN = 0.31
"""Opening of an eye at rest: median over 102 neutral portraits .34, over people talking .30."""
EYES_SHUT_BELOW = 0.12
"""An eye under this is taken as shut; open ones measure .16 and more."""
_EYES_LEAST_OPEN = 0.20
"""An eye at rest under this is taken as half closed."""
MOUTH_CLOSED = 0.005
"""Opening of closed lips: median over 102 neutral portraits .007, in clips down to .001."""
_MOUTH_SHUT_BELOW = 0.02
MOUTH_OPEN = 0.45
"""Widest opening of a mouth that was never seen wide open: clips reach .2 to .5, shouting footballers .57."""


def neutral_face(meshes: Sequence[Mesh], qualities: Sequence[float]) -> NDArray[np.float32]:
    """Neutral face (478,3) float32 in face units, in the canonical frame, from meshes (478,3) px.

    A robust mean in which frontal, calm, sharp photos count most; what mouth is still open in it is closed, eyes that
    are half shut are opened.
    """
    upright = np.stack([pose_of(mesh).inverse().apply(mesh) for mesh in meshes])
    weights = np.array([calmness(mesh) * max(q, 0.05) for mesh, q in zip(meshes, qualities, strict=True)])
    mean = np.average(upright, axis=0, weights=weights)
    for _ in range(3):  # iteratively reweighted: a mesh that slid off counts less
        distance = np.linalg.norm(upright - mean, axis=2).mean(1)
        typical = max(float(np.median(distance)), 1e-4)
        mean = np.average(upright, axis=0, weights=weights / np.maximum(distance / typical, 1.0))
    # The mean of upright faces is not exactly upright itself.
    mean = pose_of(mean).inverse().apply(mean)
    if mouth_opening(mean) > _MOUTH_SHUT_BELOW:
        mean = with_closed_mouth(mean)
    seen_open = np.array([eye_openings(mesh) for mesh in meshes]).max(0)
    rest = np.where(seen_open >= _EYES_LEAST_OPEN, np.minimum(seen_open, EYES_OPEN), EYES_OPEN)
    return with_open_eyes(mean, np.where(eye_openings(mean) < _EYES_LEAST_OPEN, rest, 0.0)).astype(np.float32)


def calmness(mesh: Mesh) -> float:
    """How near a face is to frontal and neutral, 0 to 1: looking at the camera, lips closed, eyes open."""
    yaw, pitch, roll = angles_of(pose_of(mesh).rotation)
    eyes = float(eye_openings(mesh).min())
    away = (yaw / 15.0) ** 2 + (pitch / 15.0) ** 2 + (roll / 30.0) ** 2
    expressive = (mouth_opening(mesh) / 0.08) ** 2 + (max(0.0, EYES_OPEN - eyes) / 0.1) ** 2
    # Sums of rational terms keep some order even between photos that are all far from neutral.
    return 1.0 / ((1.0 + away) * (1.0 + expressive))


def rest_photo(meshes: Sequence[Mesh], qualities: Sequence[float]) -> int:
    """Index of the photo that is nearest to frontal and neutral, among those of good quality."""
    return int(np.argmax([calmness(mesh) * q for mesh, q in zip(meshes, qualities, strict=True)]))


def ranges_of(meshes: Sequence[Mesh], neutral: NDArray[np.float32]) -> Ranges:
    """What the photos cover, with what is usual where they do not say: few photos show a blink or a wide mouth."""
    eyes = np.stack([eye_openings(mesh) for mesh in meshes])
    mouths = np.array([mouth_opening(mesh) for mesh in meshes])
    angles = np.array([angles_of(pose_of(mesh).rotation) for mesh in meshes])
    lowest = eyes.min(0)
    least_mouth = float(mouths.min())
    return Ranges(
        eyes_closed=np.where(lowest < EYES_SHUT_BELOW, lowest, EYES_CLOSED).astype(np.float32),
        eyes_open=eye_openings(neutral),
        mouth_closed=least_mouth if least_mouth < _MOUTH_SHUT_BELOW else MOUTH_CLOSED,
        mouth_open=max(MOUTH_OPEN, float(mouths.max())),
        angles_low=angles.min(0).astype(np.float32),
        angles_high=angles.max(0).astype(np.float32),
    )
