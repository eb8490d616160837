from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lsr_live.identity.identity import Identity, Photo
from lsr_live.identity.wanted import photos_wanted
from tests.motion.faces import identity_of, open_mouth, seen, shaped, with_eyes

FACE = shaped(7)


def enrolled(*yaws: float, mouth: float = 0.0, eyes: float = 1.0) -> Identity:
    """Somebody with a photo for each yaw, the last one with this mouth and these eyes."""
    faces = [FACE] * (len(yaws) - 1) + [with_eyes(open_mouth(FACE, mouth), eyes)]
    meshes = [seen(face, (yaw, 0.0, 0.0), 230.0).mesh for face, yaw in zip(faces, yaws, strict=True)]
    whole = identity_of(7)
    photo = whole.photos[0]
    photos = tuple(Photo(photo.image, mesh, photo.matte, 1.0) for mesh in meshes)
    low, high = whole.ranges.angles_low.copy(), whole.ranges.angles_high.copy()
    low[0], high[0] = min(yaws), max(yaws)
    return replace(whole, photos=photos, ranges=replace(whole.ranges, angles_low=low, angles_high=high))


def test_nothing_is_wanted_of_who_shows_all() -> None:
    assert photos_wanted(enrolled(0.0, 20.0, -20.0, 0.0, mouth=0.1, eyes=0.0)) is None


@pytest.mark.parametrize(
    ("yaws", "mouth", "eyes", "told"),
    [
        ((0.0,), 0.0, 1.0, ["their left", "their right", "mouth open", "closed eyes"]),
        ((0.0, 20.0), 0.1, 0.0, ["their left"]),
        ((0.0, -20.0), 0.1, 0.0, ["their right"]),
        ((0.0, 20.0, -20.0), 0.0, 0.0, ["mouth open"]),
        ((0.0, 20.0, -20.0), 0.1, 1.0, ["closed eyes"]),
        ((25.0, 20.0, -20.0), 0.1, 0.0, ["facing the camera"]),
    ],
)
def test_what_no_photo_shows_is_named(yaws: tuple[float, ...], mouth: float, eyes: float, told: list[str]) -> None:
    hint = photos_wanted(enrolled(*yaws, mouth=mouth, eyes=eyes))
    assert hint is not None
    assert "\n" not in hint
    every = ("facing the camera", "their left", "their right", "mouth open", "closed eyes")
    assert [what for what in every if what in hint] == told


def test_left_is_the_persons_own() -> None:
    # Yaw below 0 turns the nose to the picture's right: the person's left.
    mesh = enrolled(-20.0).photos[0].mesh
    assert mesh[1, 0] > np.mean(mesh[[234, 454], 0])
    assert "their left" not in str(photos_wanted(enrolled(0.0, -20.0)))
