from __future__ import annotations

import numpy as np
import pytest

from engines.comparison import COMPARISONS, Comparison, comparison_network, count_macs
from engines.errors import EngineError
from engines.runtime.openvino import load_openvino

FOMM, LSR, LIVEPORTRAIT = COMPARISONS


@pytest.mark.parametrize(("comparison", "side"), [(FOMM, 256), (LSR, 224), (LIVEPORTRAIT, 512)])
def test_it_costs_what_the_published_code_costs(comparison: Comparison, side: int) -> None:
    model = comparison.build()
    assert count_macs(model) == pytest.approx(comparison.gigamacs * 1e9, rel=0.02)
    assert tuple(model.output("output").shape) == (1, 3, side, side)


def test_its_counts_are_those_of_the_field() -> None:
    assert {each.name: each.gigamacs for each in COMPARISONS} == {
        "first-order-model-sized": 55.0,
        "LSR-sized": 43.9,
        "LivePortrait-sized": 622.6,
    }


def test_multiply_accumulates_are_counted_by_hand() -> None:
    openvino = load_openvino()
    from openvino import opset13 as ops

    def weights(*shape: int) -> object:
        return ops.constant(np.ones(shape, np.float32))

    picture = ops.parameter([1, 4, 10, 10], np.float32)
    halved = ops.convolution(picture, weights(6, 4, 3, 3), [2, 2], [1, 1], [1, 1], [1, 1])
    each = ops.group_convolution(halved, weights(6, 1, 1, 3, 3), [1, 1], [0, 0], [0, 0], [1, 1])
    volume = ops.parameter([1, 2, 3, 4, 5], np.float32)
    deep = ops.convolution(volume, weights(7, 2, 1, 1, 1), [1] * 3, [0] * 3, [0] * 3, [1] * 3)
    model = openvino.Model([each, deep], [picture, volume], "by hand")
    assert count_macs(model) == (6 * 4 * 9) * 25 + (6 * 9) * 9 + (7 * 2) * 60


@pytest.mark.parametrize("comparison", [FOMM, LSR], ids=lambda comparison: comparison.name)
def test_it_draws_something_in_the_range_of_numbers(comparison: Comparison) -> None:
    """Noughts, denormals and infinities would not cost what numbers cost."""
    run = comparison_network(comparison, 2)
    answer = run().copy()
    assert np.isfinite(answer).all()
    assert 0.01 < answer.std() < 1000
    np.testing.assert_allclose(run(), answer, rtol=1e-3, atol=1e-3 * answer.std())


def test_one_that_does_not_fit_gets_one_sentence() -> None:
    def build() -> object:
        return np.zeros(10**15)

    with pytest.raises(EngineError, match="The vast network does not run here: Unable to allocate") as caught:
        comparison_network(Comparison("vast", 1.0, build), 1)
    assert "\n" not in str(caught.value)


def test_no_threads_is_refused() -> None:
    with pytest.raises(EngineError, match="0 threads"):
        comparison_network(LSR, 0)
