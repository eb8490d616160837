"""ONNX files from a list of nodes, and what a runtime answers for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.runtime.base import Runtime

Shape = Sequence[int | str] | None
"""None: not even the number of sides is known."""


def node(kind: str, inputs: str, outputs: str, **attributes: Any) -> Any:
    """An operator, with the names of what it takes and gives parted by commas."""
    onnx = pytest.importorskip("onnx", reason="networks for the test are made with onnx")
    return onnx.helper.make_node(kind, inputs.split(","), outputs.split(","), **attributes)


def save_graph(
    path: Path,
    nodes: Sequence[Any],
    inputs: Mapping[str, Shape],
    outputs: Mapping[str, Shape],
    stored: Mapping[str, NDArray[Any]] | None = None,
    *,
    metadata: Mapping[str, str] | None = None,
    dtype: str = "FLOAT",
) -> Path:
    """Save a network; nothing of it is checked, so that it may be unsound."""
    onnx = pytest.importorskip("onnx", reason="networks for the test are made with onnx")
    helper, kind = onnx.helper, getattr(onnx.TensorProto, dtype)
    graph = helper.make_graph(
        nodes,
        "graph",
        [helper.make_tensor_value_info(name, kind, shape) for name, shape in inputs.items()],
        [helper.make_tensor_value_info(name, kind, shape) for name, shape in outputs.items()],
        [onnx.numpy_helper.from_array(array, name) for name, array in (stored or {}).items()],
    )
    domains = sorted({each.domain for each in nodes} - {""})
    opsets = [helper.make_opsetid("", 17), *(helper.make_opsetid(domain, 1) for domain in domains)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    helper.set_model_props(model, dict(metadata or {}))
    onnx.save(model, str(path))
    return path


def random_inputs(runtime: Runtime, seed: int = 0) -> dict[str, NDArray[Any]]:
    """An array for each input, between -1 and 1."""
    rng = np.random.default_rng(seed)
    return {port.name: rng.uniform(-1, 1, port.shape).astype(port.dtype) for port in runtime.inputs}


def empty_outputs(runtime: Runtime) -> dict[str, NDArray[Any]]:
    """An array for each output, full of what no network answers."""
    return {port.name: np.full(port.shape, 1e9, port.dtype) for port in runtime.outputs}


def answers(runtime: Runtime, seed: int = 0) -> dict[str, NDArray[Any]]:
    """What a runtime gives for random inputs."""
    out = empty_outputs(runtime)
    runtime.infer(random_inputs(runtime, seed), out)
    return out
