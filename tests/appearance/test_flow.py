from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.appearance.control_points import control_points, smoothing
from lsr_live.appearance.flow import CELL, FINE_CELL, WHOLE, Flow, Region, dense, part, solve_flow
from lsr_live.identity.identity import Identity
from lsr_live.mesh.alignment import rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL

GRID = np.stack(np.meshgrid(np.arange(512.0), np.arange(512.0)), axis=-1)


def posed(yaw: float = 0.0, scale: float = 230.0, x: float = 256.0, y: float = 220.0) -> np.ndarray:
    turned = CANONICAL @ (scale * rotation_from_angles(yaw, 0, 0).T)
    return (turned + np.array([x, y, 0])).astype(np.float32)


def fitted(target: np.ndarray, *photos: np.ndarray, anchored: bool = False) -> Flow:
    points = [control_points(mesh, anchored=anchored) for mesh in (target, *photos)]
    return solve_flow(points[0], np.stack(points[1:]), smoothing(target, anchored=anchored))


def places(flow: Flow, photo: int = 0) -> np.ndarray:
    return dense(np.ascontiguousarray(flow.sample(WHOLE, CELL)[:, :, photo]), CELL)


@pytest.mark.parametrize("anchored", [False, True])
def test_a_photo_drawn_as_it_is_stays_as_it_is(anchored: bool) -> None:
    np.testing.assert_allclose(places(fitted(posed(), posed(), anchored=anchored)), GRID, atol=2e-3)


@settings(max_examples=20, deadline=None)
@given(st.floats(-60, 60), st.floats(-60, 60))
def test_a_face_elsewhere_moves_the_whole_picture_along(x: float, y: float) -> None:
    flow = fitted(posed(x=256 + x, y=220 + y), posed())
    np.testing.assert_allclose(places(flow), GRID - (x, y), atol=0.05)


def test_anchored_shoulders_stay() -> None:
    found = places(fitted(posed(x=300), posed(), anchored=True))
    assert np.abs(found[511] - GRID[511]).max() < 6
    assert np.abs(found[200, 300] - (256, 200)).max() < 4


def test_lids_and_lips_are_met_exactly_and_the_rest_nearly() -> None:
    target, photo = posed(yaw=15), posed(yaw=-10)
    flow = fitted(target, photo)
    for point, error in ((159, 1.0), (13, 1.0), (10, 8.0)):
        x, y = target[point, :2]
        region = Region(int(x) // 8 * 8, int(y) // 8 * 8, 8, 8)
        fine = dense(np.ascontiguousarray(flow.sample(region, FINE_CELL)[:, :, 0]), FINE_CELL)
        found = fine[round(float(y)) - region.y, round(float(x)) - region.x]
        assert np.hypot(*(found - photo[point, :2])) < error


def test_several_photos_share_one_fit() -> None:
    target, photos = posed(), [posed(yaw=10), posed(scale=200)]
    together = fitted(target, *photos)
    for number, photo in enumerate(photos):
        np.testing.assert_allclose(places(together, number), places(fitted(target, photo)), atol=1e-2)
        np.testing.assert_allclose(places(together.only([number])), places(together, number), atol=1e-3)


def test_a_part_of_the_nodes_is_that_part_of_the_picture() -> None:
    nodes = np.ascontiguousarray(fitted(posed(), posed(yaw=20)).sample(WHOLE, CELL)[:, :, 0])
    region = Region(64, 128, 80, 48)
    np.testing.assert_allclose(dense(part(nodes, region, CELL), CELL), dense(nodes, CELL)[region.slices], atol=1e-3)


@given(st.floats(-900, 900), st.floats(-900, 900), st.floats(0, 100))
def test_regions_lie_in_the_picture_on_whole_cells(x: float, y: float, margin: float) -> None:
    region = Region.around(np.array([(x, y), (x + 30, y + 10)]), margin)
    if region is not None:
        assert all(value % CELL == 0 for value in (region.x, region.y, region.width, region.height))
        assert 0 <= region.x < region.x + region.width <= 512
        assert 0 <= region.y < region.y + region.height <= 512


def test_shut_eyes_and_lips_do_not_break_the_fit(collins: Identity) -> None:
    """Closed lids share one place: without smoothing the system would be singular."""
    mesh = collins.photos[0].mesh.copy()
    for upper, lower in ((159, 145), (386, 374), (13, 14), (82, 87)):
        mesh[lower] = mesh[upper]
    found = places(fitted(mesh, collins.photos[0].mesh))
    assert np.isfinite(found).all()
    assert np.abs(found - GRID).max() < 40
