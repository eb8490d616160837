"""The people at the left of the window: found, chosen, renamed, removed, brought back, imported and exported."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PyQt6.QtWidgets import QApplication, QFileDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import gallery_work as work
from gui.actions import ActionTable
from gui.gallery_model import BADGE, PERSON, SHOWN, GalleryModel, GallerySearch, folded
from gui.gallery_panel import GalleryPanel
from gui.gallery_words import details_of, filled, second_line, tooltip_of
from gui.jobs import Jobs
from gui.notices import Notice
from gui.people import DEMO, People, Person
from gui.preferences import Store
from lsr_live.errors import IdentityError
from lsr_live.frames.frame import Picture
from lsr_live.identity.gallery import Gallery
from lsr_live.identity.identity import Identity
from lsr_live.identity.naming import checked_name
from lsr_live.identity.outsiders import ALIKE
from tests.gui.conftest import LONG_MS


class Bench:
    """A panel in a window, and what it said."""

    def __init__(self, qtbot: QtBot, store: Store, people: People, jobs: Jobs) -> None:
        self.qtbot, self.people, self.gallery = qtbot, people, people.gallery
        self.window = QWidget()
        self.actions = ActionTable(store, self.window)
        for _, action in self.actions:
            self.window.addAction(action)
        self.panel = GalleryPanel(people, jobs, self.actions)
        QVBoxLayout(self.window).addWidget(self.panel)
        qtbot.addWidget(self.window)
        self.notices: list[Notice] = []
        self.chosen: list[str] = []
        self.renamed: list[tuple[str, str]] = []
        self.removed: list[str] = []
        self.changes = 0
        self.panel.notice.connect(self.notices.append)
        self.panel.chosen.connect(self.chosen.append)
        self.panel.renamed.connect(lambda *names: self.renamed.append(names))
        self.panel.removed.connect(self.removed.append)
        self.panel.people_changed.connect(self._count)
        self.window.resize(320, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=LONG_MS)

    def _count(self) -> None:
        self.changes += 1

    @property
    def names(self) -> list[str]:
        return [person.key for person in self.panel.found.people]

    def expect(self, *names: str) -> None:
        self.qtbot.waitUntil(lambda: self.names == list(names), timeout=LONG_MS)

    def said(self, level: str, words: str) -> Notice:
        def found() -> list[Notice]:
            return [n for n in self.notices if n.level == level and words in f"{n.sentence} {n.advice}"]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=LONG_MS)
        return found()[-1]

    def point_of(self, key: str) -> QPoint:
        return self.panel.list.visualRect(self.panel.found.index_of(key)).center()

    def click(self, key: str) -> None:
        self.qtbot.mouseClick(
            self.panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.point_of(key)
        )

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type_name(self, name: str) -> None:
        """As F2 lets one."""
        self.press(Qt.Key.Key_F2)
        editor = self.panel.list.findChild(QLineEdit)
        assert editor is not None
        editor.selectAll()
        self.qtbot.keyClicks(editor, name)
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)


@pytest.fixture
def bench(qtbot: QtBot, store: Store, people: People, jobs: Jobs) -> Iterator[Bench]:
    bench = Bench(qtbot, store, people, jobs)
    bench.panel.refresh()
    bench.expect("Ada", "Grace", "Zoë", DEMO)
    bench.panel.list.setFocus()
    yield bench
    jobs.close()


def _break(gallery: Gallery, name: str) -> None:
    gallery.folder.mkdir(parents=True, exist_ok=True)
    (gallery.folder / f"{name}.lsrid").write_bytes(b"PK\x03\x04 nothing that was ever a zip")


# -- who is there ---------------------------------------------------------------------------------------------------


def test_everybody_is_listed_with_a_picture_and_what_there_is_of_them(bench: Bench) -> None:
    lines = [second_line(person) for person in bench.panel.found.people]
    assert lines == ["1\u00a0photo(s)"] * 3 + ["demo"]
    bench.panel.set_current("Grace")
    shown = [bool(bench.panel.found.index(row, 0).data(SHOWN)) for row in range(4)]
    assert shown == [False, True, False, False]
    # Thumbnails come by themselves: the rows are painted with more colours than a drawn sign has.
    bench.qtbot.waitUntil(lambda: _colours(bench, "Ada") > 300, timeout=LONG_MS)
    bench.qtbot.waitUntil(lambda: _colours(bench, DEMO) > 300, timeout=LONG_MS)


def _colours(bench: Bench, key: str) -> int:
    """In the row's left end, where the picture is."""
    rect = bench.panel.list.visualRect(bench.panel.found.index_of(key))
    rect.setWidth(rect.height())
    viewport = bench.panel.list.viewport()
    assert viewport is not None
    picture = viewport.grab(rect).toImage()
    return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())})


