"""The list of people and the field that searches it, with the keys that one expects of both."""

from __future__ import annotations

from PyQt6.QtCore import QModelIndex, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from gui.gallery_delegate import GalleryDelegate
from gui.gallery_model import PERSON, GallerySearch
from gui.gallery_thumbnails import Thumbnails
from gui.icons import icon
from gui.people import Person


class SearchField(QLineEdit):
    """Down goes to what was found, Escape finds everybody again."""

    left_downwards = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search people"))
        self.setAccessibleName(self.tr("Search people"))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "dim"), QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take the two keys."""
        key = None if event is None else event.key()
        if key == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class PeopleList(QListView):
    """Click or Enter chooses; arrows only look around."""

    picked = pyqtSignal(object)
    """`Person`."""
    looked_at = pyqtSignal()
    """Another one has the cursor, or nobody has."""

    def __init__(self, search: GallerySearch, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self.setModel(search)
        self.setItemDelegate(GalleryDelegate(thumbnails, self))
        self.setAccessibleName(self.tr("People"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)

    @property
    def person(self) -> Person | None:
        """Who has the cursor."""
        person = self.currentIndex().data(PERSON)
        return person if isinstance(person, Person) else None

    def look_at(self, key: str) -> None:
        """Put the cursor on a person, where the search finds them."""
        index = self._search.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: N802 - Qt's name
        """Tell of it."""
        super().currentChanged(current, previous)
        self.looked_at.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Count a second click as one more click: Qt's double click would choose twice."""
        self.mousePressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        person = index.data(PERSON)
        if isinstance(person, Person):
            self.picked.emit(person)
