"""The camera as a mirror, with a ring that fills while a pose is held."""

from __future__ import annotations

from PyQt6.QtCore import QRectF, QSize, Qt, QTimer
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.pictures import Still
from lsr_live.frames.frame import Picture

_FLASH_MS = 180
_DIM = 0.35


class Mirror(QWidget):
    """Shows the camera's picture mirrored, as people know themselves; photos are not mirrored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._still: Still | None = None
        self._progress = 0.0
        self._asleep = False
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 150)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Your own camera"))

    def show_picture(self, picture: Picture, progress: float) -> None:
        """Show this (H,W,3) uint8 RGB, and how much of a hold is done, 0 to 1."""
        self._still, self._progress, self._asleep = Still(picture), progress, False
        self.update()

    def sleep(self) -> None:
        """Show that no pictures come."""
        self._progress, self._asleep = 0.0, True
        self.update()

    def forget(self) -> None:
        """Show nothing."""
        self._still = None
        self.sleep()

    def flash(self) -> None:
        """Show that a photo was taken."""
        self._flash.start()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A usual camera's."""
        return QSize(640, 480)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Draw."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(colours.stage))
        if self._still is not None:
            image = self._still.image
            scale = min(self.width() / image.width(), self.height() / image.height())
            width, height = image.width() * scale, image.height() * scale
            place = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
            painter.save()
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
            painter.setOpacity(_DIM if self._asleep else 1.0)
            painter.drawImage(place, image)
            painter.restore()
            if not self._asleep:
                self._ring(painter, place)
            if self._flash.isActive():
                painter.fillRect(place, QColor(255, 255, 255, 170))
        painter.end()

    def _ring(self, painter: QPainter, place: QRectF) -> None:
        height = 0.86 * place.height()
        width = min(0.72 * height, 0.9 * place.width())
        oval = QRectF(place.center().x() - width / 2, place.center().y() - height / 2, width, height)
        thick = max(3.0, place.height() / 70)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 110), thick))
        painter.drawEllipse(oval)
        if self._progress > 0.0:
            pen = QPen(QColor(theme.DARK.good), 2 * thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(oval, 90 * 16, -round(360 * 16 * self._progress))
