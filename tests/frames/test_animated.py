"""The animated driver: natural, seeded, and never folded."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from lsr_live.frames.sources.animated import AnimatedDriver, animate, to_pixels
from lsr_live.frames.sources.expressions import SURFACE, expressions
from lsr_live.frames.sources.performance import REST_SECONDS
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import CANONICAL, MIRROR, TRIANGLES, pose_of
from lsr_live.mesh.measures import eye_openings, gaze, mouth_opening
from lsr_live.mesh.topology import LEFT_BROW, RIGHT_BROW, STABLE

FPS = 30
seeds = st.integers(0, 10**9)


def performance(seed: int, seconds: float = 10.0) -> list[NDArray[np.float32]]:
    return [animate(index / FPS, seed) for index in range(round(seconds * FPS))]


def without_pose(mesh: NDArray[np.float32]) -> NDArray[np.float64]:
    return np.asarray(pose_of(mesh).inverse().apply(mesh))


def areas(mesh: NDArray[np.floating]) -> NDArray[np.floating]:  # type: ignore[type-arg]
    """Signed area of each triangle as seen from the front."""
    a, b, c = (mesh[TRIANGLES[:, corner], :2] for corner in range(3))
    ab, ac = b - a, c - a
    return np.asarray(ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0])


def frontal() -> NDArray[np.bool_]:
    normals = np.cross(
        CANONICAL[TRIANGLES[:, 1]] - CANONICAL[TRIANGLES[:, 0]], CANONICAL[TRIANGLES[:, 2]] - CANONICAL[TRIANGLES[:, 0]]
    )
    return np.asarray(-normals[:, 2] > 0.5 * np.linalg.norm(normals, axis=1))


@given(seeds, st.floats(0, 600))
@settings(max_examples=20, deadline=None)
def test_the_same_seed_and_time_give_the_same_face(seed: int, t: float) -> None:
    np.testing.assert_array_equal(animate(t, seed), animate(t, seed))


def test_another_seed_is_another_performance() -> None:
    assert np.abs(np.array(performance(1)) - np.array(performance(2))).max() > 0.1


@given(seeds)
@settings(max_examples=10, deadline=None)
def test_it_starts_at_rest(seed: int) -> None:
    for t in np.linspace(0.0, REST_SECONDS, 7):
        np.testing.assert_allclose(animate(float(t), seed), CANONICAL, atol=1e-6)


@given(seeds)
@settings(max_examples=8, deadline=None)
def test_ten_seconds_show_every_kind_of_motion(seed: int) -> None:
    faces = performance(seed)
    angles = np.array([angles_of(pose_of(face).rotation) for face in faces])
    assert angles[:, 0].max() > 14
    assert angles[:, 0].min() < -14
    assert np.abs(angles[:, 0]).max() < 28
    assert np.ptp(angles[:, 1]) > 5
    eyes = np.array([eye_openings(face) for face in faces])
    shut = (eyes < 0.1).all(1)
    blinks = int((shut[1:] & ~shut[:-1]).sum())
    assert 2 <= blinks <= 5
    mouth = np.array([mouth_opening(face) for face in faces])
    assert mouth[: round(1.6 * FPS)].max() < 0.02
    assert 0.25 < mouth.max() <= 0.55
    opened = mouth > 0.05
    assert int((opened[1:] & ~opened[:-1]).sum()) >= 2
    looks = np.array([gaze(face) for face in faces])
    assert np.ptp(looks[:, :, 0], axis=0).min() > 0.1
    plain = [without_pose(face) for face in faces]
    brows = np.array([CANONICAL[BROWS, 1].mean() - face[BROWS, 1].mean() for face in plain])
    assert brows.max() > 0.02
    corners = np.array([face[291, 0] - face[61, 0] for face in plain]) / (CANONICAL[291, 0] - CANONICAL[61, 0])
    assert corners.max() > 1.1
    rises = np.array([CANONICAL[[61, 291], 1].mean() - face[[61, 291], 1].mean() for face in plain])
    assert rises.max() > 0.02


BROWS = np.concatenate((LEFT_BROW, RIGHT_BROW))


@given(seeds, st.floats(0, 3000))
@settings(max_examples=25, deadline=None)
def test_it_never_jumps(seed: int, start: float) -> None:
    faces = np.array([animate(start + index / FPS, seed) for index in range(FPS)])
    steps = np.linalg.norm(np.diff(faces, axis=0), axis=2)
    assert steps.max() < 0.12
    # At twenty times the rate everything moves a small part of that: motion, not cuts.
    fine = np.array([animate(start + index / (20 * FPS), seed) for index in range(FPS)])
    assert np.linalg.norm(np.diff(fine, axis=0), axis=2).max() < 0.03


@given(seeds, st.floats(0, 3000))
@settings(max_examples=60, deadline=None)
def test_no_triangle_of_the_front_folds(seed: int, t: float) -> None:
    ratio = (areas(without_pose(animate(t, seed))) / areas(CANONICAL))[frontal()]
    assert ratio.min() > 0.05


@given(
    st.fixed_dictionaries(
        {
            "blink": st.floats(0, 1),
            "jaw": st.floats(0, 1),
            "rounded": st.floats(-1, 1),
            "smile": st.floats(0, 1),
            "brows": st.floats(0, 1),
        }
    )
)
@settings(max_examples=60, deadline=None)
def test_expressions_go_together_without_folds(state: dict[str, float]) -> None:
    from unittest import mock

    from lsr_live.frames.sources.performance import Pose

    pose = Pose(yaw=0, pitch=0, roll=0, shift=(0, 0, 0), gaze=(0, 0), **state)
    with mock.patch("lsr_live.frames.sources.animated.perform", return_value=pose):
        face = animate(0.0, 0)
    assert (areas(face) / areas(CANONICAL))[frontal()].min() > 0


def test_expressions_are_symmetric_and_leave_the_skull_alone() -> None:
    shapes = expressions()
    flip = np.array([-1.0, 1.0, 1.0])
    for field in (shapes.smile, shapes.brows, shapes.rounded, shapes.blink[0] + shapes.blink[1]):
        np.testing.assert_allclose(field[MIRROR[:SURFACE]] * flip, field[:SURFACE], atol=5e-3)
        assert np.abs(field[STABLE]).max() < 0.02
        assert not field[SURFACE:].any()


def test_the_source_carries_its_mesh_and_a_drawing_of_it() -> None:
    driver = AnimatedDriver(seed=3)
    frames = [driver.read() for _ in range(3)]
    assert not driver.live
    assert not driver.still
    assert driver.fps == 30.0
    assert driver.frame_count is None
    for index, frame in enumerate(frames):
        assert frame is not None
        assert frame.index == index
        assert frame.t == pytest.approx(index / 30)
        assert frame.image.shape == (480, 640, 3)
        assert frame.mesh is not None
        assert frame.mesh.shape == (478, 3)
        assert frame.mesh.dtype == np.float32
        np.testing.assert_array_equal(frame.mesh, to_pixels(animate(frame.t, 3)))
        x, y = np.rint(frame.mesh[10, :2]).astype(int)
        assert frame.image[y - 1 : y + 2, x - 1 : x + 2].max() > 200
        assert frame.image[5, 5].max() < 40
    driver.close()
    assert driver.ended
    assert driver.read() is None
    assert driver.failures == []
    assert driver.trouble is None


@given(seeds, st.floats(0, 600))
@settings(max_examples=40, deadline=None)
def test_the_face_stays_in_the_picture(seed: int, t: float) -> None:
    mesh = to_pixels(animate(t, seed))
    assert mesh[:, 0].min() > 0
    assert mesh[:, 0].max() < 639
    assert mesh[:, 1].min() > 0
    assert mesh[:, 1].max() < 479


def test_a_duration_ends_it() -> None:
    driver = AnimatedDriver(duration=0.5)
    assert driver.frame_count == 15
    assert sum(1 for _ in iter(driver.read, None)) == 15
    assert driver.ended


def test_in_real_time_late_frames_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("lsr_live.frames.sources.animated.time.perf_counter", lambda: now[0])
    driver = AnimatedDriver(realtime=True)
    assert driver.live
    first = driver.read()
    now[0] += 1.0 + 0.01
    late = driver.read()
    assert first is not None
    assert late is not None
    assert first.index == 0
    assert late.index == 30
    assert late.captured == pytest.approx(101.0)
    assert driver.read(timeout=0.001) is None
    driver.close()
