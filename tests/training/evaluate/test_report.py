from __future__ import annotations

import json
import math
from dataclasses import dataclass

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs torch")

from training.evaluate.report import LeftOut, Result, as_json, as_markdown, lines_of
from training.evaluate.sheet import HEADER, sheet


@dataclass(frozen=True)
class Marks:
    good: float


def result(person: str, row: str, shots: int, good: float) -> Result[Marks]:
    return Result(person, row, shots, shots, 4, Marks(good))


def test_every_line_is_of_the_same_people() -> None:
    whole = [result("ada", row, k, 1.0) for k in (8, 1) for row in ("warp", "copy")]
    other = [result("bob", row, k, 2.0) for k in (8, 1) for row in ("warp", "copy")]
    part = [result("eve", "warp", 1, 9.0)]
    lines = lines_of([*whole, *part, *other])
    assert [(line.row, line.shots) for line in lines] == [("warp", 1), ("copy", 1), ("warp", 8), ("copy", 8)]
    assert {(line.people, line.pictures, line.scores["good"]) for line in lines} == {(2, 8, 1.5)}
    assert lines_of([]) == []
    assert lines_of([result("ada", "warp", 1, 1.0), result("bob", "warp", 8, 1.0)]) == []


def test_what_is_not_known_is_said_so() -> None:
    results = [result("ada", "warp", 1, math.nan)]
    assert as_markdown(lines_of(results), {"good": ("Good", 2)}).splitlines()[-1] == "| warp | 1 | - |"
    content = json.loads(as_json(results, [LeftOut("bob", "no face")], about={"machine": "mine"}, complete=False))
    assert content["lines"][0]["scores"]["good"] is None
    assert content["left_out"] == [{"what": "bob", "why": "no face"}]
    assert (content["machine"], content["complete"]) == ("mine", False)


def test_names_stand_over_their_columns_and_stay_in_them() -> None:
    black = np.zeros((64, 64, 3), np.uint8)
    made = sheet(["a", "a name that is far too long for it", ""], [[black] * 3] * 2)
    assert made.shape == (HEADER + 128, 192, 3)
    assert not made[HEADER:].any()
    inked = (made[:HEADER] < 200).any((0, 2))
    assert inked[:32].any()
    assert inked[64:128].any()
    assert not inked[128:].any()
