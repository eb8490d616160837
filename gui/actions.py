"""Everything the user can do by key, button or menu, in one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QAction, QKeySequence

from gui.icons import icon
from gui.preferences import Store


@dataclass(frozen=True, slots=True)
class ActionInfo:
    """One thing that can be done."""

    name: str
    text: str
    """What it is called, in English."""
    group: str
    shortcut: str = ""
    """Key, as ``QKeySequence`` writes it; empty: none by default."""
    icon: str = ""
    tip: str = ""
    """One sentence more, where the text does not say it all."""
    checkable: bool = False

    def title(self) -> str:
        """What it is called, in the user's language."""
        return QCoreApplication.translate("Actions", self.text)


GROUPS = (
    QT_TRANSLATE_NOOP("Actions", "Live"),
    QT_TRANSLATE_NOOP("Actions", "Outputs"),
    QT_TRANSLATE_NOOP("Actions", "People"),
    QT_TRANSLATE_NOOP("Actions", "View"),
)
ACTIONS: tuple[ActionInfo, ...] = (
    ActionInfo("start", QT_TRANSLATE_NOOP("Actions", "Start or stop"), "Live", "F5", "start"),
    ActionInfo(
        "pause", QT_TRANSLATE_NOOP("Actions", "Pause"), "Live", "P", "pause",
        QT_TRANSLATE_NOOP("Actions", "The avatar rests and follows nobody until you go on."), checkable=True,
    ),
    ActionInfo(
        "calibrate", QT_TRANSLATE_NOOP("Actions", "Calibrate"), "Live", "C", "calibrate",
        QT_TRANSLATE_NOOP("Actions", "Take your face at rest anew: look at the camera, hold still for three seconds."),
    ),
    ActionInfo("mirror", QT_TRANSLATE_NOOP("Actions", "Mirror"), "Live", "M", checkable=True),
    ActionInfo("absolute", QT_TRANSLATE_NOOP("Actions", "Absolute motion"), "Live", "A", checkable=True),
    ActionInfo(
        "record", QT_TRANSLATE_NOOP("Actions", "Record"), "Outputs", "R", "record",
        QT_TRANSLATE_NOOP("Actions", "Write a film of the avatar."), checkable=True,
    ),
    ActionInfo(
        "snapshot", QT_TRANSLATE_NOOP("Actions", "Snapshot"), "Outputs", "S", "snapshot",
        QT_TRANSLATE_NOOP("Actions", "Save the avatar's picture."),
    ),
    ActionInfo(
        "virtual_camera", QT_TRANSLATE_NOOP("Actions", "Virtual camera"), "Outputs", "V", "virtual_camera",
        QT_TRANSLATE_NOOP("Actions", "Appear as a camera that Zoom, Teams or a browser can choose."), checkable=True,
    ),
    ActionInfo(
        "stream", QT_TRANSLATE_NOOP("Actions", "Stream"), "Outputs", "T", "stream",
        QT_TRANSLATE_NOOP("Actions", "Serve a page on this machine, for OBS or a browser."), checkable=True,
    ),
    ActionInfo(
        "clean_window", QT_TRANSLATE_NOOP("Actions", "Clean window"), "Outputs", "F11", "window",
        QT_TRANSLATE_NOOP("Actions", "A window with nothing but the avatar, to share or to capture."), checkable=True,
    ),
    ActionInfo("next", QT_TRANSLATE_NOOP("Actions", "Next person"), "People", "Ctrl+Right"),
    ActionInfo("previous", QT_TRANSLATE_NOOP("Actions", "Previous person"), "People", "Ctrl+Left"),
    *(
        ActionInfo(f"person_{number}", QT_TRANSLATE_NOOP("Actions", "Person %1"), "People", str(number))
        for number in range(1, 10)
    ),
    ActionInfo("enrol", QT_TRANSLATE_NOOP("Actions", "Add a person…"), "People", "Ctrl+N", "add"),
    ActionInfo("import", QT_TRANSLATE_NOOP("Actions", "Import…"), "People", "Ctrl+O", "import"),
    ActionInfo("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "People", "Ctrl+E", "export"),
    ActionInfo("rename", QT_TRANSLATE_NOOP("Actions", "Rename…"), "People", "F2", "rename"),
    ActionInfo("remove", QT_TRANSLATE_NOOP("Actions", "Remove"), "People", "Ctrl+Del", "remove"),
    ActionInfo("undo", QT_TRANSLATE_NOOP("Actions", "Bring back"), "People", "Ctrl+Z", "undo"),
    ActionInfo("find", QT_TRANSLATE_NOOP("Actions", "Search people"), "People", "Ctrl+F", "search"),
    ActionInfo(
        "self_view", QT_TRANSLATE_NOOP("Actions", "My camera"), "View", "K", "self_view",
        QT_TRANSLATE_NOOP("Actions", "See your own camera here. It is part of no output."), checkable=True,
    ),
    ActionInfo("landmarks", QT_TRANSLATE_NOOP("Actions", "Landmarks"), "View", "L", checkable=True),
    ActionInfo("layout", QT_TRANSLATE_NOOP("Actions", "Layout"), "View", "Y", checkable=True),
    ActionInfo("candidates", QT_TRANSLATE_NOOP("Actions", "Warped photos"), "View", "W", checkable=True),
    ActionInfo("side_panel", QT_TRANSLATE_NOOP("Actions", "Controls"), "View", "F9", "panel", checkable=True),
    ActionInfo("page_live", QT_TRANSLATE_NOOP("Actions", "Live page"), "View", "Ctrl+1"),
    ActionInfo("page_engines", QT_TRANSLATE_NOOP("Actions", "Engines page"), "View", "Ctrl+2"),
    ActionInfo("page_settings", QT_TRANSLATE_NOOP("Actions", "Settings page"), "View", "Ctrl+3"),
    ActionInfo("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "View", "Ctrl++"),
    ActionInfo("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "View", "Ctrl+-"),
    ActionInfo("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "View", "Ctrl+Q"),
)  # fmt: skip


class ActionTable(QObject):
    """The actions of one window, with the keys that the user gave them.

    Parameters
    ----------
    store
        Keeps the user's keys.
    """

    keys_changed = pyqtSignal()

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._actions: dict[str, QAction] = {}
        for info in ACTIONS:
            action = QAction(_text_of(info), self)
            action.setObjectName(info.name)
            action.setCheckable(info.checkable)
            if info.icon:
                action.setIcon(icon(info.icon))
            self._actions[info.name] = action
        self._dress()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[ActionInfo, QAction]]:
        return ((info, self._actions[info.name]) for info in ACTIONS)

    def keys_of(self, name: str) -> str:
        """The key of an action, as ``QKeySequence`` writes it everywhere; empty: none."""
        return keys_of(self._store.preferences.hotkeys, name)

    def owner_of(self, keys: str) -> ActionInfo | None:
        """The action that has this key already."""
        wanted = QKeySequence(keys)
        if wanted.isEmpty():
            return None
        return next((info for info in ACTIONS if QKeySequence(self.keys_of(info.name)) == wanted), None)

    def set_keys(self, name: str, keys: str) -> None:
        """Give an action a key; an action that had it before has none any more."""
        hotkeys = dict(self._store.preferences.hotkeys)
        owner = self.owner_of(keys)
        if owner is not None and owner.name != name:
            hotkeys[owner.name] = ""
        hotkeys[name] = keys
        self._keep(hotkeys)

    def reset_keys(self) -> None:
        """Give every action the key of the table."""
        self._keep({})

    def _keep(self, hotkeys: Mapping[str, str]) -> None:
        table = {info.name: info.shortcut for info in ACTIONS}
        self._store.prefer(hotkeys={name: keys for name, keys in hotkeys.items() if table.get(name, keys) != keys})
        self._dress()
        self.keys_changed.emit()

    def _dress(self) -> None:
        for info in ACTIONS:
            action, keys = self._actions[info.name], QKeySequence(self.keys_of(info.name))
            action.setShortcut(keys)
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            tip = QCoreApplication.translate("Actions", info.tip) if info.tip else ""
            heading = f"{_text_of(info)} ({shown})" if shown else _text_of(info)
            action.setToolTip(f"{heading}\n{tip}" if tip else heading)


def keys_of(hotkeys: Mapping[str, str], name: str) -> str:
    """The key of an action, given those that the user changed; one that makes no sense counts as unchanged."""
    table = next(info.shortcut for info in ACTIONS if info.name == name)
    chosen = hotkeys.get(name, table)
    return chosen if not chosen or _is_key(chosen) else table


def _is_key(keys: str) -> bool:
    sequence = QKeySequence(keys)
    return sequence.count() == 1 and sequence[0].key() != Qt.Key.Key_unknown


def _text_of(info: ActionInfo) -> str:
    number = info.name.removeprefix("person_")
    return info.title().replace("%1", number)
