"""The whole window, used as a newcomer and as somebody who is live uses it; real networks, the animated driver."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PyQt6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PyQt6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui import camera_picker
from gui.app import App
from gui.people import DEMO, People
from gui.preferences import Store
from lsr_live.frames import sources
from lsr_live.frames.frame import Avatar
from lsr_live.frames.marking import SOURCE_TYPE, read_mark
from lsr_live.live.status import State
from lsr_live.settings import Settings
from tests.gui.conftest import LONG_MS
from tests.session_parts import Camera

Open = Callable[[], App]


@pytest.fixture
def open_app(qtbot: QtBot, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Open the app, as often as a test wants, with what was remembered last time."""
    monkeypatch.setattr(camera_picker, "list_cameras", list)
    opened: list[App] = []

    def make() -> App:
        qt = QApplication.instance()
        assert isinstance(qt, QApplication)
        settings = Settings(gallery=own_home / "people")
        app = App(qt, settings, Store(settings, own_home / "app.toml"))
        app.window.resize(1280, 800)
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow, timeout=LONG_MS)
        opened.append(app)
        return app

    yield make
    for app in opened:
        app.window.close()
        app.window.deleteLater()
        app.speak_no_more()


def state(app: App) -> State | None:
    status = app.bridge.session_status
    return None if status is None else status.state


@pytest.fixture
def live(people: People, open_app: Open, qtbot: QtBot) -> App:
    """The app with three people, live: Ada, moved by the animated driver, without networks."""
    app = open_app()
    app.store.set("engine.preset", "none")
    app.store.prefer(identity="Ada", driver="demo")
    press(qtbot, app, "start")
    qtbot.waitUntil(lambda: state(app) is State.LIVE and app.bridge.take() is not None, timeout=LONG_MS)
    return app


def press(qtbot: QtBot, app: App, action: str) -> None:
    """Press an action's key in the window."""
    keys = QKeySequence(app.window.actions_.keys_of(action))
    combination = keys[0]
    qtbot.keyClick(app.window, combination.key(), combination.keyboardModifiers())


def newest(app: App) -> Avatar:
    avatar = app.bridge.take()
    assert avatar is not None
    return avatar


def test_a_newcomer_is_live_with_one_click(open_app: Open, qtbot: QtBot) -> None:
    app = open_app()
    steps = app.window.live.stage.first_steps
    assert steps.isVisible()
    qtbot.mouseClick(steps.try_it, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: state(app) is State.LIVE, timeout=LONG_MS)
    assert not steps.isVisible()
    qtbot.waitUntil(lambda: app.window.status.runtime.text().startswith("live, "), timeout=LONG_MS)
    qtbot.waitUntil(lambda: app.window.live.stage.view.paints_per_second > 10, timeout=LONG_MS)
    assert app.store.preferences.identity == DEMO
    qtbot.mouseClick(app.window.live.outputs.start, Qt.MouseButton.LeftButton)
    assert not app.bridge.is_running
    assert app.window.status.state.text() == "stopped"
    assert not steps.isVisible(), "somebody who was live once knows the way"


def test_keys_switch_people_pause_mirror_and_calibrate(live: App, qtbot: QtBot) -> None:
    app, shown = live, []
    app.bridge.person.connect(shown.append)
    qtbot.waitUntil(lambda: app.window.live.gallery.isEnabled(), timeout=LONG_MS)
    qtbot.waitUntil(lambda: _press_until(qtbot, app, "person_3", shown, "Zoë"), timeout=LONG_MS)
    press(qtbot, app, "next")
    qtbot.waitUntil(lambda: shown[-1] == DEMO, timeout=LONG_MS)
    press(qtbot, app, "next")
    qtbot.waitUntil(lambda: shown[-1] == "Ada", timeout=LONG_MS)
    press(qtbot, app, "pause")
    qtbot.waitUntil(lambda: state(app) is State.PAUSED, timeout=LONG_MS)
    press(qtbot, app, "pause")
    qtbot.waitUntil(lambda: state(app) is State.LIVE, timeout=LONG_MS)
    press(qtbot, app, "mirror")
    assert app.store.settings.motion.mirror
    press(qtbot, app, "absolute")
    assert app.store.settings.motion.mode == "absolute"
    press(qtbot, app, "absolute")
    press(qtbot, app, "calibrate")
    card = app.window.live.stage.calibration
    qtbot.waitUntil(card.isVisible, timeout=LONG_MS)
    qtbot.waitUntil(lambda: card.seen.face is not None, timeout=LONG_MS)
    # The animated driver holds still for a second at most, so the calibration goes on until its patience ends.
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=LONG_MS)
    assert state(app) is State.LIVE


