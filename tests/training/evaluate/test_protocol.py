from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs torch")

from lsr_live.errors import DataError
from training.evaluate.protocol import read_people
from training.evaluate.take import read_take


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def test_people_are_read_in_both_forms(people: Path, tmp_path: Path) -> None:
    (person,) = read_people(people)
    assert (person.name, len(person.inputs), len(person.targets)) == ("collins", 3, 2)
    assert [path.stem for path in person.shots(2)] == ["00", "01"]
    assert person.shots(32) == person.inputs
    for part, stem in (("train", "00007"), ("test", "00003")):
        folder = tmp_path / "reference" / part / "id00017" / "video" / "combined"
        touch(folder / f"{stem}_rgb.png", folder / f"{stem}_contour.png")
    (person,) = read_people(tmp_path / "reference")
    assert [path.name for path in (*person.inputs, *person.targets)] == ["00007_rgb.png", "00003_rgb.png"]


def test_shots_are_spread_as_the_reference_spreads_them(tmp_path: Path) -> None:
    touch(*(tmp_path / "p" / part / f"{n:02d}.jpg" for part in ("inputs", "targets") for n in range(32)))
    (person,) = read_people(tmp_path)
    numbers = [[int(path.stem) for path in person.shots(k)] for k in (1, 4, 8, 32)]
    assert numbers == [[0], [0, 8, 16, 24], list(range(0, 32, 4)), list(range(32))]


def test_a_folder_of_nobody_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(DataError, match="no people"):
        read_people(tmp_path)
    with pytest.raises(DataError, match="no people"):
        read_people(tmp_path / "nowhere")
    touch(tmp_path / "ada" / "inputs" / "00.jpg")
    with pytest.raises(DataError, match="no people"):
        read_people(tmp_path)
    assert "ada has no targets" in caplog.text


def test_a_take_has_the_references_names(tmp_path: Path) -> None:
    touch(tmp_path / "test" / "id00017" / "OLguY5ofUrY" / "combined" / "00000_rgb.png")
    for depth in ("id00017", "id00017/OLguY5ofUrY", "id00017/OLguY5ofUrY/combined"):
        assert read_take(tmp_path / "test" / depth).names == ("id00017", "OLguY5ofUrY", "combined")
    touch(tmp_path / "holiday" / "1.jpg", tmp_path / "holiday" / "10.jpg", tmp_path / "holiday" / "2.jpg")
    take = read_take(tmp_path / "holiday")
    assert take.names == ("holiday",)
    assert [path.stem for path in take.pictures] == ["1", "2", "10"]
