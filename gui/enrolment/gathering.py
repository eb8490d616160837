"""The photos of one enrolment: found on the disk or taken by the camera, read in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from gui.enrolment.folder import PhotoFolder
from gui.enrolment.found import MOST, Found, find_photos
from gui.enrolment.poses import title_of
from gui.enrolment.shelf import PhotoShelf
from gui.enrolment.thumbnails import Thumbnails
from gui.jobs import Jobs
from gui.notices import Notice, notice_of
from gui.pictures import Still
from gui.words import told
from lsr_live.errors import LsrError
from lsr_live.identity.guided_poses import Pose


class Gathering(QObject):
    """Fills the shelf, and knows which of its photos belong to a pose."""

    notice = pyqtSignal(object)
    pose_shown = pyqtSignal(str, object)
    """A pose, and the `Still` of its photo; None: there is none any more."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._pose_of: dict[Path, Pose] = {}
        self.folder = PhotoFolder()
        """Where photos from the camera are put."""
        self.shelf = PhotoShelf()
        self.thumbnails = Thumbnails(jobs)
        self.shelf.removed.connect(self._went)
        self.thumbnails.made.connect(self._made)
        self.thumbnails.failed.connect(self._failed)

    def begin(self) -> None:
        """Start with nothing; after `forget`."""
        self.folder = PhotoFolder()

    def forget(self) -> None:
        """Forget all photos, and delete those from the camera."""
        self.thumbnails.stop()
        self._pose_of.clear()
        self.shelf.empty()
        self.folder.remove()

    def title_of(self, path: Path) -> str:
        """What a photo is called: its pose, or its file."""
        pose = self._pose_of.get(path)
        return path.name if pose is None else title_of(pose)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take photos from files and folders."""
        named, folder = tuple(paths), self.folder
        job = self._jobs.run(lambda _: (folder, find_photos(named)), lane="find photos", key="find photos")
        job.done.connect(self._found)

    def add_pose(self, pose: str, path: Path) -> None:
        """Take the photo of a pose, in place of the one before."""
        taken = Pose(pose)
        self.shelf.take_away([old for old, its in self._pose_of.items() if its is taken])
        self._pose_of[path] = taken
        self.shelf.add(path, title_of(taken))
        self.thumbnails.want([path])

    def _found(self, found_for: tuple[PhotoFolder, Found]) -> None:
        folder, found = found_for
        if folder is not self.folder:
            # Named for an enrolment that was left meanwhile.
            return
        known = self.shelf.paths
        new = [path for path in dict.fromkeys(found.photos) if path not in known]
        room = max(0, MOST - len(known))
        for path in new[:room]:
            self.shelf.add(path, path.name)
        self.thumbnails.want(new[:room])
        self._tell_of(found, len(new) - room)

    def _tell_of(self, found: Found, too_many: int) -> None:
        sentences = []
        if found.others:
            names = ", ".join(path.name for path in found.others[:3]) + (" …" if len(found.others) > 3 else "")
            sentences.append(self.tr("No photo: %1.").replace("%1", names))
        sentences += [self.tr("The folder %1 holds no photos.").replace("%1", path.name) for path in found.empty]
        if too_many > 0:
            words = self.tr("More than %1 photos are not looked at; %2 were left out.")
            sentences.append(words.replace("%1", str(MOST)).replace("%2", str(too_many)))
        self.notice.emit(Notice("warning", " ".join(sentences), key="enrolment"))
        for error in found.failures:
            self.notice.emit(notice_of(error, "enrolment"))

    def _made(self, path: str, still: Still) -> None:
        self.shelf.set_thumbnail(Path(path), still)
        pose = self._pose_of.get(Path(path))
        if pose is not None:
            self.pose_shown.emit(pose.value, still)

    def _failed(self, path: str, error: LsrError) -> None:
        self.shelf.set_trouble(Path(path), told(str(error)))
        if Path(path) in self.shelf.paths:
            self.notice.emit(notice_of(error, f"enrolment {path}"))

    def _went(self, path: Path) -> None:
        pose = self._pose_of.pop(path, None)
        if pose is not None:
            self.pose_shown.emit(pose.value, None)
