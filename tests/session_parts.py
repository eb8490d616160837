"""Source, reenactor and sinks under a test's control, made of real pictures and conditions instead of sleeps."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DeviceError, LsrError
from lsr_live.frames.frame import AVATAR_SIZE, Avatar, Frame
from lsr_live.live.status import State, Status
from lsr_live.session import Session

LONG = 20.0
"""Seconds after which a wait has failed."""
MARKER = (255, 0, 255)
"""The colour of everything that the camera sees, and of nothing else."""


def camera_picture() -> NDArray[np.uint8]:
    return np.full((48, 64, 3), MARKER, np.uint8)


class Camera:
    """A live source that shows what a test pushes."""

    live, still, fps, frame_count, name = True, False, 100.0, None, "test camera"

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._next: Frame | None = None
        self._count = 0
        self._closed = False
        self._error: LsrError | Exception | None = None
        self.trouble: str | None = None
        self.failures: list[tuple[str, str]] = []
        self.ended = False

    def push(self) -> int:
        with self._changed:
            now = time.perf_counter()
            self._next = Frame(camera_picture(), self._count / 100, self._count, now)
            self._count += 1
            self._changed.notify_all()
            return self._count - 1

    def fail(self, error: Exception) -> None:
        with self._changed:
            self._error = error
            self._changed.notify_all()

    def lose(self, sentence: str | None) -> None:
        with self._changed:
            self.trouble = sentence

    def read(self, timeout: float = 1.0) -> Frame | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._next or self._error, min(timeout, 0.02))
            error, self._error = self._error, None
            if error is not None:
                raise error
            frame, self._next = self._next, None
            return frame

    def close(self) -> None:
        with self._changed:
            self._closed = self.ended = True
            self._changed.notify_all()


class Clip:
    """A source of which every frame is to be answered."""

    live, fps, name = False, 30.0, "clip.mp4"
    trouble: str | None = None

    def __init__(self, count: int, *, still: bool = False, breaks_at: int | None = None) -> None:
        self.frame_count: int | None = count
        self.still = still
        self.failures: list[tuple[str, str]] = []
        self.closed = threading.Event()
        self.read_so_far = 0
        self._breaks_at = breaks_at

    @property
    def ended(self) -> bool:
        return self.closed.is_set() or self.read_so_far == self.frame_count

    def read(self, timeout: float = 1.0) -> Frame | None:
        if self.read_so_far == self._breaks_at:
            raise DeviceError("The clip is broken here.")
        if self.ended:
            return None
        number, self.read_so_far = self.read_so_far, self.read_so_far + 1
        stem = f"picture{number}" if self.still else None
        return Frame(camera_picture(), number / 30, number, time.perf_counter(), stem)

    def close(self) -> None:
        self.closed.set()


@dataclass(frozen=True)
class Seen:
    t: float
    index: int
    captured: float
    stem: str | None


class Puppet:
    """A reenactor that turns a real portrait a little further with each frame."""

    def __init__(self, portrait: NDArray[np.uint8]) -> None:
        self._portrait = cv2.resize(portrait, (AVATAR_SIZE, AVATAR_SIZE))
        self.face = True
        self.calibrating = False
        self.tracker_error: Exception | None = None
        self.picture_error: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.state: Literal["live", "no_face", "calibrating"] = "live"
        self.hint: str | None = None
        self.observing: set[str] = set()
        self.composing: set[str] = set()
        self.finishing: set[str] = set()

    def observe(self, frame: Frame) -> Seen:
        self.observing.add(threading.current_thread().name)
        assert self.gate.wait(LONG)
        if self.tracker_error is not None:
            raise self.tracker_error
        self.state = "calibrating" if self.calibrating else "live" if self.face else "no_face"
        self.hint = None if self.face else "Move into the light."
        return Seen(frame.t, frame.index, frame.captured, frame.stem)

    def compose(self, observation: Seen) -> Seen:
        self.composing.add(threading.current_thread().name)
        return observation

    def idle(self, t: float, index: int, captured: float) -> Seen:
        return Seen(t, 0, captured, None)

    def finish(self, draft: Seen) -> Avatar:
        self.finishing.add(threading.current_thread().name)
        return Avatar(self._draw(draft.index), draft.t, draft.index, draft.captured, draft.stem)

    def calibrate(self) -> None:
        self.calibrating = True
        self.state = "calibrating"

    runtime = "drawn by hand"

    def stages(self) -> Mapping[str, float]:
        return {"track": 5.0, "warp": 3.0}

    def _draw(self, number: int) -> NDArray[np.uint8]:
        if self.picture_error is not None:
            raise self.picture_error
        turn = cv2.getRotationMatrix2D((AVATAR_SIZE / 2, AVATAR_SIZE / 2), number % 30, 1.0)
        return cv2.warpAffine(self._portrait, turn, (AVATAR_SIZE, AVATAR_SIZE), flags=cv2.INTER_NEAREST)


class Wall:
    """A sink that looks at every picture and remembers what it saw."""

    def __init__(self, name: str = "wall") -> None:
        self.name = name
        self.gate = threading.Event()
        self.gate.set()
        self.error: Exception | None = None
        self.close_error: Exception | None = None
        self.closed = 0
        self.threads: set[str] = set()
        self.indices: list[int] = []
        self.times: list[float] = []
        self.stems: list[str | None] = []
        self.leaks = 0
        self._came = threading.Condition()

    def send(self, avatar: Avatar) -> None:
        assert self.gate.wait(LONG)
        if self.error is not None:
            raise self.error
        leak = bool((avatar.image == np.array(MARKER, np.uint8)).all(axis=2).any())
        with self._came:
            self.threads.add(threading.current_thread().name)
            self.leaks += leak or avatar.image.shape != (AVATAR_SIZE, AVATAR_SIZE, 3)
            self.indices.append(avatar.index)
            self.times.append(avatar.t)
            self.stems.append(avatar.stem)
            self._came.notify_all()

    def close(self) -> None:
        with self._came:
            self.threads.add(threading.current_thread().name)
            self.closed += 1
            self._came.notify_all()
        if self.close_error is not None:
            raise self.close_error

    def wait_more(self, count: int = 1) -> None:
        """Wait until `count` more pictures came than there are now."""
        with self._came:
            wanted = len(self.indices) + count
            assert self._came.wait_for(lambda: len(self.indices) >= wanted, LONG), "no more pictures came"


class Watcher:
    """Remembers what a session tells, and waits for it."""

    def __init__(self, session: Session[Seen]) -> None:
        self._told = threading.Condition()
        self.all: list[Status] = []
        session.listen(self)

    def __call__(self, status: Status) -> None:
        with self._told:
            self.all.append(status)
            self._told.notify_all()

    @property
    def states(self) -> list[State]:
        """The states gone through, each change once."""
        with self._told:
            states = [status.state for status in self.all]
        return [state for number, state in enumerate(states) if number == 0 or state != states[number - 1]]

    def until(self, condition: Callable[[Status], bool]) -> Status:
        """Wait until the newest status is so."""
        with self._told:
            assert self._told.wait_for(lambda: self.all and condition(self.all[-1]), LONG), (
                self.all[-1] if self.all else "nothing was told"
            )
            return self.all[-1]

    def until_state(self, state: State) -> Status:
        return self.until(lambda status: status.state is state)
