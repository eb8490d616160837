"""Doubles of a graphics card and of TensorRT, for machines that have neither.

They move real bytes: what the double of the library computes, it reads from and writes to the addresses that it was
given, which are those of the double of the card. What the real ones do beyond that, only a real card can show.
"""

from __future__ import annotations

import contextlib
import ctypes
import enum
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Port
from engines.runtime.tensorrt import engine, library, plan, runtime
from engines.runtime.tensorrt.card import Card

SHAPE = (1, 4)
"""Of every port of the double's networks."""
RTX_3060 = Card("NVIDIA GeForce RTX 3060", (8, 6), "580.65")


class DoubleDevice:
    """A card with little memory, whose stream does everything at once."""

    def __init__(self, memory: int = 1 << 20) -> None:
        self.stream = 77
        self.closed = 0
        self.allocated: dict[int, NDArray[np.uint8]] = {}
        self.host_arrays: list[NDArray[Any]] = []
        self.uploads: list[int] = []
        self.waits = 0
        self._free = memory
        self._current = 0

    @contextlib.contextmanager
    def current(self) -> Iterator[None]:
        self._current += 1
        try:
            yield
        finally:
            self._current -= 1

    def allocate(self, size: int) -> int:
        self._is_usable()
        if size > self._free:
            raise EngineError("The graphics card has too little free memory.")
        self._free -= size
        memory = np.zeros(size, np.uint8)
        self.allocated[memory.ctypes.data] = memory
        return memory.ctypes.data

    def host_array(self, port: Port) -> NDArray[Any]:
        self._is_usable()
        self.host_arrays.append(np.zeros(port.shape, port.dtype))
        return self.host_arrays[-1]

    def upload(self, address: int, array: NDArray[Any]) -> None:
        self._is_usable()
        assert any(array is known for known in self.host_arrays), "the array is not page-locked"
        self.uploads.append(address)
        self.allocated[address][:] = array.view(np.uint8).ravel()

    def download(self, array: NDArray[Any], address: int) -> None:
        self._is_usable()
        assert any(array is known for known in self.host_arrays), "the array is not page-locked"
        array.view(np.uint8).ravel()[:] = self.allocated[address]

    def wait(self) -> None:
        self._is_usable()
        self.waits += 1

    def close(self) -> None:
        assert not self._current, "the context is given back while it is in use"
        self.closed += 1
        self.allocated.clear()

    def _is_usable(self) -> None:
        assert self._current, "the card's context is not that of this thread"
        assert not self.closed, "the card was given back"


class _Severity(enum.Enum):
    INTERNAL_ERROR, ERROR, WARNING, INFO, VERBOSE = range(5)


class _Mode(enum.Enum):
    INPUT, OUTPUT = range(2)


class _Capability(enum.Enum):
    NONE, CURRENT, SM75, SM80, SM86, SM89, SM120, SM121 = range(8)


class _Logger:
    Severity = _Severity

    def log(self, level: _Severity, message: str) -> None:
        raise NotImplementedError


class _Context:
    """Every output is the sum of all inputs, times its number from 2."""

    def __init__(self, owner: _Engine) -> None:
        self._engine = owner
        self._addresses: dict[str, int] = {}

    def set_tensor_address(self, name: str, address: int) -> bool:
        self._addresses[name] = address
        return True

    def execute_async_v3(self, stream: int) -> bool:
        assert stream == 77
        if self._engine.plan.get("fails"):
            self._engine.logger.log(
                _Severity.ERROR, "Error Code 1: Cuda Runtime (In run at a.cpp:1 (cudaError 700: x))"
            )
            return False
        total = sum((self._at(name) for name in self._engine.plan["inputs"]), np.zeros(SHAPE, np.float32))
        for number, name in enumerate(self._engine.plan["outputs"], start=2):
            self._at(name)[:] = number * total
        return True

    def _at(self, name: str) -> NDArray[np.float32]:
        memory = (ctypes.c_float * int(np.prod(SHAPE))).from_address(self._addresses[name])
        return np.ctypeslib.as_array(memory).reshape(SHAPE)


