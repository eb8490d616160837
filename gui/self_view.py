"""The driver's own camera, small, for the driver alone; a click chooses whose face is followed."""

from __future__ import annotations

from PyQt6.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PyQt6.QtWidgets import QWidget

from gui import theme
from gui.overlays import paint_face
from gui.pictures import Still
from lsr_live.faces.face import Face
from lsr_live.frames.frame import Picture


class SelfView(QWidget):
    """Shows the camera's picture as in a mirror, with the landmarks that were found.

    It hangs in the corner of the window and is no part of any output: those are fed by the session, which never sees
    this widget, nor it them.
    """

    chosen = pyqtSignal(float, float)
    """A point of the camera's picture, px: follow the face there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._still: Still | None = None
        self._face: Face | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Your own camera"))
        self.setToolTip(self.tr("Only you see this. Click a face to follow it."))

    def show_picture(self, picture: Picture, face: Face | None) -> None:
        """Show this (H,W,3) uint8 RGB, and a face px of it."""
        self._still, self._face = Still(picture), face
        self.update()

    def forget(self) -> None:
        """Show nothing any more."""
        self._still = self._face = None
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A quarter of a usual camera."""
        side = self.fontMetrics().height() * 11
        return QSize(side, side * 3 // 4)

    def _place(self) -> tuple[QRectF, float]:
        """Where the picture is, and how large a pixel of it."""
        if self._still is None:
            return QRectF(self.rect()), 1.0
        size = self._still.image.size()
        scale = min(self.width() / size.width(), self.height() / size.height())
        width, height = size.width() * scale, size.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height), scale

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Choose a face."""
        if event is None or self._still is None:
            return
        place, scale = self._place()
        at: QPointF = event.position()
        # The picture is mirrored.
        self.chosen.emit((place.right() - at.x()) / scale, (at.y() - place.y()) / scale)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Draw."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().stage))
        if self._still is not None:
            place, scale = self._place()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
            painter.drawImage(place, self._still.image)
            if self._face is not None:
                paint_face(painter, self._face.mesh, place, scale)
            painter.resetTransform()
        painter.setPen(QColor(theme.colours().line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
