"""Photos from the webcam: says what to do, and takes each pose when it is held."""

from __future__ import annotations

from pathlib import Path

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.enrolment.folder import PhotoFolder
from gui.enrolment.guide import Guide
from gui.enrolment.mirror import Mirror
from gui.enrolment.poses import PoseBoard
from gui.enrolment.side import Side
from gui.icons import icon
from gui.jobs import Jobs
from gui.pictures import Still
from gui.words import told
from lsr_live.identity.guided_poses import PROMPTS, Advice, Pose
from lsr_live.settings import Settings


class GuidedPage(QWidget):
    """A mirror with a wish above it, and the poses beside it."""

    taken = pyqtSignal(str, object)
    """A pose, and the path of its photo."""
    failed = pyqtSignal(object)
    """Photos cannot be taken any more: the exception."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guide = Guide(jobs)
        self.wish = QLabel()
        self.wish.setProperty("role", "title")
        self.wish.setWordWrap(True)
        self.wish.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.advice = QLabel()
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.setWordWrap(True)
        self.advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.mirror = Mirror()
        self.board = PoseBoard()
        self.skip = QPushButton(self.tr("Skip this pose"))
        self.skip.setIcon(icon("right"))
        self.skip.setToolTip(
            self.tr("Goes on without this photo: the avatar then knows one look less, and nothing else is lost.")
        )
        note = QLabel(self.tr("These pictures stay on this computer, and are gone if you leave without saving."))
        note.setProperty("role", "dim")
        note.setWordWrap(True)
        main = QVBoxLayout()
        main.setSpacing(4)
        main.addWidget(self.wish)
        main.addWidget(self.advice)
        main.addWidget(self.mirror, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(main, 5)
        row.addWidget(Side(self.board, self.skip, note), 2)
        self.guide.news.connect(self._look)
        self.guide.taken.connect(self._take)
        self.guide.failed.connect(self._fail)
        self.skip.clicked.connect(self.guide.skip)
        self.board.asked.connect(self._retake)
        self._say(None, self.tr("The camera is being opened…"))

    def begin(self, spec: str, settings: Settings, folder: PhotoFolder) -> None:
        """Look through this camera, and go on with the set."""
        self.mirror.forget()
        self._say(None, self.tr("The camera is being opened…"))
        self.guide.start(spec, settings, folder)

    def stop(self) -> None:
        """Let go of the camera; the set can be gone on with."""
        self.guide.stop()
        self.mirror.forget()

    def forget(self) -> None:
        """Begin with another set next time."""
        self.guide.forget()
        self.mirror.forget()
        self.board.forget()

    def set_photo(self, pose: str, still: Still | None) -> None:
        """Show the photo of a pose; None: there is none."""
        self.board.set_photo(Pose(pose), still)

    def _look(self) -> None:
        view = self.guide.take()
        if view is None:
            return
        if view.picture is None:
            self.mirror.sleep()
        else:
            self.mirror.show_picture(view.picture, view.progress)
        self.board.set_wanted(view.wanted)
        self.skip.setEnabled(view.wanted is not None)
        prompt = PROMPTS[view.wanted] if view.wanted else Advice.DONE
        extra = view.trouble or ("" if view.advice == prompt else view.advice)
        self._say(told(prompt), told(extra), "warn" if view.trouble else "title")

    def _say(self, wish: str | None, advice: str, role: str = "title") -> None:
        # A line that comes and goes would make the mirror jump.
        self.wish.setText(wish or " ")
        self.advice.setText(advice or " ")
        if self.advice.property("role") != role:
            self.advice.setProperty("role", role)
            style = self.advice.style()
            if style is not None:
                style.unpolish(self.advice)
                style.polish(self.advice)

    def _take(self, pose: str, path: Path) -> None:
        if not self.guide.running:
            return
        self.mirror.flash()
        # Who has their eyes closed, or looks away, hears it.
        QApplication.beep()
        self.taken.emit(pose, path)

    def _retake(self, pose: str) -> None:
        self.guide.retake(Pose(pose))
        self.board.set_wanted(Pose(pose))

    def _fail(self, error: object) -> None:
        self.guide.stop()
        self.mirror.sleep()
        self._say(None, self.tr("No more photos can be taken now."), "warn")
        self.failed.emit(error)
