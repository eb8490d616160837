from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.benchmark import REFERENCE, Candidate, Timing, interleaved, runner, time_runs, time_runtime
from engines.errors import EngineError
from engines.runtime.base import Description, Port
from engines.runtime.openvino import OpenvinoRuntime
from tests.engines.test_runtime import save_ir


def assert_ordered(timing: Timing) -> None:
    assert 0.0 < timing.min_ms <= timing.median_ms <= timing.p95_ms


def test_runs_that_warm_up_are_not_counted() -> None:
    runs: list[int] = []
    timing = time_runs(lambda: runs.append(len(runs)), 0.0, least=7, warm_up=3)
    assert timing.runs == 7
    assert len(runs) == 10
    assert_ordered(timing)


def test_it_goes_on_for_as_long_as_was_asked() -> None:
    begin = time.perf_counter()
    time_runs(lambda: None, 0.02)
    assert time.perf_counter() - begin >= 0.02


def test_a_network_is_timed_on_arrays_of_its_own(tmp_path: Path) -> None:
    runtime = OpenvinoRuntime(save_ir(tmp_path / "twice.xml", (1, 4)), threads=1)
    timing = time_runtime(runtime, 0.0)
    assert timing.runs == 5
    assert_ordered(timing)


class Recorder:
    """A runtime that keeps what it is given."""

    inputs = (Port("picture", (1, 3, 8, 8), np.dtype(np.float16)), Port("which", (1, 64), np.dtype(np.int64)))
    outputs = (Port("answer", (2, 5), np.dtype(np.float32)),)

    def __init__(self) -> None:
        self.given: list[dict[str, NDArray[Any]]] = []
        self.taken: list[dict[str, NDArray[Any]]] = []

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        self.given.append(dict(inputs))
        self.taken.append(dict(outputs))

    def describe(self) -> Description:
        return Description("none", "0", "nowhere", "fp16", "")

    def close(self) -> None:
        pass


def test_the_input_fits_the_ports_and_stays_the_same() -> None:
    recorder = Recorder()
    run = runner(recorder)
    run()
    run()
    first, second = recorder.given
    for port in recorder.inputs:
        array = first[port.name]
        assert array is second[port.name]
        assert (array.shape, array.dtype) == (port.shape, port.dtype)
        assert np.isfinite(array).all()
        assert array.min() >= 0
        assert array.max() <= 1
        assert array.std() > 0.1
    (answer,) = recorder.taken[0].values()
    assert (answer.shape, answer.dtype) == ((2, 5), np.float32)
    assert answer is recorder.taken[1]["answer"]


def test_all_take_turns_beside_the_reference_network() -> None:
    order: list[str] = []
    candidates = [Candidate(name, 1, partial(order.append, name)) for name in ("one", "other")]
    rows = interleaved(candidates, 0.0, threads=(1, 2), rounds=3, warm_up=1)
    assert [(row.name, row.threads) for row in rows] == [(REFERENCE, 1), (REFERENCE, 2), ("one", 1), ("other", 1)]
    assert order == ["one", "other"] * 4
    for row in rows:
        assert row.timing.runs == 3
        assert_ordered(row.timing)


def test_the_ratio_is_to_the_reference_on_as_many_threads() -> None:
    rows = interleaved([Candidate("nothing", 2, lambda: None)], 0.0, rounds=2)
    assert [(row.name, row.threads) for row in rows] == [(REFERENCE, 2), ("nothing", 2)]
    reference, nothing = rows
    assert reference.ratio == 1.0
    assert nothing.ratio == nothing.timing.median_ms / reference.timing.median_ms


class Clock:
    """Goes on by a millisecond whenever it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def perf_counter(self) -> float:
        self.now += 0.001
        return self.now


def test_of_a_turn_of_several_runs_the_first_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, before = Clock(), ""

    def run(name: str) -> None:
        nonlocal before
        clock.now += 0.002 if before == name else 0.009
        before = name

    monkeypatch.setattr("engines.benchmark.time", clock)
    candidates = [Candidate(name, 1, partial(run, name)) for name in ("one", "other")]
    reference, *rows = interleaved(candidates, 0.08, rounds=2)
    assert reference.timing.median_ms == pytest.approx(1.0)
    for row in rows:
        assert row.timing.p95_ms == pytest.approx(3.0)
        assert row.ratio == pytest.approx(3.0)


def test_a_network_that_fails_says_so(tmp_path: Path) -> None:
    runtime = OpenvinoRuntime(save_ir(tmp_path / "twice.xml", (1, 4)), threads=1)
    runtime.close()
    with pytest.raises(EngineError, match="closed"):
        time_runtime(runtime, 0.0)
