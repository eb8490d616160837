"""What holds for every sink alike."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sink import Sink
from lsr_live.frames.sinks import window
from lsr_live.frames.sinks.mp4 import Mp4Sink
from lsr_live.frames.sinks.pictures import PictureFolderSink
from lsr_live.frames.sinks.stream import StreamSink
from lsr_live.frames.sinks.virtual_camera import VirtualCameraSink
from lsr_live.frames.sinks.window import WindowSink
from tests.frames.test_sink_virtual_camera import Device, PixelFormat

SINKS: dict[str, Callable[[Path], Sink]] = {
    "mp4": lambda folder: Mp4Sink(folder / "out.mp4", 30),
    "pictures": lambda folder: PictureFolderSink(folder / "out"),
    "stream": lambda folder: StreamSink(0),
    "virtual camera": lambda folder: VirtualCameraSink(30),
    "window": lambda folder: WindowSink("lsr-live"),
}


@pytest.fixture(params=SINKS)
def make(request, tmp_path, monkeypatch) -> Callable[[], Sink]:
    module = ModuleType("pyvirtualcam")
    module.Camera, module.PixelFormat = Device, PixelFormat  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyvirtualcam", module)
    monkeypatch.setattr(window, "_check_display", lambda: None)
    return lambda: SINKS[request.param](tmp_path)


def test_pictures_are_neither_changed_nor_kept(make, astronaut):
    sink = make()
    image = astronaut.copy()
    image.flags.writeable = False
    holders = sys.getrefcount(image)
    for index in range(3):
        sink.send(Avatar(image, index / 30, index, 0.0))
    # Views count as well: they hold the array that they look at.
    assert sys.getrefcount(image) == holders
    np.testing.assert_array_equal(image, astronaut)
    sink.close()


def test_a_closed_sink_says_so(make, astronaut):
    sink = make()
    sink.send(Avatar(astronaut, 0, 0, 0.0))
    sink.close()
    sink.close()
    for _ in range(2):
        with pytest.raises(DeviceError, match="closed"):
            sink.send(Avatar(astronaut, 1, 1, 0.0))
    sink.close()


def test_a_sink_that_got_nothing_closes(make):
    sink = make()
    sink.close()
    sink.close()


def test_every_sink_has_a_name_for_people(make):
    sink = make()
    assert sink.name.strip() == sink.name != ""
    sink.close()
