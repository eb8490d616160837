"""All that is known of a person, for those who ask."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.gallery_words import details_of
from gui.icons import icon
from gui.people import Person


class DetailsCard(QFrame):
    """The tooltip's words where a keyboard and a screen reader reach them."""

    closed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.words = QLabel()
        # The consent text comes from a file.
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "dim")
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setAccessibleName(self.tr("Details"))
        close = QToolButton()
        close.setIcon(icon("cross"))
        close.setProperty("role", "flat")
        close.setToolTip(self.tr("Close the details"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 12)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.words)

    def show_person(self, person: Person | None) -> None:
        """Tell of somebody."""
        self.title.setText("" if person is None else person.title)
        self.words.setText("" if person is None else "\n".join(details_of(person)))
