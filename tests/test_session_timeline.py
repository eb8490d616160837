from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.timeline import Timeline

STEPS = st.lists(st.tuples(st.booleans(), st.floats(0.001, 2.0), st.floats(0, 1.0)), max_size=50)


@given(steps=STEPS, follows_source=st.booleans(), opened=st.floats(-100, 100))
def test_time_never_runs_backwards(steps: list[tuple[bool, float, float]], follows_source: bool, opened: float) -> None:
    """Frames answered late, and pictures without a frame between them."""
    now, timeline, given_so_far = 1000.0, Timeline(1000.0, follows_source=follows_source), 0.0
    captured = now
    for driven, passes, late in steps:
        now += passes
        if driven:
            captured = max(captured, now - late)
            t = timeline.answer(captured - 1000.0 - opened, captured)
        else:
            t = timeline.without_frame(now)
        assert t >= given_so_far
        given_so_far = t


@given(st.lists(st.floats(0.001, 1.0), min_size=1, max_size=30), st.floats(0, 10))
def test_a_clips_own_times_are_kept_however_late_it_begins(gaps: list[float], late: float) -> None:
    timeline = Timeline(0.0, follows_source=True)
    assert timeline.without_frame(late) == 0
    t = 0.0
    for gap in gaps:
        assert timeline.answer(t, late + t) == t
        t += gap


def test_a_cameras_frames_stand_where_they_were_taken() -> None:
    timeline = Timeline(100.0, follows_source=False)
    assert timeline.without_frame(102.0) == pytest.approx(2.0)
    assert timeline.answer(57.0, 103.0) == pytest.approx(3.0)
    assert timeline.answer(57.5, 103.5) == pytest.approx(3.5)
    assert timeline.without_frame(104.5) == pytest.approx(4.5)
    assert timeline.answer(58.0, 104.0) == pytest.approx(4.5)  # taken before, answered after
    assert timeline.answer(59.0, 105.0) == pytest.approx(5.0)
