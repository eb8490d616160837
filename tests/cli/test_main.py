from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import lsr_live
from engines.errors import EngineError
from lsr_live.cli import desktop
from lsr_live.errors import DeviceError
from tests.cli.conftest import Run

COMMANDS = ("demo", "drive", "enroll", "identities", "cameras", "bench", "doctor")


def test_help_names_every_command_and_the_app(run: Run) -> None:
    result = run("--help")
    assert all(command in result.out for command in COMMANDS)
    assert "open the desktop app" in " ".join(result.out.split())


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("ModuleNotFoundError('No module named PyQt6', name='PyQt6')", 'pip install "lsr-live[gui]"'),
        ("ImportError('libEGL.so.1: cannot open shared object file', name='PyQt6.QtGui')", "libEGL.so.1"),
    ],
)
def test_the_app_that_cannot_be_loaded_says_what_is_missing(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: str, words: str
) -> None:
    (tmp_path / "app_that_lacks_something.py").write_text(f"raise {error}\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(desktop, "APP", "app_that_lacks_something")
    result = run()
    assert result.code == 4
    assert words in result.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are told by variables on Linux")
def test_without_a_display_the_app_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    result = run()
    assert result.code == 4
    assert "no display" in result.err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert "Usage: lsr-live" in result.out


def test_help_imports_nothing_heavy() -> None:
    heavy = ("numpy", "cv2", "mediapipe", "torch", "PyQt6", "openvino", "av", "PIL")
    code = f"import sys, lsr_live.cli.main; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_version(run: Run) -> None:
    assert run("--version").out.strip() == f"lsr-live {lsr_live.__version__}"


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    result = run("dirve")
    assert result.code == 2
    assert "dirve" in result.err


def test_print_config_shows_what_would_be_used(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = home / "lsr-live" / "config.toml"
    config.parent.mkdir()
    config.write_text("[motion]\npose = 0.5\nnose = 1\n")
    monkeypatch.setenv("LSR_MOTION_EYES", "0.25")
    result = run("--print-config")
    assert result.code == 0
    assert tomllib.loads(result.out)["motion"]["pose"] == 0.5
    assert tomllib.loads(result.out)["motion"]["eyes"] == 0.25
    assert "no setting called motion.nose" in result.err


def test_a_bad_variable_is_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LSR_CAMERA_WIDTH", "wide")
    result = run("identities", "list")
    assert result.code == 2
    assert "LSR_CAMERA_WIDTH is 'wide'" in result.err


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (DeviceError("The camera is gone.", "Plug it in."), 4, "lsr-live: The camera is gone. Plug it in.\n"),
        (
            EngineError("The file is no network.", "Get it again."),
            6,
            "lsr-live: The file is no network. Get it again.\n",
        ),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_failures_are_a_sentence_and_a_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, told: str
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr("lsr_live.frames.cameras.list_cameras", fail)
    result = run("cameras")
    assert (result.code, result.err) == (code, told)


def test_what_nobody_expected_names_the_log(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("lsr_live.frames.cameras.list_cameras", fail)
    log = home / "sub" / "my.log"
    result = run("--log-file", log, "cameras")
    assert result.code == 1
    assert result.err.count("\n") == 1
    assert "a bug" in result.err
    assert str(log) in result.err
    assert "Traceback" in log.read_text()


def test_a_log_file_that_cannot_be_written(run: Run, home: Path) -> None:
    (home / "file").write_text("")
    result = run("--log-file", home / "file" / "log", "cameras")
    assert result.code == 4
    assert "cannot be written" in result.err


def test_without_a_log_folder_it_still_runs(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "file"))
    assert run("identities", "list").code == 0


def test_verbose_tells_more(run: Run, bundle: Path) -> None:
    broken = bundle.parent / "gallery"
    broken.mkdir(exist_ok=True)
    (broken / "Broken.lsrid").write_bytes(b"no zip")
    quiet = run("identities", "list", "--gallery", broken)
    loud = run("-v", "identities", "list", "--gallery", broken)
    assert "is broken" not in quiet.err
    assert "is broken" in loud.err
