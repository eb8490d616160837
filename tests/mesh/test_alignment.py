from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.mesh.alignment import angles_of, fit_similarity, rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL, pose_of

angles = st.tuples(st.floats(-80, 80), st.floats(-80, 80), st.floats(-170, 170))


@given(angles, st.floats(0.01, 1000), st.tuples(*[st.floats(-1000, 1000)] * 3))
def test_a_similarity_is_found_again_and_undone(turn: tuple[float, float, float], scale: float, shift: tuple) -> None:
    moved = CANONICAL @ (scale * rotation_from_angles(*turn).T) + np.array(shift)
    found = fit_similarity(CANONICAL, moved)
    assert found.scale == pytest.approx(scale, rel=1e-4)
    np.testing.assert_allclose(found.rotation, rotation_from_angles(*turn), atol=1e-4)
    np.testing.assert_allclose(found.inverse().apply(found.apply(CANONICAL)), CANONICAL, atol=1e-5)


@given(angles)
def test_angles_and_rotation_are_each_others_inverse(turn: tuple[float, float, float]) -> None:
    assert angles_of(rotation_from_angles(*turn)) == pytest.approx(turn, abs=1e-6)


def test_the_fit_never_mirrors() -> None:
    mirrored = CANONICAL * (-1, 1, 1)
    assert np.linalg.det(fit_similarity(CANONICAL, mirrored).rotation) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("turn", "point", "axis", "sign"), [((20, 0, 0), 1, 0, -1), ((0, 20, 0), 1, 1, 1), ((0, 0, 20), 152, 0, -1)]
)
def test_signs_of_the_angles_are_as_said(turn: tuple[float, float, float], point: int, axis: int, sign: int) -> None:
    """Yaw > 0: nose to the image's left; pitch > 0: nose down; roll > 0: clockwise, so the chin goes left."""
    turned = CANONICAL @ rotation_from_angles(*turn).T
    assert np.sign(turned[point, axis] - CANONICAL[point, axis]) == sign


def test_expression_hardly_moves_the_pose() -> None:
    speaking = CANONICAL.copy()
    speaking[[14, 17, 152, 200], 1] += 0.15
    assert max(map(abs, angles_of(pose_of(speaking).rotation))) < 0.01
