from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.faces.face import Face
from lsr_live.faces.smoothing import MeshSmoother, SmoothedTracker
from lsr_live.frames.frame import Frame
from lsr_live.mesh.measures import eye_openings
from lsr_live.settings import TrackingSettings
from tests.faces.meshes import posed

DIAL = TrackingSettings().smoothing
SIZE = 160.0


def noise(rng: np.random.Generator) -> NDArray[np.float32]:
    """Tracker noise as measured on a 160-px face: each point by itself, and the head as a whole."""
    apart = rng.normal(0.0, 0.3, (478, 3))
    together = rng.normal(0.0, 0.3, 3)
    return np.asarray(apart + together, np.float32)


def jitter(meshes: list[NDArray[np.float32]]) -> float:
    steps = np.diff(np.array(meshes)[:, :, :2], axis=0)
    return float(np.sqrt((steps**2).sum(-1).mean()))


@pytest.mark.parametrize("fps", [15.0, 30.0, 60.0])
def test_a_still_face_is_at_least_three_times_calmer(fps: float) -> None:
    rng = np.random.default_rng(0)
    smoother = MeshSmoother(DIAL)
    raw = [posed(size=SIZE) + noise(rng) for _ in range(90)]
    calm = [smoother.smooth(mesh, index / fps) for index, mesh in enumerate(raw)]
    assert jitter(raw[30:]) > 3.0 * jitter(calm[30:])
    assert np.abs(np.mean(calm[30:], axis=0) - posed(size=SIZE)).mean() < 0.2


def test_the_dial_goes_from_lively_to_calm() -> None:
    rng = np.random.default_rng(1)
    raw = [posed(size=SIZE) + noise(rng) for _ in range(60)]
    moved = []
    for dial in (0.1, 0.3, 0.5, 1.0):
        smoother = MeshSmoother(dial)
        moved.append(jitter([smoother.smooth(mesh, index / 30) for index, mesh in enumerate(raw)][20:]))
    assert moved == sorted(moved, reverse=True)
    assert moved[0] > 5.0 * moved[-1]


@pytest.mark.parametrize("fps", [25.0, 30.0, 60.0])
def test_a_blink_of_100_ms_keeps_its_depth(fps: float) -> None:
    rng = np.random.default_rng(2)
    smoother = MeshSmoother(DIAL)
    start, length = 2.0, 0.1
    lowest = {"raw": 1.0, "calm": 1.0}
    rest = float(eye_openings(posed(size=SIZE)).mean())
    for index in range(round(3 * fps)):
        t = index / fps
        # Down and up again within the 100 ms.
        shut = max(0.0, 1.0 - abs(t - start - length / 2) / (length / 2))
        mesh = posed(size=SIZE, shut=shut) + noise(rng) * 0.5
        calm = smoother.smooth(mesh, t)
        if t > 1.0:
            lowest["raw"] = min(lowest["raw"], float(eye_openings(mesh).mean()))
            lowest["calm"] = min(lowest["calm"], float(eye_openings(calm).mean()))
    assert rest - lowest["calm"] >= 0.9 * (rest - lowest["raw"])


def test_a_moving_head_is_at_most_one_frame_late() -> None:
    smoother = MeshSmoother(DIAL)
    late = []
    for index in range(60):
        # Half a face height a second to the right, with a turn.
        mesh = posed(x=200 + index * SIZE / 60, size=SIZE, angles=(index, 0.0, 0.0))
        calm = smoother.smooth(mesh, index / 30)
        late.append(mesh[:, 0].mean() - calm[:, 0].mean())
    assert np.abs(late[10:]).max() < SIZE / 60


def test_a_moving_head_is_not_smeared() -> None:
    smoother = MeshSmoother(DIAL)
    for index in range(40):
        mesh = posed(x=200 + 6 * index, size=SIZE)
        calm = smoother.smooth(mesh, index / 30)
    shift = mesh.mean(0) - calm.mean(0)
    assert np.abs(mesh - calm - shift).max() < 0.3


def test_without_noise_a_resting_face_rests_completely() -> None:
    smoother = MeshSmoother(DIAL)
    first = smoother.smooth(posed(), 0.0)
    for index in range(1, 10):
        again = smoother.smooth(posed() + np.float32(0.02 * (-1) ** index), index / 30)
    np.testing.assert_allclose(again, first, atol=0.02)


@pytest.mark.parametrize("t", [5.0, 0.5], ids=["after a gap", "when time steps back"])
def test_a_break_in_time_begins_anew(t: float) -> None:
    smoother = MeshSmoother(1.0)
    for index in range(10):
        smoother.smooth(posed(x=300.0), 1.0 + index / 30)
    np.testing.assert_allclose(smoother.smooth(posed(x=310.0), t), posed(x=310.0), atol=1e-2)


def test_another_face_begins_anew() -> None:
    smoother = MeshSmoother(1.0)
    smoother.smooth(posed(x=150.0), 0.0)
    np.testing.assert_allclose(smoother.smooth(posed(x=450.0), 1 / 30), posed(x=450.0), atol=1e-2)


class Scripted:
    """A tracker that finds what it is told."""

    name = "scripted"
    faces_seen = 1

    def __init__(self, meshes: list[NDArray[np.float32] | None]) -> None:
        self._meshes = iter(meshes)

    def track(self, frame: Frame) -> Face | None:
        mesh = next(self._meshes)
        return None if mesh is None else Face(mesh, 0.75)

    def reset(self) -> None: ...

    def choose(self, x: float, y: float) -> None: ...

    def close(self) -> None: ...


def test_a_lost_face_comes_back_where_it_is() -> None:
    tracker = SmoothedTracker(Scripted([posed(x=300.0), None, posed(x=320.0)]), lambda: 1.0)
    picture = np.zeros((480, 640, 3), np.uint8)
    faces = [tracker.track(Frame(picture, index / 30, index, 0.0)) for index in range(3)]
    assert faces[1] is None
    assert faces[2] is not None
    assert faces[2].confidence == 0.75
    np.testing.assert_allclose(faces[2].mesh, posed(x=320.0), atol=1e-2)
