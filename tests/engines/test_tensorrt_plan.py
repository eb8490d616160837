"""Plans built by the real TensorRT-RTX, which needs no graphics card for that; where there is one, they run as well."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engines.errors import Cancelled, EngineError
from engines.half import half
from engines.runtime.tensorrt import TensorrtRuntime, build_plan, inspect_plan, places
from engines.runtime.tensorrt.engine import open_engine
from engines.runtime.tensorrt.library import TENSORRT_RTX, Library, load
from tests.engines.nets import save_net

pytest.importorskip("tensorrt_rtx", reason="TensorRT-RTX is not installed (pip install tensorrt-rtx)")
onnx = pytest.importorskip("onnx", reason="networks for the test are made with onnx")

TARGETS = (None, "SM75", "SM80", "SM86", "SM89", "SM120", "SM121")
"""For every card that TensorRT-RTX takes by default, and for each kind of card alone."""
WEIGHTS = Path(__file__).resolve().parents[2] / "lsr_live" / "weights"


@pytest.fixture
def library() -> Library:
    return load(TENSORRT_RTX)


@pytest.fixture
def net(tmp_path: Path) -> Path:
    return save_net(tmp_path / "net.onnx")


def build(net: Path, plan: Path, precision: str = "fp32", **more: Any) -> None:
    build_plan(net, plan, flavour="tensorrt-rtx", precision=precision, **more)


def in_halves(net: Path, path: Path) -> Path:
    """Save a network that computes in fp16, between ports in fp32."""
    from onnx import TensorProto, helper, numpy_helper

    model = onnx.load(str(net))
    graph = model.graph
    for tensor in graph.initializer:
        tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), tensor.name))
    (source,), (answer,) = graph.input, graph.output
    for node in graph.node:
        node.input[:] = ["halves" if name == source.name else name for name in node.input]
        node.output[:] = ["answer" if name == answer.name else name for name in node.output]
    graph.node.insert(0, helper.make_node("Cast", [source.name], ["halves"], to=TensorProto.FLOAT16))
    graph.node.append(helper.make_node("Cast", ["answer"], [answer.name], to=TensorProto.FLOAT))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return path


def quantised(net: Path, path: Path, *, zero_point: int = 0) -> Path:
    """Save a network whose convolution is in int8, by Q/DQ pairs."""
    from onnx import helper, numpy_helper

    model = onnx.load(str(net))
    graph = model.graph
    (weights,) = (tensor for tensor in graph.initializer if tensor.name == "weights")
    scale = np.float32(0.4 / 127)
    levels = np.clip(np.round(numpy_helper.to_array(weights) / scale), -127, 127).astype(np.int8)
    weights.CopyFrom(numpy_helper.from_array(levels, "weights"))
    for name, array in {
        "scale": np.array(scale),
        "zero8": np.array(0, np.int8),
        "frame_scale": np.array(1 / 127, np.float32),
        "frame_zero": np.array(zero_point, np.int8),
    }.items():
        graph.initializer.append(numpy_helper.from_array(array, name))
    (conv,) = (node for node in graph.node if node.op_type == "Conv")
    conv.input[:] = ["frame_dq", "weights_dq"]
    graph.node.insert(0, helper.make_node("DequantizeLinear", ["frame_q", "frame_scale", "frame_zero"], ["frame_dq"]))
    graph.node.insert(0, helper.make_node("QuantizeLinear", ["frame", "frame_scale", "frame_zero"], ["frame_q"]))
    graph.node.insert(0, helper.make_node("DequantizeLinear", ["weights", "scale", "zero8"], ["weights_dq"]))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return path


MADE: dict[str, Callable[[Path, Path], Path]] = {"fp32": lambda net, path: net, "fp16": in_halves, "int8": quantised}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("precision", list(MADE))
def test_a_plan_is_built_in_each_precision_for_each_card(net: Path, precision: str, target: str | None) -> None:
    network = MADE[precision](net, net.with_name("made.onnx"))
    plan = net.with_name("net.plan")
    build(network, plan, precision, target=target)
    assert plan.stat().st_size > 1000
    assert plan.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in net.parent.iterdir()) == sorted({"net.onnx", network.name, "net.plan"})


@pytest.mark.parametrize("precision", list(MADE))
@pytest.mark.parametrize("name", ["live-layout", "live-renderer"])
def test_the_networks_that_are_shipped_are_built(tmp_path: Path, name: str, precision: str) -> None:
    network = WEIGHTS / (f"{name}-int8.onnx" if precision == "int8" else f"{name}.onnx")
    if not network.is_file():
        pytest.skip(f"{network.name} is not there: made by lsr-train export-onnx")
    if precision == "fp16":
        half(network, tmp_path / "half.onnx")
        network = tmp_path / "half.onnx"
    build(network, tmp_path / "net.plan", precision)
    assert (tmp_path / "net.plan").stat().st_size > 10_000


def test_progress_grows_to_all(net: Path) -> None:
    told: list[tuple[str, float]] = []
    build(net, net.with_name("net.plan"), progress=lambda step, share: told.append((step, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert told[-1] == ("plan written", 1.0)
    assert len(set(shares)) > 5


def test_a_build_that_is_stopped_leaves_nothing(net: Path) -> None:
    plan = net.with_name("net.plan")
    shares: list[float] = []
    with pytest.raises(Cancelled):
        build(net, plan, progress=lambda _, share: shares.append(share), cancelled=lambda: len(shares) > 3)
    assert max(shares) < 1.0
    assert list(net.parent.iterdir()) == [net]


def test_ctrl_c_stops_a_build_and_comes_through(net: Path) -> None:
    # In a process of its own: the signal may come through a moment later, in whatever runs then.
    lines = f"""
        import signal
        from pathlib import Path
        from engines.runtime.tensorrt import build_plan
        sent = []
        def progress(step, share):
            if not sent:
                sent.append(step)
                signal.raise_signal(signal.SIGINT)
        net = Path({str(net)!r})
        build_plan(net, net.with_name("net.plan"), flavour="tensorrt-rtx", precision="fp32", progress=progress)
        print("built")
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(lines)], capture_output=True, text=True, timeout=120)
    assert "KeyboardInterrupt" in ended.stderr
    assert not ended.stdout
    assert list(net.parent.iterdir()) == [net]


