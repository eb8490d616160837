"""How the avatar's head turns and moves: relative to rest, limited to what the photos cover."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from lsr_live.identity.identity import Ranges
from lsr_live.mesh.alignment import angles_of, rotation_from_angles
from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral
from lsr_live.motion.rest import RestFace
from lsr_live.motion.saturation import saturate

BEYOND = 25.0
"""Degrees that the head may turn beyond the enrolled photos."""
_ASIDE, _UPWARD, _DOWNWARD = 0.35, 0.25, 0.25
"""Limits of the head's shift, face units: it stays in the picture, and on its neck."""
_SMALLEST, _LARGEST = 0.8, 1.25
_SIZE_STEP = 0.15
"""Share of a change of size that is taken over per frame: at 30 frames a second two thirds of it in 0.2 s."""
_NOD = 6.0
"""Degrees that a head may be lowered whose top the rest photo does not show."""


class Head:
    """Rotation, place and size of the avatar's head. Keeps one number between frames: the size, low-passed."""

    def __init__(self, rest: RestFace, ranges: Ranges, strength: float, lock_size: bool) -> None:
        self._rest = rest
        self._low = tuple(float(v) - BEYOND - a for v, a in zip(ranges.angles_low, rest.angles, strict=True))
        self._high = tuple(float(v) + BEYOND - a for v, a in zip(ranges.angles_high, rest.angles, strict=True))
        self._downward = _DOWNWARD
        if rest.headroom is not None:
            self._downward = min(rest.headroom, _DOWNWARD)
            yaw, pitch, roll = self._high
            self._high = (yaw, min(pitch, _NOD), roll)
        self._aside = _about_y(rest.pose.rotation)
        self._upright = self._aside.T @ rest.pose.rotation
        self._strength = strength
        self._lock_size = lock_size
        self._size = 1.0

    def turn(self, motion: Motion, neutral: DriverNeutral) -> NDArray[np.float64]:
        """Rotation (3,3) of the avatar's head.

        The driver's turn is taken as seen by a camera straight before them, so that a nod is a nod whichever side the
        real one stands on. Rest pitch and roll are counted to the head, not to the camera: most of it is the
        difference between a face's profile and the mean one, which must not tilt the axis that the head turns about.
        """
        aside = _about_y(neutral.rotation)
        turn = aside.T @ motion.rotation @ neutral.rotation.T @ aside
        if self._strength != 1.0:
            turn = _scaled(turn, self._strength)
        return self.limited(turn)

    def limited(self, turn: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rotation (3,3) of the avatar's head, turned from rest, held to what the photos cover and 25 degrees."""
        angles = angles_of(self._aside @ turn @ self._upright)
        allowed = [
            rest + saturate(_wrapped(angle - rest), min(low, -1.0), max(high, 1.0))
            for angle, rest, low, high in zip(angles, self._rest.angles, self._low, self._high, strict=True)
        ]
        return rotation_from_angles(*allowed).astype(np.float64)

    def shift(self, motion: Motion, neutral: DriverNeutral) -> tuple[float, float]:
        """How far the head moves from its rest place, px of the identity's crop.

        Down it goes only as far as the rest photo shows what is above.
        """
        aside, down = (motion.translation - neutral.translation) * (self._strength / neutral.scale)
        scale = self._rest.pose.scale
        return (
            saturate(float(aside), -_ASIDE, _ASIDE) * scale,
            saturate(float(down), -_UPWARD, self._downward) * scale,
        )

    def size(self, motion: Motion, neutral: DriverNeutral) -> float:
        """Pixels per face unit of the avatar."""
        if self._lock_size:
            return self._rest.pose.scale
        wanted = 1.0 + self._strength * (motion.scale / neutral.scale - 1.0)
        self._size += _SIZE_STEP * (min(max(wanted, _SMALLEST), _LARGEST) - self._size)
        return self._rest.pose.scale * self._size


def _about_y(rotation: NDArray[np.float64]) -> NDArray[np.float64]:
    return rotation_from_angles(angles_of(rotation)[0], 0.0, 0.0).astype(np.float64)


def _wrapped(angle: float) -> float:
    return (angle + 180.0) % 360.0 - 180.0


def _scaled(rotation: NDArray[np.float64], factor: float) -> NDArray[np.float64]:
    """The rotation by `factor` times the angle about the same axis (Rodrigues' formula)."""
    axis = np.array([rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]])
    twice_sine = float(np.sqrt((axis**2).sum()))
    if twice_sine < 1e-9:
        return rotation if factor >= 0.5 else np.eye(3)
    angle = factor * math.atan2(twice_sine / 2, (float(np.trace(rotation)) - 1.0) / 2)
    x, y, z = axis / twice_sine
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    return np.asarray(np.eye(3) + math.sin(angle) * cross + (1.0 - math.cos(angle)) * (cross @ cross))
