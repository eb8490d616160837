"""The wizard, as somebody uses it who wants a person of some photos."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PyQt6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.bridge import find_networks
from gui.enrolment.found import MOST
from gui.enrolment.verdict_card import is_refused
from gui.enrolment.wizard import EnrolmentWizard, Page
from gui.jobs import Jobs
from gui.notices import Notice
from gui.people import People
from gui.preferences import Store
from lsr_live.errors import DeviceError, EngineError
from lsr_live.frames.cameras import CameraInfo
from lsr_live.frames.sources.tour import Station, Tour
from lsr_live.identity.gallery import Gallery
from lsr_live.identity.guided_poses import PROMPTS, Advice, Pose
from lsr_live.identity.identity import Identity
from lsr_live.identity.verdict import Reason
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from tests.gui.conftest import LONG_MS
from tests.gui.scripted_camera import PhotographedCamera, ScriptedCamera, portrait_camera
from tests.identity.test_guided import SEEN, Camera

Picture = NDArray[np.uint8]


@pytest.fixture
def photos(tmp_path: Path, astronaut: Picture) -> Path:
    """A folder with two photos of one person that serve."""
    folder = tmp_path / "photos"
    folder.mkdir()
    Image.fromarray(astronaut).save(folder / "portrait.png")
    turned = cv2.warpAffine(astronaut, cv2.getRotationMatrix2D((220.0, 120.0), 12.0, 1.25), (512, 512))
    Image.fromarray(turned).save(folder / "turned.jpg", quality=95)
    return folder


@pytest.fixture
def bad_photos(tmp_path: Path) -> Path:
    """A folder with what looks like photos and shows nobody."""
    folder = tmp_path / "bad"
    folder.mkdir()
    Image.fromarray(np.full((240, 320, 3), 200, np.uint8)).save(folder / "blank.png")
    noise = np.random.default_rng(1).integers(0, 256, (240, 320, 3), np.uint8)
    Image.fromarray(noise).save(folder / "carpet.jpg")
    (folder / "letter.png").write_text("Dear Ada,")
    return folder


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def cameras(monkeypatch: pytest.MonkeyPatch) -> list[CameraInfo]:
    """The cameras that are plugged in."""
    plugged_in = [CameraInfo(0, "HD Webcam"), CameraInfo(2, "Other Camera")]
    monkeypatch.setattr("gui.enrolment.photos_page.list_cameras", lambda: plugged_in)
    return plugged_in


@pytest.fixture(scope="module")
def portrait(astronaut: Picture) -> Camera:
    return portrait_camera(astronaut)


@pytest.fixture
def camera(portrait: Camera, cameras: list[CameraInfo], monkeypatch: pytest.MonkeyPatch) -> ScriptedCamera:
    """Somebody who does all that is asked, before the camera that is opened."""
    scripted = ScriptedCamera(portrait)

    def open_it(*_: object, **__: object) -> ScriptedCamera:
        scripted.ended = False
        return scripted

    monkeypatch.setattr("gui.enrolment.guide.open_source", open_it)
    return scripted


@pytest.fixture
def told() -> list[Notice]:
    """What the wizard said."""
    return []


@pytest.fixture
def wizard(
    qtbot: QtBot, store: Store, people: People, jobs: Jobs, temporary: Path, told: list[Notice]
) -> Iterator[EnrolmentWizard]:
    """The wizard, begun; without networks, which the live page's tests try."""
    store.set("engine.preset", "none")
    wizard = EnrolmentWizard(store, people, jobs, find_networks)
    qtbot.addWidget(wizard)
    wizard.notice.connect(lambda notice: told.append(notice) if notice.sentence else None)
    wizard.resize(1000, 700)
    wizard.show()
    wizard.begin()
    yield wizard
    wizard.close_down()
    jobs.close()
    assert not list(temporary.glob("lsr-live-*"))


def click(qtbot: QtBot, button: QWidget) -> None:
    assert button.isEnabled()
    where = QPoint(8, button.height() // 2) if isinstance(button, QRadioButton | QCheckBox) else QPoint()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=where)


def wait(qtbot: QtBot, condition: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(condition()), timeout=LONG_MS)


def drop(target: QWidget, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, button, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, mime, button, no_key)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), copy, mime, button, no_key))


