from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from lsr_live.identity.estimate import (
    EYES_CLOSED,
    MOUTH_OPEN,
    calmness,
    neutral_face,
    ranges_of,
    rest_photo,
)
from lsr_live.identity.relaxation import with_closed_mouth, with_open_eyes
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import CANONICAL, pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.mesh.topology import (
    INNER_LIP_LOWER,
    LEFT_EYE_LOWER,
    LEFT_EYE_UPPER,
    OUTER_LIP_LOWER,
    RIGHT_EYE_LOWER,
    RIGHT_EYE_UPPER,
    STABLE,
)
from tests.identity.conftest import posed

JAW = np.array([58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 18, 200, 199, 175])


def person(seed: int, strength: float = 0.02) -> NDArray[np.float64]:
    """A face that differs from the mean one smoothly: wider, longer, nose and jaw of its own."""
    rng = np.random.default_rng(seed)
    face = CANONICAL.astype(np.float64).copy()
    for _ in range(6):
        centre, push = CANONICAL[rng.integers(468)], rng.normal(0, strength, 3)
        near = np.exp(-((np.linalg.norm(CANONICAL - centre, axis=1) / 0.25) ** 2))
        face += near[:, None] * push
    return pose_of(face).inverse().apply(face)


def speaking(face: NDArray[np.float64], drop: float) -> NDArray[np.float64]:
    """The jaw turned down about the ears, by `drop` face units at the lower lip's middle."""
    ears = face[[234, 454]].mean(0)
    angle = drop / float(np.linalg.norm((face[14] - ears)[1:]))
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    turned = face.copy()
    turned[:, 1:] = ears[1:] + (face[:, 1:] - ears[1:]) @ turn
    follows = np.zeros((478, 1))
    follows[JAW] = 1.0
    follows[INNER_LIP_LOWER, 0] = follows[OUTER_LIP_LOWER, 0] = np.sin(np.linspace(0, np.pi, 11))
    return face + follows * (turned - face)


def blinking(face: NDArray[np.float64], share: float) -> NDArray[np.float64]:
    """Upper lids lowered by this share of the opening."""
    shut = face.copy()
    for upper, lower in ((LEFT_EYE_UPPER, LEFT_EYE_LOWER), (RIGHT_EYE_UPPER, RIGHT_EYE_LOWER)):
        shut[upper] += share * (shut[lower] - shut[upper])
    return shut


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.floats(-40, 40), st.floats(-25, 25), st.floats(-30, 30), st.floats(50, 400))
def test_one_calm_photo_gives_the_person_s_own_face_whatever_the_pose(
    seed: int, yaw: float, pitch: float, roll: float, scale: float
) -> None:
    face = person(seed)
    neutral = neutral_face([posed(yaw, pitch, roll, scale, face=face)], [0.9])
    assert neutral.shape == (478, 3)
    assert neutral.dtype == np.float32
    np.testing.assert_allclose(neutral, face, atol=2e-3)


def test_many_photos_average_out_noise_and_leave_out_a_broken_mesh() -> None:
    face = person(3)
    rng = np.random.default_rng(0)
    meshes = [posed(rng.uniform(-20, 20), rng.uniform(-10, 10), face=face) for _ in range(12)]
    noisy = [(mesh + rng.normal(0, 2.0, mesh.shape)).astype(np.float32) for mesh in meshes]
    error = np.abs(neutral_face(noisy, [0.9] * 12) - face).mean()
    assert error < 0.5 * np.abs(neutral_face(noisy[:1], [0.9]) - face).mean()
    broken = posed(face=person(77, strength=0.15))
    assert np.abs(neutral_face([*noisy, broken], [0.9] * 13) - face).mean() < 1.6 * error


