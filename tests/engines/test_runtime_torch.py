from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Port
from engines.runtime.onnxruntime import OnnxruntimeRuntime
from engines.runtime.torch import TorchRuntime, places
from tests.engines.graphs import answers, empty_outputs, node, random_inputs, save_graph

torch = pytest.importorskip("torch", reason="torch is not installed: pip install lsr-live[train]")

FLOAT = np.dtype(np.float32)
INPUTS = (Port("guide", (1, 4, 16, 16), FLOAT), Port("prior", (1, 2, 16, 16), FLOAT))
NAMES = ("plan", "share")
needs_cuda = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU, and a torch with CUDA")


class Planner(torch.nn.Module):
    """Two inputs, two outputs, a convolution, and a layer that behaves otherwise in training."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = torch.nn.Conv2d(4, 2, 3, padding=1)
        self.lose = torch.nn.Dropout(0.5)

    def forward(self, guide: torch.Tensor, prior: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        plan = self.lose(torch.nn.functional.leaky_relu(self.mix(guide), 0.1))
        return plan, torch.softmax(plan + prior, 1)


@pytest.fixture
def planner() -> Planner:
    torch.manual_seed(2)
    return Planner()


@pytest.fixture(autouse=True)
def _as_many_threads_as_before() -> Iterator[None]:
    before = torch.get_num_threads()
    yield
    assert torch.get_num_threads() == before


def expected(planner: Planner, inputs: dict[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]:
    with torch.no_grad():
        outputs = planner.eval()(*(torch.from_numpy(inputs[port.name]) for port in INPUTS))
    return [tensor.numpy() for tensor in outputs]


def check(runtime: TorchRuntime, planner: Planner, tolerance: float) -> None:
    out = empty_outputs(runtime)
    for seed in range(3):
        inputs = random_inputs(runtime, seed)
        runtime.infer(inputs, out)
        for name, want in zip(NAMES, expected(planner, inputs), strict=True):
            np.testing.assert_allclose(out[name], want, atol=tolerance)


@pytest.mark.parametrize("threads", [1, 2, None])
def test_it_answers_as_the_module_does(planner: Planner, threads: int | None) -> None:
    runtime = TorchRuntime(planner, INPUTS, NAMES, threads=threads, file="planner")
    assert runtime.inputs == INPUTS
    assert runtime.outputs == (Port("plan", (1, 2, 16, 16), FLOAT), Port("share", (1, 2, 16, 16), FLOAT))
    check(runtime, planner, 1e-6)


def test_it_answers_as_onnxruntime_does(planner: Planner, tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime", reason="ONNX Runtime is not installed")
    stored = {"kernel": planner.mix.weight.detach().numpy(), "bias": planner.mix.bias.detach().numpy()}
    nodes = [
        node("Conv", "guide,kernel,bias", "mixed", pads=[1, 1, 1, 1]),
        node("LeakyRelu", "mixed", "plan", alpha=0.1),
        node("Add", "plan,prior", "logits"),
        node("Softmax", "logits", "share", axis=1),
    ]
    shapes = {port.name: port.shape for port in INPUTS}
    path = save_graph(tmp_path / "net.onnx", nodes, shapes, dict.fromkeys(NAMES, (1, 2, 16, 16)), stored)
    want = answers(OnnxruntimeRuntime(path, threads=1))
    got = answers(TorchRuntime(planner, INPUTS, NAMES, file="planner"))
    for name in NAMES:
        np.testing.assert_allclose(got[name], want[name], atol=1e-5)


def test_the_callers_module_is_left_alone(planner: Planner) -> None:
    runtime = TorchRuntime(planner, INPUTS, NAMES, file="planner")
    before = answers(runtime)
    assert planner.training
    assert all(weight.requires_grad for weight in planner.parameters())
    with torch.no_grad():
        planner.mix.weight.zero_()
    after = answers(runtime)
    np.testing.assert_array_equal(after["plan"], before["plan"])


def test_answers_land_in_the_callers_arrays(planner: Planner) -> None:
    runtime = TorchRuntime(planner, INPUTS, NAMES, file="planner")
    inputs, out = random_inputs(runtime), empty_outputs(runtime)
    plan = out["plan"]
    runtime.infer(inputs, out)
    first = plan.copy()
    inputs["guide"] *= -1
    runtime.infer(inputs, out)
    np.testing.assert_allclose(plan, expected(planner, inputs)[0], atol=1e-6)
    assert np.abs(plan - first).max() > 0.01


def test_one_answer_needs_no_tuple() -> None:
    inputs = (Port("x", (1, 3), FLOAT),)
    runtime = TorchRuntime(torch.nn.ReLU(), inputs, ["y"], file="relu")
    out = empty_outputs(runtime)
    runtime.infer({"x": np.array([[-1, 0, 2]], np.float32)}, out)
    np.testing.assert_array_equal(out["y"], [[0, 0, 2]])


def test_it_says_what_runs(planner: Planner) -> None:
    description = TorchRuntime(planner, INPUTS, NAMES, file="live.safetensors").describe()
    assert (description.runtime, description.precision, description.file) == ("torch", "fp32", "live.safetensors")
    assert description.version == torch.__version__
    assert description.device


def test_arrays_that_do_not_fit_are_named(planner: Planner) -> None:
    runtime = TorchRuntime(planner, INPUTS, NAMES, file="planner")
    inputs, out = random_inputs(runtime), empty_outputs(runtime)
    with pytest.raises(ValueError, match="input 'prior'"):
        runtime.infer(inputs | {"prior": np.zeros((1, 2, 8, 8), np.float32)}, out)
    with pytest.raises(ValueError, match="output 'share'"):
        runtime.infer(inputs, {"plan": out["plan"]})
    out["plan"].setflags(write=False)
    with pytest.raises(ValueError, match="read-only"):
        runtime.infer(inputs, out)


def test_what_does_not_fit_the_module_is_one_sentence(planner: Planner) -> None:
    with pytest.raises(EngineError, match="planner does not run here") as caught:
        TorchRuntime(planner, INPUTS[:1], NAMES, file="planner")
    assert "\n" not in str(caught.value)
    wide = (Port("guide", (1, 5, 16, 16), FLOAT), INPUTS[1])
    with pytest.raises(EngineError, match="planner does not run here"):
        TorchRuntime(planner, wide, NAMES, file="planner")
    with pytest.raises(EngineError, match="gives 2 outputs, not 1"):
        TorchRuntime(planner, INPUTS, NAMES[:1], file="planner")


def test_what_cannot_be_asked_is_refused(planner: Planner) -> None:
    with pytest.raises(EngineError, match="0 threads"):
        TorchRuntime(planner, INPUTS, NAMES, threads=0, file="planner")
    with pytest.raises(EngineError, match="'tpu'"):
        TorchRuntime(planner, INPUTS, NAMES, device="tpu", file="planner")
    with pytest.raises(EngineError, match="halves on CUDA alone"):
        TorchRuntime(planner, INPUTS, NAMES, half=True, file="planner")


def test_a_closed_runtime_refuses_and_closes_twice(planner: Planner) -> None:
    runtime = TorchRuntime(planner, INPUTS, NAMES, file="planner")
    inputs, out = random_inputs(runtime), empty_outputs(runtime)
    runtime.close()
    runtime.close()
    with pytest.raises(EngineError, match="closed"):
        runtime.infer(inputs, out)


def test_what_a_place_says_is_true(planner: Planner) -> None:
    for place in places():
        assert (place.runtime, place.version) == ("torch", torch.__version__)
        if place.works:
            runtime = TorchRuntime(planner, INPUTS, NAMES, device=place.device, file="planner")
            assert runtime.describe().device == place.name
            check(runtime, planner, 1e-4)
        else:
            assert place.device == "cuda"
            assert place.trouble
            assert place.advice
            with pytest.raises(EngineError):
                TorchRuntime(planner, INPUTS, NAMES, device=place.device, file="planner")


def test_places_without_torch_say_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    for place in places():
        assert (place.works, place.version, place.advice) == (False, "", "Run: pip install torch")


@needs_cuda
def test_a_cuda_graph_answers_as_the_module_does(planner: Planner) -> None:
    check(TorchRuntime(planner, INPUTS, NAMES, device="cuda", file="planner"), planner, 1e-5)


@needs_cuda
def test_halves_are_near(planner: Planner) -> None:
    runtime = TorchRuntime(planner, INPUTS, NAMES, device="cuda", half=True, file="planner")
    assert runtime.describe().precision == "fp16"
    assert all(port.dtype == FLOAT for port in runtime.outputs)
    check(runtime, planner, 1e-2)
