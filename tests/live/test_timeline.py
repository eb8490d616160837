from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.live.timeline import Timeline


@given(
    gaps=st.lists(st.floats(0.001, 1.0), min_size=1, max_size=30),
    late=st.floats(0, 10),
    opened=st.floats(-100, 100),
)
def test_pictures_between_frames_lie_between_them(gaps: list[float], late: float, opened: float) -> None:
    for follows_source in (True, False):
        timeline = Timeline(0.0, follows_source=follows_source)
        t, captured = opened if not follows_source else 0.0, late
        assert timeline.now(late) <= (0 if follows_source else late)
        for gap in gaps:
            before = timeline.of_frame(t, captured)
            between = timeline.now(captured + gap / 2)
            t, captured = t + gap, captured + gap
            after = timeline.of_frame(t, captured)
            assert before < between < after
            assert after - before == pytest.approx(gap, abs=1e-6)


@given(st.lists(st.floats(0.001, 1.0), min_size=1, max_size=30), st.floats(0, 10))
def test_a_clips_own_times_are_kept_however_late_it_begins(gaps: list[float], late: float) -> None:
    timeline = Timeline(0.0, follows_source=True)
    assert timeline.now(late) == 0
    t = 0.0
    for gap in gaps:
        assert timeline.of_frame(t, late + t) == t
        t += gap


def test_a_cameras_frames_stand_where_they_were_taken() -> None:
    timeline = Timeline(100.0, follows_source=False)
    assert timeline.now(102.0) == pytest.approx(2.0)
    assert timeline.of_frame(57.0, 103.0) == pytest.approx(3.0)
    assert timeline.of_frame(1.0, 103.5) == pytest.approx(3.5)  # plugged in again: its own clock began anew
    assert timeline.now(104.5) == pytest.approx(4.5)
