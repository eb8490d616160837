"""How far a mesh can be trusted. FaceMesh gives no score of its own, so the mesh itself is judged."""

from __future__ import annotations

import numpy as np

from lsr_live.faces.face import Mesh
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import CANONICAL, pose_of
from lsr_live.mesh.topology import STABLE

_LIKELY, _UNLIKELY = 0.05, 0.12
"""Misfit of the stable points to the mean face, face units. Of 200 real faces half are below .016, 99 % below .05."""
_TURNED, _PROFILE = 45.0, 90.0
"""Degrees of yaw from which half of the points are guesses."""
_FINE = 40.0
"""Face size, px, below which points are as coarse as the features they mark."""


def confidence_of(mesh: Mesh, width: int, height: int) -> float:
    """Confidence 0 to 1 in a mesh (478,3) px found in a picture of this size.

    The product of four shares: how well the stable points fit a face at all; how many points lie inside the picture;
    how far the head is from profile (half at 90 degrees); how large the face is (full from 40 px).
    """
    pose = pose_of(mesh)
    misfit = pose.apply(CANONICAL[STABLE]) - mesh[STABLE]
    residual = float(np.sqrt((misfit**2).sum(1).mean())) / pose.scale
    shape = np.clip((_UNLIKELY - residual) / (_UNLIKELY - _LIKELY), 0.0, 1.0)
    x, y = mesh[:468, 0], mesh[:468, 1]
    inside = ((x > -0.5) & (y > -0.5) & (x < width - 0.5) & (y < height - 0.5)).mean()
    yaw = abs(angles_of(pose.rotation)[0])
    turn = 1.0 - 0.5 * np.clip((yaw - _TURNED) / (_PROFILE - _TURNED), 0.0, 1.0)
    size = min(1.0, pose.scale / _FINE)
    return float(shape * inside * turn * size)
