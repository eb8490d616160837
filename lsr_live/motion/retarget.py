"""The driver's motion on the identity's face: the change from rest is carried over, the shape is not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lsr_live.identity.identity import Identity
from lsr_live.mesh.alignment import angles_of, rotation_from_angles
from lsr_live.motion.head import Head
from lsr_live.motion.iris import Irises
from lsr_live.motion.leak import leak, unlikeness
from lsr_live.motion.lids import WIDEST, half_gap, lid_line, place_lids
from lsr_live.motion.lips import set_gap
from lsr_live.motion.mirror import mirrored, mirrored_neutral
from lsr_live.motion.motion import Motion, TargetFace
from lsr_live.motion.neutral import DriverNeutral
from lsr_live.motion.regions import BROWS, EYES, LEFT_SIDE, MOUTH, WEIGHTS
from lsr_live.motion.rest import rest_face
from lsr_live.settings import MotionSettings

_LEAST, _MOST = 0.7, 1.4
"""Proportions beyond this are taken for tracking errors."""
_EYE_CORNERS = ((33, 133), (362, 263))
_MOUTH_CORNERS = (61, 291)
_OUTER_CORNERS = (33, 263)
_NOISE, _SURE = 0.01, 0.03
"""Mouth openings above rest: up to the first lips are closed, from the second they open as tracked."""
_NEAR_SIDE, _FAR_SIDE = 15.0, 40.0
"""Yaw in degrees at which the eye on the side turned away begins and ceases to be seen well."""


class _Proportions:
    """What depends on the driver's neutral alone: computed once for each, not each frame."""

    def __init__(
        self, neutral: DriverNeutral, rest: NDArray[np.float32], identity: Identity, dials: MotionSettings
    ) -> None:
        own = neutral.expression
        eyes = [_proportion(rest, own, *corners) for corners in _EYE_CORNERS]
        mouth = _proportion(rest, own, *_MOUTH_CORNERS)
        self.eyes = (np.array(eyes, np.float32) * np.float32(dials.eyes))[:, None, None]
        share = WEIGHTS[:, EYES] * np.where(LEFT_SIDE, *eyes) * dials.eyes
        share = share + WEIGHTS[:, MOUTH] * mouth * dials.mouth + WEIGHTS[:, BROWS] * dials.brows
        self.points = share.astype(np.float32)[:, None]
        # Openings of the mouth are counted in eye distances.
        reach = (identity.ranges.mouth_open - identity.ranges.mouth_closed) * _span(rest, *_OUTER_CORNERS)
        own_reach = (neutral.mouth_open - neutral.mouth_closed) * _span(own, *_OUTER_CORNERS)
        self.gap = min(max(reach / max(own_reach * mouth, 1e-6), _LEAST), _MOST)


def _span(face: NDArray[np.float32], start: int, end: int) -> float:
    return max(float(np.linalg.norm(face[start] - face[end])), 1e-3)


def _proportion(face: NDArray[np.float32], own: NDArray[np.float32], start: int, end: int) -> float:
    return min(max(_span(face, start, end) / _span(own, start, end), _LEAST), _MOST)


