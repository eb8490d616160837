"""Makes ``lsr_live/mesh/canonical.npz``: the mean neutral face, its triangles and its mirror table.

The mean is taken over the neutral portraits of the "Face Research Lab London Set" (DeBruine & Jones 2017,
doi 10.6084/m9.figshare.5047666, CC BY 4.0), tracked with mediapipe FaceMesh, aligned by generalised Procrustes
analysis and made symmetric. Triangles are the 3-cliques of FaceMesh's tesselation edges.

Usage: ``python -m training.data.canonical london.tar lsr_live/mesh/canonical.npz``
"""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from lsr_live.mesh.alignment import fit_similarity
from lsr_live.mesh.topology import STABLE

SURE_PAIRS = np.array(
    [(33, 263), (263, 33), (133, 362), (362, 133), (61, 291), (291, 61), (234, 454), (454, 234)]
    + [(middle, middle) for middle in (10, 151, 168, 6, 1, 2, 0, 17, 152)]
)


def track_portraits(tar_path: Path) -> list[NDArray[np.float64]]:
    """Meshes (478,3) px of every neutral portrait in the tar in which a face is found."""
    import mediapipe

    meshes = []
    face_mesh = mediapipe.solutions.face_mesh.FaceMesh(static_image_mode=True, refine_landmarks=True)
    with tarfile.open(tar_path) as tar:
        for member in tar:
            if not member.name.endswith("neutral.jpg"):
                continue
            encoded = tar.extractfile(member)
            assert encoded is not None
            picture = cv2.imdecode(np.frombuffer(encoded.read(), np.uint8), cv2.IMREAD_COLOR)
            found = face_mesh.process(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)).multi_face_landmarks
            if found:
                height, width = picture.shape[:2]
                points = [(p.x * width, p.y * height, p.z * width) for p in found[0].landmark]
                meshes.append(np.asarray(points, np.float64))
    return meshes


def mirror_table(mean: NDArray[np.float64]) -> NDArray[np.intp]:
    """Permutation (478,) int: point i's partner on the other side of the face."""
    mirrored = mean * (-1.0, 1.0, 1.0)
    # A mean that looks a little aside pairs midline points wrongly: align the mirrored face by sure pairs first.
    pairs = fit_similarity(mirrored[SURE_PAIRS[:, 1]], mean[SURE_PAIRS[:, 0]], np.arange(len(SURE_PAIRS)))
    mirrored = pairs.apply(mirrored)
    cost = np.linalg.norm(mirrored[:, None] - mean[None], axis=2)
    # Irises lie close to lid points: keep the two kinds apart so that an iris is never paired with a lid.
    cost[:468, 468:] = cost[468:, :468] = 1e9
    return np.asarray(linear_sum_assignment(cost)[1])


def tesselation_triangles(mean: NDArray[np.float64]) -> NDArray[np.intp]:
    """Triangles (T,3) int, wound so that the normal of a frontal face points at the camera (-z)."""
    from mediapipe.python.solutions.face_mesh_connections import FACEMESH_TESSELATION

    neighbours: dict[int, set[int]] = {}
    for a, b in FACEMESH_TESSELATION:
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    triangles = sorted(
        (a, b, c) for a, near in neighbours.items() for b in near if a < b for c in near & neighbours[b] if b < c
    )
    corners = np.asarray(triangles)
    a, b, c = (mean[corners[:, i]] for i in range(3))
    normals = np.cross(b - a, c - a)
    outward = (a + b + c) / 3 - mean.mean(0) - (0, 0, 0.3)
    backward = np.einsum("tk,tk->t", normals, outward) < 0
    corners[backward] = corners[backward][:, [0, 2, 1]]
    return corners


def mean_face(meshes: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Mean (478,3) in face units: origin at the stable points' centroid, height (10 to 152) one, looking at -z."""
    mean = meshes[0]
    for _ in range(5):
        mean = np.mean([fit_similarity(mesh, mean).apply(mesh) for mesh in meshes], axis=0)
    mirror = mirror_table(mean)
    mirrored = mean[mirror] * (-1, 1, 1)
    upright = (mean + fit_similarity(mirrored, mean).apply(mirrored)) / 2
    # The plane of symmetry becomes x = 0: turn the line between the outer eye corners, and the nose, into it.
    across = upright[263] - upright[33]
    across /= np.linalg.norm(across)
    middle = (upright[263] + upright[33]) / 2
    down = upright[152] - upright[10]
    down -= across * (down @ across)
    down /= np.linalg.norm(down)
    upright = (upright - middle) @ np.stack((across, down, np.cross(across, down))).T
    upright = (upright + upright[mirror] * (-1, 1, 1)) / 2
    upright /= np.linalg.norm(upright[152] - upright[10])
    return np.asarray(upright - upright[STABLE].mean(0))


def main() -> None:
    """Write the table."""
    source, target = map(Path, sys.argv[1:3])
    mean = mean_face(track_portraits(source))
    np.savez_compressed(
        target,
        points=mean.astype(np.float32),
        triangles=tesselation_triangles(mean).astype(np.int16),
        mirror=mirror_table(mean).astype(np.int16),
    )


if __name__ == "__main__":
    main()
