from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime import onnxruntime as module
from engines.runtime.network_file import check_file
from engines.runtime.onnxruntime import OnnxruntimeRuntime, load_onnxruntime, open_network, places
from engines.runtime.openvino import OpenvinoRuntime
from engines.runtime.providers import PROVIDERS, Provider, missing_library
from engines.runtime.tensorrt.card import find_card
from tests.engines.graphs import answers, empty_outputs, node, random_inputs, save_graph

pytest.importorskip("onnxruntime", reason="ONNX Runtime is not installed: pip install lsr-live[onnxruntime]")
onnx = pytest.importorskip("onnx", reason="networks for the test are made with onnx")

NEAREST = {"mode": "nearest", "coordinate_transformation_mode": "asymmetric", "nearest_mode": "floor"}
LINEAR = {"mode": "linear", "coordinate_transformation_mode": "half_pixel"}
SAME = {"pads": [1, 1, 1, 1]}
OPERATORS: dict[str, tuple[str, str, dict[str, Any], int, float]] = {
    # What it is, what it takes, how it is told to do it; channels that it gives for 8, how much larger it makes sides.
    "convolution": ("Conv", "x,kernel,bias", SAME, 6, 1),
    "convolution to half the size": ("Conv", "x,kernel,bias", SAME | {"strides": [2, 2]}, 6, 0.5),
    "leaky relu": ("LeakyRelu", "x", {"alpha": 0.1}, 8, 1),
    "sigmoid": ("Sigmoid", "x", {}, 8, 1),
    "softmax": ("Softmax", "x", {"axis": 1}, 8, 1),
    "sum": ("Add", "x,share", {}, 8, 1),
    "product": ("Mul", "x,share", {}, 8, 1),
    "concatenation": ("Concat", "x,x", {"axis": 1}, 16, 1),
    "nearest, twice": ("Resize", "x,,twice", NEAREST, 8, 2),
    "bilinear, twice": ("Resize", "x,,twice", LINEAR, 8, 2),
    "bilinear, half": ("Resize", "x,,half", LINEAR, 8, 0.5),
    "depth to space": ("DepthToSpace", "x", {"blocksize": 2, "mode": "CRD"}, 2, 2),
    "space to depth": ("SpaceToDepth", "x", {"blocksize": 2}, 32, 0.5),
}