def test_a_likeness_is_told_and_explained_with_the_threshold_that_enrolment_uses() -> None:
    person = Person("Ada", "Ada", 8, 0.7234, None, "she said <b>yes</b>", "2025-03-04T12:00:00+00:00", 1)
    assert second_line(person).replace("\u00a0", " ") == "8 photo(s) · likeness 0.72"
    told = "\n".join(details_of(person))
    assert "2025" in told
    assert "0.72" in told
    assert f"{ALIKE:.2f}" in told
    assert "she said <b>yes</b>" in told
    assert "&lt;b&gt;yes" in tooltip_of(person)
    assert "No consent" in "\n".join(details_of(replace(person, consent=" ", created="never")))
    assert len("\n".join(details_of(replace(person, consent="x" * 9000)))) < 1000
    assert "portrait" in details_of(People.portrait())[0]
    assert details_of(replace(person, trouble="It is broken."))[0] == "It is broken."
    assert filled("%1 and %2", "%2", "b") == "%2 and b"


def test_everything_has_a_name_and_is_reached_by_tab(bench: Bench) -> None:
    panel = bench.panel
    panel.search.setFocus()
    seen = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        seen.append(focused)
        bench.press(Qt.Key.Key_Tab)
    assert {panel.search, panel.list, panel.buttons.add, panel.buttons.take, panel.buttons.more} <= set(seen)
    for widget in (panel.search, panel.list):
        assert widget.accessibleName()
    bench.panel.set_current("Ada")
    spoken = panel.found.index_of("Ada").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.replace("\u00a0", " ") == "Ada, 1 photo(s), is being shown, key 1"


def test_nobody_enrolled_leaves_the_portrait_and_says_what_to_do(
    qtbot: QtBot, store: Store, jobs: Jobs, own_home: Path
) -> None:
    bench = Bench(qtbot, store, People(Gallery(own_home / "nowhere")), jobs)
    assert not bench.panel.hint.isVisible()
    bench.panel.refresh()
    bench.expect(DEMO)
    assert "Nobody is enrolled yet" in bench.panel.hint.words.text()
    asked = []
    bench.panel.enrol_asked.connect(lambda: asked.append(1))
    qtbot.mouseClick(bench.panel.buttons.add, Qt.MouseButton.LeftButton)
    assert asked == [1]


def test_a_gallery_that_cannot_be_read_says_so_once_and_comes_back(
    qtbot: QtBot, store: Store, jobs: Jobs, own_home: Path, collins: Identity
) -> None:
    folder = own_home / "people"
    folder.write_text("a file where the folder should be")
    bench = Bench(qtbot, store, People(Gallery(folder)), jobs)
    bench.panel.refresh()
    bench.said("error", "cannot be read")
    bench.expect(DEMO)
    assert "cannot be read" in bench.panel.hint.words.text()
    bench.panel.refresh()
    with qtbot.waitSignal(bench.panel.keeper.unreadable, timeout=LONG_MS):
        pass
    assert len([notice for notice in bench.notices if notice.level == "error"]) == 1
    folder.unlink()
    Gallery(folder).save(replace(collins, name="Ada"))
    qtbot.mouseClick(bench.panel.hint.button, Qt.MouseButton.LeftButton)
    bench.expect("Ada", DEMO)
    assert not bench.panel.hint.isVisible()
    assert bench.notices[-1] == Notice("info", "", key="gallery unreadable")


