from __future__ import annotations

import hashlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from lsr_live.errors import IdentityError, UsageError
from lsr_live.identity.enrol import Enrolment, NoPhotoServes, enrol
from lsr_live.identity.verdict import Reason
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.settings import TrackingSettings

Picture = NDArray[np.uint8]


def saved(folder: Path, **pictures: Picture) -> list[Path]:
    """Pictures as files, by name."""
    paths = [folder / f"{name}.png" for name in pictures]
    for path, picture in zip(paths, pictures.values(), strict=True):
        Image.fromarray(np.ascontiguousarray(picture)).save(path)
    return paths


def head(astronaut: Picture, side: int) -> Picture:
    """The head alone, scaled to `side` px."""
    return np.asarray(cv2.resize(astronaut[0:230, 110:340], (side, side), interpolation=cv2.INTER_AREA))


def test_one_photo_makes_an_identity(enrolled: Enrolment) -> None:
    identity = enrolled.identity
    (verdict,) = enrolled.verdicts
    assert verdict.accepted
    assert verdict.reason is Reason.GOOD
    assert verdict.likeness == 1.0
    assert identity.name == "Eileen"
    assert identity.consent == "public domain portrait"
    assert identity.tracker.startswith("mediapipe 0.10")
    assert identity.created.endswith("+00:00")
    assert identity.crop == "face"
    assert identity.likeness == (1.0,)
    assert identity.rest == 0
    (photo,) = identity.photos
    assert photo.image.shape == (512, 512, 3)
    assert photo.image.dtype == photo.matte.dtype == np.uint8
    assert photo.mesh.shape == (478, 3)
    assert photo.mesh.dtype == identity.neutral.dtype == np.float32
    assert photo.image.flags.c_contiguous
    assert photo.quality == verdict.quality


def test_head_and_shoulders_are_in_the_crop(enrolled: Enrolment) -> None:
    photo = enrolled.identity.photos[0]
    pose = pose_of(photo.mesh)
    assert pose.scale == pytest.approx(0.46 * 512, rel=0.02)
    assert (photo.mesh[:, :2].min(0) > 100).all()
    assert (photo.mesh[:, :2].max(0) < 400).all()
    inner = photo.mesh[[1, 33, 263, 152], :2].astype(int)
    assert (photo.matte[inner[:, 1], inner[:, 0]] > 250).all()
    assert photo.matte[480, 256] > 250
    assert photo.matte[20, 20] < 30


def test_the_astronaut_s_neutral_face_has_a_shut_mouth_and_open_eyes(enrolled: Enrolment) -> None:
    identity = enrolled.identity
    assert mouth_opening(identity.neutral) < 0.02
    assert (eye_openings(identity.neutral) > 0.2).all()
    pose = pose_of(identity.neutral)
    assert pose.scale == pytest.approx(1.0, abs=0.01)
    np.testing.assert_allclose(pose.rotation, np.eye(3), atol=0.01)


def test_one_photo_has_a_plate_without_the_person(enrolled: Enrolment) -> None:
    identity = enrolled.identity
    assert identity.background is not None
    photo = identity.photos[0]
    far = cv2.dilate(photo.matte, np.ones((25, 25), np.uint8)) == 0
    assert far.mean() > 0.1
    np.testing.assert_array_equal(identity.background[far], photo.image[far])
    face = photo.mesh[[1, 50, 280], :2].astype(int)
    changed = np.abs(identity.background[face[:, 1], face[:, 0]].astype(int) - photo.image[face[:, 1], face[:, 0]])
    assert changed.max() > 30


def test_pictures_taken_as_they_are(tmp_path: Path, astronaut: Picture, portrait: Path) -> None:
    identity = enrol("E", [portrait], crop="none", consent="ok").identity
    np.testing.assert_array_equal(identity.photos[0].image, astronaut)
    assert identity.crop == "none"
    (wide,) = saved(tmp_path, wide=np.hstack((astronaut, astronaut[:, ::-1] * 0 + 128)))
    photo = enrol("E", [wide], crop="none", consent="ok").identity.photos[0]
    np.testing.assert_array_equal(photo.image, astronaut)
    assert 180 < photo.mesh[1, 0] < 270


