"""What a newcomer sees where the avatar will be: who, driven by what, go."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon


class FirstSteps(QFrame):
    """Leads to a live avatar with one click, or to the two things that make it one's own."""

    try_asked = pyqtSignal()
    """Show the portrait, moved by the animated driver."""
    camera_asked = pyqtSignal()
    """Show the portrait, moved by the camera."""
    enrol_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        title = QLabel(self.tr("Be somebody else, live"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        words = QLabel(
            self.tr(
                "lsr-live shows a person who agreed to it, moved by your face. Your camera's picture never leaves this "
                "computer and is never shown to anybody: only landmarks of your face are used."
            )
        )
        words.setWordWrap(True)
        self.try_it = self._button(self.tr("See how it looks"), "start", "primary")
        self.with_camera = self._button(self.tr("Try it with my camera"), "camera", "")
        self.enrol = self._button(self.tr("Add a person from photos…"), "add", "")
        notes = (
            self.tr("A portrait of NASA's, moved by an animated driver. Takes a few seconds."),
            self.tr("The same portrait, moved by you."),
            self.tr("From 1 to 32 photos, or with your webcam, in a few minutes."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(10)
        for button, note in zip((self.try_it, self.with_camera, self.enrol), notes, strict=True):
            column.addWidget(button)
            label = QLabel(note)
            label.setWordWrap(True)
            label.setProperty("role", "dim")
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            button.setAccessibleDescription(note)
            column.addWidget(label)
            column.addSpacing(4)
        self.try_it.clicked.connect(self.try_asked)
        self.with_camera.clicked.connect(self.camera_asked)
        self.enrol.clicked.connect(self.enrol_asked)

    def _button(self, text: str, sign: str, role: str) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(icon(sign, "on_accent") if role else icon(sign))
        button.setProperty("role", role)
        return button
