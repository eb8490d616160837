"""Networks by ONNX Runtime: on the processor, and by CUDA, DirectML or CoreML where its package has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Description, Place, Port
from engines.runtime.binding import Binding
from engines.runtime.network_file import broken, check_file, check_threads, shape_left_open
from engines.runtime.providers import PROVIDERS, device_name, devices_of_this_system, missing_library

_ONLY_FATAL = 4
_PRECISION_KEY = "precision"
"""What our export writes into a file's metadata; other people's files count as fp32."""
_DTYPES = {
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(uint8)": np.uint8,
    "tensor(int8)": np.int8,
    "tensor(int32)": np.int32,
    "tensor(int64)": np.int64,
    "tensor(bool)": np.bool_,
}
_SIGNS_OF_BREAKAGE = ("INVALID_PROTOBUF", "Missing opset in the model")
"""What its messages say of a file that is cut off or no network."""
_NEEDLESS = (
    re.compile(r"^\[ONNXRuntimeError\] : \d+ : \w+ : (Load model from .*? failed:)?"),
    re.compile(r"^This is an invalid model\. In Node, .* , Error "),
    # A line of its source, and the function there.
    re.compile(r"\S+:\d+ .*?\) (?=[A-Z])"),
)
"""What its messages say that helps no one."""
# y = relu(x), float32 (1,), opset 17: enough of a network to see whether a provider starts.
_SMALLEST = (
    b'\x08\x08:3\n\x0c\n\x01x\x12\x01y"\x04Relu\x12\x01gZ\x0f\n\x01x\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01'
    b"b\x0f\n\x01y\x12\n\n\x08\x08\x01\x12\x04\n\x02\x08\x01B\x04\n\x00\x10\x11"
)


def load_onnxruntime() -> ModuleType:
    """Import ONNX Runtime, silent and without telemetry; `EngineError` where it cannot be loaded."""
    try:
        import onnxruntime
    except ImportError as error:
        raise EngineError(f"ONNX Runtime cannot be loaded: {error}.", PROVIDERS["cpu"].install) from error
    onnxruntime.set_default_logger_severity(_ONLY_FATAL)
    onnxruntime.disable_telemetry_events()
    module: ModuleType = onnxruntime
    return module


def places() -> list[Place]:
    """Where ONNX Runtime serves here, of all devices that this system could have. Never raises."""
    return [_place(device) for device in devices_of_this_system()]


def open_network(path: Path, *, device: str, threads: int | None) -> OnnxruntimeRuntime:
    """Open a network file; raises `EngineError`."""
    return OnnxruntimeRuntime(path, device=device, threads=threads)


class OnnxruntimeRuntime:
    """An ONNX file, run by ONNX Runtime on one device, the whole of it there.

    Parameters
    ----------
    path
        The network's file. All shapes must be static.
    device
        ``cpu``, ``cuda``, ``directml`` or ``coreml``.
    threads
        How many threads of the processor to use; None: as many as ONNX Runtime likes.
    """

    def __init__(self, path: Path, *, device: str = "cpu", threads: int | None = None) -> None:
        check_threads(threads)
        onnxruntime = load_onnxruntime()
        name = device_name(onnxruntime, device)
        check_file(path, (".onnx",), "Give an .onnx file.")
        session = _open_session(onnxruntime, path, device, threads)
        self._file = path
        self.inputs = tuple(_port(path, port) for port in session.get_inputs())
        self.outputs = tuple(_port(path, port) for port in session.get_outputs())
        self._session: Any = session
        self._slots: Any = session.io_binding()
        self._bound_inputs = Binding("input", self.inputs, str(path))
        self._bound_outputs = Binding("output", self.outputs, str(path))
        self._failures = _failures(onnxruntime)
        provider = PROVIDERS[device]
        self._own_memory = provider.own_memory
        written = session.get_modelmeta().custom_metadata_map.get(_PRECISION_KEY, "fp32")
        self._description = Description(
            runtime="onnxruntime",
            version=str(onnxruntime.__version__),
            device=name,
            precision=written if written in provider.precisions else "fp32",
            file=str(path),
        )

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, from arrays of the caller's into arrays of the caller's.

        Arrays that come again are bound once; on the processor nothing is copied or allocated.
        """
        if self._session is None:
            raise EngineError(f"The network {self._file} was closed and cannot run.")
        try:
            for port, array in self._bound_inputs.changes(inputs):
                self._fill(port, array)
            for port, array in self._bound_outputs.changes(outputs):
                self._slots.bind_output(port.name, "cpu", 0, port.dtype.type, port.shape, array.ctypes.data)
            if self._own_memory:
                # A device that has its own memory is given the values of an input when it is bound, and then only.
                for port in self.inputs:
                    self._fill(port, inputs[port.name])
                self._slots.synchronize_inputs()
            self._session.run_with_iobinding(self._slots)
        except self._failures as error:
            raise EngineError(f"The network {self._file} failed while running: {_reason(error)}.") from error

    def describe(self) -> Description:
        """Runtime, version, device, precision and file."""
        return self._description

    def close(self) -> None:
        """Free the network; safe to call twice."""
        self._slots = None
        self._session = None
        self._bound_inputs.forget()
        self._bound_outputs.forget()

    def _fill(self, port: Port, array: NDArray[Any]) -> None:
        self._slots.bind_input(port.name, "cpu", 0, port.dtype.type, port.shape, array.ctypes.data)


