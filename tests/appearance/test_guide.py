"""What the layout network is told of a frame."""

from __future__ import annotations

import numpy as np
import pytest

from lsr_live.appearance.candidates import Part
from lsr_live.appearance.control_points import control_points, smoothing
from lsr_live.appearance.flow import WHOLE, solve_flow
from lsr_live.appearance.guide import CHANNELS, MOST_DISPLACED, GuideMaker
from lsr_live.identity.identity import Identity

SIDE = 64


@pytest.mark.parametrize(("x", "y"), [(0.0, 0.0), (40.0, 0.0), (-24.0, 16.0), (0.0, -300.0)])
def test_it_says_which_way_the_head_went_from_the_photo(collins: Identity, x: float, y: float) -> None:
    photo = collins.photos[0]
    target = photo.mesh + np.float32([x, y, 0.0])
    points = control_points(photo.mesh, anchored=False)[None]
    flow = solve_flow(control_points(target, anchored=False), points, smoothing(target, anchored=False))
    nodes = {0: np.ascontiguousarray(flow.sample(WHOLE, 512 // SIDE)[:, :, 0])}
    maker = GuideMaker(SIDE)
    guide = maker.blank()
    layouts, facing = [np.zeros((SIDE, SIDE, 8), np.float32)], [np.ones((64, 64), np.float32)]
    shares = np.ones((len(Part), 1), np.float32)
    for _ in range(2):  # the memory is used again
        maker.make(target, nodes, shares, layouts, facing, guide)
    assert guide.maps.shape == (CHANNELS, SIDE, SIDE)
    displaced = (guide.maps[-2:] - 0.5) * 2.0 * MOST_DISPLACED
    told = np.clip((-x, -y), -MOST_DISPLACED, MOST_DISPLACED)
    # The photo shows everything where it was: the picture looks back.
    np.testing.assert_allclose(displaced, np.broadcast_to(told[:, None, None], displaced.shape), atol=1.0)
    assert guide.maps[-2:].min() >= 0.0
    assert guide.maps[-2:].max() <= 1.0
