"""What is known of whoever sits before the camera: how they look at rest, kept per camera for next time."""

from __future__ import annotations

import logging
import threading
from dataclasses import replace

import numpy as np

from lsr_live.motion import store
from lsr_live.motion.calibration import Calibrator
from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral

log = logging.getLogger(__name__)


class Acquaintance:
    """Learns the driver's neutral face; one thread observes, any may ask for a calibration.

    Parameters
    ----------
    source_name
        Under which it is kept; empty: it is not kept.
    still
        Pictures that have nothing to do with each other: nothing is learnt from one to the next.
    """

    def __init__(self, source_name: str, *, still: bool) -> None:
        self._source_name, self._still = source_name, still
        self._calibrator = self._new()
        self._asked = threading.Event()

    @property
    def guided(self) -> bool:
        """Whether the driver is asked to hold still."""
        return self._calibrator.state == "guided"

    @property
    def progress(self) -> float:
        """0 to 1: how much of a calibration is done."""
        return self._calibrator.progress

    @property
    def feedback(self) -> str:
        """What the driver should do, or what came of it; empty where there is nothing to say."""
        return self._calibrator.feedback

    def calibrate(self) -> None:
        """Take the neutral face anew, with the driver's help, from the next motion on."""
        self._asked.set()

    def neutral(self, motion: Motion, t: float) -> DriverNeutral:
        """Learn from a motion at time t (seconds), and tell the neutral face to use for it."""
        if self._still:
            # Each picture stands alone: its head pose counts to the camera, its face to what it would be at rest.
            return replace(DriverNeutral.from_motion(motion), rotation=np.eye(3))
        if self._asked.is_set():
            self._asked.clear()
            self._calibrator.restart()
        before = self.guided
        neutral = self._calibrator.update(motion, t)
        if before and not self.guided:
            self.keep()
        return neutral

    def meet(self, source_name: str) -> None:
        """Another source: perhaps another driver, surely another place before the camera."""
        self.keep()
        self._source_name = source_name
        self._calibrator = self._new()

    def keep(self) -> None:
        """Keep what was learnt for next time; a folder that cannot be written is logged."""
        neutral = self._calibrator.neutral
        if neutral is None or not self._source_name or self._still or self.guided:
            return
        try:
            store.save(self._source_name, neutral)
        except OSError as reason:
            log.warning("the calibration of %s is not kept: %s", self._source_name, reason)

    def _new(self) -> Calibrator:
        return Calibrator(store.load(self._source_name) if self._source_name and not self._still else None)