class Retargeter:
    """Carries a driver's motion over to an identity.

    Parameters
    ----------
    identity
        Whom to move.
    settings
        Strengths, mirror, size lock. `mode` is not looked at: absolute motion is `lsr_live.motion.absolute`.

    Notes
    -----
    `retarget` is pure but for one thing: with `lock_size` off, the head's size is low-passed from frame to frame.
    """

    def __init__(self, identity: Identity, settings: MotionSettings) -> None:
        self._identity = identity
        self._dials = settings
        self._face = rest_face(identity)
        self._head = Head(self._face, identity.ranges, settings.pose, settings.lock_size)
        self._irises = Irises(self._face.expression)
        self._lid_line = lid_line(self._face.expression)
        self._half_gap = half_gap(self._face.expression)
        self._neutral: DriverNeutral | None = None
        self._faced: DriverNeutral | None = None
        self._proportions: _Proportions | None = None
        self.rest = self.pose()
        """The avatar at rest: the rest photo's mesh, eyes open and lips closed."""

    def retarget(self, motion: Motion, neutral: DriverNeutral) -> TargetFace:
        """Where the avatar's face is to be, given what the driver does and how they look at rest."""
        faced, proportions = self._prepared(neutral)
        if self._dials.mirror:
            motion = mirrored(motion)
        rotation = self._head.turn(motion, faced)
        change = motion.expression - faced.expression
        unlike = unlikeness(angles_of(motion.rotation), angles_of(rotation))
        if unlike > 0.0:
            change -= np.float32(unlike) * leak(change)
        face = self._face.expression + proportions.points * change
        above = motion.mouth - faced.mouth_closed
        set_gap(face, proportions.gap * _smooth((above - _NOISE) / (_SURE - _NOISE)))
        trust = _eye_trust(motion.rotation)
        line = self._lid_line + proportions.eyes * lid_line(change)
        place_lids(face, line, self._half_gap * self._openness(motion, faced, trust)[:, None, None])
        weight = trust * (0.05 + np.maximum(motion.eyes - faced.eyes_closed, 0.0))
        shift = weight @ (motion.gaze - faced.gaze) / weight.sum()
        self._irises.place(face, shift * self._dials.eyes)
        aside, down = self._head.shift(motion, faced)
        return self._placed(face, rotation, self._head.size(motion, faced), aside, down)

    def pose(
        self, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0, down: float = 0.0, shut: float = 0.0
    ) -> TargetFace:
        """The avatar without a driver: turned from rest (degrees), lowered (face units), eyes shut (0 to 1)."""
        face = self._face.expression.copy()
        if shut > 0.0:
            # A blink is the upper lid's work: the lid line goes down as the lids meet.
            place_lids(face, self._lid_line + 0.7 * shut * self._half_gap, self._half_gap * np.float32(1.0 - shut))
            self._irises.place(face, np.zeros(2))
        scale = self._face.pose.scale
        return self._placed(face, self._head.limited(rotation_from_angles(yaw, pitch, roll)), scale, 0.0, down * scale)

    def _prepared(self, neutral: DriverNeutral) -> tuple[DriverNeutral, _Proportions]:
        if neutral is not self._neutral or self._faced is None or self._proportions is None:
            self._neutral = neutral
            self._faced = mirrored_neutral(neutral) if self._dials.mirror else neutral
            self._proportions = _Proportions(self._faced, self._face.expression, self._identity, self._dials)
        return self._faced, self._proportions

    def _openness(self, motion: Motion, neutral: DriverNeutral, trust: NDArray[np.float64]) -> NDArray[np.float32]:
        """Opening (2,) of each eye as a multiple of its opening at rest; 0 is shut."""
        reach = np.maximum(neutral.eyes_open - neutral.eyes_closed, 0.02)
        own = np.clip((motion.eyes - neutral.eyes_closed) / reach, 0.0, None)
        own = trust * own + (1.0 - trust) * own[::-1]
        return np.asarray(np.clip(1.0 + self._dials.eyes * (own - 1.0), 0.0, WIDEST), np.float32)

    def _placed(
        self, face: NDArray[np.float32], rotation: NDArray[np.float64], scale: float, aside: float, down: float
    ) -> TargetFace:
        x, y, z = self._face.pose.translation
        place = np.array([x + aside, y + down, z], np.float32)
        return TargetFace(face @ (scale * rotation.T).astype(np.float32) + place)


def _smooth(along: float) -> float:
    along = min(max(along, 0.0), 1.0)
    return along * along * (3.0 - 2.0 * along)


def _eye_trust(rotation: NDArray[np.float64]) -> NDArray[np.float64]:
    """How well each eye (2,) is seen: in a turned head the far one is guessed by the tracker, and follows the other."""
    yaw = float(np.rad2deg(np.arcsin(np.clip(-rotation[2, 0], -1.0, 1.0))))
    hidden = _smooth((abs(yaw) - _NEAR_SIDE) / (_FAR_SIDE - _NEAR_SIDE))
    return np.array([1.0 - hidden, 1.0]) if yaw > 0 else np.array([1.0, 1.0 - hidden])
