"""One table of what can be done, and the keys that the user gives it."""

from __future__ import annotations

from collections import Counter

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS, GROUPS, ActionTable
from gui.icons import SHAPES, icon
from gui.keys_table import KeysTable
from gui.preferences import Store


@pytest.fixture
def table(qtbot: QtBot, store: Store) -> ActionTable:
    owner = QWidget()
    qtbot.addWidget(owner)
    table = ActionTable(store, owner)
    table.owner = owner
    return table


def test_no_two_actions_share_a_key_by_default() -> None:
    keys = Counter(info.shortcut for info in ACTIONS if info.shortcut)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len({info.name for info in ACTIONS}) == len(ACTIONS)
    assert {info.group for info in ACTIONS} == set(GROUPS)
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_every_icon_of_the_table_is_drawn(qtbot: QtBot) -> None:
    for name in {info.icon for info in ACTIONS if info.icon} | set(SHAPES):
        picture = icon(name).pixmap(48, 48).toImage()
        assert any(picture.pixelColor(x, y).alpha() > 100 for x in range(48) for y in range(48)), name
    with pytest.raises(KeyError):
        icon("no such icon")


def test_a_key_is_changed_taken_away_and_kept(table: ActionTable, store: Store) -> None:
    table.set_keys("record", "Ctrl+Shift+R")
    assert table["record"].shortcut() == QKeySequence("Ctrl+Shift+R")
    assert "Ctrl+Shift+R" in table["record"].toolTip()
    table.set_keys("pause", "Ctrl+Shift+R")
    assert (table.keys_of("pause"), table.keys_of("record")) == ("Ctrl+Shift+R", "")
    assert table["record"].shortcut().isEmpty()
    assert store.preferences.hotkeys == {"pause": "Ctrl+Shift+R", "record": ""}
    again = ActionTable(store, table)
    assert again.keys_of("pause") == "Ctrl+Shift+R"
    table.reset_keys()
    assert table.keys_of("pause") == "P"
    assert store.preferences.hotkeys == {}


def test_a_key_that_makes_no_sense_counts_as_unchanged(store: Store, table: ActionTable) -> None:
    store.prefer(hotkeys={"pause": "Hyper+Nonsense", "no such action": "Q"})
    assert ActionTable(store, table).keys_of("pause") == "P"


def test_keys_are_set_by_pressing_them(qtbot: QtBot, table: ActionTable, store: Store) -> None:
    page = KeysTable(table)
    qtbot.addWidget(page)
    page.show()
    edit = page.edits["record"]
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_P)
    edit.editingFinished.emit()
    assert table.keys_of("record") == "P"
    assert table.keys_of("pause") == ""
    assert "Pause" in page.told.text()
    clear = next(button for button in page.findChildren(QToolButton) if button.accessibleName().startswith("Record"))
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert table.keys_of("record") == ""
    qtbot.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert (table.keys_of("record"), table.keys_of("pause")) == ("R", "P")
    assert edit.keySequence() == QKeySequence("R")
