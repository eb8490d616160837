"""A live avatar of which everything can be exchanged while it goes on: driver, person, settings, networks, outputs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from engines.build import Progress
from lsr_live.errors import LsrError, UsageError
from lsr_live.faces import open_tracker
from lsr_live.frames.sink import Sink
from lsr_live.frames.source import Source
from lsr_live.frames.sources import open_source
from lsr_live.frames.sources.changeover import Changeover
from lsr_live.identity.identity import Identity
from lsr_live.identity.parsed import parsed
from lsr_live.networks.model import Model
from lsr_live.networks.painters import open_painters
from lsr_live.reenactor import Reenactor
from lsr_live.session import Session
from lsr_live.settings import CameraSettings, EngineSettings, Settings

log = logging.getLogger(__name__)

Find = Callable[[EngineSettings], Model]
CLOSING = 10.0
"""Longest wait for something that takes long to come to its end, seconds."""
OPENING = "The camera is being opened."


class Show:
    """One session from its first picture to its last, whoever drives it and whoever is shown.

    It begins without a driver: the avatar idles, so that outputs are alive at once. Every method may take long and is
    safe from any thread; what is live goes on meanwhile. A method that fails leaves everything as it was.

    Parameters
    ----------
    person
        Whom to show first.
    settings
        Tracking, motion, picture and engine are used.
    sinks
        Open; they belong to the session.
    find
        Finds the files of the networks.
    progress, cancelled
        Told what is being built before the first picture, and asked whether to go on with it.

    Raises
    ------
    LsrError, engines.errors.EngineError
        Tracker, background or networks that are asked for cannot be had; the sinks are closed.

    Examples
    --------
    >>> show = Show(person, Settings(), [window], find=model_of)  # doctest: +SKIP
    >>> show.drive_by("demo", CameraSettings())  # doctest: +SKIP
    >>> show.close()  # doctest: +SKIP
    """

    def __init__(
        self,
        person: Identity,
        settings: Settings,
        sinks: Iterable[Sink],
        *,
        find: Find,
        progress: Progress = lambda step, share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._find = find
        self._settings = settings
        self._person = person
        self._spec = ""
        self._one_at_a_time = threading.RLock()
        self._closed = False
        self.driver = Changeover()
        """Where the frames come from."""
        with ExitStack() as opened:
            waiting = list(sinks)
            for sink in waiting:
                opened.callback(sink.close)
            tracker = open_tracker(settings.tracking, still=False, smoothing=lambda: self._settings.tracking.smoothing)
            opened.callback(tracker.close)
            self._painters = open_painters(settings.engine, person, find=find, progress=progress, cancelled=cancelled)
            opened.callback(self._painters.close)
            if self._painters.networks is not None:
                opened.callback(self._painters.networks.close)
            self._note = self._painters.note
            self.reenactor = Reenactor(
                self._painters.person,
                tracker=tracker,
                networks=self._painters.networks,
                settings=settings,
                failed=self._networks_failed,
            )
            self._painters.follow(self.reenactor)
            self.session: Session[Any, Any] = Session(self.driver, self.reenactor, waiting)
            self.session.start()
            opened.pop_all()
        self._tracker = tracker

    @property
    def person(self) -> Identity:
        """Who is shown."""
        return self._person

    @property
    def note(self) -> str:
        """Which networks draw and why, as it was when they were opened."""
        return self._note

    @property
    def has_camera(self) -> bool:
        """Whether a camera or stream drives, rather than a clip or nobody."""
        return self.driver.is_live

    def drive_by(self, spec: str, camera: CameraSettings) -> None:
        """Take the driver from another camera, clip or stream, as `open_source` understands it; clips begin anew.

        Raises
        ------
        LsrError
            It cannot be opened, or is no moving picture: the driver before goes on.
        """

        def again() -> Source:
            return open_source(spec, camera=camera, realtime=True)

        with self._one_at_a_time:
            if spec == self._spec:
                # A camera that is open cannot be opened once more.
                self.driver.let_go(OPENING)
                self._spec = ""
            try:
                source = again()
            except LsrError as error:
                if not self._spec:
                    self.driver.explain(str(error))
                raise
            if not source.live:
                source.close()
                raise UsageError(f"{source.name} is no moving picture.", "Choose a camera, a clip or a stream.")
            self.driver.exchange(source, again)
            self._spec = spec

    def let_go(self) -> None:
        """Let go of the camera, for somebody else who needs it; the avatar idles until `drive_by`."""
        with self._one_at_a_time:
            self.driver.let_go()
            self._spec = ""

    def show(self, person: Identity) -> None:
        """Show another person from the next picture on. Raises as `Reenactor.switch`."""
        with self._one_at_a_time:
            if self._painters.networks is not None:
                person = parsed(person)
            self.reenactor.switch(person)
            self._person = person

    def adjust(self, settings: Settings) -> None:
        """Go on with other dials of motion and picture, and other smoothing. Raises as `Reenactor.adjust`."""
        with self._one_at_a_time:
            before = self._settings
            if (settings.motion, settings.picture) != (before.motion, before.picture):
                self.reenactor.adjust(settings.motion, settings.picture)
            tracking = replace(before.tracking, smoothing=settings.tracking.smoothing)
            self._settings = replace(before, motion=settings.motion, picture=settings.picture, tracking=tracking)

    def paint_with(
        self,
        engine: EngineSettings,
        progress: Progress = lambda step, share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Draw with other networks, or none; those before draw until these are ready. Raises as `open_painters`."""
        with self._one_at_a_time:
            painters = open_painters(engine, self._person, find=self._find, progress=progress, cancelled=cancelled)
            if painters.person is not self._person:
                try:
                    self.reenactor.switch(painters.person)
                except LsrError:
                    painters.close()
                    if painters.networks is not None:
                        painters.networks.close()
                    raise
                self._person = painters.person
            before, self._painters = self._painters, painters
            before.close()
            self._note = painters.note
            self.reenactor.use(painters.networks)
            painters.follow(self.reenactor)
            self._settings = replace(self._settings, engine=engine)

    def close(self) -> None:
        """End the session with its sinks, keep the calibration, free everything. May be called twice."""
        self.session.stop()
        # Whoever holds the show may be waiting for a device that does not answer.
        waited = self._one_at_a_time.acquire(timeout=CLOSING)
        if not waited:
            log.error("The show is still busy after %.0f s; what it holds is left behind.", CLOSING)
            return
        try:
            if not self._closed:
                self._closed = True
                self._painters.close()
                self.reenactor.close()
                self._tracker.close()
        finally:
            self._one_at_a_time.release()

    def _networks_failed(self, error: Any) -> None:
        failed = self._painters.failed
        if failed is not None:
            failed(error)
