from __future__ import annotations

import numpy as np
import pytest

from lsr_live.identity.classes import GROUPS, NAMES
from training.parser.score import Figures, as_table, count, merge


def test_all_right_is_one_everywhere() -> None:
    labels = np.arange(19, dtype=np.uint8).repeat(3)
    figures = Figures.of(count(labels, labels))
    assert figures.accuracy == figures.mean_iou == figures.mean_f1 == 1.0


def test_figures_by_hand() -> None:
    truth = np.array([0, 0, 0, 1, 1, 13])
    said = np.array([0, 0, 1, 1, 1, 1])
    figures = Figures.of(count(truth, said))
    assert figures.accuracy == pytest.approx(4 / 6)
    assert figures.iou[0] == pytest.approx(2 / 3)
    assert figures.iou[1] == pytest.approx(2 / 4)
    assert figures.iou[13] == 0
    assert np.isnan(figures.iou[18])
    assert figures.mean_iou == pytest.approx((2 / 3 + 2 / 4 + 0) / 3)
    assert figures.f1[1] == pytest.approx(2 * 2 / (2 * 2 + 2))


def test_confusion_within_a_group_is_none_between_groups() -> None:
    truth = np.repeat(np.arange(19), 5)
    partner = np.array([np.flatnonzero(GROUPS[c] == GROUPS)[0] for c in range(19)])
    merged = merge(count(truth, partner[truth]))
    assert merged.shape == (8, 8)
    assert Figures.of(merged).accuracy == 1.0
    assert merged.sum() == truth.size


def test_the_table_has_a_line_a_class() -> None:
    labels = np.arange(19)
    lines = as_table(Figures.of(count(labels, labels)), NAMES).splitlines()
    assert len(lines) == 2 + 19 + 1
    assert lines[2] == "| background | 1.000 | 1.000 |"
