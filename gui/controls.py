"""The live controls at the right: what drives, how it moves, how the picture looks, what can be seen of it."""

from __future__ import annotations

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui.actions import ActionTable
from gui.background_field import BackgroundField
from gui.camera_picker import CameraPicker
from gui.fields import CheckField, ChoiceField, SliderField
from gui.jobs import Jobs
from gui.preferences import Store
from gui.section import Section


class ControlsPanel(QScrollArea):
    """All dials of the live picture."""

    def __init__(self, store: Store, jobs: Jobs, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._store = store
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QFrame()
        inside.setProperty("role", "side")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        self.camera = CameraPicker(store, jobs)
        for section in (self._driver(), self._motion(), self._picture(), self._inside()):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inside)
        store.settings_changed.connect(self._changed)
        self._changed("picture.zoom")
        self._changed("motion.mode")

    def _driver(self) -> Section:
        section = Section(self.tr("Driver"))
        calibrate = QPushButton(self._actions["calibrate"].text())
        calibrate.setIcon(self._actions["calibrate"].icon())
        calibrate.setToolTip(self._actions["calibrate"].toolTip())
        calibrate.clicked.connect(self._actions["calibrate"].trigger)
        self._actions["calibrate"].changed.connect(lambda: calibrate.setEnabled(self._actions["calibrate"].isEnabled()))
        calibrate.setEnabled(self._actions["calibrate"].isEnabled())
        self.calibrate = calibrate
        section.add(self.camera, calibrate, self._toggle("self_view"))
        return section

    def _motion(self) -> Section:
        section = Section(self.tr("Motion"))
        store = self._store
        self.mode = ChoiceField(
            store,
            "motion.mode",
            self.tr("Motion"),
            (("relative", self.tr("Relative: change from rest")), ("absolute", self.tr("Absolute: as it is"))),
        )
        self.mode.setToolTip(
            self.tr(
                "Relative keeps the person's own face and carries over how yours changes; absolute copies its shape."
            )
        )
        self.strengths = [
            SliderField(store, "motion.pose", self.tr("Head turns"), 0, 2),
            SliderField(store, "motion.eyes", self.tr("Eyes"), 0, 2),
            SliderField(store, "motion.mouth", self.tr("Mouth"), 0, 2),
            SliderField(store, "motion.brows", self.tr("Brows"), 0, 2),
        ]
        self.smoothing = SliderField(store, "tracking.smoothing", self.tr("Smoothing"), 0, 1)
        self.smoothing.setToolTip(self.tr("Left is quickest, right is calmest."))
        section.add(
            self.mode,
            *self.strengths,
            self.smoothing,
            CheckField(
                store,
                "motion.lock_size",
                self.tr("Lock head size"),
                self.tr("The head stays as large as it is when you lean in."),
            ),
            CheckField(
                store, "motion.mirror", self.tr("Mirror"), self.tr("Your left is the picture's left, as in a mirror.")
            ),
        )
        return section

    def _picture(self) -> Section:
        section = Section(self.tr("Picture"))
        store = self._store
        self.background = BackgroundField(store)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Background"), self.background)
        self.zoom = SliderField(store, "picture.zoom", self.tr("Zoom"), 1, 3)
        self.offsets = [
            SliderField(store, "picture.offset_x", self.tr("Left or right"), -1, 1),
            SliderField(store, "picture.offset_y", self.tr("Up or down"), -1, 1),
        ]
        why = QLabel(
            self.tr(
                "The mark tells viewers that a machine made the picture. Without it you must tell them yourself: many "
                "countries, those of the EU among them, ask that people are told. Files are marked inside in any case."
            )
        )
        why.setWordWrap(True)
        why.setProperty("role", "dim")
        self.badge = CheckField(store, "picture.badge", self.tr("Show the AI mark"))
        self.badge.setAccessibleDescription(why.text())
        section.add(form, self.zoom, *self.offsets, self.badge, why)
        return section

    def _inside(self) -> Section:
        section = Section(self.tr("Look inside"), unfolded=False)
        note = QLabel(self.tr("Drawn in this window alone."))
        note.setProperty("role", "dim")
        section.add(*(self._toggle(name) for name in ("landmarks", "layout", "candidates")), note)
        return section

    def _toggle(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self._actions[name].text())
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        return button

    def _changed(self, name: str) -> None:
        if name == "picture.zoom":
            for each in self.offsets:
                each.setEnabled(self._store.settings.picture.zoom > 1.0)
        elif name == "motion.mode":
            for each in self.strengths:
                each.setEnabled(self._store.settings.motion.mode == "relative")