def test_what_another_program_adds_appears_and_cursor_and_scroll_stay(bench: Bench, collins: Identity) -> None:
    bench.window.resize(320, 300)
    scroll = bench.panel.list.verticalScrollBar()
    assert scroll is not None
    bench.qtbot.waitUntil(lambda: scroll.maximum() > 0, timeout=LONG_MS)
    bench.panel.list.look_at("Zoë")
    scroll.setValue(scroll.maximum())
    before = scroll.value()
    other = Gallery(bench.gallery.folder)
    other.save(replace(collins, name="Barbara"))
    other.remove("Ada")
    bench.panel.refresh()
    bench.expect("Barbara", "Grace", "Zoë", DEMO)
    assert bench.panel.list.person is not None
    assert bench.panel.list.person.key == "Zoë"
    assert scroll.value() == before


def test_the_same_file_changed_by_another_program_gets_a_new_picture(bench: Bench, collins: Identity) -> None:
    bench.qtbot.waitUntil(lambda: _colours(bench, "Ada") > 300, timeout=LONG_MS)
    black = replace(collins.photos[0], image=np.zeros_like(collins.photos[0].image))
    bench.gallery.save(replace(collins, name="Ada", photos=(black,)), replace=True)
    bench.panel.refresh()
    bench.qtbot.waitUntil(lambda: _colours(bench, "Ada") < 100, timeout=LONG_MS)


# -- searching ------------------------------------------------------------------------------------------------------


def test_typing_searches_whatever_case_and_accents(bench: Bench) -> None:
    bench.actions["find"].trigger()
    assert bench.panel.search.hasFocus()
    bench.qtbot.keyClicks(bench.panel.search, "zOE")
    bench.expect("Zoë")
    bench.press(Qt.Key.Key_Return)
    assert bench.chosen == ["Zoë"]
    bench.press(Qt.Key.Key_Down)
    assert bench.panel.list.hasFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.chosen == ["Zoë", "Zoë"]
    bench.panel.search.setFocus()
    bench.press(Qt.Key.Key_Escape)
    bench.expect("Ada", "Grace", "Zoë", DEMO)
    bench.qtbot.keyClicks(bench.panel.search, "coll eil")
    bench.expect(DEMO)
    assert folded("Ströß ÅNGSTRÖM") == "stross angstrom"


def test_nobody_found_says_so_and_shows_everybody_again(bench: Bench) -> None:
    bench.qtbot.keyClicks(bench.panel.search, "%1 1234")
    bench.expect()
    assert bench.panel.hint.words.text() == "Nobody is called “%1 1234”."
    assert bench.chosen == []
    bench.press(Qt.Key.Key_Return)
    assert bench.chosen == []
    bench.qtbot.mouseClick(bench.panel.hint.button, Qt.MouseButton.LeftButton)
    bench.expect("Ada", "Grace", "Zoë", DEMO)
    assert not bench.panel.hint.isVisible()


# -- choosing -------------------------------------------------------------------------------------------------------


def test_click_enter_and_number_keys_choose(bench: Bench) -> None:
    bench.click("Grace")
    bench.press(Qt.Key.Key_Down)
    assert bench.chosen == ["Grace"]
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_4)
    bench.press(Qt.Key.Key_5)
    assert bench.chosen == ["Grace", "Zoë", DEMO]
    bench.qtbot.keyClicks(bench.panel.search, "o")
    bench.expect("Zoë", DEMO)
    bench.panel.list.setFocus()
    bench.press(Qt.Key.Key_1)
    assert bench.chosen[-1] == "Zoë"


