"""What stands below the list of people: a sentence where one is needed, and the buttons."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.actions import ActionTable
from gui.gallery_words import filled
from gui.icons import icon
from gui.people import Person
from gui.words import told
from lsr_live.errors import LsrError


class Hint(QWidget):
    """A sentence with, perhaps, a button; not there while there is nothing to say.

    Parameters
    ----------
    below
        Whether the button stands below the sentence, not beside it.
    """

    acted = pyqtSignal()
    """The button was pressed."""

    def __init__(self, *, below: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self.acted)
        line = QVBoxLayout(self) if below else QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        line.addWidget(self.button)
        self.say("")

    def say(self, sentence: str, act: str = "", role: str = "dim") -> None:
        """Say a sentence.

        Parameters
        ----------
        act
            What the button does; empty: there is none.
        """
        self.words.setText(sentence)
        self.words.setProperty("role", role)
        style = self.words.style()
        if style is not None:
            style.polish(self.words)
        self.button.setText(act)
        self.button.setVisible(bool(act))
        self.setVisible(bool(sentence))


class ListHint(Hint):
    """What there is to say when the list does not say it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(below=True, parent=parent)

    def show_state(self, trouble: LsrError | None, *, enrolled: bool, found: bool, sought: str) -> None:
        """Say why the list is as it is.

        Parameters
        ----------
        trouble
            Why the gallery cannot be read.
        enrolled, found
            Whether there is anybody but the portrait; whether the search finds anybody.
        sought
            What was typed in the search.
        """
        if trouble is not None:
            self.say(f"{told(trouble.sentence)} {told(trouble.advice)}".strip(), self.tr("Try again"), "bad")
        elif not found:
            self.say(filled(self.tr("Nobody is called “%1”."), sought), self.tr("Show everybody"))
        elif not enrolled:
            self.say(self.tr("Nobody is enrolled yet. Add a person from photos or with the webcam."))
        else:
            self.say("")


class GalleryButtons(QWidget):
    """Add, import, and a menu of what can be done with whom has the cursor."""

    def __init__(self, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.about = QAction(icon("info"), self.tr("Details"), self)
        self.about.setCheckable(True)
        self.menu = QMenu(self)
        for name in ("rename", "export", "remove"):
            self.menu.addAction(actions[name])
        self.menu.addAction(self.about)
        self.menu.addSeparator()
        self.menu.addAction(actions["undo"])
        self.add = QPushButton(actions["enrol"].text())
        self.add.setIcon(icon("add", "on_accent"))
        self.add.setProperty("role", "primary")
        self.add.setToolTip(self.tr("Add a person from photos or with the webcam"))
        self.take = QPushButton(actions["import"].text())
        self.take.setIcon(icon("import"))
        self.take.setToolTip(self.tr("Take in people from .lsrid files"))
        self.more = QPushButton(self.tr("More"))
        self.more.setToolTip(self.tr("What can be done with the selected person"))
        self.more.setMenu(self.menu)
        self.add.clicked.connect(actions["enrol"].trigger)
        self.take.clicked.connect(actions["import"].trigger)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take, 1)
        row.addWidget(self.more, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.add)
        column.addLayout(row)

    def follow(self, person: Person | None, *, can_undo: bool) -> None:
        """Offer what can be done with this person: nothing with the portrait, little with a broken file."""
        own = person is not None and not person.is_demo
        whole = person is not None and person.trouble is None
        self._actions["remove"].setEnabled(own)
        self._actions["rename"].setEnabled(own and whole)
        self._actions["export"].setEnabled(own and whole)
        self._actions["undo"].setEnabled(can_undo)
        self.about.setEnabled(person is not None)
        if person is None:
            self.about.setChecked(False)
