"""A disk that is really full: a file system of one megabyte, where this user may mount one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sinks.mp4 import Mp4Sink
from lsr_live.frames.sinks.pictures import PictureFolderSink
from tests.frames.test_sink_mp4 import noisy, record_until_full, times


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if sys.platform != "linux":
        pytest.skip("mounts a small file system as Linux does")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(tmp_path)], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("this user may not mount a file system")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_film_that_fills_the_disk(small_disk):
    path = small_disk / "out.mp4"
    error, sent = record_until_full(path, 600)
    assert error is not None
    assert "the disk is full; the film so far is kept" in error.sentence
    assert sent >= 30
    assert len(times(path)) >= 30


def test_a_film_on_a_disk_that_is_full_already(small_disk):
    with pytest.raises(OSError, match="No space"):
        (small_disk / "filler").write_bytes(bytes(2 << 20))
    film = Mp4Sink(small_disk / "out.mp4", 30)
    film.send(noisy(0))
    with pytest.raises(DeviceError, match="disk is full; no picture could be kept"):
        film.close()
    assert [path.name for path in small_disk.iterdir()] == ["filler"]


def test_pictures_that_fill_the_disk(small_disk):
    folder = small_disk / "out"
    pictures = PictureFolderSink(folder)
    rough = np.random.default_rng(0).integers(0, 256, (512, 512, 3), np.uint8)
    pictures.send(Avatar(rough, 0, 0, 0))
    with pytest.raises(DeviceError, match=r"000001\.png cannot be written: the disk is full; .* kept"):
        pictures.send(Avatar(rough, 1, 1, 0))
    pictures.close()
    assert [path.name for path in folder.iterdir()] == ["000000.png"]
    with Image.open(folder / "000000.png") as kept:
        np.testing.assert_array_equal(np.asarray(kept), rough)


def test_a_disk_that_may_only_be_read(small_disk):
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(DeviceError, match="not permitted"):
        Mp4Sink(small_disk / "out.mp4", 30)
    with pytest.raises(DeviceError, match="not permitted"):
        PictureFolderSink(small_disk / "out")
    with pytest.raises(DeviceError, match="not permitted"):
        PictureFolderSink(small_disk)
