"""Calms a followed face without making it late: head pose and in-face movement are filtered apart."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Face, Mesh
from lsr_live.faces.one_euro import OneEuro
from lsr_live.faces.sighting import Sighting
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame
from lsr_live.mesh.alignment import Similarity
from lsr_live.mesh.canonical import CANONICAL, pose_of
from lsr_live.mesh.topology import (
    INNER_LIP_LOWER,
    INNER_LIP_UPPER,
    LEFT_BROW,
    LEFT_EYE_LOWER,
    LEFT_EYE_UPPER,
    LEFT_IRIS,
    OUTER_LIP_LOWER,
    OUTER_LIP_UPPER,
    OVAL,
    RIGHT_BROW,
    RIGHT_EYE_LOWER,
    RIGHT_EYE_UPPER,
    RIGHT_IRIS,
    STABLE,
)

_LEAST = 0.01
"""A dial below this is none: the filter's corner would go to infinity."""
GAP = 0.5
"""Seconds after which the face is taken as new."""

# Root mean square noise of mediapipe on a resting face before a noisy camera (sensor noise of 4 grey levels, JPEG 80),
# measured at 100, 160 and 300 px face height: a part in face units and a part in pixels.
_POINT_NOISE = (0.0021, 0.26)
_LIP_FACTOR, _LID_FACTOR = 1.7, 0.7
"""Lips are noisier than that. Lids are not much quieter, but lateness is seen there first."""
_ROTATION_NOISE = (0.010, 1.5)
_PLACE_NOISE = (0.002, 0.25)
_SIZE_NOISE = (0.002, 0.45)

_LIDS = (LEFT_EYE_UPPER, LEFT_EYE_LOWER, RIGHT_EYE_UPPER, RIGHT_EYE_LOWER)
_LIPS = (OUTER_LIP_UPPER, OUTER_LIP_LOWER, INNER_LIP_UPPER, INNER_LIP_LOWER)
_REGIONS = (
    np.concatenate(_LIDS[:2]),
    np.concatenate(_LIDS[2:]),
    LEFT_IRIS,
    RIGHT_IRIS,
    LEFT_BROW,
    RIGHT_BROW,
    np.concatenate(_LIPS),
    OVAL,
    STABLE,
)
_REACH = 0.05
"""Face units over which a point still belongs to a neighbouring region."""


def _membership() -> NDArray[np.float32]:
    """Return (R,478) weights: how much each point belongs to each region, rows summing to one."""
    rows = []
    for region in _REGIONS:
        nearest = np.linalg.norm(CANONICAL[:, None, :2] - CANONICAL[None, region, :2], axis=2).min(1)
        rows.append(np.exp(-((nearest / _REACH) ** 2)) + 1e-4)
    weights = np.array(rows)
    # An iris moves in an eye that rests, and lids move over irises that rest.
    irises = np.concatenate((LEFT_IRIS, RIGHT_IRIS))
    for row, region in enumerate(_REGIONS):
        if set(region) <= set(irises):
            weights[row] = 1e-4
            weights[row, region] = 1e3
        else:
            weights[row, irises] = 1e-4
    weights /= weights.sum(0)
    weights /= weights.sum(1, keepdims=True)
    return np.asarray(weights, np.float32)


class MeshSmoother:
    """Smooths the meshes of one face, in order of time.

    Parameters
    ----------
    dial
        Above 0 to 1. At .5 the noise of a resting face falls to a quarter or less, while a blink of 100 ms keeps its
        depth.
    """

    def __init__(self, dial: float) -> None:
        self._place, self._size, self._rotation = OneEuro(dial), OneEuro(dial), OneEuro(dial)
        self._points = OneEuro(dial, _membership())
        self._factor = np.ones(len(CANONICAL))
        self._factor[np.concatenate(_LIPS)] = _LIP_FACTOR
        self._factor[np.concatenate(_LIDS)] = _LID_FACTOR
        self._t: float | None = None
        self._seen: Sighting | None = None

    def turn(self, dial: float) -> None:
        """Smooth so much from the next mesh on."""
        for part in (self._place, self._size, self._rotation, self._points):
            part.turn(dial)

    def reset(self) -> None:
        """Forget the past: the next mesh passes as it is."""
        self._t = None

    def smooth(self, mesh: Mesh, t: float) -> Mesh:
        """Smooth the mesh (478,3) px of time `t`, seconds. A gap, a step back or a jump begins anew."""
        seen = Sighting.of_mesh(mesh)
        step = None if self._t is None else t - self._t
        jumped = self._seen is not None and (seen.distance(self._seen) > 0.6 or seen.growth(self._seen) > 1.5)
        if step is None or not 0.0 < step <= GAP or jumped:
            for part in (self._place, self._size, self._rotation, self._points):
                part.reset()
            step = GAP
        self._t, self._seen = t, seen
        pose = pose_of(mesh)
        shape = pose.inverse().apply(mesh.astype(np.float64))
        calm = self._smooth_pose(pose, step)
        noise = self._factor * _noise(_POINT_NOISE, pose.scale)
        return np.asarray(calm.apply(self._points.step(shape, step, noise)), np.float32)

    def _smooth_pose(self, pose: Similarity, step: float) -> Similarity:
        scale = pose.scale
        place_noise = _noise(_PLACE_NOISE, scale) * scale
        place = self._place.step(np.asarray(pose.translation)[None], step, place_noise)[0]
        size = self._size.step(np.log([[scale]]), step, _noise(_SIZE_NOISE, scale))[0, 0]
        mean = self._rotation.step(pose.rotation.reshape(1, 9), step, _noise(_ROTATION_NOISE, scale))
        u, _, vt = np.linalg.svd(mean.reshape(3, 3))
        return Similarity(u @ vt, float(np.exp(size)), place)


class SmoothedTracker:
    """A tracker whose faces are smoothed over time.

    Parameters
    ----------
    dial
        Asked before each frame: 0 (not at all) to 1.
    """

    def __init__(self, tracker: Tracker, dial: Callable[[], float]) -> None:
        self._tracker = tracker
        self._ask = dial
        self._dial = max(dial(), _LEAST)
        self._smoother = MeshSmoother(self._dial)
        self.name = tracker.name
        self.faces_seen = 0

    def track(self, frame: Frame) -> Face | None:
        """The driver's face, calmed, or None."""
        face = self._tracker.track(frame)
        self.faces_seen = self._tracker.faces_seen
        dial = self._ask()
        if face is None or dial < _LEAST:
            self._smoother.reset()
            return face
        if dial != self._dial:
            self._dial = dial
            self._smoother.turn(dial)
        return Face(self._smoother.smooth(face.mesh, frame.t), face.confidence)

    def reset(self) -> None:
        """Forget whom it followed."""
        self._smoother.reset()
        self._tracker.reset()

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point from now on."""
        self._smoother.reset()
        self._tracker.choose(x, y)

    def close(self) -> None:
        """Free the tracker's network."""
        self._tracker.close()


def _noise(parts: tuple[float, float], scale: float) -> NDArray[np.float64]:
    """Noise in face units of a face `scale` px high."""
    return np.asarray(parts[0] + parts[1] / scale)
