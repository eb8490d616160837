"""Motion as a mirror shows it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.canonical import MIRROR
from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral

_POINT = np.array([-1.0, 1.0, 1.0], np.float32)
_PLACE = np.array([-1.0, 1.0])
_GAZE = np.array([-1.0, 1.0], np.float32)
_TURN = np.array([[1.0, -1.0, -1.0], [-1.0, 1.0, 1.0], [-1.0, 1.0, 1.0]])


def mirrored(motion: Motion) -> Motion:
    """The same motion, left and right exchanged; its place is counted to the other side of the picture's left edge."""
    return replace(
        motion,
        rotation=motion.rotation * _TURN,
        translation=motion.translation * _PLACE,
        expression=_mirrored_face(motion.expression),
        eyes=motion.eyes[::-1],
        gaze=motion.gaze[::-1] * _GAZE,
    )


def mirrored_neutral(neutral: DriverNeutral) -> DriverNeutral:
    """The driver at rest, left and right exchanged, to go with `mirrored` motion."""
    return replace(
        neutral,
        rotation=neutral.rotation * _TURN,
        translation=neutral.translation * _PLACE,
        expression=_mirrored_face(neutral.expression),
        eyes_closed=neutral.eyes_closed[::-1],
        eyes_open=neutral.eyes_open[::-1],
        gaze=neutral.gaze[::-1] * _GAZE,
    )


def _mirrored_face(face: NDArray[np.float32]) -> NDArray[np.float32]:
    return face[MIRROR] * _POINT
