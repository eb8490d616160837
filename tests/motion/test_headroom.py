from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.identity.identity import Identity
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.motion.headroom import headroom
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import MotionSettings
from tests.motion.faces import identity_of, motion_of, neutral_of, shaped

FACE = shaped(9)
NEUTRAL = neutral_of(motion_of(FACE))
SCALE = 230.0


def framed(top: int, columns: slice = slice(120, 400)) -> Identity:
    """Somebody whose head begins at row `top` of the rest photo, in these columns."""
    whole = identity_of(7, (0.0, 0.0, 0.0))
    matte = np.zeros((512, 512), np.uint8)
    matte[top:, columns] = 255
    return replace(whole, photos=(replace(whole.photos[0], matte=matte), *whole.photos[1:]))


WHOLE, CUT = (Retargeter(framed(top), MotionSettings()) for top in (60, 0))


def moved(avatar: Retargeter, aside: float = 0.0, down: float = 0.0, pitch: float = 0.0) -> tuple[float, float, float]:
    """Where a driver's move (face units, degrees) takes the avatar: face units aside and down, degrees of pitch."""
    place = (320.0 + 200.0 * aside, 240.0 + 200.0 * down)
    mesh = avatar.retarget(motion_of(FACE, (0.0, pitch, 0.0), 200.0, place), NEUTRAL).mesh
    pose, rest = pose_of(mesh), pose_of(avatar.rest.mesh)
    x, y = (pose.translation - rest.translation)[:2] / rest.scale
    return float(x), float(y), angles_of(pose.rotation)[1] - angles_of(rest.rotation)[1]


@settings(max_examples=40, deadline=None)
@given(st.floats(0.0, 2.0))
def test_a_head_that_is_cut_off_does_not_come_down(down: float) -> None:
    assert moved(CUT, down=down)[1] <= 0.021


@settings(max_examples=40, deadline=None)
@given(st.floats(0.0, 60.0))
def test_a_head_that_is_cut_off_nods_a_little(pitch: float) -> None:
    turned = moved(CUT, pitch=pitch)[2]
    assert -0.1 <= turned <= 6.1
    if pitch <= 3.0:
        assert turned == pytest.approx(pitch, abs=0.1)


def test_its_way_down_is_monotone() -> None:
    ways = [moved(CUT, down=down)[1] for down in np.arange(0.0, 0.05, 0.004)]
    assert (np.diff(ways) >= 0).all()
    assert ways[-1] > 0.015


@settings(max_examples=40, deadline=None)
@given(st.floats(-0.5, 0.5), st.floats(-0.5, 0.0), st.floats(-40.0, 0.0))
def test_up_and_aside_it_moves_as_any_other(aside: float, down: float, pitch: float) -> None:
    np.testing.assert_allclose(moved(CUT, aside, down, pitch), moved(WHOLE, aside, down, pitch), atol=1e-4)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 400))
def test_a_head_that_is_all_there_has_no_such_limit(top: int) -> None:
    photo = framed(top).photos[0]
    assert headroom(photo) is None


def test_a_few_hairs_at_the_edge_cut_no_head_off() -> None:
    assert headroom(framed(0, slice(200, 240)).photos[0]) is None
    assert headroom(framed(0, slice(200, 245)).photos[0]) is not None


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 200))
def test_room_above_the_head_is_counted_over_the_head_alone(top: int) -> None:
    """Something tall beside it, a raised arm, reaches the edge; the head does not."""
    photo = framed(top).photos[0]
    matte = photo.matte.copy()
    matte[:, 430:] = 255
    room = headroom(replace(photo, matte=matte))
    assert room == pytest.approx(top / SCALE + 0.02, rel=0.02)


def test_a_limit_beyond_the_usual_one_changes_nothing() -> None:
    identity = framed(150)
    matte = identity.photos[0].matte.copy()
    matte[:, 430:] = 255
    roomy = Retargeter(
        replace(identity, photos=(replace(identity.photos[0], matte=matte), *identity.photos[1:])), MotionSettings()
    )
    for down in (0.1, 0.2, 0.5):
        assert moved(roomy, down=down)[1] == pytest.approx(moved(WHOLE, down=down)[1], abs=1e-4)
