"""The show as the window steers it: real networks, the animated driver, real files; news arrive as signals."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.bridge import Bridge
from gui.notices import Notice
from gui.outputs import OFF
from gui.people import DEMO
from gui.picture_sink import PictureSink
from gui.preferences import Store
from lsr_live.errors import DeviceError
from lsr_live.frames import sources
from lsr_live.frames.frame import Avatar
from lsr_live.frames.marking import SOURCE_TYPE, read_mark
from lsr_live.frames.sinks import virtual_camera
from lsr_live.frames.sinks.mp4 import Mp4Sink
from lsr_live.live.status import State
from lsr_live.reenactor import Reenactor
from lsr_live.show import Show
from tests.gui.conftest import LONG_MS
from tests.session_parts import Camera


@pytest.fixture
def heard(bridge: Bridge) -> list[Notice]:
    """Every sentence that is told."""
    notices: list[Notice] = []
    bridge.notice.connect(lambda notice: notices.append(notice) if notice.sentence else None)
    return notices


@pytest.fixture
def live(bridge: Bridge, store: Store, qtbot: QtBot) -> Bridge:
    """A show that runs: Ada, moved by the animated driver, without networks."""
    store.set("engine.preset", "none")
    store.prefer(identity="Ada", driver="demo")
    bridge.start()
    qtbot.waitUntil(lambda: state(bridge) is State.LIVE and bridge.take() is not None, timeout=LONG_MS)
    return bridge


def state(bridge: Bridge) -> State | None:
    status = bridge.session_status
    return None if status is None else status.state


def film_some(bridge: Bridge, qtbot: QtBot) -> None:
    """Let a film that is being opened take a few pictures."""
    qtbot.waitUntil(lambda: bridge.outputs.state("record").on, timeout=LONG_MS)

    def sent() -> int:
        status = bridge.session_status
        return 0 if status is None else sum(sink.sent for sink in status.sinks if sink.name.endswith(".mp4"))

    qtbot.waitUntil(lambda: sent() > 10, timeout=LONG_MS)


def newest(bridge: Bridge) -> Avatar:
    avatar = bridge.take()
    assert avatar is not None
    return avatar


def test_a_picture_not_taken_is_told_of_once_and_the_newest_wins() -> None:
    told: list[None] = []
    sink = PictureSink(lambda: told.append(None))
    pictures = [Avatar(np.zeros((512, 512, 3), np.uint8), 0.0, index, 0.0) for index in range(5)]
    for picture in pictures[:3]:
        sink.send(picture)
    assert len(told) == 1
    assert sink.take() is pictures[2]
    sink.send(pictures[3])
    assert len(told) == 2
    sink.close()
    assert sink.take() is pictures[3]


def test_a_show_begins_and_ends(bridge: Bridge, store: Store, qtbot: QtBot, heard: list[Notice]) -> None:
    store.prefer(identity=DEMO, driver="demo")
    runs: list[bool] = []
    bridge.running.connect(runs.append)
    with qtbot.waitSignal(bridge.picture, timeout=LONG_MS):
        bridge.start()
        bridge.start()
    qtbot.waitUntil(lambda: state(bridge) is State.LIVE, timeout=LONG_MS)
    assert bridge.session_status is not None
    assert bridge.session_status.figures.runtime.startswith("live, ")
    assert newest(bridge).image.shape == (512, 512, 3)
    bridge.stop()
    assert runs == [True, False]
    assert not bridge.is_running
    qtbot.waitUntil(lambda: not bridge.jobs.busy, timeout=LONG_MS)
    assert heard == []


def test_it_can_be_stopped_before_it_began(bridge: Bridge, store: Store, qtbot: QtBot) -> None:
    store.prefer(identity=DEMO, driver="demo")
    before = threading.active_count()
    bridge.start()
    bridge.stop()
    assert not bridge.is_running
    qtbot.waitUntil(lambda: not bridge.jobs.busy, timeout=LONG_MS)
    assert threading.active_count() == before, "what was being opened is closed"
    bridge.start()
    bridge.stop()
    bridge.start()
    qtbot.waitUntil(lambda: state(bridge) is State.LIVE, timeout=LONG_MS)


def test_a_person_that_is_not_there_is_told_and_nothing_runs(
    bridge: Bridge, store: Store, qtbot: QtBot, heard: list[Notice]
) -> None:
    store.prefer(identity="Nobody", driver="demo")
    bridge.start()
    qtbot.waitUntil(lambda: not bridge.is_running, timeout=LONG_MS)
    assert "no identity called 'Nobody'" in heard[0].sentence
    assert "Traceback" in heard[0].details


def test_people_are_switched_while_live(live: Bridge, store: Store, qtbot: QtBot, heard: list[Notice]) -> None:
    shown: list[str] = []
    live.person.connect(shown.append)
    for key in ("Grace", "Zoë", "Ada", "Zoë"):
        live.show_person(key)
    qtbot.waitUntil(lambda: shown[-1:] == ["Zoë"], timeout=LONG_MS)
    live.show_person("Nobody")
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG_MS)
    assert state(live) is State.LIVE


def test_settings_reach_the_picture(live: Bridge, store: Store, qtbot: QtBot, heard: list[Notice]) -> None:
    store.set("picture.background", "#0000ff")
    qtbot.waitUntil(lambda: tuple(newest(live).image[0, 0]) == (0, 0, 255), timeout=LONG_MS)
    store.set("picture.background", "/no/such/picture.png")
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG_MS)
    assert "neither a known word" in heard[0].sentence
    assert tuple(newest(live).image[0, 0]) == (0, 0, 255)
    store.set("engine.preset", "live")
    qtbot.waitUntil(
        lambda: live.session_status is not None and live.session_status.figures.runtime.startswith("live, "),
        timeout=LONG_MS,
    )


def test_pausing_and_calibrating(live: Bridge, qtbot: QtBot) -> None:
    live.pause(True)
    qtbot.waitUntil(lambda: live.is_paused, timeout=LONG_MS)
    live.pause(False)
    qtbot.waitUntil(lambda: state(live) is State.LIVE, timeout=LONG_MS)
    live.calibrate()
    qtbot.waitUntil(lambda: state(live) is State.CALIBRATING, timeout=LONG_MS)
    assert live.face is not None
    assert 0.0 <= live.calibration <= 1.0


def test_the_own_camera_is_seen_only_when_it_is_wanted(live: Bridge, qtbot: QtBot) -> None:
    assert live.take_camera() is None
    with qtbot.waitSignal(live.camera_picture, timeout=LONG_MS):
        live.look_at_self(True)
    taken = live.take_camera()
    assert taken is not None
    frame, face = taken
    assert frame.image.shape == (480, 640, 3)
    assert face is not None
    live.look_at_self(False)
    assert live.take_camera() is None


def test_looking_inside_costs_nothing_until_it_is_wanted(live: Bridge, qtbot: QtBot) -> None:
    assert live.insight is None
    live.look_inside(True)
    qtbot.waitUntil(lambda: live.insight is not None, timeout=LONG_MS)
    live.look_inside(False)
    assert live.insight is None


def test_a_film_and_a_snapshot_are_whole_and_marked(live: Bridge, store: Store, qtbot: QtBot, tmp_path: Path) -> None:
    store.prefer(folder=str(tmp_path / "new" / "films"))
    with qtbot.waitSignal(live.outputs.saved, timeout=LONG_MS) as saved:
        live.snapshot()
    assert read_mark(Path(saved.args[0])) == SOURCE_TYPE
    live.outputs.switch("record", True)
    qtbot.waitUntil(lambda: live.outputs.state("record").on, timeout=LONG_MS)
    assert live.outputs.state("record").name.endswith(".mp4")
    film_some(live, qtbot)
    with qtbot.waitSignal(live.outputs.saved, timeout=LONG_MS) as saved:
        live.outputs.switch("record", False)
    assert read_mark(Path(saved.args[0])) == SOURCE_TYPE
    assert not live.outputs.state("record").on


def test_stopping_while_recording_finishes_the_film(live: Bridge, store: Store, qtbot: QtBot, tmp_path: Path) -> None:
    store.prefer(folder=str(tmp_path))
    live.outputs.switch("record", True)
    film_some(live, qtbot)
    with qtbot.waitSignal(live.outputs.saved, timeout=LONG_MS) as saved:
        live.stop()
    assert read_mark(Path(saved.args[0])) == SOURCE_TYPE


def test_outputs_that_cannot_be_had_say_why(
    live: Bridge, store: Store, qtbot: QtBot, heard: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_device(fps: float) -> None:
        raise DeviceError("No virtual camera can be opened.", "Install v4l2loopback.")

    monkeypatch.setattr(virtual_camera, "VirtualCameraSink", no_device)
    (tmp_path / "file").write_text("in the way")
    store.prefer(folder=str(tmp_path / "file" / "films"))
    for output, words in (("virtual_camera", "Install v4l2loopback"), ("record", "cannot be made")):
        live.outputs.switch(output, True)
        qtbot.waitUntil(lambda output=output: live.outputs.state(output).failure is not None, timeout=LONG_MS)
        assert words in str(live.outputs.state(output).failure)
        assert words in f"{heard[-1].sentence} {heard[-1].advice}"
    assert state(live) is State.LIVE


def test_the_stream_goes_on_and_off(live: Bridge, store: Store, qtbot: QtBot) -> None:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    store.prefer(stream_port=port)
    live.outputs.switch("stream", True)
    qtbot.waitUntil(lambda: live.outputs.state("stream").on, timeout=LONG_MS)
    assert live.outputs.state("stream").name == f"http://127.0.0.1:{port}"
    live.outputs.switch("stream", False)
    qtbot.waitUntil(lambda: not live.outputs.state("stream").on, timeout=LONG_MS)


def test_a_disk_that_fills_up_turns_the_film_off_and_nothing_else(
    live: Bridge, store: Store, qtbot: QtBot, heard: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = threading.Event()

    def send(self: Mp4Sink, avatar: Avatar) -> None:
        if full.is_set():
            raise DeviceError("The disk is full; the film so far is kept.")

    monkeypatch.setattr(Mp4Sink, "send", send)
    store.prefer(folder=str(tmp_path))
    live.outputs.switch("record", True)
    qtbot.waitUntil(lambda: live.outputs.state("record").on, timeout=LONG_MS)
    full.set()
    qtbot.waitUntil(lambda: live.outputs.state("record").failure is not None, timeout=LONG_MS)
    assert any("disk is full" in notice.sentence for notice in heard)
    assert state(live) is State.LIVE


def test_a_camera_that_goes_and_comes_back(
    live: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, heard: list[Notice]
) -> None:
    camera = Camera()
    monkeypatch.setattr(sources, "_open_camera", lambda which, settings: camera)
    live.drive_by("0")
    qtbot.waitUntil(lambda: live.session_status.source == camera.name, timeout=LONG_MS)
    camera.push()
    qtbot.waitUntil(lambda: state(live) is State.NO_FACE, timeout=LONG_MS)
    assert "light" in str(live.session_status.sentence)
    camera.lose("test camera is gone; it is tried again.")
    qtbot.waitUntil(lambda: state(live) is State.NO_CAMERA, timeout=LONG_MS)
    assert "gone" in str(live.session_status.sentence)
    camera.lose(None)
    camera.push()
    qtbot.waitUntil(lambda: state(live) is State.NO_FACE, timeout=LONG_MS)
    live.let_go_of_driver()
    qtbot.waitUntil(lambda: camera.ended, timeout=LONG_MS)
    live.drive_by("demo")
    qtbot.waitUntil(lambda: state(live) is State.LIVE, timeout=LONG_MS)
    live.drive_by("no such camera")
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG_MS)
    assert state(live) is State.LIVE


def test_without_a_choice_the_first_camera_drives(
    bridge: Bridge, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui import bridge as module
    from lsr_live.frames.cameras import CameraInfo

    camera = Camera()
    monkeypatch.setattr(module, "list_cameras", lambda: [CameraInfo(4, "test camera")])
    monkeypatch.setattr(sources, "list_cameras", lambda: [CameraInfo(4, "test camera")])
    monkeypatch.setattr(sources, "_open_camera", lambda which, settings: camera)
    store.set("engine.preset", "none")
    bridge.start()
    qtbot.waitUntil(lambda: bridge.session_status is not None and bridge.session_status.source == camera.name)
    assert store.preferences.driver == "test camera"


def test_what_is_chosen_while_it_starts_counts(bridge: Bridge, store: Store, qtbot: QtBot) -> None:
    store.set("engine.preset", "none")
    store.prefer(identity="Ada", driver="demo")
    shown: list[str] = []
    bridge.person.connect(shown.append)
    bridge.start()
    bridge.show_person("Grace")
    bridge.drive_by("demo:3")
    bridge.outputs.switch("record", True)
    qtbot.waitUntil(lambda: state(bridge) is State.LIVE and shown[-1] == "Grace", timeout=LONG_MS)
    qtbot.waitUntil(lambda: bridge.session_status.source == "animated driver 3", timeout=LONG_MS)
    assert (store.preferences.identity, store.preferences.driver) == ("Grace", "demo:3")
    assert not bridge.outputs.state("record").opening, "there was nothing to record yet, and the button says so"


def test_stop_stops_at_once_whatever_the_lane_is_busy_with(
    live: Bridge, store: Store, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    building, released = threading.Event(), threading.Event()

    def build(self: Show, engine: object, progress: object, cancelled: Callable[[], bool]) -> None:
        building.set()
        assert released.wait(LONG_MS / 1000)
        assert cancelled(), "whoever stops wants no engine any more"

    monkeypatch.setattr(Show, "paint_with", build)
    store.prefer(folder=str(tmp_path))
    live.outputs.switch("record", True)
    film_some(live, qtbot)
    live.choose_engine()
    assert building.wait(LONG_MS / 1000)
    with qtbot.waitSignal(live.outputs.saved, timeout=LONG_MS):
        live.stop()
    released.set()
    qtbot.waitUntil(lambda: not live.jobs.busy, timeout=LONG_MS)


def test_an_output_turned_off_while_it_opens_is_off(live: Bridge, store: Store, qtbot: QtBot, tmp_path: Path) -> None:
    store.prefer(folder=str(tmp_path))
    live.outputs.switch("record", True)
    live.outputs.switch("record", False)
    qtbot.waitUntil(lambda: not live.jobs.busy and live.outputs.state("record") == OFF, timeout=LONG_MS)


def test_a_film_that_fails_at_its_end_is_not_called_saved(
    live: Bridge, store: Store, qtbot: QtBot, heard: list[Notice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = Mp4Sink.close

    def full(self: Mp4Sink) -> None:
        close(self)
        raise DeviceError("The disk is full.")

    monkeypatch.setattr(Mp4Sink, "close", full)
    saved: list[str] = []
    live.outputs.saved.connect(saved.append)
    store.prefer(folder=str(tmp_path))
    live.outputs.switch("record", True)
    film_some(live, qtbot)
    live.outputs.switch("record", False)
    qtbot.waitUntil(lambda: any("disk is full" in notice.sentence for notice in heard), timeout=LONG_MS)
    assert saved == []
    assert live.outputs.state("record").failure == "The disk is full."


def test_a_camera_lent_while_it_starts_is_left_alone(
    bridge: Bridge, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(sources, "_open_camera", lambda which, settings: opened.append(which) or Camera())
    store.set("engine.preset", "none")
    store.prefer(driver="0")
    bridge.start()
    bridge.let_go_of_driver()
    qtbot.waitUntil(lambda: bridge.session_status is not None and not bridge.jobs.busy, timeout=LONG_MS)
    assert opened == []
    bridge.drive_by("0")
    qtbot.waitUntil(lambda: opened == ["0"], timeout=LONG_MS)


def test_a_show_that_breaks_is_told_and_over(
    live: Bridge, qtbot: QtBot, heard: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Reenactor, frame: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(Reenactor, "observe", broken)
    qtbot.waitUntil(lambda: not live.is_running, timeout=LONG_MS)
    assert any("ZeroDivisionError" in notice.sentence for notice in heard)
    monkeypatch.undo()
    qtbot.waitUntil(lambda: not live.jobs.busy, timeout=LONG_MS)
    live.start()
    qtbot.waitUntil(lambda: state(live) is State.LIVE, timeout=LONG_MS)


def test_what_failed_is_not_remembered(live: Bridge, store: Store, qtbot: QtBot, heard: list[Notice]) -> None:
    live.show_person("Nobody")
    live.drive_by("no such camera")
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=LONG_MS)
    assert (store.preferences.identity, store.preferences.driver) == ("Ada", "demo")


def test_everything_ends_with_the_bridge(live: Bridge, store: Store, qtbot: QtBot, tmp_path: Path) -> None:
    store.prefer(folder=str(tmp_path))
    live.outputs.switch("record", True)
    film_some(live, qtbot)
    live.show_person("Grace")
    store.set("motion.pose", 0.5)
    live.close()
    assert [read_mark(film) for film in tmp_path.glob("*.mp4")] == [SOURCE_TYPE]
