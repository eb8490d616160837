"""One live source after the other, under a session that does not notice."""

from __future__ import annotations

import threading

import pytest

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Frame, Picture
from lsr_live.frames.sources.animated import AnimatedDriver
from lsr_live.frames.sources.changeover import NOBODY, Changeover
from lsr_live.frames.sources.live import LiveSource
from tests.session_parts import LONG, Camera


def test_without_a_source_it_waits_and_says_so() -> None:
    driver = Changeover()
    assert driver.read(0.01) is None
    assert (driver.trouble, driver.ended, driver.name) == (NOBODY, False, "no driver")
    driver.close()
    assert driver.ended
    assert driver.read(LONG) is None


def test_frames_say_which_source_they_are_from_and_the_one_before_is_closed() -> None:
    driver, first, second = Changeover(), Camera(), AnimatedDriver(realtime=True)
    driver.exchange(first)
    first.push()
    one = driver.read(LONG)
    driver.exchange(second)
    other = driver.read(LONG)
    assert one is not None
    assert other is not None
    assert one.origin is not None
    assert other.origin is not None
    assert other.origin.number == one.origin.number + 1
    assert other.origin.kept_as == "", "a calibration is kept for cameras alone"
    assert first.ended
    assert driver.name == second.name
    driver.close()
    assert second.ended


def test_what_is_exchanged_after_the_end_is_closed() -> None:
    driver, late = Changeover(), Camera()
    driver.close()
    driver.exchange(late)
    assert late.ended
    assert driver.ended


def test_a_clip_that_is_over_begins_anew() -> None:
    def clip() -> AnimatedDriver:
        return AnimatedDriver(duration=0.1, fps=60.0)

    driver = Changeover()
    driver.exchange(clip(), clip)
    numbers: list[int] = []
    while len(numbers) < 14:
        if (frame := driver.read(0.05)) is not None:
            numbers.append(frame.index)
    assert numbers == [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1]


def test_a_camera_that_failed_for_good_says_why_and_another_takes_over() -> None:
    driver, camera = Changeover(), Camera()
    driver.exchange(camera)
    camera.lose("The camera is gone.")
    camera.ended = True
    assert driver.read(0.01) is None
    assert driver.trouble == "The camera is gone."
    driver.exchange(AnimatedDriver(realtime=True))
    assert driver.trouble is None
    assert driver.read(LONG) is not None


def test_a_clip_that_cannot_be_opened_again_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def gone() -> Camera:
        raise DeviceError("The clip was deleted.")

    driver = Changeover()
    driver.exchange(AnimatedDriver(duration=0.0), gone)
    assert driver.read(0.01) is None
    assert not driver.ended
    assert "deleted" in caplog.text


def test_a_device_can_be_let_go_of_before_it_is_opened_in_another_way() -> None:
    driver, camera = Changeover(), Camera()
    driver.exchange(camera)
    driver.let_go("Opening the camera again.")
    assert camera.ended
    assert driver.trouble == "Opening the camera again."


def test_the_driver_may_look_at_themselves_and_nobody_else() -> None:
    driver, camera = Changeover(), Camera()
    seen: list[Frame] = []
    driver.exchange(camera)
    camera.push()
    assert driver.read(LONG) is not None
    driver.seen = seen.append
    camera.push()
    assert driver.read(LONG) is not None
    driver.seen = None
    camera.push()
    assert driver.read(LONG) is not None
    assert [frame.index for frame in seen] == [1]


def test_waiting_for_a_first_source_ends_when_it_comes() -> None:
    driver, got = Changeover(), threading.Event()

    def wait() -> None:
        while not got.is_set():
            if driver.read(LONG) is not None:
                got.set()

    reader = threading.Thread(target=wait)
    reader.start()
    driver.exchange(AnimatedDriver(realtime=True))
    assert got.wait(LONG)
    reader.join(LONG)
    driver.close()


def test_a_device_that_was_closed_is_not_opened_again_behind_ones_back() -> None:
    driver, opened = Changeover(), []

    class Device(LiveSource[None]):
        def __init__(self) -> None:
            super().__init__("device", retry_after=(1.0,))
            opened.append(self)
            self._begin()

        def _run(self) -> None:
            self._closing.wait(LONG)

        def _picture(self, raw: None) -> Picture:
            raise AssertionError

    driver.exchange(Device(), Device)
    reading = threading.Thread(target=lambda: driver.read(LONG))
    reading.start()
    driver.let_go("Lent.")
    reading.join(LONG)
    assert driver.read(0.01) is None
    assert len(opened) == 1
    assert driver.trouble == "Lent."
    driver.explain("In use by another program.")
    assert driver.trouble == "In use by another program."
