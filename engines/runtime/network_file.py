"""What is asked of a network before a runtime reads it, and how the answer is said when it will not do."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from engines.errors import EngineError

_LARGEST = 2**31 - 1
"""Bytes; an ONNX file is one protobuf message, which cannot be larger."""


def check_file(path: Path, endings: Collection[str], advice: str) -> None:
    """See that a network's file is there, can be read and is called what such files are called.

    Parameters
    ----------
    path
        The file.
    endings
        Which ends of the name the runtime can read, in small letters, dot included.
    advice
        Which file to give instead.

    Raises
    ------
    EngineError
        It is not.
    """
    if path.suffix.lower() not in endings:
        raise EngineError(f"{path} is not a network that can run here.", advice)
    try:
        size = path.stat().st_size if path.is_file() else None
        if size:
            path.open("rb").close()
    except OSError as error:
        raise EngineError(f"The network {path} cannot be read: {error.strerror}.") from error
    if size is None:
        raise EngineError(f"The network {path} is not there.")
    if size == 0:
        raise EngineError(f"The network {path} is empty.", "Fetch the file again.")
    if size > _LARGEST:
        raise EngineError(f"{path} is larger than a network can be: {size / 2**30:.1f} GiB.")


def check_threads(threads: int | None) -> None:
    """Refuse a number of threads that nothing can run on."""
    if threads is not None and threads < 1:
        raise EngineError(f"A network cannot run on {threads} threads.", "Ask for 1 or more.")


def broken(path: Path, reason: str) -> EngineError:
    """Return the error for a file that no network can be read from."""
    return EngineError(f"{path} is broken, or not a network: {reason}.", "Fetch the file again.")


def shape_left_open(path: Path, port: str) -> EngineError:
    """Return the error for a network that does not say how large an input or output is."""
    return EngineError(f"The network {path} leaves the shape of {port!r} open.", "Export it with fixed shapes.")
