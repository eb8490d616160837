"""A window with nothing but the avatar, for sharing in a call or for capturing."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.avatar_view import AvatarView


class CleanWindow(QWidget):
    """Shows the avatar without overlays; a double click fills the screen, Escape leaves."""

    closed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("lsr-live avatar")
        self.view = AvatarView(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.resize(512, 512)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Fill the screen, or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Leave the whole screen, then the window."""
        if event is not None and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            if self.isFullScreen():
                self.showNormal()
            else:
                self.close()

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Say that it is gone."""
        self.closed.emit()