def weights(rng: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    return rng.uniform(-0.5, 0.5, shape).astype(np.float32)


def relu(path: Path, *shape: int, precision: str | None = None) -> Path:
    """A network that doubles what is above zero and drops the rest."""
    nodes = [node("Relu", "x", "kept"), node("Add", "kept,kept", "y")]
    metadata = {} if precision is None else {"precision": precision}
    return save_graph(path, nodes, {"x": shape or (1, 4)}, {"y": shape or (1, 4)}, metadata=metadata)


def u_net(path: Path, *, quantised: bool = False) -> Path:
    """A network like the live ones: half-size stem, skip, modulation, pixel-shuffle head, a softmax and a sigmoid."""
    rng = np.random.default_rng(3)
    stored = {
        "stem": weights(rng, 12, 16, 3, 3),
        "down": weights(rng, 16, 12, 3, 3),
        "up": weights(rng, 12, 16, 1, 1),
        "head": weights(rng, 16, 15, 3, 3),
        "twice": np.array([1, 1, 2, 2], np.float32),
        "parts": np.array([2, 2], np.int64),
    }
    nodes = [
        node("SpaceToDepth", "base", "deep", blocksize=2),
        node("Conv", "deep,stem", "s", **SAME),
        node("LeakyRelu", "s", "level0", alpha=0.1),
        node("Conv", "level0,down", "d", strides=[2, 2], **SAME),
        node("LeakyRelu", "d", "level1", alpha=0.1),
        node("Conv", "level1,up", "u"),
        node("Resize", "u,,twice", "wide", **NEAREST),
        node("Add", "wide,level0", "joined"),
        node("Resize", "guide,,twice", "told", **LINEAR),
        node("Concat", "joined,told", "all", axis=1),
        node("Conv", "all,head", "h", **SAME),
        node("DepthToSpace", "h", "picture", blocksize=2, mode="CRD"),
        node("Split", "picture,parts", "colour,logits", axis=1),
        node("Sigmoid", "colour", "trust"),
        node("Softmax", "logits", "share", axis=1),
    ]
    if quantised:
        stored |= {"scale": np.float32(0.02).reshape(()), "zero": np.int8(3).reshape(())}
        nodes[1:2] = [
            node("QuantizeLinear", "deep,scale,zero", "deep8"),
            node("DequantizeLinear", "deep8,scale,zero", "rough"),
            node("Conv", "rough,stem", "s", **SAME),
        ]
    outputs = {"trust": (1, 2, 32, 32), "share": (1, 2, 32, 32)}
    inputs = {"base": (1, 4, 32, 32), "guide": (1, 3, 8, 8)}
    return save_graph(path, nodes, inputs, outputs, stored, metadata={"precision": "int8" if quantised else "fp32"})


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("operator", OPERATORS)
def test_each_operator_gives_what_openvino_gives(tmp_path: Path, operator: str, seed: int) -> None:
    kind, inputs, attributes, channels, growth = OPERATORS[operator]
    rng = np.random.default_rng(seed)
    height, width = (2 * int(side) for side in rng.integers(1, 17, 2))
    known = {
        "kernel": weights(rng, 6, 8, 3, 3),
        "bias": weights(rng, 6),
        "share": weights(rng, 1, 8, 1, 1),
        "twice": np.array([1, 1, 2, 2], np.float32),
        "half": np.array([1, 1, 0.5, 0.5], np.float32),
    }
    path = save_graph(
        tmp_path / "net.onnx",
        [node(kind, inputs, "y", **attributes)],
        {"x": (1, 8, height, width)},
        {"y": (1, channels, int(height * growth), int(width * growth))},
        {name: known[name] for name in inputs.split(",") if name in known},
    )
    ours, theirs = OnnxruntimeRuntime(path, threads=1), OpenvinoRuntime(path, threads=1)
    assert (ours.inputs, ours.outputs) == (theirs.inputs, theirs.outputs)
    np.testing.assert_allclose(answers(ours, seed)["y"], answers(theirs, seed)["y"], atol=1e-5)


@pytest.mark.parametrize("threads", [1, 2, None])
def test_a_whole_network_gives_what_openvino_gives(tmp_path: Path, threads: int | None) -> None:
    path = u_net(tmp_path / "net.onnx")
    ours, theirs = OnnxruntimeRuntime(path, threads=threads), OpenvinoRuntime(path, threads=threads)
    assert [port.name for port in ours.inputs] == ["base", "guide"]
    assert {port.name for port in ours.outputs} == {"trust", "share"}
    for seed in range(4):
        want, got = answers(theirs, seed), answers(ours, seed)
        for name in want:
            np.testing.assert_allclose(got[name], want[name], atol=1e-5)


def test_a_quantised_network_gives_what_openvino_gives(tmp_path: Path) -> None:
    path = u_net(tmp_path / "net.onnx", quantised=True)
    ours, theirs = OnnxruntimeRuntime(path, threads=1), OpenvinoRuntime(path, threads=1)
    exact = OnnxruntimeRuntime(u_net(tmp_path / "exact.onnx"), threads=1)
    got, want, fine = answers(ours)["trust"], answers(theirs)["trust"], answers(exact)["trust"]
    # Rounded to steps of 0.02, and the same steps: the two are nearer to each other than to the exact one.
    assert 0.001 < np.abs(got - fine).mean() < 0.05
    assert np.abs(got - want).mean() < 0.1 * np.abs(got - fine).mean()
    assert ours.describe().precision == theirs.describe().precision == "int8"


def test_answers_land_in_the_callers_arrays(tmp_path: Path) -> None:
    runtime = OnnxruntimeRuntime(relu(tmp_path / "net.onnx"))
    x, out = np.array([[1, -2, 3, 4]], np.float32), empty_outputs(runtime)
    y = out["y"]
    runtime.infer({"x": x}, out)
    np.testing.assert_array_equal(y, [[2, 0, 6, 8]])

    x[:] = 10
    y[:] = -1
    runtime.infer({"x": x}, out)
    np.testing.assert_array_equal(y, [[20, 20, 20, 20]])

    other, later = np.full((1, 4), 7, np.float32), empty_outputs(runtime)
    runtime.infer({"x": other}, later)
    np.testing.assert_array_equal(later["y"], [[14, 14, 14, 14]])
    np.testing.assert_array_equal(y, [[20, 20, 20, 20]])


def test_arrays_live_as_long_as_they_are_bound(tmp_path: Path) -> None:
    runtime = OnnxruntimeRuntime(relu(tmp_path / "net.onnx", 1, 1000))
    for value in range(20):
        y = np.empty((1, 1000), np.float32)
        runtime.infer({"x": np.full((1, 1000), value, np.float32)}, {"y": y})
        assert np.unique(y).tolist() == [2 * value]


def test_inputs_may_be_read_only(tmp_path: Path) -> None:
    runtime = OnnxruntimeRuntime(relu(tmp_path / "net.onnx"))
    x, out = np.ones((1, 4), np.float32), empty_outputs(runtime)
    x.setflags(write=False)
    runtime.infer({"x": x}, out)
    np.testing.assert_array_equal(out["y"], [[2, 2, 2, 2]])


def test_inputs_bound_anew_at_each_run_as_for_graphics_cards_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PROVIDERS, "cpu", replace(PROVIDERS["cpu"], own_memory=True))
    runtime = OnnxruntimeRuntime(relu(tmp_path / "net.onnx"))
    x, out = np.ones((1, 4), np.float32), empty_outputs(runtime)
    for value in (1, 5, 3):
        x[:] = value
        runtime.infer({"x": x}, out)
        np.testing.assert_array_equal(out["y"], np.full((1, 4), 2 * value))


