"""The mean neutral face that gives every mesh its head angles, units and triangles.

The table is made by ``training/data/canonical.py`` (mean of 102 neutral portraits, CC BY 4.0; see NOTICE).
"""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.alignment import Similarity, fit_similarity


def _load() -> tuple[NDArray[np.float32], NDArray[np.intp], NDArray[np.intp]]:
    with as_file(files("lsr_live.mesh") / "canonical.npz") as path, np.load(path, allow_pickle=False) as table:
        points = table["points"]
        triangles = table["triangles"].astype(np.intp)
        mirror = table["mirror"].astype(np.intp)
    for array in (points, triangles, mirror):
        array.setflags(write=False)
    return points, triangles, mirror


CANONICAL, TRIANGLES, MIRROR = _load()
"""Mean face (478,3) float32 in face units (face height one, origin at the centroid of the stable points, looking at
-z); triangles (T,3) of the 468 surface points, wound so that normals point out of the head; partner (478,) of each
point on the other side of the face."""


def pose_of(mesh: NDArray[np.floating[Any]]) -> Similarity:
    """Rigid pose of a mesh (478,3) px: the similarity that carries the canonical face onto it.

    Its scale is pixels per face unit (about the face height), its translation the position of the face's origin.
    """
    return fit_similarity(CANONICAL, mesh)
