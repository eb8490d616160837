from __future__ import annotations

import json
import logging
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.motion.store import calibration_folder, load, save
from lsr_live.settings_file import config_file
from tests.motion.faces import motion_of, neutral_of, shaped

NEUTRAL = neutral_of(motion_of(shaped(41), (5.0, 3.0, 0.0)))


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    save("Front camera", NEUTRAL, tmp_path / "new")
    again = load("Front camera", tmp_path / "new")
    assert again is not None
    for field in fields(NEUTRAL):
        np.testing.assert_array_equal(getattr(again, field.name), getattr(NEUTRAL, field.name))


def test_each_camera_has_its_own_and_the_last_one_counts(tmp_path: Path) -> None:
    save("usb: cam/1", NEUTRAL, tmp_path)
    save("usb: cam\\1", replace(NEUTRAL, scale=50.0), tmp_path)
    save("usb: cam\\1", replace(NEUTRAL, scale=60.0), tmp_path)
    one, other = load("usb: cam/1", tmp_path), load("usb: cam\\1", tmp_path)
    assert one is not None
    assert other is not None
    assert (one.scale, other.scale) == (NEUTRAL.scale, 60.0)
    assert load("another", tmp_path) is None
    assert len(list(tmp_path.iterdir())) == 4


@settings(max_examples=40, deadline=None)
@given(name=st.text(max_size=300))
def test_no_name_leads_out_of_the_folder(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("kept")
    table = save(name, NEUTRAL, folder)
    assert table.parent == folder
    assert table.is_file()
    assert load(name, folder) is not None


def test_nothing_kept_is_no_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load("camera", tmp_path / "missing") is None
    assert not caplog.records


@pytest.mark.parametrize(
    "harm", ["cut", "empty", "text", "other words", "no json", "deep json", "number", "shape", "nan", "pickle", "huge"]
)
def test_a_broken_file_is_ignored_with_a_log_line(harm: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    table = save("camera", NEUTRAL, tmp_path)
    about = table.with_suffix(".json")
    if harm == "cut":
        table.write_bytes(table.read_bytes()[:-100])
    elif harm == "empty":
        table.write_bytes(b"")
    elif harm == "text":
        table.write_text("not a table")
    elif harm == "other words":
        about.write_text(json.dumps(json.loads(about.read_text()) | {"source": "somebody else's"}))
    elif harm == "no json":
        about.write_text("{")
    elif harm == "deep json":
        about.write_text("[" * 50_000)
    elif harm == "number":
        about.write_text(json.dumps(json.loads(about.read_text()) | {"scale": "large"}))
    elif harm == "huge":
        table.write_bytes(b"0" * 200_000)
    else:
        if harm == "shape":
            save("camera", replace(NEUTRAL, gaze=np.zeros((3, 2), np.float32)), tmp_path)
        elif harm == "nan":
            save("camera", replace(NEUTRAL, gaze=np.full((2, 2), np.nan, np.float32)), tmp_path)
        else:
            save("camera", replace(NEUTRAL, gaze=np.array([{"a": 1}], object)), tmp_path)
    with caplog.at_level(logging.WARNING):
        assert load("camera", tmp_path) is None
    assert "not used" in caplog.text


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OSError, match="file"):
        save("camera", NEUTRAL, tmp_path / "file")


def test_it_lies_beside_the_users_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    def on_windows(name: str, appauthor: str | bool | None = None) -> str:
        return f"C/{name}" if appauthor is False else f"C/{appauthor or name}/{name}"

    assert "lsr-live" in str(calibration_folder())
    monkeypatch.setattr("platformdirs.user_config_dir", on_windows)
    assert calibration_folder() == config_file().parent / "calibration" == Path("C/lsr-live/calibration")


@pytest.mark.parametrize(
    "change",
    [
        {"eyes_open": np.zeros(2, np.float32)},
        {"eyes_open": np.array([0.3, -0.3], np.float32)},
        {"eyes_open": np.full(2, 1e30, np.float32)},
        {"eyes_closed": np.array([0.05, 0.9], np.float32)},
        {"eyes_closed": np.full(2, -0.1, np.float32)},
        {"mouth_open": 0.0},
        {"mouth_open": 50.0},
        {"mouth_closed": -1.0},
    ],
)
def test_openings_that_no_face_has_are_not_used(
    change: dict[str, Any], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    save("camera", replace(NEUTRAL, **change), tmp_path)
    assert load("camera", tmp_path) is None
    assert "cannot open like that" in caplog.text