@pytest.mark.parametrize(
    ("written", "said"),
    # The processor computes in fp32 what is written in halves.
    [(None, "fp32"), ("fp32", "fp32"), ("int8", "int8"), ("fp16", "fp32"), ("a lot", "fp32")],
)
def test_it_says_what_runs(tmp_path: Path, written: str | None, said: str) -> None:
    path = relu(tmp_path / "net.onnx", precision=written)
    description = OnnxruntimeRuntime(path).describe()
    assert (description.runtime, description.precision, description.file) == ("onnxruntime", said, str(path))
    assert description.version
    assert description.device


@pytest.mark.parametrize(
    "x",
    [np.zeros((1, 5), np.float32), np.zeros((1, 4), np.float64), np.zeros((1, 8), np.float32)[:, ::2]],
    ids=["shape", "dtype", "strides"],
)
def test_arrays_that_do_not_fit_are_named_and_do_no_harm(tmp_path: Path, x: NDArray[Any]) -> None:
    runtime = OnnxruntimeRuntime(relu(tmp_path / "net.onnx"))
    out = empty_outputs(runtime)
    runtime.infer({"x": np.ones((1, 4), np.float32)}, out)
    with pytest.raises(ValueError, match="input 'x'"):
        runtime.infer({"x": x}, out)
    with pytest.raises(ValueError, match="output 'y'"):
        runtime.infer({"x": np.ones((1, 4), np.float32)}, {"y": x})
    runtime.infer({"x": np.full((1, 4), 3, np.float32)}, out)
    np.testing.assert_array_equal(out["y"], [[6, 6, 6, 6]])


def test_a_missing_or_read_only_array_is_named(tmp_path: Path) -> None:
    runtime = OnnxruntimeRuntime(relu(tmp_path / "net.onnx"))
    out = empty_outputs(runtime)
    with pytest.raises(ValueError, match=r"input 'x'.* is missing"):
        runtime.infer({"z": np.zeros((1, 4), np.float32)}, out)
    with pytest.raises(ValueError, match=r"output 'y'.* is missing"):
        runtime.infer(random_inputs(runtime), {})
    out["y"].setflags(write=False)
    with pytest.raises(ValueError, match=r"'y'.*read-only"):
        runtime.infer(random_inputs(runtime), out)
    assert (out["y"] == 1e9).all()


