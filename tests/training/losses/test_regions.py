from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.training.losses.faces import mesh_at

torch = pytest.importorskip("torch", reason="training needs torch")

from training.losses.regions import _depth, region_weights  # noqa: E402


def drawn(*meshes: NDArray[np.float32], height: int = 256, width: int = 256, **weights: float) -> NDArray[np.float32]:
    mesh = torch.from_numpy(np.stack(meshes))
    return region_weights(mesh, height, width, **weights)[:, 0].numpy()


def test_features_count_most_and_the_wall_least() -> None:
    mesh = mesh_at(128, 120, 130)
    (weights,) = drawn(mesh)
    at = [weights[tuple(np.rint(mesh[point, 1::-1]).astype(int))] for point in (468, 473, 13, 61, 4, 151, 205)]
    np.testing.assert_allclose(at[:3], 10.0, rtol=0.02)  # irises, lips
    assert at[3] > 6  # the mouth's corner
    np.testing.assert_allclose(at[4:], 3.0, rtol=0.02)  # nose, forehead, cheek
    np.testing.assert_allclose(weights[[0, 0, 255, 255], [0, 255, 0, 255]], 1.0, rtol=1e-3)
    assert weights.min() >= 1
    assert weights.max() <= 10


def test_weights_are_the_callers() -> None:
    (weights,) = drawn(mesh_at(32, 32, 40), height=64, width=64, face=2.0, features=5.0)
    assert (round(float(weights.min()), 3), round(float(weights.max()), 3)) == (1.0, 5.0)
    (flat,) = drawn(mesh_at(32, 32, 40), height=64, width=64, face=1.0, features=1.0)
    np.testing.assert_allclose(flat, 1.0)


def test_closed_eyes_keep_their_weight() -> None:
    mesh = mesh_at(128, 128, 130)
    mesh[[161, 160, 159, 158, 157, 246, 173]] = mesh[[163, 144, 145, 153, 154, 7, 155]]
    (weights,) = drawn(mesh)
    assert weights[tuple(np.rint(mesh[159, 1::-1]).astype(int))] > 8


def test_each_picture_has_its_own_map_wherever_the_face_is() -> None:
    meshes = [mesh_at(128, 128, 120), mesh_at(60, 180, 90), mesh_at(-400, -400, 100)]
    together = drawn(*meshes)
    for one, mesh in zip(together, meshes, strict=True):
        np.testing.assert_allclose(one, drawn(mesh)[0], atol=1e-3)
    np.testing.assert_allclose(together[2], 1.0, atol=1e-3)


def test_maps_follow_the_size_of_the_picture() -> None:
    (large,) = drawn(mesh_at(255.5, 239.5, 260), height=512, width=512)
    (small,) = drawn(mesh_at(127.5, 119.5, 130))
    np.testing.assert_allclose(cv2.resize(large, (256, 256), interpolation=cv2.INTER_AREA), small, atol=0.3)
    (wide,) = drawn(mesh_at(150, 60, 60), height=100, width=300)
    assert abs(np.nonzero(wide > 8)[1].mean() - 150) < 3
    assert wide.shape == (100, 300)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(-20, 60), st.integers(-20, 60)), min_size=3, max_size=9, unique=True))
def test_depth_in_any_polygon_is_that_of_opencv(corners: list[tuple[int, int]]) -> None:
    # Places between integers, so that none lies on an edge, where inside is a matter of taste.
    x = torch.arange(0, 40, 8) + 0.31
    y = torch.arange(0, 48, 8) + 0.17
    found = _depth(torch.tensor([corners], dtype=torch.float32), x, y)[0].numpy()
    outline = np.array(corners, np.float32).reshape(-1, 1, 2)
    # OpenCV counts windings of crossing outlines by parity as well.
    wanted = [[cv2.pointPolygonTest(outline, (float(i), float(j)), True) for i in x] for j in y]
    np.testing.assert_allclose(found, wanted, atol=0.02)
