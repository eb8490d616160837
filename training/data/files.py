"""Files of training data that are there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from lsr_live.errors import DataError, DeviceError, LsrError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FAILING = (errno.EIO, errno.ENODEV, errno.ENXIO)


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write, beside its place; when all went well it is flushed to the disk and moved there.

    Raises
    ------
    DeviceError
        The disk is full or failing.
    DataError
        The folder is missing or may not be written.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise explained(error, f"'{path}' cannot be written") from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def explained(error: OSError, what: str) -> LsrError:
    """The sentence for a file that cannot be read or written."""
    if error.errno in _FULL:
        return DeviceError(f"{what}: the disk is full.", "Free some space and start again: what is done is kept.")
    if error.errno in _FAILING:
        return DeviceError(f"{what}: the disk does not answer ({error.strerror}).", "Check the disk.")
    return DataError(f"{what}: {(error.strerror or str(error)).lower()}.", "Check the path and its permissions.")
