"""A network in fp32 -> the same with its convolutions in int8, as QuantizeLinear and DequantizeLinear around them.

What is quantised is what a convolution takes, and what it hands on to be enlarged: nothing stands between a
convolution and the activation behind it, so that runtimes make one operation of both, and of the rounding too.
Weights have 7 bits and a step for each channel out: processors without VNNI add products of 8 by 8 bits in pairs
within 16 bits, and with 8-bit weights that overflows and is seen. All zero points are 0, as TensorRT wants it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.calibrate import Frame, steps
from engines.errors import EngineError
from engines.graph import Graph
from engines.onnx_file import PRECISION, metadata_of, read_fp32, write_onnx

WEIGHT_LEVELS = 64


def quantise(source: Path, frames: Iterable[Frame], path: Path, *, exact: Collection[str] = ()) -> str:
    """Write a network of float32 with convolutions in int8; returns the file's sha256. Its ports stay float32.

    Parameters
    ----------
    frames
        Real inputs of the network, by name, on which the ranges of its tensors are seen.
    exact
        Layers that stay in float32, each a part of its weights' name (``stem`` of ``generator.stem.weight``).

    Raises
    ------
    EngineError
        The source is missing, broken, not in fp32 or without convolutions; there is no frame, or one that does not
        fit; or the file cannot be written.
    """
    model = read_fp32(source)
    graph = Graph(model)
    convolutions = [node for node in graph.nodes if _serves(graph, node) and not _named(node, exact)]
    if not convolutions:
        raise EngineError(f"{source} has no convolution that could run in int8.", "Use fp32 or fp16.")
    taken = dict.fromkeys(node.input[0] for node in convolutions)
    enlarged = dict.fromkeys(
        node.output[0] for node in convolutions if graph.only_user(node.output[0], "Resize") is not None
    )
    for tensor, step in steps(model, [*taken, *enlarged], frames).items():
        _round_activation(graph, tensor, step, convolutions)
    for node in convolutions:
        _round_weights(graph, node)
    graph.close()
    return write_onnx(model, path, {**metadata_of(model), PRECISION: "int8"})


def _serves(graph: Graph, node: Any) -> bool:
    # One channel at a time gains nothing in int8.
    return node.op_type == "Conv" and graph.attributes(node).get("group", 1) == 1 and node.input[1] in graph.weights


def _named(node: Any, layers: Collection[str]) -> bool:
    return not set(node.input[1].split(".")).isdisjoint(layers)


def _round_activation(graph: Graph, tensor: str, step: np.float32, convolutions: Sequence[Any]) -> None:
    """Put a rounding behind a tensor, for all who take it; behind an input for these convolutions alone."""
    rounded, whole = f"{tensor}.int8", f"{tensor}.rounded"
    graph.weights |= {f"{tensor}.step": np.asarray(step), f"{tensor}.zero": np.zeros((), np.int8)}
    scale = [f"{tensor}.step", f"{tensor}.zero"]
    for user in graph.users(tensor):
        if user in convolutions or (tensor not in graph.inputs and not _serves(graph, user)):
            for place, name in enumerate(user.input):
                if name == tensor:
                    user.input[place] = whole
    pair = [
        graph.node("QuantizeLinear", [tensor, *scale], [rounded]),
        graph.node("DequantizeLinear", [rounded, *scale], [whole]),
    ]
    maker = graph.maker(tensor)
    if maker is None:
        graph.nodes[:0] = pair
    else:
        graph.replace(maker, [maker, *pair])


def _round_weights(graph: Graph, node: Any) -> None:
    name = node.input[1]
    if f"{name}.int8" in graph.weights:
        node.input[1] = f"{name}.rounded"
        return
    levels, step = _levels(graph.weights[name])
    graph.weights |= {
        f"{name}.int8": levels,
        f"{name}.step": step,
        f"{name}.zero": np.zeros(step.shape, np.int8),
    }
    node.input[1] = f"{name}.rounded"
    parts = [f"{name}.int8", f"{name}.step", f"{name}.zero"]
    graph.replace(node, [graph.node("DequantizeLinear", parts, [node.input[1]], axis=0), node])


def _levels(weights: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights (O,I,k,k) as whole numbers, and the step of each channel out (O,)."""
    largest = np.abs(weights).max(axis=(1, 2, 3))
    step = np.where(largest > 0.0, largest, np.float32(WEIGHT_LEVELS)) / np.float32(WEIGHT_LEVELS)
    levels = np.rint(weights / step[:, None, None, None])
    return levels.astype(np.int8), step.astype(np.float32)
