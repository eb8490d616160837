from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime import open_runtime
from engines.runtime.openvino import load_openvino

Array = NDArray[np.float32]


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """Return a network in OpenVINO's own format: doubled = 2 * number, raised = number + 1."""
    return save_ir(tmp_path / "twice.xml", (1, 4))


def save_ir(path: Path, shape: tuple[int, ...]) -> Path:
    openvino = load_openvino()
    from openvino import opset13 as ops

    number = ops.parameter(list(shape), np.float32, name="number")
    doubled = ops.multiply(number, ops.constant(np.float32(2)))
    raised = ops.add(number, ops.constant(np.float32(1)))
    doubled.output(0).get_tensor().set_names({"doubled"})
    raised.output(0).get_tensor().set_names({"raised"})
    model = openvino.Model([doubled, raised], [number], "twice")
    model.inputs[0].get_tensor().set_names({"number"})
    openvino.save_model(model, str(path), compress_to_fp16=False)
    return path


def answers() -> dict[str, Array]:
    return {"doubled": np.zeros((1, 4), np.float32), "raised": np.zeros((1, 4), np.float32)}


def test_answers_land_in_the_callers_arrays_by_name(twice: Path) -> None:
    runtime = open_runtime(twice, threads=1)
    assert [port.name for port in runtime.inputs] == ["number"]
    assert {port.name: port.shape for port in runtime.outputs} == {"doubled": (1, 4), "raised": (1, 4)}
    number, out = np.array([[1, 2, 3, 4]], np.float32), answers()
    runtime.infer({"number": number}, out)
    np.testing.assert_array_equal(out["doubled"], [[2, 4, 6, 8]])
    np.testing.assert_array_equal(out["raised"], [[2, 3, 4, 5]])

    number[:] = 10
    runtime.infer({"number": number}, out)
    np.testing.assert_array_equal(out["doubled"], [[20, 20, 20, 20]])

    other, later = np.full((1, 4), 7, np.float32), answers()
    runtime.infer({"number": other}, later)
    np.testing.assert_array_equal(later["raised"], [[8, 8, 8, 8]])
    np.testing.assert_array_equal(out["raised"], [[11, 11, 11, 11]])


def test_it_says_what_runs(twice: Path) -> None:
    description = open_runtime(twice).describe()
    assert (description.runtime, description.precision) == ("openvino", "fp32")
    assert description.version
    assert description.device
    assert description.file == str(twice)


@pytest.mark.parametrize(
    "number",
    [np.zeros((1, 5), np.float32), np.zeros((1, 4), np.float64), np.zeros((1, 8), np.float32)[:, ::2]],
    ids=["shape", "dtype", "strides"],
)
def test_arrays_that_do_not_fit_are_named(twice: Path, number: Array) -> None:
    runtime = open_runtime(twice)
    with pytest.raises(ValueError, match="'number'"):
        runtime.infer({"number": number}, answers())


def test_a_missing_or_read_only_array_is_named(twice: Path) -> None:
    runtime = open_runtime(twice)
    with pytest.raises(ValueError, match="'raised'"):
        runtime.infer({"number": np.zeros((1, 4), np.float32)}, {"doubled": answers()["doubled"]})
    locked = answers()
    locked["raised"].setflags(write=False)
    with pytest.raises(ValueError, match="read-only"):
        runtime.infer({"number": np.zeros((1, 4), np.float32)}, locked)


def test_a_closed_runtime_refuses_and_closes_twice(twice: Path) -> None:
    runtime = open_runtime(twice)
    runtime.close()
    runtime.close()
    with pytest.raises(EngineError, match="closed"):
        runtime.infer({"number": np.zeros((1, 4), np.float32)}, answers())


def test_an_onnx_file_gives_what_onnx_runtime_gives(shared_models: Path) -> None:
    path = shared_models / "identity-mobilefacenet-112.onnx"
    runtime = open_runtime(path, threads=1)
    (port,), (result,) = runtime.inputs, runtime.outputs
    face = np.random.default_rng(0).normal(size=port.shape).astype(np.float32)
    out = np.zeros(result.shape, np.float32)
    runtime.infer({port.name: face}, {result.name: out})
    onnxruntime = pytest.importorskip("onnxruntime", reason="the second opinion is not installed")
    want = onnxruntime.InferenceSession(str(path)).run(None, {port.name: face})[0]
    np.testing.assert_allclose(out, want, atol=1e-3)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("text.onnx", b"a network, honestly" * 40),
        ("half.onnx", b"\x08\x08\x12\x07pytorch\x3a\xff\xff\xff\x0f"),
        ("zeros.onnx", bytes(4096)),
        ("empty.onnx", b""),
        ("broken.xml", b"<net name='x' version='11'><layers><layer"),
        ("other.xml", b"<html><body>404</body></html>"),
        ("picture.png", b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_a_bad_file_gets_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(EngineError) as caught:
        open_runtime(path)
    assert str(path) in caught.value.sentence
    assert "\n" not in str(caught.value)


def test_missing_things_get_one_sentence(tmp_path: Path, twice: Path) -> None:
    with pytest.raises(EngineError, match="not there"):
        open_runtime(tmp_path / "none.onnx")
    with pytest.raises(EngineError, match="is not there"):
        open_runtime(tmp_path / "folder.onnx" / "x.onnx")
    twice.with_suffix(".bin").unlink()
    with pytest.raises(EngineError) as caught:
        open_runtime(twice)
    assert "\n" not in str(caught.value)


def test_open_shapes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="fixed shapes"):
        open_runtime(save_ir(tmp_path / "open.xml", (-1, 4)))


def test_no_threads_is_refused(twice: Path) -> None:
    with pytest.raises(EngineError, match="0 threads"):
        open_runtime(twice, threads=0)


def test_no_telemetry_is_loaded(twice: Path) -> None:
    open_runtime(twice)
    assert sys.modules.get("openvino_telemetry") is None
