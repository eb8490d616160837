from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, gaze, mouth_opening
from lsr_live.mesh.topology import INNER_LIP_LOWER, INNER_LIP_UPPER, LEFT_BROW, RIGHT_BROW
from lsr_live.motion.lids import LOWER, UPPER
from lsr_live.motion.mirror import mirrored, mirrored_neutral
from lsr_live.motion.motion import TargetFace
from lsr_live.motion.neutral import DriverNeutral
from lsr_live.motion.observe import observe
from lsr_live.motion.regions import BROW_CORE, EYE_CORE, MOUTH_CORE, WEIGHTS
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import MotionSettings
from tests.motion.faces import Points, identity_of, motion_of, neutral_of, open_mouth, seen, shaped, with_eyes

IDENTITY = identity_of(7)
PLAIN = Retargeter(IDENTITY, MotionSettings())
seeds = st.integers(0, 999)
angle = st.floats(-25, 25)


def expression(target: TargetFace) -> Points:
    pose = pose_of(target.mesh)
    return np.asarray(pose.inverse().apply(target.mesh), np.float32)


def speaking(seed: int = 3) -> tuple[Points, Points]:
    """A driver's neutral face and the same with open mouth, half shut eyes, raised brows."""
    face = shaped(seed)
    moved = with_eyes(open_mouth(face, 0.06), 0.6)
    moved[np.concatenate((LEFT_BROW, RIGHT_BROW)), 1] -= 0.02
    return face, moved


@settings(max_examples=40, deadline=None)
@given(seeds, angle, angle, angle, st.floats(60, 500), st.floats(0, 1280), st.floats(0, 720), st.booleans())
def test_a_neutral_driver_of_any_face_anywhere_gives_the_identity_at_rest(
    seed: int, yaw: float, pitch: float, roll: float, scale: float, x: float, y: float, mirror: bool
) -> None:
    driver = motion_of(shaped(seed), (yaw, pitch, roll), scale, (x, y))
    target = Retargeter(IDENTITY, MotionSettings(mirror=mirror)).retarget(driver, neutral_of(driver))
    np.testing.assert_allclose(target.mesh, PLAIN.rest.mesh, atol=0.02)
    assert target.mesh.dtype == np.float32
    assert target.mesh.shape == (478, 3)


def test_the_avatar_at_rest_is_its_rest_photo() -> None:
    photo = IDENTITY.photos[IDENTITY.rest].mesh
    np.testing.assert_allclose(PLAIN.rest.mesh, photo, atol=0.02)


def test_a_rest_photo_with_an_open_mouth_is_shown_with_closed_lips() -> None:
    talking = seen(open_mouth(shaped(7), 0.08), (4.0, 6.0, -3.0), 230.0, (256.0, 240.0)).mesh
    photos = (replace(IDENTITY.photos[0], mesh=talking), *IDENTITY.photos[1:])
    rest = Retargeter(replace(IDENTITY, photos=photos), MotionSettings()).rest.mesh
    np.testing.assert_array_equal(rest[INNER_LIP_UPPER], rest[INNER_LIP_LOWER])
    # What does not belong to the mouth stays the photo's.
    np.testing.assert_allclose(rest[EYE_CORE], talking[EYE_CORE], atol=0.3)


@settings(max_examples=30, deadline=None)
@given(angle, angle, st.floats(0.3, 3.0), st.floats(-100, 100), st.floats(0, 0.1))
def test_a_camera_nearer_or_farther_or_shifted_changes_nothing(
    yaw: float, pitch: float, nearer: float, shift: float, mouth: float
) -> None:
    face = shaped(5)
    moved = open_mouth(face, mouth)
    one = PLAIN.retarget(
        motion_of(moved, (yaw, pitch, 3.0), 200.0, (330.0, 236.0)),
        neutral_of(motion_of(face, (0.0, 0.0, 0.0), 200.0, (320.0, 240.0))),
    )
    other = PLAIN.retarget(
        motion_of(moved, (yaw, pitch, 3.0), 200.0 * nearer, (330.0 * nearer + shift, 236.0 * nearer)),
        neutral_of(motion_of(face, (0.0, 0.0, 0.0), 200.0 * nearer, (320.0 * nearer + shift, 240.0 * nearer))),
    )
    np.testing.assert_allclose(one.mesh, other.mesh, atol=0.05)


