"""The wizard that makes a person out of photos: photos, who it is, what became of each photo, the avatar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import Path

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.enrolment.gathering import Gathering
from gui.enrolment.guided_page import GuidedPage
from gui.enrolment.judge import Judge, Judged
from gui.enrolment.judging_page import JudgingPage
from gui.enrolment.photos_page import DEMO, PhotosPage
from gui.enrolment.result_page import ResultPage
from gui.enrolment.steps import StepBar
from gui.enrolment.ways import Ways
from gui.enrolment.who_page import WhoPage
from gui.icons import icon
from gui.jobs import Job, Jobs
from gui.notices import notice_of
from gui.people import People
from gui.preferences import Store
from lsr_live.identity.identity import Identity
from lsr_live.settings import Settings
from lsr_live.show import Find


class Page(IntEnum):
    """What is shown, in the order of the stack."""

    PHOTOS = 0
    GUIDED = 1
    WHO = 2
    JUDGING = 3
    RESULT = 4


_STEP = {Page.PHOTOS: 0, Page.GUIDED: 0, Page.WHO: 1, Page.JUDGING: 2, Page.RESULT: 3}


class EnrolmentWizard(QWidget):
    """Leads from photos to a person in the gallery; until they are saved, nothing is kept.

    Parameters
    ----------
    find
        Finds the files of the networks, for the moving preview.
    """

    enrolled = pyqtSignal(str)
    """Name of a person who was saved."""
    left = pyqtSignal()
    """The user is done, or wants no more."""
    notice = pyqtSignal(object)
    """`Notice`."""
    wants_camera = pyqtSignal(bool)
    """True before a camera is opened, which somebody else may have; False when it is let go of."""

    def __init__(self, store: Store, people: People, jobs: Jobs, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._people, self._jobs = store, people, jobs
        self._judged: Judged | None = None
        self._judged_photos: list[Path] = []
        self._saving: Job | None = None
        self._camera_lent = False
        self.gathering = Gathering(jobs, self)
        self.judge = Judge(jobs, self)
        self.shelf = self.gathering.shelf
        self.photos = PhotosPage(store, jobs, self.shelf)
        self.guided = GuidedPage(jobs)
        self.who = WhoPage()
        self.judging = JudgingPage()
        self.result = ResultPage(jobs, find)
        self.pages = QStackedWidget()
        for page in (self.photos, self.guided, self.who, self.judging, self.result):
            self.pages.addWidget(page)
        self._lay_out()
        self._wire()
        self._show(Page.PHOTOS)

    def _lay_out(self) -> None:
        self.steps = StepBar((self.tr("Photos"), self.tr("Who"), self.tr("Judging"), self.tr("Result")))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setIcon(icon("cross"))
        self.cancel.setProperty("role", "flat")
        self.cancel.setToolTip(self.tr("Leave, and keep nothing."))
        ways = Ways()
        self.back, self.next = ways.back, ways.next
        top = QHBoxLayout()
        top.addWidget(self.steps, 1)
        top.addWidget(self.cancel)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        inside.addLayout(top)
        inside.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside, 1)
        column.addWidget(ways)

    def _wire(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.cancel.clicked.connect(self._leave)
        for keys, act in (("Alt+Left", self.go_back), ("Alt+Right", self.go_on)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.photos.files_chosen.connect(self.add_files)
        self.photos.camera_asked.connect(self._take_photos)
        self.shelf.changed.connect(self._show_buttons)
        self.gathering.notice.connect(self.notice)
        self.gathering.pose_shown.connect(self.guided.set_photo)
        self.guided.taken.connect(self.gathering.add_pose)
        self.guided.failed.connect(self._tell)
        self.guided.guide.over.connect(self._camera_free)
        self.who.changed.connect(self._show_buttons)
        self.who.next_asked.connect(self.go_on)
        self.judge.progressed.connect(self.judging.show_progress)
        self.judge.judged.connect(self._photos_judged)
        self.judge.failed.connect(self._judging_failed)
        self.judging.cancelled.connect(self.go_back)
        self.judging.more_asked.connect(self._add_more)
        self.result.failed.connect(self._tell)

    # -- coming and going -------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Start from nothing."""
        self.close_down()
        # Somebody who is being written still gets written, but is none of this enrolment.
        self._saving = None
        self.gathering.begin()
        self.who.begin()
        self.photos.refresh()
        job = self._jobs.run(lambda _: [entry.name for entry in self._people.gallery.list()], key="names")
        job.done.connect(self.who.set_taken)
        job.failed.connect(self._tell)
        self._show(Page.PHOTOS)
        self.photos.choose_photos.setFocus()

    def close_down(self) -> None:
        """Let go of camera, preview and everything that goes on, and forget what is not saved."""
        self.guided.forget()
        self.result.stop()
        self.judge.stop()
        self._judged = None
        self.gathering.forget()

    def _tell(self, error: BaseException) -> None:
        self.notice.emit(notice_of(error, "enrolment"))

    def _leave(self) -> None:
        self.close_down()
        self.left.emit()

    # -- pages ------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """What is shown."""
        return Page(self.pages.currentIndex())

    def _show(self, page: Page) -> None:
        if self.page is Page.GUIDED and page is not Page.GUIDED:
            self.guided.stop()
        if self.page is Page.RESULT and page is not Page.RESULT:
            self.result.stop()
        self.pages.setCurrentIndex(page)
        self.steps.set_step(_STEP[page])
        self._show_buttons()

    def _show_buttons(self) -> None:
        page = self.page
        # While photos are judged, the page has a button that stops it.
        self.back.setVisible(page is not Page.PHOTOS and (page is not Page.JUDGING or self._judged is not None))
        texts = {Page.GUIDED: self.tr("&Done"), Page.RESULT: self.tr("&Save")}
        self.next.setText(texts.get(page, self.tr("&Next")))
        ready = {
            Page.PHOTOS: bool(self.shelf.paths),
            Page.GUIDED: True,
            Page.WHO: self.who.is_complete,
            Page.JUDGING: self._judged is not None and self._judged.enrolment is not None,
            Page.RESULT: self._saving is None,
        }
        self.next.setEnabled(ready[page])
        # What is being written cannot be taken back.
        self.back.setEnabled(self._saving is None)
        self.cancel.setEnabled(self._saving is None)
        why = {
            Page.PHOTOS: self.tr("Choose or take at least one photo first."),
            Page.WHO: self.tr("A name and a statement of consent are needed first."),
        }
        self.next.setToolTip("" if ready[page] else why.get(page, ""))

    def go_on(self) -> None:
        """To the next step, as far as this one is done."""
        if not self.next.isEnabled():
            return
        match self.page:
            case Page.PHOTOS:
                self._show(Page.WHO)
                self.who.name.setFocus()
            case Page.GUIDED:
                self._show(Page.PHOTOS)
            case Page.WHO:
                self._judge()
            case Page.JUDGING:
                self._show_result()
            case Page.RESULT:
                self._save()

    def go_back(self) -> None:
        """To the step before; work that goes on is stopped."""
        if not self.back.isEnabled():
            return
        match self.page:
            case Page.PHOTOS:
                return
            case Page.GUIDED | Page.WHO:
                self._show(Page.PHOTOS)
            case Page.JUDGING:
                self.judge.stop()
                self._show(Page.WHO)
            case Page.RESULT:
                self._show(Page.JUDGING)

    # -- photos -----------------------------------------------------------------------------------------------------

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take photos from files and folders; shows the photos."""
        if self.page is not Page.PHOTOS:
            self.judge.stop()
            self._show(Page.PHOTOS)
        self.gathering.add_files(paths)

    def _take_photos(self, spec: str) -> None:
        if spec != DEMO:
            self._camera_lent = True
            self.wants_camera.emit(True)
        self._show(Page.GUIDED)
        self.guided.begin(spec, self._store.settings, self.gathering.folder)

    def _camera_free(self) -> None:
        if self._camera_lent and not self.guided.guide.running:
            self._camera_lent = False
            self.wants_camera.emit(False)

    # -- judging ----------------------------------------------------------------------------------------------------

    def _judge(self) -> None:
        self.judge.stop()
        self._show(Page.JUDGING)
        photos = self.shelf.paths
        if self._judged is not None and self._judged.enrolment is not None and photos == self._judged_photos:
            self._show_judged(self._judged)
            return
        self._judged, self._judged_photos = None, photos
        self.judging.show_progress(self.tr("Opening the networks…"), 0.0)
        self.judge.start(self.who.chosen_name, photos, self.who.consent, self._store.settings)
        self._show_buttons()

    def _photos_judged(self, judged: Judged) -> None:
        self._judged = judged
        self._show_judged(judged)

    def _show_judged(self, judged: Judged) -> None:
        self.judging.show_judged(judged, self.gathering.title_of, self.shelf.thumbnail)
        self._show_buttons()
        if self.next.isEnabled():
            self.next.setFocus()

    def _judging_failed(self, error: BaseException) -> None:
        self._tell(error)
        self._show(Page.PHOTOS)

    def _add_more(self) -> None:
        self._show(Page.PHOTOS)
        self.photos.choose_photos.setFocus()

    # -- the avatar -------------------------------------------------------------------------------------------------

    def _person(self) -> Identity | None:
        """Who was made of the photos, by the name and with the consent that are entered now."""
        if self._judged is None or self._judged.enrolment is None:
            return None
        identity = self._judged.enrolment.identity
        return replace(identity, name=self.who.chosen_name, consent=self.who.consent)

    def _show_result(self) -> None:
        person = self._person()
        if person is None or self._judged is None:
            return
        self._show(Page.RESULT)
        settings = self._store.settings
        # As it moves by default: the user's own dials are for their own face.
        shown = Settings(tracking=settings.tracking, engine=settings.engine)
        self.result.show_person(person, self._judged.hint, shown)
        self.next.setFocus()

    def _save(self) -> None:
        person, gallery, replaces = self._person(), self._people.gallery, self.who.replaces
        if person is None:
            return

        def work(job: Job) -> str:
            gallery.save(person, replace=replaces)
            return person.name

        self._saving = job = self._jobs.run(work, lane="gallery", key="save", must=True)
        job.done.connect(self._saved)
        job.failed.connect(self._save_failed)
        self._show_buttons()

    def _saved(self, name: str) -> None:
        if self._saving is None:
            return
        self._saving = None
        self.close_down()
        self.enrolled.emit(name)
        self.left.emit()

    def _save_failed(self, error: BaseException) -> None:
        self._saving = None
        self._tell(error)
        self._show_buttons()
