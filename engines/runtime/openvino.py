"""Networks on the processor, by OpenVINO."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Description, Port

_FRONT_ENDS = {".onnx": "onnx", ".xml": "ir"}


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


def compile_for_latency(model: Any, threads: int | None) -> Any:
    """Compile a model for the processor, one request at a time, in fp32.

    fp32 is asked for by name: left alone, OpenVINO takes bf16 where the processor has it, and the picture changes from
    machine to machine. Networks quantised to int8 stay so.
    """
    options: dict[str, Any] = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": "f32"}
    if threads is not None:
        options["INFERENCE_NUM_THREADS"] = threads
    return load_openvino().Core().compile_model(model, "CPU", options)


class OpenvinoRuntime:
    """An ONNX or OpenVINO IR (``.xml`` beside its ``.bin``) file on the processor.

    Parameters
    ----------
    path
        The network's file. All shapes must be static.
    threads
        How many threads to use; None: as many as OpenVINO likes.
    """

    def __init__(self, path: Path, *, threads: int | None = None) -> None:
        if threads is not None and threads < 1:
            raise EngineError(f"A network cannot run on {threads} threads.", "Ask for 1 or more.")
        openvino = load_openvino()
        self._file = path
        model = _read(path)
        try:
            self._compiled: Any = compile_for_latency(model, threads)
            self._request: Any = self._compiled.create_infer_request()
        except RuntimeError as error:
            raise EngineError(f"The network {path} does not run here: {_reason(error)}.") from error
        self.inputs = tuple(_port(port) for port in self._compiled.inputs)
        self.outputs = tuple(_port(port) for port in self._compiled.outputs)
        self._bound: dict[tuple[str, str], NDArray[Any]] = {}
        self._tensor = openvino.Tensor
        quantised = any(op.get_type_name() == "FakeQuantize" for op in model.get_ops())
        self._description = Description(
            runtime="openvino",
            version=str(openvino.__version__),
            device=str(openvino.Core().get_property("CPU", "FULL_DEVICE_NAME")).strip(),
            precision="int8" if quantised else "fp32",
            file=str(path),
        )

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, from arrays of the caller's into arrays of the caller's.

        Arrays that come again are bound once; nothing is copied or allocated.
        """
        if self._request is None:
            raise EngineError(f"The network {self._file} was closed and cannot run.")
        self._bind("input", self.inputs, inputs)
        self._bind("output", self.outputs, outputs)
        try:
            self._request.infer()
        except RuntimeError as error:
            raise EngineError(f"The network {self._file} failed while running: {_reason(error)}.") from error

    def describe(self) -> Description:
        """Runtime, version, device, precision and file."""
        return self._description

    def close(self) -> None:
        """Free the network; safe to call twice."""
        self._request = None
        self._compiled = None
        self._bound.clear()

    def _bind(self, kind: str, ports: tuple[Port, ...], arrays: Mapping[str, NDArray[Any]]) -> None:
        for port in ports:
            array = arrays.get(port.name)
            if array is None:
                raise ValueError(f"{kind} {port.name!r} of {self._file} is missing; given: {sorted(arrays)}")
            if self._bound.get((kind, port.name)) is array:
                continue
            if array.shape != port.shape or array.dtype != port.dtype or not array.flags.c_contiguous:
                raise ValueError(
                    f"{kind} {port.name!r} of {self._file} must be contiguous {port.dtype} {port.shape}, "
                    f"not {array.dtype} {array.shape}"
                )
            if kind == "output" and not array.flags.writeable:
                raise ValueError(f"output {port.name!r} of {self._file} was given a read-only array")
            self._request.set_tensor(port.name, self._tensor(array, shared_memory=True))
            self._bound[kind, port.name] = array


def _read(path: Path) -> Any:
    """Read a network with the one front end that its name calls for, so that no other guesses at the bytes."""
    front_end_name = _FRONT_ENDS.get(path.suffix.lower())
    if front_end_name is None:
        raise EngineError(
            f"{path} is not a network that can run here.", "Give an .onnx file, or an .xml with its .bin."
        )
    try:
        if not path.is_file() or path.stat().st_size == 0:
            raise EngineError(f"The network {path} is {'empty' if path.is_file() else 'not there'}.")
    except OSError as error:
        raise EngineError(f"The network {path} cannot be read: {error.strerror}.") from error
    load_openvino()
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
        front_end = frontend.FrontEndManager().load_by_framework(front_end_name)
        model = front_end.convert(front_end.load(str(path)))
    except failures as error:
        raise EngineError(f"{path} is broken, or not a network: {_reason(error)}.", "Fetch the file again.") from error
    if not model.inputs or not model.outputs:
        raise EngineError(f"{path} is broken, or not a network: it takes or gives nothing.", "Fetch the file again.")
    for port in (*model.inputs, *model.outputs):
        if port.get_partial_shape().is_dynamic:
            raise EngineError(
                f"The network {path} leaves the shape of {port.any_name!r} open.", "Export it with fixed shapes."
            )
    return model


def _port(port: Any) -> Port:
    return Port(port.any_name, tuple(port.shape), np.dtype(port.element_type.to_dtype()))


def _reason(error: Exception) -> str:
    """Return the last line OpenVINO says that is not a place in its source."""
    lines = [line.strip() for line in str(error).splitlines()]
    telling = [line for line in lines if line and not line.startswith(("Exception from", "Check '", "FrontEnd API"))]
    return telling[-1].rstrip(".") if telling else type(error).__name__
