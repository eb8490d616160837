"""The avatar, large: a plain widget that draws the newest picture as it is."""

from __future__ import annotations

import time
from collections import deque

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PyQt6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.overlays import Shown, paint_overlays
from gui.pictures import Still
from lsr_live.appearance.insight import Insight
from lsr_live.frames.frame import Picture

_DIM = 0.45
"""How much of a picture that does not move is left to see."""


class AvatarView(QWidget):
    """Shows pictures (512,512,3) uint8 RGB as large as there is room, and nothing else unless it is asked to.

    A picture's array is drawn from, not copied; it must not be written to while it is shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._still: Still | None = None
        self._insight: Insight | None = None
        self._shown = Shown()
        self._asleep = True
        self._paints: deque[float] = deque(maxlen=240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 200)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Avatar"))

    def show_picture(self, picture: Picture, insight: Insight | None = None) -> None:
        """Draw this from now on; `insight` is what overlays are drawn from."""
        self._still, self._insight, self._asleep = Still(picture), insight, False
        self.update()

    def sleep(self, picture: Picture | None = None) -> None:
        """Show that nothing moves: the last picture, or another one, dimmed."""
        self._insight, self._asleep = None, True
        if picture is not None:
            self._still = Still(picture)
        self.update()

    def set_overlays(self, shown: Shown) -> None:
        """Draw these over the picture."""
        self._shown = shown
        self.update()

    @property
    def paints_per_second(self) -> float:
        """How often it was painted, over the last second or so."""
        now = time.perf_counter()
        return float(sum(now - moment < 1.0 for moment in self._paints))

    def picture_place(self) -> QRectF:
        """Where in the widget the picture is."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as the picture."""
        return QSize(512, 512)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Draw."""
        self._paints.append(time.perf_counter())
        painter = QPainter(self)
        stage = QColor(theme.colours().stage)
        place = self.picture_place()
        if self._still is None:
            painter.fillRect(self.rect(), stage)
            painter.end()
            return
        painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(place.toRect())))
        painter.fillRect(self.rect(), stage)
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._asleep:
            painter.fillRect(place, stage)
            painter.setOpacity(_DIM)
        painter.drawImage(place, self._still.image)
        painter.setOpacity(1.0)
        if self._shown.any and self._insight is not None:
            paint_overlays(painter, self._insight, self._shown, place, self.font())
        painter.end()
