"""Which photos would let an avatar do more."""

from __future__ import annotations

import numpy as np

from lsr_live.identity.estimate import EYES_SHUT_BELOW
from lsr_live.identity.identity import Identity
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening

_TURNED = 12.0
"""Degrees of yaw from which a photo shows more of one side than of the other."""
_MOUTH_OPEN = 0.15
"""Opening from which teeth and the dark behind them are seen."""


def photos_wanted(identity: Identity) -> str | None:
    """What no photo shows and the avatar therefore cannot show well, as a sentence for people; None: nothing."""
    meshes = [photo.mesh for photo in identity.photos]
    yaws = np.array([angles_of(pose_of(mesh).rotation)[0] for mesh in meshes])
    wanted = []
    # Yaw above 0 turns the nose to the picture's left, which is the person's right.
    if 2 * max((yaws > _TURNED).sum(), (yaws < -_TURNED).sum()) > len(meshes):
        wanted.append("facing the camera")
    if identity.ranges.angles_low[0] > -_TURNED:
        wanted.append("turned to their left")
    if identity.ranges.angles_high[0] < _TURNED:
        wanted.append("turned to their right")
    if max(map(mouth_opening, meshes)) < _MOUTH_OPEN:
        wanted.append("with the mouth open")
    if min(float(eye_openings(mesh).max()) for mesh in meshes) >= EYES_SHUT_BELOW:
        wanted.append("with closed eyes")
    if not wanted:
        return None
    return f"For wider turns and livelier looks add photos of the person {', '.join(wanted)}."
