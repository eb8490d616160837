"""Networks on the processor, or on Intel's graphics, by OpenVINO."""

from __future__ import annotations

import sys
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
from engines.runtime.signal_stack import kept_signal_stack

_FRONT_ENDS = {".onnx": "onnx", ".xml": "ir"}
_DEVICES = {"cpu": "CPU", "gpu": "GPU"}
_PRECISIONS = {"cpu": ("fp32", "int8"), "gpu": ("fp32", "fp16", "int8")}


def load_openvino() -> ModuleType:
    """Import OpenVINO with its telemetry left out; `EngineError` where it cannot be loaded."""
    # OpenVINO takes its own silent stub when this import fails. Nothing leaves the machine, and no consent file is
    # written to the user's home.
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
    try:
        import openvino
    except ImportError as error:
        raise EngineError(f"OpenVINO cannot be loaded: {error}.", "Run: pip install openvino") from error
    module: ModuleType = openvino
    return module


def compile_for_latency(model: Any, threads: int | None, *, device: str = "cpu", halves: bool = False) -> Any:
    """Compile a model to run one request at a time, in fp32 unless halves are asked for.

    Either is asked for by name: left alone, OpenVINO takes bf16 where the processor has it and halves on graphics, and
    the picture changes from machine to machine. Networks quantised to int8 stay so.
    """
    options: dict[str, Any] = {
        "PERFORMANCE_HINT": "LATENCY",
        "INFERENCE_PRECISION_HINT": "f16" if halves else "f32",
    }
    if device == "cpu":
        # Pinned, networks that run at the same time in two threads are put on the same core.
        options["ENABLE_CPU_PINNING"] = False
        if threads is not None:
            options["INFERENCE_NUM_THREADS"] = threads
    core = load_openvino().Core()
    with kept_signal_stack():
        return core.compile_model(model, _DEVICES[device], options)


def places() -> list[Place]:
    """Whether OpenVINO serves here: on the processor, and on Intel's graphics. Never raises."""
    return [_place(device) for device in _DEVICES if device == "cpu" or sys.platform != "darwin"]


def open_network(path: Path, *, device: str, threads: int | None) -> OpenvinoRuntime:
    """Open a network file; raises `EngineError`."""
    return OpenvinoRuntime(path, device=device, threads=threads)


