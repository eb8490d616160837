from __future__ import annotations

import numpy as np
import pytest

from engines.benchmark import reference_model, reference_network, time_reference
from engines.errors import EngineError


def test_the_reference_network_costs_one_gigamac() -> None:
    macs = 0
    for operation in reference_model().get_ops():
        if operation.get_type_name() == "Convolution":
            _, _, height, width = operation.output(0).get_shape()
            macs += int(np.prod(list(operation.input(1).get_shape()))) * height * width
    assert macs == 997_982_208


def test_the_reference_network_is_the_same_everywhere() -> None:
    answer = reference_network(1)().copy()
    assert answer.shape == (1, 3, 256, 256)
    assert answer.std() == pytest.approx(1.518, abs=0.002)
    np.testing.assert_allclose(answer.ravel()[:3], (-0.0424, 0.3925, -0.3631), atol=2e-3)
    np.testing.assert_allclose(reference_network(2)(), answer, atol=1e-4)


def test_timing_orders_its_figures_and_counts_runs() -> None:
    timing = time_reference(0.0, 1)
    assert timing.runs == 5
    assert 0.0 < timing.min_ms <= timing.median_ms <= timing.p95_ms


def test_no_threads_is_refused() -> None:
    with pytest.raises(EngineError, match="0 threads"):
        reference_network(0)
