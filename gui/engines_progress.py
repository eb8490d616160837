"""How far a long piece of work is: what is done now, a bar, the time so far, and a way to stop it."""

from __future__ import annotations

import time

from PyQt6.QtCore import QTimer, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon

_SHARES = 1000


class ProgressRow(QWidget):
    """Shown while work goes on, from `begin` to `end`."""

    cancelled = pyqtSignal()
    """The user wants it stopped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._began = 0.0
        self.step = QLabel()
        self.elapsed = QLabel()
        self.elapsed.setProperty("role", "dim")
        self.elapsed.setToolTip(self.tr("Time so far"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(self.fontMetrics().height())
        self.bar.setAccessibleName(self.tr("How much is done"))
        self.cancel_button = QPushButton(icon("cross"), self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._cancel)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.step, 1)
        words.addWidget(self.elapsed)
        words.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addLayout(words)
        layout.addWidget(self.bar)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.hide()

    def begin(self) -> None:
        """Work begins."""
        self._began = time.monotonic()
        self.step.setText(self.tr("Beginning…"))
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self._timer.start()
        self._tick()
        self.show()

    def tell(self, what: str, share: float) -> None:
        """Say how far it is; a share below 0 is not known."""
        self.step.setText(what)
        self.bar.setRange(0, 0 if share < 0 else _SHARES)
        self.bar.setValue(round(share * _SHARES))

    def end(self) -> None:
        """It is over."""
        self._timer.stop()
        self.hide()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.step.setText(self.tr("Stopping…"))
        self.cancelled.emit()

    def _tick(self) -> None:
        seconds = round(time.monotonic() - self._began)
        self.elapsed.setText(f"{seconds // 60}:{seconds % 60:02}")
