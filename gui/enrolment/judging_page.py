"""The third step: what became of each photo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.enrolment.judge import Judged
from gui.enrolment.verdict_card import VerdictCard, is_refused
from gui.icons import icon
from gui.pictures import Still
from gui.words import told

_STEPS = 1000


class JudgingPage(QWidget):
    """Progress first, then a card for each photo, those with trouble first."""

    cancelled = pyqtSignal()
    """Stop judging."""
    more_asked = pyqtSignal()
    """Back to the photos, for others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[VerdictCard] = []
        self.pages = QStackedWidget()
        self.pages.addWidget(self._working())
        self.pages.addWidget(self._result())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)

    def _working(self) -> QWidget:
        title = QLabel(self.tr("Looking at the photos"))
        title.setProperty("role", "title")
        self.doing = QLabel()
        self.doing.setProperty("role", "dim")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(title.text())
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setIcon(icon("stop"))
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(self.doing)
        column.addLayout(row)
        column.addStretch(2)
        return page

    def _result(self) -> QWidget:
        self.sign = QLabel()
        self.summary = QLabel()
        self.summary.setProperty("role", "title")
        self.summary.setWordWrap(True)
        self.more = QPushButton(self.tr("Add more photos"))
        self.more.setIcon(icon("add"))
        self.more.clicked.connect(self.more_asked)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(self.sign)
        top.addWidget(self.summary, 1)
        top.addWidget(self.more)
        self._list = QWidget()
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 6, 0)
        self._cards.setSpacing(8)
        self.area = QScrollArea()
        self.area.setWidget(self._list)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("What became of each photo"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.hint)
        column.addWidget(self.area, 1)
        return page

    def show_progress(self, what: str, share: float) -> None:
        """Say how far the work is."""
        self.pages.setCurrentIndex(0)
        self.doing.setText(what)
        self.bar.setValue(round(_STEPS * max(0.0, share)))

    def show_judged(
        self, judged: Judged, title_of: Callable[[Path], str], thumbnail_of: Callable[[Path], Still | None]
    ) -> None:
        """Show what became of the photos."""
        self._clear()
        serve = sum(verdict.accepted for verdict in judged.verdicts)
        text = self.tr("%1 of %n photo(s) serve(s)", "", len(judged.verdicts)).replace("%1", str(serve))
        self.summary.setText(text if serve else self.tr("None of the photos can be used"))
        size = self.fontMetrics().height() * 3 // 2
        colours = theme.colours()
        shape, colour = ("check", colours.good) if serve else ("warning", colours.bad)
        self.sign.setPixmap(icon(shape, colour).pixmap(size, size))
        hint = told(judged.hint) if serve else self.tr("See below what to do about each, and add others.")
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        for verdict in sorted(judged.verdicts, key=lambda each: not is_refused(each)):
            card = VerdictCard(verdict, title_of(verdict.path), thumbnail_of(verdict.path), alone=serve < 2)
            self.cards.append(card)
            self._cards.addWidget(card)
        self._cards.addStretch(1)
        self.pages.setCurrentIndex(1)

    def _clear(self) -> None:
        self.cards.clear()
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
