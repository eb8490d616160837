"""Small networks in ONNX files, sound and broken, and the check of a picture drawn with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.check import Parity, compare
from engines.runtime import open_runtime
from engines.runtime.base import Place, Runtime
from engines.runtime.openvino import places

SIDE = 16
FRAMES = 3


def save_net(path: Path, *, error: float = 0.0, end: str = "", output: str = "picture", side: int = SIDE) -> Path:
    """Save a network from `frame` (1,3,side,side) to `output` of the same shape, about -1 to 1.

    Parameters
    ----------
    error
        How far its weights are off: what a bad quantiser does.
    end
        ``nan``: half of what it gives is no number; ``black``: it gives -1.
    """
    onnx = pytest.importorskip("onnx", reason="networks for the test are made with onnx")
    from onnx import TensorProto, helper, numpy_helper

    rng = np.random.default_rng(11)
    weights = rng.uniform(-0.3, 0.3, (3, 3, 3, 3)).astype(np.float32)
    weights += np.float32(error) * rng.standard_normal(weights.shape).astype(np.float32)
    stored = {"weights": weights, "zero": np.zeros((1,), np.float32), "low": np.full((1,), -50, np.float32)}
    nodes = [helper.make_node("Conv", ["frame", "weights"], ["mixed"], kernel_shape=[3, 3], pads=[1, 1, 1, 1])]
    last = "mixed"
    if end == "nan":
        nodes += [helper.make_node("Relu", ["mixed"], ["half"]), helper.make_node("Div", ["half", "half"], ["ended"])]
        last = "ended"
    elif end == "black":
        nodes += [
            helper.make_node("Mul", ["mixed", "zero"], ["nothing"]),
            helper.make_node("Add", ["nothing", "low"], ["ended"]),
        ]
        last = "ended"
    nodes.append(helper.make_node("Tanh", [last], [output]))
    shape = [1, 3, side, side]
    graph = helper.make_graph(
        nodes,
        "net",
        [helper.make_tensor_value_info("frame", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)],
        [numpy_helper.from_array(array, name) for name, array in stored.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return path


def draw(runtime: Runtime) -> list[NDArray[np.uint8]]:
    """Some pictures, as the networks' users make them: what is no number becomes a byte like any other."""
    rng = np.random.default_rng(5)
    pictures = []
    for _ in range(FRAMES):
        frame = rng.uniform(-1, 1, runtime.inputs[0].shape).astype(np.float32)
        answer = np.empty(runtime.outputs[0].shape, np.float32)
        runtime.infer({"frame": frame}, {runtime.outputs[0].name: answer})
        levels = np.nan_to_num((answer + np.float32(1)) * np.float32(127.5))
        pictures.append(levels.round().clip(0, 255).astype(np.uint8))
    return pictures


def check_against(reference: Path) -> Callable[[Mapping[str, Runtime]], Parity]:
    """A check of the network called ``renderer`` against the one in a file."""

    def check(networks: Mapping[str, Runtime]) -> Parity:
        runtime = open_runtime(reference, threads=1)
        wanted = draw(runtime)
        runtime.close()
        return compare(wanted, draw(networks["renderer"]))

    return check


def here(**changes: Any) -> Place:
    """OpenVINO on this processor, with something else said of it."""
    return replace(next(place for place in places() if place.device == "cpu"), **changes)