class _Cache:
    """The kernels of the RTX flavour."""

    def __init__(self) -> None:
        self.content = b""

    def deserialize(self, content: bytes) -> bool:
        self.content = content
        return content.startswith(b"kernels")

    def serialize(self) -> bytes:
        return b"kernels, compiled"


class _Settings:
    cuda_graph_strategy: str
    cache: _Cache

    def create_runtime_cache(self) -> _Cache:
        return _Cache()

    def set_runtime_cache(self, cache: _Cache) -> None:
        self.cache = cache


class _Engine:
    device_memory_size_v2 = 4096

    def __init__(self, content: Mapping[str, Any], logger: Any) -> None:
        self.plan = content
        self.logger = logger
        self.name = content["name"]
        self.settings: _Settings | None = None
        self._names = [*content["inputs"], *content["outputs"]]
        self.num_io_tensors = len(self._names)

    def get_tensor_name(self, number: int) -> str:
        return self._names[number]

    def get_tensor_mode(self, name: str) -> _Mode:
        return _Mode.INPUT if name in self.plan["inputs"] else _Mode.OUTPUT

    def get_tensor_shape(self, name: str) -> tuple[int, ...]:
        return SHAPE

    def get_tensor_dtype(self, name: str) -> str:
        return "FLOAT"

    def create_engine_inspector(self) -> Any:
        return SimpleNamespace(get_engine_information=lambda format: json.dumps({"Layers": ["add", "scale"]}))

    def create_runtime_config(self) -> _Settings:
        return _Settings()

    def create_execution_context(self, settings: _Settings | None = None) -> _Context | None:
        self.settings = settings
        if self.plan.get("large"):
            self.logger.log(_Severity.ERROR, "Error Code 1: OutOfMemory (Requested size was 9 bytes. In f at a.cpp:1)")
            return None
        return _Context(self)


class _Runtime:
    engines: list[_Engine]

    def __init__(self, logger: Any) -> None:
        self._logger = logger

    def deserialize_cuda_engine(self, content: bytes) -> _Engine | None:
        read = json.loads(content)
        if "complaint" in read:
            self._logger.log(_Severity.ERROR, read["complaint"])
            return None
        self.engines.append(_Engine(read, self._logger))
        return self.engines[-1]


def double_library(name: str, version: str) -> ModuleType:
    """Make a module like TensorRT's, as far as it is used to run plans."""
    module = ModuleType(name)
    contents: dict[str, Any] = {
        "__version__": version,
        "ILogger": _Logger,
        "Runtime": type("Runtime", (_Runtime,), {"engines": []}),
        "TensorIOMode": _Mode,
        "LayerInformationFormat": enum.Enum("LayerInformationFormat", ["ONELINE", "JSON"]),
        "nptype": lambda dtype: {"FLOAT": np.float32}[dtype],
        "ComputeCapability": _Capability,
        "CudaGraphStrategy": enum.Enum("CudaGraphStrategy", ["DISABLED", "WHOLE_GRAPH_CAPTURE"]),
    }
    module.__dict__.update(contents)
    return module


def install(patch: pytest.MonkeyPatch, module: ModuleType, card: Card | EngineError = RTX_3060) -> None:
    """Let a double stand for the library that is imported, and a card be found or not."""

    def found() -> Card:
        if isinstance(card, EngineError):
            raise card
        return card

    patch.setitem(sys.modules, module.__name__, module)
    library.load.cache_clear()
    for user in (library, plan, runtime):
        patch.setattr(user, "find_card", found)


def lend(patch: pytest.MonkeyPatch, make: Callable[[], DoubleDevice]) -> list[DoubleDevice]:
    """Let each network that is opened alone get a card of its own; returns those that were lent."""
    lent: list[DoubleDevice] = []

    def open_device() -> DoubleDevice:
        lent.append(make())
        return lent[-1]

    for user in (runtime, engine):
        patch.setattr(user, "open_device", open_device)
    return lent


def save_plan(path: Path, inputs: tuple[str, ...], outputs: tuple[str, ...], **more: Any) -> Path:
    """Write a plan for the double: each output is the sum of all inputs, times its number from 2."""
    path.write_text(json.dumps({"name": f"{path.stem}:fp16", "inputs": inputs, "outputs": outputs} | more))
    return path
