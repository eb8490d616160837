from __future__ import annotations

import numpy as np
import pytest

from engines.comparison import count_macs
from engines.errors import EngineError
from engines.reference import reference_model, reference_network


def test_the_reference_network_costs_one_gigamac() -> None:
    assert count_macs(reference_model()) == 997_982_208


def test_the_reference_network_is_the_same_everywhere() -> None:
    answer = reference_network(1)().copy()
    assert answer.shape == (1, 3, 256, 256)
    assert answer.std() == pytest.approx(1.518, abs=0.002)
    np.testing.assert_allclose(answer.ravel()[:3], (-0.0424, 0.3925, -0.3631), atol=2e-3)
    np.testing.assert_allclose(reference_network(2)(), answer, atol=1e-4)


def test_no_threads_is_refused() -> None:
    with pytest.raises(EngineError, match="0 threads"):
        reference_network(0)
