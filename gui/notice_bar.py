"""Sentences for the user at the top of the window: read, copied for whoever helps, and put away."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.notices import Notice
from gui.words import told

MOST = 3
"""More sentences than this would be a wall: the oldest go."""
SHORT_MS = 8000
"""How long what is no trouble stays."""
_ICONS = {
    "info": ("info", "accent"),
    "good": ("check", "good"),
    "warning": ("warning", "warn"),
    "error": ("warning", "bad"),
}


class NoticeCard(QFrame):
    """One notice."""

    closed = pyqtSignal()

    def __init__(self, notice: Notice, act: tuple[str, Callable[[], None]] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setProperty("role", "notice")
        self.setProperty("level", notice.level)
        self.setAccessibleName(f"{told(notice.sentence)} {told(notice.advice)}".strip())
        sign = QLabel()
        size = self.fontMetrics().height() + 4
        sign.setPixmap(icon(*_ICONS[notice.level]).pixmap(size, size))
        self.words = QLabel(self.accessibleName())
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 6, 6)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        if act is not None:
            text, do = act
            button = QToolButton()
            button.setText(text)
            button.clicked.connect(do)
            button.clicked.connect(self.closed)
            row.addWidget(button)
        if notice.details:
            copy = QToolButton()
            copy.setIcon(icon("copy"))
            copy.setProperty("role", "flat")
            copy.setToolTip(self.tr("Copy with all details"))
            copy.setAccessibleName(copy.toolTip())
            copy.clicked.connect(self._copy)
            row.addWidget(copy)
        close = QToolButton()
        close.setIcon(icon("cross"))
        close.setProperty("role", "flat")
        close.setToolTip(self.tr("Put away"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        row.addWidget(close)

    def _copy(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(f"{self.notice.sentence} {self.notice.advice}\n\n{self.notice.details}".strip())


class NoticeBar(QWidget):
    """The notices that are to be read now, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(6)
        self.cards: list[NoticeCard] = []
        self.setVisible(False)

    def tell(self, notice: Notice, act: tuple[str, Callable[[], None]] | None = None) -> None:
        """Show a notice in place of the one with the same key; one without a sentence only takes that away.

        Parameters
        ----------
        act
            What a button of it is called, and does.
        """
        for card in [card for card in self.cards if notice.key and card.notice.key == notice.key]:
            self._put_away(card)
        if not notice.sentence:
            return
        card = NoticeCard(notice, act, self)
        card.closed.connect(lambda: self._put_away(card))
        self._column.insertWidget(0, card)
        self.cards.insert(0, card)
        for old in self.cards[MOST:]:
            self._put_away(old)
        if notice.level in ("info", "good"):
            timer = QTimer(card)
            timer.setSingleShot(True)
            timer.timeout.connect(card.closed)
            timer.start(SHORT_MS)
        self.setVisible(True)

    def _put_away(self, card: NoticeCard) -> None:
        if card in self.cards:
            self.cards.remove(card)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.setVisible(bool(self.cards))
