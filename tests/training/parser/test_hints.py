from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.identity.classes import MIRRORED, NAMES
from training.parser.hints import (
    ANY,
    BELOW,
    CHEST,
    EYE_4,
    EYE_5,
    FACE,
    LIPS,
    MEMBERS,
    MIRRORED_HINTS,
    PERSON,
    hints_of,
)


@pytest.fixture(scope="module")
def face(astronaut: NDArray[np.uint8]) -> NDArray[np.float32]:
    from contextlib import closing

    from lsr_live.faces.registry import open_tracker
    from lsr_live.frames.frame import Frame

    with closing(open_tracker(still=True)) as tracker:
        found = tracker.track(Frame(astronaut, 0.0, 0, 0.0))
    assert found is not None
    return found.mesh


def test_a_class_is_a_hint_that_allows_itself_alone() -> None:
    np.testing.assert_array_equal(MEMBERS[: len(NAMES)], np.eye(len(NAMES), dtype=bool))
    assert MEMBERS[ANY].all()
    assert not MEMBERS[PERSON, 0]
    assert MEMBERS[PERSON, 1:].all()


def test_mirrored_hints_allow_mirrored_classes() -> None:
    for hint, partner in enumerate(MIRRORED_HINTS):
        np.testing.assert_array_equal(MEMBERS[partner], MEMBERS[hint][MIRRORED])
    np.testing.assert_array_equal(MIRRORED_HINTS[MIRRORED_HINTS], np.arange(len(MEMBERS)))


def test_without_a_face_only_sure_pixels_are_known() -> None:
    likely = np.array([[0.0, 0.05, 0.5, 0.95, 1.0]], np.float32)
    np.testing.assert_array_equal(hints_of(likely, None), [[0, 0, ANY, PERSON, PERSON]])


def test_a_face_says_where_its_parts_and_the_body_are(face: NDArray[np.float32]) -> None:
    likely = np.ones((512, 512), np.float32)
    likely[:, 460:] = 0.0
    hints = hints_of(likely, face)
    at = np.rint(face[:, :2]).astype(int)

    def at_point(number: int) -> int:
        return int(hints[at[number, 1], at[number, 0]])

    assert at_point(473) == EYE_4  # the iris at the picture's right
    assert at_point(468) == EYE_5
    assert at_point(4) == FACE  # tip of the nose
    assert LIPS in hints
    assert (hints[:, 460:] == 0).all()
    chin = at[152]
    assert (hints[chin[1] + 40 : chin[1] + 60, chin[0]] == BELOW).all()
    assert (hints[500:, 100:300] == CHEST).all()
    # Above the chin and beside the face nothing is known but that it is a person.
    assert (hints[:20, :50] == PERSON).all()


def test_what_is_no_person_is_never_hinted_to_be_a_face(face: NDArray[np.float32]) -> None:
    assert set(np.unique(hints_of(np.zeros((512, 512), np.float32), face))) == {0}
    assert set(np.unique(hints_of(np.full((512, 512), 0.5, np.float32), face))) == {ANY}


def test_a_face_beyond_the_picture_does_no_harm(face: NDArray[np.float32]) -> None:
    hints = hints_of(np.ones((64, 64), np.float32), face + 2000)
    assert set(np.unique(hints)) == {PERSON}