def add(qtbot: QtBot, wizard: EnrolmentWizard, *paths: Path, count: int) -> None:
    wizard.add_files(list(paths))
    wait(qtbot, lambda: len(wizard.shelf.paths) == count)


def say_who(qtbot: QtBot, wizard: EnrolmentWizard, name: str = "Eileen") -> None:
    click(qtbot, wizard.next)
    qtbot.keyClicks(wizard.who.name, name)
    wizard.who.me.click()


def judge(qtbot: QtBot, wizard: EnrolmentWizard) -> None:
    click(qtbot, wizard.next)
    wait(qtbot, lambda: wizard.judging.cards)


def names(people: People) -> list[str]:
    return [entry.name for entry in people.gallery.list()]


# -- the whole way -----------------------------------------------------------------------------------------------------


def test_photos_dropped_become_a_person_in_the_gallery(
    qtbot: QtBot, wizard: EnrolmentWizard, people: People, photos: Path, told: list[Notice]
) -> None:
    assert not wizard.next.isEnabled()
    assert not wizard.back.isVisible()
    drop(wizard.photos, photos / "portrait.png", photos / "turned.jpg")
    wait(qtbot, lambda: all(wizard.shelf.thumbnail(photos / name) for name in ("portrait.png", "turned.jpg")))
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    assert [card.verdict.accepted for card in wizard.judging.cards] == [True, True]
    assert "2 of 2" in wizard.judging.summary.text()
    assert "mouth open" in wizard.judging.hint.text()
    click(qtbot, wizard.next)
    assert wizard.page is Page.RESULT
    with qtbot.waitSignal(wizard.result.preview.picture, timeout=LONG_MS):
        pass
    assert "Eileen" in wizard.result.title.text()
    assert "Likeness" in wizard.result.likeness.text()
    assert names(people) == ["Ada", "Grace", "Zoë"]
    with qtbot.waitSignals([wizard.enrolled, wizard.left], timeout=LONG_MS, order="strict") as signals:
        click(qtbot, wizard.next)
    assert signals.all_signals_and_args[0].args == ("Eileen",)
    saved = people.gallery.load("Eileen")
    assert len(saved.photos) == 2
    assert saved.consent == wizard.who.me.text()
    assert told == []


