"""The first step: photos from the disk, or from the webcam."""

from __future__ import annotations

from pathlib import Path

from PyQt6.QtCore import QSignalBlocker, Qt, pyqtSignal
from PyQt6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PyQt6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.enrolment.card import Card
from gui.enrolment.shelf import PhotoShelf
from gui.icons import icon
from gui.jobs import Jobs
from gui.preferences import Store
from lsr_live.frames.cameras import CameraInfo, list_cameras
from lsr_live.frames.picture_file import PICTURE_SUFFIXES

DEMO = "demo"


class PhotosPage(QWidget):
    """Two ways to photos side by side, and the photos there are so far."""

    files_chosen = pyqtSignal(object)
    """List of paths, files or folders."""
    camera_asked = pyqtSignal(str)
    """Take photos with this camera, as `open_source` understands it."""

    def __init__(self, store: Store, jobs: Jobs, shelf: PhotoShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self.shelf = shelf
        self.setAcceptDrops(True)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self._from_disk(), 1)
        ways.addWidget(self._from_camera(), 1)
        self.count = QLabel()
        self.count.setProperty("role", "heading")
        self.count.setBuddy(shelf)
        self.remove = QPushButton(self.tr("Take away"))
        self.remove.setIcon(icon("remove"))
        self.remove.setProperty("role", "flat")
        self.remove.setToolTip(self.tr("Leave the selected photos out. Your files stay where they are."))
        above = QHBoxLayout()
        above.addWidget(self.count)
        above.addStretch(1)
        above.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(ways)
        column.addLayout(above)
        column.addWidget(shelf, 1)

        self.remove.clicked.connect(shelf.remove_selected)
        shelf.changed.connect(self._show_count)
        shelf.itemSelectionChanged.connect(self._show_count)
        self._list([])
        self._show_count()

    def _from_disk(self) -> Card:
        self.choose_photos = QPushButton(self.tr("Choose photos…"))
        self.choose_photos.setIcon(icon("picture"))
        self.choose_folder = QPushButton(self.tr("Choose a folder…"))
        self.choose_folder.setIcon(icon("folder"))
        self.choose_photos.clicked.connect(self._ask_for_photos)
        self.choose_folder.clicked.connect(self._ask_for_folder)
        words = self.tr("Drop photos or a folder here, or choose them. JPEG, PNG, WebP, HEIC, BMP or TIFF.")
        self.disk_card = _titled(self.tr("From this computer"), QLabel(words))
        row = QHBoxLayout()
        row.addWidget(self.choose_photos)
        row.addWidget(self.choose_folder)
        row.addStretch(1)
        self.disk_card.column.addLayout(row)
        return self.disk_card

    def _from_camera(self) -> Card:
        self.camera = QComboBox()
        self.camera.setAccessibleName(self.tr("Camera"))
        self.camera.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.camera.setMinimumContentsLength(12)
        self.again = QToolButton()
        self.again.setIcon(icon("reset"))
        self.again.setToolTip(self.tr("Look for cameras again"))
        self.again.setAccessibleName(self.again.toolTip())
        self.take_photos = QPushButton(self.tr("Take photos…"))
        self.take_photos.setIcon(icon("camera"))
        self.again.clicked.connect(self.refresh)
        self.take_photos.clicked.connect(self._ask_for_camera)
        self.camera_words = QLabel()
        card = _titled(self.tr("With your webcam"), self.camera_words)
        row = QHBoxLayout()
        row.addWidget(self.camera, 1)
        row.addWidget(self.again)
        row.addWidget(self.take_photos)
        card.column.addLayout(row)
        return card

    def refresh(self) -> None:
        """List the cameras that are there now."""
        job = self._jobs.run(lambda _: list_cameras(), lane="cameras", key="list for photos", newest=True)
        job.done.connect(self._list)

    def _list(self, cameras: list[CameraInfo]) -> None:
        driver = self._store.preferences.driver
        current = self.camera.currentData() or driver
        with QSignalBlocker(self.camera):
            self.camera.clear()
            for camera in cameras:
                self.camera.addItem(icon("camera"), camera.name, str(camera.index))
                if current in (camera.name, str(camera.index)):
                    self.camera.setCurrentIndex(self.camera.count() - 1)
            if not cameras or driver == DEMO:
                self.camera.addItem(icon("live"), self.tr("Animated driver"), DEMO)
                if current == DEMO:
                    self.camera.setCurrentIndex(self.camera.count() - 1)
        self.camera_words.setText(
            self.tr("Eight poses, each taken by itself while you hold it. About a minute.")
            if cameras
            else self.tr("No camera is plugged in. The animated driver shows how taking photos goes.")
        )

    def _show_count(self) -> None:
        count = len(self.shelf.paths)
        self.count.setText(self.tr("%n photo(s)", "", count) if count else self.tr("Photos"))
        self.remove.setEnabled(bool(self.shelf.selectedItems()))

    def _ask_for_photos(self) -> None:
        endings = " ".join(f"*{each} *{each.upper()}" for each in sorted(PICTURE_SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Photos of one person"), "", f"{self.tr('Photos')} ({endings})"
        )
        self.choose(names)

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("A folder of photos of one person"))
        self.choose([name] if name else [])

    def _ask_for_camera(self) -> None:
        self.camera_asked.emit(str(self.camera.currentData() or DEMO))

    def choose(self, names: list[str]) -> None:
        """Take these files or folders, as a file chooser names them."""
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def dragEnterEvent(self, event: QDragEnterEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        mime = None if event is None else event.mimeData()
        if event is not None and mime is not None and mime.hasUrls():
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent | None) -> None:  # noqa: N802 - Qt's name
        """They go elsewhere."""
        self._light(False)

    def dropEvent(self, event: QDropEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take the files."""
        self._light(False)
        mime = None if event is None else event.mimeData()
        if event is not None and mime is not None:
            event.acceptProposedAction()
            self.choose([url.toLocalFile() for url in mime.urls() if url.isLocalFile()])

    def _light(self, wanted: bool) -> None:
        self.disk_card.setStyleSheet("QFrame[role=card] { border: 2px solid palette(highlight); }" if wanted else "")


def _titled(title: str, words: QLabel) -> Card:
    heading = QLabel(title)
    heading.setProperty("role", "heading")
    words.setWordWrap(True)
    words.setProperty("role", "dim")
    card = Card()
    card.column.addWidget(heading)
    card.column.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
    return card
