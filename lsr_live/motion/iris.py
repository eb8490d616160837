"""Irises that look where the driver looks and stay between the lids."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.measures import gaze
from lsr_live.mesh.topology import LEFT_IRIS, RIGHT_IRIS
from lsr_live.motion.lids import LOWER, UPPER
from lsr_live.motion.saturation import saturate

IRISES = np.stack((LEFT_IRIS, RIGHT_IRIS))
"""(2 eyes, 5) iris points: centre, then rim."""


class Irises:
    """The identity's irises, to be placed in its eyes."""

    def __init__(self, face: NDArray[np.float32]) -> None:
        self._rest = gaze(face).astype(np.float64)
        self._rims = face[IRISES] - face[IRISES[:, :1]]
        self._depth = face[IRISES[:, 0], 2] - self._middles(face)[:, 2]
        widths = np.linalg.norm(face[UPPER[:, 0], :2] - face[UPPER[:, -1], :2], axis=1)
        radii = np.linalg.norm(self._rims[:, 1:, :2], axis=2).mean(1) / widths
        # An iris may go behind the corner by a little, as real ones do; where it rests farther out, it may stay there.
        self._limits = np.maximum(0.52 - radii, np.abs(self._rest[:, 0]) + 0.05)

    @staticmethod
    def _middles(face: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray((face[UPPER[:, 0]] + face[UPPER[:, -1]]) * np.float32(0.5))

    def place(self, face: NDArray[np.float32], shift: NDArray[np.float64]) -> None:
        """Turn the irises of a face (478,3) by `shift` (2,) eye widths along and across the eyes, in place.

        Sideways they saturate before the corners, up and down they stop at the lids, which must be in place; shut lids
        have the iris centre on their line. The rim keeps its shape: the lids cover it.
        """
        middles = self._middles(face)
        for eye, outer_first in ((0, True), (1, False)):
            upper, lower = face[UPPER[eye]], face[LOWER[eye]]
            if not outer_first:
                upper, lower = upper[::-1], lower[::-1]
            along = upper[-1, :2] - upper[0, :2]
            width = float(np.hypot(along[0], along[1]))
            ax, ay = float(along[0]) / width, float(along[1]) / width
            rest_x, rest_y = self._rest[eye]
            limit = float(self._limits[eye])
            x = width * (rest_x + saturate(float(shift[0]), -limit - rest_x, limit - rest_x))
            y = width * (rest_y + float(shift[1]))
            mx, my = float(middles[eye, 0]), float(middles[eye, 1])
            edges = []
            for lid in (upper, lower):
                across = lid[:, :2] - (mx, my)
                edges.append(float(np.interp(x, across @ (ax, ay), across @ (-ay, ax))))
            y = min(max(y, edges[0]), max(edges))
            centre = (mx + x * ax - y * ay, my + x * ay + y * ax, float(middles[eye, 2]) + float(self._depth[eye]))
            face[IRISES[eye]] = self._rims[eye] + np.asarray(centre, np.float32)
