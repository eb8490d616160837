from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.outsiders import ALIKE, find_outsiders


def likeness(groups: list[int]) -> np.ndarray:
    belongs = np.array(groups)
    return np.where(belongs[:, None] == belongs[None], 0.7, 0.02)


@given(st.integers(2, 20), st.data())
def test_few_foreign_faces_among_many_are_found(count: int, data: st.DataObject) -> None:
    foreign = data.draw(st.integers(0, max(0, (count - 1) // 3)))
    order = data.draw(st.permutations(range(count)))
    groups = [index + 1 if index < foreign else 0 for index in order]
    found = find_outsiders(likeness(groups), ALIKE, [0.5] * count)
    assert sorted(found) == sorted(i for i, group in enumerate(groups) if group)


def test_of_two_that_are_unlike_the_better_photo_stays() -> None:
    assert find_outsiders(likeness([0, 1]), ALIKE, [0.9, 0.4]) == [1]
    assert find_outsiders(likeness([0, 1]), ALIKE, [0.3, 0.4]) == [0]
    assert find_outsiders(likeness([0]), ALIKE, [0.3]) == []


@pytest.mark.parametrize("who", ["lionel_messi", "mbappe", "serena_williams"])
def test_a_foreign_photo_among_real_ones(shared_data, shared_models, who: str) -> None:
    from lsr_live.identity.enrol import enrol
    from lsr_live.identity.verdict import Reason

    own = sorted((shared_data / "photos" / who).glob("*.jpg"))[2:5]
    foreign = shared_data / "free" / "lisa-lisa2.jpg"
    assert read_picture(foreign).ndim == 3
    enrolment = enrol("Somebody", [*own, foreign], consent="test", models=shared_models)
    assert [v.reason for v in enrolment.verdicts] == [Reason.GOOD] * 3 + [Reason.ANOTHER_PERSON]
    assert enrolment.identity.likeness is not None
    assert min(enrolment.identity.likeness) > 0.25
    assert [v.likeness for v in enrolment.verdicts[:3]] == list(enrolment.identity.likeness)
