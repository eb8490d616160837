"""A webcam as a source."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DeviceError, UsageError
from lsr_live.frames.cameras import CameraInfo, describe_cameras, list_cameras
from lsr_live.frames.frame import Picture
from lsr_live.frames.sources.camera_trouble import (
    Condition,
    PictureWatch,
    explain,
    explain_gone,
    explain_silent,
    permission_step,
)
from lsr_live.frames.sources.live import LiveSource
from lsr_live.settings import CameraSettings

logger = logging.getLogger(__name__)

_FAILED_READS = 5
"""Reads that may fail in a row before the camera counts as gone."""
_FAILED_FIRST_READS = 20
"""The same for a camera just opened: some need a second to wake up."""
_READ_PAUSE = 0.05
_FROZEN_READS = 300
"""Frozen pictures after which the camera is opened anew: some drivers repeat the last picture of an unplugged one."""
_SILENT = 0
"""OpenCV's log level for nothing at all."""
_SILENCE = 3.0
"""Seconds without an answer from the camera before the user is told."""


class Capture(Protocol):
    """An open camera."""

    fps: float | None
    """What it says it delivers."""

    def read(self) -> NDArray[np.uint8] | None:
        """Wait for the next picture, (H,W,3) uint8 BGR; None if there is none."""

    def release(self) -> None:
        """Let go of the device."""


Opener = Callable[[int, int, CameraSettings], Capture | None]
"""(camera number, OpenCV back end, what is asked for) -> the open camera, or None where that does not work."""


def platform_backends(platform: str = sys.platform) -> tuple[int, ...]:
    """OpenCV's camera back ends for a platform, best first."""
    if platform == "darwin":
        return (cv2.CAP_AVFOUNDATION, cv2.CAP_ANY)
    if platform == "win32":
        return (cv2.CAP_MSMF, cv2.CAP_DSHOW, cv2.CAP_ANY)
    return (cv2.CAP_V4L2, cv2.CAP_ANY)