@settings(max_examples=30, deadline=None)
@given(st.floats(0.5, 2.0))
def test_leaning_in_does_not_swell_a_locked_head(nearer: float) -> None:
    neutral = neutral_of(motion_of(shaped(2)))
    near = PLAIN.retarget(motion_of(shaped(2), (0.0, 0.0, 0.0), 200.0 * nearer), neutral)
    # The two faces' origins differ by a hair, so the head's place does; its size and shape must not.
    centred, rest = near.mesh - near.mesh.mean(0), PLAIN.rest.mesh - PLAIN.rest.mesh.mean(0)
    np.testing.assert_allclose(centred, rest, atol=0.02)


def test_an_unlocked_head_grows_slowly_and_only_so_far() -> None:
    free = Retargeter(IDENTITY, MotionSettings(lock_size=False))
    neutral = neutral_of(motion_of(shaped(2)))
    near = motion_of(shaped(2), (0.0, 0.0, 0.0), 400.0)
    sizes = [pose_of(free.retarget(near, neutral).mesh).scale for _ in range(60)]
    rest = pose_of(free.rest.mesh).scale
    assert rest < sizes[0] < 1.05 * rest
    assert all(a <= b + 1e-3 for a, b in pairwise(sizes))
    assert sizes[-1] == pytest.approx(1.25 * rest, rel=1e-3)


@settings(max_examples=25, deadline=None)
@given(seeds, st.floats(0.0, 0.25), st.floats(0.0, 1.3), angle)
def test_a_blink_closes_every_lid_point(seed: int, shut: float, mouth: float, yaw: float) -> None:
    face = shaped(seed)
    neutral = neutral_of(motion_of(face))
    mesh = PLAIN.retarget(motion_of(with_eyes(open_mouth(face, 0.08 * mouth), shut), (yaw, 0.0, 0.0)), neutral).mesh
    np.testing.assert_array_equal(mesh[UPPER], mesh[LOWER])
    assert eye_openings(mesh).max() < 1e-6


@settings(max_examples=25, deadline=None)
@given(seeds, st.floats(0.0, 1.2), angle)
def test_closed_lips_are_exactly_closed(seed: int, eyes: float, yaw: float) -> None:
    face = shaped(seed)
    smiling = face.copy()
    smiling[:, 0] *= 1.0 + 0.2 * WEIGHTS[:, 1]
    mesh = PLAIN.retarget(motion_of(with_eyes(smiling, eyes), (yaw, 0.0, 0.0)), neutral_of(motion_of(face))).mesh
    np.testing.assert_array_equal(mesh[INNER_LIP_UPPER], mesh[INNER_LIP_LOWER])


def test_lips_that_tremble_by_the_trackers_noise_stay_shut() -> None:
    face = shaped(4)
    neutral = neutral_of(motion_of(face))
    mesh = PLAIN.retarget(motion_of(open_mouth(face, 0.003)), neutral).mesh
    assert 0.0 < motion_of(open_mouth(face, 0.003)).mouth < 0.01
    np.testing.assert_array_equal(mesh[INNER_LIP_UPPER], mesh[INNER_LIP_LOWER])


@pytest.mark.parametrize(("yaw", "far"), [(42.0, 0), (-42.0, 1)])
def test_the_eye_on_the_side_turned_away_does_what_the_other_does(yaw: float, far: int) -> None:
    face = shaped(4)
    guessed = face.copy()
    guessed[LOWER[far]] = guessed[UPPER[far]] = (face[LOWER[far]] + face[UPPER[far]]) / 2
    mesh = PLAIN.retarget(motion_of(guessed, (yaw, 0.0, 0.0)), neutral_of(motion_of(face))).mesh
    np.testing.assert_allclose(eye_openings(mesh), eye_openings(PLAIN.rest.mesh), rtol=0.03)


