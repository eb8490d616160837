from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.motion.calibration import EASE_S, GUIDED_S, PATIENCE_S, SEARCH_S, Calibrator
from lsr_live.motion.motion import Motion
from lsr_live.motion.neutral import DriverNeutral
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import MotionSettings
from tests.motion.faces import identity_of, motion_of, neutral_of, open_mouth, shaped, with_eyes

FPS = 30.0
FACE = shaped(31)
REST = motion_of(FACE, (2.0, 5.0, 0.0))


def talking(k: int) -> Motion:
    """Speech and a wandering head."""
    turn = (15.0 * np.sin(k / 7.0), 8.0 * np.sin(k / 5.0), 0.0)
    return motion_of(open_mouth(FACE, 0.05 + 0.05 * np.sin(k / 2.0)), turn)


def still(k: int) -> Motion:
    """At rest as a tracker sees it, with a little noise."""
    noise = np.random.default_rng(k).normal(0.0, 0.0006, (478, 3)).astype(np.float32)
    return replace(REST, expression=REST.expression + noise)


def blinking(k: int, every: int = 45, frames: int = 4, opening: float = 0.12) -> Motion:
    return motion_of(with_eyes(FACE, opening), (2.0, 5.0, 0.0)) if k % every < frames else still(k)


def wrong(neutral: DriverNeutral) -> float:
    return float(np.sqrt(((neutral.expression - REST.expression) ** 2).sum(1).mean()))


def test_the_steady_second_between_talk_is_found() -> None:
    calibrator = Calibrator()
    for k in range(60):
        neutral = calibrator.update(talking(k), k / FPS)
    assert calibrator.state == "collecting"
    before = wrong(neutral)
    for k in range(60, 120):
        neutral = calibrator.update(still(k), k / FPS)
    assert calibrator.state == "done"
    assert calibrator.progress == 1.0
    assert wrong(neutral) < 0.001 < before
    for k in range(120, 180):
        neutral = calibrator.update(talking(k), k / FPS)
    assert wrong(neutral) < 0.001


def test_a_blink_in_the_steady_second_does_no_harm() -> None:
    calibrator = Calibrator()
    for k in range(90):
        neutral = calibrator.update(blinking(k, every=20), k / FPS)
    np.testing.assert_allclose(neutral.eyes_open, REST.eyes, rtol=0.03)


def test_a_clearly_better_second_replaces_a_poor_one_only_while_searching() -> None:
    def half_open(k: int) -> Motion:
        return motion_of(open_mouth(FACE, 0.02), (20.0, 0.0, 0.0))

    calibrator = Calibrator()
    for k in range(90):
        neutral = calibrator.update(half_open(k), k / FPS)
    poor = neutral.quality
    for k in range(90, 180):
        neutral = calibrator.update(still(k), k / FPS)
    assert neutral.quality > poor + 0.1

    late = Calibrator()
    for k in range(int(FPS * (SEARCH_S + 1))):
        late.update(half_open(k), k / FPS)
    assert late.state == "done"
    for k in range(int(FPS * (SEARCH_S + 1)), int(FPS * (SEARCH_S + 4))):
        neutral = late.update(still(k), k / FPS)
    assert neutral.quality == pytest.approx(poor, abs=0.1)


def test_a_new_neutral_is_eased_in() -> None:
    avatar = Retargeter(identity_of(7), MotionSettings())
    calibrator = Calibrator()
    # The driver stays in one steady half-smile: the guess differs from what the steady second will say.
    held = motion_of(open_mouth(FACE, 0.03), (14.0, 0.0, 0.0))
    shown = [avatar.retarget(held, calibrator.update(held, k / FPS)).mesh for k in range(120)]
    steps = np.abs(np.diff(shown, axis=0)).max((1, 2))
    travelled = np.abs(shown[-1] - shown[0]).max()
    assert travelled > 2.0
    assert steps.max() < 2.5 * travelled / (EASE_S * FPS)


def test_blinks_teach_how_far_the_eyes_shut() -> None:
    calibrator = Calibrator()
    for k in range(600):
        neutral = calibrator.update(blinking(k, opening=0.3), k / FPS)
    shallow = motion_of(with_eyes(FACE, 0.3)).eyes
    # This driver's blinks bottom out at 30 %: they count as shut, with a margin.
    assert (neutral.eyes_closed > shallow).all()
    assert (neutral.eyes_closed < 0.6 * neutral.eyes_open).all()


def test_narrowed_eyes_are_not_learnt_as_shut() -> None:
    calibrator = Calibrator()
    for k in range(600):
        neutral = calibrator.update(blinking(k, every=60, frames=30, opening=0.5), k / FPS)
    typical = neutral_of(REST)
    np.testing.assert_allclose(neutral.eyes_closed, typical.eyes_closed, rtol=0.1)


