"""What a viewer sees: the reenactor's pictures of the astronaut."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.appearance.background import background_of
from lsr_live.appearance.flow import Region
from lsr_live.appearance.mouth import fill_opening, hole, lip_gap
from lsr_live.appearance.visibility import facing, stretch
from lsr_live.errors import DataError, UsageError
from lsr_live.faces import open_tracker
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources.animated import AnimatedDriver
from lsr_live.identity.identity import Identity
from lsr_live.mesh import topology
from lsr_live.mesh.alignment import rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL
from lsr_live.mesh.measures import eye_openings, mouth_opening
from lsr_live.reenactor import Reenactor
from lsr_live.settings import MotionSettings, PictureSettings, Settings

PLAIN = Settings(picture=PictureSettings(badge=False))
IN_FRAME = Settings(motion=MotionSettings(mode="absolute", in_frame=True), picture=PictureSettings(badge=False))
BLANK = np.zeros((512, 512, 3), np.uint8)


def driven(identity: Identity, frames: int, settings: Settings = PLAIN, first: int = 0) -> list[NDArray[np.uint8]]:
    reenactor = Reenactor(identity, tracker=open_tracker(still=False), settings=settings)
    driver = AnimatedDriver(seed=3, duration=(first + frames) / 30)
    pictures = []
    while (frame := driver.read()) is not None:
        if frame.index < first:
            reenactor.observe(frame)
        else:
            pictures.append(reenactor.reenact(frame).image)
    return pictures


def still(identity: Identity, mesh: NDArray[np.float32], settings: Settings = IN_FRAME) -> NDArray[np.uint8]:
    reenactor = Reenactor(identity, tracker=open_tracker(still=True), settings=settings, still=True)
    return reenactor.reenact(Frame(BLANK, 0.0, 0, 0.0, mesh=mesh)).image


def with_lips(mesh: NDArray[np.float32], gap: float) -> NDArray[np.float32]:
    """A mesh whose inner lips are `gap` px apart in the middle."""
    opened = mesh.copy()
    middle = (opened[topology.INNER_LIP_UPPER] + opened[topology.INNER_LIP_LOWER]) / 2
    bow = np.sin(np.linspace(0, np.pi, 11))[:, None] * np.array([0, gap / 2, 0], np.float32)
    opened[topology.INNER_LIP_UPPER], opened[topology.INNER_LIP_LOWER] = middle - bow, middle + bow
    return opened


def test_drawn_from_its_own_landmarks_a_photo_is_itself(collins: Identity) -> None:
    photo = collins.photos[0]
    error = np.abs(still(collins, photo.mesh).astype(int) - photo.image)
    assert error.mean() < 1.0
    face = cv2.convexHull(np.rint(photo.mesh[topology.OVAL, :2]).astype(np.int32))
    inside = cv2.fillConvexPoly(np.zeros((512, 512), np.uint8), face, 1).astype(bool)
    assert error[inside].mean() < 0.7


def test_the_wall_does_not_move_and_the_head_does(collins: Identity) -> None:
    pictures = np.stack(driven(collins, 60, first=60)[::6])
    change = pictures.astype(int).max(0) - pictures.min(0)
    assert change[:80, :60].max() <= 1
    assert change[150:300, 180:330].mean() > 8


def test_no_picture_jumps(collins: Identity) -> None:
    pictures = [cv2.resize(p, (128, 128), interpolation=cv2.INTER_AREA).astype(float) for p in driven(collins, 90)]
    changes = [np.abs(b - a).mean() for a, b in pairwise(pictures)]
    assert max(changes) < 4.0


def test_a_still_driver_gives_a_still_picture(collins: Identity) -> None:
    reenactor = Reenactor(collins, tracker=open_tracker(still=False), settings=PLAIN)
    frame = AnimatedDriver(seed=1).read()
    assert frame is not None
    pictures = [
        reenactor.reenact(Frame(frame.image, n / 30, n, 0.0, mesh=frame.mesh)).image.astype(int) for n in range(45)
    ]
    # What is learnt of the driver meanwhile (how far eyes and mouth go) may move a shade.
    assert np.abs(pictures[-1] - pictures[-10]).max() <= 3
    assert np.abs(pictures[-1] - pictures[-10]).mean() < 0.02


def test_what_is_drawn_is_found_again(collins: Identity) -> None:
    """A tracker that looks at the pictures sees the turns, blinks and words that they were drawn from."""
    reenactor = Reenactor(collins, tracker=open_tracker(still=False), settings=PLAIN)
    driver, eye = AnimatedDriver(seed=0, duration=8.0), open_tracker(still=True)
    wanted, seen = [], []
    reenactor.curious = True
    while (frame := driver.read()) is not None:
        avatar = reenactor.reenact(frame)
        if frame.index % 3 == 0 and frame.index > 70:
            face = eye.track(Frame(avatar.image, 0.0, 0, 0.0))
            assert face is not None
            assert reenactor.insight is not None
            for mesh, measured in ((reenactor.insight.mesh, wanted), (face.mesh, seen)):
                aside = mesh[1, 0] - mesh[[234, 454], 0].mean()
                measured.append((mouth_opening(mesh), float(eye_openings(mesh).mean()), float(aside)))
    correlation = [np.corrcoef(a, b)[0, 1] for a, b in zip(np.transpose(wanted), np.transpose(seen), strict=True)]
    assert correlation[0] > 0.9
    assert correlation[1] > 0.85
    assert correlation[2] > 0.95


def test_an_opened_mouth_is_dark_below_its_teeth_and_not_lip(collins: Identity) -> None:
    closed, opened = (still(collins, with_lips(collins.photos[0].mesh, gap)) for gap in (0.0, 45.0))
    x, y = np.rint(collins.photos[0].mesh[[13, 14], :2].mean(0)).astype(int)
    below = opened[y + 6 : y + 16, x - 8 : x + 8].mean()
    assert below < 70
    assert closed[y + 6 : y + 16, x - 8 : x + 8].mean() > 100


def test_a_hole_is_only_where_the_photo_lacks_an_opening(collins: Identity) -> None:
    mesh = collins.photos[0].mesh
    wide = with_lips(mesh, 50.0)
    assert hole(wide, lip_gap(wide)) == 0.0
    assert hole(wide, 0.0) == 1.0
    assert hole(with_lips(mesh, 0.0), 0.0) == 0.0
    shades = [hole(with_lips(mesh, gap), 0.0) for gap in np.linspace(0, 30, 40)]
    assert all(b >= a for a, b in pairwise(shades))
    patch = np.full((64, 96, 3), 200, np.uint8)
    fill_opening(patch, wide, Region(208, 264, 96, 64), collins.photos[0].image, wide, np.array((190.0, 120, 120)))
    assert (patch == 200).all()


def test_a_turned_face_shows_one_cheek_only() -> None:
    front, turned = (
        facing((CANONICAL @ (230 * rotation_from_angles(yaw, 0, 0).T) + (256, 220, 0)).astype(np.float32))
        for yaw in (0.0, 40.0)
    )
    # Yaw > 0 turns the nose to the image's left: the left cheek turns away, the right one comes to the front.
    assert turned[34, 26] < front[34, 26] - 0.15
    assert turned[34, 36] > front[34, 36] - 0.1
    assert front.shape == (64, 64)
    assert front.min() >= 0
    assert front.max() <= 1


def test_stretch_is_the_photos_area_per_pixel() -> None:
    axis = np.arange(66, dtype=np.float32) * 8 - 4.5
    plain = np.stack(np.meshgrid(axis, axis), axis=-1)
    np.testing.assert_allclose(stretch(plain), 1.0, atol=1e-5)
    np.testing.assert_allclose(stretch(plain * np.float32(0.5)), 0.25, atol=1e-5)


@pytest.mark.parametrize(("wish", "colour"), [("green", (0, 177, 64)), ("#102030", (16, 32, 48))])
def test_a_plain_background(collins: Identity, wish: str, colour: tuple[int, int, int]) -> None:
    settings = Settings(motion=IN_FRAME.motion, picture=PictureSettings(background=wish, badge=False))
    picture = still(collins, collins.photos[0].mesh, settings)
    np.testing.assert_array_equal(picture[5, 5], colour)
    np.testing.assert_allclose(picture[300, 256], collins.photos[0].image[300, 256], atol=3)


def test_other_backgrounds(collins: Identity, tmp_path: Path, astronaut: NDArray[np.uint8]) -> None:
    assert background_of(collins, "moving") is None
    still_plate, blurred = background_of(collins, "still"), background_of(collins, "blur")
    assert still_plate is not None
    assert blurred is not None
    assert cv2.Laplacian(blurred, cv2.CV_64F).std() < cv2.Laplacian(still_plate, cv2.CV_64F).std()
    cv2.imwrite(str(tmp_path / "wall.png"), astronaut[:300])
    wall = background_of(collins, str(tmp_path / "wall.png"))
    assert wall is not None
    assert wall.shape == (512, 512, 3)
    (tmp_path / "words.png").write_text("no picture")
    with pytest.raises(DataError):
        background_of(collins, str(tmp_path / "words.png"))
    for nonsense in ("blue", "#12345", "", "x" * 5000, str(tmp_path / "missing.png"), "~nobody-here/x.png"):
        with pytest.raises(UsageError):
            background_of(collins, nonsense)


def test_moving_pictures_follow_the_head(collins: Identity) -> None:
    settings = Settings(motion=IN_FRAME.motion, picture=PictureSettings(background="moving", badge=False))
    moved = collins.photos[0].mesh + np.array([24, 0, 0], np.float32)
    picture = still(collins, moved, settings).astype(int)
    assert np.abs(picture[40:400, 60:480] - collins.photos[0].image[40:400, 36:456]).mean() < 3
