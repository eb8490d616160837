"""The operators and weights of an ONNX network, to be changed in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.onnx_file import load_onnx


class Graph:
    """A view of a network (``onnx.ModelProto``); `close` puts what was changed into it.

    Parameters
    ----------
    model
        The network.

    Attributes
    ----------
    nodes
        The operators, in an order in which they can be computed. Whoever inserts one keeps that order.
    weights
        Stored arrays by name. Those that no operator takes any more are left out in the end.
    """

    def __init__(self, model: Any) -> None:
        onnx = load_onnx()
        self._model = model
        self._onnx = onnx
        self.inputs = tuple(port.name for port in model.graph.input)
        self.outputs = tuple(port.name for port in model.graph.output)
        # Copies: what protobuf hands out from a list is another object each time.
        self.nodes: list[Any] = [_copied(node) for node in model.graph.node]
        self.weights: dict[str, NDArray[Any]] = {
            weight.name: onnx.numpy_helper.to_array(weight) for weight in model.graph.initializer
        }

    def maker(self, tensor: str) -> Any | None:
        """The operator that gives a tensor; None for inputs and weights."""
        return next((node for node in self.nodes if tensor in node.output), None)

    def users(self, tensor: str) -> list[Any]:
        """The operators that take a tensor."""
        return [node for node in self.nodes if tensor in node.input]

    def only_user(self, tensor: str, kind: str) -> Any | None:
        """The operator that takes a tensor, if it is the only one, of this kind, and the tensor is no output."""
        users = self.users(tensor)
        return users[0] if len(users) == 1 and users[0].op_type == kind and tensor not in self.outputs else None

    def attributes(self, node: Any) -> dict[str, Any]:
        """Attributes of an operator by name."""
        return {each.name: self._onnx.helper.get_attribute_value(each) for each in node.attribute}

    def node(self, kind: str, inputs: Iterable[str], outputs: Iterable[str], **attributes: Any) -> Any:
        """A new operator, called after its first output; it is not in the graph yet."""
        outputs = list(outputs)
        return self._onnx.helper.make_node(kind, list(inputs), outputs, name=f"{kind}_{outputs[0]}", **attributes)

    def replace(self, node: Any, others: Iterable[Any]) -> None:
        """Put other operators in the place of one."""
        place = self._place(node)
        self.nodes[place : place + 1] = others

    def remove(self, node: Any) -> None:
        """Take an operator out."""
        del self.nodes[self._place(node)]

    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """Shapes of all tensors that were in the network before it was changed."""
        return {
            port.name: tuple(side.dim_value for side in port.type.tensor_type.shape.dim) for port in self._tensors()
        }

    def floats(self) -> set[str]:
        """Names of all tensors and weights of float32 that were in the network before it was changed."""
        float32 = self._onnx.TensorProto.FLOAT
        found = {port.name for port in self._tensors() if port.type.tensor_type.elem_type == float32}
        return found | {name for name, values in self.weights.items() if values.dtype == np.float32}

    def close(self) -> None:
        """Put operators and weights back into the network."""
        used = {tensor for node in self.nodes for tensor in node.input}
        graph = self._model.graph
        del graph.node[:]
        graph.node.extend(self.nodes)
        del graph.initializer[:]
        graph.initializer.extend(
            self._onnx.numpy_helper.from_array(np.ascontiguousarray(values) if values.ndim else values, name)
            for name, values in self.weights.items()
            if name in used
        )
        graph.ClearField("value_info")

    def _tensors(self) -> list[Any]:
        found = self._onnx.shape_inference.infer_shapes(self._model, strict_mode=True, data_prop=True).graph
        return [*found.input, *found.output, *found.value_info]

    def _place(self, node: Any) -> int:
        return next(place for place, each in enumerate(self.nodes) if each is node)


def _copied(node: Any) -> Any:
    twin = type(node)()
    twin.CopyFrom(node)
    return twin
