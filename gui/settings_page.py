"""Settings of the app itself: language, look, folders, keys; and where to look when something is wrong."""

from __future__ import annotations

from pathlib import Path

from PyQt6.QtCore import QSignalBlocker, Qt, QUrl
from PyQt6.QtGui import QDesktopServices
from PyQt6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ActionTable
from gui.icons import icon
from gui.keys_table import KeysTable
from gui.preferences import HIGHEST_SCALE, LOWEST_SCALE, Store
from gui.words import LANGUAGES
from lsr_live import __version__
from lsr_live.cli.journal import journal_file

_SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class SettingsPage(QScrollArea):
    """One page, two cards side by side."""

    def __init__(self, store: Store, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.language = QComboBox()
        self.language.addItem(self.tr("As the desktop"), "")
        for code, called in LANGUAGES.items():
            self.language.addItem(called, code)
        self.theme = QComboBox()
        for value, called in (
            ("system", self.tr("As the desktop")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(called, value)
        self.scale = QComboBox()
        for scale in _SCALES:
            self.scale.addItem(f"{100 * scale:.0f} %", scale)
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(str(store.preferences.place_for_files()))
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setIcon(icon("folder"))
        self.show_folder = QPushButton(self.tr("Open"))
        self.port = QSpinBox()
        self.port.setRange(1024, 65535)
        self.port.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.keys = KeysTable(actions)

        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._look())
        left.addWidget(self._places())
        left.addWidget(self._about())
        left.addStretch(1)
        row.addLayout(left, 1)
        row.addWidget(self._card(self.tr("Keys"), self.keys), 1, Qt.AlignmentFlag.AlignTop)
        self.setWidget(inside)

        self.language.activated.connect(lambda row: store.prefer(language=self.language.itemData(row)))
        self.theme.activated.connect(lambda row: store.prefer(theme=self.theme.itemData(row)))
        self.scale.activated.connect(lambda row: store.prefer(text_scale=self.scale.itemData(row)))
        self.folder.editingFinished.connect(lambda: store.prefer(folder=self.folder.text().strip()))
        self.port.valueChanged.connect(lambda port: store.prefer(stream_port=port))
        self.choose.clicked.connect(self._choose)
        self.show_folder.clicked.connect(self._open_folder)
        store.preferences_changed.connect(self._show)
        self._show()

    def _card(self, title: str, *parts: QWidget | QFormLayout | QHBoxLayout) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(heading)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        return card

    def _look(self) -> QFrame:
        form = QFormLayout()
        form.addRow(self.tr("Language"), self.language)
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow(self.tr("Size of text"), self.scale)
        return self._card(self.tr("Look"), form)

    def _places(self) -> QFrame:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        place.addWidget(self.show_folder)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        label = QLabel(self.tr("Folder for films and snapshots"))
        label.setBuddy(self.folder)
        form.addRow(label, place)
        port = QHBoxLayout()
        port.addWidget(self.port)
        port.addStretch(1)
        form.addRow(self.tr("Port of the stream"), port)
        self.port.setAccessibleName(self.tr("Port of the stream"))
        return self._card(self.tr("Outputs"), form)

    def _about(self) -> QFrame:
        log = journal_file()
        version = QLabel(f"lsr-live {__version__}")
        told = QLabel(self.tr("There is no log file.") if log is None else self.tr("Log: %1").replace("%1", str(log)))
        told.setWordWrap(True)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told.setProperty("role", "dim")
        show = QPushButton(self.tr("Open the log"))
        show.setEnabled(log is not None)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log))))
        licence = QLabel(
            self.tr(
                "lsr-live is under the Apache Licence 2.0. This app uses PyQt6, which is under the GNU GPL 3; a bundle "
                "of both is passed on under the GPL."
            )
        )
        licence.setWordWrap(True)
        licence.setProperty("role", "dim")
        row = QHBoxLayout()
        row.addWidget(show)
        row.addStretch(1)
        return self._card(self.tr("About"), version, told, row, licence)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for films and snapshots"), str(self._store.preferences.place_for_files())
        )
        if folder:
            self._store.prefer(folder=folder)

    def _open_folder(self) -> None:
        place = self._store.preferences.place_for_files()
        there = next((each for each in (place, *place.parents) if each.is_dir()), Path.home())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))

    def _show(self, _: str = "") -> None:
        preferences = self._store.preferences
        with QSignalBlocker(self.language), QSignalBlocker(self.theme), QSignalBlocker(self.scale):
            self.language.setCurrentIndex(self.language.findData(preferences.language))
            self.theme.setCurrentIndex(self.theme.findData(preferences.theme))
            nearest = min(range(len(_SCALES)), key=lambda row: abs(_SCALES[row] - preferences.text_scale))
            self.scale.setCurrentIndex(nearest)
        with QSignalBlocker(self.folder), QSignalBlocker(self.port):
            self.folder.setText(preferences.folder)
            self.port.setValue(preferences.stream_port)


def next_scale(scale: float, step: int) -> float:
    """The size of text one step larger (1) or smaller (-1)."""
    nearest = min(range(len(_SCALES)), key=lambda row: abs(_SCALES[row] - scale))
    place = min(max(nearest + step, 0), len(_SCALES) - 1)
    return min(max(_SCALES[place], LOWEST_SCALE), HIGHEST_SCALE)