def test_a_double_click_chooses_no_more_than_two_clicks(bench: Bench) -> None:
    viewport, left = bench.panel.list.viewport(), Qt.MouseButton.LeftButton
    where = bench.point_of("Ada")
    bench.click("Ada")
    bench.qtbot.mouseDClick(viewport, left, Qt.KeyboardModifier.NoModifier, where)
    assert 1 <= len(bench.chosen) <= 3
    assert set(bench.chosen) == {"Ada"}
    assert bench.panel.list.state() == bench.panel.list.State.NoState


def test_next_and_previous_wrap_and_go_past_the_broken(bench: Bench) -> None:
    _break(bench.gallery, "Bad")
    bench.panel.refresh()
    bench.expect("Ada", "Bad", "Grace", "Zoë", DEMO)
    bench.panel.set_current("Ada")
    for _ in range(4):
        bench.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert bench.chosen == ["Grace", "Zoë", DEMO, "Ada"]
    bench.panel.set_current("Ada")
    bench.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert bench.chosen[-1] == DEMO


def test_next_and_previous_begin_somewhere_when_nobody_listed_is_shown(bench: Bench) -> None:
    bench.panel.set_current("somebody who is gone")
    bench.actions["next"].trigger()
    bench.panel.set_current("somebody who is gone")
    bench.actions["previous"].trigger()
    assert bench.chosen == ["Ada", DEMO]


def test_badges_are_the_keys_that_choose(bench: Bench) -> None:
    _break(bench.gallery, "Bad")
    bench.panel.refresh()
    bench.expect("Ada", "Bad", "Grace", "Zoë", DEMO)
    found = bench.panel.found
    assert [found.index(row, 0).data(BADGE) for row in range(5)] == ["1", "", "2", "3", "4"]
    bench.actions.set_keys("person_2", "Ctrl+G")
    assert found.index_of("Grace").data(BADGE) == "Ctrl+G"
    bench.actions.set_keys("person_1", "")
    assert found.index_of("Ada").data(BADGE) == ""


def test_only_nine_have_a_key() -> None:
    model = GalleryModel()
    search = GallerySearch(model)
    search.set_keys([str(number) for number in range(1, 10)])
    model.set_people([Person(f"P{n:02d}", f"P{n:02d}", 1, None, None, "", "") for n in range(12)])
    badges = [search.index(row, 0).data(BADGE) for row in range(12)]
    assert badges == [*"123456789", "", "", ""]


# -- broken files ---------------------------------------------------------------------------------------------------


def test_a_broken_file_is_shown_with_its_trouble_not_chosen_but_removed(bench: Bench) -> None:
    _break(bench.gallery, "Bad")
    bench.panel.refresh()
    bench.expect("Ada", "Bad", "Grace", "Zoë", DEMO)
    person = bench.panel.found.index_of("Bad").data(PERSON)
    assert "Bad.lsrid" in second_line(person)
    bench.click("Bad")
    assert bench.chosen == []
    bench.said("warning", "Bad.lsrid")
    assert bench.actions["remove"].isEnabled()
    assert not bench.actions["rename"].isEnabled()
    assert not bench.actions["export"].isEnabled()
    bench.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    bench.expect("Ada", "Grace", "Zoë", DEMO)
    bench.actions["undo"].trigger()
    bench.expect("Ada", "Bad", "Grace", "Zoë", DEMO)


def test_a_photo_that_is_damaged_shows_when_its_picture_is_read(bench: Bench) -> None:
    path = bench.gallery.folder / "Ada.lsrid"
    content = bytearray(path.read_bytes())
    at = content.find(b"WEBP")
    content[at + 200 : at + 400] = bytes(200)
    path.write_bytes(content)
    bench.panel.refresh()
    bench.qtbot.waitUntil(lambda: bench.panel.model.people[0].trouble is not None, timeout=LONG_MS)
    bench.click("Ada")
    assert bench.chosen == []
    # It stays so as long as the file does.
    with bench.qtbot.waitSignal(bench.panel.keeper.listed, timeout=LONG_MS):
        bench.panel.refresh()
    assert bench.panel.model.people[0].trouble is not None
    shutil.copy(bench.gallery.folder / "Zoë.lsrid", path)
    bench.panel.refresh()
    bench.qtbot.waitUntil(lambda: bench.panel.model.people[0].trouble is None, timeout=LONG_MS)


