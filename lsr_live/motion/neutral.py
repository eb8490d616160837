"""The driver's face at rest, against which everything they do is measured."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.alignment import Floats, angles_of, rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.measures import eye_openings, gaze, mouth_opening
from lsr_live.motion.motion import Motion
from lsr_live.motion.regions import EYES, LEFT_SIDE, MOUTH, WEIGHTS
from lsr_live.motion.saturation import saturate

GUESS_QUALITY = 0.4
"""Quality of a single plausible frame: it may be the middle of anything."""
_CLOSED_SHARE = 0.22
"""A shut eye still measures this share of its open self (irises and lashes keep the tracked lids apart)."""
CLOSED_MARGIN = 0.2
"""Eyes count as shut from here on, as a share of the way from shut to open, so that quick blinks close too."""
MOUTH_REACH = 0.33
"""How far a mouth is expected to open beyond closed, before more was seen."""
_LIPS_MET = 0.03
_CORNERS = ((33, 133), (362, 263))


@dataclass(frozen=True, slots=True)
class DriverNeutral:
    """How the driver looks at rest, and how far eyes and mouth go. Openings as in `lsr_live.mesh.measures`."""

    expression: NDArray[np.float32]
    """(478,3) neutral face in face units, canonical frame: the driver's own shape."""
    rotation: NDArray[np.float64]
    """(3,3) head at rest, seen from the camera, which seldom stands straight before the face."""
    translation: NDArray[np.float64]
    """(2,) place of the face's origin at rest, px of the driver's picture."""
    scale: float
    """Pixels per face unit at rest."""
    eyes_closed: NDArray[np.float32]
    """(2,) opening below which the left and right eye count as shut."""
    eyes_open: NDArray[np.float32]
    """(2,) opening at rest."""
    mouth_closed: float
    """Opening of the lips at rest."""
    mouth_open: float
    """Widest opening to expect."""
    gaze: NDArray[np.float32]
    """(2,2) iris offsets at rest, eye widths."""
    quality: float
    """0 to 1: how sure it is that this is rest."""

    @staticmethod
    def from_motion(motion: Motion) -> DriverNeutral:
        """A first guess from a single frame, which may catch the driver smiling, talking, blinking or turned away.

        The driver's own face is kept where it is plausible at rest; shut or staring eyes, an open or smiling mouth
        give way to the mean neutral face in the driver's proportions; a turned head counts as turned only so far.
        """
        own = motion.expression
        face = own.copy()
        doubt = np.clip(np.maximum(0.27 - motion.eyes, motion.eyes - 0.45) / 0.1, 0.0, 1.0)
        for eye, (left, right) in enumerate(_CORNERS):
            width = np.linalg.norm(own[left] - own[right]) / np.linalg.norm(CANONICAL[left] - CANONICAL[right])
            mean_eye = (CANONICAL - (CANONICAL[left] + CANONICAL[right]) / 2) * width + (own[left] + own[right]) / 2
            side = LEFT_SIDE if eye == 0 else ~LEFT_SIDE
            face += (WEIGHTS[:, EYES] * side * doubt[eye])[:, None] * (mean_eye - own)
        unrest = max((motion.mouth - _LIPS_MET) / 0.05, (smile(own) - 1.12) / 0.15)
        if unrest > 0:
            proportion = np.linalg.norm(own[33] - own[263]) / np.linalg.norm(CANONICAL[33] - CANONICAL[263])
            mean_mouth = (CANONICAL - CANONICAL[2]) * proportion + own[2]
            face += (WEIGHTS[:, MOUTH] * min(unrest, 1.0))[:, None] * (mean_mouth - own)
        open_ = eye_openings(face)
        closed = mouth_opening(face)
        yaw, pitch, roll = (saturate(angle, -12.0, 12.0) for angle in angles_of(motion.rotation))
        return DriverNeutral(
            expression=face.astype(np.float32),
            rotation=rotation_from_angles(yaw, pitch, roll).astype(np.float64),
            translation=motion.translation,
            scale=motion.scale,
            eyes_closed=shut_below(_CLOSED_SHARE * open_, open_),
            eyes_open=open_,
            mouth_closed=closed,
            mouth_open=closed + MOUTH_REACH,
            gaze=((motion.gaze + gaze(CANONICAL)) / 2).astype(np.float32),
            quality=GUESS_QUALITY * plausibility(motion),
        )

    def blend(self, other: DriverNeutral, weight: float) -> DriverNeutral:
        """Neutral between this one (weight 0) and another (weight 1)."""
        if weight <= 0.0:
            return self
        if weight >= 1.0:
            return other

        def between(a: Floats, b: Floats) -> Floats:
            return a + weight * (b - a)

        return DriverNeutral(
            expression=between(self.expression, other.expression).astype(np.float32),
            rotation=nearest_rotation(between(self.rotation, other.rotation)),
            translation=between(self.translation, other.translation).astype(np.float64),
            scale=self.scale + weight * (other.scale - self.scale),
            eyes_closed=between(self.eyes_closed, other.eyes_closed).astype(np.float32),
            eyes_open=between(self.eyes_open, other.eyes_open).astype(np.float32),
            mouth_closed=self.mouth_closed + weight * (other.mouth_closed - self.mouth_closed),
            mouth_open=self.mouth_open + weight * (other.mouth_open - self.mouth_open),
            gaze=between(self.gaze, other.gaze).astype(np.float32),
            quality=self.quality + weight * (other.quality - self.quality),
        )

    @property
    def shut_share(self) -> tuple[float, float]:
        """What the left and right eye measure when shut, as a share of their opening at rest."""
        closed = self.eyes_closed / self.eyes_open
        left, right = ((float(share) - CLOSED_MARGIN) / (1.0 - CLOSED_MARGIN) for share in closed)
        return left, right

    def with_ranges(self, shut_share: Floats, mouth_reach: float) -> DriverNeutral:
        """The same face with other ends: what shut eyes measure (2,), and how far the mouth opens beyond closed."""
        return replace(
            self,
            eyes_closed=shut_below(shut_share * self.eyes_open, self.eyes_open),
            mouth_open=self.mouth_closed + mouth_reach,
        )


