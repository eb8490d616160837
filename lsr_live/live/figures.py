"""What a session measures about itself: rates, latency, time per stage, memory."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field

import numpy as np
import psutil

LOWEST_MS = 0.001
"""Shorter times count as this."""
STEP = 1.01
"""Ratio of neighbouring bins: a percentile is true to half a per cent."""
BINS = 2000
"""Reaches to 4.4e5 ms."""
SECOND = 1.0


@dataclass(frozen=True, slots=True)
class Spread:
    """Times of one thing, milliseconds."""

    median: float
    p95: float
    count: int


@dataclass(frozen=True, slots=True)
class Window:
    """Figures over a stretch of time."""

    seconds: float
    fps_in: float
    """Frames a second from the source."""
    fps_out: float
    """Avatars a second that answer a frame; those that keep the output alive without one are left out."""
    frames: int
    """Frames from the source."""
    answered: int
    """Avatars that answer a frame."""
    kept_alive: int
    """Avatars made without a frame: before the first, without a camera, in a pause."""
    dropped: int
    """Frames passed over because a newer one was there."""
    latency_ms: Spread | None
    """From taking the frame to handing its avatar to a sink; None where nothing was handed over."""
    stages_ms: Mapping[str, Spread]
    """Per stage of the picture."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is shown and written about how a session runs."""

    runtime: str
    """What makes the picture, with version and precision."""
    last_second: Window
    whole_run: Window
    memory_mb: float
    """Resident memory of this process, MiB."""

    def as_dict(self) -> dict[str, object]:
        """The same for JSON."""
        return asdict(self)


class Histogram:
    """Times in bins of equal ratio, so that a call of a whole day takes no more memory than one of a minute."""

    def __init__(self) -> None:
        self._counts = np.zeros(BINS, np.int64)

    def add(self, ms: float) -> None:
        """Count one time, milliseconds."""
        place = round(math.log(max(ms, LOWEST_MS) / LOWEST_MS) / math.log(STEP))
        self._counts[min(place, BINS - 1)] += 1

    def spread(self) -> Spread | None:
        """Median and 95th percentile so far; None without any time."""
        count = int(self._counts.sum())
        if not count:
            return None
        reached = np.cumsum(self._counts)
        median, p95 = (int(np.searchsorted(reached, math.ceil(q * count))) for q in (0.5, 0.95))
        return Spread(LOWEST_MS * STEP**median, LOWEST_MS * STEP**p95, count)


@dataclass(slots=True)
class _Series:
    """One thing's times: the last second exactly, all of them in bins."""

    recent: deque[tuple[float, float]] = field(default_factory=deque)
    all: Histogram = field(default_factory=Histogram)

    def add(self, now: float, ms: float) -> None:
        self.recent.append((now, ms))
        self.all.add(ms)
        self._forget(now)

    def last_second(self, now: float) -> Spread | None:
        self._forget(now)
        if not self.recent:
            return None
        median, p95 = np.percentile([ms for _, ms in self.recent], (50, 95))
        return Spread(float(median), float(p95), len(self.recent))

    def _forget(self, now: float) -> None:
        while self.recent and self.recent[0][0] <= now - SECOND:
            self.recent.popleft()


@dataclass(slots=True)
class _Count:
    recent: deque[float] = field(default_factory=deque)
    all: int = 0

    def add(self, now: float) -> None:
        self.recent.append(now)
        self.all += 1
        self._forget(now)

    def last_second(self, now: float) -> int:
        self._forget(now)
        return len(self.recent)

    def _forget(self, now: float) -> None:
        while self.recent and self.recent[0] <= now - SECOND:
            self.recent.popleft()


class Meter:
    """Collects the figures of one session; any thread may tell it something.

    Parameters
    ----------
    runtime
        Says what makes the picture now, for `Figures.runtime`.
    clock
        Seconds, as ``time.perf_counter``.
    """

    def __init__(self, runtime: Callable[[], str], clock: Callable[[], float] = time.perf_counter) -> None:
        self._runtime = runtime
        self._clock = clock
        self._lock = threading.Lock()
        self._began = clock()
        self._ended: float | None = None
        self._in, self._answered, self._kept_alive, self._dropped = _Count(), _Count(), _Count(), _Count()
        self._latency = _Series()
        self._stages: dict[str, _Series] = {}
        self._process = psutil.Process()

    def frame(self) -> None:
        """A frame came from the source."""
        with self._lock:
            self._in.add(self._clock())

    def dropped(self, count: int = 1) -> None:
        """Frames were passed over for newer ones."""
        with self._lock:
            for _ in range(count):
                self._dropped.add(self._clock())

    def answered(self, stages_ms: Mapping[str, float]) -> None:
        """A frame was answered by an avatar; `stages_ms` tells how long each stage took."""
        with self._lock:
            now = self._clock()
            self._answered.add(now)
            for stage, ms in stages_ms.items():
                self._stages.setdefault(stage, _Series()).add(now, ms)

    def kept_alive(self) -> None:
        """An avatar was made without a frame."""
        with self._lock:
            self._kept_alive.add(self._clock())

    def handed_over(self, captured: float) -> None:
        """An avatar whose frame was taken at `captured` (this meter's clock) goes to a sink now."""
        with self._lock:
            now = self._clock()
            self._latency.add(now, 1000 * (now - captured))

    def end(self) -> None:
        """The run is over: rates of the whole run no longer sink."""
        with self._lock:
            if self._ended is None:
                self._ended = self._clock()

    def figures(self) -> Figures:
        """Everything as it stands now."""
        memory = self._process.memory_info().rss / 2**20
        with self._lock:
            now = self._clock() if self._ended is None else self._ended
            spreads = {stage: series.last_second(now) for stage, series in self._stages.items()}
            totals = {stage: series.all.spread() for stage, series in self._stages.items()}
            counts = (self._in, self._answered, self._kept_alive, self._dropped)
            second = _window(
                min(SECOND, now - self._began),
                [count.last_second(now) for count in counts],
                self._latency.last_second(now),
                spreads,
            )
            whole = _window(now - self._began, [count.all for count in counts], self._latency.all.spread(), totals)
        return Figures(self._runtime(), second, whole, memory)


def _window(seconds: float, counts: list[int], latency: Spread | None, stages: Mapping[str, Spread | None]) -> Window:
    frames, answered, kept_alive, dropped = counts
    length = max(seconds, 1e-9)
    return Window(
        seconds=seconds,
        fps_in=frames / length,
        fps_out=answered / length,
        frames=frames,
        answered=answered,
        kept_alive=kept_alive,
        dropped=dropped,
        latency_ms=latency,
        stages_ms={stage: spread for stage, spread in stages.items() if spread is not None},
    )