def test_a_wider_mouth_widens_the_range_but_not_at_a_single_frame() -> None:
    calibrator = Calibrator()
    yawn = motion_of(open_mouth(FACE, 0.25), (2.0, 5.0, 0.0))
    for k in range(60):
        calibrator.update(still(k), k / FPS)
    neutral = calibrator.update(yawn, 2.0)
    start = neutral.mouth_open
    assert yawn.mouth > start
    for k in range(61, 120):
        neutral = calibrator.update(still(k), k / FPS)
    assert neutral.mouth_open == pytest.approx(start, abs=0.01)
    for k in range(120, 180):
        neutral = calibrator.update(yawn, k / FPS)
    assert neutral.mouth_open == pytest.approx(yawn.mouth, rel=0.05)


def test_guided_calibration_says_what_to_do_and_ends() -> None:
    calibrator = Calibrator()
    t = 0.0
    for k in range(30):
        calibrator.update(talking(k), t := t + 1 / FPS)
    calibrator.restart()
    assert calibrator.state == "guided"
    assert calibrator.progress == 0.0

    def hint(motion: Motion, seconds: float) -> str:
        nonlocal t
        for _ in range(int(seconds * FPS)):
            calibrator.update(motion, t := t + 1 / FPS)
        return calibrator.feedback

    assert hint(motion_of(FACE, (50.0, 0.0, 0.0)), 0.3) == "look at the camera"
    assert hint(motion_of(open_mouth(FACE, 0.1)), 0.3) == "close your mouth"
    assert hint(motion_of(with_eyes(FACE, 0.1)), 0.8) == "open your eyes"
    for k in range(15):
        calibrator.update(motion_of(FACE, (12.0 * (-1) ** k, 0.0, 0.0)), t := t + 1 / FPS)
    assert calibrator.feedback == "hold still"
    progress = []
    neutral = calibrator.update(REST, t := t + 1 / FPS)
    for k in range(int(FPS * (GUIDED_S + 1.5))):
        progress.append(calibrator.progress)
        neutral = calibrator.update(still(k), t := t + 1 / FPS)
    assert (np.diff(progress) >= 0).all()
    assert calibrator.state == "done"
    assert calibrator.feedback == "calibrated"
    assert wrong(neutral) < 0.002


def test_asked_for_before_a_face_was_found_it_waits_for_one() -> None:
    calibrator = Calibrator()
    calibrator.restart()
    for k in range(int(FPS * (GUIDED_S + 0.5))):
        calibrator.update(still(k), 100.0 + k / FPS)
    assert calibrator.feedback == "calibrated"


def test_guided_calibration_gives_up_and_keeps_the_former_neutral() -> None:
    calibrator = Calibrator()
    for k in range(90):
        before = calibrator.update(still(k), k / FPS)
    calibrator.restart()
    for k in range(90, 90 + int(FPS * (PATIENCE_S + 1))):
        after = calibrator.update(motion_of(open_mouth(FACE, 0.12)), k / FPS)
    assert calibrator.state == "done"
    assert "try again" in calibrator.feedback
    np.testing.assert_array_equal(after.expression, before.expression)


def test_what_was_kept_serves_from_the_first_frame_at_the_new_place() -> None:
    kept = neutral_of(REST)
    calibrator = Calibrator(kept)
    elsewhere = motion_of(FACE, (2.0, 5.0, 0.0), 120.0, (900.0, 500.0))
    neutral = calibrator.update(elsewhere, 0.0)
    assert calibrator.state == "done"
    np.testing.assert_array_equal(neutral.expression, kept.expression)
    np.testing.assert_array_equal(neutral.translation, elsewhere.translation)
    assert neutral.scale == elsewhere.scale


def test_a_slow_camera_is_calibrated_too() -> None:
    calibrator = Calibrator()
    for k in range(40):
        calibrator.update(still(k), k / 5.0)
    assert calibrator.state == "done"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.floats(-2, 10), st.booleans(), st.booleans()), min_size=2, max_size=25))
def test_any_clock_and_any_keys_leave_it_sound(steps: list[tuple[float, bool, bool]]) -> None:
    calibrator = Calibrator()
    assert calibrator.neutral is None
    t = 0.0
    for k, (forward, talks, key) in enumerate(steps):
        t += forward
        neutral = calibrator.update(talking(k) if talks else REST, t)
        assert 0.0 <= calibrator.progress <= 1.0
        assert np.isfinite(neutral.expression).all()
        np.testing.assert_allclose(neutral.rotation @ neutral.rotation.T, np.eye(3), atol=1e-6)
        assert (neutral.eyes_closed < neutral.eyes_open).all()
        if key:
            calibrator.restart()
    assert calibrator.neutral is not None
