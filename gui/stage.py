"""Where the avatar is, with what lies over it: hints, the calibration, the driver's own camera, the first steps."""

from __future__ import annotations

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.avatar_view import AvatarView
from gui.calibration_card import CalibrationCard
from gui.engines_work import step_told
from gui.first_steps import FirstSteps
from gui.icons import icon
from gui.self_view import SelfView
from gui.words import told
from lsr_live.live.status import State, Status

_GAP = 12


class Stage(QWidget):
    """The avatar and everything that is laid over it. Overlays never cover its face: they keep to the edges."""

    self_view_asked = pyqtSignal()
    """The driver wants to see what the camera sees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = AvatarView(self)
        self.self_view = SelfView(self)
        self.self_view.hide()
        self.calibration = CalibrationCard(self)
        self.calibration.hide()
        self.first_steps = FirstSteps(self)
        self.first_steps.hide()
        self.hint = QFrame(self)
        self.hint.setProperty("role", "notice")
        self.hint.setProperty("level", "warning")
        self.hint_words = QLabel()
        self.hint_words.setWordWrap(True)
        self.look = QPushButton(self.tr("Show my camera"))
        self.look.setIcon(icon("self_view"))
        self.look.clicked.connect(self.self_view_asked)
        row = QHBoxLayout(self.hint)
        row.setContentsMargins(10, 6, 8, 6)
        row.addWidget(self.hint_words, 1)
        row.addWidget(self.look)
        self.hint.hide()
        self.busy = QFrame(self)
        self.busy.setProperty("role", "card")
        self.busy_words = QLabel()
        self.busy_words.setWordWrap(True)
        self.busy_bar = QProgressBar()
        self.busy_bar.setTextVisible(False)
        self.busy_bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self.busy)
        column.addWidget(self.busy_words)
        column.addWidget(self.busy_bar)
        self.busy.hide()

    def show_status(self, status: Status) -> None:
        """Say what is wrong, or what the driver should do, over the avatar."""
        calibrating = status.state is State.CALIBRATING
        self.calibration.setVisible(calibrating)
        sentence = None if calibrating else status.sentence
        self.hint_words.setText(told(sentence) if sentence else "")
        self.hint.setVisible(sentence is not None)
        self.look.setVisible(self.self_view.isHidden() and status.state in (State.NO_FACE, State.LIVE))
        self._lay_out()

    def show_stopped(self) -> None:
        """Nothing runs: nothing is to be said of it."""
        for widget in (self.hint, self.calibration, self.self_view):
            widget.hide()
        self.self_view.forget()
        self.view.sleep()

    def show_busy(self, what: str, share: float) -> None:
        """Say what is being done that takes a moment; nothing: take it away."""
        self.busy.setVisible(bool(what))
        self.busy_words.setText(step_told(what))
        self.busy_bar.setRange(0, 0 if share < 0 else 100)
        self.busy_bar.setValue(max(round(100 * share), 0))
        self._lay_out()

    def show_first_steps(self, wanted: bool) -> None:
        """Lead a newcomer by the hand."""
        self.first_steps.setVisible(wanted)
        self._lay_out()

    def show_self_view(self, wanted: bool) -> None:
        """Show the driver's own camera in the corner."""
        if not wanted:
            self.self_view.forget()
        self.self_view.setVisible(wanted)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Keep everything in its place."""
        self._lay_out()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        width, height = self.width(), self.height()
        self.view.setGeometry(0, 0, width, height)
        wide = max(min(width - 2 * _GAP, self.fontMetrics().averageCharWidth() * 70), 1)
        for widget, low in ((self.hint, False), (self.calibration, False), (self.busy, True)):
            if widget.isHidden():
                continue
            widget.setFixedWidth(wide)
            widget.adjustSize()
            tall = widget.heightForWidth(wide) if widget.hasHeightForWidth() else widget.sizeHint().height()
            top = height - tall - _GAP if low else _GAP
            widget.setGeometry((width - wide) // 2, max(top, _GAP), wide, tall)
            widget.raise_()
        if not self.first_steps.isHidden():
            tall = max(self.first_steps.heightForWidth(wide), self.first_steps.sizeHint().height())
            tall = min(tall, height - 2 * _GAP)
            self.first_steps.setGeometry((width - wide) // 2, max((height - tall) // 2, 0), wide, tall)
            self.first_steps.raise_()
        if not self.self_view.isHidden():
            size = self.self_view.sizeHint().boundedTo(self.size() / 3)
            self.self_view.setGeometry(_GAP, height - size.height() - _GAP, size.width(), size.height())
            self.self_view.raise_()