# -- names ----------------------------------------------------------------------------------------------------------


def test_a_name_is_changed_in_the_list(bench: Bench) -> None:
    bench.panel.set_current("Ada")
    bench.panel.list.look_at("Ada")
    bench.type_name("Yvonne")
    bench.expect("Grace", "Yvonne", "Zoë", DEMO)
    assert bench.renamed == [("Ada", "Yvonne")]
    assert bench.panel.list.person is not None
    assert bench.panel.list.person.key == "Yvonne"
    assert bench.panel.found.index_of("Yvonne").data(SHOWN)
    assert bench.changes == 1
    assert bench.gallery.load("Yvonne").name == "Yvonne"


def test_somebody_who_is_not_shown_is_renamed_silently(bench: Bench) -> None:
    bench.panel.set_current("Ada")
    bench.panel.rename_to("Grace", "Hedy")
    bench.expect("Ada", "Hedy", "Zoë", DEMO)
    assert bench.renamed == []


def test_the_case_alone_is_changed(bench: Bench) -> None:
    bench.panel.list.look_at("Ada")
    bench.type_name("ADA")
    bench.expect("ADA", "Grace", "Zoë", DEMO)


@pytest.mark.parametrize(
    ("name", "words"), [("grace", "already"), ("a/b", "path"), ("   ", "no name"), ("con", "Windows"), ("x" * 61, "61")]
)
def test_a_name_that_cannot_be_changes_nothing_and_is_explained(bench: Bench, name: str, words: str) -> None:
    bench.panel.list.look_at("Ada")
    bench.type_name(name)
    notice = bench.said("error", words)
    assert "--" not in notice.advice
    assert bench.names == ["Ada", "Grace", "Zoë", DEMO]
    assert bench.changes == 0


def test_escape_and_the_same_name_change_nothing(bench: Bench) -> None:
    bench.panel.list.look_at("Ada")
    bench.type_name("Ada")
    bench.press(Qt.Key.Key_F2)
    editor = bench.panel.list.findChild(QLineEdit)
    bench.qtbot.keyClicks(editor, "Nobody")
    bench.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    with bench.qtbot.waitSignal(bench.panel.keeper.listed, timeout=LONG_MS):
        bench.panel.refresh()
    assert bench.names == ["Ada", "Grace", "Zoë", DEMO]
    assert bench.changes == 0


def test_what_is_typed_outlives_news_of_that_person(bench: Bench) -> None:
    bench.panel.list.look_at("Ada")
    bench.press(Qt.Key.Key_F2)
    editor = bench.panel.list.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Half a na")
    bench.panel.model.touch("Ada")
    assert editor.text() == "Half a na"
    bench.qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_the_portrait_stays_as_it_is(bench: Bench, tmp_path: Path) -> None:
    bench.panel.list.look_at(DEMO)
    for name in ("rename", "export", "remove"):
        assert not bench.actions[name].isEnabled()
    bench.panel.rename_to(DEMO, "x")
    bench.panel.remove(DEMO)
    bench.panel.export_to(DEMO, tmp_path / "x.lsrid")
    assert not bench.panel.model.setData(bench.panel.model.index(3), "x")
    with bench.qtbot.waitSignal(bench.panel.keeper.listed, timeout=LONG_MS):
        bench.panel.refresh()
    assert bench.notices == []
    assert not (tmp_path / "x.lsrid").exists()


# -- out and back ---------------------------------------------------------------------------------------------------


