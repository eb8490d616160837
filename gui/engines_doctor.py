"""The card of the doctor: what this machine has, and what each feature lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PyQt6.QtCore import QEvent, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.icons import icon
from gui.jobs import Job, Jobs
from gui.notices import Notice, notice_of
from gui.preferences import Store
from gui.words import told
from lsr_live.cli.doctor import VIRTUAL_CAMERA, WINDOW, Check, checks, report, runs

_KEY = "doctor"


class DoctorCard(QFrame):
    """Checks of this machine, made in a job when they are asked for; no camera is switched on.

    Parameters
    ----------
    store
        Has the settings that are checked.
    """

    notice = pyqtSignal(object)
    """`Notice`."""

    def __init__(self, store: Store, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self._job: Job | None = None
        self._news: list[Check] = []
        self._virtual_camera = ""
        self._closed = False
        self.checks: list[Check] = []
        """Those that are shown."""
        self._marks: list[QLabel] = []
        self.setProperty("role", "card")
        heading = QLabel(self.tr("This machine"))
        heading.setProperty("role", "heading")
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.run_button = QPushButton(icon("check"), self.tr("Check this machine"))
        self.run_button.setToolTip(self.tr("Try what each feature needs. No camera is switched on."))
        self.run_button.clicked.connect(self.check)
        self.copy_button = QPushButton(icon("copy"), self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy all of it as text, for whoever helps you."))
        self.copy_button.clicked.connect(self.copy)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading)
        top.addStretch(1)
        top.addWidget(self.copy_button)
        top.addWidget(self.run_button)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        for column, share in ((1, 2), (2, 3), (3, 4)):
            self._grid.setColumnStretch(column, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.verdict)
        layout.addLayout(self._grid)
        self._say(self.tr("What this machine has, what each feature lacks, and what to do about it."), "dim")
        self._enable()

    def set_virtual_camera(self, device: str) -> None:
        """Say that this app sends to its virtual camera, which is then not opened once more; empty: no more."""
        self._virtual_camera = device

    def check(self) -> None:
        """Make all checks."""
        if self._closed or self._job is not None:
            return
        settings, used = self._store.settings, self._in_use()
        self._news = news = list[Check]()
        _emptied(self._grid)
        self.checks, self._marks = [], []

        def work(job: Job) -> None:
            for check in checks(settings, used):
                news.append(check)
                job.tell(check.feature)
                if job.cancelled:
                    return

        self._say(self.tr("Checking…"), "dim")
        self._job = job = self._jobs.run(work, lane="doctor", key="doctor")
        job.progressed.connect(self._progressed)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        self._enable()

    def report(self) -> str:
        """All checks as ``lsr-live doctor`` prints them."""
        return report(self.checks)

    def copy(self) -> None:
        """Put the report where it can be pasted from."""
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(self.report())
            self.notice.emit(Notice("info", self.tr("The checks are copied."), key=_KEY))

    def close_down(self) -> None:
        """End the checks: the window is about to be gone."""
        self._closed = True
        if self._job is not None:
            self._job.cancel()

    def changeEvent(self, event: QEvent | None) -> None:  # noqa: N802 - Qt's name
        """Marks are in the colours of the theme."""
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._paint_marks()

    def _in_use(self) -> Mapping[str, str]:
        used = {WINDOW: self.tr("the window of this app")}
        if self._virtual_camera:
            used[VIRTUAL_CAMERA] = self.tr("%1, to which this app sends").replace("%1", self._virtual_camera)
        return used

    def _progressed(self, _: str, __: float) -> None:
        if self._closed:
            return
        for check in self._news[len(self.checks) :]:
            self._add(check)

    def _done(self, _: object) -> None:
        self._progressed("", 0.0)
        missing = sum(not check.works for check in self.checks)
        if not runs(self.checks):
            self._say(self.tr("lsr-live cannot run here: something it needs is missing."), "bad")
        elif missing:
            self._say(
                self.tr("lsr-live runs here. Features that lack something: %1.").replace("%1", str(missing)), "good"
            )
        else:
            self._say(self.tr("lsr-live runs here, and no feature lacks anything."), "good")

    def _failed(self, error: Any) -> None:
        if not self._closed:
            self._say("", "dim")
            self.notice.emit(notice_of(error, _KEY))

    def _ended(self) -> None:
        self._job = None
        if not self._closed:
            self._enable()

    def _enable(self) -> None:
        self.run_button.setEnabled(self._job is None)
        self.copy_button.setEnabled(self._job is None and bool(self.checks))

    def _say(self, text: str, role: str) -> None:
        self.verdict.setText(text)
        self.verdict.setProperty("role", role)
        style = self.verdict.style()
        if style is not None:
            style.unpolish(self.verdict)
            style.polish(self.verdict)

    def _add(self, check: Check) -> None:
        row = len(self.checks)
        self.checks.append(check)
        mark = QLabel()
        mark.setAccessibleName(self.tr("works") if check.works else self.tr("does not work"))
        mark.setToolTip(mark.accessibleName())
        self._marks.append(mark)
        texts = [QLabel(told(check.feature)), QLabel(told(check.found)), QLabel(told(check.advice))]
        texts[1].setProperty("role", "dim")
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        for column, label in enumerate(texts, start=1):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self._paint_marks(row)

    def _paint_marks(self, first: int = 0) -> None:
        colours, side = theme.colours(), self.fontMetrics().height()
        for check, mark in list(zip(self.checks, self._marks, strict=True))[first:]:
            # What is missing without need is no fault.
            colour = colours.good if check.works else colours.bad if check.needed else colours.warn
            shape = icon("check" if check.works else "cross", colour)
            mark.setPixmap(shape.pixmap(QSize(side, side), self.devicePixelRatioF()))


def _emptied(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        part = item.widget()
        if part is not None:
            part.hide()
            part.deleteLater()
