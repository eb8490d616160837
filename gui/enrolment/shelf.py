"""The photos chosen so far, small, each to be taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PyQt6.QtCore import QEvent, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PyQt6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from gui import theme
from gui.enrolment.verdict_card import plain_tip
from gui.icons import icon
from gui.pictures import Still

_PATH = Qt.ItemDataRole.UserRole


class PhotoShelf(QListWidget):
    """A grid of photos in the order in which they came."""

    changed = pyqtSignal()
    """A photo came or went."""
    removed = pyqtSignal(object)
    """Path of a photo that was taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: dict[Path, Still] = {}
        self._items: dict[Path, QListWidgetItem] = {}
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformItemSizes(True)
        self.setViewportMargins(8, 8, 8, 8)
        self.setAccessibleName(self.tr("Photos"))
        self.setToolTip(self.tr("Select photos and press Delete to take them away."))
        self._fit()

    @property
    def paths(self) -> list[Path]:
        """All photos, in order."""
        return list(self._items)

    def thumbnail(self, path: Path) -> Still | None:
        """A photo, small; None where it is not read yet, or cannot be."""
        return self._thumbnails.get(path)

    def add(self, path: Path, title: str) -> None:
        """Put a photo at the end, unless it is here already."""
        if path in self._items:
            return
        item = QListWidgetItem(icon("picture"), title)
        item.setData(_PATH, str(path))
        item.setToolTip(plain_tip(str(path)))
        self._items[path] = item
        self.addItem(item)
        self.changed.emit()

    def set_thumbnail(self, path: Path, still: Still) -> None:
        """Show what is in a photo."""
        item = self._items.get(path)
        if item is not None:
            self._thumbnails[path] = still
            item.setIcon(QIcon(_square(still)))

    def set_trouble(self, path: Path, sentence: str) -> None:
        """Say that a photo cannot be read."""
        item = self._items.get(path)
        if item is not None:
            item.setIcon(icon("warning", theme.colours().warn))
            item.setToolTip(plain_tip(sentence))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}: {sentence}")

    def take_away(self, paths: Sequence[Path]) -> None:
        """Forget these photos; the files stay."""
        gone = [path for path in paths if path in self._items]
        for path in gone:
            item = self._items.pop(path)
            self._thumbnails.pop(path, None)
            self.takeItem(self.row(item))
        for path in gone:
            self.removed.emit(path)
        if gone:
            self.changed.emit()

    def selected(self) -> list[Path]:
        """Photos that are selected."""
        return [Path(item.data(_PATH)) for item in self.selectedItems()]

    def remove_selected(self) -> None:
        """Take away what is selected."""
        self.take_away(self.selected())

    def empty(self) -> None:
        """Forget everything, and tell nobody."""
        self._items.clear()
        self._thumbnails.clear()
        self.clear()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Delete takes away what is selected."""
        if event is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_selected()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent | None) -> None:  # noqa: N802 - Qt's name
        """Larger text makes larger photos."""
        super().changeEvent(event)
        if event is not None and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Draw; where there is nothing, say what to do."""
        super().paintEvent(event)
        place = self.viewport()
        if self._items or place is None:
            return
        painter = QPainter(place)
        painter.setPen(QColor(theme.colours().dim))
        margin = self.fontMetrics().height()
        room: QRect = place.rect().adjusted(margin, margin, -margin, -margin)
        words = self.tr(
            "No photos yet. One is enough to begin with; five to ten of one day, from several sides, look best."
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        side = 6 * line
        if self.iconSize() != QSize(side, side):
            self.setIconSize(QSize(side, side))
            self.setGridSize(QSize(side + 2 * line, side + 2 * line))


def _square(still: Still) -> QPixmap:
    """The middle of a photo, so that all are of one size."""
    image = still.image
    side = min(image.width(), image.height())
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    return QPixmap.fromImage(image.copy(left, top, side, side))
