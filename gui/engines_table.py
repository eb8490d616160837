"""The table of engines: those that are built, those that could be, and how each is doing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from PyQt6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QSize,
    Qt,
)
from PyQt6.QtGui import QColor, QKeyEvent
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui import theme
from gui.icons import icon
from gui.words import told
from lsr_live.networks.workshop import Listed, Tried, is_drawing

Shown = Literal["in_use", "ready", "missing", "refused", "other", "stale", "broken", "building", "failed", "wrong"]
_STATES: dict[Shown, tuple[str, str, str]] = {
    "in_use": (QT_TRANSLATE_NOOP("EngineTable", "in use"), "start", "accent"),
    "ready": (QT_TRANSLATE_NOOP("EngineTable", "ready"), "check", "good"),
    "missing": (QT_TRANSLATE_NOOP("EngineTable", "not built"), "add", "dim"),
    "refused": (QT_TRANSLATE_NOOP("EngineTable", "refused"), "cross", "bad"),
    "other": (QT_TRANSLATE_NOOP("EngineTable", "other networks"), "info", "dim"),
    "stale": (QT_TRANSLATE_NOOP("EngineTable", "outdated"), "warning", "warn"),
    "broken": (QT_TRANSLATE_NOOP("EngineTable", "broken"), "cross", "bad"),
    "building": (QT_TRANSLATE_NOOP("EngineTable", "at work"), "engines", "accent"),
    "failed": (QT_TRANSLATE_NOOP("EngineTable", "failed"), "cross", "bad"),
    "wrong": (QT_TRANSLATE_NOOP("EngineTable", "draws wrongly"), "cross", "bad"),
}
"""Word, icon and colour of each state."""
_COLUMNS = (
    QT_TRANSLATE_NOOP("EngineTable", "State"),
    QT_TRANSLATE_NOOP("EngineTable", "Runtime"),
    QT_TRANSLATE_NOOP("EngineTable", "Device"),
    QT_TRANSLATE_NOOP("EngineTable", "Precision"),
    QT_TRANSLATE_NOOP("EngineTable", "ms a picture"),
    QT_TRANSLATE_NOOP("EngineTable", "Networks, ms"),
    QT_TRANSLATE_NOOP("EngineTable", "PSNR, dB"),
    QT_TRANSLATE_NOOP("EngineTable", "Largest error"),
    QT_TRANSLATE_NOOP("EngineTable", "Size"),
    QT_TRANSLATE_NOOP("EngineTable", "Created"),
    QT_TRANSLATE_NOOP("EngineTable", "What is known"),
)
STATE, RUNTIME, DEVICE, PRECISION, TOTAL, NETWORKS, PSNR, LARGEST, SIZE, CREATED, KNOWN = range(len(_COLUMNS))
_NUMBERS = (TOTAL, NETWORKS, PSNR, LARGEST, SIZE)
_DEVICES = {
    "cpu": QT_TRANSLATE_NOOP("EngineTable", "processor"),
    "gpu": QT_TRANSLATE_NOOP("EngineTable", "Intel graphics"),
    "cuda": QT_TRANSLATE_NOOP("EngineTable", "NVIDIA card"),
    "directml": "DirectML",
    "coreml": "Core ML",
}
_TITLES = {
    "openvino": "OpenVINO",
    "onnxruntime": "ONNX Runtime",
    "tensorrt": "TensorRT",
    "tensorrt-rtx": "TensorRT-RTX",
}
_MOST_ROWS = 14


@dataclass(frozen=True, slots=True)
class Row:
    """One engine as it is shown."""

    listed: Listed
    state: Shown
    note: str
    """One sentence; empty where the state says it all."""
    tried: Tried | None
    """How it drew when it was tried last."""

    @property
    def name(self) -> str:
        """Stays the same while an engine is built."""
        return name_of(self.listed)


def name_of(listed: Listed) -> str:
    """What an engine is called among those of the table."""
    return str(listed.option.target) if listed.option is not None else listed.key


def row_of(listed: Listed, runtime: str, at_work: str, failure: str, tried: Tried | None) -> Row:
    """One engine as it is shown.

    Parameters
    ----------
    runtime
        What draws now.
    at_work
        Name of the engine that is being built or tried.
    failure
        Why it could not be built just now; empty where it could, or was not tried.
    """
    engine, state, note = listed.engine, _state(listed), told(listed.reason)
    if listed.state == "ready" and engine is not None:
        if tried is not None:
            state, note = ("wrong", told(tried.trouble)) if tried.trouble else (state, _translated(_AS_IT_SHOULD))
        if state == "ready" and is_drawing(engine, runtime):
            state = "in_use"
    elif failure and listed.state == "missing":
        state, note = "failed", told(failure)
    if at_work == name_of(listed):
        state, note = "building", ""
    return Row(listed, state, note, tried)


_AS_IT_SHOULD = QT_TRANSLATE_NOOP("EngineTable", "Tried just now: it draws as it should.")


def _state(listed: Listed) -> Shown:
    return listed.state


class EngineModel(QAbstractTableModel):
    """Rows of engines for a view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """How many engines."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """How much is said of each."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _translated(_COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, and how."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row, column) or None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if column == STATE and role == Qt.ItemDataRole.DecorationRole:
            return icon(_STATES[row.state][1], _colour(row.state))
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == STATE:
                return QColor(_colour(row.state))
            if row.state in ("missing", "other", "stale", "broken"):
                return QColor(theme.colours().dim)
        return None


