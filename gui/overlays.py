"""What the window alone draws over the avatar: landmarks, layout, and the photos it was made from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.pictures import Still
from lsr_live.appearance.insight import Insight
from lsr_live.mesh import topology

_LAYOUT_OPACITY = 0.55
_DOT = QColor(90, 220, 255)
_LINE = QColor(255, 255, 255, 190)
_SHADE = QColor(0, 0, 0, 150)
_RINGS = (
    topology.OVAL,
    np.concatenate((topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER[-2:0:-1])),
    np.concatenate((topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER[-2:0:-1])),
    np.concatenate((topology.OUTER_LIP_UPPER, topology.OUTER_LIP_LOWER[-2:0:-1])),
    np.concatenate((topology.INNER_LIP_UPPER, topology.INNER_LIP_LOWER[-2:0:-1])),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which overlays are wanted."""

    landmarks: bool = False
    layout: bool = False
    candidates: bool = False

    @property
    def any(self) -> bool:
        """Whether any is."""
        return self.landmarks or self.layout or self.candidates


def polygon(points: NDArray[np.float32]) -> QPolygonF:
    """Points (n,2) as Qt has them."""
    return QPolygonF([QPointF(x, y) for x, y in points.tolist()])


def paint_face(painter: QPainter, mesh: NDArray[np.float32], place: QRectF, scale: float) -> None:
    """Draw a face mesh (478,3), px of a picture that is drawn `scale` times as large with its corner at `place`."""
    points = mesh[:, :2] * np.float32(scale) + np.array([place.x(), place.y()], np.float32)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_LINE, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ring in _RINGS:
        painter.drawPolygon(polygon(points[ring]))
    painter.setPen(QPen(_DOT, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints(polygon(points))


def paint_overlays(painter: QPainter, insight: Insight, shown: Shown, place: QRectF, font: QFont) -> None:
    """Draw what is wanted over an avatar that fills `place`."""
    if shown.layout and insight.layout is not None:
        painter.setOpacity(_LAYOUT_OPACITY)
        painter.drawImage(place, Still(insight.layout).image)
        painter.setOpacity(1.0)
    if shown.landmarks:
        paint_face(painter, insight.mesh, place, place.width() / 512)
    if shown.candidates:
        _paint_candidates(painter, insight, place, font)


def _paint_candidates(painter: QPainter, insight: Insight, place: QRectF, font: QFont) -> None:
    side = place.width() * 0.2
    gap = side * 0.08
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.85, 7.0))
    painter.setFont(small)
    for column, one in enumerate(insight.candidates[:4]):
        at = QRectF(place.x() + gap + column * (side + gap), place.y() + gap, side, side)
        painter.drawImage(at, Still(one.image).image)
        painter.setPen(QPen(_LINE, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(at)
        height = painter.fontMetrics().height() + 2.0
        label = QRectF(at.x(), at.bottom() - height, side, height)
        painter.fillRect(label, _SHADE)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, f"{one.number + 1}: {100 * one.share:.0f} %")