def _place(device: str) -> Place:
    provider, version, name = PROVIDERS[device], "", ""
    try:
        onnxruntime = load_onnxruntime()
        version = str(onnxruntime.__version__)
        name = device_name(onnxruntime, device)
        _open_session(onnxruntime, _SMALLEST, device, 1)
    except EngineError as error:
        return Place("onnxruntime", device, False, version, name, trouble=error.sentence, advice=error.advice)
    return Place("onnxruntime", device, True, version, name, provider.precisions)


def _open_session(onnxruntime: ModuleType, network: Path | bytes, device: str, threads: int | None) -> Any:
    """Load a network onto a device, all of it or none."""
    provider = PROVIDERS[device]
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _ONLY_FATAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.inter_op_num_threads = 1
    if threads is not None:
        options.intra_op_num_threads = threads
    # Threads that wait by spinning hold a core that tracker and warp need. Two threads on two busy cores, the renderer
    # of the live preset: 66 to 69 ms asleep, 107 to 116 ms spinning; with one thread it makes no difference.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if device != "cpu":
        # ONNX Runtime hands what a device cannot do to the processor, and says so to no one.
        options.add_session_config_entry("session.disable_cpu_ep_fallback", "1")
    if device == "directml":
        # It asks for this.
        options.enable_mem_pattern = False
    missing = missing_library(onnxruntime) if device == "cuda" else ""
    what = "No network runs" if isinstance(network, bytes) else f"The network {network} does not run"
    try:
        session = onnxruntime.InferenceSession(
            network, options, providers=[(provider.name, dict(provider.options))], enable_fallback=False
        )
    except _failures(onnxruntime) as error:
        if isinstance(network, Path) and any(sign in str(error) for sign in _SIGNS_OF_BREAKAGE):
            raise broken(network, _reason(error)) from error
        reason, advice = (missing, provider.install) if missing else (_reason(error), "")
        raise EngineError(f"{what} on {provider.title}: {reason}.", advice) from error
    if session.get_providers()[0] != provider.name:
        raise EngineError(f"{what} on {provider.title}: it did not start.", provider.install)
    return session


def _failures(onnxruntime: ModuleType) -> tuple[type[Exception], ...]:
    """All that ONNX Runtime raises; its exceptions have no base of their own."""
    own = vars(onnxruntime.capi.onnxruntime_pybind11_state).values()
    return (RuntimeError, *(kind for kind in own if isinstance(kind, type) and issubclass(kind, Exception)))


def _port(path: Path, port: Any) -> Port:
    # A shape that is not known at all reads as that of a single number.
    if not port.shape or not all(isinstance(side, int) for side in port.shape):
        raise shape_left_open(path, port.name)
    if port.type not in _DTYPES:
        raise EngineError(f"The network {path} has {port.name!r} as {port.type}, which cannot be handed over.")
    return Port(port.name, tuple(port.shape), np.dtype(_DTYPES[port.type]))


def _reason(error: Exception) -> str:
    """Return what ONNX Runtime says, in one line."""
    if "fallback to CPU EP has been explicitly disabled" in str(error):
        return "the processor would have to do part of it, or all"
    said = str(error).strip().partition("\n")[0]
    for needless in _NEEDLESS:
        said = needless.sub("", said)
    return said.strip().rstrip(".") or type(error).__name__
