from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.motion.leak import SKULL, leak, unlikeness
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import MotionSettings
from tests.motion.faces import Points, identity_of, motion_of, neutral_of, open_mouth, shaped

IDENTITY = identity_of(7)
FACE = shaped(5)


def misseen(face: Points, yaw: float) -> Points:
    """The face as a tracker that misjudges depth sees it when turned."""
    wrong = face.copy()
    wrong[:, 0] += 0.05 * yaw / 20.0 * face[:, 2]
    wrong[:, 2] += 0.1 * yaw / 20.0 * face[:, 0] * np.abs(face[:, 0])
    return wrong


def moved(settings_: MotionSettings, yaw: float) -> float:
    """How far the nose and the skull go from rest, px, in place of a head that is not to turn."""
    avatar = Retargeter(IDENTITY, settings_)
    target = avatar.retarget(motion_of(misseen(FACE, yaw), (yaw, 0.0, 0.0)), neutral_of(motion_of(FACE)))
    return float(np.abs((target.mesh - avatar.rest.mesh)[SKULL, :2]).max())


def test_a_head_held_still_by_its_dial_keeps_its_shape_while_the_driver_turns() -> None:
    distorted = misseen(FACE, 30.0) - FACE
    assert np.abs(distorted[SKULL, :2]).max() * 230.0 > 4.0
    assert moved(MotionSettings(pose=0.0), 30.0) < 1.0


def test_a_head_that_turns_along_is_distorted_as_its_photos_are() -> None:
    # Rest of this identity is frontal, and so is the driver's.
    avatar = Retargeter(identity_of(7, (0.0, 0.0, 0.0)), MotionSettings())
    neutral = neutral_of(motion_of(FACE))
    with_leak = avatar.retarget(motion_of(misseen(FACE, 15.0), (15.0, 0.0, 0.0)), neutral).mesh
    without = avatar.retarget(motion_of(FACE, (15.0, 0.0, 0.0)), neutral).mesh
    assert np.abs(with_leak - without)[SKULL, 0].max() > 1.5


def test_what_the_mouth_does_is_no_leak() -> None:
    speech = open_mouth(FACE, 0.08) - FACE
    assert np.abs(leak(speech)).max() < 0.1 * np.abs(speech).max()


@settings(max_examples=30, deadline=None)
@given(st.floats(-60, 60), st.floats(-40, 40), st.floats(-90, 90), st.floats(0, 30))
def test_unlikeness_grows_with_the_angle_between_and_ignores_roll(
    yaw: float, pitch: float, roll: float, apart: float
) -> None:
    assert unlikeness((yaw, pitch, roll), (yaw, pitch, 0.0)) == 0.0
    near, far = (unlikeness((yaw, pitch, 0.0), (yaw + by, pitch, roll)) for by in (apart, apart + 1.0))
    assert 0.0 <= near <= far <= 1.0
    assert unlikeness((yaw, 0.0, 0.0), (yaw, 30.0, 0.0)) == 1.0