def test_a_wink_is_a_wink() -> None:
    face = shaped(4)
    wink = face.copy()
    wink[LOWER[0]] = wink[UPPER[0]] = (face[LOWER[0]] + face[UPPER[0]]) / 2
    left, right = eye_openings(PLAIN.retarget(motion_of(wink), neutral_of(motion_of(face))).mesh)
    assert left == 0.0
    assert right == pytest.approx(eye_openings(PLAIN.rest.mesh)[1], rel=0.02)


def test_openings_grow_with_the_drivers() -> None:
    face = shaped(11)
    neutral = neutral_of(motion_of(face))
    mouths = [mouth_opening(PLAIN.retarget(motion_of(open_mouth(face, by)), neutral).mesh) for by in np.arange(9) / 80]
    eyes = [eye_openings(PLAIN.retarget(motion_of(with_eyes(face, by)), neutral).mesh) for by in np.arange(3, 14) / 10]
    assert mouths[0] == 0.0
    assert (np.diff(mouths) >= 0).all()
    assert mouths[-1] > 0.15
    assert (np.diff(eyes, axis=0) >= -1e-6).all()
    assert np.all(eyes[-1] > 1.15 * eye_openings(PLAIN.rest.mesh))


@pytest.mark.parametrize(
    ("dial", "own", "others"),
    [
        ("mouth", MOUTH_CORE, (EYE_CORE, BROW_CORE)),
        ("eyes", EYE_CORE, (MOUTH_CORE, BROW_CORE)),
        ("brows", BROW_CORE, (MOUTH_CORE, EYE_CORE)),
    ],
)
def test_a_dial_at_zero_stills_its_region_and_no_other(
    dial: str, own: np.ndarray, others: tuple[np.ndarray, ...]
) -> None:
    face, moved = speaking()
    neutral, motion = neutral_of(motion_of(face)), motion_of(moved)
    whole = PLAIN.retarget(motion, neutral).mesh
    less = Retargeter(IDENTITY, MotionSettings(**{dial: 0.0})).retarget(motion, neutral).mesh
    still = PLAIN.rest.mesh
    assert np.abs(whole[own] - still[own]).max() > 1.0
    np.testing.assert_allclose(less[own], still[own], atol=0.01)
    for region in others:
        np.testing.assert_allclose(less[region], whole[region], atol=1e-4)


def test_all_dials_at_zero_give_a_photograph() -> None:
    face, moved = speaking()
    nothing = Retargeter(IDENTITY, MotionSettings(pose=0.0, eyes=0.0, mouth=0.0, brows=0.0))
    target = nothing.retarget(motion_of(moved, (20.0, -8.0, 5.0), 260.0, (300.0, 200.0)), neutral_of(motion_of(face)))
    np.testing.assert_allclose(target.mesh, nothing.rest.mesh, atol=0.02)


@settings(max_examples=30, deadline=None)
@given(st.floats(-88, 88), st.floats(-60, 60), st.floats(-60, 60))
def test_the_head_never_turns_beyond_the_photos_and_25_degrees(yaw: float, pitch: float, roll: float) -> None:
    face = shaped(9)
    target = PLAIN.retarget(motion_of(face, (yaw, pitch, roll)), neutral_of(motion_of(face)))
    # The target's own angles: between two meshes of one shape the turn is exact.
    angles = np.array(angles_of(pose_of(target.mesh).rotation))
    rest = np.array(angles_of(pose_of(PLAIN.rest.mesh).rotation))
    assert (angles <= IDENTITY.ranges.angles_high + 25.0 + np.abs(rest)).all()
    assert (angles >= IDENTITY.ranges.angles_low - 25.0 - np.abs(rest)).all()


def test_turning_is_followed_one_to_one_near_the_middle_and_monotone_to_the_end() -> None:
    face = shaped(9)
    neutral = neutral_of(motion_of(face))
    turns = np.arange(-85.0, 86.0, 5.0)
    yaws = np.array(
        [angles_of(pose_of(PLAIN.retarget(motion_of(face, (t, 0.0, 0.0)), neutral).mesh).rotation)[0] for t in turns]
    )
    assert (np.diff(yaws) > 0).all()
    middle = np.abs(turns) <= 15
    np.testing.assert_allclose(np.diff(yaws[middle]), 5.0, atol=0.1)