def _press_until(qtbot: QtBot, app: App, action: str, shown: list[str], wanted: str) -> bool:
    """People are listed in the background: a key for the third does nothing before."""
    if shown[-1:] != [wanted]:
        press(qtbot, app, action)
    return shown[-1:] == [wanted]


def test_what_is_wrong_is_said_over_the_avatar(live: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    app, stage = live, live.window.live.stage
    camera = Camera()
    monkeypatch.setattr(sources, "_open_camera", lambda which, settings: camera)
    app.bridge.drive_by("0")
    qtbot.waitUntil(lambda: app.bridge.session_status.source == camera.name, timeout=LONG_MS)
    camera.push()
    qtbot.waitUntil(lambda: stage.hint.isVisible() and "No face" in stage.hint_words.text(), timeout=LONG_MS)
    assert not stage.self_view.isVisible(), "the driver's own camera is off until it is asked for"
    qtbot.mouseClick(stage.look, Qt.MouseButton.LeftButton)
    assert stage.self_view.isVisible()
    assert app.store.preferences.self_view
    camera.lose("test camera is gone; it is tried again.")
    qtbot.waitUntil(lambda: "gone" in stage.hint_words.text(), timeout=LONG_MS)
    qtbot.waitUntil(lambda: app.window.status.state.text() == "no camera", timeout=LONG_MS)
    camera.lose(None)
    app.bridge.drive_by("demo")
    qtbot.waitUntil(lambda: state(app) is State.LIVE and not stage.hint.isVisible(), timeout=LONG_MS)
    picture = newest(app).image
    assert not (picture == np.array((255, 0, 255))).all(axis=2).any(), "the camera's colour is in no avatar"


def test_outputs_by_key_and_closing_while_recording(live: App, qtbot: QtBot, tmp_path: Path) -> None:
    app = live
    app.store.prefer(folder=str(tmp_path / "films"))
    with qtbot.waitSignal(app.bridge.outputs.saved, timeout=LONG_MS) as saved:
        press(qtbot, app, "snapshot")
    assert read_mark(Path(saved.args[0])) == SOURCE_TYPE
    assert any("Saved" in card.notice.sentence for card in app.window.notices.cards)
    press(qtbot, app, "record")
    qtbot.waitUntil(lambda: app.bridge.outputs.state("record").on, timeout=LONG_MS)
    assert app.window.actions_["record"].isChecked()
    assert "Recording to" in app.window.live.outputs.told.text()
    press(qtbot, app, "clean_window")
    clean = app.window.live.clean
    assert clean is not None
    qtbot.waitUntil(lambda: clean.view.paints_per_second > 5, timeout=LONG_MS)

    def filmed() -> int:
        return sum(sink.sent for sink in app.bridge.session_status.sinks if sink.name.endswith(".mp4"))

    qtbot.waitUntil(lambda: filmed() > 10, timeout=LONG_MS)
    app.window.close()
    assert [read_mark(film) for film in (tmp_path / "films").glob("*.mp4")] == [SOURCE_TYPE]
    assert app.window.live.clean is None


def test_an_output_that_cannot_be_had_is_off_again(live: App, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    live.store.prefer(folder=str(tmp_path / "file"))
    press(qtbot, live, "record")
    qtbot.waitUntil(lambda: bool(live.window.notices.cards), timeout=LONG_MS)
    assert not live.window.actions_["record"].isChecked()
    assert "cannot be" in live.window.live.outputs.told.text()


def test_what_is_changed_is_there_next_time(people: People, open_app: Open, qtbot: QtBot) -> None:
    app = open_app()
    app.window.live.controls.strengths[0].slider.setValue(150)
    app.window.live.choose_person("Grace")
    press(qtbot, app, "side_panel")
    app.window.actions_.set_keys("record", "Ctrl+Shift+R")
    app.window.resize(1111, 777)
    app.window.close()
    again = open_app()
    assert again.store.settings.motion.pose == 1.5
    assert again.window.live.controls.strengths[0].slider.value() == 150
    assert again.store.preferences.identity == "Grace"
    assert not again.window.live.controls.isVisible()
    assert again.window.actions_["record"].shortcut() == QKeySequence("Ctrl+Shift+R")


def test_another_language_and_look_while_it_is_live(live: App, qtbot: QtBot) -> None:
    app, before = live, live.window
    app.store.prefer(theme="dark")
    assert app.window.palette().window().color().lightness() < 60
    height = app.window.fontMetrics().height()
    press(qtbot, app, "larger")
    assert app.window.fontMetrics().height() > height
    app.store.prefer(language="de")
    qtbot.waitUntil(lambda: app.window is not before, timeout=LONG_MS)
    assert app.window.actions_["record"].text() == "Aufnehmen"
    assert state(app) is State.LIVE, "nobody who watches notices"
    assert app.window.pages.currentWidget() is app.window.settings
    qtbot.waitUntil(app.window.isActiveWindow, timeout=LONG_MS)
    press(qtbot, app, "page_live")
    qtbot.waitUntil(lambda: app.window.live.stage.view.paints_per_second > 5, timeout=LONG_MS)
    assert app.window.live.outputs.start.text() != "Stop"
    app.store.prefer(language="en", theme="light")
    qtbot.waitUntil(lambda: app.window.actions_["record"].text() == "Record", timeout=LONG_MS)


def drop(app: App, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, mime, buttons, keys)
    QCoreApplication.sendEvent(app.window, enter)
    assert enter.isAccepted()
    QCoreApplication.sendEvent(app.window, QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_dropped_files_do_what_their_kind_asks_for(
    live: App, people: People, qtbot: QtBot, tmp_path: Path, astronaut: NDArray[np.uint8]
) -> None:
    app = live
    people.gallery.export("Ada", tmp_path / "Copy.lsrid")
    drop(app, tmp_path / "Copy.lsrid")
    qtbot.waitUntil(lambda: len(people.gallery.list()) == 4, timeout=LONG_MS)
    (tmp_path / "talk.mp4").write_bytes(b"no clip")
    drop(app, tmp_path / "talk.mp4")
    qtbot.waitUntil(
        lambda: any("talk.mp4" in card.notice.sentence for card in app.window.notices.cards), timeout=LONG_MS
    )
    drop(app, tmp_path / "letter.txt")
    assert any("letter.txt" in card.notice.sentence for card in app.window.notices.cards)
    Image.fromarray(astronaut).save(tmp_path / "photo.png")
    drop(app, tmp_path / "photo.png")
    assert app.window.pages.currentWidget() is app.window.wizard
    assert state(app) is State.LIVE
    press(qtbot, app, "page_live")
    assert app.window.pages.currentWidget() is app.window.live


def test_pages_are_reached_by_key(live: App, qtbot: QtBot) -> None:
    window = live.window
    for action, page in (
        ("page_engines", window.engines),
        ("page_settings", window.settings),
        ("enrol", window.wizard),
        ("page_live", window.live),
    ):
        press(qtbot, live, action)
        assert window.pages.currentWidget() is page
    assert state(live) is State.LIVE


@pytest.mark.parametrize("page", ["live", "engines", "settings", "wizard"])
def test_closing_is_clean_from_every_page_while_it_starts(open_app: Open, page: str) -> None:
    app = open_app()
    app.window.live.try_it()
    target = getattr(app.window, page)
    if page == "wizard":
        app.window.enrol([])
    else:
        app.window.show_page(target)
    app.window.close()
    assert not app.jobs.busy or all(job.cancelled for job in app.jobs.going_on)


def test_an_unexpected_error_is_a_sentence_and_the_app_goes_on(live: App, qtbot: QtBot) -> None:
    live.unexpected(ZeroDivisionError, ZeroDivisionError("by nothing"), None)
    assert "ZeroDivisionError" in live.window.notices.cards[0].notice.sentence
    assert state(live) is State.LIVE
    assert sys.excepthook is not live.unexpected, "tests have their own"


def test_everything_has_a_name_for_those_who_do_not_see_it(live: App) -> None:
    labelled = {label.buddy() for label in live.window.findChildren(QLabel) if label.buddy() is not None}
    nameless = []
    for widget in live.window.findChildren(QWidget):
        kind = widget.metaObject().className()
        # Parts of a control are told as the control.
        part = isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QKeySequenceEdit) or kind.startswith(
            "QComboBoxL"
        )
        if (
            part
            or widget.isHidden()
            or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
            or isinstance(widget, QLabel | QScrollArea)
        ):
            continue
        own = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (own or widget.accessibleName() or widget in labelled):
            nameless.append(f"{kind} {widget.objectName()} in {type(widget.parent()).__name__}")
    assert nameless == []
