from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.identity.crop import (
    FACE_CENTRE,
    FACE_SHARE,
    TIGHTEST_SHARE,
    Crop,
    common_crop,
    face_crop,
    fitting_share,
    whole_crop,
)
from lsr_live.mesh.canonical import pose_of
from tests.identity.conftest import posed

squares = st.builds(Crop, st.integers(-500, 3000), st.integers(-500, 3000), st.integers(8, 6000))


@given(squares)
def test_corners_of_the_square_are_corners_of_the_crop(square: Crop) -> None:
    # Pixel centres are at integers, so a picture's edges lie half a pixel outside its first and last pixel.
    edges = np.array(((square.left - 0.5, square.top - 0.5), (square.left + square.side - 0.5,) * 2), np.float32)
    edges[1, 1] = square.top + square.side - 0.5
    np.testing.assert_allclose(square.carry(edges), [(-0.5, -0.5), (511.5, 511.5)], atol=0.01)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 80), st.integers(0, 60), st.sampled_from([100, 128, 256, 511, 512, 513, 700, 1024]))
def test_pixels_move_with_the_points(left: int, top: int, side: int) -> None:
    """A ramp read at a carried point tells where the point was."""
    size = side + 100
    slope = 250.0 / size
    ramp = np.broadcast_to(np.arange(size) * slope, (size, size))
    picture = np.ascontiguousarray(np.rint(np.stack((ramp, ramp.T, ramp * 0), axis=2)), np.uint8)
    square = Crop(left, top, side)
    cut = square.cut(picture)
    points = np.array([(left + side * 0.3, top + side * 0.6), (left + side * 0.8, top + side * 0.2)], np.float32)
    for (x, y), (u, v) in zip(points, square.carry(points), strict=True):
        colour = cut[round(float(v)), round(float(u))].astype(float)
        np.testing.assert_allclose(colour[:2], (x * slope, y * slope), atol=1.0 + slope / square.zoom)


def test_the_mesh_stays_on_the_face(astronaut: np.ndarray) -> None:
    mesh = posed(scale=105.0, centre=(225.0, 110.0))
    square = face_crop(mesh, (512, 512))
    pose = pose_of(square.carry(mesh))
    assert pose.scale == pytest.approx(FACE_SHARE * 512, rel=0.01)
    np.testing.assert_allclose(pose.translation[:2], np.multiply(FACE_CENTRE, 512), atol=2.0)
    assert square.cut(astronaut).shape == (512, 512, 3)


@given(st.floats(60, 200), st.floats(400, 600), st.floats(400, 600), st.floats(-40, 40), st.floats(-25, 25))
def test_heads_have_one_size_in_all_crops(scale: float, x: float, y: float, yaw: float, roll: float) -> None:
    mesh = posed(yaw=yaw, roll=roll, scale=scale, centre=(x, y))
    carried = face_crop(mesh, (1000, 1000)).carry(mesh)
    assert pose_of(carried).scale == pytest.approx(FACE_SHARE * 512, rel=0.02)


def test_near_the_edge_the_crop_gives_way_but_not_far() -> None:
    mesh = posed(scale=100.0, centre=(100.0, 300.0))
    square = face_crop(mesh, (600, 600))
    assert square.left == 0
    far_out = face_crop(posed(scale=100.0, centre=(20.0, 300.0)), (600, 600))
    assert far_out.left < 0
    assert pose_of(far_out.carry(posed(scale=100.0, centre=(20.0, 300.0)))).translation[0] == pytest.approx(
        512 * 0.2, abs=3
    )


def test_tight_photos_get_a_tighter_crop_all_alike() -> None:
    assert fitting_share([posed(scale=200.0)], [(1000, 800)]) == FACE_SHARE
    assert fitting_share([posed(scale=300.0)] * 3, [(512, 512)] * 3) == pytest.approx(300 / 512, rel=0.01)
    assert fitting_share([posed(scale=500.0)], [(512, 512)]) == TIGHTEST_SHARE


def test_square_pictures_are_taken_as_they_are() -> None:
    assert whole_crop((300, 300), posed(centre=(10.0, 10.0))) == Crop(0, 0, 300)
    picture = np.random.default_rng(0).integers(0, 256, (512, 512, 3), np.uint8)
    np.testing.assert_array_equal(Crop(0, 0, 512).cut(picture), picture)


@given(st.integers(50, 900), st.integers(50, 900), st.floats(0, 900), st.floats(0, 900))
def test_of_other_pictures_the_square_around_the_face(height: int, width: int, x: float, y: float) -> None:
    square = whole_crop((height, width), posed(scale=50.0, centre=(x, y)))
    assert square.side == min(height, width)
    assert 0 <= square.left <= width - square.side
    assert 0 <= square.top <= height - square.side


def test_beyond_the_picture_its_edge_goes_on_without_a_seam() -> None:
    picture = np.full((200, 200, 3), (200, 30, 90), np.uint8)
    square = Crop(-60, -60, 320)
    np.testing.assert_array_equal(square.cut(picture), np.broadcast_to(picture[0, 0], (512, 512, 3)))
    # Streaks of a striped edge are blurred away with distance.
    striped = np.zeros((200, 200, 3), np.uint8)
    striped[:, ::8] = striped[:, 1::8] = striped[:, 2::8] = 255
    cut = Crop(0, -200, 400).cut(np.hstack((striped, striped)))
    assert cut[300:, 50:450].std() > 80
    assert cut[:100, 50:450].std() < 40


def test_a_standing_camera_keeps_one_crop() -> None:
    crops = [Crop(100 + d, 80 - d, 300 + d) for d in (-10, 0, 5, 12)]
    shared = common_crop(crops, (600, 600))
    assert shared is not None
    assert abs(shared.left - 100) < 15
    cornered = common_crop(crops, (380, 390))
    assert cornered is not None
    assert cornered.top + cornered.side <= 380
    assert cornered.left + cornered.side <= 390
    assert common_crop([*crops, Crop(200, 80, 300)], (600, 600)) is None
    assert common_crop([*crops, Crop(100, 80, 450)], (600, 600)) is None
