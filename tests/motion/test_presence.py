from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.mesh.measures import eye_openings
from lsr_live.motion.motion import TargetFace
from lsr_live.motion.presence import EASE_S, HOLD_S, RETURN_S, Presence
from lsr_live.motion.regions import EYE_CORE
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import MotionSettings
from tests.motion.faces import identity_of

AVATAR = Retargeter(identity_of(7), MotionSettings())
FPS = 30.0


def driver(t: float) -> TargetFace:
    """A driver who turns slowly."""
    return AVATAR.pose(15.0 * np.sin(t), 8.0 * np.cos(1.3 * t), 0.0)


def apart(a: TargetFace, b: TargetFace) -> float:
    return float(np.linalg.norm(a.mesh - b.mesh, axis=1).max())


def test_the_whole_way_from_lost_to_idle_and_back() -> None:
    presence = Presence(AVATAR)
    t = 0.0
    while t < 2.0:
        shown = presence.update(driver(t), t)
        t += 1 / FPS
    assert presence.state == "live"
    assert apart(shown, driver(t - 1 / FPS)) == 0.0
    lost, last = t, shown
    states = {}
    while t < lost + 3.0:
        shown = presence.update(None, t)
        states.setdefault(presence.state, t - lost)
        if presence.state == "held":
            assert apart(shown, last) == 0.0
        t += 1 / FPS
    assert list(states) == ["held", "easing", "idle"]
    assert abs(states["easing"] - HOLD_S) < 1.5 / FPS
    assert abs(states["idle"] - HOLD_S - EASE_S) < 2 / FPS
    assert apart(shown, AVATAR.rest) < 8.0
    back = t
    while t < back + RETURN_S + 0.1:
        shown = presence.update(driver(t), t)
        states.setdefault(presence.state, t - back)
        t += 1 / FPS
    assert states["returning"] == 0.0
    assert presence.state == "live"


def test_it_is_alive_before_any_face_was_seen() -> None:
    presence = Presence(AVATAR)
    shown = [presence.update(None, k / FPS) for k in range(600)]
    assert presence.state == "idle"
    assert apart(shown[0], AVATAR.rest) < 0.01
    assert max(apart(frame, AVATAR.rest) for frame in shown) > 1.0
    openings = np.array([eye_openings(frame.mesh).min() for frame in shown])
    closed = openings < 1e-6
    blinks = int(np.count_nonzero(np.diff(closed.astype(int)) == 1))
    assert 3 <= blinks <= 9
    # A breath, not a dance: but for the lids no point goes far.
    body = np.setdiff1d(np.arange(478), EYE_CORE)
    assert max(np.abs((frame.mesh - AVATAR.rest.mesh)[body, :2]).max() for frame in shown) < 8.0


def test_the_same_seed_gives_the_same_life_and_another_another() -> None:
    def life(seed: int) -> np.ndarray:
        presence = Presence(AVATAR, seed)
        return np.stack([presence.update(None, k / 10).mesh for k in range(100)])

    np.testing.assert_array_equal(life(3), life(3))
    assert np.abs(life(3) - life(4)).max() > 0.5


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 40)), min_size=1, max_size=8), st.integers(0, 99))
def test_nothing_ever_jumps(spells: list[tuple[bool, int]], seed: int) -> None:
    presence = Presence(AVATAR, seed)
    k, before, driven_before = 0, None, driver(0.0)
    # The way between any two faces, smoothly covered in 0.3 s, is at most 1.5 times as fast as in a straight line; a
    # blink takes the lids down their own height in 0.1 s.
    farthest = max(apart(driver(a / 4), AVATAR.rest) for a in range(40)) * 2 + 10.0
    fastest = (1.5 * farthest / RETURN_S + 250.0) / FPS
    for seen, frames in spells:
        for _ in range(frames):
            t = k / FPS
            shown, driven = presence.update(driver(t) if seen else None, t), driver(t)
            if before is not None:
                assert apart(shown, before) <= fastest + apart(driven, driven_before)
            before, driven_before = shown, driven
            k += 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.floats(-5, 30)), min_size=1, max_size=30))
def test_any_clock_leaves_it_sound(steps: list[tuple[bool, float]]) -> None:
    presence = Presence(AVATAR)
    t, latest = 100.0, 100.0
    for seen, forward in steps:
        t += forward
        latest = max(latest, t)
        shown = presence.update(driver(t) if seen else None, t)
        assert np.isfinite(shown.mesh).all()
        assert presence.state in ("live", "returning") if seen else presence.state in ("held", "easing", "idle")
    # However it went, a long silence ends at rest.
    for k in range(3):
        shown = presence.update(None, latest + 10.0 + k)
    assert presence.state == "idle"
    assert np.abs(shown.mesh[:468].mean(0) - AVATAR.rest.mesh[:468].mean(0)).max() < 3.0