def test_other_threads_run_while_a_plan_is_built(net: Path) -> None:
    ran = threading.Event()
    waiting = threading.Thread(target=ran.set)
    build(net, net.with_name("net.plan"), progress=lambda *_: None if ran.is_set() else waiting.start())
    waiting.join()
    assert ran.is_set()


@pytest.mark.parametrize(("has", "wanted"), [("fp32", "fp16"), ("fp16", "fp32"), ("fp32", "int8"), ("int8", "fp32")])
def test_a_network_in_another_precision_is_not_built_silently(net: Path, has: str, wanted: str) -> None:
    network = MADE[has](net, net.with_name("made.onnx"))
    with pytest.raises(EngineError, match=f"is a network in {has}: no {wanted}"):
        build(network, net.with_name("net.plan"), wanted)
    assert not net.with_name("net.plan").exists()


def test_a_card_that_is_not_listed_is_refused(net: Path) -> None:
    with pytest.raises(EngineError, match="builds nothing for SM90") as caught:
        build(net, net.with_name("net.plan"), target="SM90")
    assert "SM89" in caught.value.advice


def test_what_the_parser_refuses_is_one_sentence(net: Path) -> None:
    network = quantised(net, net.with_name("uneven.onnx"), zero_point=3)
    with pytest.raises(
        EngineError, match=r"cannot read .*uneven\.onnx: QuantizeLinear .*[Nn]on-zero zero point"
    ) as caught:
        build(network, net.with_name("net.plan"), "int8")
    assert "\n" not in str(caught.value)


def test_operators_that_it_does_not_know_are_named(net: Path) -> None:
    model = onnx.load(str(net))
    model.graph.node[-1].op_type = "Det"
    onnx.save(model, str(net))
    with pytest.raises(EngineError, match="Det"):
        build(net, net.with_name("net.plan"))


