"""The people of the gallery as a list for Qt, and the part of it that a search finds."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PyQt6.QtCore import QAbstractListModel, QModelIndex, QObject, QSortFilterProxyModel, Qt, pyqtSignal

from gui.gallery_words import second_line, spoken, tooltip_of
from gui.people import Person

PERSON = Qt.ItemDataRole.UserRole + 1
"""`Person`."""
SHOWN = Qt.ItemDataRole.UserRole + 2
"""Whether the avatar is this person now."""
BADGE = Qt.ItemDataRole.UserRole + 3
"""The key that chooses this person, as the user reads it; empty: none."""
_ROOT = QModelIndex()


class GalleryModel(QAbstractListModel):
    """Everybody, in the order of `People.list`."""

    rename_asked = pyqtSignal(str, str)
    """Key, and the name that was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: list[Person] = []
        self._troubles: dict[tuple[str, int], str] = {}
        """What was found out about files after they were listed, by key and stamp."""
        self._shown = ""

    @property
    def people(self) -> list[Person]:
        """Those that are listed."""
        return list(self._people)

    def set_people(self, people: Sequence[Person]) -> None:
        """List these; rows of those who stay are the same rows, so that selection and scroll stay too."""
        listed = {person.key for person in people}
        self._troubles = {which: trouble for which, trouble in self._troubles.items() if which[0] in listed}
        for row in reversed(range(len(self._people))):
            if self._people[row].key not in listed:
                self.beginRemoveRows(_ROOT, row, row)
                del self._people[row]
                self.endRemoveRows()
        for row, person in enumerate(self._with_troubles(people)):
            if row < len(self._people) and self._people[row].key == person.key:
                if self._people[row] != person:
                    self._people[row] = person
                    self._tell(row)
            else:
                self.beginInsertRows(_ROOT, row, row)
                self._people.insert(row, person)
                self.endInsertRows()

    def set_trouble(self, key: str, stamp: int, trouble: str) -> None:
        """A file turned out to be broken; one that is gone or changed meanwhile is another matter."""
        row = self.row_of(key)
        if row >= 0 and self._people[row].stamp == stamp:
            self._troubles[key, stamp] = trouble
            self.set_people(self._people)

    def set_shown(self, key: str) -> None:
        """Mark who is shown; nobody is where there is no such person."""
        before, self._shown = self._shown, key
        for row, person in enumerate(self._people):
            if person.key in (before, key):
                self._tell(row)

    def touch(self, key: str) -> None:
        """The picture of a person came."""
        row = self.row_of(key)
        if row >= 0:
            self._tell(row)

    def row_of(self, key: str) -> int:
        """The row of a person, -1 where there is no such person."""
        return next((row for row, person in enumerate(self._people) if person.key == key), -1)

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role says of a person."""
        if not index.isValid():
            return None
        person = self._people[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return person.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_of(person)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return second_line(person)
        if role == PERSON:
            return person
        if role == SHOWN:
            return person.key == self._shown
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for another name; the person has it when the gallery agreed."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        person = self._people[index.row()]
        if value == person.title or person.is_demo:
            return False
        self.rename_asked.emit(person.key, value)
        return True

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Broken ones can be selected, for they can be removed."""
        flags = super().flags(index)
        if index.isValid():
            person = self._people[index.row()]
            if person.trouble is None and not person.is_demo:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _tell(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def _with_troubles(self, people: Sequence[Person]) -> list[Person]:
        found = []
        for person in people:
            trouble = self._troubles.get((person.key, person.stamp))
            found.append(person if trouble is None else replace(person, trouble=trouble))
        return found


class GallerySearch(QSortFilterProxyModel):
    """Those of the people that a search finds, and the keys that choose them."""

    def __init__(self, people: GalleryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: list[str] = []
        self._keys: list[str] = []
        self.setSourceModel(people)

    @property
    def people(self) -> list[Person]:
        """Those that are found, in order."""
        return [self.index(row, 0).data(PERSON) for row in range(self.rowCount())]

    @property
    def usable(self) -> list[Person]:
        """Those that can be chosen."""
        return [person for person in self.people if person.trouble is None]

    def beyond(self, key: str, step: int) -> Person | None:
        """Who comes so many steps after this one among those that can be chosen, round and round; None: nobody."""
        usable = self.usable
        start = -1 if step > 0 else 0
        at = next((place for place, person in enumerate(usable) if person.key == key), start)
        return usable[(at + step) % len(usable)] if usable else None

    def search(self, text: str) -> None:
        """Find those whose names have all these words, whatever their case and accents."""
        self._wanted = folded(text).split()
        self.invalidateFilter()

    def set_keys(self, keys: Sequence[str]) -> None:
        """What the number keys are called, the first person's first."""
        self._keys = list(keys)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def index_of(self, key: str) -> QModelIndex:
        """The place of a person; invalid where the search does not find them."""
        row = next((row for row, person in enumerate(self.people) if person.key == key), -1)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:  # noqa: N802 - Qt's name
        """Whether the search finds this one."""
        source = self.sourceModel()
        if source is None:
            return False
        name = folded(str(source.index(source_row, 0, source_parent).data()))
        return all(word in name for word in self._wanted)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role says, with what depends on the search."""
        if role == BADGE:
            return self._badge(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(index.data(PERSON), shown=bool(index.data(SHOWN)), key=self._badge(index))
        return super().data(index, role)

    def _badge(self, index: QModelIndex) -> str:
        usable = 0
        for row in range(index.row() + 1):
            if usable == len(self._keys):
                return ""
            usable += self.index(row, 0).data(PERSON).trouble is None
        return self._keys[usable - 1] if usable and index.data(PERSON).trouble is None else ""


def folded(text: str) -> str:
    """A text without case and accents, for comparing."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
