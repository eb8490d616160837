"""The trackers on real pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.errors import UsageError
from lsr_live.faces import open_tracker
from lsr_live.faces.drawn_face import drawn_face
from lsr_live.faces.face import Face
from lsr_live.faces.sighting import Sighting
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import MIRROR, pose_of
from lsr_live.mesh.measures import face_height
from lsr_live.settings import TrackingSettings
from tests.faces.meshes import posed

Picture = NDArray[np.uint8]
HALF = np.array([0.5, 0.5, 0.0])
"""From a pixel's corner to its centre."""


@pytest.fixture(scope="module")
def still() -> Iterator[Tracker]:
    tracker = open_tracker(still=True)
    yield tracker
    tracker.close()


@pytest.fixture
def video() -> Iterator[Tracker]:
    tracker = open_tracker(TrackingSettings(smoothing=0.0), still=False)
    yield tracker
    tracker.close()


def frame(picture: Picture, index: int = 0, fps: float = 30.0) -> Frame:
    return Frame(np.ascontiguousarray(picture), index / fps, index, 0.0)


def found(tracker: Tracker, picture: Picture, index: int = 0) -> Face:
    face = tracker.track(frame(picture, index))
    assert face is not None
    return face


def test_the_portrait_is_found_where_it_is(still: Tracker, astronaut: Picture) -> None:
    face = found(still, astronaut)
    assert face.mesh.shape == (478, 3)
    assert face.mesh.dtype == np.float32
    assert still.faces_seen == 1
    assert face.confidence > 0.95
    x, y, width, height = face.box
    assert (175 < x < 185, 65 < y < 75, 85 < width < 100, 100 < height < 115) == (True,) * 4
    yaw, pitch, roll = angles_of(pose_of(face.mesh).rotation)
    assert max(abs(yaw), abs(pitch), abs(roll)) < 25


def test_the_same_picture_gives_the_same_mesh(still: Tracker, astronaut: Picture) -> None:
    first = found(still, astronaut).mesh
    found(still, drawn_face())
    np.testing.assert_array_equal(found(still, astronaut).mesh, first)


@pytest.mark.parametrize(
    ("change", "back"),
    [
        (lambda p: np.roll(p, (37, -61), (0, 1)), lambda m: m + np.array([61, -37, 0])),
        (lambda p: cv2.resize(p, None, fx=2.0, fy=2.0), lambda m: (m + HALF) / 2 - HALF),
        (lambda p: p[::2, ::2] // 2 + p[1::2, 1::2] // 2, lambda m: (m + HALF) * 2 - HALF),
        (lambda p: p[:, ::-1], lambda m: (m * (-1, 1, 1) + (511, 0, 0))[MIRROR]),
        (lambda p: np.rot90(p, -1), lambda m: np.stack((m[:, 1], 511 - m[:, 0], m[:, 2]), 1)),
    ],
    ids=["shifted", "doubled", "halved", "mirrored", "turned"],
)
def test_pixels_mean_the_same_in_every_version_of_a_picture(
    still: Tracker, astronaut: Picture, change: Callable[[Picture], Picture], back: Callable[[np.ndarray], np.ndarray]
) -> None:
    mesh = found(still, astronaut).mesh
    other = back(found(still, change(astronaut)).mesh)
    off = np.linalg.norm((other - mesh)[:468, :2], axis=1).mean() / face_height(mesh)
    assert off < 0.02


@pytest.mark.parametrize("size", [36, 60, 700])
def test_small_and_large_faces_are_found(still: Tracker, astronaut: Picture, size: int) -> None:
    zoom = size / 105
    picture = np.full((900, 1200, 3) if size < 100 else (1500, 1600, 3), 120, np.uint8)
    part = cv2.resize(astronaut[40:230, 130:330], None, fx=zoom, fy=zoom, interpolation=cv2.INTER_AREA)
    picture[200 : 200 + part.shape[0], 60 : 60 + part.shape[1]] = part[:1300]
    face = found(still, picture)
    assert face_height(face.mesh) == pytest.approx(size, rel=0.15)


def test_a_face_that_fills_the_picture_is_found(still: Tracker, astronaut: Picture) -> None:
    face = found(still, cv2.resize(astronaut[72:178, 180:272], (276, 318)))
    assert Sighting.of_mesh(face.mesh).distance(Sighting(138, 159, 318)) < 0.1


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((480, 640, 3), np.uint8),
        np.random.default_rng(0).integers(0, 255, (300, 300, 3), np.uint8),
        np.full((1, 1, 3), 90, np.uint8),
        np.full((5, 2000, 3), 90, np.uint8),
        np.full((4000, 20, 3), 90, np.uint8),
    ],
    ids=["black", "noise", "one pixel", "thread", "strip"],
)
def test_no_face_is_none(still: Tracker, video: Tracker, picture: Picture) -> None:
    assert still.track(frame(picture)) is None
    assert still.faces_seen == 0
    assert video.track(frame(picture)) is None


