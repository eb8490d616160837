"""The camera and whoever watches it, in a thread of their own, for a guided set of photos."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from PyQt6.QtCore import QObject, pyqtSignal

from gui.enrolment.folder import PhotoFolder
from gui.enrolment.thumbnails import shrunk
from gui.jobs import Job, Jobs
from lsr_live.errors import LsrError
from lsr_live.faces import open_tracker
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Picture
from lsr_live.frames.source import Source
from lsr_live.frames.sources import open_source
from lsr_live.identity.guided import GuidedSet
from lsr_live.identity.guided_poses import PROMPTS, Advice, Pose
from lsr_live.settings import Settings

_READ_S = 0.1
"""Longest single wait for a picture."""
_SILENCE_S = 1.5
"""Without a picture for so long the camera counts as lost."""
_AGAIN_S = 0.5
"""Between two tries to open the camera."""
_QUIET_TRIES = 4
"""Tries that may fail unsaid: whoever has the camera may be about to let go of it."""
_SHOWN = 960
"""Longer side of what is shown, px."""


@dataclass(frozen=True, slots=True)
class View:
    """What is to be seen now."""

    picture: Picture | None
    """(H,W,3) uint8 RGB, not mirrored; None: none comes just now."""
    wanted: Pose | None
    """None: all is done."""
    advice: str
    progress: float
    trouble: str = ""
    """Why no picture comes; empty while all is well."""


class Guide(QObject):
    """Looks through a camera, and takes each pose of a guided set as it is held."""

    news = pyqtSignal()
    """There is something new to see: `take`."""
    taken = pyqtSignal(str, object)
    """A pose, and the path of its photo."""
    failed = pyqtSignal(object)
    """The set cannot go on: the exception."""
    over = pyqtSignal()
    """The camera is let go of."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._job: Job | None = None
        self._guided = GuidedSet()
        self._wishes: deque[Callable[[GuidedSet], None]] = deque()
        self._lock = threading.Lock()
        self._view: View | None = None
        self._told = False

    @property
    def running(self) -> bool:
        """Whether a camera is looked through."""
        return self._job is not None

    def forget(self) -> None:
        """Begin with another set next time."""
        self.stop()
        self._guided = GuidedSet()

    def start(self, spec: str, settings: Settings, folder: PhotoFolder) -> None:
        """Go on with the set, with this camera."""
        self.stop()
        self._view, self._told = None, False
        self._wishes.clear()
        guided, silent = self._guided, self.tr("%1 gives no pictures.")

        def work(job: Job) -> None:
            _Watch(self, job, guided, folder, spec, settings, silent).go_on()

        # One after the other: they share the set, and perhaps the camera.
        self._job = job = self._jobs.run(work, lane="guided photos", key="guided photos")
        job.failed.connect(self.failed)
        job.ended.connect(self.over)

    def stop(self) -> None:
        """Let go of the camera; `over` is told when it is."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def skip(self) -> None:
        """Pass over the pose that is wanted."""
        self._wishes.append(GuidedSet.skip)

    def retake(self, pose: Pose) -> None:
        """Take this pose next, whether it was taken or not."""
        self._wishes.append(lambda guided: guided.retake(pose))

    def take(self) -> View | None:
        """What is to be seen now; from now on `news` is told again."""
        with self._lock:
            self._told = False
            return self._view if self._job is not None else None

    def obey(self, guided: GuidedSet) -> bool:
        """Do what was wished for; from the camera's thread. True where anything was."""
        wished = bool(self._wishes)
        while self._wishes:
            self._wishes.popleft()(guided)
        return wished

    def show(self, view: View) -> None:
        """Have this seen; from the camera's thread. What was not taken meanwhile is passed over."""
        with self._lock:
            told, self._told, self._view = self._told, True, view
        if not told:
            self.news.emit()


class _Watch:
    """One camera from its first picture to its last, however often it is lost; on one thread."""

    def __init__(
        self,
        guide: Guide,
        job: Job,
        guided: GuidedSet,
        folder: PhotoFolder,
        spec: str,
        settings: Settings,
        silent: str,
    ) -> None:
        self._guide, self._job, self._guided, self._folder = guide, job, guided, folder
        self._spec, self._settings = spec, settings
        self._silent = silent
        self._trouble = ""

    def go_on(self) -> None:
        """Work until it is not wanted any more."""
        tries = 0
        with closing(open_tracker(self._settings.tracking, still=False)) as tracker:
            while not self._job.cancelled:
                try:
                    source = open_source(self._spec, camera=self._settings.camera, realtime=True)
                except LsrError as error:
                    tries += 1
                    if tries > _QUIET_TRIES:
                        self._lost(str(error))
                    self._wait()
                    continue
                # Once it was there, whatever it lacks is said at once.
                tries = _QUIET_TRIES
                with closing(source):
                    tracker.reset()
                    self._follow(source, tracker)
                    trouble = source.trouble
                if not self._job.cancelled:
                    self._lost(trouble or self._silent.replace("%1", source.name))
                    self._wait()

    def _follow(self, source: Source, tracker: Tracker) -> None:
        seen = time.perf_counter()
        while not self._job.cancelled and not source.ended:
            wished = self._guide.obey(self._guided)
            frame = source.read(_READ_S)
            if frame is None:
                if source.trouble or time.perf_counter() - seen > _SILENCE_S:
                    self._lost(source.trouble or self._silent.replace("%1", source.name))
                elif wished:
                    self._lost(self._trouble)
                continue
            seen, self._trouble = time.perf_counter(), ""
            face = tracker.track(frame)
            said = self._guided.look(frame, face, tracker.faces_seen)
            if said.taken is not None:
                path = self._folder.write(said.taken.value, self._guided.photos[said.taken])
                if path is not None:
                    self._guide.taken.emit(said.taken.value, path)
            self._guide.show(View(shrunk(frame.image, _SHOWN), said.pose, said.advice, said.progress))

    def _lost(self, trouble: str) -> None:
        self._trouble, wanted = trouble, self._guided.wanted
        self._guide.show(View(None, wanted, PROMPTS[wanted] if wanted else Advice.DONE, 0.0, trouble))

    def _wait(self) -> None:
        until = time.perf_counter() + _AGAIN_S
        while not self._job.cancelled and time.perf_counter() < until:
            if self._guide.obey(self._guided):
                self._lost(self._trouble)
            time.sleep(_READ_S / 2)
