"""Which runtime runs a network file."""

from __future__ import annotations

from pathlib import Path

from engines.runtime.base import Runtime
from engines.runtime.openvino import OpenvinoRuntime


def open_runtime(path: str | Path, *, threads: int | None = None) -> Runtime:
    """Open a network file (ONNX or OpenVINO IR) with the runtime that serves it here.

    Parameters
    ----------
    threads
        How many processor threads it may use; None: as many as the runtime likes.

    Raises
    ------
    EngineError
        The file is missing, broken or not to be run here.
    """
    return OpenvinoRuntime(Path(path), threads=threads)
