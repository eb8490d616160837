"""The buttons below the avatar: start and stop, and where the picture goes, each with how it is doing."""

from __future__ import annotations

from PyQt6.QtCore import QEvent, QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ActionTable
from gui.icons import icon
from gui.outputs import OUTPUTS, OutputState
from gui.words import told


class OutputsBar(QFrame):
    """One row of buttons, and a line that says where things go."""

    def __init__(self, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.start = QPushButton()
        self.start.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(actions["start"].trigger)
        self.buttons = {
            name: self._button(name)
            for name in ("pause", "calibrate", "record", "snapshot", "virtual_camera", "stream", "clean_window")
        }
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setProperty("role", "dim")
        self.told.setVisible(False)
        self._states: dict[str, OutputState] = {}
        self._room = 0
        """Width that the row takes with words, px; 0 until it is known."""
        self._row = row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.start)
        row.addSpacing(6)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.told)
        self.show_running(False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the large button and some icons: words give way."""
        usual = super().minimumSizeHint()
        icons = len(self.buttons) * (self.fontMetrics().height() * 3)
        return QSize(min(usual.width(), self.start.sizeHint().width() + icons), usual.height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Words below the icons where there is room for all of them."""
        super().resizeEvent(event)
        self._show_words()

    def changeEvent(self, event: QEvent | None) -> None:  # noqa: N802 - Qt's name
        """Larger text needs more room."""
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._room = 0
            self._show_words()

    def _show_words(self) -> None:
        if not self._room:
            self._set_style(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            self._room = self._row.sizeHint().width()
        # By the width alone: the height follows from it, and must not lead back here.
        worded = self._room <= self.width()
        self._set_style(Qt.ToolButtonStyle.ToolButtonTextUnderIcon if worded else Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _set_style(self, wanted: Qt.ToolButtonStyle) -> None:
        for button in self.buttons.values():
            if button.toolButtonStyle() is not wanted:
                button.setToolButtonStyle(wanted)

    def show_running(self, running: bool) -> None:
        """Say what the large button does now."""
        self.start.setText(self.tr("Stop") if running else self.tr("Start"))
        self.start.setIcon(icon("stop" if running else "start", "on_accent"))
        self.start.setToolTip(self._actions["start"].toolTip())
        self.start.setProperty("role", "stop" if running else "primary")
        style: QStyle | None = self.start.style()
        if style is not None:
            style.unpolish(self.start)
            style.polish(self.start)

    def show_output(self, output: str, state: OutputState) -> None:
        """Show how an output is doing."""
        self._states[output] = state
        action = self._actions[output]
        action.setChecked(state.on or state.opening)
        lines = [self._line(name, self._states[name]) for name in OUTPUTS if name in self._states]
        self.told.setText("   ".join(line for line in lines if line))
        self.told.setVisible(bool(self.told.text()))

    def _line(self, output: str, state: OutputState) -> str:
        if state.opening:
            return self.tr("Opening…")
        if state.failure is not None:
            return f"{self._actions[output].text()}: {told(state.failure)}"
        if not state.on:
            return ""
        if output == "record":
            return self.tr("Recording to %1.").replace("%1", state.name)
        if output == "virtual_camera":
            return self.tr("In the other program choose “%1”.").replace(
                "%1", state.name.removeprefix("virtual camera ")
            )
        return self.tr("Open %1 in a browser or as OBS source.").replace("%1", state.name)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setAccessibleName(self._actions[name].text())
        return button
