"""What stands behind the person: as enrolled, blurred, a colour, a picture, green."""

from __future__ import annotations

from pathlib import Path

from PyQt6.QtCore import QSignalBlocker
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QColorDialog, QComboBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.preferences import Store
from lsr_live.frames.picture_file import PICTURE_SUFFIXES

_NAME = "picture.background"
_COLOUR, _PICTURE = "colour", "picture"
_FIRST_COLOUR = "#3c4a60"


class BackgroundField(QWidget):
    """A choice, and where it needs one, a button for the colour or the picture."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._colour = _FIRST_COLOUR
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Background"))
        for value, called in (
            ("auto", self.tr("As enrolled")),
            ("still", self.tr("As enrolled, standing still")),
            ("moving", self.tr("As enrolled, moving along")),
            ("blur", self.tr("Blurred")),
            ("green", self.tr("Green")),
            (_COLOUR, self.tr("A colour")),
            (_PICTURE, self.tr("A picture")),
        ):
            self.choice.addItem(called, value)
        self.more = QPushButton()
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.more)
        self.choice.activated.connect(self._chosen)
        self.more.clicked.connect(self._ask)
        store.settings_changed.connect(self._changed)
        self._show()

    def set_colour(self, colour: str) -> None:
        """Take this colour, ``#rrggbb``."""
        self._colour = colour
        self._store.set(_NAME, colour)

    def set_picture(self, path: Path) -> None:
        """Take this picture."""
        self._store.set(_NAME, str(path))

    def _chosen(self, index: int) -> None:
        value = self.choice.itemData(index)
        if value == _COLOUR:
            self.set_colour(self._colour)
        elif value == _PICTURE:
            self._ask()
        else:
            self._store.set(_NAME, value)

    def _ask(self) -> None:
        if self.choice.currentData() == _COLOUR:
            colour = QColorDialog.getColor(QColor(self._colour), self, self.tr("Background"))
            if colour.isValid():
                self.set_colour(colour.name())
        else:
            kinds = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
            path, _ = QFileDialog.getOpenFileName(self, self.tr("Background"), "", f"{self.tr('Pictures')} ({kinds})")
            if path:
                self.set_picture(Path(path))
        self._show()

    def _changed(self, name: str) -> None:
        if name == _NAME:
            self._show()

    def _show(self) -> None:
        value = str(self._store.get(_NAME))
        known = self.choice.findData(value)
        kind = value if known >= 0 else _COLOUR if value.startswith("#") else _PICTURE
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(self.choice.findData(kind))
        self.more.setVisible(kind in (_COLOUR, _PICTURE))
        if kind == _COLOUR:
            self._colour = value
            self.more.setText(self.tr("Colour: %1").replace("%1", value))
            self.more.setIcon(icon("record", value))
        elif kind == _PICTURE:
            self.more.setText(Path(value).name)
            self.more.setIcon(icon("picture"))
