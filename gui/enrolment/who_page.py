"""The second step: what the person is called, and what they agreed to."""

from __future__ import annotations

from collections.abc import Iterable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.enrolment.card import Card
from gui.words import told
from lsr_live.errors import IdentityError
from lsr_live.identity.naming import checked_name

_LONGEST = 2000
"""Characters of a statement."""


class WhoPage(QWidget):
    """A name that can be used, and a statement of consent: both are needed to go on."""

    changed = pyqtSignal()
    """What is entered changed, and with it perhaps `is_complete`."""
    next_asked = pyqtSignal()
    """The return key was pressed in the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._about_name())
        column.addWidget(self._about_consent())
        column.addStretch(1)
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self.next_asked)
        self.replace.toggled.connect(self._look)
        self.me.toggled.connect(self._look)
        self.other.toggled.connect(self._look)
        self.agreed.textChanged.connect(self._look)
        self._look()

    def _about_name(self) -> Card:
        card = Card()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("For example: Ada"))
        self.name.setAccessibleName(self.tr("Name"))
        label = QLabel(self.tr("&Name"))
        label.setProperty("role", "heading")
        label.setBuddy(self.name)
        self.name_trouble = QLabel()
        self.name_trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.name_trouble.setWordWrap(True)
        self.name_trouble.setProperty("role", "bad")
        self.replace = QCheckBox(self.tr("Replace the person of this name"))
        self.replace.setToolTip(self.tr("The photos that this person was made from are gone then."))
        for part in (label, self.name, self.name_trouble, self.replace):
            card.column.addWidget(part)
        return card

    def _about_consent(self) -> Card:
        card = Card()
        title = QLabel(self.tr("Consent"))
        title.setProperty("role", "heading")
        words = QLabel(
            self.tr(
                "An avatar makes somebody seem to do what they did not do. Only make one of a person who agreed to "
                "it. What they agreed to is kept with the avatar, on this computer."
            )
        )
        words.setWordWrap(True)
        words.setProperty("role", "dim")
        self.me = QRadioButton(self.tr("This is me, and I agree to being shown as this avatar."))
        self.other = QRadioButton(self.tr("Somebody else, who agreed to:"))
        self.kind = QButtonGroup(self)
        self.kind.addButton(self.me)
        self.kind.addButton(self.other)
        self.agreed = QPlainTextEdit()
        self.agreed.setPlaceholderText(self.tr("What, how and when: agreed in writing to video calls, 3 May"))
        self.agreed.setAccessibleName(self.tr("What the person agreed to, how and when"))
        self.agreed.setTabChangesFocus(True)
        self.agreed.setMaximumHeight(5 * self.fontMetrics().height())
        for part in (title, words, self.me, self.other, self.agreed):
            card.column.addWidget(part)
        return card

    def begin(self) -> None:
        """Start with nothing entered."""
        self.name.clear()
        self.agreed.clear()
        self.kind.setExclusive(False)
        self.me.setChecked(False)
        self.other.setChecked(False)
        self.kind.setExclusive(True)
        self.replace.setChecked(False)
        self._look()

    def set_taken(self, names: Iterable[str]) -> None:
        """Know whose names are taken."""
        self._taken = {name.casefold(): name for name in names}
        self._look()

    @property
    def chosen_name(self) -> str:
        """The name in the form in which it is kept; empty while it cannot be used."""
        try:
            return checked_name(self.name.text())
        except IdentityError:
            return ""

    @property
    def consent(self) -> str:
        """The statement; empty while there is none."""
        if self.me.isChecked():
            return self.me.text()
        return self.agreed.toPlainText().strip()[:_LONGEST] if self.other.isChecked() else ""

    @property
    def replaces(self) -> bool:
        """Whether the person who has the name is to be replaced."""
        return self._is_taken and self.replace.isChecked()

    @property
    def is_complete(self) -> bool:
        """Whether all that is needed is entered."""
        return bool(self.chosen_name and self.consent) and (not self._is_taken or self.replace.isChecked())

    @property
    def _is_taken(self) -> bool:
        return self.chosen_name.casefold() in self._taken

    def _look(self) -> None:
        trouble = self._name_trouble()
        self.name_trouble.setText(trouble)
        self.name_trouble.setVisible(bool(trouble))
        self.replace.setVisible(self._is_taken)
        self.agreed.setEnabled(self.other.isChecked())
        self.changed.emit()

    def _name_trouble(self) -> str:
        if not self.name.text().strip():
            return ""
        try:
            name = checked_name(self.name.text())
        except IdentityError as error:
            return f"{told(error.sentence)} {told(error.advice)}"
        if name.casefold() in self._taken and not self.replace.isChecked():
            return self.tr("There is a person called %1 already.").replace("%1", self._taken[name.casefold()])
        return ""
