"""Editors bound to settings: each shows one, changes it, and follows when somebody else does."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QSignalBlocker, Qt
from PyQt6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from gui.icons import icon
from gui.preferences import Store

_STEPS = 100
"""Of a slider for one unit."""


class SliderField(QWidget):
    """A number with a slider, its value, and a button back to what it was made for.

    Parameters
    ----------
    percent
        Show the value as a percentage.
    """

    def __init__(self, store: Store, name: str, label: str, low: float, high: float, *, percent: bool = True) -> None:
        super().__init__()
        self._store, self._name, self._percent = store, name, percent
        self.label = QLabel(label)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(low * _STEPS), round(high * _STEPS))
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(label)
        self.label.setBuddy(self.slider)
        self.value = QLabel()
        self.value.setProperty("role", "dim")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.value.setMinimumWidth(self.fontMetrics().horizontalAdvance("-100 %"))
        self.reset = QToolButton()
        self.reset.setIcon(icon("reset"))
        self.reset.setProperty("role", "flat")
        self.reset.setToolTip(self.tr("Back to the default"))
        self.reset.setAccessibleName(f"{label}: {self.reset.toolTip()}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        grid.addWidget(self.reset, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        self._show()
        self.slider.valueChanged.connect(self._moved)
        self.reset.clicked.connect(self._reset)
        store.settings_changed.connect(self._changed)

    def _moved(self, steps: int) -> None:
        self._store.set(self._name, steps / _STEPS)

    def _reset(self) -> None:
        self._store.set(self._name, self._store.default(self._name))

    def _changed(self, name: str) -> None:
        if name == self._name:
            self._show()

    def _show(self) -> None:
        value = float(self._store.get(self._name))
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value * _STEPS))
        self.value.setText(f"{100 * value:.0f} %" if self._percent else f"{value:.2f}")
        self.reset.setEnabled(value != self._store.default(self._name))


class CheckField(QCheckBox):
    """Yes or no."""

    def __init__(self, store: Store, name: str, label: str, tip: str = "") -> None:
        super().__init__(label)
        self._store, self._name = store, name
        self.setToolTip(tip)
        self.setChecked(bool(store.get(name)))
        self.toggled.connect(self._toggled)
        store.settings_changed.connect(self._changed)

    def _toggled(self, wanted: bool) -> None:
        self._store.set(self._name, wanted)

    def _changed(self, name: str) -> None:
        if name == self._name:
            self.setChecked(bool(self._store.get(self._name)))


class ChoiceField(QComboBox):
    """One of several.

    Parameters
    ----------
    choices
        (value, what it is called).
    """

    def __init__(self, store: Store, name: str, label: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._store, self._name = store, name
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, called in choices:
            self.addItem(called, value)
        self._show()
        self.activated.connect(self._chosen)
        store.settings_changed.connect(self._changed)

    def _chosen(self, index: int) -> None:
        self._store.set(self._name, self.itemData(index))

    def _changed(self, name: str) -> None:
        if name == self._name:
            self._show()

    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(self._store.get(self._name)))
