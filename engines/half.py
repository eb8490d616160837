"""A network in fp32 -> the same in fp16, with islands of fp32 where halves are too coarse.

TensorRT 11 and TensorRT-RTX compute in the types that stand in the file, so what is written here is what runs. Inputs
and outputs stay float32.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from engines.errors import EngineError
from engines.graph import Graph
from engines.onnx_file import PRECISION, metadata_of, read_fp32, write_onnx

ISLANDS = frozenset({"InstanceNormalization", "Sigmoid", "Softmax"})
"""Operators that stay in fp32: they add up many numbers, or take powers."""
_STAYING = {"Resize": (1, 2)}
"""Inputs of operators that are float32 whatever the others are: places and scales."""
_FLOAT, _FLOAT16 = 1, 10
"""As ``onnx.TensorProto`` numbers them."""


def half(source: Path, path: Path) -> str:
    """Write a network of float32 in halves; returns the file's sha256.

    Raises
    ------
    EngineError
        The source is missing, broken or not in fp32, has weights that no half can hold, or the file cannot be written.
    """
    model = read_fp32(source)
    graph = Graph(model)
    _Halver(graph, source).run()
    graph.close()
    return write_onnx(model, path, {**metadata_of(model), PRECISION: "fp16"})


class _Halver:
    """Goes through the operators in their order, and knows of each tensor whether it is in halves."""

    def __init__(self, graph: Graph, source: Path) -> None:
        self._graph = graph
        self._source = source
        self._halves: set[str] = set()
        self._nodes: list[Any] = []
        self._cast: dict[str, str] = {}
        self._whole = graph.floats()

    def run(self) -> None:
        graph = self._graph
        for node in graph.nodes:
            island = node.op_type in ISLANDS
            for place, name in enumerate(node.input):
                if name in self._whole and place not in _STAYING.get(node.op_type, ()):
                    node.input[place] = self._precise(name) if island else self._halved(name)
            self._nodes.append(node)
            if island:
                continue
            for place, name in enumerate(node.output):
                if name not in self._whole:
                    continue
                if name in graph.outputs:
                    node.output[place] = f"{name}.half"
                    self._cast[name] = node.output[place]
                    self._nodes.append(graph.node("Cast", [node.output[place]], [name], to=_FLOAT))
                else:
                    self._halves.add(name)
        graph.nodes = self._nodes

    def _halved(self, name: str) -> str:
        if name in self._halves:
            return name
        if name not in self._cast:
            self._cast[name] = f"{name}.half"
            if name in self._graph.weights:
                self._graph.weights[f"{name}.half"] = self._as_halves(name)
            else:
                self._nodes.append(self._graph.node("Cast", [name], [f"{name}.half"], to=_FLOAT16))
        return self._cast[name]

    def _precise(self, name: str) -> str:
        if name not in self._halves:
            return name
        if name not in self._cast:
            self._cast[name] = f"{name}.precise"
            self._nodes.append(self._graph.node("Cast", [name], [f"{name}.precise"], to=_FLOAT))
        return self._cast[name]

    def _as_halves(self, name: str) -> Any:
        values = self._graph.weights[name]
        if np.abs(values).max(initial=0.0) > np.finfo(np.float16).max:
            raise EngineError(f"{self._source} cannot be written in halves: {name} is too large for them.", "Use fp32.")
        return values.astype(np.float16)
