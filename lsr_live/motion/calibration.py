"""The driver's neutral face, found while they drive or taken with their help."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.alignment import angles_of
from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral, falling, smile
from lsr_live.motion.reach import Reach
from lsr_live.motion.steady import SPEAKING, mean_neutral, steadiness

log = logging.getLogger(__name__)

CalibrationState = Literal["collecting", "guided", "done"]

GOOD = 0.6
"""Quality from which on a neutral is good enough."""
SEARCH_S = 20.0
"""How long a better second is looked for."""
GUIDED_S = 3.0
"""How long the driver holds still when they asked for a calibration."""
PATIENCE_S = 15.0
"""How long a calibration waits for the driver to hold still before it gives up."""
EASE_S = 0.5
"""How long a new neutral takes to come in."""

_WINDOW_S = 1.0
_LOOK_EVERY_S = 0.2
_FEWEST = 4
_OF_OLD = 0.8
"""What a neutral kept from last time is worth: the seat, the light and the driver may be others."""


class Calibrator:
    """Finds how the driver looks at rest; to be fed every motion.

    By itself it takes the best steady second of the first 20 seconds, starting from a guess; `restart` asks the driver
    to hold still for three seconds instead. A change of neutral is eased in, so that the avatar never jumps.

    Parameters
    ----------
    neutral
        What was kept from last time, if anything. Its face is used from the first frame; the place is taken anew.
    """

    def __init__(self, neutral: DriverNeutral | None = None) -> None:
        self._kept = neutral
        self._best: DriverNeutral | None = None
        self._reach: Reach | None = None
        self._recent: deque[tuple[float, Motion]] = deque()
        self._began = self._looked = self._now = 0.0
        self._searching = True
        self._eyes_seen: list[float] = []
        self._angles_seen: list[tuple[float, float, float]] = []
        self._state: CalibrationState = "collecting" if neutral is None else "done"
        self._held: list[Motion] = []
        self._held_s = 0.0
        self._asked: float | None = None
        self._still: tuple[NDArray[np.float32], NDArray[np.float64]] | None = None
        self._blinking_s = 0.0
        self._feedback = ""
        self._from: DriverNeutral | None = None
        self._goal: DriverNeutral | None = None
        self._shown: DriverNeutral | None = None
        self._changed = 0.0

    @property
    def state(self) -> CalibrationState:
        """``collecting``: a good second is still to come; ``guided``: the driver is asked to hold still; ``done``."""
        return self._state

    @property
    def progress(self) -> float:
        """0 to 1: how much of the guided calibration is done, or how near to good the best second is."""
        if self._state == "guided":
            return min(self._held_s / GUIDED_S, 1.0)
        if self._state == "done":
            return 1.0
        return min(self._best.quality / GOOD, 1.0) if self._best else 0.0

    @property
    def feedback(self) -> str:
        """What the driver should do, or what came of it; empty where there is nothing to say."""
        return self._feedback

    @property
    def neutral(self) -> DriverNeutral | None:
        """The best neutral so far with the ranges learnt, not eased: what is worth keeping. None before any motion."""
        return self._reach.apply(self._best) if self._reach and self._best else None

    def restart(self) -> None:
        """Take the neutral anew: the driver is asked to hold still. The former one serves meanwhile."""
        self._state = "guided"
        self._held, self._held_s, self._asked = [], 0.0, None
        self._still, self._blinking_s = None, 0.0
        self._feedback = "hold still"

    def update(self, motion: Motion, t: float) -> DriverNeutral:
        """Learn from one motion at time t (seconds) and return the neutral to use for it.

        Time that runs backwards (a clip that starts over) counts as no time.
        """
        best, reach = self._best, self._reach
        step = max(t - self._now, 0.0)
        if best is None or reach is None:
            best, step = self._start(motion), 0.0
            reach = self._reach = Reach(best)
            self._began = self._looked = t
        elif step == 0.0:
            self._recent.clear()
        self._now = t
        self._recent.append((t, motion))
        while self._recent[0][0] < t - _WINDOW_S:
            self._recent.popleft()
        if self._state == "guided":
            best = self._guide(motion, best, min(step, 0.2), t)
        elif self._searching:
            best = self._search(best, t)
        self._best = best
        reach.add(motion, best, t, step)
        return reach.apply(self._eased(best, t))

    def _start(self, motion: Motion) -> DriverNeutral:
        if self._kept is None:
            return DriverNeutral.from_motion(motion)
        return replace(
            self._kept, translation=motion.translation, scale=motion.scale, quality=_OF_OLD * self._kept.quality
        )

    def _search(self, best: DriverNeutral, t: float) -> DriverNeutral:
        if t - self._began > SEARCH_S:
            self._searching = False
            self._state = "done"
        elif t - self._looked >= _LOOK_EVERY_S:
            self._looked = t
            newest = self._recent[-1][1]
            self._eyes_seen.append(float(newest.eyes.mean()))
            self._angles_seen.append(angles_of(newest.rotation))
            stretch = [motion for _, motion in self._recent]
            whole = len(stretch) >= _FEWEST and t - self._recent[0][0] >= 0.8 * _WINDOW_S
            worth = self._worth(best)
            # Most seconds fail by their steadiness already, before anything is averaged.
            if whole and steadiness(stretch) > 1.2 * worth:
                found = mean_neutral(stretch)
                if self._worth(found) > 1.2 * worth + 0.02:
                    log.info("neutral face taken, quality %.2f after %.1f s", found.quality, t - self._began)
                    best = found
            if self._worth(best) >= GOOD:
                self._state = "done"
        return best

    def _worth(self, neutral: DriverNeutral) -> float:
        """Quality in the light of what this driver has been seen to do: how wide their eyes are, where they look."""
        if not self._eyes_seen or self._best is None:
            return neutral.quality
        usual = max(float(np.percentile(self._eyes_seen, 85)), float(self._best.eyes_open.mean()))
        aside = np.subtract(angles_of(neutral.rotation), np.median(self._angles_seen, axis=0))
        return (
            neutral.quality
            * falling(1.0 - float(neutral.eyes_open.mean()) / usual, 0.1, 0.4)
            * falling(float(np.hypot(aside[0], aside[1])), 6.0, 25.0)
        )

    def _guide(self, motion: Motion, best: DriverNeutral, step: float, t: float) -> DriverNeutral:
        # The driver may have asked before their face was found.
        asked = self._asked = t if self._asked is None else self._asked
        wish = self._wish(motion, best, step)
        self._feedback = wish or "good, hold on"
        if not wish:
            self._held_s += step
            self._held.append(motion)
            if self._held_s >= GUIDED_S and len(self._held) >= _FEWEST:
                best = mean_neutral(self._held)
                log.info("neutral face calibrated, quality %.2f", best.quality)
                self._end("calibrated")
        if self._state == "guided" and t - asked > PATIENCE_S:
            self._end("not calibrated, the former neutral face stays: try again and hold still")
        return best

    def _end(self, feedback: str) -> None:
        self._state, self._feedback, self._held, self._searching = "done", feedback, [], False

    def _wish(self, motion: Motion, best: DriverNeutral, step: float) -> str:
        """What keeps this frame from being one at rest, as a wish to the driver; empty where nothing does."""
        yaw, pitch, _ = angles_of(motion.rotation)
        if abs(yaw) > 35.0 or abs(pitch) > 35.0:
            return "look at the camera"
        if motion.mouth > 0.06 or smile(motion.expression) > 1.3:
            return "close your mouth"
        shut = bool((motion.eyes < 0.6 * best.eyes_open).any())
        self._blinking_s = self._blinking_s + step if shut else 0.0
        if self._blinking_s > 0.4:
            return "open your eyes"
        face, turn = motion.expression[SPEAKING], motion.rotation
        before = self._still or (face, turn)
        moved = float(np.sqrt(((face - before[0]) ** 2).sum(1).mean()))
        turned = float(np.rad2deg(np.sqrt(((turn - before[1]) ** 2).sum() / 2)))
        self._still = (before[0] + 0.2 * (face - before[0]), before[1] + 0.2 * (turn - before[1]))
        return "hold still" if moved > 0.02 or turned > 3.0 else ""

    def _eased(self, best: DriverNeutral, t: float) -> DriverNeutral:
        if best is not self._goal:
            self._from, self._goal, self._changed = self._shown, best, t
        if self._from is None:
            self._shown = best
            return best
        along = min(max((t - self._changed) / EASE_S, 0.0), 1.0)
        self._shown = self._from.blend(best, along * along * (3.0 - 2.0 * along))
        if along == 1.0:
            self._from = None
        return self._shown
