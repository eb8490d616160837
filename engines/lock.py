"""One at a time, across programs: a file that the operating system locks."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from engines.errors import Cancelled
from engines.storage import explained

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_PAUSE = 0.1


@contextlib.contextmanager
def held(path: Path, *, cancelled: Callable[[], bool], busy: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold the lock of this name, alone among all threads and programs; wait until it is free.

    The system lets go of it when the program ends, however it ends.

    Parameters
    ----------
    path
        The lock's file, made where there is none and taken away afterwards.
    cancelled
        Asked while the lock is somebody else's; True ends the waiting. So ``lambda: True`` never waits.
    busy
        Called once, if it is somebody else's.

    Raises
    ------
    Cancelled
        The waiting was ended.
    EngineError
        The file cannot be made or locked there.
    """
    try:
        handle = _taken(path, cancelled, busy)
    except OSError as error:
        raise explained(error, f"{path} cannot be locked") from error
    try:
        yield
    finally:
        _let_go(handle, path)


def _taken(path: Path, cancelled: Callable[[], bool], busy: Callable[[], None] | None) -> int:
    told = False
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            locked = _lock(handle)
            # The one before may have taken the file away since it was opened: what is locked then is no lock.
            if locked and _is_still(handle, path):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        if locked:
            continue
        if cancelled():
            raise Cancelled
        if busy is not None and not told:
            busy()
            told = True
        time.sleep(_PAUSE)


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False


def _lock(handle: int) -> bool:
    """Lock an open file, if it is free."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            # flock belongs to what was opened, not to the program: two threads of one program keep each other out too.
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _BUSY:
            return False
        raise
    return True


def _let_go(handle: int, path: Path) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        # Refused while another has it open, and that one will take it away.
        with contextlib.suppress(OSError):
            path.unlink()
        return
    # While it is still locked: whoever waits for it sees that it is gone, and makes a new one.
    with contextlib.suppress(OSError):
        path.unlink()
    os.close(handle)
