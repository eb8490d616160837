"""What became of one photo."""

from __future__ import annotations

import html

from PyQt6.QtCore import QLocale, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.icons import icon
from gui.pictures import Still
from gui.words import told
from lsr_live.identity.verdict import Reason, Verdict

_HARMLESS = (Reason.DUPLICATE, Reason.SURPLUS)
"""Left out, though nothing is wrong with it."""


def is_refused(verdict: Verdict) -> bool:
    """Whether something is wrong with the photo."""
    return not verdict.accepted and verdict.reason not in _HARMLESS


def plain_tip(text: str) -> str:
    """A tooltip that shows this text as it is: Qt takes what looks like tags for tags."""
    return f"<qt>{html.escape(text)}</qt>"


class Thumbnail(QWidget):
    """A square part of a small picture, or a sign that there is none."""

    def __init__(self, still: Still | None, lines: int) -> None:
        super().__init__()
        self._still, self._lines = still, lines
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as so many lines of text."""
        side = self._lines * self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Draw."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(edge)
        painter.fillRect(self.rect(), QColor(theme.colours().stage))
        if self._still is None:
            inside = self.rect().adjusted(*(sign * self.width() // 4 for sign in (1, 1, -1, -1)))
            icon("picture", theme.colours().dim).paint(painter, inside)
        else:
            image = self._still.image
            side = min(image.width(), image.height())
            part = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
            painter.drawImage(QRectF(self.rect()), image, part)
        painter.end()


class VerdictCard(QFrame):
    """A photo, whether it serves, why, and what to do about it.

    Parameters
    ----------
    title
        What the photo is called.
    alone
        Whether there is no other photo that serves, so that its likeness says nothing.
    """

    def __init__(self, verdict: Verdict, title: str, still: Still | None, *, alone: bool) -> None:
        super().__init__()
        self.verdict, self._alone = verdict, alone
        self.setProperty("role", "card")
        colours = theme.colours()
        if verdict.accepted:
            sign, colour, role = "check", colours.good, "good"
        elif is_refused(verdict):
            sign, colour, role = "cross", colours.bad, "bad"
        else:
            sign, colour, role = "copy", colours.dim, "dim"
        mark = QLabel()
        size = self.fontMetrics().height()
        mark.setPixmap(icon(sign, colour).pixmap(size, size))
        name = QLabel(title)
        name.setProperty("role", "heading")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setToolTip(plain_tip(str(verdict.path)))
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(mark)
        top.addWidget(name, 1)
        for chip in self._chips():
            top.addWidget(chip)
        sentence = QLabel(told(verdict.sentence))
        sentence.setProperty("role", role)
        lines = [sentence]
        if verdict.advice:
            lines.append(QLabel(told(verdict.advice)))
            lines[1].setProperty("role", "dim")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(top)
        for line in lines:
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            column.addWidget(line)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(Thumbnail(still, 4), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        serves = self.tr("serves") if verdict.accepted else self.tr("is left out")
        self.setAccessibleName(" ".join([f"{title} {serves}:", *(line.text() for line in lines)]))

    def _chips(self) -> list[QLabel]:
        chips = []
        if self.verdict.quality is not None:
            text = self.tr("Quality %1 %").replace("%1", f"{100 * self.verdict.quality:.0f}")
            chips.append(_chip(text, self.tr("Sharpness, size of the face and light.")))
        if self.verdict.likeness is not None and not self._alone:
            text = self.tr("Likeness %1").replace("%1", QLocale().toString(self.verdict.likeness, "f", 2))
            chips.append(_chip(text, self.tr("How alike the face looks to that of the other photos; 1 is the most.")))
        return chips


def _chip(text: str, tip: str) -> QLabel:
    chip = QLabel(text)
    chip.setProperty("role", "chip")
    chip.setToolTip(tip)
    return chip
