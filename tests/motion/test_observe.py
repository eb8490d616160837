from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.mesh.alignment import angles_of
from lsr_live.motion.observe import observe
from tests.motion.faces import open_mouth, seen, shaped, with_eyes

angle = st.floats(-35, 35)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 999), angle, angle, angle, st.floats(40, 600), st.floats(-200, 900), st.floats(-200, 900))
def test_rigid_motion_leaves_the_expression_unchanged(
    seed: int, yaw: float, pitch: float, roll: float, scale: float, x: float, y: float
) -> None:
    face = with_eyes(open_mouth(shaped(seed), 0.05), 0.7)
    still = observe(seen(face))
    moved = observe(seen(face, (yaw, pitch, roll), scale, (x, y)))
    # Pixels are float32: at 40 px per face unit and 900 px aside, 1e-4 px are 2e-6 face units and more.
    np.testing.assert_allclose(moved.expression, still.expression, atol=2e-5)
    np.testing.assert_allclose(moved.eyes, still.eyes, atol=1e-3)
    np.testing.assert_allclose(moved.gaze, still.gaze, atol=1e-3)
    assert abs(moved.mouth - still.mouth) < 1e-3
    # Measured against the canonical face, a shape has its own angles at rest; the turn between the two is exact.
    turn = moved.rotation @ still.rotation.T
    np.testing.assert_allclose(angles_of(turn), (yaw, pitch, roll), atol=0.02)
    assert abs(moved.scale / still.scale - scale / 200.0) < 1e-3 * scale / 200.0


def test_opening_the_mouth_is_not_taken_for_a_turn_of_the_head() -> None:
    closed, opened = observe(seen(shaped(1))), observe(seen(open_mouth(shaped(1), 0.12)))
    np.testing.assert_allclose(opened.rotation, closed.rotation, atol=1e-4)
    assert opened.mouth > closed.mouth + 0.2
