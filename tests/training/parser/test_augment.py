from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.identity.classes import NAMES
from tests.training.parser.conftest import drawn_people
from training.parser.augment import FRAME_REACH, PORTRAIT_REACH, Reach, augmented
from training.parser.hints import ANY


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from([PORTRAIT_REACH, FRAME_REACH]))
def test_any_draw_gives_a_picture_with_hints_of_its_own_classes(seed: int, reach: Reach) -> None:
    people = drawn_people(1)
    before = people.pictures[0].copy(), people.hints[0].copy()
    picture, hints = augmented(people.pictures[0], people.hints[0], reach, np.random.default_rng(seed))
    assert picture.shape == (256, 256, 3)
    assert hints.shape == (256, 256)
    assert picture.dtype == hints.dtype == np.uint8
    assert set(np.unique(hints)) <= {*np.unique(people.hints[0]), ANY}
    np.testing.assert_array_equal(people.pictures[0], before[0])
    np.testing.assert_array_equal(people.hints[0], before[1])
    again = augmented(people.pictures[0], people.hints[0], reach, np.random.default_rng(seed))
    np.testing.assert_array_equal(again[0], picture)
    np.testing.assert_array_equal(again[1], hints)


def test_left_stays_left_of_the_person_in_a_mirror() -> None:
    people = drawn_people(1)
    still = Reach((1.0, 1.0), 0.0, 0.0)
    sides = set()
    for seed in range(40):
        _, hints = augmented(people.pictures[0], people.hints[0], still, np.random.default_rng(seed))
        centre = [
            np.nonzero(hints == number)[1].mean() for number in (NAMES.index("left eye"), NAMES.index("right eye"))
        ]
        sides.add(centre[0] > centre[1])
    assert sides == {True}


def test_zoomed_out_the_shirt_goes_on_and_nothing_else_of_the_person() -> None:
    people = drawn_people(1)
    far = Reach((0.5, 0.5), 0.0, 0.0)
    grown = []
    for seed in range(30):
        _, hints = augmented(people.pictures[0], people.hints[0], far, np.random.default_rng(seed))
        grown.append((hints == NAMES.index("cloth")).mean())
        assert (hints == NAMES.index("skin")).mean() < 0.3 * (people.hints[0] == NAMES.index("skin")).mean()
    whole = (people.hints[0] == NAMES.index("cloth")).mean()
    assert max(grown) > 0.3 * whole


@pytest.mark.parametrize("side", [256, 288])
def test_pictures_of_another_side_keep_their_framing(side: int) -> None:
    import cv2

    people = drawn_people(1)
    picture = cv2.resize(people.pictures[0], (side, side))
    hints = cv2.resize(people.hints[0], (side, side), interpolation=cv2.INTER_NEAREST)
    still = Reach((1.0, 1.0), 0.0, 0.0)
    kept = [augmented(picture, hints, still, np.random.default_rng(seed))[1] for seed in range(20)]
    skin = people.hints[0] == 1
    overlap = max((np.logical_and(k == 1, skin).sum() / np.logical_or(k == 1, skin).sum()) for k in kept)
    assert overlap > 0.9
