"""The dials: each shows a setting, changes it, and follows when somebody else does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from gui import camera_picker
from gui.actions import ActionTable
from gui.background_field import BackgroundField
from gui.camera_picker import CameraPicker
from gui.controls import ControlsPanel
from gui.fields import CheckField, SliderField
from gui.jobs import Jobs
from gui.preferences import Store
from lsr_live.errors import DeviceError
from lsr_live.frames.cameras import CameraInfo
from lsr_live.frames.frame import Frame
from lsr_live.frames.source import Source
from lsr_live.settings import CameraSettings
from tests.gui.conftest import LONG_MS


@pytest.fixture
def panel(qtbot: QtBot, store: Store, jobs: Jobs) -> ControlsPanel:
    owner = QWidget()
    qtbot.addWidget(owner)
    panel = ControlsPanel(store, jobs, ActionTable(store, owner), owner)
    owner.resize(360, 900)
    panel.resize(360, 900)
    owner.show()
    panel.owner = owner
    return panel


def test_a_slider_moves_a_setting_and_follows_it(qtbot: QtBot, store: Store) -> None:
    field = SliderField(store, "motion.eyes", "Eyes", 0, 2)
    qtbot.addWidget(field)
    assert (field.slider.value(), field.value.text(), field.reset.isEnabled()) == (100, "100 %", False)
    field.slider.setFocus()
    qtbot.keyClick(field.slider, Qt.Key.Key_PageUp)
    assert store.settings.motion.eyes == pytest.approx(1.1)
    store.set("motion.eyes", 0.25)
    assert (field.slider.value(), field.value.text()) == (25, "25 %")
    qtbot.mouseClick(field.reset, Qt.MouseButton.LeftButton)
    assert store.settings.motion.eyes == 1.0


def test_a_check_box_follows_too(qtbot: QtBot, store: Store) -> None:
    field = CheckField(store, "motion.mirror", "Mirror")
    qtbot.addWidget(field)
    field.click()
    assert store.settings.motion.mirror
    store.set("motion.mirror", False)
    assert not field.isChecked()


def test_every_control_has_a_name_and_is_reached_by_key(panel: ControlsPanel) -> None:
    controls = [
        control
        for kind in (QAbstractButton, QComboBox, SliderField)
        for control in panel.findChildren(kind)
        if control.isVisibleTo(panel)
    ]
    assert len(controls) > 20
    for control in controls:
        shown = control.slider if isinstance(control, SliderField) else control
        text = shown.text() if isinstance(shown, QAbstractButton) else ""
        assert shown.accessibleName() or text, shown
        assert shown.focusPolicy() & Qt.FocusPolicy.TabFocus, shown


def test_strengths_rest_while_motion_is_absolute(panel: ControlsPanel, store: Store) -> None:
    assert all(field.isEnabled() for field in panel.strengths)
    store.set("motion.mode", "absolute")
    assert not any(field.isEnabled() for field in panel.strengths)
    assert panel.mode.currentData() == "absolute"


def test_the_part_is_moved_only_once_it_is_smaller(panel: ControlsPanel, store: Store) -> None:
    assert not any(field.isEnabled() for field in panel.offsets)
    store.set("picture.zoom", 1.5)
    assert all(field.isEnabled() for field in panel.offsets)


def test_backgrounds(qtbot: QtBot, store: Store, tmp_path: Path, astronaut: NDArray[np.uint8]) -> None:
    field = BackgroundField(store)
    qtbot.addWidget(field)
    picture = tmp_path / "wall.png"
    Image.fromarray(astronaut).save(picture)

    def choose(value: str) -> None:
        row = field.choice.findData(value)
        field.choice.setCurrentIndex(row)
        field.choice.activated.emit(row)

    for value in ("blur", "green", "still", "moving", "auto"):
        choose(value)
        assert store.settings.picture.background == value
        assert field.more.isHidden()
    choose("colour")
    assert store.settings.picture.background.startswith("#")
    field.set_colour("#123456")
    assert "#123456" in field.more.text()
    field.set_picture(picture)
    assert store.settings.picture.background == str(picture)
    assert field.more.text() == "wall.png"
    store.set("picture.background", "auto")
    assert field.choice.currentData() == "auto"


class _Eye:
    """A camera that shows one picture."""

    live, still, fps, frame_count, ended, trouble = True, False, 30.0, None, False, None

    def __init__(self, name: str) -> None:
        self.name, self.closed = name, False
        self.failures: list[tuple[str, str]] = []

    def read(self, timeout: float = 1.0) -> Frame | None:
        return Frame(np.full((480, 640, 3), 90, np.uint8), 0.0, 0, 0.0)

    def close(self) -> None:
        self.closed = True


def test_cameras_are_listed_by_name_and_looked_through_on_request(
    qtbot: QtBot, store: Store, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[_Eye] = []

    def open_source(spec: str, camera: CameraSettings, realtime: bool) -> Source:
        if spec == "2":
            raise DeviceError("In use by another program.")
        opened.append(_Eye(spec))
        return opened[-1]

    cameras = [CameraInfo(0, "HD Webcam"), CameraInfo(2, "Twin"), CameraInfo(4, "Twin")]
    monkeypatch.setattr(camera_picker, "list_cameras", lambda: cameras)
    monkeypatch.setattr(camera_picker, "open_source", open_source)
    picker = CameraPicker(store, jobs)
    qtbot.addWidget(picker)
    with qtbot.waitSignal(picker.listed, timeout=LONG_MS):
        picker.refresh()
    specs = [picker.choice.itemData(row) for row in range(picker.choice.count())]
    assert specs[:4] == ["HD Webcam", "2", "4", "demo"]
    assert opened == [], "nobody's camera is switched on unasked"
    qtbot.mouseClick(picker.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(picker.look.isEnabled, timeout=LONG_MS)
    assert [eye.name for eye in opened] == ["HD Webcam", "4"]
    assert all(eye.closed for eye in opened)
    with qtbot.waitSignal(picker.chosen, timeout=LONG_MS) as chosen:
        picker.choice.setCurrentIndex(0)
        picker.choice.activated.emit(0)
    assert chosen.args == ["HD Webcam"]
    picker.set_current("/films/talk.mp4")
    assert picker.choice.currentText() == "talk.mp4"


def test_without_a_camera_the_picker_says_so(
    qtbot: QtBot, store: Store, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_picker, "list_cameras", list)
    picker = CameraPicker(store, jobs)
    qtbot.addWidget(picker)
    with qtbot.waitSignal(picker.listed, timeout=LONG_MS):
        picker.refresh()
    assert not picker.nothing.isHidden()
    assert not picker.look.isEnabled()


def test_size_and_rate_are_asked_of_the_camera(qtbot: QtBot, store: Store, jobs: Jobs) -> None:
    store.set("camera.width", 800)
    store.set("camera.height", 600)
    picker = CameraPicker(store, jobs)
    qtbot.addWidget(picker)
    assert picker.frame_size.currentData() == (800, 600)
    row = next(row for row in range(picker.frame_size.count()) if picker.frame_size.itemData(row) == (1280, 720))
    picker.frame_size.setCurrentIndex(row)
    picker.frame_size.activated.emit(row)
    camera = store.settings.camera
    assert (camera.width, camera.height, camera.fps) == (1280, 720, 30.0)
