"""What draws, and the choice of what is to draw: preset, runtime, precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PyQt6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSignalBlocker, Qt
from PyQt6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PyQt6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.engines_look import Look, precisions_of, runtime_place
from gui.preferences import Store
from gui.words import told


@dataclass(frozen=True, slots=True)
class _Value:
    value: str
    title: str
    meaning: str


_CHOICES: Mapping[str, tuple[str, Sequence[_Value]]] = {
    "engine.preset": (
        QT_TRANSLATE_NOOP("EngineChoices", "Networks"),
        (
            _Value(
                "live",
                QT_TRANSLATE_NOOP("EngineChoices", "Live"),
                QT_TRANSLATE_NOOP("EngineChoices", "For any machine, processors too."),
            ),
            _Value(
                "studio",
                QT_TRANSLATE_NOOP("EngineChoices", "Studio"),
                QT_TRANSLATE_NOOP("EngineChoices", "Larger ones, for a graphics card."),
            ),
            _Value(
                "none",
                QT_TRANSLATE_NOOP("EngineChoices", "None"),
                QT_TRANSLATE_NOOP(
                    "EngineChoices", "The warped photos alone: quickest, and with gaps where no photo shows a part."
                ),
            ),
        ),
    ),
    "engine.runtime": (
        QT_TRANSLATE_NOOP("EngineChoices", "Runtime"),
        (
            _Value(
                "auto",
                QT_TRANSLATE_NOOP("EngineChoices", "Automatic"),
                QT_TRANSLATE_NOOP("EngineChoices", "The one measured fastest here."),
            ),
            _Value(
                "openvino",
                "OpenVINO",
                QT_TRANSLATE_NOOP("EngineChoices", "Intel's: quick on processors and Intel graphics."),
            ),
            _Value(
                "onnxruntime",
                "ONNX Runtime",
                QT_TRANSLATE_NOOP("EngineChoices", "Microsoft's: runs nearly everywhere."),
            ),
            _Value(
                "tensorrt",
                "TensorRT",
                QT_TRANSLATE_NOOP(
                    "EngineChoices", "NVIDIA's: quickest on its cards; an engine takes minutes to build."
                ),
            ),
            _Value(
                "tensorrt-rtx",
                "TensorRT-RTX",
                QT_TRANSLATE_NOOP(
                    "EngineChoices", "NVIDIA's for RTX cards: smaller, and quicker to build than TensorRT."
                ),
            ),
        ),
    ),
    "engine.precision": (
        QT_TRANSLATE_NOOP("EngineChoices", "Precision"),
        (
            _Value(
                "auto",
                QT_TRANSLATE_NOOP("EngineChoices", "Automatic"),
                QT_TRANSLATE_NOOP("EngineChoices", "The one measured fastest here."),
            ),
            _Value(
                "fp32", "fp32", QT_TRANSLATE_NOOP("EngineChoices", "As the networks were trained: exact, and slowest.")
            ),
            _Value(
                "fp16",
                "fp16",
                QT_TRANSLATE_NOOP("EngineChoices", "Half the digits, for graphics cards: no difference is seen."),
            ),
            _Value(
                "int8",
                "int8",
                QT_TRANSLATE_NOOP("EngineChoices", "Whole numbers: quickest on processors, a little coarser."),
            ),
        ),
    ),
}


def _translated(text: str) -> str:
    return QCoreApplication.translate("EngineChoices", text)


class CalmComboBox(QComboBox):
    """A choice that does not change because the page is scrolled under the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)

    def wheelEvent(self, event: QWheelEvent | None) -> None:  # noqa: N802 - Qt's name
        """Only what was chosen to be changed is."""
        if event is not None and not self.hasFocus():
            event.ignore()
        else:
            super().wheelEvent(event)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """The list is as wide as what it says, the screen permitting."""
        view = self.view()
        screen = self.screen()
        if view is not None and screen is not None:
            wanted = view.sizeHintForColumn(0) + 2 * self.fontMetrics().averageCharWidth()
            view.setMinimumWidth(min(wanted, screen.availableGeometry().width() // 2))
        super().showPopup()


class ChoiceCard(QFrame):
    """What draws now, and three settings of the engines.

    Parameters
    ----------
    store
        Has the settings, and is told of each choice.
    """

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._look: Look | None = None
        self.setProperty("role", "card")
        heading = QLabel(self.tr("In use"))
        heading.setProperty("role", "heading")
        self.runtime = QLabel()
        self.runtime.setWordWrap(True)
        self.runtime.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.runtime.setAccessibleName(self.tr("What draws now"))
        self.trouble = QLabel()
        self.trouble.setProperty("role", "warn")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.choices: dict[str, CalmComboBox] = {}
        """By the setting's name."""
        self._meanings: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (name, (title, values)) in enumerate(_CHOICES.items()):
            self._add(grid, row, name, title, values)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        for part in (heading, self.runtime):
            layout.addWidget(part)
        layout.addSpacing(4)
        layout.addLayout(grid)
        layout.addWidget(self.trouble)
        self.set_runtime("")
        for name in _CHOICES:
            self._show(name)
        store.settings_changed.connect(self._changed)

    def set_runtime(self, runtime: str) -> None:
        """Say what draws now; empty: nothing does."""
        self.runtime.setText(runtime or self.tr("Nothing is drawn just now."))
        self.runtime.setProperty("role", "" if runtime else "dim")
        _restyle(self.runtime)

    def set_look(self, look: Look) -> None:
        """Say what runs here."""
        self._look = look
        self._offer()

    def _add(self, grid: QGridLayout, row: int, name: str, title: str, values: Sequence[_Value]) -> None:
        label, choice, meaning = QLabel(_translated(title)), CalmComboBox(), QLabel()
        label.setBuddy(choice)
        choice.setAccessibleName(_translated(title))
        for each in values:
            choice.addItem(_translated(each.title), each.value)
        meaning.setProperty("role", "dim")
        meaning.setWordWrap(True)
        for column, part in enumerate((label, choice, meaning)):
            grid.addWidget(part, row, column)
        self.choices[name], self._meanings[name] = choice, meaning
        choice.activated.connect(lambda index: self._chosen(name, index))

    def _chosen(self, name: str, index: int) -> None:
        self._store.set(name, self.choices[name].itemData(index))

    def _changed(self, name: str) -> None:
        if name in self.choices:
            self._show(name)
            self._offer()

    def _show(self, name: str) -> None:
        choice, value = self.choices[name], self._store.get(name)
        values = _CHOICES[name][1]
        with QSignalBlocker(choice):
            choice.setCurrentIndex(choice.findData(value))
        meaning = next((each.meaning for each in values if each.value == value), "")
        self._meanings[name].setText(_translated(meaning))
        choice.setAccessibleDescription(self._meanings[name].text())

    def _offer(self) -> None:
        """Let be chosen what there is, say of the rest why not, and say so where it is chosen all the same."""
        if self._look is None:
            return
        troubles = []
        for name, (_, values) in _CHOICES.items():
            model = self.choices[name].model()
            for row, each in enumerate(values):
                reason, advice = self._why_not(name, each.value)
                item = model.item(row) if isinstance(model, QStandardItemModel) else None
                chosen = each.value == self._store.get(name)
                if item is not None:
                    _offer(item, _translated(each.title), reason, advice, chosen)
                if reason and chosen:
                    troubles.append(f"{_translated(each.title)}: {reason} {advice}".strip())
        drawing = self._store.get("engine.preset") != "none"
        self.trouble.setText("\n".join(troubles))
        self.trouble.setVisible(bool(troubles) and drawing)

    def _why_not(self, name: str, value: str) -> tuple[str, str]:
        """Why a value cannot be used here, and what to do; twice empty where it can be."""
        look = self._look
        if look is None or value in ("auto", "none"):
            return "", ""
        if name == "engine.preset":
            return told(look.presets.get(value, "")), ""
        if name == "engine.runtime":
            place = runtime_place(look.places, value)
            if place is None:
                return self.tr("It is not known here."), ""
            return ("", "") if place.works else (told(place.trouble), told(place.advice))
        runtime = self._store.get("engine.runtime")
        if look.model is None or value in precisions_of(look.places, look.model, runtime):
            return "", ""
        if runtime == "auto":
            return self.tr("Nothing on this machine runs the networks in this precision."), ""
        return self.tr("The chosen runtime does not run the networks in this precision here."), ""


def _offer(item: QStandardItem, title: str, reason: str, advice: str, chosen: bool) -> None:
    item.setEnabled(not reason)
    # There is no room in the closed list, and what is chosen has its reason below.
    item.setText(f"{title} – {reason}" if reason and not chosen else title)
    item.setToolTip(f"{reason}\n{advice}".strip())


def _restyle(widget: QWidget) -> None:
    style = widget.style()
    if style is not None:
        style.unpolish(widget)
        style.polish(widget)
