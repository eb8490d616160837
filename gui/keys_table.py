"""Every action with its key; a key is changed by pressing another one."""

from __future__ import annotations

from PyQt6.QtCore import QCoreApplication, QSignalBlocker
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ACTIONS, GROUPS, ActionInfo, ActionTable
from gui.icons import icon


class KeysTable(QWidget):
    """The action table as the user sees it."""

    def __init__(self, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.edits: dict[str, QKeySequenceEdit] = {}
        self.told = QLabel()
        self.told.setProperty("role", "warn")
        self.told.setWordWrap(True)
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(12)
        row = 0
        for group in GROUPS:
            heading = QLabel(QCoreApplication.translate("Actions", group))
            heading.setProperty("role", "heading")
            grid.addWidget(heading, row, 0, 1, 3)
            row += 1
            for info in (info for info in ACTIONS if info.group == group):
                self._add(grid, row, info)
                row += 1
        self.reset = QPushButton(self.tr("Reset all keys"))
        self.reset.setIcon(icon("reset"))
        self.reset.clicked.connect(actions.reset_keys)
        below = QHBoxLayout()
        below.addWidget(self.reset)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addLayout(grid)
        column.addLayout(below)
        actions.keys_changed.connect(self._show)
        self._show()

    def _add(self, grid: QGridLayout, row: int, info: ActionInfo) -> None:
        text = self._actions[info.name].text()
        label = QLabel(text)
        edit = QKeySequenceEdit()
        edit.setMaximumSequenceLength(1)
        edit.setAccessibleName(text)
        edit.setObjectName(f"keys {info.name}")
        clear = QToolButton()
        clear.setIcon(icon("cross"))
        clear.setProperty("role", "flat")
        clear.setToolTip(self.tr("No key"))
        clear.setAccessibleName(f"{text}: {clear.toolTip()}")
        edit.editingFinished.connect(lambda: self._edited(info))
        clear.clicked.connect(lambda: self._actions.set_keys(info.name, ""))
        self.edits[info.name] = edit
        grid.addWidget(label, row, 0)
        grid.addWidget(edit, row, 1)
        grid.addWidget(clear, row, 2)

    def _edited(self, info: ActionInfo) -> None:
        keys = self.edits[info.name].keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys == self._actions.keys_of(info.name):
            return
        owner = self._actions.owner_of(keys)
        self.told.setText("")
        if owner is not None and owner.name != info.name:
            taken = self.tr("“%1” has no key any more: “%2” has it now.")
            names = (self._actions[owner.name].text(), self._actions[info.name].text())
            self.told.setText(taken.replace("%1", names[0]).replace("%2", names[1]))
        self._actions.set_keys(info.name, keys)

    def _show(self) -> None:
        for name, edit in self.edits.items():
            with QSignalBlocker(edit):
                edit.setKeySequence(QKeySequence(self._actions.keys_of(name)))
