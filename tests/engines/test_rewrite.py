"""Rewritten networks answer as before; what looks alike but is not stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("onnx", reason="networks are rewritten with onnx")

import onnx

from engines.rewrite import simplify
from tests.engines.graphs import node, save_graph
from tests.engines.parity import kinds, run

RNG = np.random.default_rng(3)


def weights(*shape: int) -> NDArray[np.float32]:
    return RNG.standard_normal(shape).astype(np.float32)


def rewritten(path: Path, shape: tuple[int, ...]) -> tuple[list[str], list[str]]:
    """Kinds of operators before and after; both networks answer alike."""
    inputs = {"x": RNG.uniform(-1, 1, shape).astype(np.float32)}
    before = onnx.load(path)
    model = onnx.load(path)
    simplify(model)
    onnx.checker.check_model(model, full_check=True)
    after = path.with_name("after.onnx")
    onnx.save(model, after)
    got = run(after, inputs)
    for name, want in run(path, inputs).items():
        np.testing.assert_allclose(got[name], want, rtol=1e-4, atol=1e-5)
    stored = {each.name for each in model.graph.initializer}
    assert stored <= {name for each in model.graph.node for name in each.input}
    return kinds(before), kinds(model)


def save(path: Path, nodes: list[Any], outputs: Mapping[str, Any], stored: Mapping[str, Any], shape: Any) -> Path:
    return save_graph(path, nodes, {"x": shape}, outputs, stored)


def unshuffling(order: tuple[int, ...] = (0, 1, 3, 5, 2, 4)) -> tuple[list[Any], dict[str, Any]]:
    nodes = [
        node("Reshape", "x,apart", "a"),
        node("Transpose", "a", "b", perm=order),
        node("Reshape", "b,together", "c"),
    ]
    return nodes, {"apart": np.array([1, 3, 4, 2, 6, 2]), "together": np.array([1, 12, 4, 6])}


@pytest.mark.parametrize(("kernel", "stride", "edge"), [(3, 1, 1), (1, 1, 0), (3, 2, 1), (5, 1, 2)])
def test_unshuffled_pixels_go_into_the_kernel(tmp_path: Path, kernel: int, stride: int, edge: int) -> None:
    nodes, stored = unshuffling()
    nodes.append(node("Conv", "c,w,b0", "y", strides=[stride] * 2, pads=[edge] * 4))
    stored |= {"w": weights(5, 12, kernel, kernel), "b0": weights(5)}
    high, wide = ((side + 2 * edge - kernel) // stride + 1 for side in (4, 6))
    path = save(tmp_path / "net.onnx", nodes, {"y": (1, 5, high, wide)}, stored, (1, 3, 8, 12))
    assert rewritten(path, (1, 3, 8, 12))[1] == ["Conv"]


def test_pixels_that_others_want_too_or_in_another_order_stay(tmp_path: Path) -> None:
    nodes, stored = unshuffling()
    nodes += [node("Conv", "c,w", "y"), node("Relu", "c", "z")]
    stored["w"] = weights(5, 12, 1, 1)
    path = save(tmp_path / "used.onnx", nodes, {"y": (1, 5, 4, 6), "z": (1, 12, 4, 6)}, stored, (1, 3, 8, 12))
    assert rewritten(path, (1, 3, 8, 12))[1].count("Reshape") == 2

    nodes, stored = unshuffling((0, 3, 5, 1, 2, 4))
    nodes.append(node("Conv", "c,w", "y"))
    stored["w"] = weights(5, 12, 1, 1)
    path = save(tmp_path / "other.onnx", nodes, {"y": (1, 5, 4, 6)}, stored, (1, 3, 8, 12))
    assert rewritten(path, (1, 3, 8, 12))[1].count("Reshape") == 2


def shuffled_head(mode: str, *cutters: Any) -> list[Any]:
    return [
        node("Conv", "x,w,b", "a", pads=[1] * 4),
        node("DepthToSpace", "a", "c", blocksize=2, mode=mode),
        *cutters,
    ]


CUT = {
    "slices": [node("Slice", "c,zero,two,one", "y"), node("Slice", "c,two,many,one", "z")],
    "split": [node("Split", "c,sizes", "y,z", axis=1)],
}
STORED = {
    "w": weights(12, 4, 3, 3),
    "b": weights(12),
    "zero": np.array([0]),
    "one": np.array([1]),
    "two": np.array([2]),
    "many": np.array([2**62]),
    "sizes": np.array([2, 1]),
}
PARTS = {"y": (1, 2, 10, 10), "z": (1, 1, 10, 10)}


@pytest.mark.parametrize("cut", CUT)
def test_a_shuffled_head_is_taken_apart_before_it_is_shuffled(tmp_path: Path, cut: str) -> None:
    path = save(tmp_path / "net.onnx", shuffled_head("CRD", *CUT[cut]), PARTS, STORED, (1, 4, 5, 5))
    assert rewritten(path, (1, 4, 5, 5))[1] == ["Conv", "Conv", "DepthToSpace", "DepthToSpace"]


def test_another_order_of_shuffling_or_a_whole_that_is_wanted_stays(tmp_path: Path) -> None:
    path = save(tmp_path / "dcr.onnx", shuffled_head("DCR", *CUT["slices"]), PARTS, STORED, (1, 4, 5, 5))
    assert rewritten(path, (1, 4, 5, 5))[1].count("Slice") == 2
    whole = {**PARTS, "all": (1, 3, 10, 10)}
    nodes = shuffled_head("CRD", *CUT["slices"], node("Relu", "c", "all"))
    assert rewritten(save(tmp_path / "a.onnx", nodes, whole, STORED, (1, 4, 5, 5)), (1, 4, 5, 5))[1].count("Slice") == 2
    nodes = shuffled_head("CRD", *CUT["slices"])
    path = save(tmp_path / "b.onnx", nodes, {**PARTS, "c": (1, 3, 10, 10)}, STORED, (1, 4, 5, 5))
    assert rewritten(path, (1, 4, 5, 5))[1].count("Slice") == 2
    # Every second channel, and rows.
    steps = [node("Slice", "c,zero,two,one,two", "y")]
    path = save(tmp_path / "d.onnx", shuffled_head("CRD", *steps), {"y": (1, 1, 10, 10)}, STORED, (1, 4, 5, 5))
    assert rewritten(path, (1, 4, 5, 5))[1].count("Slice") == 1
    rows = [node("Slice", "c,zero,two,two", "y")]
    path = save(tmp_path / "c.onnx", shuffled_head("CRD", *rows), {"y": (1, 3, 2, 10)}, STORED, (1, 4, 5, 5))
    assert rewritten(path, (1, 4, 5, 5))[1].count("Slice") == 1


def test_a_constant_sum_goes_into_the_bias(tmp_path: Path) -> None:
    stored = {"w": weights(3, 4, 1, 1), "b": weights(3), "c": np.array(1.0, np.float32), "d": weights(1, 3, 1, 1)}
    for summed in ("a,c", "c,a"):
        nodes = [node("Conv", "x,w,b", "a"), node("Add", summed, "y")]
        path = save(tmp_path / "net.onnx", nodes, {"y": (1, 3, 5, 5)}, stored, (1, 4, 5, 5))
        assert rewritten(path, (1, 4, 5, 5))[1] == ["Conv"]
    # Another user of the same convolution, and of the same bias, is left in peace.
    nodes = [node("Conv", "x,w,b", "a"), node("Add", "a,c", "y"), node("Relu", "a", "z")]
    outputs = {"y": (1, 3, 5, 5), "z": (1, 3, 5, 5)}
    assert (
        rewritten(save(tmp_path / "two.onnx", nodes, outputs, stored, (1, 4, 5, 5)), (1, 4, 5, 5))[1].count("Add") == 1
    )
    nodes = [node("Conv", "x,w,b", "a"), node("Add", "a,c", "y"), node("Conv", "x,w,b", "z")]
    assert (
        rewritten(save(tmp_path / "bias.onnx", nodes, outputs, stored, (1, 4, 5, 5)), (1, 4, 5, 5))[1] == ["Conv"] * 2
    )


def test_stored_weights_are_multiplied_once_and_for_all(tmp_path: Path) -> None:
    stored = {"w": weights(3, 4, 1, 1), "s": np.array(0.5, np.float32)}
    nodes = [node("Mul", "w,s", "scaled"), node("Conv", "x,scaled", "y")]
    path = save(tmp_path / "net.onnx", nodes, {"y": (1, 3, 5, 5)}, stored, (1, 4, 5, 5))
    assert rewritten(path, (1, 4, 5, 5))[1] == ["Conv"]
