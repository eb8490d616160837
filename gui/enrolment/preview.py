"""The new avatar in motion, before it is kept."""

from __future__ import annotations

import time

from PyQt6.QtCore import QObject, pyqtSignal

from gui.jobs import Job, Jobs
from gui.picture_sink import PictureSink
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sources.tour import Station, Tour
from lsr_live.identity.identity import Identity
from lsr_live.settings import Settings
from lsr_live.show import Find, Show

_LOOK_S = 0.05
"""How often the job looks whether it is still wanted."""


class Preview(QObject):
    """A show of one person, driven round what is hard for an avatar.

    One job owns the show from its first moment to its last, so that nothing is left whenever it is cancelled.
    """

    picture = pyqtSignal()
    """A new avatar is there: `take`."""
    opening = pyqtSignal(str, float)
    """What is being done before the first picture, as `Job.progressed`."""
    failed = pyqtSignal(object)
    """The exception."""

    def __init__(self, jobs: Jobs, find: Find) -> None:
        super().__init__()
        self._jobs, self._find = jobs, find
        self._job: Job | None = None
        self._tour: Tour | None = None
        self._sink: PictureSink | None = None

    def start(self, person: Identity, settings: Settings) -> None:
        """Show this person; the one before goes."""
        self.stop()
        tour = Tour(realtime=True)
        sink = PictureSink(self.picture.emit)

        def work(job: Job) -> None:
            show = Show(person, settings, [sink], find=self._find, progress=job.tell, cancelled=job.is_cancelled)
            try:
                show.driver.exchange(tour)
                while not job.cancelled:
                    time.sleep(_LOOK_S)
            finally:
                show.close()

        self._tour, self._sink = tour, sink
        self._job = job = self._jobs.run(work, key="preview")
        job.progressed.connect(self.opening)
        job.failed.connect(self.failed)

    def stop(self) -> None:
        """End it; what is on show stays, and no other comes."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._tour = self._sink = None

    def go_to(self, station: Station | None) -> None:
        """Stay at one station, or go round all of them."""
        if self._tour is not None:
            self._tour.go_to(station)

    @property
    def station(self) -> Station:
        """Where it is, or is going to."""
        return Station.REST if self._tour is None else self._tour.station

    def take(self) -> Avatar | None:
        """The newest picture; None while there is none, and after `stop`."""
        return None if self._sink is None else self._sink.take()
