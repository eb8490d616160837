"""A real driver on a real person: what the viewer compares with their own eyes, in numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.faces.face import Face
from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Frame
from lsr_live.identity.identity import Identity, Photo
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.motion.calibration import Calibrator
from lsr_live.motion.motion import Motion, TargetFace
from lsr_live.motion.observe import observe
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import MotionSettings, TrackingSettings
from tests.motion.faces import identity_of


@pytest.fixture(scope="module")
def somebody(astronaut: NDArray[np.uint8]) -> Identity:
    """The astronaut, enrolled from her one portrait."""
    tracker = open_tracker(TrackingSettings(), still=True)
    face = tracker.track(Frame(astronaut, 0.0, 0, 0.0))
    tracker.close()
    assert face is not None
    angles = np.array(angles_of(pose_of(face.mesh).rotation), np.float32)
    like = identity_of(0)
    neutral = observe(face).expression
    opening = eye_openings(neutral)
    photo = Photo(astronaut, face.mesh, np.zeros((512, 512), np.uint8), 1.0)
    ranges = replace(like.ranges, angles_low=angles, angles_high=angles, eyes_open=opening)
    return replace(like, photos=(photo,), neutral=neutral, ranges=ranges)


@dataclass(frozen=True)
class Drive:
    faces: list[Face]
    motions: list[Motion]
    targets: list[TargetFace]

    def correlation(self, driver: list[float], avatar: list[float]) -> float:
        return float(np.corrcoef(driver, avatar)[0, 1])


@pytest.fixture(scope="module")
def drive(shared_data: Path, somebody: Identity) -> Drive:
    """The clip d0: a neutral face, glances, a broad smile, a blink."""
    tracker = open_tracker(TrackingSettings(smoothing=0.0), still=False)
    clip = cv2.VideoCapture(str(shared_data / "clips" / "d0.mp4"))
    faces: list[Face] = []
    while (read := clip.read())[0]:
        t = len(faces) / 25.0
        face = tracker.track(Frame(np.ascontiguousarray(read[1][..., ::-1]), t, len(faces), t))
        assert face is not None
        faces.append(face)
    tracker.close()
    clip.release()
    calibrator, retargeter = Calibrator(), Retargeter(somebody, MotionSettings())
    motions = [observe(face) for face in faces]
    targets = [retargeter.retarget(motion, calibrator.update(motion, k / 25.0)) for k, motion in enumerate(motions)]
    return Drive(faces, motions, targets)


def test_mouth_eyes_and_head_follow_the_driver(drive: Drive) -> None:
    assert (
        drive.correlation(
            [mouth_opening(face.mesh) for face in drive.faces], [mouth_opening(target.mesh) for target in drive.targets]
        )
        > 0.95
    )
    for eye in (0, 1):
        assert (
            drive.correlation(
                [float(eye_openings(face.mesh)[eye]) for face in drive.faces],
                [float(eye_openings(target.mesh)[eye]) for target in drive.targets],
            )
            > 0.9
        )
    driven = np.array([angles_of(motion.rotation) for motion in drive.motions])
    shown = np.array([angles_of(pose_of(target.mesh).rotation) for target in drive.targets])
    for axis in range(3):
        assert drive.correlation(list(driven[:, axis]), list(shown[:, axis])) > 0.95


def test_the_blink_closes_and_the_neutral_face_is_the_portrait(drive: Drive, somebody: Identity) -> None:
    openings = np.array([eye_openings(target.mesh) for target in drive.targets])
    assert openings.min(0).max() < 1e-6
    # The first frames show the driver at rest, so the avatar is at rest: eyes open, lips closed, in the photo's place.
    rest = pose_of(somebody.photos[0].mesh)
    start = pose_of(drive.targets[2].mesh)
    assert np.abs(start.translation[:2] - rest.translation[:2]).max() < 0.02 * rest.scale
    assert mouth_opening(drive.targets[2].mesh) < 0.01
    np.testing.assert_allclose(openings[2], eye_openings(somebody.photos[0].mesh), rtol=0.15)


def test_the_head_keeps_its_size(drive: Drive, somebody: Identity) -> None:
    sizes = np.array([pose_of(target.mesh).scale for target in drive.targets])
    np.testing.assert_allclose(sizes, pose_of(somebody.photos[0].mesh).scale, rtol=1e-3)
