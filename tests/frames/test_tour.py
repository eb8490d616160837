"""The tour goes everywhere, calmly, and where it is sent."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.frames.sources.expressions import SURFACE
from lsr_live.frames.sources.tour import REST_SECONDS, Station, Tour
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import CANONICAL, TRIANGLES, pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening

FPS = 30.0
ROUND = 14.0


def meshes(tour: Tour, seconds: float) -> list[NDArray[np.float32]]:
    frames = [tour.read() for _ in range(round(seconds * FPS))]
    return [frame.mesh for frame in frames if frame is not None and frame.mesh is not None]


def angles(mesh: NDArray[np.float32]) -> tuple[float, float, float]:
    return angles_of(pose_of(mesh).rotation)


@pytest.fixture
def tour() -> Tour:
    return Tour()


def test_it_starts_at_rest_for_calibration(tour: Tour) -> None:
    for mesh in meshes(tour, REST_SECONDS):
        face = np.asarray(pose_of(mesh).inverse().apply(mesh))
        np.testing.assert_allclose(face, CANONICAL, atol=1e-4)
    assert tour.station is Station.REST


def test_one_round_shows_everything_that_is_hard(tour: Tour) -> None:
    faces = meshes(tour, ROUND)
    turns = np.array([angles(face) for face in faces])
    assert turns[:, 0].max() == pytest.approx(35.0, abs=1.0)
    assert turns[:, 0].min() == pytest.approx(-35.0, abs=1.0)
    assert turns[:, 1].max() == pytest.approx(20.0, abs=1.0)
    assert turns[:, 1].min() == pytest.approx(-20.0, abs=1.0)
    assert max(map(mouth_opening, faces)) > 0.4
    assert min(float(eye_openings(face).max()) for face in faces) < 0.1
    widths = [np.linalg.norm(face[61] - face[291]) / np.linalg.norm(face[33] - face[263]) for face in faces]
    assert max(widths) > 1.1 * widths[0]


def test_stations_come_in_order_and_again(tour: Tour) -> None:
    seen = []
    for _ in range(round(2.5 * ROUND * FPS)):
        tour.read()
        seen.append(tour.station)
    order = [station for station, _ in itertools.groupby(seen)]
    assert order[: 2 * len(Station)] == [*Station, *Station]


def test_left_is_the_pictures_left(tour: Tour) -> None:
    tour.go_to(Station.LEFT)
    first, *_, last = meshes(tour, 2.0)
    assert last[4, 0] < first[4, 0] - 30


def test_it_never_jumps_wherever_it_is_sent(tour: Tour) -> None:
    faces = meshes(tour, 3.0)
    for station in (Station.MOUTH, Station.RIGHT, None, Station.EYES, Station.EYES, None):
        tour.go_to(station)
        faces += meshes(tour, 0.4)
    steps = np.linalg.norm(np.diff(np.array(faces), axis=0), axis=2)
    assert steps.max() < 25.0


def test_it_stays_where_it_is_sent_until_it_may_go_on(tour: Tour) -> None:
    meshes(tour, 2.0)
    tour.go_to(Station.UP)
    assert tour.station is Station.UP
    held = meshes(tour, 20.0)[30:]
    assert all(angles(mesh)[1] == pytest.approx(-20.0, abs=1.0) for mesh in held)
    tour.go_to(None)
    assert {tour.station for _ in range(round(ROUND * FPS)) if tour.read()} == set(Station)


def test_the_face_stays_in_the_picture_and_does_not_fold(tour: Tour) -> None:
    facing = np.cross(
        CANONICAL[TRIANGLES[:, 1]] - CANONICAL[TRIANGLES[:, 0]], CANONICAL[TRIANGLES[:, 2]] - CANONICAL[TRIANGLES[:, 0]]
    )
    front = -facing[:, 2] > 0.5 * np.linalg.norm(facing, axis=1)
    for mesh in meshes(tour, ROUND)[::5]:
        assert mesh[:SURFACE, 0].min() > 0
        assert mesh[:SURFACE, 0].max() < 639
        assert mesh[:SURFACE, 1].min() > 0
        assert mesh[:SURFACE, 1].max() < 479
        upright = np.asarray(pose_of(mesh).inverse().apply(mesh))
        a, b, c = (upright[TRIANGLES[front, corner], :2] for corner in range(3))
        folded = (b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]
        flat = CANONICAL[TRIANGLES[front, 1], :2] - CANONICAL[TRIANGLES[front, 0], :2]
        other = CANONICAL[TRIANGLES[front, 2], :2] - CANONICAL[TRIANGLES[front, 0], :2]
        assert (folded * (flat[:, 0] * other[:, 1] - flat[:, 1] * other[:, 0])).min() > 0


def test_it_ends_when_it_is_closed() -> None:
    tour = Tour(realtime=True)
    assert tour.live
    assert tour.read() is not None
    tour.close()
    assert tour.ended
    assert tour.read() is None
