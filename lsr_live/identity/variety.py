"""Choosing few faces that differ as much as possible in pose and expression."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.identity.estimate import calmness
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, gaze, mouth_opening


def descriptor(mesh: Mesh) -> NDArray[np.float64]:
    """Pose, mouth, eyes and gaze of a face (8,), so scaled that a step of 1 is one that is well seen."""
    yaw, pitch, roll = angles_of(pose_of(mesh).rotation)
    corners = float(np.linalg.norm(mesh[61] - mesh[291]) / np.linalg.norm(mesh[33] - mesh[263]))
    looks = gaze(mesh).mean(0)
    eyes = eye_openings(mesh)
    return np.array(
        (
            yaw / 10.0,
            pitch / 8.0,
            roll / 15.0,
            mouth_opening(mesh) / 0.08,
            corners / 0.08,
            float(eyes.mean()) / 0.08,
            looks[0] / 0.15,
            looks[1] / 0.15,
        )
    )


def most_varied(meshes: Sequence[Mesh], qualities: Sequence[float], count: int) -> list[int]:
    """Indices of at most `count` faces, the best one at rest first, then always the one farthest from those chosen.

    A better photo counts as farther: quality (0 to 1) multiplies the distance.
    """
    if not meshes:
        return []
    quality = np.asarray(qualities, np.float64)
    points = np.stack([descriptor(mesh) for mesh in meshes])
    chosen = [int(np.argmax([calmness(mesh) * q for mesh, q in zip(meshes, quality, strict=True)]))]
    distance = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < min(count, len(meshes)):
        worth = distance * quality
        worth[chosen] = -1.0
        chosen.append(int(np.argmax(worth)))
        distance = np.minimum(distance, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return chosen
