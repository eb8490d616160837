"""A webcam that is unplugged, covered, taken and frozen: a real thread reads a scripted device."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.errors import DeviceError, UsageError
from lsr_live.frames.cameras import CameraInfo
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources import camera as camera_module
from lsr_live.frames.sources.camera import Camera, Capture, choose_camera, open_with_opencv, platform_backends
from lsr_live.frames.sources.camera_trouble import Condition, PictureWatch, explain, explain_gone, permission_step
from lsr_live.settings import CameraSettings

WEBCAM = CameraInfo(0, "HD Webcam C525")
OTHER = CameraInfo(2, "Integrated Camera")
Bgr = NDArray[np.uint8]


def picture(number: int) -> Bgr:
    """BGR with red = number, and noise enough to be a sensor's."""
    image = np.full((48, 64, 3), 60, np.uint8)
    image[..., 2] = number
    image[0, 0, 0] = number % 7
    return image


BLACK = np.zeros((48, 64, 3), np.uint8)


class Device:
    """A camera whose pictures the test hands out one by one; None means that a read fails."""

    fps: float | None = 5.0

    def __init__(self, *pictures: Bgr | None) -> None:
        self.script: queue.Queue[Bgr | None] = queue.Queue()
        self.asked = threading.Semaphore(0)
        self.released = threading.Event()
        self.show(*pictures)

    def show(self, *pictures: Bgr | None) -> None:
        for item in pictures:
            self.script.put(item)

    def read(self) -> Bgr | None:
        self.asked.release()
        while not self.released.is_set():
            try:
                return self.script.get(timeout=0.02)
            except queue.Empty:
                if hurry.is_set():
                    return None
        return None

    def release(self) -> None:
        self.released.set()

    def wait_until_asked(self, times: int) -> None:
        """Return when the capture thread has asked so often, so that all pictures before were dealt with."""
        for _ in range(times):
            assert self.asked.acquire(timeout=10.0)


hurry = threading.Event()
"""Set when a test ends: blocked devices give up."""


class System:
    """Cameras of a machine: what is plugged in, and what opens."""

    def __init__(self, *cameras: CameraInfo) -> None:
        self.cameras = list(cameras)
        self.devices: dict[tuple[int, int], Device] = {}
        self.tries: queue.Queue[tuple[int, int]] = queue.Queue()
        self.asked_for: list[CameraSettings] = []

    def list(self) -> list[CameraInfo]:
        return list(self.cameras)

    def open(self, index: int, backend: int, settings: CameraSettings) -> Capture | None:
        self.asked_for.append(settings)
        device = self.devices.get((index, backend))
        self.tries.put((index, backend))
        return device


@pytest.fixture
def start() -> Iterator[Callable[..., Camera]]:
    opened: list[Camera] = []

    def make(system: System, which: str = "0", **options: object) -> Camera:
        options.setdefault("backends", (1,))
        options.setdefault("retry_after", (0.01,))
        camera = Camera(which, opener=system.open, cameras=system.list, **options)  # type: ignore[arg-type]
        opened.append(camera)
        return camera

    hurry.clear()
    yield make
    hurry.set()
    for camera in opened:
        camera.close()


def read_until(camera: Camera, good: Callable[[Frame], bool]) -> Frame:
    for _ in range(1000):
        frame = camera.read(timeout=0.05)
        if frame is not None and good(frame):
            return frame
    raise AssertionError("no such frame came")


def wait_for_trouble(camera: Camera, part: str) -> str:
    pause = threading.Event()
    for _ in range(1000):
        if camera.trouble is not None and part in camera.trouble:
            return camera.trouble
        pause.wait(0.01)
    raise AssertionError(f"trouble stays {camera.trouble!r}")


def test_the_newest_picture_wins(start: Callable[..., Camera]) -> None:
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(picture(0))
    camera = start(system)
    device.show(*(picture(number) for number in range(1, 11)))
    # Asked for twelve: one at opening, ten, and the one that does not come; so the tenth is in the slot.
    device.wait_until_asked(12)
    frame = camera.read(timeout=5.0)
    assert frame is not None
    assert frame.image[5, 5].tolist() == [10, 60, 60]
    assert frame.index == 9
    assert frame.t >= 0
    assert frame.mesh is None
    assert camera.read(timeout=0.01) is None
    assert (camera.live, camera.still, camera.frame_count, camera.fps) == (True, False, None, 5.0)
    assert camera.name == WEBCAM.name
    assert not camera.ended


def test_backends_are_tried_in_order_until_one_gives_a_picture(
    start: Callable[..., Camera], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_module, "_READ_PAUSE", 0.0)
    system = System(WEBCAM)
    dead = system.devices[0, 2] = Device(*[None] * 50)
    system.devices[0, 3] = Device(picture(5), picture(6))
    settings = CameraSettings(1280, 720, 60.0)
    camera = start(system, backends=(1, 2, 3, 4), settings=settings)
    assert read_until(camera, lambda frame: frame.image[5, 5, 0] == 6)
    assert [system.tries.get_nowait() for _ in range(3)] == [(0, 1), (0, 2), (0, 3)]
    assert system.tries.empty()
    assert dead.released.is_set()
    assert set(system.asked_for) == {settings}


