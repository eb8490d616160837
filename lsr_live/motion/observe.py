"""From a tracked face to its motion: rigid pose off, expression left."""

from __future__ import annotations

import numpy as np

from lsr_live.faces.face import Face
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, gaze, mouth_opening
from lsr_live.motion.motion import Motion


def observe(face: Face) -> Motion:
    """Split a face into head pose and expression.

    Openings and gaze are measured on the expression, so a rigid motion of the head changes none of them.
    """
    pose = pose_of(face.mesh)
    # y = s R x + t for rows is x = (y - t) R / s; done in the mesh's own precision.
    unposed = (face.mesh - pose.translation.astype(np.float32)) @ (pose.rotation / pose.scale).astype(np.float32)
    return Motion(
        rotation=pose.rotation,
        translation=pose.translation[:2],
        scale=pose.scale,
        expression=unposed,
        eyes=eye_openings(unposed),
        mouth=mouth_opening(unposed),
        gaze=gaze(unposed),
    )
