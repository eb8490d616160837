from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.live.figures import Histogram, Meter
from lsr_live.machine import describe_machine


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@given(st.lists(st.floats(0.01, 10_000), min_size=1, max_size=200))
def test_binned_percentiles_agree_with_exact_ones(times: list[float]) -> None:
    histogram = Histogram()
    for ms in times:
        histogram.add(ms)
    spread = histogram.spread()
    assert spread is not None
    assert spread.count == len(times)
    exact = np.percentile(times, (50, 95), method="inverted_cdf")
    assert np.allclose((spread.median, spread.p95), exact, rtol=0.011)


def test_no_times_no_spread() -> None:
    assert Histogram().spread() is None


def test_rates_of_a_steady_run_and_of_its_last_second() -> None:
    clock = Clock()
    meter = Meter(lambda: "test", clock)
    for number in range(100):  # 2 s at 50 frames a second in, every second one answered
        clock.now += 0.02
        meter.frame()
        if number % 2:
            meter.answered({"track": 5.0, "warp": 3.0 + (number > 50)})
            meter.handed_over(clock.now - 0.015)
        else:
            meter.dropped()
    figures = meter.figures()
    assert figures.runtime == "test"
    assert figures.whole_run.seconds == pytest.approx(2.0)
    assert figures.whole_run.fps_in == pytest.approx(50.0)
    assert figures.whole_run.fps_out == pytest.approx(25.0)
    assert figures.whole_run.dropped == 50
    assert figures.last_second.fps_out == pytest.approx(25.0, abs=1)
    assert figures.last_second.stages_ms["warp"].median == 4.0
    assert figures.whole_run.stages_ms["track"].count == 50
    assert figures.whole_run.latency_ms is not None
    assert figures.whole_run.latency_ms.median == pytest.approx(15.0, rel=0.01)
    assert 10 < figures.memory_mb < 100_000


def test_nothing_in_the_last_second_once_all_is_still() -> None:
    clock = Clock()
    meter = Meter(lambda: "test", clock)
    meter.frame()
    meter.answered({"track": 1.0})
    meter.kept_alive()
    clock.now += 5
    second = meter.figures().last_second
    assert (second.fps_in, second.fps_out, second.kept_alive) == (0, 0, 0)
    assert second.latency_ms is None
    assert second.stages_ms == {}
    assert meter.figures().whole_run.kept_alive == 1


def test_the_whole_run_ends_when_the_session_does() -> None:
    clock = Clock()
    meter = Meter(lambda: "test", clock)
    clock.now += 2
    meter.frame()
    meter.end()
    clock.now += 100
    meter.end()
    assert meter.figures().whole_run.seconds == pytest.approx(2.0)


def test_figures_and_machine_can_be_written_as_json() -> None:
    meter = Meter(lambda: "test")
    meter.answered({"track": 1.0})
    meter.handed_over(0.0)
    text = json.dumps({"figures": meter.figures().as_dict(), "machine": describe_machine()})
    assert json.loads(text)["figures"]["whole_run"]["stages_ms"]["track"]["count"] == 1