def test_unplugged_and_plugged_in_again(start: Callable[..., Camera]) -> None:
    system = System(WEBCAM, OTHER)
    first = system.devices[0, 1] = Device(picture(1), picture(2))
    camera = start(system)
    read_until(camera, lambda frame: frame.image[5, 5, 0] == 2)
    del system.devices[0, 1]
    system.cameras = [CameraInfo(0, OTHER.name)]
    wrong = system.devices[0, 1] = Device(picture(99), picture(99))
    first.show(*[None] * 8)
    trouble = wait_for_trouble(camera, "gone")
    assert WEBCAM.name in trouble
    assert camera.read(timeout=0.05) is None
    assert not camera.ended
    # It comes back under another number; the camera that took its number is left alone.
    system.devices[4, 1] = Device(picture(3), picture(4))
    system.cameras = [CameraInfo(0, OTHER.name), CameraInfo(4, WEBCAM.name)]
    back = read_until(camera, lambda _: True)
    assert back.image[5, 5, 0] == 4
    assert camera.trouble is None
    assert first.released.is_set()
    assert wrong.script.qsize() == 2
    assert back.index > 0


def test_a_camera_that_another_program_took_is_explained(
    start: Callable[..., Camera], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_module, "_READ_PAUSE", 0.0)
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(picture(1), picture(2))
    camera = start(system)
    system.devices[0, 1] = Device(*[None] * 1000)
    device.show(*[None] * 8)
    assert "another program" in wait_for_trouble(camera, "gives no pictures")


def test_black_pictures_are_explained_and_withheld(start: Callable[..., Camera]) -> None:
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(picture(1))
    camera = start(system)
    device.show(*[BLACK] * 6)
    trouble = wait_for_trouble(camera, "black")
    assert WEBCAM.name in trouble
    assert "shutter" in trouble
    assert camera.read(timeout=0.01) is None
    device.show(picture(7))
    assert read_until(camera, lambda _: True).image[5, 5, 0] == 7
    assert camera.trouble is None


def test_frozen_pictures_are_explained_and_withheld(start: Callable[..., Camera]) -> None:
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(picture(1))
    camera = start(system)
    device.show(*[picture(3)] * 12)
    trouble = wait_for_trouble(camera, "same picture")
    assert WEBCAM.name in trouble
    assert camera.read(timeout=0.01) is None
    device.show(picture(4))
    assert read_until(camera, lambda _: True).image[5, 5, 0] == 4
    assert camera.trouble is None


def test_a_camera_frozen_for_long_is_opened_anew(start: Callable[..., Camera], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera_module, "_FROZEN_READS", 5)
    system = System(WEBCAM)
    first = system.devices[0, 1] = Device(picture(1))
    camera = start(system)
    system.devices[0, 1] = Device(picture(8), picture(9))
    first.show(*[picture(3)] * 20)
    assert read_until(camera, lambda frame: frame.image[5, 5, 0] == 9)
    assert first.released.is_set()


def test_a_camera_that_does_not_answer_is_explained(start: Callable[..., Camera]) -> None:
    now = [50.0]
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(picture(1))
    camera = start(system, clock=lambda: now[0])
    device.wait_until_asked(2)
    assert camera.trouble is None
    now[0] += 10.0
    assert camera.trouble is not None
    assert "gives no pictures" in camera.trouble
    device.show(picture(2))
    read_until(camera, lambda _: True)
    assert camera.trouble is None


def test_close_wakes_a_waiting_read_and_lets_go_of_the_device(start: Callable[..., Camera]) -> None:
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(picture(1), picture(2))
    camera = start(system)
    read_until(camera, lambda _: True)
    answers: list[Frame | None] = []
    reader = threading.Thread(target=lambda: answers.append(camera.read(timeout=60.0)))
    reader.start()
    hurry.set()
    camera.close()
    camera.close()
    reader.join(10.0)
    assert answers == [None]
    assert device.released.wait(10.0)
    assert camera.ended
    assert camera.read() is None
    assert camera.trouble is None
    assert camera.failures == []


def test_close_while_it_waits_to_try_again(start: Callable[..., Camera]) -> None:
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(picture(1))
    camera = start(system, retry_after=(3600.0,))
    device.show(*[None] * 8)
    wait_for_trouble(camera, "gone")
    camera.close()
    assert camera.ended
    assert f"frames of {camera.name}" not in {thread.name for thread in threading.enumerate()}


