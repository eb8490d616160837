"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from lsr_live.errors import DeviceError, IdentityError, LsrError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FAILING = (errno.EIO, errno.ENODEV, errno.ENXIO)


def write_whole(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file beside its place and move it there when it is safe on the disk.

    Raises
    ------
    IdentityError
        It is there already and `replace` is False; or the folder is missing or read-only.
    DeviceError
        The disk is full or failing.
    """
    if not replace and path.exists():
        raise _taken(path)
    temporary: Path | None = None
    try:
        handle, named = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        temporary = Path(named)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        move(temporary, path, replace=replace)
    except OSError as error:
        raise explained(error, f"{path.name} cannot be written to {path.parent}") from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def move(source: Path, target: Path, *, replace: bool) -> None:
    """Move a file on one disk in one step. `IdentityError`: `target` is taken and not to be replaced."""
    if replace:
        os.replace(source, target)
        return
    try:
        # A hard link is the one move that never replaces, whoever else writes at the same time.
        os.link(source, target)
    except FileExistsError as error:
        raise _taken(target) from error
    except OSError as error:
        if error.errno in _FULL + _FAILING + (errno.EROFS, errno.EACCES, errno.ENOENT):
            raise
        if target.exists():  # a file system without hard links
            raise _taken(target) from error
        os.replace(source, target)
    else:
        source.unlink()


def explained(error: OSError, what: str) -> LsrError:
    """The sentence for a file that cannot be read or written."""
    if error.errno in _FULL:
        return DeviceError(f"{what}: the disk is full.", "Free some space and try again.")
    if error.errno in _FAILING:
        return DeviceError(f"{what}: the disk does not answer ({error.strerror}).", "Check the disk.")
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return IdentityError(f"{what}: it may not be accessed.", "Change its permissions, or choose another folder.")
    if error.errno == errno.ENOENT:
        return IdentityError(f"{what}: it is not there.", "Check the name and the folder.")
    if error.errno in (errno.EISDIR, errno.ENOTDIR):
        return IdentityError(
            f"{what}: a folder stands where a file should be, or the other way round.", "Check the path."
        )
    return IdentityError(f"{what}: {error.strerror or error}.", "Check the path.")


def _taken(path: Path) -> IdentityError:
    return IdentityError(f"{path.name} exists already.", "Choose another name, or add --replace to write over it.")
