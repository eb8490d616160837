"""How coarsely each tensor of a network may be stepped, seen on real inputs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.onnx_file import load_onnx
from engines.runtime.base import Runtime
from engines.runtime.openvino import OpenvinoRuntime

LEVELS = 127
"""Steps on either side of zero: int8, symmetric, since TensorRT takes no other zero point."""

Frame = Mapping[str, NDArray[Any]]


def steps(model: Any, tensors: Sequence[str], frames: Iterable[Frame]) -> dict[str, np.float32]:
    """The step of each tensor with which int8 reaches its largest value over all frames.

    Nothing is clipped, although mean errors would be smaller: what is rare can be what people look at.

    Parameters
    ----------
    model
        The network in fp32, ``onnx.ModelProto``; it is left as it is.
    tensors
        Any of its tensors.
    frames
        Inputs by name.

    Raises
    ------
    EngineError
        There is no frame, one does not fit the network, or a value in the network is no number.
    """
    with tempfile.TemporaryDirectory() as folder:
        tapped = Path(folder) / "tapped.onnx"
        tapped.write_bytes(_tapped(model, tensors).SerializeToString())
        runtime = OpenvinoRuntime(tapped)
    try:
        return _measured(runtime, tensors, frames)
    finally:
        runtime.close()


def _measured(runtime: Runtime, tensors: Sequence[str], frames: Iterable[Frame]) -> dict[str, np.float32]:
    answers = {port.name: np.empty(port.shape, port.dtype) for port in runtime.outputs}
    largest = dict.fromkeys(tensors, 0.0)
    seen = 0
    for frame in frames:
        seen += 1
        _refuse_others(runtime, frame)
        runtime.infer({port.name: np.ascontiguousarray(frame[port.name]) for port in runtime.inputs}, answers)
        for name in tensors:
            top = float(np.abs(frame[name] if name in frame else answers[name]).max())
            if not np.isfinite(top):
                raise EngineError(f"The network cannot be quantised: {name} holds values that are no numbers.")
            largest[name] = max(largest[name], top)
    if not seen:
        raise EngineError("A network cannot be quantised without a frame to see its values on.", "Give some.")
    return {name: np.float32((top or LEVELS) / LEVELS) for name, top in largest.items()}


def _tapped(model: Any, tensors: Sequence[str]) -> Any:
    """The network with these tensors among its outputs."""
    onnx = load_onnx()
    twin = onnx.ModelProto()
    twin.CopyFrom(model)
    ports = {port.name for port in (*twin.graph.input, *twin.graph.output)}
    twin.graph.output.extend(
        onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in tensors if name not in ports
    )
    return twin


def _refuse_others(runtime: Runtime, frame: Frame) -> None:
    for port in runtime.inputs:
        given = frame.get(port.name)
        if given is None or given.shape != port.shape or given.dtype != port.dtype:
            found = "nothing" if given is None else f"{given.dtype} {given.shape}"
            raise EngineError(
                f"The frames are not for this network: it takes {port.name} as {port.dtype} {port.shape}, not {found}.",
                "Give frames of the same preset.",
            )
