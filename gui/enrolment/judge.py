"""The work of the third step: photos in, an identity and verdicts out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from gui.jobs import Job, Jobs
from lsr_live.identity.enrol import Enrolment, NoPhotoServes, enrol
from lsr_live.identity.verdict import Verdict
from lsr_live.identity.wanted import photos_wanted
from lsr_live.settings import Settings

_JUDGING = 0.75
"""Share of the time that goes into judging; the rest cuts the photos out."""


class Unwanted(Exception):
    """The judging was cancelled."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of the photos."""

    verdicts: tuple[Verdict, ...]
    enrolment: Enrolment | None
    """None where no photo serves."""
    hint: str
    """Which photos would let the avatar do more; empty: none."""


class Judge(QObject):
    """Judges photos in the background, one set at a time."""

    progressed = pyqtSignal(str, float)
    """As `Job.progressed`."""
    judged = pyqtSignal(object)
    """`Judged`."""
    failed = pyqtSignal(object)
    """The exception; that no photo serves is none."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def start(self, name: str, photos: Sequence[Path], consent: str, settings: Settings) -> None:
        """Judge these photos, and no others any more."""
        self.stop()
        files = tuple(photos)
        judging, cutting = self.tr("Judging photo %1 of %2…"), self.tr("Cutting out photo %1 of %2…")
        joining = self.tr("Putting the person together…")

        def work(job: Job) -> tuple[Job, Judged]:
            def tell(done: int, total: int, what: str) -> None:
                if job.cancelled:
                    raise Unwanted
                share = done / max(total, 1)
                if what.startswith("judging"):
                    text, share = judging, _JUDGING * share
                elif what.startswith("cutting"):
                    text, share = cutting, _JUDGING + (1 - _JUDGING) * share
                else:
                    text = joining
                job.tell(text.replace("%1", str(done + 1)).replace("%2", str(total)), share)

            try:
                enrolment = enrol(
                    name, files, consent=consent, tracking=settings.tracking, models=settings.models, progress=tell
                )
            except NoPhotoServes as error:
                return job, Judged(error.verdicts, None, "")
            return job, Judged(enrolment.verdicts, enrolment, photos_wanted(enrolment.identity) or "")

        self._job = job = self._jobs.run(work, key="judge")
        job.progressed.connect(self._progress)
        job.done.connect(self._done)
        job.failed.connect(self._fail)

    def stop(self) -> None:
        """Judge no more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _progress(self, what: str, share: float) -> None:
        # What was told before it was stopped may arrive after it.
        if self._job is not None:
            self.progressed.emit(what, share)

    def _done(self, answer: tuple[Job, Judged]) -> None:
        job, judged = answer
        # It may have been on its way when it was cancelled.
        if job is self._job:
            self._job = None
            self.judged.emit(judged)

    def _fail(self, error: BaseException) -> None:
        if self._job is not None:
            self._job = None
            self.failed.emit(error)
