from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("onnx", reason="networks are changed with onnx")

import onnx

from engines.errors import EngineError
from engines.half import half
from tests.engines.graphs import node, save_graph
from tests.engines.parity import kinds, psnr, run

RNG = np.random.default_rng(7)


def weights(*shape: int) -> np.ndarray:
    return (RNG.standard_normal(shape) / np.sqrt(np.prod(shape[1:]))).astype(np.float32)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A network with islands in the middle and at the end, a resize, and an input that goes to both kinds."""
    nodes = [
        node("Conv", "x,w,b", "a", pads=[1] * 4),
        node("InstanceNormalization", "a,scale,shift", "n"),
        node("Resize", "n,,scales", "r", mode="nearest"),
        node("Add", "r,big", "s"),
        node("Softmax", "s", "y", axis=1),
        node("Sigmoid", "x", "z"),
        node("Mul", "a,factor", "v"),
        node("Conv", "v,w2", "u"),
    ]
    stored = {"w": weights(4, 3, 3, 3), "b": weights(4), "w2": weights(2, 4, 1, 1), "scale": weights(4)}
    stored |= {"shift": weights(4), "scales": np.array([1, 1, 2, 2], np.float32), "factor": np.float32([0.5])}
    outputs = {"y": (1, 4, 16, 16), "z": (1, 3, 8, 8), "u": (1, 2, 8, 8), "v": (1, 4, 8, 8)}
    inputs = {"x": (1, 3, 8, 8), "big": (1, 4, 16, 16)}
    return save_graph(tmp_path / "net.onnx", nodes, inputs, outputs, stored, metadata={"preset": "small"})


def frame() -> dict[str, np.ndarray]:
    shapes = {"x": (1, 3, 8, 8), "big": (1, 4, 16, 16)}
    return {name: RNG.uniform(-1, 1, shape).astype(np.float32) for name, shape in shapes.items()}


@pytest.mark.parametrize("runtime", ["onnxruntime", "openvino"])
def test_it_answers_as_in_fp32(whole: Path, runtime: str) -> None:
    halves = whole.with_name("half.onnx")
    half(whole, halves)
    inputs = frame()
    want, got = run(whole, inputs), run(halves, inputs, runtime)
    assert {name: psnr(want[name], got[name]) > 45 for name in want} == dict.fromkeys(want, True)


def test_halves_are_enough_where_they_are_really_computed_in(whole: Path) -> None:
    # Processors lift halves to fp32 behind one's back; onnx's own evaluator does not.
    halves = whole.with_name("half.onnx")
    half(whole, halves)
    from onnx.reference import ReferenceEvaluator

    inputs = frame()
    want = run(whole, inputs)
    got = dict(zip(want, ReferenceEvaluator(str(halves)).run(list(want), inputs), strict=True))
    assert {name: psnr(want[name], got[name]) > 45 for name in want} == dict.fromkeys(want, True)
    assert all(array.dtype == np.float32 for array in got.values())


def test_types_are_halves_but_for_ports_and_islands(whole: Path) -> None:
    halves = whole.with_name("half.onnx")
    half(whole, halves)
    model = onnx.shape_inference.infer_shapes(onnx.load(halves), strict_mode=True)
    tensors = {
        each.name: each.type.tensor_type.elem_type
        for each in (*model.graph.input, *model.graph.output, *model.graph.value_info)
    } | {each.name: each.data_type for each in model.graph.initializer}
    float32, float16 = onnx.TensorProto.FLOAT, onnx.TensorProto.FLOAT16
    assert {tensors[port.name] for port in (*model.graph.input, *model.graph.output)} == {float32}
    islands = ("InstanceNormalization", "Sigmoid", "Softmax")
    for each in model.graph.node:
        if each.op_type != "Cast":
            wanted = float32 if each.op_type in islands else float16
            assert tensors[each.input[0]] == wanted, each.op_type
            assert tensors[each.output[0]] == wanted, each.op_type
    assert tensors["scales"] == float32
    assert {each.key: each.value for each in model.metadata_props} == {"precision": "fp16", "preset": "small"}


def test_equal_networks_make_equal_files(whole: Path) -> None:
    first, second = whole.with_name("first.onnx"), whole.with_name("second.onnx")
    assert half(whole, first) == half(whole, second)
    assert first.read_bytes() == second.read_bytes()


def test_weights_that_no_half_holds_are_named(tmp_path: Path) -> None:
    stored = {"large": np.full((1, 1), 1e6, np.float32)}
    path = save_graph(tmp_path / "net.onnx", [node("Mul", "x,large", "y")], {"x": (1, 1)}, {"y": (1, 1)}, stored)
    with pytest.raises(EngineError, match="large is too large"):
        half(path, tmp_path / "half.onnx")
    assert not (tmp_path / "half.onnx").exists()


def test_what_is_not_in_fp32_is_refused(whole: Path) -> None:
    halves = whole.with_name("half.onnx")
    half(whole, halves)
    with pytest.raises(EngineError, match="fp16 already"):
        half(halves, whole.with_name("again.onnx"))
    # Other people's files do not say it.
    model = onnx.load(halves)
    del model.metadata_props[:]
    onnx.save(model, halves)
    with pytest.raises(EngineError, match="fp16 already"):
        half(halves, whole.with_name("again.onnx"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("text.onnx", b"a network, honestly" * 40, "broken"),
        ("half.onnx", b"\x08\x08\x12\x07pytorch\x3a\xff\xff\xff\x0f", "broken"),
        ("empty.onnx", b"", "empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n", "not a network"),
    ],
)
def test_a_bad_file_gets_one_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(EngineError, match=said) as caught:
        half(path, tmp_path / "out.onnx")
    assert "\n" not in str(caught.value)


def test_weights_in_another_file_are_not_followed(tmp_path: Path) -> None:
    stored = {"w": weights(4, 3, 3, 3)}
    path = save_graph(tmp_path / "net.onnx", [node("Conv", "x,w", "y")], {"x": (1, 3, 8, 8)}, {"y": None}, stored)
    onnx.save(onnx.load(path), path, save_as_external_data=True, location="elsewhere.bin", size_threshold=0)
    with pytest.raises(EngineError, match="another file"):
        half(path, tmp_path / "out.onnx")


def test_a_folder_that_is_not_there_gets_one_sentence(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be written"):
        half(whole, tmp_path / "none" / "half.onnx")
    assert kinds(onnx.load(whole)).count("Cast") == 0