def test_a_list_of_files_and_the_keyboard_will_do(
    qtbot: QtBot, wizard: EnrolmentWizard, people: People, photos: Path
) -> None:
    wizard.photos.choose([str(photos / "portrait.png")])
    wait(qtbot, lambda: wizard.shelf.paths == [photos / "portrait.png"])
    wizard.activateWindow()
    qtbot.waitActive(wizard)
    qtbot.keyClick(wizard, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert wizard.page is Page.WHO
    qtbot.keyClick(wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wizard.page is Page.PHOTOS
    qtbot.keyClick(wizard, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(wizard.who.name, "Eileen")
    qtbot.keyClick(wizard.who.name, Qt.Key.Key_Return)
    assert wizard.page is Page.WHO
    qtbot.keyClick(wizard.who.me, Qt.Key.Key_Space)
    qtbot.keyClick(wizard.who.name, Qt.Key.Key_Return)
    wait(qtbot, lambda: wizard.judging.cards)
    qtbot.keyClick(wizard, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert wizard.page is Page.RESULT
    assert not wizard.result.likeness.isVisible()
    with qtbot.waitSignal(wizard.enrolled, timeout=LONG_MS):
        qtbot.keyClick(wizard, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "Eileen" in names(people)


def test_the_avatar_goes_where_it_is_sent(qtbot: QtBot, wizard: EnrolmentWizard, photos: Path) -> None:
    add(qtbot, wizard, photos / "portrait.png", count=1)
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    click(qtbot, wizard.next)
    result = wizard.result
    wait(qtbot, lambda: not result.busy.isVisible())
    for station in (Station.LEFT, Station.MOUTH):
        click(qtbot, result.stations[station])
        wait(qtbot, lambda station=station: result.preview.station is station)
    click(qtbot, result.round)
    wait(qtbot, lambda: result.preview.station is not Station.MOUTH)
    click(qtbot, wizard.back)
    assert wizard.page is Page.JUDGING
    assert wizard.judging.cards
    click(qtbot, wizard.next)
    wait(qtbot, lambda: not result.busy.isVisible())


@pytest.mark.parametrize(("station", "side", "sign"), [(Station.LEFT, "right", 1), (Station.RIGHT, "left", -1)])
def test_sides_are_those_of_the_person(wizard: EnrolmentWizard, station: Station, side: str, sign: int) -> None:
    """As `lsr_live.identity.wanted` has them, whose hint stands beside the buttons."""
    assert wizard.result.stations[station].text() == f"To their {side}"
    tour = Tour()
    tour.go_to(station)
    frames = [tour.read() for _ in range(60)]
    assert frames[-1] is not None
    assert frames[-1].mesh is not None
    assert sign * angles_of(pose_of(frames[-1].mesh).rotation)[0] > 12.0


def test_it_is_said_what_is_done_for_the_avatar(wizard: EnrolmentWizard) -> None:
    wizard.result.preview.opening.emit("openvino cpu int8: check", 0.2)
    assert wizard.result.doing.text() == "OpenVINO cpu int8: compare pictures"
    wizard.result.preview.opening.emit("something else", -1.0)
    assert wizard.result.doing.text() == "something else"


# -- photos ------------------------------------------------------------------------------------------------------------


def test_photos_that_do_not_serve_are_explained(
    qtbot: QtBot, wizard: EnrolmentWizard, photos: Path, bad_photos: Path, told: list[Notice]
) -> None:
    add(qtbot, wizard, bad_photos, photos, count=5)
    wait(qtbot, lambda: told)
    assert "letter.png is not a picture" in told[0].sentence
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    cards = wizard.judging.cards
    assert [card.verdict.reason for card in cards[:3]] == [Reason.NO_FACE, Reason.NO_FACE, Reason.UNREADABLE]
    for card in cards:
        shown = card.accessibleName()
        assert card.verdict.sentence in shown
        assert card.verdict.advice in shown
        assert ("serves" if card.verdict.accepted else "is left out") in shown
        assert is_refused(card.verdict) is not card.verdict.accepted
    assert "2 of 5" in wizard.judging.summary.text()
    assert wizard.next.isEnabled()


def test_where_none_serves_there_is_no_way_on_but_to_other_photos(
    qtbot: QtBot, wizard: EnrolmentWizard, photos: Path, bad_photos: Path
) -> None:
    add(qtbot, wizard, bad_photos, count=3)
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    assert len(wizard.judging.cards) == 3
    assert "None" in wizard.judging.summary.text()
    assert not wizard.next.isEnabled()
    click(qtbot, wizard.judging.more)
    assert wizard.page is Page.PHOTOS
    add(qtbot, wizard, photos, count=5)
    click(qtbot, wizard.next)
    assert wizard.who.chosen_name == "Eileen"
    click(qtbot, wizard.next)
    wait(qtbot, lambda: len(wizard.judging.cards) == 5)
    assert wizard.next.isEnabled()


def test_photos_can_be_taken_away_and_come_once(qtbot: QtBot, wizard: EnrolmentWizard, photos: Path) -> None:
    add(qtbot, wizard, photos, count=2)
    add(qtbot, wizard, photos, photos / "portrait.png", count=2)
    assert not wizard.photos.remove.isEnabled()
    wizard.shelf.setCurrentRow(0)
    qtbot.keyClick(wizard.shelf, Qt.Key.Key_Delete)
    assert [path.name for path in wizard.shelf.paths] == ["turned.jpg"]
    wizard.shelf.selectAll()
    click(qtbot, wizard.photos.remove)
    assert not wizard.shelf.paths
    assert not wizard.next.isEnabled()
    assert (photos / "portrait.png").exists()


def test_what_is_no_photo_is_said(qtbot: QtBot, wizard: EnrolmentWizard, tmp_path: Path, told: list[Notice]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("hello")
    wizard.add_files([tmp_path / "empty", tmp_path / "notes.txt"])
    wait(qtbot, lambda: told)
    assert "notes.txt" in told[0].sentence
    assert "empty" in told[0].sentence
    wizard.add_files([tmp_path / "gone.png"])
    wait(qtbot, lambda: len(told) > 1)
    assert "gone.png cannot be read" in told[1].sentence


def test_there_is_a_most_of_photos(qtbot: QtBot, wizard: EnrolmentWizard, tmp_path: Path, told: list[Notice]) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MOST + 7):
        Image.new("RGB", (8, 8)).save(folder / f"{number}.png")
    add(qtbot, wizard, folder, count=MOST)
    assert "7" in told[0].sentence


def test_photos_dropped_on_the_window_come_to_whatever_step_there_is(
    qtbot: QtBot, wizard: EnrolmentWizard, photos: Path
) -> None:
    add(qtbot, wizard, photos / "portrait.png", count=1)
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    add(qtbot, wizard, photos / "turned.jpg", count=2)
    assert wizard.page is Page.PHOTOS


# -- who ---------------------------------------------------------------------------------------------------------------


def test_a_name_and_consent_are_needed(qtbot: QtBot, wizard: EnrolmentWizard, photos: Path) -> None:
    add(qtbot, wizard, photos / "portrait.png", count=1)
    click(qtbot, wizard.next)
    who = wizard.who
    assert not wizard.next.isEnabled()
    qtbot.keyClicks(who.name, "Eileen")
    assert not wizard.next.isEnabled()
    assert "consent" in wizard.next.toolTip()
    click(qtbot, who.other)
    assert not wizard.next.isEnabled()
    qtbot.keyClicks(who.agreed, "   ")
    assert not wizard.next.isEnabled()
    qtbot.keyClicks(who.agreed, "agreed by letter")
    assert wizard.next.isEnabled()
    assert who.consent == "agreed by letter"
    who.me.click()
    assert who.consent == who.me.text()
    assert not who.agreed.isEnabled()


@pytest.mark.parametrize("name", ["a/b", "con", "x" * 61, "..", "  "])
def test_a_name_that_cannot_be_used_is_explained_at_once(qtbot: QtBot, wizard: EnrolmentWizard, name: str) -> None:
    wizard.pages.setCurrentIndex(Page.WHO)
    wizard.who.me.click()
    qtbot.keyClicks(wizard.who.name, name)
    assert bool(wizard.who.name_trouble.text()) is bool(name.strip())
    assert not wizard.next.isEnabled()


def test_a_name_that_is_taken_needs_a_word(qtbot: QtBot, wizard: EnrolmentWizard, people: People, photos: Path) -> None:
    before = people.gallery.load("Ada").created
    add(qtbot, wizard, photos, count=2)
    say_who(qtbot, wizard, "ada")
    wait(qtbot, lambda: wizard.who.name_trouble.text())
    assert "Ada" in wizard.who.name_trouble.text()
    assert not wizard.next.isEnabled()
    click(qtbot, wizard.who.replace)
    assert not wizard.who.name_trouble.text()
    judge(qtbot, wizard)
    click(qtbot, wizard.next)
    with qtbot.waitSignal(wizard.enrolled, timeout=LONG_MS):
        click(qtbot, wizard.next)
    assert names(people) == ["Ada", "Grace", "Zoë"]
    after = people.gallery.load("Ada")
    assert len(after.photos) == 2
    assert after.created != before


def test_a_name_taken_meanwhile_loses_nothing(
    qtbot: QtBot, wizard: EnrolmentWizard, people: People, photos: Path, collins: Identity, told: list[Notice]
) -> None:
    add(qtbot, wizard, photos / "portrait.png", count=1)
    say_who(qtbot, wizard, "Eileen Collins")
    judge(qtbot, wizard)
    click(qtbot, wizard.next)
    people.gallery.save(collins)
    click(qtbot, wizard.next)
    wait(qtbot, lambda: told)
    assert "already" in told[0].sentence
    assert wizard.page is Page.RESULT
    for _ in range(2):
        click(qtbot, wizard.back)
    wizard.who.name.setText("Eileen")
    click(qtbot, wizard.next)
    # The photos are the same, and need no judging anew.
    assert wizard.next.isEnabled()
    click(qtbot, wizard.next)
    with qtbot.waitSignal(wizard.enrolled, timeout=LONG_MS) as saved:
        click(qtbot, wizard.next)
    assert saved.args == ["Eileen"]


# -- coming and going --------------------------------------------------------------------------------------------------


def test_judging_can_be_stopped(
    qtbot: QtBot, wizard: EnrolmentWizard, people: People, jobs: Jobs, photos: Path, bad_photos: Path
) -> None:
    add(qtbot, wizard, bad_photos, photos, count=5)
    say_who(qtbot, wizard)
    click(qtbot, wizard.next)
    wait(qtbot, lambda: wizard.judging.bar.value() > 0)
    assert not wizard.back.isVisible()
    click(qtbot, wizard.judging.stop)
    assert wizard.page is Page.WHO
    wait(qtbot, lambda: not jobs.busy)
    assert not wizard.judging.cards
    assert len(wizard.shelf.paths) == 5
    judge(qtbot, wizard)
    assert len(wizard.judging.cards) == 5
    assert wizard.back.isVisible()
    with qtbot.waitSignal(wizard.left, timeout=LONG_MS):
        click(qtbot, wizard.cancel)
    assert not wizard.shelf.paths
    assert names(people) == ["Ada", "Grace", "Zoë"]


@pytest.mark.parametrize("moment", ["thumbnails", "judging", "preview opens", "preview"])
def test_it_can_be_closed_at_any_moment(
    qtbot: QtBot, wizard: EnrolmentWizard, people: People, jobs: Jobs, photos: Path, moment: str
) -> None:
    wizard.add_files([photos])
    if moment != "thumbnails":
        wait(qtbot, lambda: wizard.shelf.paths)
        say_who(qtbot, wizard)
        click(qtbot, wizard.next)
    if moment == "judging":
        wait(qtbot, lambda: wizard.judging.bar.value() > 0)
    if moment.startswith("preview"):
        wait(qtbot, lambda: wizard.judging.cards)
        click(qtbot, wizard.next)
    if moment == "preview":
        wait(qtbot, lambda: not wizard.result.busy.isVisible())
    wizard.close_down()
    wizard.close_down()
    jobs.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("job")]
    assert names(people) == ["Ada", "Grace", "Zoë"]


def test_it_begins_anew_after_it_was_left(
    qtbot: QtBot, wizard: EnrolmentWizard, photos: Path, camera: ScriptedCamera
) -> None:
    add(qtbot, wizard, photos, count=2)
    say_who(qtbot, wizard)
    click(qtbot, wizard.back)
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: wizard.shelf.paths[2:])
    wizard.begin()
    assert wizard.page is Page.PHOTOS
    assert not wizard.shelf.paths
    assert not wizard.who.name.text()
    assert not wizard.who.consent
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: wizard.shelf.paths)
    assert wizard.shelf.item(0).text() == "Front"  # type: ignore[union-attr]


def test_an_avatar_that_cannot_be_shown_can_be_saved(
    qtbot: QtBot,
    wizard: EnrolmentWizard,
    people: People,
    photos: Path,
    told: list[Notice],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise EngineError("The card is gone.", "Plug it in.")

    monkeypatch.setattr("gui.enrolment.preview.Show", refuse)
    add(qtbot, wizard, photos / "portrait.png", count=1)
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    click(qtbot, wizard.next)
    wait(qtbot, lambda: told)
    assert told[0].sentence == "The card is gone."
    assert told[0].details
    assert not wizard.result.busy.isVisible()
    with qtbot.waitSignal(wizard.enrolled, timeout=LONG_MS):
        click(qtbot, wizard.next)
    assert "Eileen" in names(people)


def test_a_gallery_that_cannot_be_read_is_said(
    qtbot: QtBot, store: Store, jobs: Jobs, tmp_path: Path, told: list[Notice]
) -> None:
    (tmp_path / "file").write_text("no folder")
    wizard = EnrolmentWizard(store, People(Gallery(tmp_path / "file")), jobs, find_networks)
    qtbot.addWidget(wizard)
    wizard.notice.connect(told.append)
    wizard.begin()
    wait(qtbot, lambda: told)
    assert "cannot be read" in told[0].sentence
    wizard.close_down()


# -- the camera --------------------------------------------------------------------------------------------------------


def test_a_guided_set_becomes_a_person(
    qtbot: QtBot, wizard: EnrolmentWizard, people: People, temporary: Path, camera: ScriptedCamera
) -> None:
    wizard.photos.refresh()
    wait(qtbot, lambda: wizard.photos.camera.count() == 2)
    assert wizard.photos.camera.currentText() == "HD Webcam"
    with qtbot.waitSignal(wizard.wants_camera, timeout=LONG_MS) as lent:
        click(qtbot, wizard.photos.take_photos)
    assert lent.args == [True]
    wait(qtbot, lambda: len(wizard.shelf.paths) == len(Pose))
    wait(qtbot, lambda: wizard.guided.wish.text() == Advice.DONE)
    assert not wizard.guided.skip.isEnabled()
    buttons = wizard.guided.board.buttons
    wait(qtbot, lambda: all(": taken" in button.accessibleName() for button in buttons.values()))
    assert camera.reader is not threading.main_thread()
    with qtbot.waitSignal(wizard.wants_camera, timeout=LONG_MS) as lent:
        click(qtbot, wizard.next)
    assert lent.args == [False]
    assert camera.ended
    assert all(path.is_relative_to(temporary) for path in wizard.shelf.paths)
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    assert len(wizard.judging.cards) == len(Pose)
    assert wizard.judging.cards[0].accessibleName().startswith("Front")
    click(qtbot, wizard.next)
    with qtbot.waitSignal(wizard.enrolled, timeout=LONG_MS):
        click(qtbot, wizard.next)
    assert "Eileen" in names(people)
    assert not list(temporary.glob("lsr-live-*"))


def test_real_heads_are_photographed(
    qtbot: QtBot,
    wizard: EnrolmentWizard,
    cameras: list[CameraInfo],
    shared_data: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person, front, others = SEEN[0]
    folder = shared_data / "people" / "val" / person
    files = [folder / f"{name}.jpg" for name in (front, *others.values())]
    monkeypatch.setattr("gui.enrolment.guide.open_source", lambda *_, **__: PhotographedCamera(files))
    click(qtbot, wizard.photos.take_photos)
    for pose in list(Pose)[:4]:
        wait(qtbot, lambda pose=pose: wizard.guided.wish.text() == PROMPTS[pose])
        if pose is not Pose.FRONT and pose not in others:
            click(qtbot, wizard.guided.skip)
    wait(qtbot, lambda: wizard.guided.wish.text() == PROMPTS[Pose.DOWN])
    click(qtbot, wizard.next)
    assert [path.name for path in wizard.shelf.paths] == ["front 1.png", "left 2.png", "up 3.png"]
    say_who(qtbot, wizard)
    judge(qtbot, wizard)
    assert all(card.verdict.accepted for card in wizard.judging.cards)


def test_a_camera_that_is_lost_is_said_and_comes_back(
    qtbot: QtBot, wizard: EnrolmentWizard, camera: ScriptedCamera
) -> None:
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: wizard.shelf.paths)
    camera.unplug()
    wait(qtbot, lambda: "is gone" in wizard.guided.advice.text())
    wanted = wizard.guided.wish.text()
    click(qtbot, wizard.guided.skip)
    wait(qtbot, lambda: wizard.guided.wish.text() != wanted)
    assert "is gone" in wizard.guided.advice.text()
    camera.plug_in()
    wait(qtbot, lambda: "is gone" not in wizard.guided.advice.text())
    before = len(wizard.shelf.paths)
    wait(qtbot, lambda: len(wizard.shelf.paths) > before)


def test_a_camera_that_is_in_use_is_waited_for(
    qtbot: QtBot,
    wizard: EnrolmentWizard,
    portrait: Camera,
    cameras: list[CameraInfo],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    free = threading.Event()
    opened: list[str] = []

    def open_it(spec: str, **_: object) -> ScriptedCamera:
        opened.append(spec)
        if not free.is_set():
            raise DeviceError("HD Webcam is in use.", "Close the other program.")
        return ScriptedCamera(portrait)

    monkeypatch.setattr("gui.enrolment.guide.open_source", open_it)
    monkeypatch.setattr("gui.enrolment.guide._AGAIN_S", 0.01)
    wizard.photos.refresh()
    wait(qtbot, lambda: wizard.photos.camera.count() == 2)
    wizard.photos.camera.setCurrentIndex(1)
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: "in use" in wizard.guided.advice.text())
    # Whoever had it got time to let go of it first.
    assert len(opened) > 4
    free.set()
    wait(qtbot, lambda: wizard.shelf.paths)
    assert set(opened) == {"2"}


def test_poses_can_be_skipped_and_taken_again(
    qtbot: QtBot,
    wizard: EnrolmentWizard,
    portrait: Camera,
    cameras: list[CameraInfo],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    frontal = ScriptedCamera(portrait, only=Pose.FRONT)
    monkeypatch.setattr("gui.enrolment.guide.open_source", lambda *_, **__: frontal)
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: wizard.guided.wish.text() == Advice.TURN_LEFT)
    first = wizard.shelf.paths
    click(qtbot, wizard.guided.skip)
    wait(qtbot, lambda: wizard.guided.wish.text() == Advice.TURN_RIGHT)
    assert wizard.guided.board.buttons[Pose.RIGHT].isChecked()
    click(qtbot, wizard.guided.board.buttons[Pose.FRONT])
    wait(qtbot, lambda: wizard.shelf.paths != first)
    assert len(wizard.shelf.paths) == 1
    click(qtbot, wizard.back)
    # Away with it: the pose is not taken any more.
    wizard.shelf.selectAll()
    click(qtbot, wizard.photos.remove)
    assert "not taken" in wizard.guided.board.buttons[Pose.FRONT].accessibleName()


@pytest.mark.parametrize("driver", ["", "demo"])
def test_the_animated_driver_takes_part_where_it_drives_or_nothing_else_can(
    qtbot: QtBot, wizard: EnrolmentWizard, store: Store, cameras: list[CameraInfo], driver: str
) -> None:
    store.prefer(driver=driver)
    wizard.photos.refresh()
    wait(qtbot, lambda: wizard.photos.camera.count() == (3 if driver else 2))
    cameras.clear()
    wizard.photos.refresh()
    wait(qtbot, lambda: wizard.photos.camera.count() == 1)
    assert wizard.photos.camera.currentData() == "demo"
    lent: list[bool] = []
    wizard.wants_camera.connect(lent.append)
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: wizard.shelf.paths)
    click(qtbot, wizard.back)
    assert lent == []


@pytest.mark.parametrize("lost", [False, True])
def test_it_can_be_closed_while_the_camera_runs(
    qtbot: QtBot, wizard: EnrolmentWizard, jobs: Jobs, temporary: Path, camera: ScriptedCamera, lost: bool
) -> None:
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: wizard.shelf.paths)
    assert list(temporary.glob("lsr-live-*"))
    if lost:
        camera.unplug()
        wait(qtbot, lambda: "is gone" in wizard.guided.advice.text())
    wizard.close_down()
    jobs.close()
    assert camera.ended
    assert not list(temporary.glob("lsr-live-*"))


def test_a_disk_that_is_full_ends_the_set_with_a_sentence(
    qtbot: QtBot,
    wizard: EnrolmentWizard,
    camera: ScriptedCamera,
    told: list[Notice],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Image.Image, "save", full)
    click(qtbot, wizard.photos.take_photos)
    wait(qtbot, lambda: told)
    assert "No space left" in told[0].sentence
    wait(qtbot, lambda: camera.ended)
    assert not wizard.shelf.paths


# -- for everybody -----------------------------------------------------------------------------------------------------


def test_every_control_has_a_name_and_can_be_reached_by_key(wizard: EnrolmentWizard) -> None:
    controls = [
        widget
        for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
        for widget in wizard.findChildren(kind)
        if not widget.objectName().startswith("qt_")
    ]
    assert len(controls) > 30
    for control in controls:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text, control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


def test_the_steps_say_where_one_is(qtbot: QtBot, wizard: EnrolmentWizard, photos: Path) -> None:
    assert wizard.steps.accessibleName() == "Step 1 of 4: Photos"
    add(qtbot, wizard, photos, count=2)
    click(qtbot, wizard.next)
    assert wizard.steps.accessibleName() == "Step 2 of 4: Who"
