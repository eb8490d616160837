"""The files of engines: whose they are, what is in them, and that they are on the disk."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from pathlib import Path

from engines.errors import EngineError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_CLOSED = (errno.EROFS, errno.EACCES, errno.EPERM)


def explained(error: OSError, what: str) -> EngineError:
    """The sentence for a file that cannot be read or written; `what` says which, and ends without a full stop."""
    if error.errno in _FULL:
        return EngineError(f"{what}: the disk is full.", "Free some space and try again.")
    if error.errno == errno.EFBIG:
        return EngineError(f"{what}: files may not grow that large.", "Raise the limit (ulimit -f) and try again.")
    if error.errno in _CLOSED:
        return EngineError(
            f"{what}: it may not be accessed.", "Change its permissions, or name another folder in LSR_ENGINES."
        )
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return EngineError(f"{what}: a file stands where a folder should be.", "Check the path.")
    return EngineError(f"{what}: {(error.strerror or str(error)).rstrip('.')}.", "Check the path.")


def trouble_with(path: Path, *, folder: bool = False) -> str:
    """Why a file or folder is not to be trusted, as the end of a sentence; empty where it is.

    A plan of TensorRT is code: whoever can write one can run what he likes. So it is taken only where nobody else
    could have put it: it belongs to this user, others may not write to it, and no link leads to it.
    """
    try:
        facts = path.lstat()
    except FileNotFoundError:
        return "is not there"
    except (OSError, ValueError) as error:
        return f"cannot be read ({error})"
    if stat.S_ISLNK(facts.st_mode):
        return "is a link"
    if not (stat.S_ISDIR(facts.st_mode) if folder else stat.S_ISREG(facts.st_mode)):
        return "is no folder" if folder else "is no file"
    # On Windows the user's own folders are closed to others by inheritance, and modes say nothing.
    if sys.platform != "win32":
        if facts.st_uid != os.geteuid():
            return "belongs to another user"
        if facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            return "can be written to by others"
    return ""


def sha256_of(path: Path) -> str:
    """The sha256 of a file, in hex; raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(path: Path) -> int:
    """Bytes in a file, or in all files of a folder; what cannot be read counts nothing."""
    total = 0
    for place in (path, *path.rglob("*")) if path.is_dir() and not path.is_symlink() else (path,):
        try:
            facts = place.lstat()
        except OSError:
            continue
        total += facts.st_size if stat.S_ISREG(facts.st_mode) else 0
    return total


def write(path: Path, content: bytes) -> None:
    """Write a new file that only this user can read; raises `OSError`."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)


def settle(folder: Path) -> None:
    """Close the files of a folder to everybody else and see them safe on the disk; raises `OSError`."""
    for path in folder.iterdir():
        path.chmod(0o600)
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    settle_names(folder)


def settle_names(folder: Path) -> None:
    """See the names in a folder safe on the disk; raises `OSError`."""
    # Windows cannot open a folder, and writes its names down by itself.
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