def test_a_closed_runtime_refuses_and_closes_twice(tmp_path: Path) -> None:
    runtime = OnnxruntimeRuntime(relu(tmp_path / "net.onnx"))
    inputs, out = random_inputs(runtime), empty_outputs(runtime)
    runtime.infer(inputs, out)
    runtime.close()
    runtime.close()
    with pytest.raises(EngineError, match="closed"):
        runtime.infer(inputs, out)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("text.onnx", b"a network, honestly" * 40),
        ("half.onnx", b"\x08\x08\x12\x07pytorch\x3a\xff\xff\xff\x0f"),
        ("zeros.onnx", bytes(4096)),
        ("empty.onnx", b""),
        ("picture.png", b"\x89PNG\r\n\x1a\n"),
        ("net.xml", b"<net name='x' version='11'></net>"),
    ],
)
def test_a_bad_file_gets_one_sentence_and_no_noise(
    tmp_path: Path, name: str, content: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(EngineError) as caught:
        OnnxruntimeRuntime(path)
    assert str(path) in caught.value.sentence
    assert "ONNXRuntimeError" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


def test_a_truncated_file_is_refused_wherever_it_ends(tmp_path: Path) -> None:
    whole = u_net(tmp_path / "whole.onnx").read_bytes()
    path = tmp_path / "cut.onnx"
    for share in (0.01, 0.3, 0.6, 0.9, 0.999):
        path.write_bytes(whole[: int(share * len(whole))])
        with pytest.raises(EngineError, match="broken"):
            OnnxruntimeRuntime(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="is not there"):
        OnnxruntimeRuntime(tmp_path / "none.onnx")
    (tmp_path / "folder.onnx").mkdir()
    with pytest.raises(EngineError, match="is not there"):
        OnnxruntimeRuntime(tmp_path / "folder.onnx")
    huge = tmp_path / "huge.onnx"
    with huge.open("wb") as file:
        file.truncate(2**31)
    with pytest.raises(EngineError, match="larger than a network can be"):
        check_file(huge, (".onnx",), "")


@pytest.mark.parametrize("shape", [("n", 4), None], ids=["a name", "nothing known"])
def test_open_shapes_are_refused(tmp_path: Path, shape: tuple[int | str, ...] | None) -> None:
    path = save_graph(tmp_path / "net.onnx", [node("Relu", "x", "y")], {"x": shape}, {"y": shape})
    with pytest.raises(EngineError, match="fixed shapes") as caught:
        OnnxruntimeRuntime(path)
    assert "'x'" in caught.value.sentence


def test_text_is_no_input(tmp_path: Path) -> None:
    nodes = [node("Identity", "x", "y")]
    path = save_graph(tmp_path / "net.onnx", nodes, {"x": (1,)}, {"y": (1,)}, dtype="STRING")
    with pytest.raises(EngineError, match="'x' as tensor"):
        OnnxruntimeRuntime(path)


@pytest.mark.parametrize("domain", ["", "someone"])
def test_an_operator_that_no_one_knows_is_named(tmp_path: Path, domain: str) -> None:
    nodes = [node("Conjure", "x", "y", domain=domain)]
    path = save_graph(tmp_path / "net.onnx", nodes, {"x": (1, 4)}, {"y": (1, 4)})
    with pytest.raises(EngineError, match="Conjure") as caught:
        OnnxruntimeRuntime(path)
    assert "ONNXRuntimeError" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_weights_outside_the_networks_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.bin").write_bytes(np.ones(4, np.float32).tobytes())
    folder = tmp_path / "networks"
    folder.mkdir()
    stored = {"w": np.zeros(4, np.float32)}
    path = save_graph(folder / "net.onnx", [node("Add", "x,w", "y")], {"x": (4,)}, {"y": (4,)}, stored)
    model = onnx.load(path)
    (tensor,) = model.graph.initializer
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="../secret.bin")
    path.write_bytes(model.SerializeToString())
    with pytest.raises(EngineError, match="escapes"):
        OnnxruntimeRuntime(path)


