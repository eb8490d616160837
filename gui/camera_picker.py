"""What drives: a camera by its name and picture, a clip, a stream, or the animated driver."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from PyQt6.QtCore import QSignalBlocker, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QIcon, QPixmap
from PyQt6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.jobs import Job, Jobs
from gui.pictures import Still
from gui.preferences import Store
from lsr_live.errors import LsrError
from lsr_live.frames.cameras import CameraInfo, list_cameras, spec_of
from lsr_live.frames.frame import Picture
from lsr_live.frames.sources import open_source
from lsr_live.settings import CameraSettings

_SIZES = ((320, 240), (640, 480), (1280, 720), (1920, 1080))
_RATES = (15, 24, 30, 60)
_CLIP, _STREAM = "clip", "stream"
_LOOK_S = 3.0
"""Longest wait for a camera's picture."""
_WIDTH = 96


class CameraPicker(QWidget):
    """Lists what can drive; cameras are switched on for a thumbnail only when that is asked for."""

    chosen = pyqtSignal(str)
    """What shall drive, as `open_source` understands it."""
    notice = pyqtSignal(object)
    listed = pyqtSignal()
    """The list is there."""

    def __init__(self, store: Store, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self._cameras: list[CameraInfo] = []
        self._thumbnails: dict[str, QIcon] = {}
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Driver"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(14)
        self.again = QToolButton()
        self.again.setIcon(icon("reset"))
        self.again.setToolTip(self.tr("Look for cameras again"))
        self.again.setAccessibleName(self.again.toolTip())
        self.look = QPushButton(self.tr("Show what they see"))
        self.look.setIcon(icon("camera"))
        self.look.setToolTip(self.tr("Switches each camera on for a moment, for a small picture in the list."))
        self.frame_size = QComboBox()
        self.frame_size.setAccessibleName(self.tr("Camera size"))
        self.frame_rate = QComboBox()
        self.frame_rate.setAccessibleName(self.tr("Camera rate"))
        for width, height in _SIZES:
            self.frame_size.addItem(f"{width} × {height}", (width, height))
        for rate in _RATES:
            self.frame_rate.addItem(self.tr("%1 fps").replace("%1", str(rate)), float(rate))
        self.nothing = QLabel(self.tr("No camera is plugged in. The animated driver and clips are always there."))
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "dim")
        self.nothing.setVisible(False)

        top = QHBoxLayout()
        top.addWidget(self.choice, 1)
        top.addWidget(self.again)
        asked = QHBoxLayout()
        asked.addWidget(self.frame_size, 1)
        asked.addWidget(self.frame_rate, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.nothing)
        column.addLayout(asked)
        column.addWidget(self.look)

        self.choice.activated.connect(self._picked)
        self.again.clicked.connect(self.refresh)
        self.look.clicked.connect(self.look_at_all)
        self.frame_size.activated.connect(self._asked)
        self.frame_rate.activated.connect(self._asked)
        store.settings_changed.connect(self._show_asked)
        self._show_asked()
        self._fill()

    def refresh(self) -> None:
        """List the cameras that are there now."""
        job = self._jobs.run(lambda _: list_cameras(), lane="cameras", key="list", newest=True)
        job.done.connect(self._list)

    def set_current(self, spec: str) -> None:
        """Show what drives now."""
        if self.choice.findData(spec) < 0:
            self._fill(spec)
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(self.choice.findData(spec))

    def look_at_all(self) -> None:
        """Take a small picture with each camera that is not in use, one after the other."""
        self.look.setEnabled(False)
        cameras, settings, current = list(self._cameras), self._store.settings.camera, self._store.preferences.driver

        def work(job: Job) -> list[tuple[str, Picture | None]]:
            pictures = []
            for camera in cameras:
                spec = spec_of(camera, cameras)
                if job.cancelled or spec == current:
                    continue
                pictures.append((spec, _glance(spec, settings)))
            return pictures

        job = self._jobs.run(work, lane="cameras", key="look")
        job.done.connect(self._seen)
        job.ended.connect(self._looked)

    def _seen(self, pictures: list[tuple[str, Picture | None]]) -> None:
        for spec, picture in pictures:
            if picture is not None:
                self._thumbnails[spec] = QIcon(QPixmap.fromImage(Still(picture).image))
        self._fill(str(self.choice.currentData() or ""))

    def _looked(self) -> None:
        self.look.setEnabled(bool(self._cameras))

    def _list(self, cameras: list[CameraInfo]) -> None:
        self._cameras = cameras
        self._fill(str(self.choice.currentData() or ""))
        self.nothing.setVisible(not cameras)
        self.look.setEnabled(bool(cameras))
        self.listed.emit()

    def _fill(self, current: str = "") -> None:
        current = current or self._store.preferences.driver or "demo"
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.setIconSize(QSize(_WIDTH, _WIDTH * 3 // 4) if self._thumbnails else QSize(18, 18))
            for camera in self._cameras:
                spec = spec_of(camera, self._cameras)
                self.choice.addItem(self._thumbnails.get(spec, icon("camera")), camera.name, spec)
            self.choice.addItem(icon("live"), self.tr("Animated driver"), "demo")
            if self.choice.findData(current) < 0:
                self.choice.addItem(icon("camera"), Path(current).name or current, current)
            self.choice.insertSeparator(self.choice.count())
            self.choice.addItem(icon("folder"), self.tr("A clip…"), _CLIP)
            self.choice.addItem(icon("stream"), self.tr("A stream…"), _STREAM)
            self.choice.setCurrentIndex(self.choice.findData(current))
            model = self.choice.itemData(self.choice.currentIndex(), Qt.ItemDataRole.DisplayRole)
            self.choice.setToolTip(str(model or ""))

    def _picked(self, index: int) -> None:
        spec = self.choice.itemData(index)
        if spec == _CLIP:
            path, _ = QFileDialog.getOpenFileName(self, self.tr("A clip that drives"))
            spec = path
        elif spec == _STREAM:
            address, sure = QInputDialog.getText(self, self.tr("A stream that drives"), self.tr("Address:"))
            spec = address.strip() if sure else ""
        if spec:
            self.set_current(spec)
            self.chosen.emit(spec)
        else:
            self._fill()

    def _asked(self) -> None:
        width, height = self.frame_size.currentData()
        rate = self.frame_rate.currentData()
        self._store.set_all({"camera.width": width, "camera.height": height, "camera.fps": rate})

    def _show_asked(self, name: str = "camera") -> None:
        if not name.startswith("camera"):
            return
        camera = self._store.settings.camera
        size, rate = (camera.width, camera.height), camera.fps
        sizes = [self.frame_size.itemData(row) for row in range(self.frame_size.count())]
        if size not in sizes:
            self.frame_size.addItem(f"{size[0]} × {size[1]}", size)
            sizes.append(size)
        if self.frame_rate.findData(rate) < 0:
            self.frame_rate.addItem(self.tr("%1 fps").replace("%1", f"{rate:g}"), rate)
        with QSignalBlocker(self.frame_size), QSignalBlocker(self.frame_rate):
            self.frame_size.setCurrentIndex(sizes.index(size))
            self.frame_rate.setCurrentIndex(self.frame_rate.findData(rate))


def _glance(spec: str, settings: CameraSettings) -> Picture | None:
    """A small picture of what a camera sees; None where it gives none."""
    try:
        source = open_source(spec, camera=settings, realtime=True)
    except LsrError:
        return None
    try:
        frame = source.read(_LOOK_S)
    finally:
        source.close()
    if frame is None:
        return None
    return np.asarray(cv2.resize(frame.image, (_WIDTH, _WIDTH * 3 // 4), interpolation=cv2.INTER_AREA))