def test_each_bad_photo_has_its_reason_and_the_good_one_serves(tmp_path: Path, astronaut: Picture) -> None:
    grey = np.full((512, 512, 3), 120, np.uint8)
    tiny = grey.copy()
    tiny[200:320, 200:320] = head(astronaut, 120)
    both = grey.copy()
    both[100:330, 20:250] = head(astronaut, 230)
    both[100:330, 262:492] = head(astronaut, 230)[:, ::-1]
    paths = saved(
        tmp_path,
        good=astronaut,
        nobody=grey,
        tiny=tiny,
        both=both,
        blurred=cv2.GaussianBlur(astronaut, (0, 0), 3.5),
        dark=(astronaut * 0.1).astype(np.uint8),
        copy=cv2.resize(astronaut, (500, 500), interpolation=cv2.INTER_AREA),
    )
    text = tmp_path / "text.jpg"
    text.write_text("I am no picture")
    empty = tmp_path / "empty.png"
    empty.write_bytes(b"")
    told: list[tuple[int, int, str]] = []
    enrolment = enrol(
        "E",
        [*paths, text, empty, tmp_path / "missing.jpg"],
        consent="ok",
        progress=lambda done, total, what: told.append((done, total, what)),
    )
    reasons = {verdict.path.stem: verdict.reason for verdict in enrolment.verdicts}
    assert reasons.pop("dark") in (Reason.TOO_DARK, Reason.NO_FACE)
    assert reasons.pop("tiny") in (Reason.TOO_SMALL, Reason.NO_FACE)
    assert reasons.pop("copy") in (Reason.DUPLICATE, Reason.GOOD)  # half of all copies are told
    assert reasons == {
        "good": Reason.GOOD,
        "nobody": Reason.NO_FACE,
        "both": Reason.TWO_FACES,
        "blurred": Reason.TOO_BLURRED,
        "text": Reason.UNREADABLE,
        "empty": Reason.UNREADABLE,
        "missing": Reason.UNREADABLE,
    }
    for verdict in enrolment.verdicts:
        assert verdict.accepted == (verdict.reason is Reason.GOOD)
        assert verdict.sentence.endswith(".")
        assert verdict.accepted or verdict.advice.endswith(".")
    assert len(enrolment.identity.photos) == sum(verdict.accepted for verdict in enrolment.verdicts)
    assert told[0][1] == 10
    assert told[-1][:2] == (10, 10)


def test_a_small_face_in_the_background_does_no_harm(tmp_path: Path, astronaut: Picture) -> None:
    crowd = np.full((512, 800, 3), 120, np.uint8)
    crowd[:, :512] = astronaut
    crowd[40:160, 640:760] = head(astronaut, 120)
    (verdict,) = enrol("E", saved(tmp_path, crowd=crowd), consent="ok").verdicts
    assert verdict.accepted


def test_the_camera_s_rotation_note_is_obeyed(tmp_path: Path, astronaut: Picture, enrolled: Enrolment) -> None:
    path = tmp_path / "turned.png"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(np.ascontiguousarray(np.rot90(astronaut))).save(path, exif=exif)
    photo = enrol("E", [path], consent="ok").identity.photos[0]
    np.testing.assert_array_equal(photo.image, enrolled.identity.photos[0].image)