def test_two_who_were_removed_come_back_one_after_the_other(bench: Bench) -> None:
    bench.panel.set_current("Ada")
    bench.panel.list.look_at("Ada")
    assert not bench.actions["undo"].isEnabled()
    for left in (["Grace", "Zoë", DEMO], ["Zoë", DEMO]):
        bench.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        bench.expect(*left)
    assert bench.removed == ["Ada", "Grace"]
    assert [n.sentence for n in bench.notices if n.key == "removed"] == ["Ada was removed.", "Grace was removed."]
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.expect("Grace", "Zoë", DEMO)
    assert bench.actions["undo"].isEnabled()
    bench.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.expect("Ada", "Grace", "Zoë", DEMO)
    assert not bench.actions["undo"].isEnabled()
    assert bench.panel.found.index_of("Ada").data(SHOWN)
    bench.said("good", "Ada is back.")
    bench.qtbot.waitUntil(lambda: _colours(bench, "Ada") > 300, timeout=LONG_MS)


def test_whoever_comes_back_to_a_name_that_is_taken_gets_another(bench: Bench, collins: Identity) -> None:
    bench.panel.remove("Ada")
    bench.expect("Grace", "Zoë", DEMO)
    Gallery(bench.gallery.folder).save(replace(collins, name="ada"))
    bench.panel.undo_remove()
    bench.expect("ada", "Ada 2", "Grace", "Zoë", DEMO)
    bench.said("warning", "called Ada 2")
    assert list((bench.gallery.folder / ".trash").iterdir()) == []


def test_what_is_gone_from_the_trash_cannot_come_back(bench: Bench) -> None:
    bench.panel.remove("Ada")
    bench.expect("Grace", "Zoë", DEMO)
    shutil.rmtree(bench.gallery.folder / ".trash")
    bench.panel.undo_remove()
    bench.said("error", "Ada.lsrid")
    assert not bench.actions["undo"].isEnabled()


def test_somebody_whom_another_program_removed_is_no_more(bench: Bench) -> None:
    Gallery(bench.gallery.folder).remove("Ada")
    bench.panel.remove("Ada")
    bench.said("error", "no identity called 'Ada'")
    bench.expect("Grace", "Zoë", DEMO)
    assert bench.removed == []


def test_keys_do_nothing_to_people_on_a_page_that_is_not_seen(bench: Bench) -> None:
    bench.panel.list.look_at("Ada")
    bench.panel.setVisible(False)
    bench.actions["remove"].trigger()
    bench.actions["rename"].trigger()
    with bench.qtbot.waitSignal(bench.panel.keeper.listed, timeout=LONG_MS):
        bench.panel.refresh()
    assert bench.names == ["Ada", "Grace", "Zoë", DEMO]
    assert bench.removed == []


# -- files ----------------------------------------------------------------------------------------------------------


def test_exported_and_imported_it_is_the_same_person(bench: Bench, tmp_path: Path) -> None:
    bench.panel.export_to("Zoë", tmp_path / "friend of mine")
    bench.said("good", "friend of mine.lsrid")
    bench.panel.remove("Zoë")
    bench.expect("Ada", "Grace", DEMO)
    bench.panel.import_files([tmp_path / "friend of mine.lsrid"])
    bench.expect("Ada", "Grace", "Zoë", DEMO)
    bench.said("good", "Zoë is imported.")
    assert bench.panel.list.person is not None
    assert bench.panel.list.person.key == "Zoë"


def test_a_name_that_is_taken_gets_a_number_and_a_sentence(bench: Bench, tmp_path: Path) -> None:
    bench.gallery.export("Ada", tmp_path / "a.lsrid")
    bench.panel.import_files([tmp_path / "a.lsrid", tmp_path / "a.lsrid"])
    bench.expect("Ada", "Ada 2", "Ada 3", "Grace", "Zoë", DEMO)
    bench.said("warning", "Somebody is called Ada already, so this person is called Ada 3 now.")
    assert not bench.panel.busy.isVisible()


