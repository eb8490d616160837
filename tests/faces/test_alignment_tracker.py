from __future__ import annotations

import sys

import numpy as np
import pytest

from lsr_live.errors import DataError
from lsr_live.faces import open_tracker
from lsr_live.faces.alignment_tracker import AlignmentTracker
from lsr_live.faces.landmarks68 import to_68
from lsr_live.frames.frame import Frame, Picture
from lsr_live.settings import TrackingSettings
from tests.faces.meshes import posed

PICTURE = np.zeros((480, 640, 3), np.uint8)


def test_a_missing_package_gives_the_pip_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "face_alignment", None)
    with pytest.raises(DataError) as caught:
        open_tracker(TrackingSettings("face-alignment"), still=True)
    assert "pip install 'lsr-live[face-alignment]'" in str(caught.value)


def frames(count: int) -> list[Frame]:
    return [Frame(PICTURE, index / 30, index, 0.0) for index in range(count)]


def test_68_points_come_out_as_a_mesh() -> None:
    mesh = posed(angles=(20.0, 5.0, -10.0))
    tracker = AlignmentTracker(lambda picture: [to_68(mesh)], "points", still=True)
    face = tracker.track(frames(1)[0])
    assert face is not None
    np.testing.assert_allclose(face.mesh[:, :2], mesh[:, :2], atol=0.5)
    assert face.confidence > 0.9


@pytest.mark.parametrize("nothing", [None, []])
def test_no_face_is_none(nothing: list[np.ndarray] | None) -> None:
    tracker = AlignmentTracker(lambda picture: nothing, "points", still=False)
    assert tracker.track(frames(1)[0]) is None
    assert tracker.faces_seen == 0


def test_in_a_clip_the_same_face_is_followed_whatever_the_order() -> None:
    near, far = posed(x=200.0, size=150.0), posed(x=480.0, size=90.0)
    answers = iter([[near, far], [far, near * 1.01], [far * 1.02, near]])

    def find(picture: Picture) -> list[np.ndarray]:
        return [to_68(mesh) for mesh in next(answers)]

    tracker = AlignmentTracker(find, "points", still=False)
    faces = [tracker.track(frame) for frame in frames(3)]
    assert all(face is not None and face.mesh[:, 0].mean() < 300 for face in faces)
    assert tracker.faces_seen == 2


def test_a_click_changes_the_face_in_clips_and_pictures() -> None:
    both = [to_68(posed(x=200.0, size=150.0)), to_68(posed(x=480.0, size=90.0))]
    for still in (True, False):
        tracker = AlignmentTracker(lambda picture: both, "points", still=still)
        first, second, third = frames(3)
        tracker.track(first)
        tracker.choose(470.0, 240.0)
        for frame in (second, third):
            face = tracker.track(frame)
            assert face is not None
            assert face.mesh[:, 0].mean() > 400
        tracker.reset()
        face = tracker.track(third)
        assert face is not None
        assert face.mesh[:, 0].mean() < 300
