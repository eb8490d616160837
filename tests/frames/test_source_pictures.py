"""A folder of pictures as a source."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lsr_live.errors import DataError
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources.pictures import Pictures


def save(path: Path, value: int) -> None:
    Image.fromarray(np.full((6, 8, 3), value, np.uint8)).save(path)


def read_all(source: Pictures) -> list[Frame]:
    frames = []
    while not source.ended:
        frame = source.read()
        if frame is not None:
            frames.append(frame)
    return frames


def test_every_picture_is_answered_in_natural_order(tmp_path: Path) -> None:
    folder = tmp_path / "été 写真"
    folder.mkdir()
    for number in (1, 2, 10):
        save(folder / f"{number}.png", number)
    (folder / "3.jpg").write_text("no picture")
    (folder / "11.png").touch()
    (folder / "notes.txt").write_text("ignored")
    source = Pictures(folder)
    assert (source.live, source.still, source.fps, source.frame_count) == (False, True, None, 5)
    assert source.name == "été 写真"
    frames = read_all(source)
    assert [frame.stem for frame in frames] == ["1", "2", "10"]
    assert [int(frame.image[0, 0, 0]) for frame in frames] == [1, 2, 10]
    assert [frame.index for frame in frames] == [0, 1, 3]
    assert [name for name, _ in source.failures] == ["3.jpg", "11.png"]
    assert "not a picture" in source.failures[0][1]
    assert source.read() is None
    assert source.trouble is None


def test_pictures_of_one_stem_keep_apart(tmp_path: Path) -> None:
    for name in ("a.png", "A.bmp", "b.png"):
        save(tmp_path / name, 1)
    assert {frame.stem for frame in read_all(Pictures(tmp_path))} == {"a.png", "A.bmp", "b"}


def test_one_picture_is_a_source_too(tmp_path: Path) -> None:
    save(tmp_path / "me.png", 7)
    source = Pictures(tmp_path / "me.png")
    assert [frame.stem for frame in read_all(source)] == ["me"]


def test_a_folder_without_pictures_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no pictures"):
        Pictures(tmp_path)


def test_close_ends_it(tmp_path: Path) -> None:
    for number in range(3):
        save(tmp_path / f"{number}.png", number)
    source = Pictures(tmp_path)
    assert source.read() is not None
    source.close()
    source.close()
    assert source.ended
    assert source.read() is None