def test_open_shapes_are_refused(net: Path) -> None:
    model = onnx.load(str(net))
    for port in (*model.graph.input, *model.graph.output):
        port.type.tensor_type.shape.dim[2].dim_param = "height"
    onnx.save(model, str(net))
    with pytest.raises(EngineError, match=r"shape of '(frame|picture)' open"):
        build(net, net.with_name("net.plan"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("text.onnx", b"a network, honestly" * 40),
        ("half.onnx", b"\x08\x08\x12\x07pytorch\x3a\xff\xff\xff\x0f"),
        ("zeros.onnx", bytes(4096)),
        ("empty.onnx", b""),
        ("missing.onnx", None),
        ("picture.png", b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_a_bad_file_gets_one_sentence(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(EngineError) as caught:
        build(tmp_path / name, tmp_path / "net.plan")
    assert str(tmp_path / name) in caught.value.sentence
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "net.plan").exists()


def test_a_plan_that_cannot_be_written_is_a_sentence(net: Path) -> None:
    with pytest.raises(EngineError, match="cannot be written"):
        build(net, net.parent / "missing" / "net.plan")
    (net.parent / "folder.plan").mkdir()
    with pytest.raises(EngineError, match="cannot be written"):
        build(net, net.parent / "folder.plan")
    assert sorted(path.name for path in net.parent.iterdir()) == ["folder.plan", "net.onnx"]


def test_no_timing_cache_is_made_where_there_is_none(net: Path) -> None:
    build(net, net.with_name("net.plan"), timing_cache=net.with_name("timing.cache"))
    assert not net.with_name("timing.cache").exists()


@pytest.mark.parametrize("kept", [0.999, 0.5, 0.0], ids=["end lost", "half", "other content"])
def test_a_damaged_plan_is_refused_by_the_library_itself(net: Path, library: Library, kept: float) -> None:
    plan = net.with_name("net.plan")
    build(net, plan)
    whole = plan.read_bytes()
    plan.write_bytes(whole[: int(kept * len(whole))] or b"no plan" * 100)
    with pytest.raises(EngineError, match="is damaged, or no plan") as caught:
        open_engine(library, plan)
    assert caught.value.advice == "Build the engine again."


def test_without_a_driver_nothing_is_loaded(net: Path) -> None:
    (place,) = (place for place in places() if place.runtime == "tensorrt-rtx")
    if place.name:
        pytest.skip(f"there is a driver: {place.name}")
    plan = net.with_name("net.plan")
    build(net, plan)
    for attempt in (TensorrtRuntime, inspect_plan):
        with pytest.raises(EngineError, match="driver") as caught:
            attempt(plan, flavour="tensorrt-rtx")
        assert caught.value.advice


@pytest.mark.parametrize("flavour", ["tensorrt", "tensorrt-rtx"])
@pytest.mark.parametrize("precision", list(MADE))
def test_on_a_card_a_plan_gives_what_onnx_runtime_gives(net: Path, flavour: str, precision: str) -> None:
    (place,) = (place for place in places() if place.runtime == flavour)
    if not place.works:
        pytest.skip(f"{flavour}: {place.trouble}")
    onnxruntime = pytest.importorskip("onnxruntime", reason="the second opinion is not installed")
    network = MADE[precision](net, net.with_name("made.onnx"))
    plan, timings = net.with_name("net.plan"), net.with_name("timing.cache")
    build_plan(network, plan, flavour=flavour, precision=precision, timing_cache=timings)
    assert timings.exists() == (flavour == "tensorrt")
    assert inspect_plan(plan, flavour=flavour)["precision"] == precision
    session = onnxruntime.InferenceSession(str(network), providers=["CPUExecutionProvider"])
    runtime = TensorrtRuntime(plan, flavour=flavour)
    beside = TensorrtRuntime(plan, flavour=flavour, beside=runtime)
    rng = np.random.default_rng(0)
    for _ in range(4):
        frame = rng.uniform(-1, 1, runtime.inputs[0].shape).astype(np.float32)
        answer, again = np.empty_like(frame), np.empty_like(frame)
        runtime.infer({"frame": frame}, {"picture": answer})
        beside.infer({"frame": frame}, {"picture": again})
        (wanted,) = session.run(None, {"frame": frame})
        np.testing.assert_allclose(answer, wanted, atol={"fp32": 1e-4, "fp16": 1e-2, "int8": 2e-2}[precision])
        np.testing.assert_array_equal(answer, again)
    runtime.close()
    beside.close()
