"""How it runs, always in sight: state, rate, latency, what makes the picture, what was dropped."""

from __future__ import annotations

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QStyle, QWidget

from gui.words import told
from lsr_live.live.status import State, Status

_LEVELS = {
    State.LIVE: "good",
    State.NO_FACE: "warning",
    State.NO_CAMERA: "error",
    State.CALIBRATING: "warning",
}


class StatusLine(QFrame):
    """One line at the lower edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.state = QLabel()
        self.state.setProperty("role", "chip")
        self.rate = self._figure(self.tr("Avatars a second that answer a frame"))
        self.latency = self._figure(
            self.tr("From taking a frame to handing over its avatar, median; the camera's own delay is not in it")
        )
        self.dropped = self._figure(self.tr("Frames passed over because a newer one was there, since the start"))
        self.memory = self._figure(self.tr("Memory of this program"))
        self.runtime = QLabel()
        self.runtime.setProperty("role", "dim")
        self.runtime.setToolTip(self.tr("What makes the picture: preset, runtime, precision and device really in use"))
        self.runtime.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.runtime.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(16)
        for widget in (self.state, self.rate, self.latency, self.dropped, self.memory):
            row.addWidget(widget)
        row.addWidget(self.runtime, 1)
        self.show_stopped()

    def _figure(self, tip: str) -> QLabel:
        label = QLabel()
        label.setToolTip(tip)
        label.setAccessibleDescription(tip)
        return label

    def show_status(self, status: Status) -> None:
        """Show how a session stands."""
        second, whole = status.figures.last_second, status.figures.whole_run
        self._set_state(self._name_of(status.state), _LEVELS.get(status.state, ""))
        self.rate.setText(self.tr("%1 fps").replace("%1", f"{second.fps_out:.0f}"))
        latency = "–" if second.latency_ms is None else f"{second.latency_ms.median:.0f}"
        self.latency.setText(self.tr("%1 ms").replace("%1", latency))
        self.dropped.setText(self.tr("%1 dropped").replace("%1", str(whole.dropped)))
        self.memory.setText(self.tr("%1 MB").replace("%1", f"{status.figures.memory_mb:.0f}"))
        self.runtime.setText(told(status.figures.runtime))
        self.runtime.setAccessibleName(self.runtime.text())

    def show_stopped(self) -> None:
        """Show that nothing runs."""
        self._set_state(self.tr("stopped"), "")
        for label in (self.rate, self.latency, self.dropped, self.memory, self.runtime):
            label.setText("")

    def _set_state(self, text: str, level: str) -> None:
        self.state.setText(text)
        if self.state.property("level") != level:
            self.state.setProperty("level", level)
            style: QStyle | None = self.state.style()
            if style is not None:
                style.unpolish(self.state)
                style.polish(self.state)

    def _name_of(self, state: State) -> str:
        return {
            State.STARTING: self.tr("starting"),
            State.LIVE: self.tr("live"),
            State.NO_FACE: self.tr("no face"),
            State.NO_CAMERA: self.tr("no camera"),
            State.CALIBRATING: self.tr("calibrating"),
            State.PAUSED: self.tr("paused"),
            State.STOPPED: self.tr("stopped"),
        }[state]
