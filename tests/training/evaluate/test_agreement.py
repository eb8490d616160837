from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("torch", reason="training needs torch")

from lsr_live.mesh.alignment import rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.measures import face_height
from training.evaluate.agreement import agreement, correlation, flicker, jitter


def posed(yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0, size: float = 100.0) -> np.ndarray:
    turned = CANONICAL @ (size * rotation_from_angles(yaw, pitch, roll)).T
    return np.asarray(turned + np.array([128, 110, 0]), np.float32)


def test_the_same_turns_agree_whatever_the_size_and_place() -> None:
    angles = [(10 * math.sin(k), 6 * math.cos(k), 4 * math.sin(2 * k)) for k in range(8)]
    driver = [posed(*angle) for angle in angles]
    avatar = [posed(*angle, size=50.0) + 20 for angle in angles]
    found = agreement(driver, avatar)
    assert (found.yaw, found.pitch, found.roll) == (pytest.approx(1), pytest.approx(1), pytest.approx(1))
    assert math.isnan(found.mouth)
    assert math.isnan(found.eyes)
    mirrored = [posed(-yaw, pitch, roll) for yaw, pitch, roll in angles]
    assert agreement(driver, mirrored).yaw == pytest.approx(-1)


def test_correlation_of_a_series_known_by_hand() -> None:
    # Deviations (-1, 0, 1) and (-2, 1, 1): 3 / sqrt(2 * 6).
    assert correlation(np.array([1.0, 2, 3]), np.array([0.0, 3, 3]), 0.1) == pytest.approx(3 / math.sqrt(12))
    assert correlation(np.array([1.0, 2, 3]), np.zeros(3), 0.1) == 0.0
    assert math.isnan(correlation(np.array([1.0, 1.01, 1]), np.array([1.0, 2, 3]), 0.1))
    assert math.isnan(correlation(np.array([1.0, 9]), np.array([1.0, 2]), 0.1))


@given(st.floats(0.1, 20), st.floats(0, 2 * math.pi))
def test_jitter_is_the_way_moved_in_face_heights(way: float, direction: float) -> None:
    still = posed()
    aside = still + np.array([way * math.cos(direction), way * math.sin(direction), 5], np.float32)
    assert jitter([still, aside, still]) == pytest.approx(way / face_height(still) * 100, rel=1e-2)
    assert jitter([still, still]) == 0.0
    assert math.isnan(jitter([still]))


def test_flicker_counts_only_where_the_driver_keeps_still() -> None:
    still = posed()
    dark, light = (np.full((256, 256, 3), value, np.uint8) for value in (100, 103))
    assert flicker([still, still], [still, still], [dark, light]) == pytest.approx(3.0)
    assert math.isnan(flicker([still, still + 1], [still, still], [dark, light]))
    # What changes beside the face, or where the driver's chin moves, is no flicker.
    beside = dark.copy()
    beside[:20] = 255
    assert flicker([still, still], [still, still], [dark, beside]) == 0.0
    speaking = still.copy()
    below = CANONICAL[:, 1] > 0.3
    speaking[below] += 3
    chin = dark.copy()
    chin[145:] = 255
    assert flicker([still, speaking], [still, still], [dark, chin]) == 0.0
    assert flicker([still, still], [still, still], [dark, chin]) > 0.0