class _StateDelegate(QStyledItemDelegate):
    """Draws the sign of a state so that it is seen on a selected row too."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem | None, index: QModelIndex
    ) -> None:
        """As the model has it, in the colour of selected text where it is selected."""
        super().initStyleOption(option, index)
        row = index.data(Qt.ItemDataRole.UserRole)
        if option is not None and option.state & QStyle.StateFlag.State_Selected and isinstance(row, Row):
            option.icon = icon(_STATES[row.state][1], theme.colours().on_accent)


class EngineView(QTableView):
    """The table: as high as what it holds, whole rows selected, Escape selects none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.engines = EngineModel(self)
        self.setModel(self.engines)
        self.setItemDelegateForColumn(STATE, _StateDelegate(self))
        # A cell's text has a margin of its own, a heading's has none.
        self.setStyleSheet("QTableView::item { padding: 0 6px; } QHeaderView::section { padding: 6px 9px; }")
        self.setAccessibleName(_translated(QT_TRANSLATE_NOOP("EngineTable", "Engines")))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        side, top = self.verticalHeader(), self.horizontalHeader()
        if side is not None and top is not None:
            side.hide()
            side.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            top.setHighlightSections(False)
            top.setSectionsClickable(False)
            top.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            top.setSectionResizeMode(KNOWN, QHeaderView.ResizeMode.Stretch)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; what is selected stays so."""
        if list(rows) == list(self.engines.rows):
            return
        names = {row.name for row in self.selected()}
        current = self.currentIndex().row()
        focus = self.engines.rows[current].name if 0 <= current < len(self.engines.rows) else ""
        self.engines.set_rows(rows)
        selection = self.selectionModel()
        if selection is not None:
            pick, whole = QItemSelectionModel.SelectionFlag.Select, QItemSelectionModel.SelectionFlag.Rows
            for number, row in enumerate(rows):
                index = self.engines.index(number, 0)
                if row.name == focus:
                    selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                if row.name in names:
                    selection.select(index, pick | whole)
        self.updateGeometry()

    def selected(self) -> list[Row]:
        """The engines that are selected, in the order in which they are shown."""
        selection = self.selectionModel()
        chosen = [] if selection is None else sorted(index.row() for index in selection.selectedRows())
        return [self.engines.rows[row] for row in chosen if row < len(self.engines.rows)]

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Escape selects none."""
        if event is not None and event.key() == Qt.Key.Key_Escape and self.selected():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows, up to a screenful of them."""
        side, top, bar = self.verticalHeader(), self.horizontalHeader(), self.horizontalScrollBar()
        if side is None or top is None or bar is None:
            return super().sizeHint()
        rows = sum(side.sectionSize(row) for row in range(min(side.count(), _MOST_ROWS)))
        height = top.sizeHint().height() + rows + bar.sizeHint().height() + 2 * self.frameWidth() + 4
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as it would like to be: the page scrolls, not the table in it."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


def title_of(runtime: str) -> str:
    """What a runtime is called by its makers."""
    return _TITLES.get(runtime, runtime)


def size_text(size: int) -> str:
    """A size on the disk, for people."""
    return QLocale().formattedDataSize(size, 1)


def _text(row: Row, column: int) -> str:
    listed, engine = row.listed, row.listed.engine
    if column == STATE:
        return _translated(_STATES[row.state][0])
    if column == KNOWN:
        return row.note
    if column == SIZE:
        return size_text(listed.size) if listed.size else ""
    if listed.target is None:
        return listed.key[:12] if column == RUNTIME else ""
    if column == RUNTIME:
        return title_of(listed.target.runtime)
    if column == DEVICE:
        return _translated(_DEVICES.get(listed.target.device, listed.target.device))
    if column == PRECISION:
        return listed.target.precision
    return "" if engine is None else _figure(row, column)


def _figure(row: Row, column: int) -> str:
    engine, tried, locale = row.listed.engine, row.tried, QLocale()
    if engine is None:
        return ""
    if column == CREATED:
        moment = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(engine.created).timestamp()))
        return locale.toString(moment, QLocale.FormatType.ShortFormat)
    parity = (tried and tried.parity) or engine.parity
    if column == PSNR:
        return locale.toString(parity.psnr, "f", 1)
    if column == LARGEST:
        return locale.toString(round(parity.max_error))
    speed = (tried and tried.speed_ms) or engine.speed_ms
    if not speed:
        return ""
    if column == TOTAL:
        return locale.toString(sum(speed.values()), "f", 1)
    return " + ".join(locale.toString(each, "f", 1) for each in speed.values())


def _tip(row: Row, column: int) -> str:
    engine = row.listed.engine
    if column in (STATE, KNOWN):
        return row.note
    if column == NETWORKS and engine is not None:
        speed = (row.tried and row.tried.speed_ms) or engine.speed_ms
        return "\n".join(f"{name}: {QLocale().toString(each, 'f', 2)} ms" for name, each in speed.items())
    if column == DEVICE and engine is not None:
        return engine.facts.machine
    if column == RUNTIME and engine is not None:
        return engine.facts.version
    if column == LARGEST:
        return _translated(
            QT_TRANSLATE_NOOP("EngineTable", "Of 255 levels, in the worst place of all pictures that were compared.")
        )
    if column == PSNR:
        return _translated(
            QT_TRANSLATE_NOOP(
                "EngineTable", "How alike the pictures are to those of the networks in fp32; more is better."
            )
        )
    return ""


def _colour(state: Shown) -> str:
    return str(getattr(theme.colours(), _STATES[state][2]))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _translated(text: str) -> str:
    return QCoreApplication.translate("EngineTable", text)
