"""What the app remembers: its own preferences, and the settings that were changed in it."""

from __future__ import annotations

import logging
import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, get_type_hints

import platformdirs
from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from lsr_live.errors import UsageError
from lsr_live.settings import Settings
from lsr_live.settings_file import changed, config_file, names, toml_line, value_of

log = logging.getLogger(__name__)

VERSION = 1
SAVE_AFTER_MS = 400
"""A slider that is dragged is written once."""
_LARGEST = 200_000
THEMES = ("system", "light", "dark")
OVERLAYS = ("landmarks", "layout", "candidates")
LOWEST_SCALE, HIGHEST_SCALE = 0.8, 2.0


@dataclass(frozen=True, slots=True)
class Preferences:
    """What only the app knows."""

    identity: str = ""
    """Name of the identity shown last; empty: none was chosen yet."""
    driver: str = ""
    """What drives, as `open_source` understands it; empty: nothing was chosen yet."""
    self_view: bool = False
    """Whether the driver sees their own camera."""
    landmarks: bool = False
    layout: bool = False
    candidates: bool = False
    """Overlays."""
    side_panel: bool = True
    folder: str = ""
    """Where films and snapshots go; empty: the user's folder for videos."""
    stream_port: int = 8080
    language: str = ""
    """``en``, ``de``; empty: the desktop's."""
    theme: str = "system"
    text_scale: float = 1.0
    geometry: str = ""
    """Place and size of the window, as Qt writes them, in hexadecimal digits."""
    hotkeys: Mapping[str, str] = field(default_factory=dict)
    """Keys that differ from the action table's, by the action's name; empty: none."""

    def place_for_files(self) -> Path:
        """The folder where films and snapshots go."""
        try:
            return Path(self.folder).expanduser() if self.folder else Path(platformdirs.user_videos_dir()) / "lsr-live"
        except RuntimeError:  # nobody's home: opening an output there says so
            return Path(self.folder)


def app_file() -> Path:
    """Where the app keeps what it remembers."""
    return config_file().with_name("app.toml")


class Store(QObject):
    """Holds settings and preferences, keeps them on disk, and tells of every change.

    A key that cannot be used is dropped and logged, never more; a file of a later version is left alone.

    Parameters
    ----------
    base
        Settings from defaults, config file and environment: only what differs from them is kept.
    file
        None: the user's own.
    """

    settings_changed = pyqtSignal(str)
    """Dotted name of the setting."""
    preferences_changed = pyqtSignal(str)
    """Name of the preference."""

    def __init__(self, base: Settings, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = base
        self._file = file or app_file()
        self._writable = True
        self.settings = base
        self.preferences = Preferences()
        self._load()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)

    def set(self, name: str, value: object) -> None:
        """Change a setting. `UsageError`: there is no such setting, or no such value."""
        self.set_all({name: value})

    def set_all(self, values: Mapping[str, object]) -> None:
        """Change several settings at once: who is told of one sees all of them. Raises as `set`, and changes none."""
        before, settings = self.settings, self.settings
        for name, value in values.items():
            settings = changed(settings, name, value)
        self.settings = settings
        for name in values:
            if value_of(settings, name) != value_of(before, name):
                self._timer.start()
                self.settings_changed.emit(name)

    def get(self, name: str) -> Any:
        """The value of a setting."""
        return value_of(self.settings, name)

    def default(self, name: str) -> Any:
        """What a setting would be had it never been changed in the app."""
        return value_of(self._base, name)

    def prefer(self, **values: Any) -> None:
        """Change preferences."""
        preferences = replace(self.preferences, **values)
        told = [name for name in values if getattr(preferences, name) != getattr(self.preferences, name)]
        self.preferences = preferences
        for name in told:
            self._timer.start()
            self.preferences_changed.emit(name)

    def save(self) -> None:
        """Write what is remembered, whole or not at all; a disk that takes nothing is logged."""
        self._timer.stop()
        if not self._writable:
            return
        partial = self._file.with_name(f".{self._file.name}.{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(self._as_toml(), encoding="utf-8")
            partial.replace(self._file)
        except OSError as error:
            log.warning("%s cannot be written: %s", self._file, error)
            with suppress(OSError):
                partial.unlink(missing_ok=True)

    def _as_toml(self) -> str:
        lines = ["# What the desktop app remembers. It writes this file anew.", f"version = {VERSION}", "", "[app]"]
        lines += [
            toml_line(each.name, getattr(self.preferences, each.name))
            for each in fields(Preferences)
            if each.name != "hotkeys"
        ]
        lines += ["", "[hotkeys]", *(toml_line(f'"{key}"', keys) for key, keys in self.preferences.hotkeys.items())]
        different = [name for name in names() if value_of(self.settings, name) != value_of(self._base, name)]
        lines += ["", "[settings]", *(toml_line(f'"{name}"', value_of(self.settings, name)) for name in different)]
        return "\n".join(lines) + "\n"

    def _load(self) -> None:
        try:
            if self._file.stat().st_size > _LARGEST:
                raise ValueError("it is too large")
            content = tomllib.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            log.warning("%s cannot be read (%s): nothing is remembered", self._file, error)
            return
        version = content.get("version")
        if not isinstance(version, int) or version > VERSION:
            log.warning("%s is of version %r, which this program does not know; it is left alone", self._file, version)
            self._writable = False
            return
        self._load_settings(content.get("settings"))
        self._load_preferences(content.get("app"), content.get("hotkeys"))

    def _load_settings(self, given: object) -> None:
        for name, value in given.items() if isinstance(given, dict) else ():
            try:
                self.settings = changed(self.settings, name, value)
            except UsageError as error:
                log.warning("%s: %s It is dropped.", self._file, error.sentence)

    def _load_preferences(self, given: object, hotkeys: object) -> None:
        kinds = get_type_hints(Preferences)
        for name, value in given.items() if isinstance(given, dict) else ():
            if not _serves(name, value, kinds.get(name)):
                log.warning("%s: %s = %r is nothing that can be used; it is dropped", self._file, name, value)
                continue
            kept: dict[str, Any] = {name: value}
            self.preferences = replace(self.preferences, **kept)
        if isinstance(hotkeys, dict):
            usable = {name: keys for name, keys in hotkeys.items() if isinstance(keys, str) and len(keys) < 100}
            self.preferences = replace(self.preferences, hotkeys=usable)


def _serves(name: str, value: object, kind: object) -> bool:
    if kind not in (str, bool, int, float) or type(value) is not kind:
        return False
    if name == "theme":
        return value in THEMES
    if name == "text_scale":
        return isinstance(value, float) and LOWEST_SCALE <= value <= HIGHEST_SCALE
    if name == "stream_port":
        return isinstance(value, int) and 1024 <= value <= 65535
    return True
