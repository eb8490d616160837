"""Line icons of our own, drawn in the colour of the text around them."""

from __future__ import annotations

from collections.abc import Mapping

from PyQt6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PyQt6.QtSvg import QSvgRenderer
from PyQt6.QtWidgets import QApplication

from gui import theme

SHAPES: Mapping[str, str] = {
    "start": '<path d="M7 4.5v15l12-7.5z" fill="C"/>',
    "stop": '<rect x="6" y="6" width="12" height="12" rx="2" fill="C"/>',
    "pause": '<path d="M8 5v14M16 5v14" stroke-width="3"/>',
    "record": '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="4.5" fill="C"/>',
    "snapshot": '<path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4z"/><circle cx="12" cy="13" r="3.5"/>',
    "virtual_camera": '<rect x="3" y="6.5" width="12" height="11" rx="2"/><path d="M15 10.5l6-3v9l-6-3"/>',
    "stream": '<circle cx="12" cy="12" r="1.6" fill="C"/><path d="M8 8a5.6 5.6 0 0 0 0 8M16 8a5.6 5.6 0 0 1 0 8'
    'M5.2 5.2a9.6 9.6 0 0 0 0 13.6M18.8 5.2a9.6 9.6 0 0 1 0 13.6"/>',
    "calibrate": '<circle cx="12" cy="12" r="7"/><path d="M12 2v5M12 17v5M2 12h5M17 12h5"/>',
    "camera": '<circle cx="12" cy="10" r="7"/><circle cx="12" cy="10" r="2.6"/><path d="M7 20.5h10"/>',
    "self_view": '<rect x="3" y="4" width="18" height="16" rx="2"/><circle cx="12" cy="10.5" r="2.8"/>'
    '<path d="M6.5 20c.8-4 10.2-4 11 0"/>',
    "add": '<path d="M12 5v14M5 12h14"/>',
    "remove": '<path d="M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13"/>',
    "rename": '<path d="M4 20l1-4L16 5l3 3L8 19z"/>',
    "export": '<path d="M12 15V4M7.5 8L12 3.5 16.5 8M4 14v6h16v-6"/>',
    "import": '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 14v6h16v-6"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.5 5.5"/>',
    "engines": '<rect x="6" y="6" width="12" height="12" rx="2"/><path d="M9.5 2.5V6M14.5 2.5V6M9.5 18v3.5M14.5 18v3.5'
    'M2.5 9.5H6M2.5 14.5H6M18 9.5h3.5M18 14.5h3.5"/>',
    "settings": '<path d="M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3"/><circle cx="15" cy="7" r="2"/>'
    '<circle cx="9" cy="12" r="2"/><circle cx="15" cy="17" r="2"/>',
    "live": '<circle cx="12" cy="9" r="4"/><path d="M4 21c1-7 15-7 16 0"/>',
    "panel": '<rect x="3" y="4" width="18" height="16" rx="2"/><path d="M15 4v16"/>',
    "window": '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 9h18"/>',
    "check": '<path d="M5 12.5l4.5 4.5L19 7.5" stroke-width="2.4"/>',
    "cross": '<path d="M6 6l12 12M18 6L6 18" stroke-width="2.2"/>',
    "warning": '<path d="M12 4L2.8 20h18.4z"/><path d="M12 10v4.5M12 17v.6"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.2v.6"/>',
    "copy": '<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V4H4v12h4"/>',
    "undo": '<path d="M9 5L4.5 9.5 9 14"/><path d="M4.5 9.5H14a5.5 5.5 0 0 1 0 11H8"/>',
    "reset": '<path d="M5 12a7 7 0 1 0 2.2-5.1"/><path d="M4.5 3.5v4.2h4.2"/>',
    "folder": '<path d="M3 6.5h6l2 2.5h10v10.5H3z"/>',
    "down": '<path d="M6 9.5l6 6 6-6"/>',
    "right": '<path d="M9.5 6l6 6-6 6"/>',
    "left": '<path d="M14.5 6l-6 6 6 6"/>',
    "keyboard": '<rect x="2.5" y="6" width="19" height="12" rx="2"/><path d="M6 10h.6M10 10h.6M14 10h.6M18 10h.4'
    'M8 14.2h8"/>',
    "picture": '<rect x="3" y="4.5" width="18" height="15" rx="2"/><path d="M3 17l5.5-5.5 4 4L15 13l6 5"/>'
    '<circle cx="15.8" cy="9" r="1.5"/>',
}
"""Contents of a 24 x 24 drawing; C stands for the colour."""

_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="C" stroke-width="1.8" '
    'stroke-linecap="round" stroke-linejoin="round">%s</svg>'
)


class _Engine(QIconEngine):
    """Draws at the size and in the colour of the moment, so that themes and scales need nothing done."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter | None, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        if state is QIcon.State.On and mode is not QIcon.Mode.Disabled:
            colour = QColor(theme.colours().accent)
        elif not self._colour or mode is QIcon.Mode.Disabled:
            colour = QApplication.palette().color(group, QPalette.ColorRole.ButtonText)
        else:
            named = not self._colour.startswith("#")
            colour = QColor(getattr(theme.colours(), self._colour) if named else self._colour)
        drawing = (_FRAME % SHAPES[self._name]).replace('"C"', f'"{colour.name()}"')
        if painter is not None:
            QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)


def icon(name: str, colour: str = "") -> QIcon:
    """The icon of this name (`SHAPES`).

    Parameters
    ----------
    colour
        ``#rrggbb``, or one of `theme.Colours` as it is when the icon is drawn; empty: that of button text.
    """
    if name not in SHAPES:
        raise KeyError(name)
    return QIcon(_Engine(name, colour))
