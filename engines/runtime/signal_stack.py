"""The stack on which a thread's signals are handled, kept from a library that exchanges it."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_DISABLED = 2
"""SS_DISABLE of <signal.h>."""


class _Stack(ctypes.Structure):
    """``stack_t`` as Linux has it."""

    _fields_ = (("place", ctypes.c_void_p), ("flags", ctypes.c_int), ("size", ctypes.c_size_t))


@contextmanager
def kept_signal_stack() -> Iterator[None]:
    """Give this thread its signal stack back afterwards.

    OpenVINO sets one of its own with each network, and when the network goes puts back the one it found. Networks that
    do not go in the reverse of the order in which they came leave a stack that is freed already: the next Ctrl-C, which
    Python has handled there, ends the program with a segmentation fault.
    """
    if sys.platform != "linux":
        yield
        return
    exchange = ctypes.CDLL(None).sigaltstack
    before = _Stack()
    exchange(None, ctypes.byref(before))
    try:
        yield
    finally:
        if exchange(ctypes.byref(before), None):
            # The kernel may ask for a larger one by now: then signals are handled on the thread's own stack.
            exchange(ctypes.byref(_Stack(None, _DISABLED, 0)), None)
