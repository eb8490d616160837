"""Work that takes long, in threads of its own; what it has to say arrives in the window's thread."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from PyQt6.QtCore import QObject, Qt, pyqtSignal

log = logging.getLogger(__name__)

PATIENCE = 15.0
"""Longest wait for work to notice that it is not wanted any more, seconds."""


class Job(QObject):
    """One piece of work. Its function gets the job, tells it how far it is, and looks at `cancelled` now and then.

    Signals arrive in the thread that made the job, in order: `progressed` any number of times, then one of `done` and
    `failed` (neither after a cancel), then `ended`.
    """

    progressed = pyqtSignal(str, float)
    """What is being done, and the share that is done, 0 to 1; below 0 where that is not known."""
    done = pyqtSignal(object)
    """What the function returned."""
    failed = pyqtSignal(object)
    """The exception."""
    ended = pyqtSignal()

    _news = pyqtSignal(str, object, float)

    def __init__(self, work: Callable[[Job], Any], key: str, must: bool = False) -> None:
        super().__init__()
        self._work = work
        self.key = key
        self.must = must
        """Whether it is done even when the window is closed before its turn."""
        self.lane = ""
        self._cancelled = threading.Event()
        # By way of the window's thread, whose turn comes when whoever made the job has connected to it.
        self._news.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)  # type: ignore[call-arg]

    @property
    def cancelled(self) -> bool:
        """Whether the result is wanted no more; any thread may ask."""
        return self._cancelled.is_set()

    def is_cancelled(self) -> bool:
        """`cancelled`, for those who want a function."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask it to stop; what it still gives is thrown away."""
        self._cancelled.set()

    def tell(self, what: str, share: float = -1.0) -> None:
        """Say how far the work is; from the working thread."""
        self._news.emit("progressed", what, share)

    def perform(self) -> None:
        """Do the work, on the calling thread."""
        try:
            if not self.cancelled:
                self._news.emit("done", self._work(self), 0.0)
        except Exception as error:  # whoever asked for the work says what it means
            log.info("%s failed: %s", self.key or "a job", error, exc_info=True)
            self._news.emit("failed", error, 0.0)
        finally:
            self._news.emit("ended", None, 0.0)

    def _pass_on(self, kind: str, what: object, share: float) -> None:
        if kind == "ended":
            self.ended.emit()
        elif self.cancelled:
            return
        elif kind == "progressed":
            self.progressed.emit(what, share)
        elif kind == "done":
            self.done.emit(what)
        else:
            self.failed.emit(what)


class Jobs(QObject):
    """All work that goes on, so that it can be ended with the window.

    Jobs of one lane run one after the other, in the order in which they came.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._lanes: dict[str, deque[Job]] = {}
        self._threads: set[threading.Thread] = set()
        self._jobs: set[Job] = set()
        self._closed = False

    def run(
        self, work: Callable[[Job], Any], *, lane: str = "", key: str = "", newest: bool = False, must: bool = False
    ) -> Job:
        """Start some work, in a thread of its own or behind the other work of its lane.

        Parameters
        ----------
        key
            What kind of work it is, for the log.
        newest
            Work of the same lane and key that did not begin yet is not wanted any more.
        must
            What the user has decided on and would miss: it is done even if the window is closed before its turn.
        """
        job = Job(work, key, must)
        with self._lock:
            if self._closed:
                job.cancel()
                return job
            job.lane = lane
            self._jobs.add(job)
            job.ended.connect(lambda: self._forget(job))
            waiting = self._lanes.get(lane) if lane else None
            if waiting is not None:
                if newest:
                    for other in waiting:
                        if other.key == key:
                            other.cancel()
                waiting.append(job)
                return job
            if lane:
                self._lanes[lane] = deque([job])
            thread = threading.Thread(target=self._work, args=(lane, job), name=f"job {lane or key}", daemon=True)
            self._threads.add(thread)
        thread.start()
        return job

    @property
    def busy(self) -> bool:
        """Whether any work goes on."""
        return bool(self._jobs)

    @property
    def going_on(self) -> list[Job]:
        """All work that has not ended."""
        return list(self._jobs)

    def cancel(self, lane: str | None = None) -> None:
        """Cancel all work of a lane, or all there is, but for what must be done."""
        for job in list(self._jobs):
            if not job.must and lane in (None, job.lane):
                job.cancel()

    def close(self) -> None:
        """Cancel everything that need not be done, and wait for the rest; new work is refused."""
        with self._lock:
            self._closed = True
            threads = list(self._threads)
        self.cancel()
        for thread in threads:
            thread.join(PATIENCE)
            if thread.is_alive():
                log.error("%s is still busy and is left behind", thread.name)

    def _work(self, lane: str, job: Job) -> None:
        if not lane:
            job.perform()
        while lane:
            with self._lock:
                waiting = self._lanes[lane]
                if not waiting:
                    del self._lanes[lane]
                    break
                job = waiting.popleft()
            job.perform()
        with self._lock:
            self._threads.discard(threading.current_thread())

    def _forget(self, job: Job) -> None:
        self._jobs.discard(job)
        job.deleteLater()
