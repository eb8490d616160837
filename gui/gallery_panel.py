"""The people at the left of the window: who can be shown, and what can be done with them."""

from __future__ import annotations

from pathlib import Path

from PyQt6.QtCore import QPoint, Qt, pyqtSignal
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.actions import ActionTable
from gui.gallery_details import DetailsCard
from gui.gallery_files import DropArea, ask_export, ask_imports
from gui.gallery_foot import GalleryButtons, Hint, ListHint
from gui.gallery_keeper import GalleryKeeper
from gui.gallery_list import PeopleList, SearchField
from gui.gallery_model import GalleryModel, GallerySearch
from gui.gallery_thumbnails import Thumbnails
from gui.jobs import Jobs
from gui.notices import Notice, notice_of
from gui.people import DEMO, People, Person
from gui.words import told
from lsr_live.errors import LsrError

_NUMBERS = 9


class GalleryPanel(DropArea):
    """Everybody in the gallery, and the portrait; `refresh` lists them.

    Parameters
    ----------
    actions
        Those of people are connected here; the others are not touched.
    """

    chosen = pyqtSignal(str)
    """Key of who shall be shown."""
    enrol_asked = pyqtSignal()
    notice = pyqtSignal(object)
    """`Notice`; of key ``removed`` where `undo_remove` is what one may want."""
    people_changed = pyqtSignal()
    """This program changed the gallery."""
    renamed = pyqtSignal(str, str)
    """Who is shown is called otherwise now: key before and after."""
    removed = pyqtSignal(str)
    """Key of who was removed; where they are shown, they stay shown until another is chosen."""

    def __init__(self, people: People, jobs: Jobs, actions: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._shown = ""
        self._wanted = ""
        """Who was chosen last, or is shown: from there next and previous go on."""
        self._sought = ""
        """Who shall have the cursor once they are listed."""
        self._listed = False
        self._trouble: LsrError | None = None
        self.keeper = GalleryKeeper(people, jobs, self)
        self._thumbnails = Thumbnails(people, jobs, self)
        self.model = GalleryModel(self)
        self.found = GallerySearch(self.model, self)
        self._lay_out()
        self._wire()
        self._name_keys()
        self._follow_cursor()

    def _lay_out(self) -> None:
        self.search = SearchField()
        self.list = PeopleList(self.found, self._thumbnails)
        self.hint = ListHint()
        self.busy = Hint(below=False)
        self.details = DetailsCard()
        self.details.setVisible(False)
        self.buttons = GalleryButtons(self._actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        for part in (self.hint, self.details, self.busy, self.buttons):
            column.addWidget(part)

    def _wire(self) -> None:
        keeper, actions = self.keeper, self._actions
        keeper.listed.connect(self._fill)
        keeper.unreadable.connect(self._cannot_read)
        keeper.notice.connect(self.notice)
        keeper.changed.connect(self.people_changed)
        keeper.renamed.connect(self._have_renamed)
        keeper.removed.connect(self._have_removed)
        keeper.came.connect(self._seek)
        keeper.busy.connect(self._show_busy)
        self._thumbnails.came.connect(self.model.touch)
        self._thumbnails.broken.connect(self.model.set_trouble)
        self.model.rename_asked.connect(self.rename_to)
        self.model.dataChanged.connect(self._follow_cursor)
        self.search.textChanged.connect(self._search)
        self.search.left_downwards.connect(self._enter_list)
        self.search.returnPressed.connect(lambda: self._choose_number(1))
        self.list.picked.connect(self._choose)
        self.list.looked_at.connect(self._follow_cursor)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.buttons.about.toggled.connect(self.details.setVisible)
        self.details.closed.connect(self._close_details)
        self.hint.acted.connect(self._help)
        self.busy.acted.connect(keeper.stop_imports)
        self.dropped.connect(self.import_files)
        self.dragging.connect(self._show_dragging)

        actions.keys_changed.connect(self._name_keys)
        actions["enrol"].triggered.connect(lambda: self.enrol_asked.emit())
        actions["import"].triggered.connect(self._ask_import)
        actions["export"].triggered.connect(self._ask_export)
        actions["rename"].triggered.connect(self._edit_name)
        actions["remove"].triggered.connect(self._remove_selected)
        actions["undo"].triggered.connect(self.undo_remove)
        actions["find"].triggered.connect(self._find)
        actions["next"].triggered.connect(lambda: self._step(1))
        actions["previous"].triggered.connect(lambda: self._step(-1))
        for number in range(1, _NUMBERS + 1):
            actions[f"person_{number}"].triggered.connect(lambda _, number=number: self._choose_number(number))

    # -- from outside -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look who is there now; cursor and scroll stay."""
        self.keeper.refresh()

    def set_current(self, key: str) -> None:
        """Mark who is shown."""
        self._shown = self._wanted = key
        self.model.set_shown(key)
        if self.list.person is None:
            self._seek(key)

    def import_files(self, paths: list[Path]) -> None:
        """Take in bundles; one whose name is taken gets another."""
        self.keeper.import_files(paths)

    def export_to(self, key: str, path: Path) -> None:
        """Copy somebody to a file; one that is there is written over."""
        if self._is_enrolled(key):
            self.keeper.export(key, path)

    def rename_to(self, key: str, new: str) -> None:
        """Give somebody another name."""
        if self._is_enrolled(key):
            self.keeper.rename(key, new)

    def remove(self, key: str) -> None:
        """Take somebody out; nothing is asked, for `undo_remove` brings them back."""
        if self._is_enrolled(key):
            self.keeper.remove(key)

    def undo_remove(self) -> None:
        """Bring back who was removed last, and by another call who was before."""
        self.keeper.undo_remove()
        self._follow_cursor()

    # -- who is there -----------------------------------------------------------------------------------------------

    def _fill(self, people: list[Person]) -> None:
        self._listed = True
        if self._trouble is not None:
            self._trouble = None
            self.notice.emit(Notice("info", "", key="gallery unreadable"))
        self._show_people(people)

    def _cannot_read(self, error: BaseException) -> None:
        said = str(self._trouble)
        self._listed = True
        self._trouble = error if isinstance(error, LsrError) else LsrError(str(error))
        if said != str(self._trouble):
            self.notice.emit(notice_of(error, "gallery unreadable"))
        self._show_people([People.portrait()])

    def _show_people(self, people: list[Person]) -> None:
        self._thumbnails.forget_others(people)
        scroll = self.list.verticalScrollBar()
        before = 0 if scroll is None else scroll.value()
        self.model.set_people(people)
        if scroll is not None:
            scroll.setValue(before)
        self._seek(self._sought or ("" if self.list.person else self._shown))
        self._show_hint()
        self._follow_cursor()

    def _seek(self, key: str) -> None:
        """Put the cursor on somebody, now or as soon as they are listed."""
        self._sought = "" if self.model.row_of(key) >= 0 else key
        self.list.look_at(key)

    def _search(self, text: str) -> None:
        person = self.list.person
        self.found.search(text)
        if person is not None:
            self.list.look_at(person.key)
        self._show_hint()
        self._follow_cursor()

    def _show_hint(self) -> None:
        if not self._listed:
            return
        enrolled = any(not person.is_demo for person in self.model.people)
        found = self.found.rowCount() > 0
        self.hint.show_state(self._trouble, enrolled=enrolled, found=found, sought=self.search.text().strip())

    def _help(self) -> None:
        if self._trouble is not None:
            self.refresh()
        else:
            self.search.clear()
            self.search.setFocus()

    def _show_busy(self, what: str) -> None:
        self.busy.say(what, self.tr("Cancel") if what else "")

    # -- who is chosen ----------------------------------------------------------------------------------------------

    def _choose(self, person: Person) -> None:
        if person.trouble is not None:
            advice = self.tr("Remove it, or get the file again from where it came.")
            self.notice.emit(Notice("warning", told(person.trouble), advice, key="gallery"))
            return
        self._wanted = person.key
        self.list.look_at(person.key)
        self.chosen.emit(person.key)

    def _choose_number(self, number: int) -> None:
        usable = self.found.usable
        if number <= len(usable):
            self._choose(usable[number - 1])

    def _step(self, step: int) -> None:
        person = self.found.beyond(self._wanted, step)
        if person is not None:
            self._choose(person)

    def _name_keys(self) -> None:
        """Badges say the keys that the user chose."""
        keys = [self._actions[f"person_{number}"].shortcut() for number in range(1, _NUMBERS + 1)]
        self.found.set_keys([key.toString(key.SequenceFormat.NativeText) for key in keys])

    def _enter_list(self) -> None:
        if self.list.person is None and self.found.rowCount():
            self.list.setCurrentIndex(self.found.index(0, 0))
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- what is done with whom has the cursor ----------------------------------------------------------------------

    def _follow_cursor(self) -> None:
        person = self.list.person
        self.buttons.follow(person, can_undo=self.keeper.can_undo)
        self.details.show_person(person)

    def _is_enrolled(self, key: str) -> bool:
        return key != DEMO

    def _selected(self) -> Person | None:
        """Who has the cursor, where the user sees it: keys work on every page of the window."""
        return self.list.person if self.isVisible() else None

    def _edit_name(self) -> None:
        if self._selected() is not None:
            self.list.edit(self.list.currentIndex())

    def _remove_selected(self) -> None:
        person = self._selected()
        if person is not None:
            self.remove(person.key)

    def _ask_import(self) -> None:
        ask_imports(self, self.import_files)

    def _ask_export(self) -> None:
        person = self._selected()
        if person is not None:
            key = person.key
            ask_export(self, key, lambda path: self.export_to(key, path))

    def _have_renamed(self, key: str, new: str) -> None:
        self._seek(new)
        if key in (self._shown, self._wanted):
            self._shown, self._wanted = (new if key == each else each for each in (self._shown, self._wanted))
            self.model.set_shown(self._shown)
            self.renamed.emit(key, new)

    def _have_removed(self, key: str) -> None:
        self.removed.emit(key)
        self._follow_cursor()

    def _open_menu(self, point: QPoint) -> None:
        viewport = self.list.viewport()
        if viewport is not None:
            self.buttons.menu.popup(viewport.mapToGlobal(point))

    def _close_details(self) -> None:
        self.buttons.about.setChecked(False)
        self.list.setFocus()

    def _show_dragging(self, dragging: bool) -> None:
        self.hint.say(self.tr("Drop it here to import the person.") if dragging else "")
        if not dragging:
            self._show_hint()
