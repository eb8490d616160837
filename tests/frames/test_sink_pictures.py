"""A folder of pictures."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.marking import SOURCE_TYPE, read_mark
from lsr_live.frames.sinks.pictures import PictureFolderSink


def avatar(grey: int, index: int = 0, stem: str | None = None) -> Avatar:
    return Avatar(np.full((512, 512, 3), grey, np.uint8), index / 30, index, 0.0, stem)


def level(path) -> int:
    with Image.open(path) as opened:
        return int(np.asarray(opened).mean())


def test_each_picture_goes_under_its_stem(astronaut, tmp_path):
    folder = tmp_path / "a" / "b"
    pictures = PictureFolderSink(folder)
    pictures.send(Avatar(astronaut, 0, 0, 0.0, "Zoë 1.frame"))
    pictures.send(avatar(30, 1, "二"))
    pictures.close()
    assert {path.name for path in folder.iterdir()} == {"Zoë 1.frame.png", "二.png"}
    with Image.open(folder / "Zoë 1.frame.png") as opened:
        np.testing.assert_array_equal(np.asarray(opened), astronaut)
    assert all(read_mark(path) == SOURCE_TYPE for path in folder.iterdir())


def test_frames_of_a_clip_are_numbered(tmp_path):
    pictures = PictureFolderSink(tmp_path)
    for index in (0, 7, 123456):
        pictures.send(avatar(9, index))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["000000.png", "000007.png", "123456.png"]


def test_inputs_that_share_a_stem_are_both_answered(tmp_path):
    pictures = PictureFolderSink(tmp_path)
    for grey in (10, 20, 30):
        pictures.send(avatar(grey, stem="a"))
    assert {path.name: level(path) for path in tmp_path.iterdir()} == {"a.png": 10, "a-2.png": 20, "a-3.png": 30}


def test_a_second_run_replaces_the_first(tmp_path):
    for grey in (10, 20):
        pictures = PictureFolderSink(tmp_path)
        pictures.send(avatar(grey, stem="a"))
        pictures.close()
    assert {path.name: level(path) for path in tmp_path.iterdir()} == {"a.png": 20}


@pytest.mark.parametrize("content", ["picture", "text", "folder", "empty"])
def test_what_somebody_else_made_is_left_alone(content, tmp_path):
    theirs = tmp_path / "a.png"
    if content == "folder":
        theirs.mkdir()
    elif content == "picture":
        Image.new("RGB", (4, 4)).save(theirs)
    else:
        theirs.write_text("" if content == "empty" else "notes")
    before = None if content == "folder" else theirs.read_bytes()
    with pytest.raises(DeviceError, match=r"a\.png is left alone.*Choose another folder"):
        PictureFolderSink(tmp_path).send(avatar(10, stem="a"))
    assert list(tmp_path.iterdir()) == [theirs]
    assert before is None or theirs.read_bytes() == before


def test_a_file_in_the_folders_place(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(DeviceError, match="a file stands in the folder's place"):
        PictureFolderSink(tmp_path / "out")
    with pytest.raises(DeviceError, match="cannot be written"):
        PictureFolderSink(tmp_path / "out" / "deeper")


def test_a_folder_that_goes_away(tmp_path):
    folder = tmp_path / "out"
    pictures = PictureFolderSink(folder)
    pictures.send(avatar(10))
    (folder / "000000.png").unlink()
    folder.rmdir()
    with pytest.raises(DeviceError, match=r"000001\.png cannot be written: there is no folder .*; the 1 pictures"):
        pictures.send(avatar(10, 1))


def test_a_name_too_long_for_the_disk(tmp_path):
    with pytest.raises(DeviceError, match="cannot be written"):
        PictureFolderSink(tmp_path).send(avatar(10, stem="a" * 400))
    assert list(tmp_path.iterdir()) == []
