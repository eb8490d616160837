"""What the app remembers survives restarts, other versions, and files that somebody else has written."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.preferences import Preferences, Store
from lsr_live.errors import UsageError
from lsr_live.settings import MotionSettings, Settings
from tests.gui.conftest import LONG_MS


def test_settings_and_preferences_come_back(store: Store, own_home: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    store.settings_changed.connect(told.append)
    store.preferences_changed.connect(told.append)
    store.set("motion.pose", 1.25)
    store.set("picture.background", '#102030" \\')
    store.prefer(identity="Zoë", self_view=True, text_scale=1.5, hotkeys={"record": "Ctrl+R", "pause": ""})
    store.prefer(identity="Zoë")
    assert told == ["motion.pose", "picture.background", "identity", "self_view", "text_scale", "hotkeys"]
    file = own_home / "app.toml"
    qtbot.waitUntil(file.is_file, timeout=LONG_MS)
    again = Store(Settings(), file)
    assert again.settings.motion == MotionSettings(pose=1.25)
    assert again.settings.picture.background == '#102030" \\'
    assert again.preferences == store.preferences
    assert again.default("motion.pose") == 1.0


def test_a_folder_may_begin_with_home(own_home: Path) -> None:
    assert Preferences(folder="~/films").place_for_files() == Path.home() / "films"
    assert Preferences(folder="~nobody-of-that-name/films").place_for_files() == Path("~nobody-of-that-name/films")


def test_only_what_differs_from_the_config_file_is_kept(own_home: Path) -> None:
    file = own_home / "app.toml"
    store = Store(Settings(motion=MotionSettings(eyes=0.5)), file)
    store.set("motion.mouth", 0.25)
    store.save()
    again = Store(Settings(motion=MotionSettings(eyes=2.0)), file)
    assert again.settings.motion == MotionSettings(eyes=2.0, mouth=0.25)


def test_a_bad_value_is_refused_and_changes_nothing(store: Store) -> None:
    for name, value in (("motion.pose", 99.0), ("motion.mode", "sideways"), ("no.such", 1)):
        with pytest.raises(UsageError):
            store.set(name, value)
    assert store.settings.motion == MotionSettings()


def test_bad_keys_are_dropped_one_by_one(own_home: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = own_home / "app.toml"
    file.write_text(
        """
        version = 1
        [app]
        identity = 7
        driver = "demo"
        theme = "pink"
        text_scale = 40.0
        stream_port = 80
        self_view = true
        from_the_future = 1
        [hotkeys]
        record = "R"
        pause = 3
        [settings]
        "motion.pose" = 99
        "motion.eyes" = 0.5
        "motion.wings" = 1
        """
    )
    with caplog.at_level(logging.WARNING):
        store = Store(Settings(), file)
    assert store.preferences == Preferences(driver="demo", self_view=True, hotkeys={"record": "R"})
    assert store.settings.motion == MotionSettings(eyes=0.5)
    for name in ("identity", "theme", "text_scale", "stream_port", "from_the_future", "motion.pose", "motion.wings"):
        assert name in caplog.text


@pytest.mark.parametrize("text", ["no = toml = at all", "version = 'one'", "", "[app]\nidentity='x'", "\x00\x01"])
def test_a_file_that_is_none_starts_with_nothing(own_home: Path, text: str) -> None:
    file = own_home / "app.toml"
    file.write_text(text)
    assert Store(Settings(), file).preferences == Preferences()


def test_a_file_of_a_later_version_is_left_alone(own_home: Path) -> None:
    file = own_home / "app.toml"
    file.write_text("version = 99\n")
    store = Store(Settings(), file)
    store.prefer(identity="Ada")
    store.save()
    assert file.read_text() == "version = 99\n"


def test_a_place_that_cannot_be_written_is_no_trouble(own_home: Path, caplog: pytest.LogCaptureFixture) -> None:
    (own_home / "file").write_text("in the way")
    store = Store(Settings(), own_home / "file" / "app.toml")
    store.prefer(identity="Ada")
    store.save()
    assert "cannot be" in caplog.text


@given(text=st.text(max_size=200), key=st.sampled_from(["identity", "driver", "folder", "geometry"]))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_any_text_comes_back_as_it_was(own_home: Path, text: str, key: str) -> None:
    file = own_home / "any.toml"
    file.unlink(missing_ok=True)
    store = Store(Settings(), file)
    store.prefer(**{key: text})
    store.save()
    kept = text.encode("utf-8", "replace").decode()
    assert getattr(Store(Settings(), file).preferences, key) == kept


def test_several_settings_change_at_once(store: Store) -> None:
    seen: list[tuple[int, int]] = []
    store.settings_changed.connect(lambda _: seen.append((store.get("camera.width"), store.get("camera.height"))))
    store.set_all({"camera.width": 1280, "camera.height": 720, "camera.fps": 30.0})
    assert seen == [(1280, 720), (1280, 720)]
    with pytest.raises(UsageError):
        store.set_all({"camera.width": 320, "camera.height": 1})
    assert store.get("camera.width") == 1280