def test_of_two_faces_the_larger_or_the_chosen_is_taken(still: Tracker, astronaut: Picture) -> None:
    picture = np.full((512, 800, 3), 120, np.uint8)
    picture[:, :512] = astronaut
    picture[:250, 560:760] = cv2.resize(astronaut[:312, 80:330], (200, 250), interpolation=cv2.INTER_AREA)
    assert found(still, picture).mesh[:, 0].mean() < 300
    assert still.faces_seen == 2
    still.choose(680.0, 80.0)
    assert found(still, picture).mesh[:, 0].mean() > 550
    still.reset()
    assert found(still, picture).mesh[:, 0].mean() < 300


def moving(astronaut: Picture, index: int) -> Picture:
    return np.roll(astronaut, (index, 2 * index), (0, 1))


def test_a_moving_face_is_followed(video: Tracker, astronaut: Picture) -> None:
    start = found(video, astronaut).mesh
    for index in range(1, 12):
        mesh = found(video, moving(astronaut, index), index).mesh
    shift = (mesh - start).mean(0)
    np.testing.assert_allclose(shift[:2], (22, 11), atol=1.5)


def test_a_lost_face_is_none_and_comes_back(video: Tracker, astronaut: Picture) -> None:
    found(video, astronaut, 0)
    for index in (1, 2, 3):
        assert video.track(frame(np.zeros_like(astronaut), index)) is None
    found(video, astronaut, 4)


def test_in_a_clip_a_larger_face_does_not_take_over_but_a_click_does(video: Tracker, astronaut: Picture) -> None:
    alone = np.full((480, 720, 3), 120, np.uint8)
    alone[:250, 20:220] = cv2.resize(astronaut[:312, 80:330], (200, 250), interpolation=cv2.INTER_AREA)
    both = alone.copy()
    both[:320, 380:630] = astronaut[:320, 100:350]
    found(video, alone, 0)
    for index in range(1, 60, 8):
        assert found(video, both, index).mesh[:, 0].mean() < 300
    assert video.faces_seen == 2
    video.choose(500.0, 120.0)
    for index in range(60, 70):
        assert found(video, both, index).mesh[:, 0].mean() > 400


def test_a_small_face_in_a_clip_is_followed(video: Tracker, astronaut: Picture) -> None:
    picture = np.full((480, 640, 3), 120, np.uint8)
    picture[100:300, 300:500] = cv2.resize(astronaut, (200, 200), interpolation=cv2.INTER_AREA)
    for index in range(3):
        assert face_height(found(video, picture, index).mesh) == pytest.approx(41, rel=0.15)


def test_a_frame_that_brings_its_mesh_needs_no_network() -> None:
    tracker = open_tracker(still=False)
    mesh = posed()
    face = tracker.track(Frame(np.zeros((480, 640, 3), np.uint8), 0.0, 0, 0.0, mesh=mesh))
    assert face is not None
    assert face.confidence == 1.0
    np.testing.assert_array_equal(face.mesh, mesh)
    assert tracker.faces_seen == 1
    assert tracker.name.startswith("mediapipe 0.")
    tracker.close()
    tracker.close()


def test_single_pictures_are_not_smoothed(astronaut: Picture) -> None:
    calm = open_tracker(TrackingSettings(smoothing=1.0), still=True)
    found(calm, astronaut)
    shifted = found(calm, moving(astronaut, 3), 1).mesh
    lively = open_tracker(TrackingSettings(smoothing=0.0), still=True)
    np.testing.assert_array_equal(found(lively, moving(astronaut, 3)).mesh, shifted)
    calm.close()
    lively.close()


def test_the_networks_start_in_silence(astronaut: Picture, capfd: pytest.CaptureFixture[str]) -> None:
    for is_still in (True, False):
        tracker = open_tracker(still=is_still)
        found(tracker, astronaut)
        tracker.close()
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("settings", [TrackingSettings("dlib"), TrackingSettings(smoothing=1.5)])
def test_settings_that_make_no_sense_are_refused(settings: TrackingSettings) -> None:
    with pytest.raises(UsageError):
        open_tracker(settings, still=False)


def test_every_kind_of_portrait_is_found(still: Tracker, shared_data: Path) -> None:
    paths = [
        *sorted((shared_data / "lsr-eval").glob("*/*/00000*.png")),
        *sorted((shared_data / "people/val").glob("*/inputs/17.jpg")),
        *sorted((shared_data / "photos").glob("*/*.jpg"))[::3],
    ]
    assert len(paths) >= 32
    missed = [path for path in paths if still.track(frame(cv2.imread(str(path))[..., ::-1])) is None]
    assert missed == []


def test_nobody_jumps_in_a_clip_with_several_people(video: Tracker, shared_data: Path) -> None:
    clip = cv2.VideoCapture(str(shared_data / "clips/several-faces.mp4"))
    clip.set(cv2.CAP_PROP_POS_FRAMES, 118)
    places = []
    for index in range(80):
        _, picture = clip.read()
        face = video.track(frame(picture[..., ::-1], index))
        if face is not None:
            places.append(Sighting.of_mesh(face.mesh))
    clip.release()
    assert len(places) > 70
    assert max(now.distance(before) for before, now in pairwise(places)) < 0.3
