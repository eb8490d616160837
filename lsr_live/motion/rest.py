"""The avatar's face at rest: the rest photo's own mesh wherever that photo is neutral."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lsr_live.identity.identity import Identity
from lsr_live.mesh.alignment import Floats, Similarity, angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings
from lsr_live.motion.headroom import headroom
from lsr_live.motion.lips import close_lips
from lsr_live.motion.regions import BROW_CORE, LEFT_SIDE, MOUTH_CORE, WEIGHTS


@dataclass(frozen=True, slots=True)
class RestFace:
    """What the avatar shows when the driver does nothing."""

    expression: NDArray[np.float32]
    """(478,3) face units, canonical frame: eyes open, lips exactly closed."""
    pose: Similarity
    """From face units to px of the identity's crop: the rest photo's own pose, place and size."""
    angles: tuple[float, float, float]
    """Yaw, pitch, roll of the rest photo, degrees."""
    headroom: float | None
    """How far the head may come down, face units, where the photo's upper edge cuts it off; None where it does not."""


def rest_face(identity: Identity) -> RestFace:
    """The rest photo's mesh, with the identity's neutral eyes, mouth or brows where the photo's are not neutral.

    Target and photo then agree point for point at rest, so the avatar at rest is the photo itself; the mean over
    photos (`Identity.neutral`) differs from each of them by the tracker's error, which would show as a pulled face.
    Regions that the photo shows open, shut, smiling or frowning are taken over by degrees, and the lips are closed.
    """
    photo = identity.photos[identity.rest]
    mesh = photo.mesh
    pose = pose_of(mesh)
    own = pose.inverse().apply(mesh).astype(np.float32)
    change = identity.neutral.astype(np.float32) - own
    openings = eye_openings(own) / np.maximum(eye_openings(identity.neutral), 1e-3)
    eyes = _ramp(np.abs(openings - 1.0), 0.12, 0.3)
    mouth = _ramp(_apart(change, MOUTH_CORE), 0.015, 0.035)
    brows = _ramp(_apart(change, BROW_CORE), 0.02, 0.04)
    share = np.stack((np.where(LEFT_SIDE, eyes[0], eyes[1]), np.full(478, mouth), np.full(478, brows)), axis=1)
    face = own + (WEIGHTS * share).sum(1, keepdims=True).astype(np.float32) * change
    return RestFace(close_lips(face), pose, angles_of(pose.rotation), headroom(photo))


def _ramp(value: Floats | float, low: float, high: float) -> Floats:
    along = np.clip((np.asarray(value, np.float64) - low) / (high - low), 0.0, 1.0)
    return np.asarray(along * along * (3.0 - 2.0 * along))


def _apart(change: Floats, points: NDArray[np.intp]) -> float:
    return float(np.sqrt((change[points, :2] ** 2).sum(1).mean()))
