"""Memory of the graphics card, page-locked memory beside it, and the stream in which everything happens in turn.

By pycuda where it can be imported, else by cuda-python. Both work in the card's primary context, which TensorRT uses
as well.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import functools
import importlib
import importlib.metadata
import importlib.util
import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Port
from engines.runtime.tensorrt.card import find_card

logger = logging.getLogger(__name__)

INSTALL = "Run: pip install cuda-python"
_OUT_OF_MEMORY = 2
_NON_BLOCKING = 1
"""CU_STREAM_NON_BLOCKING: work in the default stream, which is not ours, is not waited for."""


class Device(Protocol):
    """A graphics card, its memory and one stream. All but `current` and `close` is called while it is current."""

    stream: int
    """Handle of the stream."""

    def current(self) -> AbstractContextManager[None]:
        """Make the card's context that of the calling thread for a while."""

    def allocate(self, size: int) -> int:
        """Take this many bytes of the card's memory; the address."""

    def host_array(self, port: Port) -> NDArray[Any]:
        """Make an array in page-locked memory, which the card reads and writes by itself."""

    def upload(self, address: int, array: NDArray[Any]) -> None:
        """Copy a page-locked array to the card, in the stream."""

    def download(self, array: NDArray[Any], address: int) -> None:
        """Copy from the card to a page-locked array, in the stream."""

    def wait(self) -> None:
        """Come back when the stream is done."""

    def close(self) -> None:
        """Give back everything; arrays that were made here must not be touched again."""


def open_device() -> Device:
    """Take the first card.

    Raises
    ------
    EngineError
        There is none, no driver, or neither pycuda nor cuda-python; or the card has no memory left.
    """
    find_card()
    if trouble := memory_trouble():
        raise EngineError(trouble, INSTALL)
    return PycudaDevice() if _pycuda() is None else CudaPythonDevice()


def memory_trouble() -> str:
    """Why the card's memory cannot be had, one sentence; empty where it can."""
    pycuda = _pycuda()
    if pycuda is None or _found("cuda.bindings.driver"):
        return ""
    return f"Neither pycuda ({pycuda}) nor cuda-python (not installed) can be used."


def memory_library() -> str:
    """Name and version of what the card's memory is had through; empty where there is nothing."""
    if _pycuda() is None:
        return f"pycuda {importlib.metadata.version('pycuda')}"
    if _found("cuda.bindings.driver"):
        return f"cuda-python {importlib.metadata.version('cuda-bindings')}"
    return ""


def _pycuda() -> str | None:
    """Why pycuda cannot be used; None where it can."""
    try:
        importlib.import_module("pycuda.driver")
    except ImportError as error:
        return str(error).partition("\n")[0] if _found("pycuda") else "not installed"
    return None


