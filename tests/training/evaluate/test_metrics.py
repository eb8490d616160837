from __future__ import annotations

import math
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("torch", reason="training needs torch")

from lsr_live.errors import DataError
from lsr_live.faces.face import Face, Mesh
from lsr_live.frames.frame import Frame
from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.measures import face_height
from training.data.sample import scaled_points
from training.evaluate.metrics import Judge, Scores, mean, moved, resized


class Told:
    """A tracker that says what it is told to."""

    name = "told"
    faces_seen = 1

    def __init__(self) -> None:
        self.answers: list[Mesh | None] = []

    def track(self, frame: Frame) -> Face | None:
        mesh = self.answers.pop(0)
        return None if mesh is None else Face(mesh, 1.0)

    def reset(self) -> None:
        pass

    def choose(self, x: float, y: float) -> None:
        pass

    def close(self) -> None:
        pass


def face() -> Mesh:
    return np.asarray(CANONICAL * 120 + np.array([128, 110, 0]), np.float32)


def test_scores_known_by_hand(models: Path) -> None:
    tracker = Told()
    truth_mesh = face()
    rng = np.random.default_rng(0)
    picture = rng.integers(40, 200, (256, 256, 3), dtype=np.uint8)
    with closing(Judge(tracker, models)) as judge:
        truth = judge.truth(picture, truth_mesh)
        aside = truth_mesh + np.array([3, 4, 9], np.float32)
        opened = truth_mesh.copy()
        opened[14, 1] += 6
        tracker.answers = [truth_mesh, aside, opened, None]
        same, brighter, speaking, lost = (judge.score(p, truth) for p in (picture, picture + 10, picture, picture))
    height = face_height(truth_mesh)
    assert (same.ssim, same.l1, same.lpips) == (1.0, 0.0, 0.0)
    assert same.csim == pytest.approx(1, abs=1e-5)
    assert (same.landmarks, same.eyes, same.mouth) == (pytest.approx(0, abs=1e-4),) * 3
    assert same.found == 1.0
    assert brighter.l1 == pytest.approx(10)
    assert brighter.psnr == pytest.approx(20 * math.log10(255 / 10))
    assert brighter.landmarks == pytest.approx(5 / height * 100, rel=1e-4)
    assert brighter.mouth == pytest.approx(0, abs=1e-3)
    assert speaking.mouth == pytest.approx(6 / height * 100, rel=1e-2)
    assert math.isnan(lost.csim)
    assert math.isnan(lost.landmarks)
    assert (lost.found, lost.ssim) == (0.0, 1.0)
    average = mean([same, lost])
    assert (average.found, average.landmarks) == (0.5, same.landmarks)


def test_truth_and_picture_are_brought_to_one_size(models: Path) -> None:
    tracker = Told()
    picture = np.random.default_rng(0).integers(0, 255, (112, 112, 3), dtype=np.uint8)
    small = scaled_points(face(), 112 / 256)
    with closing(Judge(tracker, models, 224)) as judge:
        truth = judge.truth(picture, small)
        tracker.answers = [scaled_points(small, 2.0)]
        scores = judge.score(resized(picture, 224), truth)
    assert truth.picture.shape == (224, 224, 3)
    np.testing.assert_allclose(truth.mesh[0, :2], small[0, :2] * 2 + 0.5, rtol=1e-5)
    assert (scores.l1, scores.landmarks) == (0.0, pytest.approx(0, abs=1e-3))


def test_means_leave_out_what_is_not_known() -> None:
    nothing = Scores(*[math.nan] * len(Scores.__dataclass_fields__))
    assert math.isnan(mean([nothing]).ssim)
    assert moved(face(), face()) == 0.0


def test_networks_that_are_missing_get_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="lacks an identity network"):
        Judge(Told(), tmp_path)


def test_trained_networks_know_the_astronaut(shared_models: Path, astronaut: NDArray[np.uint8]) -> None:
    import cv2

    tracker = Told()
    mesh = np.asarray(CANONICAL * 110 + np.array([224, 115, 0]), np.float32)
    with closing(Judge(tracker, shared_models)) as judge:
        truth = judge.truth(astronaut, mesh)
        tracker.answers = [truth.mesh, None]
        same, blurred = judge.score(astronaut, truth), judge.score(cv2.GaussianBlur(astronaut, (0, 0), 4), truth)
    assert same.lpips == 0.0
    assert 0.15 < blurred.lpips < 0.6
    assert same.csim == pytest.approx(1, abs=1e-4)
