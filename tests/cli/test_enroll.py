from __future__ import annotations

import io
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lsr_live.identity.gallery import Gallery
from tests.cli.conftest import Run

AGREED = ("--consent", "agreed in writing")


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    return tmp_path / "gallery"


@pytest.fixture
def wall(tmp_path: Path) -> Path:
    """A photo of nobody."""
    path = tmp_path / "wall.png"
    Image.fromarray(np.full((200, 200, 3), 180, np.uint8)).save(path)
    return path


def test_a_good_photo(run: Run, photo: Path, gallery: Path) -> None:
    result = run("enroll", "Eileen", photo, *AGREED, "--gallery", gallery)
    assert result.code == 0
    assert "astronaut.png" in result.out
    assert "Good." in result.out
    hints = [line for line in result.out.splitlines() if line.startswith("For wider turns")]
    assert len(hints) == 1
    assert "closed eyes" in hints[0]
    assert Gallery(gallery).load("Eileen").consent == "agreed in writing"


def test_photos_of_another_look_are_told_of(run: Run, photo: Path, gallery: Path, tmp_path: Path) -> None:
    picture = np.asarray(Image.open(photo).convert("RGB"))
    moved = np.roll(picture, 20, axis=1)
    dyed = np.roll(picture, -20, axis=1)[..., ::-1].copy()
    dyed[dyed.mean(2) < 70] = 190
    for name, pixels in (("moved", moved), ("dyed", dyed)):
        Image.fromarray(pixels).save(tmp_path / f"{name}.png")
    same = run("enroll", "One", photo, tmp_path / "moved.png", *AGREED, "--gallery", gallery)
    assert "another dress" not in same.out
    mixed = run("enroll", "Two", photo, tmp_path / "dyed.png", *AGREED, "--gallery", gallery)
    assert "1 of 2 photos show another dress" in mixed.out


def test_some_refused(run: Run, photo: Path, wall: Path, gallery: Path) -> None:
    (gallery.parent / "text.jpg").write_text("no picture")
    result = run("enroll", "Eileen", photo, wall, gallery.parent / "text.jpg", *AGREED, "--gallery", gallery)
    assert result.code == 3
    assert "2 of 3 photos" in result.err
    assert "wall.png" in result.out
    assert "text.jpg" in result.out
    assert len(Gallery(gallery).load("Eileen").photos) == 1


def test_a_folder(run: Run, photo: Path, gallery: Path) -> None:
    assert run("enroll", "Eileen", photo.parent, *AGREED, "--gallery", gallery).code == 0


def test_none_serves(run: Run, wall: Path, gallery: Path) -> None:
    result = run("enroll", "Nobody", wall, *AGREED, "--gallery", gallery)
    assert result.code == 5
    assert "wall.png" in result.err
    assert not gallery.exists()


def test_without_consent_nobody_is_enrolled(
    run: Run, photo: Path, gallery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    result = run("enroll", "Eileen", photo, "--gallery", gallery)
    assert result.code == 2
    assert "--consent" in result.err
    assert run("enroll", "Eileen", photo, "--consent", " ", "--gallery", gallery).code == 5
    assert not gallery.exists()


def test_on_a_terminal_consent_is_asked_for(
    run: Run, photo: Path, gallery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("said yes on the phone\n"))
    result = run("enroll", "Eileen", photo, "--gallery", gallery)
    assert result.code == 0
    assert "agree" in result.err
    assert Gallery(gallery).load("Eileen").consent == "said yes on the phone"


def test_a_name_that_is_taken(run: Run, photo: Path, gallery: Path) -> None:
    assert run("enroll", "Eileen", photo, *AGREED, "--gallery", gallery).code == 0
    again = run("enroll", "eileen", photo, *AGREED, "--gallery", gallery)
    assert again.code == 2
    assert "--replace" in again.err
    assert run("enroll", "Eileen", photo, *AGREED, "--replace", "--gallery", gallery).code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "Name photos, or a clip"),
        (("x.jpg", "--from-clip", "y.mp4"), 2, "one of the two"),
        (("missing.jpg",), 5, "missing.jpg"),
        (("empty",), 2, "no pictures"),
        (("--from-clip", "missing.mp4"), 7, "missing.mp4"),
        (("--from-clip", "zero.mp4"), 7, "zero.mp4 is empty"),
    ],
)
def test_what_makes_no_sense(
    run: Run, gallery: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "zero.mp4").write_bytes(b"")
    result = run("enroll", "Eileen", *arguments, *AGREED, "--gallery", gallery)
    assert (result.code, told in result.err) == (code, True), result.err
    assert not gallery.exists()


@pytest.mark.parametrize("name", ["", "../x", "a/b", "con", "x" * 100])
def test_names_that_are_none(run: Run, photo: Path, gallery: Path, name: str) -> None:
    assert run("enroll", name, photo, *AGREED, "--gallery", gallery).code == 5
