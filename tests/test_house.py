"""What the house promises about itself: what it imports, and that its pages name things that exist."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

import lsr_live.cli.main
import training.cli

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    ROOT / name
    for name in (
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "docs/guide.md",
        "docs/training.md",
        "docs/experiments.md",
    )
]
PROGRAMS = {"lsr-live": lsr_live.cli.main.app, "lsr-train": training.cli.app}
ELSEWHERE = ("http://", "https://", "#")

IMPORT_ALL = """
import importlib, pkgutil, sys
for name in ("torch", "PyQt6", "PySide6", "tensorrt", "tensorrt_rtx", "pycuda"):
    sys.modules[name] = None
import lsr_live
names = [module.name for module in pkgutil.walk_packages(lsr_live.__path__, "lsr_live.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def test_every_module_of_the_live_path_imports_without_torch_and_qt() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    there = [path for path in (ROOT / "lsr_live").rglob("*.py") if path.name != "__init__.py"]
    assert int(done.stdout) >= len(there)


def commands(page: Path) -> Iterator[list[str]]:
    """Command lines of our programs: those in blocks for the shell, and whole ones in the text."""
    text = page.read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"```(?:sh|bat)\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    lines += re.findall(r"`((?:\.venv\\Scripts\\)?lsr-(?:live|train) [^`]+)`", text)
    for line in lines:
        words = shlex.split(line.replace(".venv\\Scripts\\", ""), comments=True)
        if words and words[0] in PROGRAMS:
            yield words


def understand(words: list[str]) -> None:
    """Parse a command line as the program would, without running anything."""
    command = typer.main.get_command(PROGRAMS[words[0]])
    rest = words[1:]
    while rest and not rest[0].startswith("-") and hasattr(command, "commands"):
        command, rest = command.commands[rest[0]], rest[1:]
    eager = {option for each in command.params if each.is_eager for option in each.opts} | {"--help"}
    if not eager.issuperset(rest):
        command.make_context(words[0], list(rest))


@pytest.mark.parametrize(
    "words", [words for page in PAGES for words in commands(page)], ids=lambda words: " ".join(words)
)
def test_every_command_of_the_pages_is_understood(words: list[str]) -> None:
    understand(words)


@pytest.mark.parametrize("line", ["lsr-live drive -i Ada --colour red", "lsr-live dance", "lsr-live drive -o x.mp4"])
def test_a_command_that_is_not_there_is_noticed(line: str) -> None:
    with pytest.raises(Exception, match=r"No such option|'dance'|Missing"):
        understand(shlex.split(line))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_place_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if not link.startswith(ELSEWHERE)]
    named = re.findall(r"`((?:lsr_live|engines|training|gui|tests|docs|\.ci)/[^`\s]*)`", text)
    missing = [link for link in links if not (page.parent / link).exists()]
    missing += [name for name in named if not (ROOT / name).exists()]
    assert missing == []


def test_make_targets_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    asked = set(re.findall(r"(?:^|`|make test`|CPU )make ([a-z]+)", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert {"demo", "test"} <= asked <= targets


def make_venv(where: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(ROOT / ".ci/make_venv"), str(where)],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name == "nt", reason="make is for Linux and macOS")
def test_another_python_is_told_before_anything_is_made(tmp_path: Path) -> None:
    other = tmp_path / "python"
    other.write_text('#!/bin/sh\n[ "$1" = --version ] && exec echo "Python 3.13.0"\nexit 1\n')
    other.chmod(0o755)
    done = make_venv(tmp_path / "venv", PYTHON=str(other))
    assert done.returncode == 1
    assert "needs Python 3.11 or 3.12; found here: Python 3.13.0." in done.stderr
    assert "Install it" in done.stderr
    assert not (tmp_path / "venv").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the wheels bring everything")
def test_missing_system_libraries_are_named_with_their_packages(tmp_path: Path) -> None:
    (tmp_path / "ctypes.py").write_text(
        "def CDLL(name):\n    raise OSError(f'{name}: cannot open shared object file: No such file or directory')\n"
    )
    done = make_venv(tmp_path / "venv", PYTHON=sys.executable, PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert "libGL.so.1: cannot open shared object file" in done.stderr
    assert "sudo apt install libgl1 libglib2.0-0 (Debian, Ubuntu)" in done.stderr
    assert not (tmp_path / "venv").exists()
