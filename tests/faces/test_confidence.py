from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.faces.confidence import confidence_of
from lsr_live.mesh.canonical import CANONICAL
from tests.faces.meshes import posed


def test_a_whole_frontal_face_is_trusted() -> None:
    assert confidence_of(posed(), 640, 480) == 1.0


def test_a_face_half_out_of_the_picture_is_half_trusted() -> None:
    assert 0.35 < confidence_of(posed(x=0.0), 640, 480) < 0.65
    assert confidence_of(posed(x=-400.0), 640, 480) == 0.0


def test_turning_to_profile_and_shrinking_lower_it() -> None:
    turned = [confidence_of(posed(angles=(yaw, 0.0, 0.0)), 640, 480) for yaw in (0.0, 60.0, 80.0)]
    assert turned == sorted(turned, reverse=True)
    assert turned[-1] < 0.7
    assert confidence_of(posed(size=20.0), 640, 480) < 0.6


def test_points_that_make_no_face_are_not_trusted() -> None:
    rng = np.random.default_rng(0)
    scattered = posed() + rng.normal(0, 40, CANONICAL.shape).astype(np.float32)
    assert confidence_of(scattered, 640, 480) < 0.2


@given(x=st.floats(-900, 900), size=st.floats(1, 2000), yaw=st.floats(-89, 89))
def test_it_stays_between_0_and_1(x: float, size: float, yaw: float) -> None:
    assert 0.0 <= confidence_of(posed(x=x, size=size, angles=(yaw, 0.0, 0.0)), 640, 480) <= 1.0
