"""How far the driver's eyes shut and mouth opens, learnt while they drive."""

from __future__ import annotations

from collections import deque
from statistics import median

import numpy as np
from numpy.typing import NDArray

from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral, typical_shut

_BLINK_S = 0.45
_KEPT = 8
_FRAMES = 3


class _Lid:
    """Lowest openings of one eye's last blinks."""

    def __init__(self) -> None:
        self.minima: deque[float] = deque(maxlen=_KEPT)
        self._since: float | None = None
        self._lowest = np.inf

    def add(self, opening: float, rest: float, t: float) -> bool:
        """True where a blink has just ended and counts."""
        if opening < 0.6 * rest:
            if self._since is None:
                self._since, self._lowest = t, np.inf
            self._lowest = min(self._lowest, opening)
            return False
        if self._since is None or opening < 0.7 * rest:
            return False
        blink = t - self._since <= _BLINK_S
        self._since = None
        # What lasts is a look down or narrowed eyes, unless it went all the way.
        if self._lowest > (0.5 if blink else 0.3) * rest:
            return False
        self.minima.append(self._lowest)
        return True


class Reach:
    """Running ends of the driver's ranges, robust against single bad frames.

    Shut eyes: median of what the last blinks reached, beside two typical ones until the driver's own outvote them. Open
    mouth: widened slowly when it was clearly open wider for three frames.
    """

    def __init__(self) -> None:
        self._lids = (_Lid(), _Lid())
        self._wide: deque[float] = deque(maxlen=_FRAMES)
        self._shut: NDArray[np.float32] | None = None
        self._mouth: float | None = None

    def add(self, motion: Motion, neutral: DriverNeutral, t: float) -> None:
        """Learn from one frame at time t (seconds); openings are judged against `neutral`."""
        ended = [
            lid.add(float(opening), float(rest), t)
            for lid, opening, rest in zip(self._lids, motion.eyes, neutral.eyes_open, strict=True)
        ]
        if any(ended):
            typical = typical_shut(neutral.eyes_open)
            self._shut = np.array(
                [median([*lid.minima, own, own]) for lid, own in zip(self._lids, typical.tolist(), strict=True)],
                np.float32,
            )
        self._wide.append(motion.mouth)
        if len(self._wide) == _FRAMES:
            widest = neutral.mouth_open if self._mouth is None else self._mouth
            sure = min(self._wide)
            if sure > widest:
                self._mouth = widest + 0.2 * (sure - widest)

    def apply(self, neutral: DriverNeutral) -> DriverNeutral:
        """The neutral with the ends learnt so far; itself where nothing was learnt."""
        if self._shut is None and self._mouth is None:
            return neutral
        shut = typical_shut(neutral.eyes_open) if self._shut is None else self._shut
        mouth = neutral.mouth_open if self._mouth is None else max(self._mouth, neutral.mouth_open)
        return neutral.with_ranges(np.minimum(shut, 0.5 * neutral.eyes_open), mouth)

    @property
    def learnt(self) -> tuple[object, object]:
        """Changes whenever `apply` would give something new."""
        return self._shut if self._shut is None else self._shut.tobytes(), self._mouth
