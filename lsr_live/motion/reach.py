"""How far the driver's eyes shut and mouth opens, learnt while they drive."""

from __future__ import annotations

from collections import deque
from statistics import median

import numpy as np

from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral

_BLINK_S = 0.45
_KEPT = 8
_FRAMES = 3
_EASE_S = 0.3
_STEP = 1e-3


class _Lid:
    """How far one eye shut in its last blinks, as shares of its opening at rest."""

    def __init__(self, share: float) -> None:
        self.share = self._start = share
        self._minima: deque[float] = deque(maxlen=_KEPT)
        self._since: float | None = None
        self._lowest = 1.0

    def add(self, opening: float, t: float) -> None:
        """Learn from one opening (share of rest) at time t."""
        if opening < 0.6:
            if self._since is None:
                self._since, self._lowest = t, 1.0
            self._lowest = min(self._lowest, opening)
        elif self._since is not None and opening > 0.7:
            blink = t - self._since <= _BLINK_S
            self._since = None
            # What lasts is a look down or narrowed eyes, unless it went all the way.
            if self._lowest <= (0.5 if blink else 0.3):
                self._minima.append(self._lowest)
                # What was known before votes like two blinks, until the driver's own outvote it.
                self.share = float(median([*self._minima, self._start, self._start]))


class Reach:
    """Running ends of the driver's ranges, robust against single bad frames.

    Shut eyes: the median of what the last blinks reached. Open mouth: widened where it was open wider for three frames.
    Both move slowly, so that the avatar does not twitch when something was learnt.
    """

    def __init__(self, neutral: DriverNeutral) -> None:
        start = neutral.shut_share
        self._lids = (_Lid(start[0]), _Lid(start[1]))
        self._wide: deque[float] = deque(maxlen=_FRAMES)
        self._widest = neutral.mouth_open - neutral.mouth_closed
        self._now = (start[0], start[1], self._widest)
        self._applied: tuple[DriverNeutral, tuple[float, float, float], DriverNeutral] | None = None

    def add(self, motion: Motion, neutral: DriverNeutral, t: float, step: float) -> None:
        """Learn from one frame at time t, `step` seconds after the one before; openings are judged by `neutral`."""
        for lid, opening, rest in zip(self._lids, motion.eyes, neutral.eyes_open, strict=True):
            lid.add(float(opening) / float(rest), t)
        self._wide.append(motion.mouth - neutral.mouth_closed)
        if len(self._wide) == _FRAMES:
            self._widest = max(self._widest, min(self._wide))
        goal = (self._lids[0].share, self._lids[1].share, self._widest)
        if max(abs(a - b) for a, b in zip(goal, self._now, strict=True)) > _STEP:
            part = min(step / _EASE_S, 1.0)
            left, right, mouth = (now + part * (end - now) for now, end in zip(self._now, goal, strict=True))
            self._now = (left, right, mouth)

    def apply(self, neutral: DriverNeutral) -> DriverNeutral:
        """The neutral with the ends learnt so far; the same object as before while neither changes."""
        if self._applied is None or self._applied[0] is not neutral or self._applied[1] != self._now:
            left, right, mouth = self._now
            ranged = neutral.with_ranges(np.array([left, right]), mouth)
            self._applied = (neutral, self._now, ranged)
        return self._applied[2]
