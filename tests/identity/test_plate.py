from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from lsr_live.identity.plate import background_plate, fill_smoothly, shows_one_scene
from tests.identity.conftest import smooth_picture


def scene(seed: int) -> NDArray[np.uint8]:
    """A wall with patterns."""
    rng = np.random.default_rng(seed)
    wall = smooth_picture(seed)
    for _ in range(40):
        x, y = rng.integers(0, 512, 2)
        cv2.rectangle(wall, (x, y), (x + 60, y + 40), rng.integers(0, 256, 3).tolist(), -1)
    return wall


def person_before(
    wall: NDArray[np.uint8], x: int, light: int = 0, noise: float = 3.0
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Somebody in red at column `x`, and the matte."""
    matte = np.zeros((512, 512), np.uint8)
    cv2.circle(matte, (x, 200), 80, 255, -1)
    cv2.rectangle(matte, (x - 110, 300), (x + 110, 511), 255, -1)
    picture = wall.astype(np.float64) + light + np.random.default_rng(x).normal(0, noise, wall.shape)
    picture[matte > 0] = (230, 20, 20)
    return np.clip(picture, 0, 255).astype(np.uint8), matte


def test_the_plate_is_the_wall_where_any_photo_shows_it() -> None:
    wall = scene(1)
    pictures, mattes = zip(*[person_before(wall, x) for x in (150, 200, 260, 300, 380)], strict=True)
    plate = background_plate(pictures, mattes)
    assert plate is not None
    kernel = np.ones((25, 25), np.uint8)
    hidden = np.min([cv2.dilate(matte, kernel) for matte in mattes], axis=0) > 0
    error = np.abs(plate.astype(int) - wall)[~hidden]
    assert error.mean() < 3.0
    assert np.percentile(error, 99) < 14
    # Nothing of the person is left anywhere.
    assert ((plate[..., 0] > 200) & (plate[..., 1] < 60) & (wall[..., 0] < 150)).mean() < 0.002


def test_one_photo_is_one_scene_and_keeps_its_own_pixels() -> None:
    picture, matte = person_before(scene(2), 256)
    plate = background_plate([picture], [matte])
    assert plate is not None
    clear = cv2.dilate(matte, np.ones((31, 31), np.uint8)) == 0
    np.testing.assert_array_equal(plate[clear], picture[clear])
    assert np.abs(plate[matte > 0].astype(int) - (230, 20, 20)).max(1).min() > 30


def test_different_places_are_not_one_scene() -> None:
    pictures, mattes = zip(*[person_before(scene(seed), 200 + 20 * seed) for seed in range(4)], strict=True)
    assert not shows_one_scene(pictures, mattes)
    assert background_plate(pictures, mattes) is None


def test_light_that_changes_with_the_camera_s_exposure_is_still_one_scene() -> None:
    wall = (scene(3) * 0.7 + 30).astype(np.uint8)
    pictures, mattes = zip(*[person_before(wall, 250, light=light) for light in (-20, 0, 15, 20)], strict=True)
    assert shows_one_scene(pictures, mattes)


def test_a_moving_camera_is_no_still_scene() -> None:
    wall = scene(4)
    pictures, mattes = zip(*[person_before(np.roll(wall, 60 * k, 1), 250) for k in range(4)], strict=True)
    assert not shows_one_scene(pictures, mattes)


def test_photos_that_are_all_person_have_no_plate() -> None:
    picture = smooth_picture(0)
    full = np.full((512, 512), 255, np.uint8)
    assert background_plate([picture], [full]) is None
    assert background_plate([picture, picture], [full, full]) is None


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.02, 0.98))
def test_filling_keeps_what_is_known_and_invents_no_new_colour(seed: int, share: float) -> None:
    rng = np.random.default_rng(seed)
    picture = rng.integers(0, 256, (40, 56, 3), np.uint8)
    known = cv2.GaussianBlur(rng.random((40, 56)), (0, 0), 3)
    known = known >= np.quantile(known, share)
    filled = fill_smoothly(picture, known)
    np.testing.assert_array_equal(filled[known], picture[known])
    low, high = picture[known].min(0), picture[known].max(0)
    assert (filled >= low.astype(int) - 1).all()
    assert (filled <= high.astype(int) + 1).all()


def test_filling_is_smooth() -> None:
    picture = np.zeros((256, 256, 3), np.uint8)
    picture[:, 128:] = 200
    picture += np.random.default_rng(0).integers(0, 40, picture.shape, np.uint8)
    known = np.ones((256, 256), bool)
    known[64:192, 64:192] = False
    filled = fill_smoothly(picture, known).astype(float)
    inside = filled[80:176, 80:176, 0]
    assert np.abs(np.diff(inside, axis=0)).max() < 6
    assert np.abs(np.diff(inside, axis=1)).max() < 12
    assert inside[:, 0].mean() < 80 < 150 < inside[:, -1].mean()


@pytest.mark.parametrize("clip", ["lp_d9", "tv_375", "tv_483"])
def test_real_people_before_a_wall(shared_data, clip: str) -> None:
    from lsr_live.frames.picture_file import read_picture
    from lsr_live.identity.parser import FaceParser

    folder = shared_data / "people" / "val" / clip
    parser = FaceParser()
    seen = [cv2.resize(read_picture(p), (512, 512)) for p in sorted((folder / "inputs").iterdir())[::6]]
    later = [cv2.resize(read_picture(p), (512, 512)) for p in sorted((folder / "targets").iterdir())[::8]]
    plate = background_plate(seen, [parser.matte(image) for image in seen])
    assert plate is not None
    for image in later:
        clear = cv2.dilate(parser.matte(image), np.ones((19, 19), np.uint8)) == 0
        assert np.abs(image[clear].astype(int) - plate[clear]).mean() < 12
    parser.close()


def test_a_single_photo_cut_to_the_face_has_no_wall_to_keep_still() -> None:
    picture = np.full((512, 512, 3), 90, np.uint8)
    matte = np.zeros((512, 512), np.uint8)
    matte[:, 100:400] = 255
    assert not shows_one_scene([picture], [matte])
    matte[:40] = 0
    assert shows_one_scene([picture], [matte])
