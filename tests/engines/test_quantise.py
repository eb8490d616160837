from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("onnx", reason="networks are changed with onnx")

import onnx

from engines.errors import EngineError
from engines.half import half
from engines.quantise import WEIGHT_LEVELS, quantise
from engines.runtime.openvino import load_openvino
from tests.engines.graphs import node, save_graph
from tests.engines.parity import psnr, run

INPUTS = {"x": (1, 3, 16, 16), "beside": (1, 8, 8, 8)}
OUTPUTS = {"y": (1, 4, 16, 16), "kept": (1, 8, 8, 8)}


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A way down and up with sums between, as ours have; an input that convolutions and others take."""
    rng = np.random.default_rng(5)

    def weights(*shape: int) -> NDArray[np.float32]:
        return (rng.standard_normal(shape) * np.sqrt(2 / np.prod(shape[1:]))).astype(np.float32)

    nodes = [
        node("Conv", "x,w0,b0", "a0", pads=[1] * 4),
        node("LeakyRelu", "a0", "x0", alpha=0.1),
        node("Conv", "x0,w1,b1", "a1", strides=[2, 2], pads=[1] * 4),
        node("Conv", "beside,w2", "told"),
        node("Mul", "a1,told", "m"),
        node("Add", "m,beside", "kept"),
        node("LeakyRelu", "kept", "x1", alpha=0.1),
        node("Conv", "x1,w3,b3", "a3"),
        node("Resize", "a3,,scales", "r", mode="nearest"),
        node("Add", "x0,r", "s"),
        node("Conv", "s,w4,b4", "y", pads=[1] * 4),
    ]
    for each in nodes:
        each.name = each.output[0]
    stored = {
        "w0": weights(4, 3, 3, 3),
        "b0": weights(4, 1)[:, 0],
        "w1": weights(8, 4, 3, 3),
        "b1": weights(8, 1)[:, 0],
        "w2": weights(8, 8, 1, 1),
        "w3": weights(4, 8, 1, 1),
        "b3": weights(4, 1)[:, 0],
        "w4": weights(4, 4, 3, 3),
        "b4": weights(4, 1)[:, 0],
        "scales": np.array([1, 1, 2, 2], np.float32),
    }
    # A channel of nothing has a step all the same.
    stored["w1"][3] = 0.0
    return save_graph(tmp_path / "net.onnx", nodes, INPUTS, OUTPUTS, stored, metadata={"preset": "small"})


def frames(count: int = 4) -> Iterator[dict[str, NDArray[Any]]]:
    rng = np.random.default_rng(1)
    for _ in range(count):
        yield {name: rng.uniform(-1, 1, shape).astype(np.float32) for name, shape in INPUTS.items()}


@pytest.fixture
def rounded(whole: Path) -> Path:
    path = whole.with_name("int8.onnx")
    quantise(whole, frames(), path)
    return path


@pytest.mark.parametrize("runtime", ["onnxruntime", "openvino"])
def test_it_answers_nearly_as_in_fp32(whole: Path, rounded: Path, runtime: str) -> None:
    inputs = next(frames())
    want, got = run(whole, inputs), run(rounded, inputs, runtime)
    assert {name: psnr(want[name], got[name]) > 33 for name in want} == dict.fromkeys(OUTPUTS, True)
    assert any(psnr(want[name], got[name]) < 60 for name in want), "nothing was rounded"


def test_layers_that_must_be_exact_compute_and_take_what_they_did(whole: Path) -> None:
    path = whole.with_name("int8.onnx")
    quantise(whole, frames(), path, exact=["w0", "w4"])
    model = onnx.load(path)
    stored = {each.name: onnx.numpy_helper.to_array(each) for each in model.graph.initializer}
    convolutions = {each.name: each for each in model.graph.node if each.op_type == "Conv"}
    for name, weights, taken in (("a0", "w0", "x"), ("y", "w4", "s")):
        assert list(convolutions[name].input[:2]) == [taken, weights]
        assert stored[weights].dtype == np.float32
    assert {name for name in convolutions if convolutions[name].input[1].endswith(".rounded")} == {"a1", "told", "a3"}
    inputs = next(frames())
    assert psnr(run(whole, inputs)["y"], run(path, inputs)["y"]) > 33
    with pytest.raises(EngineError, match="no convolution"):
        quantise(whole, frames(), path, exact=["w0", "w1", "w2", "w3", "w4"])


def test_ports_stay_and_the_file_says_what_it_is(rounded: Path) -> None:
    model = onnx.load(rounded)
    ports = (*model.graph.input, *model.graph.output)
    assert {port.type.tensor_type.elem_type for port in ports} == {onnx.TensorProto.FLOAT}
    assert [port.name for port in ports] == [*INPUTS, *OUTPUTS]
    assert {each.key: each.value for each in model.metadata_props} == {"precision": "int8", "preset": "small"}


def test_tensorrt_and_processors_without_vnni_can_take_it(rounded: Path) -> None:
    model = onnx.load(rounded)
    stored = {each.name: onnx.numpy_helper.to_array(each) for each in model.graph.initializer}
    pairs = [each for each in model.graph.node if each.op_type in ("QuantizeLinear", "DequantizeLinear")]
    for each in pairs:
        assert stored[each.input[2]].dtype == np.int8
        assert not stored[each.input[2]].any()
        assert (stored[each.input[1]] > 0).all()
    weights = [stored[each.input[0]] for each in pairs if each.input[0] in stored]
    assert len(weights) == 5
    for each in weights:
        assert each.dtype == np.int8
        assert np.abs(each).max() == WEIGHT_LEVELS
    # Nothing between a convolution and the activation behind it.
    makers = {name: each for each in model.graph.node for name in each.output}
    activations = [each for each in model.graph.node if each.op_type == "LeakyRelu"]
    assert [makers[each.input[0]].op_type for each in activations] == ["Conv", "Add"]


def test_steps_reach_the_largest_value_seen(whole: Path, rounded: Path) -> None:
    stored = {each.name: onnx.numpy_helper.to_array(each) for each in onnx.load(rounded).graph.initializer}
    largest = max(np.abs(frame["x"]).max() for frame in frames())
    assert stored["x.step"] == pytest.approx(largest / 127)


@pytest.mark.skipif(platform.machine() not in ("x86_64", "AMD64"), reason="OpenVINO names these kernels on x86 alone")
def test_openvino_runs_every_convolution_in_int8_with_its_activation(rounded: Path) -> None:
    compiled = load_openvino().Core().compile_model(str(rounded), "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    run_as = {}
    for each in compiled.get_runtime_model().get_ordered_ops():
        facts = each.get_rt_info()
        if "layerType" in facts and facts["layerType"].astype(str) == "Convolution":
            run_as[facts["originalLayersNames"].astype(str)] = facts["runtimePrecision"].astype(str)
    assert len(run_as) == 5
    assert set(run_as.values()) <= {"u8", "i8"}
    assert any({"a0", "x0"} <= set(fused.split(",")) for fused in run_as)


def test_the_largest_products_do_not_overflow_without_vnni(tmp_path: Path) -> None:
    """Pairs of products are added within 16 bits on AVX2: here all of them are as large as they get."""
    stored = {"w": np.ones((16, 32, 3, 3), np.float32)}
    net = save_graph(tmp_path / "net.onnx", [node("Conv", "x,w", "y")], {"x": (1, 32, 8, 8)}, {"y": None}, stored)
    model = onnx.shape_inference.infer_shapes(onnx.load(net))
    onnx.save(model, net)
    path = tmp_path / "int8.onnx"
    x = np.ones((1, 32, 8, 8), np.float32)
    quantise(net, [{"x": x}], path)
    script = (
        "import sys, numpy as np; from pathlib import Path; from tests.engines.parity import run;"
        "y = run(Path(sys.argv[1]), {'x': np.ones((1, 32, 8, 8), np.float32)})['y']; print(y.min(), y.max())"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        env={**os.environ, "ONEDNN_MAX_CPU_ISA": "AVX2"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert [float(value) for value in told.stdout.split()] == pytest.approx([288.0, 288.0], rel=1e-3)


def test_equal_networks_and_frames_make_equal_files(whole: Path, rounded: Path) -> None:
    again = whole.with_name("again.onnx")
    quantise(whole, list(frames()), again)
    assert again.read_bytes() == rounded.read_bytes()
    quantise(whole, frames(1), again)
    assert again.read_bytes() != rounded.read_bytes()


def lacking(frame: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    return {"x": frame["x"]}


def larger(frame: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    return {**frame, "x": np.zeros((1, 3, 32, 32), np.float32)}


def broken(frame: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    return {**frame, "x": np.full_like(frame["x"], np.nan)}


@pytest.mark.parametrize(
    ("change", "said"), [(lacking, "beside as float32"), (larger, "x as float32"), (broken, "no numbers")]
)
def test_frames_that_do_not_fit_are_named(whole: Path, change: Any, said: str) -> None:
    path = whole.with_name("int8.onnx")
    with pytest.raises(EngineError, match=said):
        quantise(whole, [next(frames()), change(next(frames()))], path)
    assert not path.exists()


def test_without_a_frame_there_is_nothing_to_go_by(whole: Path) -> None:
    with pytest.raises(EngineError, match="without a frame"):
        quantise(whole, [], whole.with_name("int8.onnx"))


def test_other_networks_are_refused(whole: Path, rounded: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.onnx"
    with pytest.raises(EngineError, match="int8 already"):
        quantise(rounded, frames(), out)
    halves = tmp_path / "half.onnx"
    half(whole, halves)
    with pytest.raises(EngineError, match="fp16 already"):
        quantise(halves, frames(), out)
    plain = save_graph(tmp_path / "plain.onnx", [node("Relu", "x", "y")], {"x": (1, 4)}, {"y": (1, 4)})
    with pytest.raises(EngineError, match="no convolution"):
        quantise(plain, frames(), out)
    (tmp_path / "text.onnx").write_bytes(b"hello" * 50)
    with pytest.raises(EngineError, match="broken"):
        quantise(tmp_path / "text.onnx", frames(), out)
    with pytest.raises(EngineError, match="not there"):
        quantise(tmp_path / "none.onnx", frames(), out)
    assert not out.exists()
    with pytest.raises(EngineError, match="cannot be written"):
        quantise(whole, frames(), tmp_path / "none" / "int8.onnx")
