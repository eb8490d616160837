"""Lists of cameras, read from what each system says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.frames import cameras
from lsr_live.frames.cameras import CameraInfo, describe_cameras, list_cameras, parse_linux, parse_macos, parse_windows

MACOS = """{
  "SPCameraDataType" : [
    {
      "_name" : "USB Camera",
      "spcamera_model-id" : "UVC Camera VendorID_3141 ProductID_25453",
      "spcamera_unique-id" : "0x11000000c45636d"
    },
    {
      "_name" : "FaceTime HD Camera",
      "spcamera_model-id" : "FaceTime HD Camera",
      "spcamera_unique-id" : "0x1100000005ac1112"
    },
    {
      "_name" : "Zoë’s iPhone Camera",
      "spcamera_model-id" : "iPhone15,2",
      "spcamera_unique-id" : "05C2A4B8-0000-0000-0000-000000000001"
    }
  ]
}"""

WINDOWS = """[
    {
        "FriendlyName":  "Integrated Camera",
        "Status":  "OK",
        "Class":  "Camera",
        "InstanceId":  "USB\\\\VID_04F2\\u0026PID_B67C\\u0026MI_00\\\\6\\u00262C3A"
    },
    {
        "FriendlyName":  "Canon scanner",
        "Status":  "OK",
        "Class":  "Image",
        "InstanceId":  "SWD\\\\ESCL\\\\1"
    },
    {
        "FriendlyName":  "Logitech Webcam C270",
        "Status":  "OK",
        "Class":  "Image",
        "InstanceId":  "USB\\\\VID_046D\\u0026PID_0825\\u0026MI_00\\\\7"
    },
    {
        "FriendlyName":  "Broken Cam",
        "Status":  "Error",
        "Class":  "Camera",
        "InstanceId":  "USB\\\\X"
    }
]"""


def make_node(sysfs: Path, node: str, name: str, index: str = "0") -> None:
    (sysfs / node).mkdir(parents=True)
    (sysfs / node / "name").write_text(name + "\n", encoding="utf-8")
    (sysfs / node / "index").write_text(index + "\n")


def test_linux_gives_capture_nodes_by_name(tmp_path: Path) -> None:
    make_node(tmp_path, "video10", "OBS Virtual Camera")
    make_node(tmp_path, "video0", "Integrated Camera: Integrated C")
    make_node(tmp_path, "video1", "Integrated Camera: Integrated C", "1")
    make_node(tmp_path, "video2", "HD Pro Webcam C920")
    make_node(tmp_path, "video3", "HD Pro Webcam C920", "1")
    make_node(tmp_path, "v4l-subdev0", "sensor")
    assert parse_linux(tmp_path) == [
        CameraInfo(0, "Integrated Camera"),
        CameraInfo(2, "HD Pro Webcam C920"),
        CameraInfo(10, "OBS Virtual Camera"),
    ]


def test_linux_without_any_video_device(tmp_path: Path) -> None:
    assert parse_linux(tmp_path / "video4linux") == []


def test_linux_node_without_a_name(tmp_path: Path) -> None:
    (tmp_path / "video4").mkdir()
    assert parse_linux(tmp_path) == [CameraInfo(4, "camera 4")]


def test_macos_numbers_follow_the_unique_ids() -> None:
    assert parse_macos(MACOS) == [
        CameraInfo(0, "Zoë’s iPhone Camera"),
        CameraInfo(1, "FaceTime HD Camera"),
        CameraInfo(2, "USB Camera"),
    ]


def test_macos_without_a_camera() -> None:
    assert parse_macos('{"SPCameraDataType": []}') == []
    assert parse_macos("{}") == []


def test_windows_leaves_out_scanners_and_broken_devices() -> None:
    assert parse_windows(WINDOWS) == [CameraInfo(0, "Integrated Camera"), CameraInfo(1, "Logitech Webcam C270")]


def test_windows_gives_a_lone_camera_without_a_list() -> None:
    lone = json.dumps(json.loads(WINDOWS)[0])
    assert parse_windows(lone) == [CameraInfo(0, "Integrated Camera")]
    assert parse_windows("\r\n") == []


@given(st.one_of(st.text(max_size=40), st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps)))
def test_odd_answers_are_value_errors_at_worst(text: str) -> None:
    for parse in (parse_macos, parse_windows):
        try:
            found = parse(text)
        except ValueError:
            continue
        assert all(isinstance(camera, CameraInfo) for camera in found)


class Answer:
    """Stands in for the system's own program."""

    def __init__(self, stdout: bytes | Exception) -> None:
        self.stdout = stdout

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        if isinstance(self.stdout, Exception):
            raise self.stdout
        return subprocess.CompletedProcess(command, 0, self.stdout, b"")


@pytest.mark.parametrize(
    ("platform", "text", "first"),
    [("darwin", MACOS, "Zoë’s iPhone Camera"), ("win32", "\ufeff" + WINDOWS, "Integrated Camera")],
)
def test_each_system_is_asked_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, text: str, first: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(cameras.subprocess, "run", Answer(text.encode()))
    assert list_cameras()[0] == CameraInfo(0, first)


@pytest.mark.parametrize(
    "answer", [FileNotFoundError("powershell.exe"), subprocess.TimeoutExpired("x", 10), b"Access denied"]
)
@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_a_system_that_cannot_be_asked_is_probed(
    monkeypatch: pytest.MonkeyPatch, platform: str, answer: bytes | Exception
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(cameras.subprocess, "run", Answer(answer))
    monkeypatch.setattr(cameras, "_probe", lambda: [CameraInfo(2, "camera 2")])
    assert list_cameras() == [CameraInfo(2, "camera 2")]


def test_this_machine_can_be_asked() -> None:
    assert all(camera.index >= 0 and camera.name for camera in list_cameras())


def test_probing_opens_the_first_numbers(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    import cv2

    cameras._probe()
    assert capfd.readouterr().err == ""
    released = []

    class Capture:
        def __init__(self, index: int) -> None:
            self.index = index

        def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
            return self.index == 1

        def release(self) -> None:
            released.append(self.index)

    monkeypatch.setattr(cv2, "VideoCapture", Capture)
    assert cameras._probe() == [CameraInfo(1, "camera 1")]
    assert released == [0, 1, 2, 3]


def test_cameras_in_words() -> None:
    assert describe_cameras([CameraInfo(0, "A"), CameraInfo(2, "B")]) == "Cameras here: 0 A, 2 B."
    assert describe_cameras([]) == "No camera is plugged in."