class OpenvinoRuntime:
    """An ONNX or OpenVINO IR (``.xml`` beside its ``.bin``) file on the processor, or on Intel's graphics.

    A network that is written in halves runs in halves on graphics; on the processor, where that gains nothing, in fp32.

    Parameters
    ----------
    path
        The network's file. All shapes must be static.
    device
        ``cpu``, or ``gpu`` for Intel's graphics.
    threads
        How many threads of the processor to use; None: as many as OpenVINO likes.
    """

    def __init__(self, path: Path, *, device: str = "cpu", threads: int | None = None) -> None:
        check_threads(threads)
        openvino = load_openvino()
        name = _device_name(device)
        self._file = path
        model = _read(path)
        halves = device == "gpu" and _computes_in_halves(model)
        try:
            self._compiled: Any = compile_for_latency(model, threads, device=device, halves=halves)
            with kept_signal_stack():
                self._request: Any = self._compiled.create_infer_request()
        except RuntimeError as error:
            raise EngineError(f"The network {path} does not run here: {_reason(error)}.") from error
        # Named as the file has it: in compiling, a port gets the names of all that was folded into it as well.
        self.inputs = tuple(_port(port) for port in model.inputs)
        self.outputs = tuple(_port(port) for port in model.outputs)
        self._sides = [
            (Binding("input", self.inputs, str(path)), self._compiled.inputs),
            (Binding("output", self.outputs, str(path)), self._compiled.outputs),
        ]
        self._tensor = openvino.Tensor
        quantised = any(op.get_type_name() == "FakeQuantize" for op in model.get_ops())
        self._description = Description(
            runtime="openvino",
            version=str(openvino.__version__),
            device=name,
            precision="int8" if quantised else "fp16" if halves else "fp32",
            file=str(path),
        )

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, from arrays of the caller's into arrays of the caller's.

        Arrays that come again are bound once; nothing is copied or allocated.
        """
        if self._request is None:
            raise EngineError(f"The network {self._file} was closed and cannot run.")
        for (binding, slots), arrays in zip(self._sides, (inputs, outputs), strict=True):
            for port, array in binding.changes(arrays):
                slot = slots[binding.ports.index(port)]
                self._request.set_tensor(slot, self._tensor(array, shared_memory=True))
        try:
            self._request.infer()
        except RuntimeError as error:
            raise EngineError(f"The network {self._file} failed while running: {_reason(error)}.") from error

    def describe(self) -> Description:
        """Runtime, version, device, precision and file."""
        return self._description

    def close(self) -> None:
        """Free the network; safe to call twice."""
        with kept_signal_stack():
            self._request = None
            self._compiled = None
        self._sides.clear()


def _place(device: str) -> Place:
    version = ""
    try:
        version = str(load_openvino().__version__)
        return Place("openvino", device, True, version, _device_name(device), _PRECISIONS[device])
    except EngineError as error:
        return Place("openvino", device, False, version, "", trouble=error.sentence, advice=error.advice)


def _device_name(device: str) -> str:
    """Return the name of a device that is there; `EngineError` where it is not."""
    if device not in _DEVICES:
        raise EngineError(f"OpenVINO runs nothing on {device!r}.", f"It knows: {', '.join(_DEVICES)}.")
    try:
        core = load_openvino().Core()
        if device == "gpu" and not any(name.split(".")[0] == "GPU" for name in core.available_devices):
            raise EngineError(
                "OpenVINO finds no Intel graphics with a driver that works.",
                "Where there is one, install its OpenCL driver; on Debian or Ubuntu: apt install intel-opencl-icd",
            )
        return str(core.get_property(_DEVICES[device], "FULL_DEVICE_NAME")).strip()
    except RuntimeError as error:
        raise EngineError(f"OpenVINO does not run here: {_reason(error)}.") from error


def _read(path: Path) -> Any:
    """Read a network with the one front end that its name calls for, so that no other guesses at the bytes."""
    check_file(path, _FRONT_ENDS, "Give an .onnx file, or an .xml with its .bin.")
    from openvino import frontend

    failures = (
        frontend.GeneralFailure,
        frontend.InitializationFailure,
        frontend.NotImplementedFailure,
        frontend.OpConversionFailure,
        frontend.OpValidationFailure,
        RuntimeError,
    )
    try:
        front_end = frontend.FrontEndManager().load_by_framework(_FRONT_ENDS[path.suffix.lower()])
        model = front_end.convert(front_end.load(str(path)))
    except failures as error:
        raise broken(path, _reason(error)) from error
    if not model.inputs or not model.outputs:
        raise broken(path, "it takes or gives nothing")
    for port in (*model.inputs, *model.outputs):
        if port.get_partial_shape().is_dynamic:
            raise shape_left_open(path, port.any_name)
    return model


def _port(port: Any) -> Port:
    return Port(port.any_name, tuple(port.shape), np.dtype(port.element_type.to_dtype()))


def _computes_in_halves(model: Any) -> bool:
    # Weights that are only stored as halves are widened at once: constants and conversions do not count.
    openvino = load_openvino()
    idle = {"Constant", "Convert", "Parameter", "Result"}
    computing = (op for op in model.get_ops() if op.get_type_name() not in idle)
    return any(output.get_element_type() == openvino.Type.f16 for op in computing for output in op.outputs())


def _reason(error: Exception) -> str:
    """Return the last line OpenVINO says that is not a place in its source."""
    lines = [line.strip() for line in str(error).splitlines()]
    telling = [line for line in lines if line and not line.startswith(("Exception from", "Check '", "FrontEnd API"))]
    return telling[-1].rstrip(".") if telling else type(error).__name__
