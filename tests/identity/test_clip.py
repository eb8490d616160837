from __future__ import annotations

from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.errors import DataError, IdentityError
from lsr_live.identity.clip import pick_frames
from lsr_live.identity.enrol import NoPhotoServes, enrol_clip
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of

Picture = NDArray[np.uint8]


def filmed(path: Path, pictures: list[Picture], fps: int = 10) -> Path:
    with av.open(str(path), "w") as film:
        stream = film.add_stream("mpeg4", rate=fps)
        stream.height, stream.width = pictures[0].shape[:2]
        stream.pix_fmt = "yuv420p"
        stream.bit_rate = 8_000_000
        for picture in pictures:
            film.mux(stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")))
        film.mux(stream.encode())
    return path


@pytest.fixture(scope="module")
def tilting(tmp_path_factory: pytest.TempPathFactory, astronaut: Picture) -> Path:
    """A head that tilts from side to side; every third frame is blurred as if in motion."""
    pictures = []
    for number in range(24):
        roll = 25.0 * np.sin(number / 24 * 2 * np.pi)
        turned = cv2.warpAffine(
            astronaut,
            cv2.getRotationMatrix2D((225, 130), roll, 1.1),
            (512, 512),
            borderMode=cv2.BORDER_REPLICATE,
        )
        pictures.append(cv2.GaussianBlur(turned, (0, 0), 2.5) if number % 3 == 2 else turned)
    return filmed(tmp_path_factory.mktemp("clip") / "tilting.mp4", pictures)


def test_the_frames_are_sharp_varied_and_in_order(tilting: Path) -> None:
    told: list[int] = []
    frames = pick_frames(tilting, 4, progress=lambda done, total, what: told.append(total))
    indices = [frame.index for frame in frames]
    assert len(indices) == 4
    assert indices == sorted(indices)
    assert all(index % 3 != 2 for index in indices)
    assert set(told) == {24}
    assert all(frame.image.shape == (512, 512, 3) for frame in frames)


def test_a_person_enrolled_from_a_clip(tilting: Path) -> None:
    enrolment = enrol_clip("E", tilting, count=4, consent="ok")
    assert len(enrolment.identity.photos) == 4
    assert [verdict.accepted for verdict in enrolment.verdicts] == [True] * 4
    assert all(verdict.path == tilting for verdict in enrolment.verdicts)
    assert all(verdict.label == f"tilting.mp4 frame {verdict.frame}" for verdict in enrolment.verdicts)
    rolls = [angles_of(pose_of(photo.mesh).rotation)[2] for photo in enrolment.identity.photos]
    assert max(rolls) - min(rolls) > 35
    assert abs(rolls[enrolment.identity.rest]) == min(abs(roll) for roll in rolls)


def test_a_clip_gives_no_more_frames_than_it_has(tilting: Path) -> None:
    assert 16 <= len(pick_frames(tilting, 32)) <= 24


def test_clips_that_cannot_serve(tmp_path: Path, tilting: Path) -> None:
    empty = tmp_path / "empty.mp4"
    empty.write_bytes(b"")
    with pytest.raises(DataError, match=r"empty\.mp4"):
        enrol_clip("E", empty, consent="ok")
    with pytest.raises(DataError):
        enrol_clip("E", tmp_path / "missing.mp4", consent="ok")
    walls = filmed(tmp_path / "wall.mp4", [np.full((240, 320, 3), 90, np.uint8)] * 5)
    with pytest.raises(IdentityError, match=r"No frame of wall\.mp4") as caught:
        enrol_clip("E", walls, consent="ok")
    assert not isinstance(caught.value, NoPhotoServes)
    for count in (0, 33):
        with pytest.raises(IdentityError, match="photos cannot be taken"):
            enrol_clip("E", tilting, count=count, consent="ok")
    with pytest.raises(IdentityError, match="consent"):
        enrol_clip("E", tilting, consent=" ")


def test_a_real_driver_gives_all_kinds_of_faces(shared_data: Path) -> None:
    from lsr_live.mesh.measures import eye_openings, mouth_opening

    identity = enrol_clip("D", shared_data / "clips" / "d10.mp4", count=8, consent="test only").identity
    assert len(identity.photos) == 8
    mouths = [mouth_opening(photo.mesh) for photo in identity.photos]
    eyes = [float(eye_openings(photo.mesh).mean()) for photo in identity.photos]
    assert min(mouths) < 0.05
    assert max(mouths) > 0.25
    assert min(eyes) < 0.12
    assert identity.background is not None
