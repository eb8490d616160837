from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.faces.face import Face
from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Frame
from lsr_live.identity.quality import measure
from lsr_live.identity.verdict import MIN_SHARPNESS, Reason, judge
from tests.identity.conftest import posed


@pytest.fixture(scope="module")
def face(astronaut: NDArray[np.uint8]) -> Face:
    tracker = open_tracker(still=True)
    found = tracker.track(Frame(astronaut, 0.0, 0, 0.0))
    tracker.close()
    assert found is not None
    return found


def test_a_good_portrait_is_good(astronaut: NDArray[np.uint8], face: Face) -> None:
    measures = measure(astronaut, face)
    assert 95 < measures.face_height < 125
    assert measures.turn < 20
    assert measures.sharpness > 0.45
    assert measures.quality > 0.6
    assert judge(measures, 0.0) == (Reason.GOOD, "Good.")


def test_sharpness_falls_with_blur_and_little_else(astronaut: NDArray[np.uint8], face: Face) -> None:
    sharp = measure(astronaut, face).sharpness
    levels = [measure(cv2.GaussianBlur(astronaut, (0, 0), s), face).sharpness for s in (1.0, 2.0, 3.0)]
    assert sharp > levels[0] > levels[1] > levels[2]
    assert levels[2] < MIN_SHARPNESS
    noise = np.random.default_rng(0).normal(0, 12, astronaut.shape)
    assert measure(np.clip(astronaut + noise, 0, 255).astype(np.uint8), face).sharpness == pytest.approx(sharp, rel=0.1)
    flat = (60 + astronaut * 0.4).astype(np.uint8)
    assert measure(flat, face).sharpness == pytest.approx(sharp, rel=0.1)


def test_noise_does_not_make_a_blurred_photo_sharp(astronaut: NDArray[np.uint8], face: Face) -> None:
    blurred = cv2.GaussianBlur(astronaut, (0, 0), 4.0)
    noisy = np.clip(blurred + np.random.default_rng(0).normal(0, 8, astronaut.shape), 0, 255).astype(np.uint8)
    assert judge(measure(noisy, face), 0.0)[0] is Reason.TOO_BLURRED


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda image: (image * 0.1).astype(np.uint8), Reason.TOO_DARK),
        (lambda image: np.clip(image.astype(int) + 215, 0, 255).astype(np.uint8), Reason.TOO_BRIGHT),
        (lambda image: cv2.GaussianBlur(image, (0, 0), 4.0), Reason.TOO_BLURRED),
        (lambda image: np.clip(image.astype(int) + 30, 0, 255).astype(np.uint8), Reason.GOOD),
        (lambda image: (image * 0.5).astype(np.uint8), Reason.GOOD),
    ],
)
def test_bad_light_and_blur_are_named(astronaut: NDArray[np.uint8], face: Face, change, reason: Reason) -> None:
    assert judge(measure(change(astronaut), face), 0.0)[0] is reason


def test_quality_falls_with_size_light_and_sharpness(astronaut: NDArray[np.uint8], face: Face) -> None:
    best = measure(astronaut, face).quality
    half = cv2.resize(astronaut, (256, 256), interpolation=cv2.INTER_AREA)
    smaller = Face(face.mesh / 2, face.confidence)
    assert measure(half, smaller).quality < best
    assert measure((astronaut * 0.3).astype(np.uint8), face).quality < best
    assert measure(cv2.GaussianBlur(astronaut, (0, 0), 1.5), face).quality < best


def test_angles_are_the_mesh_s(astronaut: NDArray[np.uint8]) -> None:
    measures = measure(astronaut, Face(posed(yaw=30.0, pitch=-10.0, roll=15.0), 0.9))
    assert measures.angles == pytest.approx((30.0, -10.0, 15.0), abs=0.1)
    assert measures.turn == pytest.approx(31.5, abs=0.5)
    assert measures.confidence == 0.9


@pytest.mark.parametrize("centre", [(-300.0, 200.0), (5000.0, 5000.0), (0.0, 0.0), (511.0, 40.0)])
def test_a_mesh_partly_or_wholly_outside_is_measured_all_the_same(
    astronaut: NDArray[np.uint8], centre: tuple[float, float]
) -> None:
    assert 0.0 <= measure(astronaut, Face(posed(centre=centre), 1.0)).quality <= 1.0


@pytest.mark.parametrize(
    ("mesh", "rival", "reason"),
    [
        (posed(scale=60.0), 0.0, Reason.TOO_SMALL),
        (posed(yaw=65.0), 0.0, Reason.TURNED_TOO_FAR),
        (posed(pitch=60.0), 0.0, Reason.TURNED_TOO_FAR),
        (posed(roll=80.0), 0.0, Reason.GOOD),
        (posed(), 0.7, Reason.TWO_FACES),
        (posed(), 0.3, Reason.GOOD),
    ],
)
def test_size_turn_and_rivals(mesh: np.ndarray, rival: float, reason: Reason) -> None:
    sharp = np.random.default_rng(1).integers(0, 256, (512, 512, 3), np.uint8)
    found, sentence = judge(measure(sharp, Face(mesh, 1.0)), rival)
    assert found is reason
    assert sentence.endswith(".")
