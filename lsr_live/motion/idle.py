"""What the avatar does by itself: it breathes, drifts a little and blinks."""

from __future__ import annotations

import math
import random

from lsr_live.motion.motion import TargetFace
from lsr_live.motion.retarget import Retargeter

_DRIFT = ((1.3, 9.1, 5.3), (0.8, 7.3, 4.1), (0.6, 11.9, 6.7))
"""Yaw, pitch and roll: degrees, and two periods in seconds that do not come out even."""
_BREATH_S, _BREATH = 4.2, 0.006
_BLINK_S, _BLINK_LEAST_S, _BLINK_MOST_S = 0.28, 2.5, 6.0
_BEGIN_S = 2.0


class Idle:
    """The avatar without a driver, the same for the same seed.

    It begins at rest at `begin` and comes to life over two seconds.
    """

    def __init__(self, retargeter: Retargeter, seed: int = 0) -> None:
        self._retargeter = retargeter
        self._random = random.Random(seed)
        self._phases = [self._random.uniform(0.0, 2.0 * math.pi) for _ in range(2 * len(_DRIFT))]
        self._began = 0.0
        self._blink = 0.0

    def recast(self, retargeter: Retargeter) -> None:
        """Go on as somebody else, or with other dials."""
        self._retargeter = retargeter

    def begin(self, t: float) -> None:
        """Start from rest at time t (seconds)."""
        self._began = t
        self._blink = t + self._random.uniform(_BLINK_LEAST_S, _BLINK_MOST_S)

    def at(self, t: float) -> TargetFace:
        """The avatar at time t (seconds), which does not run backwards."""
        alive = t - self._began
        share = min(max(alive / _BEGIN_S, 0.0), 1.0)
        share *= share * (3.0 - 2.0 * share)
        yaw, pitch, roll = (
            share * degrees * 0.5 * (self._wave(alive, first, 2 * axis) + self._wave(alive, second, 2 * axis + 1))
            for axis, (degrees, first, second) in enumerate(_DRIFT)
        )
        breath = share * _BREATH * 0.5 * (1.0 - math.cos(2.0 * math.pi * alive / _BREATH_S))
        while t > self._blink + _BLINK_S:
            self._blink += self._random.uniform(_BLINK_LEAST_S, _BLINK_MOST_S)
        through = (t - self._blink) / _BLINK_S
        # Shut for a moment in the middle, so that a blink shows at 15 frames a second too.
        shut = min(1.25 * math.sin(math.pi * through) ** 2, 1.0) if 0.0 < through < 1.0 else 0.0
        return self._retargeter.pose(yaw, pitch, roll, breath, shut)

    def _wave(self, alive: float, period: float, phase: int) -> float:
        return math.sin(2.0 * math.pi * alive / period + self._phases[phase])
