"""How a person looks in the list."""

from __future__ import annotations

from PyQt6.QtCore import QAbstractItemModel, QModelIndex, QObject, QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PyQt6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.gallery_model import BADGE, PERSON, SHOWN
from gui.gallery_thumbnails import ROUND, Thumbnails
from gui.gallery_words import second_line
from gui.icons import icon
from gui.people import Person

_PICTURE = 3.0
"""Side of a picture, in heights of a line of text."""
_PAD = 0.4
"""Space around, in the same."""
_FILLED = "lsr_filled"


class GalleryDelegate(QStyledItemDelegate):
    """Picture, name, what there is of them, and the key that chooses them; all as large as the text asks for."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row; the view makes it as wide as itself."""
        line = option.fontMetrics.height()
        return QSize(8 * line, round((_PICTURE + 2 * _PAD) * line) + 2)

    def paint(self, painter: QPainter | None, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a row."""
        person = index.data(PERSON)
        if painter is None or not isinstance(person, Person):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = bool(index.data(SHOWN))
        _paint_ground(painter, option, shown)
        self._paint_picture(painter, option, person)
        if shown:
            _paint_mark(painter, option)
        _paint_words(painter, option, person, str(index.data(BADGE)))
        painter.restore()

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget | None, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget | None:
        """Return the field that a name is typed in."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("New name"))
        return editor

    def setEditorData(self, editor: QWidget | None, index: QModelIndex) -> None:  # noqa: N802 - Qt's name
        """Fill the field once: a picture that comes later must not take away what was typed."""
        if isinstance(editor, QLineEdit) and not editor.property(_FILLED):
            editor.setProperty(_FILLED, True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget | None, model: QAbstractItemModel | None, index: QModelIndex
    ) -> None:
        """Hand on what was typed."""
        if isinstance(editor, QLineEdit) and model is not None:
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget | None, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        """Lay the field over the name."""
        if editor is not None:
            words = _words_rect(option)
            height = max(editor.sizeHint().height(), option.fontMetrics.height())
            editor.setGeometry(words.left(), words.center().y() - height // 2, words.width(), height)

    def _paint_picture(self, painter: QPainter, option: QStyleOptionViewItem, person: Person) -> None:
        place = _picture_rect(option)
        device = painter.device()
        ratio = 1.0 if device is None else device.devicePixelRatioF()
        picture = self._thumbnails.get(person, round(place.width() * ratio))
        if picture is not None and person.trouble is None:
            painter.drawPixmap(place, picture)
            return
        colours = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(QRectF(place), ROUND * place.width(), ROUND * place.width())
        sign = icon("live", "dim") if person.trouble is None else icon("warning", "bad")
        inset = place.width() // 4
        sign.paint(
            painter, place.adjusted(inset, inset, -inset, -inset), Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal
        )


def _row(option: QStyleOptionViewItem) -> QRect:
    return option.rect.adjusted(3, 1, -3, -1)


def _picture_rect(option: QStyleOptionViewItem) -> QRect:
    line, row = option.fontMetrics.height(), _row(option)
    side = round(_PICTURE * line)
    left = row.left() + round(1.4 * _PAD * line)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        left = row.right() - round(1.4 * _PAD * line) - side
    return QRect(left, row.center().y() - side // 2, side, side)


def _words_rect(option: QStyleOptionViewItem) -> QRect:
    line, row, picture = option.fontMetrics.height(), _row(option), _picture_rect(option)
    gap = round(0.6 * line)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        return QRect(row.left() + gap, row.top(), picture.left() - row.left() - 2 * gap, row.height())
    return QRect(picture.right() + gap, row.top(), row.right() - picture.right() - 2 * gap, row.height())


def _tinted(colour: str, alpha: int) -> QColor:
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return tint


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, shown: bool) -> None:
    colours, state = theme.colours(), option.state
    row, line = QRectF(_row(option)), option.fontMetrics.height()
    radius = 0.45 * line
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.setPen(Qt.PenStyle.NoPen)
    if shown:
        painter.setBrush(_tinted(colours.accent, 34))
        painter.drawRoundedRect(row, radius, radius)
    if selected or hovered:
        painter.setBrush(_tinted(colours.text, 22 if selected else 12))
        painter.drawRoundedRect(row, radius, radius)
    if shown:
        painter.setBrush(QColor(colours.accent))
        bar = QRectF(row.left() + 1, row.top() + 0.5 * line, 0.2 * line, row.height() - line)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(row.right() - 1)
        painter.drawRoundedRect(bar, 0.1 * line, 0.1 * line)
    if selected and state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent), 2.0))
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), radius, radius)


def _paint_mark(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """A tick on the picture of who is shown: colour alone would not do."""
    colours, picture = theme.colours(), QRectF(_picture_rect(option))
    size = 0.36 * picture.width()
    disc = QRectF(picture.right() - 0.8 * size, picture.bottom() - 0.8 * size, size, size)
    painter.setPen(QPen(QColor(colours.panel), max(0.1 * size, 1.5)))
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(disc)
    inset = 0.2 * size
    place = disc.adjusted(inset, inset, -inset, -inset).toRect()
    icon("check", "on_accent").paint(painter, place, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal)


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, person: Person, badge: str) -> None:
    colours, words = theme.colours(), _words_rect(option)
    title = QFont(option.font)
    title.setWeight(QFont.Weight.DemiBold)
    below = _scaled(option.font, 0.92)
    lines = _lines(second_line(person), below, words.width(), 2)
    title_height, line_height = QFontMetrics(title).height(), QFontMetrics(below).height()
    top = words.center().y() - (title_height + len(lines) * line_height) // 2
    first = QRect(words.left(), top, words.width(), title_height)
    taken = _paint_badge(painter, option, first, badge)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        first.setLeft(first.left() + taken)
    else:
        first.setRight(first.right() - taken)
    align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(title)
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    name = QFontMetrics(title).elidedText(person.title, Qt.TextElideMode.ElideRight, first.width())
    painter.drawText(first, align, name)
    painter.setFont(below)
    painter.setPen(QColor(colours.dim if person.trouble is None else colours.bad))
    for number, line in enumerate(lines):
        place = QRect(words.left(), top + title_height + number * line_height, words.width(), line_height)
        painter.drawText(place, align, line)


def _paint_badge(painter: QPainter, option: QStyleOptionViewItem, line: QRect, text: str) -> int:
    """Draw the key as a keycap at the end of a line; returns how much of its width it takes."""
    colours, font = theme.colours(), _scaled(option.font, 0.85)
    metrics = QFontMetrics(font)
    height = metrics.height()
    width = max(metrics.horizontalAdvance(text) + height // 2 + 2, height)
    if not text or width > line.width() // 2:
        return 0
    left = line.left() if option.direction == Qt.LayoutDirection.RightToLeft else line.right() - width
    cap = QRectF(left + 0.5, line.center().y() - height // 2 + 0.5, width, height)
    painter.setPen(QPen(QColor(colours.line), 1.0))
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(cap, 0.25 * height, 0.25 * height)
    painter.setFont(font)
    painter.setPen(QColor(colours.dim))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
    return width + option.fontMetrics.height() // 2


def _lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text broken into at most so many lines, the last one cut where there would be more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        rest = text[start:] if len(found) == most - 1 else text[start : start + line.textLength()]
        found.append(QFontMetrics(font).elidedText(rest.strip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return found


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * factor)
    return scaled
