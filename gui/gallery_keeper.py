"""What the user does to the gallery: each step a job, each outcome a sentence."""

from __future__ import annotations

from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from gui import gallery_work as work
from gui.gallery_words import filled
from gui.jobs import Job, Jobs
from gui.notices import Notice, notice_of
from gui.people import People
from lsr_live.errors import LsrError

_LANE = "gallery"


class GalleryKeeper(QObject):
    """Renames, removes, brings back, imports and exports; the list is read anew after each."""

    listed = pyqtSignal(object)
    """Everybody there is: a list of `Person`."""
    unreadable = pyqtSignal(object)
    """The exception that the gallery could not be read for."""
    notice = pyqtSignal(object)
    """`Notice`."""
    changed = pyqtSignal()
    """This program changed the gallery."""
    renamed = pyqtSignal(str, str)
    """Key before and after."""
    removed = pyqtSignal(str)
    came = pyqtSignal(str)
    """Key of somebody who was imported or brought back."""
    busy = pyqtSignal(str)
    """What takes a moment, for people; empty: nothing."""

    def __init__(self, people: People, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people, self._jobs = people, jobs
        self._imports: list[Job] = []

    @property
    def can_undo(self) -> bool:
        """Whether somebody can be brought back."""
        return bool(self._people.trash)

    def refresh(self) -> None:
        """List everybody."""
        people = self._people
        job = self._jobs.run(lambda _: people.list(), lane=_LANE, key="list", newest=True)
        job.done.connect(self.listed)
        job.failed.connect(self.unreadable)

    # -- names ------------------------------------------------------------------------------------------------------

    def rename(self, key: str, new: str) -> None:
        """Give somebody another name."""
        gallery = self._people.gallery
        job = self._jobs.run(lambda _: (key, work.rename(gallery, key, new)), lane=_LANE, key="rename", must=True)
        job.done.connect(self._renamed)
        job.failed.connect(self._failed)

    def _renamed(self, names: tuple[str, str]) -> None:
        self._say(Notice("info", "", key="gallery"))
        if names[0] != names[1]:
            self.renamed.emit(*names)
            self._have_changed()

    # -- out and back -----------------------------------------------------------------------------------------------

    def remove(self, key: str) -> None:
        """Take somebody out; `undo_remove` brings them back."""
        gallery = self._people.gallery
        job = self._jobs.run(lambda _: (key, gallery.remove(key)), lane=_LANE, key="remove", must=True)
        job.done.connect(self._removed)
        job.failed.connect(self._failed)

    def _removed(self, out: tuple[str, Path]) -> None:
        key, place = out
        self._people.trash.append(place)
        self._say(Notice("info", self.tr("%1 was removed.").replace("%1", key), key="removed"))
        self.removed.emit(key)
        self._have_changed()

    def undo_remove(self) -> None:
        """Bring back who was removed last."""
        if not self._people.trash:
            return
        gallery, place = self._people.gallery, self._people.trash.pop()
        job = self._jobs.run(lambda _: work.bring_back(gallery, place), lane=_LANE, key="bring back", must=True)
        job.done.connect(self._brought_back)
        job.failed.connect(self._failed)

    def _brought_back(self, back: work.Taken) -> None:
        if back.error is not None:
            if back.kept:
                self._people.trash.append(back.path)
            self._failed(back.error)
        else:
            self._say(Notice("info", "", key="removed"))
            self._say(self._welcome(back, self.tr("%1 is back.")))
            self.came.emit(back.name)
        self._have_changed()

    # -- files ------------------------------------------------------------------------------------------------------

    def import_files(self, paths: list[Path]) -> None:
        """Take in bundles, one after the other."""
        if not paths:
            return
        gallery, words = self._people.gallery, self.tr("Importing %1…")

        def take(job: Job) -> list[work.Taken]:
            found = []
            for number, path in enumerate(paths):
                if job.cancelled:
                    break
                job.tell(words.replace("%1", path.name), number / len(paths))
                found.append(work.import_one(gallery, path))
            return found

        job = self._jobs.run(take, lane=_LANE, key="import")
        self._imports.append(job)
        job.progressed.connect(self._tell)
        job.done.connect(self._imported)
        job.failed.connect(self._failed)
        job.ended.connect(self._import_ended)

    def stop_imports(self) -> None:
        """Take in no more; those that are in stay."""
        for job in self._imports:
            job.cancel()

    def _tell(self, what: str, _: float) -> None:
        self.busy.emit(what)

    def _imported(self, taken: list[work.Taken]) -> None:
        came = [each for each in taken if not each.error]
        plain = [each for each in came if each.name == each.wished]
        if len(plain) > 1:
            self._say(Notice("good", self.tr("%n people are imported.", "", len(plain)), key="imported"))
        elif plain:
            self._say(self._welcome(plain[0], self.tr("%1 is imported.")))
        for each in came:
            if each not in plain:
                self._say(self._welcome(each, ""))
        for each in taken:
            if each.error is not None:
                self._say(notice_of(each.error, f"import {each.path}"))
        if came:
            self.came.emit(came[-1].name)

    def _import_ended(self) -> None:
        self._imports.pop(0)
        if not self._imports:
            self.busy.emit("")
        # After a cancel too: some may be in.
        self._have_changed()

    def export(self, key: str, path: Path) -> None:
        """Copy somebody to a file; one that is there is written over."""
        gallery, target = self._people.gallery, work.with_suffix(path)

        def copy(_: Job) -> tuple[str, Path]:
            gallery.export(key, target, replace=True)
            return key, target

        job = self._jobs.run(copy, lane=_LANE, key="export", must=True)
        job.done.connect(self._exported)
        job.failed.connect(self._failed)

    def _exported(self, what: tuple[str, Path]) -> None:
        key, path = what
        sentence = filled(self.tr("%1 was exported to %2"), key, str(path))
        self._say(Notice("good", sentence, key="exported"))

    # -- what is said -----------------------------------------------------------------------------------------------

    def _welcome(self, taken: work.Taken, plainly: str) -> Notice:
        if taken.name == taken.wished:
            return Notice("good", plainly.replace("%1", taken.name), key="imported")
        sentence = self.tr("Somebody is called %1 already, so this person is called %2 now.")
        return Notice("warning", filled(sentence, taken.wished, taken.name), key=f"import {taken.path}")

    def _say(self, notice: Notice) -> None:
        self.notice.emit(notice)

    def _failed(self, error: BaseException) -> None:
        self._say(notice_of(error, "gallery"))
        if isinstance(error, LsrError):
            # Often another program was here.
            self.refresh()

    def _have_changed(self) -> None:
        self.changed.emit()
        self.refresh()
