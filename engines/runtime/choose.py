"""The runtimes there are, and opening a network file with one of them."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, cast

from engines.errors import EngineError
from engines.runtime.base import Place, Runtime


class _Module(Protocol):
    """What every module of a runtime has."""

    def places(self) -> list[Place]:
        """Say what the runtime finds on this machine; never raises."""

    def open_network(self, path: Path, *, device: str, threads: int | None) -> Runtime:
        """Open a network file; raises `EngineError`."""


MODULES: Mapping[str, str] = {
    "openvino": "engines.runtime.openvino",
    "onnxruntime": "engines.runtime.onnxruntime",
    "tensorrt": "engines.runtime.tensorrt",
    "tensorrt-rtx": "engines.runtime.tensorrt",
}
"""The module of each runtime that opens files."""
PLANNED = ("tensorrt", "tensorrt-rtx")
"""Runtimes that open a plan made from the ONNX file, and not that file."""


def places() -> list[Place]:
    """Every runtime on every device that it could use here, those that do not work included."""
    modules = dict.fromkeys(MODULES.values())
    return [place for module in modules for place in _module(module).places()]


def open_runtime(
    path: str | Path,
    *,
    runtime: str = "openvino",
    device: str = "cpu",
    threads: int | None = None,
    beside: Runtime | None = None,
) -> Runtime:
    """Open a network file with a runtime.

    Parameters
    ----------
    path
        ONNX, OpenVINO IR, or a plan of TensorRT.
    runtime, device
        As `engines.runtime.base.Target` has them.
    threads
        How many processor threads it may use; None: as many as the runtime likes.
    beside
        A network that runs just before this one in each picture: on a graphics card the two share a stream and the
        memory of ports of the same name.

    Raises
    ------
    EngineError
        The file is missing, broken or not to be run here; or there is no such runtime.
    """
    if runtime not in MODULES:
        raise EngineError(f"There is no runtime called {runtime!r}.", f"There are: {', '.join(MODULES)}.")
    if runtime in PLANNED:
        from engines.runtime.tensorrt import open_network

        return open_network(Path(path), device=device, threads=threads, flavour=runtime, beside=beside)
    return _module(MODULES[runtime]).open_network(Path(path), device=device, threads=threads)


def _module(name: str) -> _Module:
    # By name, so that a runtime's package is looked for only when it is asked for.
    return cast(_Module, importlib.import_module(name))
