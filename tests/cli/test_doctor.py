from __future__ import annotations

import json
from pathlib import Path

import pytest

from lsr_live.cli import doctor
from lsr_live.errors import DataError
from lsr_live.frames.cameras import CameraInfo
from lsr_live.settings import Settings
from tests.cli.conftest import Run


def checks_of(run: Run, *more: object) -> tuple[int, dict[str, dict[str, object]]]:
    result = run("doctor", "--json", *more)
    return result.code, {check["feature"]: check for check in json.loads(result.out)["checks"]}


def test_what_is_missing_has_advice_and_what_works_is_named(run: Run) -> None:
    code, checks = checks_of(run)
    assert code == 0
    assert all(check["works"] or check["advice"] for check in checks.values())
    assert all(check["found"] for check in checks.values())
    assert checks["Python"]["works"]
    assert "\n" not in "".join(str(check["advice"]) for check in checks.values())
    assert "lsr-live runs here." in run("doctor").out


def test_without_a_tracker_nothing_runs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise DataError("mediapipe lacks its models.", "Install version 0.10.21.")

    monkeypatch.setattr("lsr_live.faces.open_tracker", broken)
    code, checks = checks_of(run)
    assert code == 1
    assert checks["face tracking (mediapipe)"]["advice"] == "Install version 0.10.21."
    assert "cannot run here" in run("doctor").out


def test_packages_that_are_not_there(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_version", lambda package: None if package in ("torch", "PyQt6") else "1.0")
    _, checks = checks_of(run)
    assert checks["training"]["advice"] == 'pip install "lsr-live[train]"'
    assert checks["desktop app"]["advice"] == 'pip install "lsr-live[gui]"'
    assert "pip uninstall" in str(checks["pictures (OpenCV)"]["advice"])  # all four cv2 packages at once


def test_cameras_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lsr_live.frames.cameras.list_cameras", lambda: [CameraInfo(2, "HD Webcam")])
    _, checks = checks_of(run)
    assert checks["camera"]["found"] == "2 HD Webcam"
    assert "HD Webcam" in run("cameras").out
    assert json.loads(run("cameras", "--json").out) == [{"index": 2, "name": "HD Webcam"}]


def test_the_gallery_is_looked_at(run: Run, bundle: Path, tmp_path: Path) -> None:
    _, checks = checks_of(run, "--gallery", bundle.parent)
    assert str(checks["gallery"]["found"]).startswith("1 enrolled")
    (tmp_path / "file").write_text("")
    code, checks = checks_of(run, "--gallery", tmp_path / "file" / "people")
    assert code == 0
    assert not checks["gallery"]["works"]


def test_an_identity_network_in_a_named_folder_is_found(run: Run, tmp_path: Path) -> None:
    _, checks = checks_of(run)
    assert checks["identity network"]["found"] == "the one that comes with lsr-live"
    (tmp_path / "identity-r18-112.onnx").write_bytes(b"")
    _, checks = checks_of(run, "--models", tmp_path)
    assert checks["identity network"]["found"] == str(tmp_path / "identity-r18-112.onnx")


def test_what_the_program_has_open_itself_is_not_opened_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr("pyvirtualcam.Camera", lambda **_: opened.append("camera"))
    found = {check.feature: check for check in doctor.checks(Settings(), {doctor.VIRTUAL_CAMERA: "our own"})}
    assert opened == []
    assert (found["virtual camera"].works, found["virtual camera"].found) == (True, "our own")


def test_the_report_is_what_is_printed(run: Run) -> None:
    found = list(doctor.checks(Settings()))
    report = doctor.report(found).splitlines()
    printed = run("doctor").out.splitlines()
    assert len(report) == len(printed)
    # How much of the disk is free changes from one moment to the next.
    for ours, theirs in zip(report, printed, strict=True):
        assert ours.split() == theirs.split() or "disk" in ours or "gallery" in ours
    missing = [doctor.Check("tracking", False, "nothing", "Install it.", needed=True)]
    assert not doctor.runs(missing)
    assert doctor.report(missing).splitlines()[1].startswith("--  tracking")
    assert doctor.report(missing).endswith("see the lines marked -- above.")
