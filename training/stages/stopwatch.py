"""Where the time of training goes."""

from __future__ import annotations

import time

import torch

PARTS = ("data", "forward", "backward", "optimizer", "other")


class Stopwatch:
    """Seconds by part of a step. On a GPU they are the GPU's own, which works behind the program's back.

    Parameters
    ----------
    device
        Where the work is done.
    """

    def __init__(self, device: torch.device) -> None:
        self._cuda = device.type == "cuda"
        self._seconds = dict.fromkeys(PARTS, 0.0)
        self._events: list[tuple[str, torch.cuda.Event]] = []
        self._last = time.perf_counter()
        if self._cuda:
            self._mark("other")

    def lap(self, part: str) -> None:
        """All since the last lap was that part."""
        if self._cuda:
            self._mark(part)
            return
        now = time.perf_counter()
        self._seconds[part] += now - self._last
        self._last = now

    def read(self) -> dict[str, float]:
        """Seconds of each part since the last reading; waits for the GPU."""
        if self._cuda:
            self._events[-1][1].synchronize()
            for (_, before), (part, after) in zip(self._events, self._events[1:], strict=False):
                self._seconds[part] += before.elapsed_time(after) / 1000
            del self._events[:-1]
        seconds, self._seconds = self._seconds, dict.fromkeys(PARTS, 0.0)
        return seconds

    def _mark(self, part: str) -> None:
        event = torch.cuda.Event(enable_timing=True)  # type: ignore[no-untyped-call]
        event.record()
        self._events.append((part, event))
