"""A thread that keeps only the newest picture of something that goes on by itself."""

from __future__ import annotations

import logging
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, repeat
from typing import Generic, TypeVar

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Frame, Picture
from lsr_live.frames.slot import Slot

logger = logging.getLogger(__name__)

Raw = TypeVar("Raw")

_JOIN_SECONDS = 2.0


class LiveSource(ABC, Generic[Raw]):
    """What a camera and a stream have in common; a `Source`.

    Subclasses open their device in the constructor and call `_begin` last. Their `_run`, on the capture thread, hands
    pictures to `_deliver` until `_closing` is set, and lets go of the device before it returns.

    Parameters
    ----------
    name
        For people.
    retry_after
        Seconds to wait before each try to open the device again; the last one counts for all further tries.
    clock
        Monotonic seconds.
    """

    live = True
    still = False
    frame_count: int | None = None
    fps: float | None = None

    def __init__(
        self, name: str, *, retry_after: Sequence[float], clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self.name = name
        self._clock = clock
        self._retry_after = tuple(retry_after)
        self._opened = clock()
        self._index = 0
        self._slot: Slot[tuple[Raw, int, float]] = Slot()
        self._closing = threading.Event()
        self._trouble: str | None = None
        self._thread = threading.Thread(target=self._work, name=f"frames of {name}", daemon=True)

    def _begin(self) -> None:
        self._thread.start()

    @abstractmethod
    def _run(self) -> None:
        """Deliver pictures until `_closing` is set or no more will ever come."""

    @abstractmethod
    def _picture(self, raw: Raw) -> Picture:
        """Turn what was delivered into a picture (H,W,3) uint8 RGB; only done for those that are read."""

    def _work(self) -> None:
        try:
            self._run()
        except DeviceError as error:
            logger.warning("%s", error)
            self._trouble = str(error)
        except Exception as error:
            # Without a reason, an end would pass for the end of a film.
            logger.exception("%s failed", self.name)
            self._trouble = f"{self.name} failed unexpectedly ({type(error).__name__}: {error})."
        finally:
            self._slot.close()

    def _deliver(self, raw: Raw) -> None:
        self._slot.put((raw, self._index, self._clock()))
        self._index += 1

    def _set_trouble(self, trouble: str | None) -> None:
        if trouble != self._trouble:
            logger.log(logging.WARNING if trouble else logging.INFO, "%s", trouble or f"{self.name} is back")
        if trouble is not None:
            self._slot.clear()
        self._trouble = trouble

    def _pauses(self) -> Iterator[float]:
        return chain(self._retry_after, repeat(self._retry_after[-1]))

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The newest frame not read yet, or None if none comes within `timeout` seconds."""
        if self._closing.is_set():
            return None
        taken = self._slot.get(timeout)
        if taken is None:
            return None
        raw, index, captured = taken
        return Frame(self._picture(raw), captured - self._opened, index, captured)

    @property
    def ended(self) -> bool:
        """True after `close`, and once nothing more can come."""
        return self._closing.is_set() or self._slot.exhausted

    @property
    def trouble(self) -> str | None:
        """Why no good frames come just now, with what to do."""
        return self._trouble

    @property
    def failures(self) -> list[tuple[str, str]]:
        """Always empty: what goes wrong while live is `trouble`."""
        return []

    def close(self) -> None:
        """Let go of the device; a waiting `read` returns. A device that hangs is let go of as soon as it answers."""
        self._closing.set()
        self._slot.close()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(_JOIN_SECONDS)
