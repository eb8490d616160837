"""The mean of a stretch of motion, and how steady it was."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lsr_live.mesh.topology import LEFT_BROW, OUTER_LIP_LOWER, OUTER_LIP_UPPER, RIGHT_BROW
from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import (
    MOUTH_REACH,
    DriverNeutral,
    falling,
    nearest_rotation,
    plausibility,
    shut_below,
    typical_shut,
)

SPEAKING = np.unique(np.concatenate((OUTER_LIP_UPPER, OUTER_LIP_LOWER, LEFT_BROW, RIGHT_BROW)))
"""Points that tell whether a face is at rest: lips and brows. Lids are left out, for everybody blinks."""


def steadiness(stretch: Sequence[Motion]) -> float:
    """How little face and head move in a stretch, 0 to 1."""
    face = np.stack([motion.expression[SPEAKING] for motion in stretch])
    turn = np.stack([motion.rotation for motion in stretch])
    restless = float(np.sqrt(face.var(axis=0).sum(1).mean()))
    turning = float(np.rad2deg(np.sqrt(((turn - turn.mean(0)) ** 2).sum((1, 2)).mean() / 2)))
    return falling(restless, 0.004, 0.025) * falling(turning, 1.5, 12.0)


def mean_neutral(stretch: Sequence[Motion]) -> DriverNeutral:
    """The driver's neutral from a stretch at rest: the mean over its frames with open eyes."""
    eyes = np.stack([motion.eyes for motion in stretch])
    seen = (eyes >= 0.85 * np.median(eyes, axis=0)).all(axis=1)
    chosen = [motion for motion, open_ in zip(stretch, seen, strict=True) if open_] or list(stretch)
    mean = Motion(
        rotation=nearest_rotation(np.mean([motion.rotation for motion in chosen], axis=0)),
        translation=np.mean([motion.translation for motion in chosen], axis=0),
        scale=float(np.mean([motion.scale for motion in chosen])),
        expression=np.mean([motion.expression for motion in chosen], axis=0, dtype=np.float32),
        eyes=np.mean([motion.eyes for motion in chosen], axis=0, dtype=np.float32),
        mouth=float(np.mean([motion.mouth for motion in chosen])),
        gaze=np.mean([motion.gaze for motion in chosen], axis=0, dtype=np.float32),
    )
    return DriverNeutral(
        expression=mean.expression,
        rotation=mean.rotation,
        translation=mean.translation,
        scale=mean.scale,
        eyes_closed=shut_below(typical_shut(mean.eyes), mean.eyes),
        eyes_open=mean.eyes,
        mouth_closed=mean.mouth,
        mouth_open=mean.mouth + MOUTH_REACH,
        gaze=mean.gaze,
        quality=plausibility(mean) * steadiness(stretch),
    )
