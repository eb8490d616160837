"""``lsr-live engines``: built, listed, checked, inspected, cleaned; and ``drive`` with them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engines.cache import Cache
from engines.record_file import FILE
from lsr_live.networks.model import find_model
from tests.cli.conftest import Run

FP32 = ("--runtime", "openvino", "--precision", "fp32")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of engines."""
    folder = tmp_path / "engines"
    monkeypatch.setenv("LSR_ENGINES", str(folder))
    return folder


def test_from_build_to_clean(run: Run, home: Path, place: Path) -> None:
    assert run("engines", "list").code == 0
    assert "No engine is built" in run("engines", "list").err
    built = run("engines", "build", *FP32, "--json")
    assert built.code == 0, built.err
    [engine] = json.loads(built.out)
    assert engine["target"] == {"runtime": "openvino", "device": "cpu", "precision": "fp32"}
    assert engine["parity"]["psnr"] > 55
    assert set(engine["speed_ms"]) == {"layout", "renderer"}
    assert min(engine["speed_ms"].values()) > 0

    listed = run("engines", "list")
    assert engine["key"][:12] in listed.out
    assert "openvino cpu fp32" in listed.out
    told = run("engines", "inspect", engine["key"][:12])
    assert engine["networks"]["renderer"] in told.out
    checked = run("engines", "check", "--json")
    assert checked.code == 0
    assert json.loads(checked.out)[0]["parity"]["pictures"] == 12

    cleaned = run("engines", "clean")
    assert cleaned.code == 0
    assert len(Cache(place).list()) == 1, "a good one is kept"
    assert run("engines", "clean", "--all").code == 0
    assert Cache(place).list() == []


def test_what_cannot_be_built_is_told(run: Run, home: Path, place: Path, tmp_path: Path) -> None:
    for words, code, told in (
        (("build", "--runtime", "magic"), 6, "There is no runtime called 'magic'"),
        (("build", "--precision", "fp12"), 2, "must be one of"),
        (("build", "--runtime", "openvino", "--precision", "fp16"), 6, "Nothing here runs the networks"),
        (("build", "--preset", "none"), 2, "has no networks"),
        (("build", "--preset", "studio"), 7, "No weights of the preset 'studio'"),
        (("build", "--weights", tmp_path / "nowhere.safetensors"), 7, "nowhere.safetensors"),
        (("build", "--weights", tmp_path), 7, "holds no live-layout.onnx"),
        (("build", "--identity", "nobody", *FP32), 5, "nobody"),
        (("inspect", "abc"), 2, "means no engine"),
        (("check",), 6, "There is no engine of these networks"),
    ):
        result = run("engines", *words)
        assert result.code == code, (words, result.err)
        assert told in result.err
        assert "Traceback" not in result.err
    assert not place.exists() or not any(entry.is_dir() for entry in place.iterdir()), "nothing is half-built"


def test_files_that_are_no_networks_of_ours(run: Run, home: Path, place: Path, tmp_path: Path) -> None:
    files = find_model("live").sets["fp32"]
    swapped = tmp_path / "swapped"
    swapped.mkdir()
    shutil.copy(files["layout"], swapped / "live-renderer.onnx")
    shutil.copy(files["renderer"], swapped / "live-layout.onnx")
    result = run("engines", "build", *FP32, "--weights", swapped)
    assert result.code == 6
    assert "not a layout network" in result.err or "another network" in result.err
    cut = tmp_path / "cut"
    cut.mkdir()
    for name, path in files.items():
        (cut / f"live-{name}.onnx").write_bytes(path.read_bytes()[:5000])
    result = run("engines", "build", *FP32, "--weights", cut)
    assert result.code == 6
    assert "broken" in result.err
    assert Cache(place).list() == []


def test_a_garbled_record_is_told_and_cleaned(run: Run, home: Path, place: Path) -> None:
    run("engines", "build", *FP32)
    [engine] = Cache(place).list()
    (place / engine.key / FILE).write_text("{")
    listed = run("engines", "list")
    assert listed.code == 0
    assert "is not used" in listed.err
    assert run("engines", "inspect", engine.key[:12]).code == 6
    assert run("engines", "clean").code == 0
    assert Cache(place).list() == []


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_a_folder_that_others_may_write_to_is_not_trusted(run: Run, home: Path, place: Path) -> None:
    run("engines", "build", *FP32)
    place.chmod(0o777)
    result = run("engines", "list")
    assert result.code == 6
    assert "an engine is code" in result.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_without_the_right_to_write(run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    monkeypatch.setenv("LSR_ENGINES", str(closed / "engines"))
    result = run("engines", "build", *FP32)
    assert result.code == 6
    assert "cannot be made" in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
def test_ctrl_c_leaves_nothing_half_built(home: Path, place: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "lsr_live.cli.main", "engines", "build"], stderr=subprocess.PIPE, text=True
    )
    try:
        # As soon as a build has begun, which its draft shows.
        deadline = time.monotonic() + 60
        while not (place.is_dir() and list(place.glob(".*.part"))):
            assert process.poll() is None, process.communicate()[1]
            assert time.monotonic() < deadline
            os.sched_yield()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 130
    assert "Stopped." in err
    assert not list(place.glob(".*.part"))


def test_drive_says_what_draws_and_why(run: Run, bundle: Path, tmp_path: Path) -> None:
    stats = tmp_path / "stats.json"
    words = ("drive", "-i", bundle, "--input", "demo", "--max-frames", "3", "--headless", "--stats", stats)
    result = run(*words, "--preset", "live", "--precision", "fp32", "--runtime", "openvino")
    assert result.code == 0, result.err
    assert "live, openvino" in result.err
    assert "ms a picture" in result.err
    assert json.loads(stats.read_text())["figures"]["runtime"].startswith("live, openvino")


def test_drive_without_networks(run: Run, bundle: Path, tmp_path: Path) -> None:
    stats = tmp_path / "stats.json"
    words = ("drive", "-i", bundle, "--input", "demo", "--max-frames", "3", "--headless", "--stats", stats)
    assert run(*words, "--preset", "none").code == 0
    assert "no networks" in stats.read_text()


def test_where_no_engine_can_be_kept_the_default_draws_without_and_says_so(
    run: Run, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LSR_ENGINES", str(tmp_path / "file" / "engines"))
    stats = tmp_path / "stats.json"
    words = ("drive", "-i", bundle, "--input", "demo", "--max-frames", "3", "--headless", "--stats", stats)
    result = run(*words)
    assert result.code == 0
    assert "cannot be made" in result.err
    assert "without networks" in result.err
    assert "no networks" in stats.read_text()
    # What is asked for is not quietly left out.
    result = run(*words, "--runtime", "openvino")
    assert result.code == 6
    assert "cannot be made" in result.err