def test_turned_and_speaking_photos_hardly_count() -> None:
    face = person(5)
    turned = posed(50, 0, face=person(6, 0.05))
    loud = posed(face=speaking(person(7, 0.05), 0.15))
    neutral = neutral_face([posed(2, 1, face=face), turned, loud], [0.9, 0.9, 0.9])
    assert (
        np.abs(neutral - face).mean()
        < 0.15 * np.abs(person(6, 0.05) - face).mean() + 0.15 * np.abs(speaking(person(7, 0.05), 0.15) - face).mean()
    )


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.03, 0.2))
def test_an_open_mouth_is_closed_and_the_rest_stays(seed: int, drop: float) -> None:
    face = person(seed)
    opened = speaking(face, drop)
    closed = with_closed_mouth(opened)
    assert mouth_opening(closed) == pytest.approx(0.0, abs=1e-6)
    np.testing.assert_allclose(closed[STABLE], opened[STABLE], atol=1e-9)
    # What the jaw took down is near to where it was before, the chin above all.
    down = np.nonzero(np.abs(opened - face).sum(1))[0]
    assert np.abs(closed - face)[down].mean() < 0.6 * np.abs(opened - face)[down].mean()
    assert abs(closed[152, 1] - face[152, 1]) < 0.5 * drop


def test_a_speaking_photo_alone_still_gives_a_closed_mouth() -> None:
    neutral = neutral_face([posed(face=speaking(person(1), 0.1))], [0.9])
    assert mouth_opening(neutral) < 0.01
    _, pitch, _ = angles_of(pose_of(neutral).rotation)
    assert abs(pitch) < 0.5


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.5, 0.97))
def test_shut_eyes_are_opened(seed: int, share: float) -> None:
    face = person(seed, 0.01)
    neutral = neutral_face([posed(face=blinking(face, share))], [0.9])
    assert eye_openings(neutral).min() > 0.2
    assert eye_openings(neutral).max() < 0.45
    lower = np.unique(np.concatenate((LEFT_EYE_LOWER, RIGHT_EYE_LOWER)))
    np.testing.assert_allclose(neutral[lower], blinking(face, share)[lower], atol=4e-3)


def test_open_eyes_are_left_alone() -> None:
    face = person(2)
    np.testing.assert_array_equal(with_open_eyes(face, np.array((0.1, 0.1))), face)


def test_eyes_that_other_photos_show_open_are_opened_that_far() -> None:
    face = person(4, 0.01)
    own = eye_openings(face)
    meshes = [posed(1, face=blinking(face, 0.9)), posed(face=blinking(face, 0.9)), posed(45, face=face)]
    assert eye_openings(neutral_face(meshes, [0.9, 0.9, 0.2])) == pytest.approx(np.minimum(own, 0.31), abs=0.06)


def test_ranges_are_what_the_photos_show() -> None:
    face = person(8, 0.01)
    meshes = [
        posed(-20, 5, 0, face=face),
        posed(30, -10, 8, face=face),
        posed(face=blinking(face, 0.9)),
        posed(face=speaking(face, 0.3)),
    ]
    neutral = neutral_face(meshes, [0.9] * 4)
    ranges = ranges_of(meshes, neutral)
    np.testing.assert_allclose(ranges.angles_low, (-20, -10, 0), atol=0.5)
    np.testing.assert_allclose(ranges.angles_high, (30, 5, 8), atol=0.5)
    np.testing.assert_allclose(ranges.eyes_closed, eye_openings(meshes[2]), atol=1e-6)
    np.testing.assert_allclose(ranges.eyes_open, eye_openings(neutral), atol=1e-6)
    assert ranges.mouth_open == pytest.approx(max(MOUTH_OPEN, mouth_opening(meshes[3])))
    assert ranges.mouth_closed <= 0.02


def test_ranges_of_one_photo_have_room_for_blinks_and_speech() -> None:
    mesh = posed(face=speaking(person(9), 0.05))
    ranges = ranges_of([mesh], neutral_face([mesh], [0.9]))
    assert (ranges.eyes_closed == np.float32(EYES_CLOSED)).all()
    assert (ranges.eyes_open > 2 * ranges.eyes_closed).all()
    assert ranges.mouth_closed < mouth_opening(mesh) < ranges.mouth_open


def test_the_photo_at_rest_is_frontal_calm_and_good() -> None:
    face = person(10)
    calm = posed(2, 1, face=face)
    meshes = [posed(35, face=face), posed(face=speaking(face, 0.2)), calm, posed(face=blinking(face, 0.9)), calm]
    assert rest_photo(meshes, [1.0, 1.0, 0.6, 1.0, 0.9]) == 4
    assert all(0 < calmness(mesh) <= 1 for mesh in meshes)