class Camera(LiveSource[NDArray[np.uint8]]):
    """A webcam, read by a thread of its own that keeps only the newest picture; a `Source`.

    Unplugged and plugged in again, it comes back by itself, also under another number. While its pictures are black or
    frozen, `read` gives none and `trouble` says why.

    Parameters
    ----------
    which
        Number, name, or part of the name in any case.
    settings
        Size and rate to ask for.
    opener, backends, cameras, retry_after, clock
        How cameras are opened and listed; for tests.

    Raises
    ------
    DeviceError
        There is no such camera, or it gives no pictures.
    UsageError
        Several cameras are called that.

    Example
    -------
    >>> camera = Camera("0")                                                                        # doctest: +SKIP
    >>> frame = camera.read(timeout=1.0)                                                            # doctest: +SKIP
    >>> camera.close()                                                                              # doctest: +SKIP
    """

    def __init__(
        self,
        which: str,
        settings: CameraSettings | None = None,
        *,
        opener: Opener | None = None,
        backends: Sequence[int] | None = None,
        cameras: Callable[[], list[CameraInfo]] = list_cameras,
        retry_after: Sequence[float] = (0.5, 1.0, 2.0, 4.0),
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._settings = settings or CameraSettings()
        self._open_capture = opener or open_with_opencv
        self._backends = tuple(backends) if backends is not None else platform_backends()
        self._cameras = cameras
        known = cameras()
        chosen = choose_camera(which, known)
        self._camera_index = chosen.index
        self._listed = chosen in known
        super().__init__(chosen.name, retry_after=retry_after, clock=clock)
        # Opened on the caller's thread: macOS asks the user for permission only there.
        capture, answered = self._try_backends(chosen.index)
        if capture is None:
            if answered or self._listed:
                raise DeviceError(explain_silent(chosen.name, chosen.index))
            raise DeviceError(
                f"There is no camera {which}.", f"{describe_cameras(known)} {permission_step(chosen.index)}"
            )
        self._capture: Capture | None = capture
        self.fps = capture.fps or self._settings.fps
        self._watch = PictureWatch(self.fps)
        self._last_answer = clock()
        self._begin()

    def _try_backends(self, index: int) -> tuple[Capture | None, bool]:
        """Open camera `index` with the first back end that gives a picture, and whether any opened it at all."""
        answered = False
        for backend in self._backends:
            capture = self._open_capture(index, backend, self._settings)
            if capture is None:
                continue
            answered = True
            for _ in range(_FAILED_FIRST_READS):
                if capture.read() is not None:
                    logger.info("camera %d (%s) opened with back end %d", index, self.name, backend)
                    return capture, True
                if self._closing.wait(_READ_PAUSE):
                    break
            capture.release()
            logger.info("camera %d gives no picture with back end %d", index, backend)
        return None, answered

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                if self._capture is None:
                    self._capture = self._reopen()
                else:
                    self._capture_until_gone(self._capture)
                    self._capture.release()
                    self._capture = None
        finally:
            if self._capture is not None:
                self._capture.release()

    def _capture_until_gone(self, capture: Capture) -> None:
        failed = frozen = 0
        while not self._closing.is_set():
            image = capture.read()
            if image is None:
                failed += 1
                if failed >= _FAILED_READS:
                    self._set_trouble(explain_gone(self.name))
                    return
                self._closing.wait(_READ_PAUSE)
                continue
            failed = 0
            self._last_answer = self._clock()
            condition = self._watch.look(image)
            self._set_trouble(explain(self.name, condition, self._camera_index))
            if condition is Condition.GOOD:
                self._deliver(image)
            frozen = frozen + 1 if condition is Condition.FROZEN else 0
            if frozen >= _FROZEN_READS:
                return

    def _reopen(self) -> Capture | None:
        for pause in self._pauses():
            if self._closing.wait(pause):
                break
            index = self._locate()
            if index is None:
                continue
            capture, answered = self._try_backends(index)
            if capture is not None:
                self._camera_index = index
                self._last_answer = self._clock()
                return capture
            self._set_trouble(explain_silent(self.name, index) if answered else explain_gone(self.name))
        return None

    def _locate(self) -> int | None:
        """Number under which this camera is to be found now: plugged in again it may have got another one."""
        if not self._listed:
            return self._camera_index
        numbers = [camera.index for camera in self._cameras() if camera.name == self.name]
        if self._camera_index in numbers:
            return self._camera_index
        return numbers[0] if numbers else None

    def _picture(self, raw: NDArray[np.uint8]) -> Picture:
        return np.asarray(cv2.cvtColor(raw, cv2.COLOR_BGR2RGB), np.uint8)

    @property
    def trouble(self) -> str | None:
        """Why no good frames come just now, with what to do; also while the camera does not answer at all."""
        trouble = self._trouble
        if trouble is None and not self.ended and self._clock() - self._last_answer > _SILENCE:
            return explain_silent(self.name, self._camera_index)
        return trouble


def choose_camera(which: str, cameras: Sequence[CameraInfo]) -> CameraInfo:
    """The camera that the user means by a number, a name or part of a name.

    A number is taken as it is, listed or not: not every system lists all that it can open.

    Raises
    ------
    DeviceError
        No camera is called that.
    UsageError
        Several cameras are.
    """
    if which.isascii() and which.isdigit():
        index = int(which)
        return next((camera for camera in cameras if camera.index == index), CameraInfo(index, f"camera {index}"))
    wanted = which.casefold()
    matches = [camera for camera in cameras if camera.name.casefold() == wanted]
    matches = matches or [camera for camera in cameras if wanted in camera.name.casefold()]
    if not matches:
        raise DeviceError(f"There is no camera called {which!r}.", describe_cameras(list(cameras)))
    if len(matches) > 1:
        found = ", ".join(str(camera) for camera in matches)
        raise UsageError(f"Several cameras are called {which!r}: {found}.", "Give the number instead.")
    return matches[0]


class _OpenCVCapture:
    def __init__(self, capture: cv2.VideoCapture) -> None:
        self._capture = capture
        fps = float(capture.get(cv2.CAP_PROP_FPS))
        self.fps: float | None = fps if 1.0 <= fps <= 240.0 else None

    def read(self) -> NDArray[np.uint8] | None:
        try:
            ok, image = self._capture.read()
        except cv2.error as error:
            logger.debug("reading the camera failed: %s", error)
            return None
        if not ok or image is None or image.size == 0:
            return None
        picture: NDArray[Any] = cv2.cvtColor(image, cv2.COLOR_GRAY2BGR) if image.ndim == 2 else image
        return picture

    def release(self) -> None:
        self._capture.release()


def open_with_opencv(index: int, backend: int, settings: CameraSettings) -> Capture | None:
    """Open camera number `index` with one of OpenCV's back ends and ask for size and rate; None if it does not open."""
    # OpenCV writes to stderr about every camera that is not there; `None` says it all.
    chatter = cv2.getLogLevel()
    cv2.setLogLevel(_SILENT)
    try:
        capture = cv2.VideoCapture(index, backend)
        if not capture.isOpened():
            capture.release()
            return None
        if settings.width * settings.height > 640 * 480 and backend in (cv2.CAP_V4L2, cv2.CAP_DSHOW):
            # Uncompressed pictures above 640 x 480 do not fit through USB 2 at 30 a second.
            capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, settings.width)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, settings.height)
        capture.set(cv2.CAP_PROP_FPS, settings.fps)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        return _OpenCVCapture(capture)
    except cv2.error as error:
        logger.debug("back end %d cannot open camera %d: %s", backend, index, error)
        return None
    finally:
        cv2.setLogLevel(chatter)
