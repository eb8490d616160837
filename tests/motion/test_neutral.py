from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.motion.neutral import DriverNeutral, plausibility
from lsr_live.motion.regions import WEIGHTS
from lsr_live.motion.retarget import Retargeter
from lsr_live.motion.saturation import saturate
from lsr_live.settings import MotionSettings
from tests.motion.faces import Points, identity_of, motion_of, neutral_of, open_mouth, shaped, with_eyes

AVATAR = Retargeter(identity_of(7), MotionSettings())
FACE = shaped(21)


def smiling(face: Points) -> Points:
    wide = face.copy()
    wide[:, 0] *= 1.0 + 0.35 * WEIGHTS[:, 1]
    return wide


def test_a_plain_first_frame_is_taken_as_it_is() -> None:
    motion = motion_of(FACE)
    guess = DriverNeutral.from_motion(motion)
    np.testing.assert_allclose(guess.expression, motion.expression, atol=1e-6)
    np.testing.assert_allclose(AVATAR.retarget(motion, guess).mesh[:468], AVATAR.rest.mesh[:468], atol=0.05)
    assert 0.3 < guess.quality < 0.6


@pytest.mark.parametrize(
    "first",
    [with_eyes(FACE, 0.1), open_mouth(FACE, 0.1), smiling(FACE), with_eyes(open_mouth(smiling(FACE), 0.05), 0.2)],
    ids=["blinking", "talking", "smiling", "all at once"],
)
def test_a_bad_first_frame_does_not_poison_what_follows(first: Points) -> None:
    guess = DriverNeutral.from_motion(motion_of(first))
    assert guess.quality < 0.25
    # Afterwards the driver is at rest; so is the avatar, nearly.
    shown = AVATAR.retarget(motion_of(FACE), guess).mesh
    taken_as_it_is = AVATAR.retarget(motion_of(FACE), neutral_of(motion_of(first))).mesh
    size = pose_of(AVATAR.rest.mesh).scale

    def wrong(mesh: Points) -> float:
        return float(np.sqrt(((mesh - AVATAR.rest.mesh)[:, :2] ** 2).sum(1).mean())) / size

    assert wrong(shown) < 0.02
    np.testing.assert_allclose(eye_openings(shown), eye_openings(AVATAR.rest.mesh), rtol=0.1)
    if motion_of(first).eyes.min() > 0.1:
        assert wrong(shown) < 0.7 * wrong(taken_as_it_is)
    else:
        assert eye_openings(taken_as_it_is).min() > 1.3 * eye_openings(AVATAR.rest.mesh).max()
    assert mouth_opening(shown) < 0.02


def test_a_head_turned_far_away_at_first_is_not_rest() -> None:
    guess = DriverNeutral.from_motion(motion_of(FACE, (40.0, 0.0, 0.0)))
    assert abs(angles_of(guess.rotation)[0]) <= 12.0


def test_the_better_frame_is_the_more_plausible_one() -> None:
    plain = plausibility(motion_of(FACE))
    assert plain > 0.9
    for worse in (with_eyes(FACE, 0.3), with_eyes(FACE, 1.8), open_mouth(FACE, 0.08), smiling(FACE)):
        assert plausibility(motion_of(worse)) < 0.7 * plain
    assert plausibility(motion_of(FACE, (45.0, 0.0, 0.0))) < 0.5 * plain


@settings(max_examples=20, deadline=None)
@given(st.floats(0, 1), st.floats(-20, 20), st.floats(-20, 20))
def test_between_two_neutrals_nothing_jumps(weight: float, yaw: float, pitch: float) -> None:
    one = neutral_of(motion_of(shaped(1)))
    other = neutral_of(motion_of(shaped(2), (yaw, pitch, 0.0), 250.0, (100.0, 80.0)))
    here, near = one.blend(other, weight), one.blend(other, min(weight + 0.01, 1.0))
    np.testing.assert_allclose(here.rotation @ here.rotation.T, np.eye(3), atol=1e-9)
    driver = motion_of(shaped(1), (3.0, 0.0, 0.0))
    moved = AVATAR.retarget(driver, near).mesh - AVATAR.retarget(driver, here).mesh
    assert np.abs(moved).max() < 3.0
    assert one.blend(other, 0.0) is one
    assert one.blend(other, 1.0) is other


def test_ranges_keep_a_margin_so_that_quick_blinks_close() -> None:
    neutral = neutral_of(motion_of(FACE))
    ranged = neutral.with_ranges(np.array([0.15, 0.2]), 0.5)
    assert (ranged.eyes_closed > (0.15, 0.2) * neutral.eyes_open).all()
    np.testing.assert_allclose(ranged.shut_share, (0.15, 0.2), rtol=1e-5)
    assert (ranged.eyes_closed < 0.5 * neutral.eyes_open).all()
    assert ranged.mouth_open == neutral.mouth_closed + 0.5


@given(st.floats(-1e6, 1e6), st.floats(-100, -0.1), st.floats(0.1, 100))
def test_saturation_stays_within_its_limits_and_leaves_the_middle(value: float, low: float, high: float) -> None:
    limited = saturate(value, low, high)
    assert low * (1 + 1e-9) <= limited <= high * (1 + 1e-9)
    if 0.6 * low <= value <= 0.6 * high:
        assert limited == value
    assert saturate(value + 1e-3, low, high) >= limited
