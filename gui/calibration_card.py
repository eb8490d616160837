"""The guided calibration: what is seen of the face, how long to hold still, what to do."""

from __future__ import annotations

import numpy as np
from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.overlays import paint_face
from gui.words import told
from lsr_live.faces.face import Face

_ROOM = 1.25
"""How much larger than the face the drawing is."""


class _Seen(QWidget):
    """The landmarks of the driver's face in a ring that fills while they hold still."""

    def __init__(self) -> None:
        super().__init__()
        self.face: Face | None = None
        self.share = 0.0
        self.setAccessibleName(self.tr("Your face as it is seen"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines high."""
        side = self.fontMetrics().height() * 6
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Draw."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 8.0
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setBrush(QColor(theme.DARK.stage))
        painter.setPen(QPen(QColor(colours.line), 4))
        painter.drawEllipse(ring)
        if self.face is not None:
            mesh = self.face.mesh.copy()
            # As in a mirror.
            mesh[:, 0] = -mesh[:, 0]
            low, high = mesh[:, :2].min(0), mesh[:, :2].max(0)
            extent = float((high - low).max()) * _ROOM
            corner = (low + high - extent) / 2
            mesh[:, :2] -= corner.astype(np.float32)
            inner = ring.adjusted(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1)
            paint_face(painter, mesh, inner, inner.width() / extent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.good), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * self.share))
        painter.end()


class CalibrationCard(QFrame):
    """Lies over the avatar while a calibration goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.seen = _Seen()
        title = QLabel(self.tr("Calibrating"))
        title.setProperty("role", "heading")
        explained = QLabel(self.tr("Look at the camera with a relaxed face and closed mouth."))
        explained.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "warn")
        words = QVBoxLayout()
        words.addStretch(1)
        for widget in (title, explained, self.hint):
            words.addWidget(widget)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.addWidget(self.seen)
        row.addLayout(words, 1)

    def show_progress(self, face: Face | None, share: float, hint: str | None) -> None:
        """Show what is seen, how much is done (0 to 1), and what to do."""
        self.seen.face, self.seen.share = face, share
        self.seen.update()
        self.hint.setText(told(hint) if hint else "")