def test_a_failure_while_running_is_one_sentence(tmp_path: Path) -> None:
    path = save_graph(
        tmp_path / "net.onnx",
        [node("Conv", "x,kernel", "y")],
        {"x": (1, 3, 8, 8), "kernel": (4, 2, 3, 3)},
        {"y": (1, 4, 6, 6)},
    )
    runtime = OnnxruntimeRuntime(path)
    with pytest.raises(EngineError, match="failed while running") as caught:
        answers(runtime)
    assert "\n" not in str(caught.value)


def test_threads_and_devices_that_cannot_be_are_refused(tmp_path: Path) -> None:
    path = relu(tmp_path / "net.onnx")
    with pytest.raises(EngineError, match="0 threads"):
        OnnxruntimeRuntime(path, threads=0)
    with pytest.raises(EngineError, match="'tpu'"):
        OnnxruntimeRuntime(path, device="tpu")
    for device, provider in PROVIDERS.items():
        if sys.platform not in provider.systems:
            with pytest.raises(EngineError, match=f"no {provider.title} on this system"):
                OnnxruntimeRuntime(path, device=device)


def test_what_a_place_says_is_true(tmp_path: Path) -> None:
    path = relu(tmp_path / "net.onnx")
    found = places()
    assert (found[0].device, found[0].works, found[0].precisions) == ("cpu", True, ("fp32", "int8"))
    for place in found:
        assert (place.runtime, place.version) == ("onnxruntime", load_onnxruntime().__version__)
        if place.works:
            runtime = open_network(path, device=place.device, threads=None)
            assert runtime.describe().device == place.name
            x = np.array([[1, -2, 3, 4]], np.float32)
            out = empty_outputs(runtime)
            runtime.infer({"x": x}, out)
            np.testing.assert_array_equal(out["y"], [[2, 0, 6, 8]])
        else:
            assert place.advice
            assert place.trouble.endswith(".")
            with pytest.raises(EngineError):
                open_network(path, device=place.device, threads=None)


def test_places_without_onnxruntime_say_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    for place in places():
        assert not place.works
        assert not place.version
        assert "cannot be loaded" in place.trouble
        assert place.advice == "Run: pip install onnxruntime"


def test_a_device_that_leaves_work_to_the_processor_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    # A provider that is there and takes no operator of ours: alone, ONNX Runtime would go on without it and be silent.
    idle = Provider("AzureExecutionProvider", "Azure", ("fp32",), "", systems=(sys.platform,))
    if idle.name not in load_onnxruntime().get_available_providers():
        pytest.skip("this ONNX Runtime has no provider that takes nothing")
    monkeypatch.setitem(PROVIDERS, "azure", idle)
    with pytest.raises(EngineError, match="does not run on Azure: the processor would have to do part of it"):
        OnnxruntimeRuntime(relu(tmp_path / "net.onnx"), device="azure")
    (place,) = (place for place in places() if place.device == "azure")
    assert place.trouble == "No network runs on Azure: the processor would have to do part of it, or all."
    assert capfd.readouterr() == ("", "")


def test_a_library_of_cuda_that_is_missing_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    onnxruntime = load_onnxruntime()
    if "CUDAExecutionProvider" in onnxruntime.get_available_providers():
        pytest.skip("this ONNX Runtime has CUDA")
    if sys.platform == "linux":
        assert "libonnxruntime_providers_cuda.so: cannot open" in missing_library(onnxruntime)
    assert capfd.readouterr() == ("", "")


def test_cuda_without_a_card_is_refused_by_name(tmp_path: Path) -> None:
    if sys.platform == "darwin":
        pytest.skip("no Mac has CUDA")
    try:
        card = find_card()
    except EngineError as error:
        with pytest.raises(EngineError, match=re.escape(error.sentence)):
            OnnxruntimeRuntime(relu(tmp_path / "net.onnx"), device="cuda")
    else:
        pytest.skip(f"there is a card: {card}")


def test_the_smallest_network_is_sound() -> None:
    onnx.checker.check_model(onnx.load_from_string(module._SMALLEST), full_check=True)
