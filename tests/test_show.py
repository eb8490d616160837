"""A live avatar of which everything is exchanged while it goes on, with real networks and the animated driver."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engines.errors import Cancelled
from lsr_live.cli.networks import model_of
from lsr_live.errors import DataError, DeviceError, UsageError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sources.changeover import NOBODY
from lsr_live.identity.identity import Identity
from lsr_live.live.status import State
from lsr_live.motion import store
from lsr_live.settings import (
    CameraSettings,
    EngineSettings,
    MotionSettings,
    PictureSettings,
    Settings,
    TrackingSettings,
)
from lsr_live.show import Show
from tests.session_parts import LONG

WARP = Settings(engine=EngineSettings(preset="none"))


class Watcher:
    """A sink that waits for a picture that is as it is wanted."""

    name = "watcher"

    def __init__(self) -> None:
        self._came = threading.Condition()
        self.newest: Avatar | None = None
        self.count = 0
        self.closed = False

    def send(self, avatar: Avatar) -> None:
        with self._came:
            self.newest, self.count = avatar, self.count + 1
            self._came.notify_all()

    def close(self) -> None:
        self.closed = True

    def wait_for(self, wanted: Callable[[Avatar], bool], more: int = 1) -> Avatar:
        """The first of the pictures to come that is as wanted."""
        with self._came:
            begun = self.count
            assert self._came.wait_for(
                lambda: self.newest is not None and self.count >= begun + more and wanted(self.newest), LONG
            )
            assert self.newest is not None
            return self.newest


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "calibration_folder", lambda: tmp_path / "calibration")


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def show(collins: Identity, watcher: Watcher) -> Iterator[Show]:
    show = Show(collins, WARP, [watcher], find=model_of)
    yield show
    show.close()
    assert watcher.closed


def anything(avatar: Avatar) -> bool:
    return True


def test_it_idles_until_somebody_drives(show: Show, watcher: Watcher) -> None:
    watcher.wait_for(lambda _: show.session.status.sentence == NOBODY)
    show.drive_by("demo", CameraSettings())
    watcher.wait_for(lambda _: show.session.status.state is State.LIVE)
    assert show.session.status.source == "animated driver 0"
    show.let_go()
    watcher.wait_for(lambda _: show.session.status.state is State.NO_CAMERA)
    show.drive_by("demo:3", CameraSettings())
    watcher.wait_for(lambda _: show.session.status.state is State.LIVE)


def test_a_driver_that_cannot_be_had_leaves_the_one_before(show: Show, watcher: Watcher, tmp_path: Path) -> None:
    show.drive_by("demo", CameraSettings())
    (tmp_path / "clip.mp4").write_bytes(b"no clip")
    (tmp_path / "pictures").mkdir()
    for spec, error in (
        (str(tmp_path / "clip.mp4"), DataError),
        ("no such camera", DeviceError),
        (str(tmp_path / "pictures"), DataError),
    ):
        with pytest.raises(error):
            show.drive_by(spec, CameraSettings())
    watcher.wait_for(lambda _: show.session.status.state is State.LIVE)


def test_pictures_are_no_driver(show: Show, tmp_path: Path, astronaut: np.ndarray) -> None:
    from PIL import Image

    Image.fromarray(astronaut).save(tmp_path / "photo.png")
    with pytest.raises(UsageError, match="no moving picture"):
        show.drive_by(str(tmp_path / "photo.png"), CameraSettings())


def test_people_settings_and_networks_change_without_a_gap(show: Show, watcher: Watcher, collins: Identity) -> None:
    show.drive_by("demo", CameraSettings())
    watcher.wait_for(lambda _: show.session.status.state is State.LIVE)
    flipped = replace(collins, name="Other", background=np.full((512, 512, 3), (10, 20, 200), np.uint8))
    show.show(flipped)
    watcher.wait_for(lambda avatar: tuple(avatar.image[2, 2]) == (10, 20, 200))
    assert show.person is flipped
    show.adjust(replace(WARP, picture=PictureSettings(background="#00ff00", badge=False)))
    watcher.wait_for(lambda avatar: tuple(avatar.image[2, 2]) == (0, 255, 0))
    show.paint_with(EngineSettings())
    watcher.wait_for(lambda _: show.session.status.figures.runtime.startswith("live, "))
    assert "ms a picture" in show.note
    show.show(collins)
    watcher.wait_for(anything, more=3)
    show.paint_with(EngineSettings(preset="none"))
    watcher.wait_for(lambda _: "no networks" in show.session.status.figures.runtime)
    assert show.session.status.figures.whole_run.dropped < 30
    assert all(sink.failure is None for sink in show.session.status.sinks)


def test_what_fails_leaves_everything_as_it_was(show: Show, watcher: Watcher, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="neither a known word"):
        show.adjust(replace(WARP, picture=PictureSettings(background=str(tmp_path / "none.png"))))
    with pytest.raises(DataError, match="studio"):
        show.paint_with(EngineSettings(preset="studio"))
    watcher.wait_for(anything, more=2)
    assert "no networks" in show.session.status.figures.runtime


def test_smoothing_changes_while_it_runs(show: Show, watcher: Watcher) -> None:
    show.drive_by("demo", CameraSettings())
    for dial in (0.0, 1.0, 0.3):
        show.adjust(replace(WARP, tracking=TrackingSettings(smoothing=dial), motion=MotionSettings(pose=dial)))
        watcher.wait_for(anything, more=3)
    assert show.session.status.state is not State.STOPPED


def test_building_can_be_given_up_before_the_first_picture(
    collins: Identity, tmp_path: Path, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LSR_ENGINES", str(tmp_path / "engines"))
    with pytest.raises(Cancelled):
        Show(collins, Settings(), [watcher], find=model_of, cancelled=lambda: True)
    assert watcher.closed
