"""Ctrl-C and SIGTERM as a wish that the loop grants between two steps."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType


@dataclass(slots=True)
class Wish:
    """Whether somebody wants training to stop."""

    stop: bool = False


@contextmanager
def interrupts() -> Iterator[Wish]:
    """Turn the first Ctrl-C or SIGTERM into a wish; the second does what it always does."""
    wish = Wish()
    if threading.current_thread() is not threading.main_thread():
        yield wish  # Python hears signals in its first thread only
        return
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.getsignal(kind) for kind in kinds}

    def restore() -> None:
        for kind, handler in before.items():
            signal.signal(kind, handler)

    def heard(number: int, frame: FrameType | None) -> None:
        wish.stop = True
        restore()

    for kind in kinds:
        signal.signal(kind, heard)
    try:
        yield wish
    finally:
        restore()
