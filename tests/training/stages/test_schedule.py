"""Learning rates over a stage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training.stages.tiny import config
from training.stages.schedule import rate


def test_warm_up_begins_above_zero_and_ends_at_the_full_rate() -> None:
    settings = config(steps=100, warmup=4, decay="constant")
    assert [rate(settings, step) for step in (0, 1, 3, 4, 99)] == [0.25, 0.5, 1.0, 1.0, 1.0]


def test_hyperbolic_decay_is_a_tenth_after_a_tenth_and_a_hundredth_at_the_end() -> None:
    settings = config(steps=3000, warmup=0, decay="hyperbolic", decay_steps=1000)
    assert rate(settings, 1999) == 1.0
    assert rate(settings, 2099) == pytest.approx(0.1)
    assert rate(settings, 2999) == pytest.approx(0.01)


def test_cosine_decay_is_half_in_the_middle_and_nothing_at_the_end() -> None:
    settings = config(steps=200, warmup=0, decay="cosine", decay_steps=100)
    assert rate(settings, 99) == 1.0
    assert rate(settings, 149) == pytest.approx(0.5)
    assert rate(settings, 199) == pytest.approx(0.0, abs=1e-12)


@given(
    st.sampled_from(["constant", "hyperbolic", "cosine"]),
    st.integers(1, 500),
    st.integers(0, 600),
    st.integers(0, 600),
    st.integers(0, 1200),
)
def test_a_rate_is_a_share_and_never_rises_after_the_warm_up(
    decay: str, steps: int, warmup: int, decay_steps: int, step: int
) -> None:
    settings = config(steps=steps, warmup=warmup, decay=decay, decay_steps=decay_steps)
    assert 0 <= rate(settings, step) <= 1
    if step >= warmup:
        assert rate(settings, step + 1) <= rate(settings, step)