def test_a_nod_before_a_camera_at_the_side_is_a_nod() -> None:
    face = shaped(9)
    side = motion_of(face, (30.0, 0.0, 0.0))
    # A nod about the driver's own axis, as the camera at the side sees it.
    nod = replace(
        side, rotation=side.rotation @ motion_of(face, (0.0, 10.0, 0.0)).rotation @ motion_of(face).rotation.T
    )
    rest = np.array(angles_of(pose_of(PLAIN.rest.mesh).rotation))
    turned = np.array(angles_of(pose_of(PLAIN.retarget(nod, neutral_of(side)).mesh).rotation)) - rest
    np.testing.assert_allclose(turned, (0.0, 10.0, 0.0), atol=1.5)


@settings(max_examples=30, deadline=None)
@given(st.floats(-0.6, 0.6), st.floats(-0.6, 0.6), st.floats(0.0, 1.2))
def test_irises_stay_in_their_eyes_wherever_the_driver_looks(aside: float, down: float, lids: float) -> None:
    face = shaped(12)
    neutral = neutral_of(motion_of(face))
    motion = motion_of(with_eyes(face, lids))
    motion = replace(motion, gaze=(neutral.gaze + np.array([aside, down])).astype(np.float32))
    mesh = PLAIN.retarget(motion, neutral).mesh
    assert np.abs(gaze(mesh)[:, 0]).max() < 0.42
    for eye, centre in enumerate((468, 473)):
        assert mesh[UPPER[eye], 1].min() - 0.6 <= mesh[centre, 1] <= mesh[LOWER[eye], 1].max() + 0.6


def test_gaze_follows_the_driver_to_both_sides() -> None:
    face = shaped(12)
    neutral = neutral_of(motion_of(face))
    rest = gaze(PLAIN.rest.mesh)
    for aside in (-0.1, 0.1):
        motion = replace(motion_of(face), gaze=(neutral.gaze + np.array([aside, 0.0])).astype(np.float32))
        np.testing.assert_allclose(gaze(PLAIN.retarget(motion, neutral).mesh)[:, 0] - rest[:, 0], aside, atol=0.01)


@settings(max_examples=20, deadline=None)
@given(seeds, angle, angle, angle)
def test_mirroring_twice_is_nothing(seed: int, yaw: float, pitch: float, roll: float) -> None:
    motion = motion_of(with_eyes(shaped(seed), 0.7), (yaw, pitch, roll), 150.0, (100.0, 50.0))
    again = mirrored(mirrored(motion))
    for field in ("rotation", "translation", "expression", "eyes", "gaze"):
        np.testing.assert_array_equal(getattr(again, field), getattr(motion, field))
    neutral = DriverNeutral.from_motion(motion)
    twice = mirrored_neutral(mirrored_neutral(neutral))
    np.testing.assert_array_equal(twice.expression, neutral.expression)
    np.testing.assert_array_equal(twice.eyes_closed, neutral.eyes_closed)


def test_a_mirrored_avatar_turns_and_winks_to_the_other_side() -> None:
    face = shaped(4)
    wink = face.copy()
    wink[LOWER[0]] = wink[UPPER[0]] = (face[LOWER[0]] + face[UPPER[0]]) / 2
    mirror = Retargeter(IDENTITY, MotionSettings(mirror=True))
    neutral = neutral_of(motion_of(face))
    target = mirror.retarget(motion_of(wink, (12.0, 0.0, 0.0), 200.0, (340.0, 240.0)), neutral).mesh
    left, right = eye_openings(target)
    assert right == 0.0
    assert left > 0.15
    rest = pose_of(mirror.rest.mesh)
    assert angles_of(pose_of(target).rotation)[0] < angles_of(rest.rotation)[0] - 8
    assert pose_of(target).translation[0] < rest.translation[0] - 10


def test_a_driver_with_the_same_face_is_followed_point_for_point() -> None:
    face = shaped(7)
    moved = open_mouth(face, 0.07)
    target = expression(PLAIN.retarget(motion_of(moved), neutral_of(motion_of(face))))
    wanted = observe(seen(moved)).expression
    assert np.abs(target[MOUTH_CORE] - wanted[MOUTH_CORE]).max() < 0.012