def _found(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ImportError:
        return False


@functools.cache
def _primary_context(pycuda: Any) -> Any:
    """The card's primary context, by pycuda. For as long as the program runs: pycuda cannot let go of it cleanly."""
    pycuda.init()
    context = pycuda.Device(0).retain_primary_context()
    atexit.register(context.detach)
    return context


class PycudaDevice:
    """The first card, by pycuda."""

    def __init__(self) -> None:
        self._driver: Any = importlib.import_module("pycuda.driver")
        self._memory: list[Any] = []
        with self._explained():
            self._context: Any = _primary_context(self._driver)
            with self.current():
                self._stream: Any = self._driver.Stream(_NON_BLOCKING)
        self.stream = int(self._stream.handle)

    @contextlib.contextmanager
    def current(self) -> Iterator[None]:
        """Make the card's context that of the calling thread for a while."""
        with self._explained():
            self._context.push()
        try:
            yield
        finally:
            self._context.pop()

    def allocate(self, size: int) -> int:
        """Take this many bytes of the card's memory; the address."""
        with self._explained():
            memory = self._driver.mem_alloc(size)
        self._memory.append(memory)
        return int(memory)

    def host_array(self, port: Port) -> NDArray[Any]:
        """Make an array in page-locked memory, which the card reads and writes by itself."""
        with self._explained():
            array: NDArray[Any] = self._driver.pagelocked_empty(port.shape, port.dtype)
        self._memory.append(array.base)
        return array

    def upload(self, address: int, array: NDArray[Any]) -> None:
        """Copy a page-locked array to the card, in the stream."""
        with self._explained():
            self._driver.memcpy_htod_async(address, array, self._stream)

    def download(self, array: NDArray[Any], address: int) -> None:
        """Copy from the card to a page-locked array, in the stream."""
        with self._explained():
            self._driver.memcpy_dtoh_async(array, address, self._stream)

    def wait(self) -> None:
        """Come back when the stream is done."""
        with self._explained():
            self._stream.synchronize()

    def close(self) -> None:
        """Give back everything; arrays that were made here must not be touched again."""
        with self.current():
            with self._explained():
                for memory in self._memory:
                    memory.free()
            self._memory.clear()
            self._stream = None

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except self._driver.MemoryError as error:
            raise _no_memory() from error
        except self._driver.Error as error:
            raise _failed(str(error)) from error


class CudaPythonDevice:
    """The first card, by cuda-python."""

    def __init__(self) -> None:
        self._driver: Any = importlib.import_module("cuda.bindings.driver")
        self._memory: list[tuple[str, int]] = []
        self._do("cuInit", 0)
        self._card = self._do("cuDeviceGet", 0)
        self._context = self._do("cuDevicePrimaryCtxRetain", self._card)
        with self.current():
            self._stream = self._do("cuStreamCreate", _NON_BLOCKING)
        self.stream = int(self._stream)

    @contextlib.contextmanager
    def current(self) -> Iterator[None]:
        """Make the card's context that of the calling thread for a while."""
        self._do("cuCtxPushCurrent", self._context)
        try:
            yield
        finally:
            self._do("cuCtxPopCurrent")

    def allocate(self, size: int) -> int:
        """Take this many bytes of the card's memory; the address."""
        address = int(self._do("cuMemAlloc", size))
        self._memory.append(("cuMemFree", address))
        return address

    def host_array(self, port: Port) -> NDArray[Any]:
        """Make an array in page-locked memory, which the card reads and writes by itself."""
        size = int(np.prod(port.shape)) * port.dtype.itemsize
        address = int(self._do("cuMemHostAlloc", size, 0))
        self._memory.append(("cuMemFreeHost", address))
        memory = (ctypes.c_uint8 * size).from_address(address)
        return np.ctypeslib.as_array(memory).view(port.dtype).reshape(port.shape)

    def upload(self, address: int, array: NDArray[Any]) -> None:
        """Copy a page-locked array to the card, in the stream."""
        self._do("cuMemcpyHtoDAsync", address, array.ctypes.data, array.nbytes, self._stream)

    def download(self, array: NDArray[Any], address: int) -> None:
        """Copy from the card to a page-locked array, in the stream."""
        self._do("cuMemcpyDtoHAsync", array.ctypes.data, address, array.nbytes, self._stream)

    def wait(self) -> None:
        """Come back when the stream is done."""
        self._do("cuStreamSynchronize", self._stream)

    def close(self) -> None:
        """Give back everything; arrays that were made here must not be touched again."""
        with self.current():
            for release, address in self._memory:
                self._do(release, address)
            self._memory.clear()
            self._do("cuStreamDestroy", self._stream)
        self._do("cuDevicePrimaryCtxRelease", self._card)

    def _do(self, name: str, *arguments: object) -> Any:
        return called(self._driver, name, *arguments)


class Graph:
    """What was put into a stream once, as a CUDA graph: a single call puts it in again."""

    def __init__(self, driver: Any, ready: Any, stream: Any) -> None:
        self._driver, self._ready, self._stream = driver, ready, stream

    def launch(self) -> None:
        """Put it into the stream again."""
        called(self._driver, "cuGraphLaunch", self._ready, self._stream)

    def close(self) -> None:
        """Free it."""
        called(self._driver, "cuGraphExecDestroy", self._ready)


def captured(device: Device, enqueue: Callable[[], bool]) -> Graph | None:
    """Record what a function puts into the stream, without running it; None where it cannot be recorded.

    pycuda knows no graphs, so they need cuda-python in any case.
    """
    if not _found("cuda.bindings.driver"):
        return None
    driver: Any = importlib.import_module("cuda.bindings.driver")
    try:
        stream = driver.CUstream(device.stream)
        called(driver, "cuStreamBeginCapture", stream, driver.CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_THREAD_LOCAL)
        try:
            recorded = enqueue()
        finally:
            # In any case: a stream that is still being recorded runs nothing.
            graph = called(driver, "cuStreamEndCapture", stream)
        ready = called(driver, "cuGraphInstantiate", graph, 0) if recorded else None
        called(driver, "cuGraphDestroy", graph)
    except EngineError as error:
        logger.info("no CUDA graph: %s", error)
        return None
    return None if ready is None else Graph(driver, ready, stream)


def called(driver: Any, name: str, *arguments: object) -> Any:
    """Call a function of cuda-python's driver module; what it gives, or `EngineError`."""
    try:
        status, *values = getattr(driver, name)(*arguments)
    except RuntimeError as error:
        raise _failed(str(error)) from error
    if int(status) == _OUT_OF_MEMORY:
        raise _no_memory()
    if int(status):
        raise _failed(f"{name} gives {getattr(status, 'name', status)}")
    return values[0] if values else None


def _no_memory() -> EngineError:
    return EngineError(
        "The graphics card has too little free memory.", "Close other programs that use it, or take a smaller preset."
    )


def _failed(reason: str) -> EngineError:
    return EngineError(f"The graphics card failed: {reason.strip().rstrip('.')}.")
