"""Keeps a library's native chatter off the terminal while it starts."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.RLock()


@contextmanager
def silenced_stderr() -> Iterator[None]:
    """Point file descriptor 2 at the null device, for code that writes there past Python's `sys.stderr`.

    mediapipe and TensorFlow Lite heed no log level for what they say on starting. The descriptor belongs to the whole
    process, so only one thread at a time may swap it; keep the body short.
    """
    with _lock:
        try:
            saved = os.dup(2)
        except OSError:  # no standard error at all: a windowed program, a service
            yield
            return
        null = os.open(os.devnull, os.O_WRONLY)
        if sys.stderr is not None:
            sys.stderr.flush()
        try:
            os.dup2(null, 2)
            yield
        finally:
            os.dup2(saved, 2)
            os.close(null)
            os.close(saved)
