from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from engines import comparison
from engines.benchmark import REFERENCE, Row
from engines.runtime.base import Place
from lsr_live.cli.bench import comparison_rows, network_rows
from lsr_live.networks.model import Model
from tests.cli.conftest import Run

OPENVINO = Place("openvino", "cpu", True, "2026", "a processor", ("fp32", "int8"))


def save(path: Path, width: int = 4) -> Path:
    """Write a convolution as an ONNX file."""
    onnx = pytest.importorskip("onnx", reason="writes the network of this test")
    from onnx import TensorProto, helper, numpy_helper

    kernel = np.random.default_rng(0).normal(size=(width, 3, 3, 3)).astype(np.float32)
    graph = helper.make_graph(
        [helper.make_node("Conv", ["seen", "kernel"], ["felt"], pads=[1, 1, 1, 1])],
        "one",
        [helper.make_tensor_value_info("seen", TensorProto.FLOAT, (1, 3, 16, 16))],
        [helper.make_tensor_value_info("felt", TensorProto.FLOAT, (1, width, 16, 16))],
        [numpy_helper.from_array(kernel, "kernel")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9), path)
    return path


@pytest.fixture
def pair(tmp_path: Path) -> Mapping[str, Path]:
    """Return the files of a layout generator and a renderer, small ones."""
    return {name: save(tmp_path / f"{name}.onnx") for name in ("layout", "renderer")}


def told(rows: list[Row]) -> list[tuple[str, int]]:
    return [(row.name, row.threads) for row in rows]


def test_without_networks_the_reference_network_alone() -> None:
    missing: dict[str, str] = {}
    rows = network_rows(None, [OPENVINO], (1, 2), 0.0, missing)
    assert told(rows) == [(REFERENCE, 1), (REFERENCE, 2)]
    assert [row.ratio for row in rows] == [1.0, 1.0]
    assert missing == {}


def test_every_network_of_a_frame_and_the_frame(pair: Mapping[str, Path]) -> None:
    missing: dict[str, str] = {}
    model = Model("live", {"fp32": pair, "fp16": pair, "int8": pair})
    rows = network_rows(model, [OPENVINO], (1, 2), 0.0, missing)
    networks = ("layout", "renderer", "layout + renderer")
    assert told(rows[2:]) == [
        (f"{label}, openvino cpu: {network}", threads)
        for label in ("live fp32", "live int8")
        for threads in (1, 2)
        for network in networks
    ]
    assert missing == {}
    for row in rows:
        assert 0.0 < row.timing.min_ms <= row.timing.median_ms <= row.timing.p95_ms
    assert all(row.ratio > 0.0 for row in rows[2:])


def test_what_runs_here_is_timed_and_the_rest_is_named(pair: Mapping[str, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"a network, honestly" * 40)
    places = [
        Place("onnxruntime", "cuda", False, "", "", trouble="It is not installed."),
        Place("tensorrt", "cuda", True, "10", "a card"),
        OPENVINO,
    ]
    missing: dict[str, str] = {}
    model = Model("live", {"fp32": {**pair, "renderer": broken}, "int8": pair})
    rows = network_rows(model, places, (1,), 0.0, missing)
    assert {row.name.partition(":")[0] for row in rows[1:]} == {"live int8, openvino cpu"}
    assert list(missing) == ["live fp32, openvino cpu"]
    assert str(broken) in missing["live fp32, openvino cpu"]


def test_two_runtimes_side_by_side(pair: Mapping[str, Path]) -> None:
    pytest.importorskip("onnxruntime", reason="the second runtime is not installed")
    from engines.runtime.choose import places

    missing: dict[str, str] = {}
    here = [place for place in places() if place.device == "cpu"]
    rows = network_rows(Model("live", {"fp32": pair}), here, (1,), 0.0, missing)
    assert {row.name.partition(":")[0] for row in rows[1:]} == {
        "live fp32, openvino cpu",
        "live fp32, onnxruntime cpu",
    }
    assert missing == {}


def test_networks_of_other_sizes_are_timed_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_large() -> object:
        return np.zeros(10**15)

    lsr = comparison.COMPARISONS[1]
    monkeypatch.setattr(comparison, "COMPARISONS", (comparison.Comparison("vast", 1e6, too_large), lsr))
    missing: dict[str, str] = {}
    (row,) = comparison_rows(2, missing)
    assert (row.name, row.threads) == ("LSR-sized, 43.9 GMAC fp32", 2)
    assert row.timing.runs >= 2
    assert row.ratio > 0.0
    assert "does not run here" in missing["vast"]


def test_the_table(run: Run) -> None:
    result = run("bench", "--seconds", 1, "--preset", "none")
    assert result.code == 0, result.err
    lines = result.out.splitlines()
    stages = lines[lines.index("") - 1]
    assert stages.startswith("composite")
    heading, *rows = lines[lines.index("") + 1 :]
    assert heading.split() == ["networks", "alone,", "ms", "threads", "min", "median", "p95", "x", "reference"]
    assert [row.split()[:3] for row in rows] == [
        ["reference", "network", str(threads)] for threads in (1, 2)[: len(rows)]
    ]


def test_for_programs(run: Run) -> None:
    result = run("bench", "--seconds", 1, "--preset", "none", "--json")
    assert result.code == 0, result.err
    told = json.loads(result.out)
    assert told["networks"] == []
    assert told["comparison"] == []
    assert told["not_timed"] == {}
    assert told["reference_ms"]["1 thread"]["runs"] >= 5


def test_a_missing_clip_is_a_sentence(run: Run) -> None:
    result = run("bench", "--seconds", 1, "--preset", "none", "--input", "none.mp4")
    assert result.code != 0
    assert "none.mp4" in result.err
    assert "Unexpected" not in result.err
