"""A driver made by ourselves: the mean face, turned and moved, so that everything can be tried with no camera."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import Frame, Picture
from lsr_live.frames.sources.expressions import EYE_WIDTH, JAW_HINGE, JAW_OPEN, SURFACE, expressions
from lsr_live.frames.sources.performance import Pose, perform
from lsr_live.mesh import topology
from lsr_live.mesh.alignment import rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL, TRIANGLES

WIDTH, HEIGHT = 640, 480
FACE_HEIGHT = 220.0
"""Pixels per face unit."""

_ORIGIN = np.array([WIDTH / 2 - 0.5, 179.0, 0.0])
_NECK = np.array([0.0, 0.75, 0.45])
"""What the head turns about, face units."""
_SHIFT = 4
"""Fractional bits of OpenCV's drawing coordinates: lines move smoothly between pixels."""


def animate(t: float, seed: int) -> NDArray[np.float32]:
    """The driver's face at `t` seconds.

    Returns
    -------
    NDArray[np.float32]
        Mesh (478,3) in face units, in the frame of `CANONICAL`, which it equals for the first second.
    """
    return pose_mesh(perform(t, seed))


def pose_mesh(pose: Pose) -> NDArray[np.float32]:
    """The mean face in one state: mesh (478,3) in face units, in the frame of `CANONICAL`."""
    shapes = expressions()
    # Lids follow the gaze; a smile narrows the eyes, surprise widens them.
    shut = pose.blink + (1.0 - pose.blink) * (1.2 * pose.gaze[1] + 0.12 * pose.smile - 0.1 * pose.brows)
    rounded = pose.rounded if pose.rounded > 0 else 0.5 * pose.rounded
    mesh = CANONICAL + shut * (shapes.blink[0] + shapes.blink[1])
    mesh += pose.smile * shapes.smile + pose.brows * shapes.brows + rounded * shapes.rounded
    _drop_jaw(mesh, pose.jaw * JAW_OPEN * shapes.jaw)
    mesh[SURFACE:, 0] += EYE_WIDTH * pose.gaze[0]
    mesh[SURFACE:, 1] += EYE_WIDTH * pose.gaze[1]
    rotation = rotation_from_angles(pose.yaw, pose.pitch, pose.roll)
    turned = (mesh - _NECK) @ rotation.T + _NECK + np.array(pose.shift)
    return np.asarray(turned, np.float32)


def _drop_jaw(mesh: NDArray[np.float64], angles: NDArray[np.float64]) -> None:
    """Turn each point by its own angle (478,) radians about the hinge, in place."""
    y, z = mesh[:, 1] - JAW_HINGE[1], mesh[:, 2] - JAW_HINGE[2]
    cos, sin = np.cos(angles), np.sin(angles)
    mesh[:, 1] = JAW_HINGE[1] + cos * y - sin * z
    mesh[:, 2] = JAW_HINGE[2] + sin * y + cos * z


def to_pixels(mesh: NDArray[np.float32]) -> NDArray[np.float32]:
    """Mesh in face units (478,3) to px of the 640 x 480 picture, seen from far away."""
    return np.asarray(mesh * FACE_HEIGHT + _ORIGIN, np.float32)


class MeshDriver:
    """A face that is known at every moment, as a `Source` whose frames carry their mesh; `Frame.image` is a drawing.

    Parameters
    ----------
    name
        Of the source.
    face
        Mesh (478,3) in face units at so many seconds.
    realtime
        Paced by the wall clock from the first `read` on, like a camera.
    fps
        Frames per second.
    duration
        Seconds after which it ends; None: never.
    """

    still = False
    trouble: str | None = None

    def __init__(
        self,
        name: str,
        face: Callable[[float], NDArray[np.float32]],
        *,
        realtime: bool = False,
        fps: float = 30.0,
        duration: float | None = None,
    ) -> None:
        self.name = name
        self.live = realtime
        self.fps: float | None = fps
        self.frame_count: int | None = None if duration is None else round(duration * fps)
        self._rate = fps
        self._face = face
        self._next = 0
        self._started: float | None = None
        self._closing = threading.Event()

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next frame, or with `realtime` the newest one that is due; None at the end or after `timeout` seconds."""
        if self.live and not self._wait_until_due(timeout):
            return None
        if self.ended:
            return None
        index = self._next
        self._next += 1
        t = index / self._rate
        captured = time.perf_counter() if self._started is None else self._started + t
        mesh = to_pixels(self._face(t))
        return Frame(draw(mesh), t, index, captured, mesh=mesh)

    def _wait_until_due(self, timeout: float) -> bool:
        now = time.perf_counter()
        if self._started is None:
            self._started = now
        self._next = max(self._next, int((now - self._started) * self._rate))
        wait = self._started + self._next / self._rate - now
        if wait <= 0:
            return True
        return not self._closing.wait(min(wait, timeout)) and wait <= timeout

    @property
    def ended(self) -> bool:
        """True after `duration`, and after `close`."""
        return self._closing.is_set() or (self.frame_count is not None and self._next >= self.frame_count)

    @property
    def failures(self) -> list[tuple[str, str]]:
        """Always empty."""
        return []

    def close(self) -> None:
        """End; a waiting `read` returns."""
        self._closing.set()


class AnimatedDriver(MeshDriver):
    """An endless performance of turns, nods, blinks, speech and smiles; a `Source` whose frames carry their mesh.

    The first second is neutral and steady, so that calibration finds the neutral face; within the next nine every kind
    of motion is shown. The same seed gives the same motion. `Frame.image` is a drawing of the mesh.

    Parameters
    ----------
    seed
        Which performance.
    realtime
        Paced by the wall clock from the first `read` on, like a camera.
    fps
        Frames per second.
    duration
        Seconds after which it ends; None: never.

    Example
    -------
    >>> driver = AnimatedDriver(seed=1, duration=0.1)
    >>> [frame.index for frame in iter(driver.read, None)]
    [0, 1, 2]
    """

    def __init__(
        self, seed: int = 0, *, realtime: bool = False, fps: float = 30.0, duration: float | None = None
    ) -> None:
        super().__init__(
            f"animated driver {seed}", lambda t: animate(t, seed), realtime=realtime, fps=fps, duration=duration
        )


def _outlines() -> list[NDArray[np.intp]]:
    rings = (topology.OVAL, topology.LEFT_IRIS[1:], topology.RIGHT_IRIS[1:])
    pairs = (
        (topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER),
        (topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER),
        (topology.OUTER_LIP_UPPER, topology.OUTER_LIP_LOWER),
        (topology.INNER_LIP_UPPER, topology.INNER_LIP_LOWER),
    )
    return [*rings, *(np.concatenate((upper, lower[-2:0:-1])) for upper, lower in pairs)]


_OUTLINES = _outlines()


def draw(mesh: NDArray[np.float32]) -> Picture:
    """A mesh (478,3) px as white lines and dim triangles on dark, (480,640,3) uint8 RGB."""
    points = np.rint(mesh[:, :2] * (1 << _SHIFT)).astype(np.int32)
    image = np.full((HEIGHT, WIDTH, 3), 16, np.uint8)
    cv2.polylines(image, list(points[TRIANGLES]), True, (70, 80, 90), 1, cv2.LINE_8, _SHIFT)
    cv2.polylines(image, [points[ring] for ring in _OUTLINES], True, (235, 235, 235), 1, cv2.LINE_8, _SHIFT)
    return image
