from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.faces import open_tracker
from lsr_live.faces.landmarks68 import TABLE, mesh_from_68, to_68
from lsr_live.frames.frame import Frame
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import MIRROR, pose_of
from lsr_live.mesh.measures import face_height
from tests.faces.meshes import posed

MIRROR_68 = np.r_[16:-1:-1, 26:16:-1, 27:31, 35:30:-1, 45:41:-1, 47, 46, 39:35:-1, 41, 40]
MIRROR_68 = np.r_[MIRROR_68, 54:47:-1, 59:54:-1, 64:59:-1, 67:64:-1]


def test_the_table_has_68_different_points_and_is_symmetrical() -> None:
    assert len(set(TABLE)) == 68
    np.testing.assert_array_equal(MIRROR[TABLE], TABLE[MIRROR_68])


@settings(max_examples=30, deadline=None)
@given(
    angles=st.tuples(st.floats(-45, 45), st.floats(-30, 30), st.floats(-40, 40)),
    size=st.floats(40, 900),
    x=st.floats(-500, 2000),
)
def test_a_posed_mean_face_is_lifted_back_exactly(angles: tuple[float, float, float], size: float, x: float) -> None:
    mesh = posed(x=x, size=size, angles=angles)
    lifted = mesh_from_68(to_68(mesh))
    assert lifted.dtype == np.float32
    np.testing.assert_allclose(lifted[:, :2], mesh[:, :2], atol=2e-3 * size)
    np.testing.assert_allclose(angles_of(pose_of(lifted).rotation), angles, atol=0.5)


def test_lifting_keeps_the_68_points() -> None:
    rng = np.random.default_rng(0)
    points = to_68(posed()) + rng.normal(0, 4, (68, 2)).astype(np.float32)
    np.testing.assert_allclose(to_68(mesh_from_68(points)), points, atol=1e-2)


@pytest.mark.parametrize("points", [np.zeros((67, 2)), np.zeros((68, 3)), np.full((68, 2), np.nan)])
def test_other_points_are_refused(points: np.ndarray) -> None:
    with pytest.raises(ValueError, match="68 finite points"):
        mesh_from_68(points)


def test_real_faces_are_lifted_within_a_percent(shared_data: Path) -> None:
    tracker = open_tracker(still=True)
    flat, deep = [], []
    for path in sorted((shared_data / "people/val").glob("*/inputs/05.jpg"))[::2]:
        picture = np.ascontiguousarray(cv2.imread(str(path))[..., ::-1])
        face = tracker.track(Frame(picture, 0.0, 0, 0.0))
        assert face is not None
        off = (mesh_from_68(to_68(face.mesh)) - face.mesh)[:468] / face_height(face.mesh)
        flat.append(np.linalg.norm(off[:, :2], axis=1).mean())
        deep.append(np.abs(off[:, 2]).mean())
    tracker.close()
    assert len(flat) == 8
    assert np.mean(flat) < 0.01
    assert np.mean(deep) < 0.07