def test_a_camera_that_is_not_there_names_those_that_are(start: Callable[..., Camera]) -> None:
    system = System(WEBCAM, OTHER)
    with pytest.raises(DeviceError) as caught:
        start(system, "7")
    assert "camera 7" in str(caught.value)
    assert "0 HD Webcam C525" in str(caught.value)
    assert "2 Integrated Camera" in str(caught.value)
    assert caught.value.exit_code == 4
    with pytest.raises(DeviceError, match="No camera is plugged in"):
        start(System(), "0")
    with pytest.raises(DeviceError, match="called 'Sony'"):
        start(system, "Sony")


def test_a_camera_in_use_is_told_from_one_that_is_not_there(
    start: Callable[..., Camera], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(camera_module, "_READ_PAUSE", 0.0)
    system = System(WEBCAM)
    device = system.devices[0, 1] = Device(*[None] * 50)
    with pytest.raises(DeviceError, match="another program"):
        start(system)
    assert device.released.is_set()


def test_an_unlisted_number_may_open_all_the_same(start: Callable[..., Camera]) -> None:
    system = System()
    system.devices[3, 1] = Device(picture(1), picture(2))
    camera = start(system, "3")
    assert camera.name == "camera 3"
    assert read_until(camera, lambda _: True)


@pytest.mark.parametrize(
    ("which", "index"), [("0", 0), ("2", 2), ("hd webcam c525", 0), ("INTEGRATED", 2), ("c525", 0), ("9", 9)]
)
def test_cameras_are_chosen_by_number_name_or_part_of_it(which: str, index: int) -> None:
    assert choose_camera(which, [WEBCAM, OTHER]).index == index


def test_a_name_that_several_cameras_have() -> None:
    twins = [CameraInfo(0, "Cam"), CameraInfo(2, "Cam"), CameraInfo(4, "Cam Pro")]
    with pytest.raises(UsageError, match="0 Cam, 2 Cam"):
        choose_camera("cam", twins)
    assert choose_camera("cam pro", twins).index == 4
    assert choose_camera("Cam", twins[1:]).index == 2


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_platform_has_its_backends_and_its_steps(platform: str) -> None:
    backends = platform_backends(platform)
    assert len(set(backends)) == len(backends) >= 2
    assert backends[-1] == 0
    words = {"linux": "video", "darwin": "System Settings", "win32": "Privacy & security"}[platform]
    black = explain("Cam", Condition.BLACK, 250, platform)
    assert black is not None
    assert words in black
    assert words in permission_step(250, platform)
    assert explain("Cam", Condition.GOOD, 0, platform) is None
    assert "Cam" in explain_gone("Cam")


def test_a_node_that_the_user_may_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda _: True)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert "usermod -aG video" in permission_step(0, "linux")


def test_a_dark_room_is_not_black_and_sensor_noise_is_not_frozen() -> None:
    random = np.random.default_rng(0)
    watch = PictureWatch(30.0)
    for _ in range(200):
        dark = random.integers(0, 25, (480, 640, 3)).astype(np.uint8)
        assert watch.look(dark) is Condition.GOOD


def test_a_covered_sensor_is_black_after_a_second() -> None:
    random = np.random.default_rng(0)
    watch = PictureWatch(30.0)
    seen = [watch.look(random.integers(0, 4, (480, 640, 3)).astype(np.uint8)) for _ in range(40)]
    assert seen.index(Condition.BLACK) == 29


def test_opencv_without_that_camera_gives_none_quietly(capfd: pytest.CaptureFixture[str]) -> None:
    for backend in platform_backends():
        assert open_with_opencv(93, backend, CameraSettings()) is None
    assert capfd.readouterr().err == ""


class Buggy(Device):
    """A device whose driver does what nobody foresaw, after its first picture."""

    def read(self) -> Bgr | None:
        if self.script.empty():
            raise ZeroDivisionError("a bug")
        return super().read()


def test_an_end_that_nobody_foresaw_has_a_reason(
    start: Callable[..., Camera], caplog: pytest.LogCaptureFixture
) -> None:
    system = System(CameraInfo(0, "HD Webcam"))
    system.devices[0, 1] = Buggy(picture(1))
    camera = start(system)
    wait_for_trouble(camera, "a bug")
    assert camera.read(timeout=20.0) is None  # woken by the end
    assert camera.ended
    assert any(record.exc_info for record in caplog.records)


@pytest.mark.parametrize(("given", "counts"), [(None, "0"), ("1", "1")])
def test_slow_hardware_transforms_are_off_on_windows_unless_wanted(given: str | None, counts: str) -> None:
    name = "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS"
    environment = {key: value for key, value in os.environ.items() if key != name}
    if given is not None:
        environment[name] = given
    # Before anything imports cv2, which looks at it only then.
    code = f"import os, sys, lsr_live; print(os.environ[{name!r}], 'cv2' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert said.stdout.split() == [counts, "False"]
