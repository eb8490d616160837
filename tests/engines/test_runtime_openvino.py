from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from engines.errors import EngineError
from engines.runtime.openvino import OpenvinoRuntime, load_openvino, open_network, places
from tests.engines.graphs import answers, node, save_graph


def in_halves(path: Path) -> Path:
    """A network that multiplies by 1000 and by 0.001 in halves, where 100 gets too large on the way."""
    nodes = [
        node("Cast", "x", "h", to=10),
        node("Mul", "h,large", "larger"),
        node("Mul", "larger,small", "again"),
        node("Cast", "again", "y", to=1),
    ]
    stored = {"large": np.full((1, 1), 1000, np.float16), "small": np.full((1, 1), 0.001, np.float16)}
    return save_graph(path, nodes, {"x": (1, 4)}, {"y": (1, 4)}, stored, metadata={"precision": "fp16"})


def test_what_a_place_says_is_true(tmp_path: Path) -> None:
    path = in_halves(tmp_path / "net.onnx")
    found = places()
    assert (found[0].device, found[0].works, found[0].precisions) == ("cpu", True, ("fp32", "int8"))
    for place in found:
        assert (place.runtime, place.version) == ("openvino", load_openvino().__version__)
        if place.works:
            runtime = open_network(path, device=place.device, threads=1)
            assert runtime.describe().device == place.name
            assert runtime.describe().precision == ("fp16" if place.device == "gpu" else "fp32")
            assert np.isfinite(answers(runtime)["y"]).all()
        else:
            assert place.device == "gpu"
            assert place.advice
            with pytest.raises(EngineError, match="no Intel graphics"):
                open_network(path, device=place.device, threads=None)


def test_the_processor_computes_in_fp32_what_is_written_in_halves(tmp_path: Path) -> None:
    runtime = OpenvinoRuntime(in_halves(tmp_path / "net.onnx"), threads=1)
    x, y = np.array([[100, -100, 1, 0]], np.float32), np.empty((1, 4), np.float32)
    runtime.infer({"x": x}, {"y": y})
    np.testing.assert_allclose(y, x, rtol=1e-3)


def test_ports_keep_the_names_that_the_file_has(tmp_path: Path) -> None:
    # Folded into one operator between them, both ports carry further names once compiled; "again" comes before "x".
    runtime = OpenvinoRuntime(in_halves(tmp_path / "net.onnx"))
    assert [port.name for port in (*runtime.inputs, *runtime.outputs)] == ["x", "y"]
    nodes = [node("Identity", "x", "a"), node("Relu", "a", "b"), node("Identity", "b", "y"), node("Add", "y,y", "c")]
    outputs = {"y": (1, 4), "b": (1, 4), "c": (1, 4)}
    runtime = OpenvinoRuntime(save_graph(tmp_path / "same.onnx", nodes, {"x": (1, 4)}, outputs))
    assert [port.name for port in runtime.inputs] == ["x"]
    assert {port.name for port in runtime.outputs} == set(outputs)
    given = answers(runtime)
    np.testing.assert_array_equal(given["y"], given["b"])
    np.testing.assert_array_equal(given["c"], 2 * given["b"])


def test_a_device_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="'cuda'"):
        OpenvinoRuntime(in_halves(tmp_path / "net.onnx"), device="cuda")


def test_places_without_openvino_say_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openvino", None)
    for place in places():
        assert not place.works
        assert not place.version
        assert place.advice == "Run: pip install openvino"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signal stacks there")
def test_ctrl_c_is_survived_after_networks_went_in_the_order_in_which_they_came(tmp_path: Path) -> None:
    path = in_halves(tmp_path / "net.onnx")
    # In a process of its own, which would end with a segmentation fault.
    lines = f"""
        import faulthandler, signal
        from pathlib import Path
        from engines.runtime.openvino import OpenvinoRuntime
        faulthandler.enable()
        heard = []
        signal.signal(signal.SIGINT, lambda *_: heard.append(1))
        opened = [OpenvinoRuntime(Path({str(path)!r}), threads=1) for _ in range(3)]
        for runtime in opened:
            runtime.close()
        signal.raise_signal(signal.SIGINT)
        print("heard", len(heard))
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(lines)], capture_output=True, text=True, timeout=120)
    assert (ended.returncode, ended.stdout.strip()) == (0, "heard 1"), ended.stderr