def shut_below(shut: Floats, open_: Floats) -> NDArray[np.float32]:
    """Opening (2,) below which eyes count as shut, from what they measure shut and open."""
    return np.asarray(shut + CLOSED_MARGIN * np.maximum(open_ - shut, 0.0), np.float32)


def typical_shut(open_: Floats) -> NDArray[np.float32]:
    """What shut eyes (2,) usually measure, for a driver whose blinks were not seen yet."""
    return np.asarray(_CLOSED_SHARE * open_, np.float32)


def plausibility(motion: Motion) -> float:
    """How much a face looks like one at rest, 0 to 1: eyes open, mouth closed, no smile, turned to the camera."""
    yaw, pitch, roll = angles_of(motion.rotation)
    lids = float(motion.eyes.min())
    return (
        falling(abs(yaw) + abs(pitch) / 2 + abs(roll) / 2, 15.0, 50.0)
        * falling(0.27 - lids, 0.02, 0.12)
        * falling(float(motion.eyes.max()) - 0.4, 0.02, 0.12)
        * falling(motion.mouth, 0.025, 0.12)
        * falling(abs(smile(motion.expression) - 1.03), 0.1, 0.3)
    )


def falling(value: float, good: float, bad: float) -> float:
    """1 up to `good`, then down to 0.1 from `bad` on."""
    return 1.0 - 0.9 * min(max((value - good) / (bad - good), 0.0), 1.0)


def smile(expression: Floats) -> float:
    """Mouth width over eye distance, as a multiple of the mean neutral face's: 1 at rest, 1.2 and more smiling."""
    return float(_mouth_width(expression) / _mouth_width(CANONICAL))


def _mouth_width(face: Floats) -> float:
    return float(np.linalg.norm(face[61] - face[291]) / np.linalg.norm(face[33] - face[263]))


def nearest_rotation(matrix: Floats) -> NDArray[np.float64]:
    """The rotation (3,3) nearest to a matrix, as of means of rotations."""
    u, _, vt = np.linalg.svd(matrix)
    u[:, 2] *= np.sign(np.linalg.det(u) * np.linalg.det(vt))
    return np.asarray(u @ vt, np.float64)