def test_photos_of_one_size_from_one_scene_keep_one_crop(tmp_path: Path, astronaut: Picture) -> None:
    """The head moves, the wall stays: then the crop stays as well, and there is a plate."""
    wall = cv2.resize(np.random.default_rng(0).integers(60, 200, (9, 12, 3), np.uint8), (640, 480))
    cut = cv2.resize(astronaut[0:260, 90:360], (270, 260))
    mask = np.zeros((260, 270), np.float32)
    cv2.ellipse(mask, (135, 130), (75, 105), 0, 0, 360, 1.0, -1)
    mask = cv2.GaussianBlur(mask, (0, 0), 2)[..., None]
    scenes = {}
    for number, (x, y) in enumerate(((190, 120), (210, 130), (175, 125))):
        scene = wall.astype(np.float32).copy()
        place = scene[y : y + 260, x : x + 270]
        place[:] = place * (1 - mask) + cut * mask
        scenes[f"s{number}"] = scene.astype(np.uint8)
    enrolment = enrol("E", saved(tmp_path, **scenes), consent="ok")
    assert [verdict.reason for verdict in enrolment.verdicts] == [Reason.GOOD] * 3
    assert enrolment.identity.background is not None
    noses = np.array([photo.mesh[1, :2] for photo in enrolment.identity.photos])
    zoom = pose_of(enrolment.identity.photos[0].mesh).scale / 105
    np.testing.assert_allclose(noses[1] - noses[0], np.multiply((20, 10), zoom), rtol=0.25)


def test_nothing_to_enrol_from(tmp_path: Path, astronaut: Picture) -> None:
    with pytest.raises(IdentityError, match="no photos"):
        enrol("E", [], consent="ok")
    grey = np.full((300, 300, 3), 120, np.uint8)
    paths = saved(tmp_path, a=grey, b=cv2.GaussianBlur(astronaut, (0, 0), 3.5))
    with pytest.raises(NoPhotoServes, match="None of the 2 photos") as caught:
        enrol("E", paths, consent="ok")
    assert [verdict.reason for verdict in caught.value.verdicts] == [Reason.NO_FACE, Reason.TOO_BLURRED]
    assert caught.value.exit_code == 5
    assert caught.value.advice
    with pytest.raises(NoPhotoServes, match=r"a\.png cannot be used"):
        enrol("E", paths[:1], consent="ok")


@pytest.mark.parametrize("consent", ["", "  \n"])
def test_nobody_is_enrolled_without_consent(portrait: Path, consent: str) -> None:
    with pytest.raises(IdentityError, match="consent"):
        enrol("E", [portrait], consent=consent)


def test_a_bad_name_or_tracker_is_told_before_the_work(portrait: Path) -> None:
    with pytest.raises(IdentityError, match="path"):
        enrol("../E", [portrait], consent="ok")
    with pytest.raises(UsageError, match="no tracker"):
        enrol("E", [portrait], consent="ok", tracking=TrackingSettings(tracker="eyes"))


def test_the_photo_itself_is_never_changed(portrait: Path) -> None:
    before = hashlib.sha256(portrait.read_bytes()).hexdigest()
    enrol("E", [portrait], consent="ok")
    assert hashlib.sha256(portrait.read_bytes()).hexdigest() == before


def test_real_photos_from_different_years(shared_data: Path) -> None:
    folder = shared_data / "photos"
    photos = sorted((folder / "lionel_messi").glob("*.jpg"))
    enrolment = enrol("Leo", photos, consent="test only")
    reasons = {verdict.path.stem: verdict.reason for verdict in enrolment.verdicts}
    assert reasons["07"] is Reason.TOO_SMALL
    assert {reasons["03"], reasons["10"]} == {Reason.GOOD, Reason.DUPLICATE}
    assert reasons["11"] is Reason.TURNED_TOO_FAR
    assert list(reasons.values()).count(Reason.GOOD) == 9
    assert enrolment.identity.background is None
    scales = [pose_of(photo.mesh).scale for photo in enrolment.identity.photos]
    assert max(scales) / min(scales) < 1.05


@pytest.mark.parametrize("who", ["cvt02", "cvt27", "lp_s29", "tv_388"])
def test_ordinary_frames_of_clips_are_accepted(shared_data: Path, who: str) -> None:
    frames = sorted((shared_data / "people" / "val" / who / "inputs").glob("*.jpg"))[::4]
    enrolment = enrol("V", frames, crop="none", consent="test only")
    assert [verdict.reason for verdict in enrolment.verdicts] == [Reason.GOOD] * 8