def test_what_cannot_be_imported_is_explained_and_the_rest_is_taken(
    bench: Bench, tmp_path: Path, collins: Identity
) -> None:
    bench.gallery.export("Ada", tmp_path / "good.lsrid")
    damaged = bytearray((tmp_path / "good.lsrid").read_bytes())
    damaged[len(damaged) // 2] ^= 255
    (tmp_path / "damaged.lsrid").write_bytes(damaged)
    (tmp_path / "text.lsrid").write_text("not a bundle")
    names = ("damaged.lsrid", "text.lsrid", "missing.lsrid", "good.lsrid")
    bench.panel.import_files([tmp_path / name for name in names])
    bench.expect("Ada", "Ada 2", "Grace", "Zoë", DEMO)
    for name in names[:3]:
        notice = bench.said("error", name)
        assert notice.details
    for name in ("Barbara", "Chien"):
        Gallery(tmp_path / "more").save(replace(collins, name=name))
    bench.panel.import_files(sorted((tmp_path / "more").iterdir()))
    bench.said("good", "2 people are imported.")


def test_importing_nothing_is_nothing(bench: Bench) -> None:
    bench.panel.import_files([])
    with bench.qtbot.waitSignal(bench.panel.keeper.listed, timeout=LONG_MS):
        bench.panel.refresh()
    assert bench.changes == 0


def test_an_import_is_stopped_between_files(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.gallery.export("Ada", tmp_path / "a.lsrid")
    begun, go_on = threading.Event(), threading.Event()
    one = work.import_one

    def slow(gallery: Gallery, path: Path) -> work.Taken:
        begun.set()
        go_on.wait(LONG_MS / 1000)
        return one(gallery, path)

    monkeypatch.setattr(work, "import_one", slow)
    bench.panel.import_files([tmp_path / "a.lsrid"] * 5)
    bench.qtbot.waitUntil(bench.panel.busy.isVisible, timeout=LONG_MS)
    assert "a.lsrid" in bench.panel.busy.words.text()
    assert begun.wait(LONG_MS / 1000)
    bench.qtbot.mouseClick(bench.panel.busy.button, Qt.MouseButton.LeftButton)
    go_on.set()
    bench.expect("Ada", "Ada 2", "Grace", "Zoë", DEMO)
    assert not bench.panel.busy.isVisible()


def test_an_export_that_cannot_be_written_is_explained(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    bench.panel.export_to("Ada", tmp_path / "file" / "Ada.lsrid")
    bench.said("error", "Ada.lsrid cannot be written")
    bench.panel.export_to("Ada", tmp_path / "missing" / "Ada.lsrid")
    bench.said("error", "it is not there")


def test_an_export_writes_over_what_the_user_agreed_to_lose(bench: Bench, tmp_path: Path) -> None:
    target = tmp_path / "Ada.LSRID"
    target.write_text("old")
    bench.panel.export_to("Ada", target)
    bench.said("good", "Ada was exported")
    assert target.stat().st_size > 1000


def test_files_are_chosen_in_dialogs(bench: Bench, tmp_path: Path) -> None:
    bench.panel.list.look_at("Grace")
    bench.actions["export"].trigger()
    dialog = bench.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("Grace.lsrid")
    dialog.fileSelected.emit(str(tmp_path / "g.lsrid"))
    bench.said("good", "Grace was exported")
    dialog.close()
    bench.qtbot.waitUntil(lambda: bench.window.findChild(QFileDialog) is None, timeout=LONG_MS)
    bench.qtbot.mouseClick(bench.panel.buttons.take, Qt.MouseButton.LeftButton)
    dialog = bench.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(tmp_path / "g.lsrid")])
    bench.expect("Ada", "Grace", "Grace 2", "Zoë", DEMO)
    dialog.close()


def _drop(paths: list[Path]) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    event.mime = mime
    return event


def test_dropped_files_are_imported_and_other_files_left_to_the_window(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "Grace.LSRID"
    bench.gallery.export("Grace", path)
    event = _drop([path, tmp_path / "photo.jpg"])
    event.ignore()
    bench.panel.dropEvent(event)
    assert not event.isAccepted()
    event = _drop([path])
    over = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, event.mimeData(), Qt.MouseButton.LeftButton, event.modifiers()
    )
    bench.panel.dragEnterEvent(over)
    assert over.isAccepted()
    assert "Drop it here" in bench.panel.hint.words.text()
    bench.panel.dragLeaveEvent(QDragLeaveEvent())
    assert not bench.panel.hint.isVisible()
    bench.panel.dropEvent(event)
    assert event.isAccepted()
    bench.expect("Ada", "Grace", "Grace 2", "Zoë", DEMO)


def test_a_free_name_is_a_name(bench: Bench) -> None:
    assert work.free_name("Ada", {"ada", "ada 2"}) == "Ada 3"
    long = "x" * 60
    found = work.free_name(long, {long})
    assert found == checked_name(found)
    assert found.endswith(" 2")


def test_a_name_taken_at_the_last_moment_is_not_written_over(
    bench: Bench, tmp_path: Path, collins: Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    Gallery(tmp_path / "other").save(replace(collins, name="New"))
    import_ = Gallery.import_

    def overtaken(gallery: Gallery, path: Path, name: str | None = None, *, replace: bool = False) -> str:
        if name == "New":
            shutil.copy(path, gallery.folder / "New.lsrid")
            raise IdentityError("There is one already.")
        return import_(gallery, path, name, replace=replace)

    monkeypatch.setattr(Gallery, "import_", overtaken)
    taken = work.import_one(bench.gallery, tmp_path / "other" / "New.lsrid")
    assert (taken.wished, taken.name, taken.error) == ("New", "New 2", None)


# -- details, menus, ends -------------------------------------------------------------------------------------------


def test_details_are_read_without_a_mouse(bench: Bench) -> None:
    bench.panel.list.look_at("Grace")
    assert not bench.panel.details.isVisible()
    bench.panel.buttons.about.trigger()
    assert bench.panel.details.title.text() == "Grace"
    assert "public domain portrait" in bench.panel.details.words.text()
    bench.press(Qt.Key.Key_Down)
    assert bench.panel.details.title.text() == "Zoë"
    bench.panel.details.closed.emit()
    assert not bench.panel.details.isVisible()
    assert not bench.panel.buttons.about.isChecked()
    assert "Grace" in bench.panel.found.index_of("Grace").data(Qt.ItemDataRole.ToolTipRole)


def test_the_menu_opens_where_it_was_asked_for(bench: Bench) -> None:
    menu = bench.panel.buttons.menu
    bench.panel.list.customContextMenuRequested.emit(bench.point_of("Ada"))
    bench.qtbot.waitUntil(menu.isVisible, timeout=LONG_MS)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Rename…", "Export…", "Remove", "Details", "Bring back"]
    menu.close()


def test_larger_text_makes_larger_rows(bench: Bench) -> None:
    before = bench.panel.list.visualRect(bench.panel.found.index_of("Ada")).height()
    font = bench.panel.font()
    font.setPointSizeF(2 * font.pointSizeF())
    bench.panel.list.setFont(font)
    bench.qtbot.waitUntil(
        lambda: bench.panel.list.visualRect(bench.panel.found.index_of("Ada")).height() > 1.7 * before, timeout=LONG_MS
    )


def test_closing_while_pictures_are_read_is_clean(
    qtbot: QtBot, store: Store, people: People, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    read = People.thumbnail

    def slow(people: People, key: str, side: int) -> Picture:
        begun.set()
        go_on.wait(LONG_MS / 1000)
        return read(people, key, side)

    monkeypatch.setattr(People, "thumbnail", slow)
    bench = Bench(qtbot, store, people, jobs)
    bench.panel.refresh()
    bench.expect("Ada", "Grace", "Zoë", DEMO)
    qtbot.waitUntil(begun.is_set, timeout=LONG_MS)
    bench.panel.refresh()
    bench.window.close()
    bench.panel.deleteLater()
    QApplication.sendPostedEvents(bench.panel, QEvent.Type.DeferredDelete)
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG_MS)
