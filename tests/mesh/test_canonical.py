from __future__ import annotations

import numpy as np
import pytest

from lsr_live.mesh import topology
from lsr_live.mesh.canonical import CANONICAL, MIRROR, TRIANGLES, pose_of
from lsr_live.mesh.measures import eye_openings, face_height, gaze, mouth_opening


def test_the_mean_face_is_upright_symmetric_and_of_height_one() -> None:
    np.testing.assert_allclose(CANONICAL[MIRROR] * (-1, 1, 1), CANONICAL, atol=1e-6)
    np.testing.assert_array_equal(MIRROR[MIRROR], np.arange(478))
    np.testing.assert_allclose(CANONICAL[topology.STABLE].mean(0), 0, atol=1e-6)
    assert face_height(CANONICAL) == pytest.approx(1.0, abs=1e-5)
    assert pose_of(CANONICAL).scale == pytest.approx(1.0)


def test_its_triangles_face_the_camera() -> None:
    a, b, c = (CANONICAL[TRIANGLES[:, corner]] for corner in range(3))
    assert (np.cross(b - a, c - a)[:, 2] < 0).mean() > 0.97


def test_it_is_neutral() -> None:
    assert mouth_opening(CANONICAL) < 0.02
    assert (eye_openings(CANONICAL) > 0.25).all()
    np.testing.assert_allclose(gaze(CANONICAL)[0] * (-1, 1), gaze(CANONICAL)[1], atol=1e-6)


def test_the_shared_tables_cannot_be_changed() -> None:
    for table in (CANONICAL, TRIANGLES, MIRROR, topology.STABLE):
        with pytest.raises(ValueError, match="read-only"):
            table[0] = 0


def test_lids_and_lips_lie_across_from_each_other() -> None:
    for upper, lower in (
        (topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER),
        (topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER),
        (topology.INNER_LIP_UPPER, topology.INNER_LIP_LOWER),
        (topology.OUTER_LIP_UPPER, topology.OUTER_LIP_LOWER),
    ):
        assert (CANONICAL[upper[1:-1], 1] <= CANONICAL[lower[1:-1], 1]).all()
        np.testing.assert_allclose(CANONICAL[upper, 0], CANONICAL[lower, 0], atol=0.02)
    np.testing.assert_array_equal(np.sort(MIRROR[topology.LEFT_EYE_UPPER]), np.sort(topology.RIGHT_EYE_UPPER))
