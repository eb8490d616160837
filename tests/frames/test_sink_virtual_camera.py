"""The virtual camera, with a device of our own in place of the system's, and the message where there is none."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sinks.virtual_camera import VirtualCameraSink, steps


class PixelFormat(Enum):
    RGB = "rgb"


class Device:
    """Takes pictures as pyvirtualcam's Camera does."""

    opened: list[Device] = []  # noqa: RUF012
    failure: Exception | None = None

    def __init__(self, width: int, height: int, fps: float, *, fmt: PixelFormat) -> None:
        if type(self).failure is not None:
            raise type(self).failure
        self.asked = (width, height, fps, fmt)
        self.device = "OBS Virtual Camera"
        self.shown: list[np.ndarray] = []
        self.closed = 0
        type(self).opened.append(self)

    def send(self, frame: np.ndarray) -> None:
        if type(self).failure is not None:
            raise type(self).failure
        assert frame.flags.c_contiguous
        self.shown.append(frame.copy())

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def device(monkeypatch) -> type[Device]:
    module = ModuleType("pyvirtualcam")
    module.Camera, module.PixelFormat = Device, PixelFormat  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyvirtualcam", module)
    monkeypatch.setattr(Device, "opened", [])
    monkeypatch.setattr(Device, "failure", None)
    return Device


def test_pictures_arrive_as_they_are(device, astronaut):
    camera = VirtualCameraSink(fps=30)
    camera.send(Avatar(astronaut, 0, 0, 0))
    (opened,) = device.opened
    assert opened.asked == (512, 512, 30, PixelFormat.RGB)
    np.testing.assert_array_equal(opened.shown[0], astronaut)
    assert camera.device == "OBS Virtual Camera"
    assert camera.name == "virtual camera OBS Virtual Camera"
    camera.close()
    camera.close()
    assert opened.closed == 1


def test_a_device_that_is_gone(device, astronaut, monkeypatch):
    camera = VirtualCameraSink(fps=30)
    monkeypatch.setattr(Device, "failure", RuntimeError("error writing frame"))
    with pytest.raises(DeviceError, match="OBS Virtual Camera takes no pictures any more: error writing frame"):
        camera.send(Avatar(astronaut, 0, 0, 0))
    camera.close()


@pytest.mark.parametrize(
    ("platform", "step"),
    [
        ("linux", "sudo modprobe v4l2loopback devices=1 exclusive_caps=1 card_label="),
        ("win32", "OBS Virtual Camera, or Unity Capture"),
        ("darwin", "OBS Studio 30"),
    ],
)
def test_a_missing_device_gives_the_steps_for_this_platform(platform, step, device, monkeypatch):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Device, "failure", RuntimeError("'obs' backend: no\n device found."))
    with pytest.raises(DeviceError, match="No virtual camera can be opened: 'obs' backend: no device found") as raised:
        VirtualCameraSink(fps=30)
    assert step in raised.value.advice
    assert raised.value.exit_code == 4


def test_a_missing_package_gives_the_line_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyvirtualcam", None)
    with pytest.raises(DeviceError, match=r'pip install "lsr-live\[camera\]"'):
        VirtualCameraSink(fps=30)


def test_the_real_package_where_no_device_is():
    pytest.importorskip("pyvirtualcam")
    if sys.platform != "linux" or any(Path("/dev").glob("video*")):
        pytest.skip("this machine may have a virtual camera")
    with pytest.raises(DeviceError, match=r"modprobe v4l2loopback") as raised:
        VirtualCameraSink(fps=30)
    assert raised.value.advice == steps()


def test_linux_shows_the_label_that_other_programs_show(device, astronaut, monkeypatch, tmp_path):
    (tmp_path / "video7").mkdir()
    (tmp_path / "video7" / "name").write_text("lsr-live\n")
    monkeypatch.setattr("lsr_live.frames.sinks.virtual_camera.LABELS", tmp_path)
    original = Device.__init__

    def at_video7(self, *args, **kwargs):
        original(self, *args, **kwargs)
        self.device = "/dev/video7"

    monkeypatch.setattr(Device, "__init__", at_video7)
    assert VirtualCameraSink(fps=30).device == "lsr-live"
