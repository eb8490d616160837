"""How well a photo shows each part of the face, and how far the flow stretches it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.flow import CELL
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh.canonical import TRIANGLES

_SIDE = AVATAR_SIZE // CELL


def facing(mesh: Mesh) -> NDArray[np.float32]:
    """Map (64,64) over a photo: 1 where the face's surface looks at the camera, 0 where it is turned away.

    Cosine of the surface normal to the line of sight (weak perspective), drawn triangle by triangle; beyond the face
    it is continued, since hair and neck have no mesh.
    """
    a, b, c = (mesh[TRIANGLES[:, corner]] for corner in range(3))
    normals = np.cross(b - a, c - a)
    cosine = -normals[:, 2] / np.maximum(np.linalg.norm(normals, axis=1), 1e-9)
    shown = np.zeros((_SIDE, _SIDE), np.float32)
    covered = np.zeros((_SIDE, _SIDE), np.float32)
    corners = np.rint(((mesh[TRIANGLES, :2] + 0.5) / CELL - 0.5) * 16).astype(np.int32)
    # Far triangles first: what is hidden behind the nose or cheek is painted over by what hides it.
    for triangle in np.argsort(-(a + b + c)[:, 2]):
        cv2.fillConvexPoly(shown, corners[triangle], float(max(cosine[triangle], 0.0)), shift=4)
        cv2.fillConvexPoly(covered, corners[triangle], 1.0, shift=4)
    spread = cv2.GaussianBlur(shown, (0, 0), 3.0) / np.maximum(cv2.GaussianBlur(covered, (0, 0), 3.0), 1e-3)
    return np.asarray(np.clip(np.where(covered > 0, cv2.GaussianBlur(shown, (3, 3), 0), spread), 0, 1), np.float32)


def warped(photo_map: NDArray[np.float32], nodes: NDArray[np.float32]) -> NDArray[np.float32]:
    """A photo's map (64,64) as the avatar's picture sees it: at nodes (rows,columns,2) px of the photo."""
    return np.asarray(
        cv2.remap(photo_map, (nodes + 0.5) / CELL - 0.5, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    )


def stretch(nodes: NDArray[np.float32], cell: int = CELL) -> NDArray[np.float32]:
    """Photo area per picture area at nodes (rows,columns,2), `cell` px apart: determinant of the flow's Jacobian.

    Below 1 the photo is magnified and looks soft, about 0 or negative it is torn or folded.
    """
    down, across = _slope(nodes) / cell, _slope(nodes.swapaxes(0, 1)).swapaxes(0, 1) / cell
    return np.asarray(across[..., 0] * down[..., 1] - across[..., 1] * down[..., 0], np.float32)


def _slope(nodes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Change from row to row, as ``numpy.gradient`` along the first axis, at a third of its cost."""
    slope = np.empty_like(nodes)
    np.subtract(nodes[2:], nodes[:-2], out=slope[1:-1])
    slope[1:-1] *= np.float32(0.5)
    slope[0], slope[-1] = nodes[1] - nodes[0], nodes[-1] - nodes[-2]
    return slope
