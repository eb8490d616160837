from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from lsr_live.appearance.candidates import Chooser, Part
from lsr_live.appearance.looks import alike
from lsr_live.identity.identity import Identity, Photo


def in_other_dress(photo: Photo) -> Photo:
    """The same photo with hair and dress dyed, the face as it was."""
    dyed = photo.image[..., ::-1].copy()
    dyed = np.where(dyed.mean(2, keepdims=True) < 60, np.uint8(180), dyed)
    hull = cv2.convexHull(np.rint(photo.mesh[:468, :2]).astype(np.int32))
    face = cv2.fillConvexPoly(np.zeros((512, 512), np.uint8), hull, 1)[..., None]
    return replace(photo, image=np.where(face, photo.image, dyed))


def moved(photo: Photo, x: int) -> Photo:
    """The same photo, shifted, a little darker and noisy: another frame of the same clip."""
    noise = np.random.default_rng(0).normal(0, 6, photo.image.shape)
    image = np.clip(0.93 * np.roll(photo.image, x, axis=1) + noise, 0, 255).astype(np.uint8)
    mesh = photo.mesh + np.array([x, 0, 0], np.float32)
    return replace(photo, image=image, mesh=mesh, matte=np.roll(photo.matte, x, axis=1))


def test_frames_of_one_clip_are_alike_and_another_dress_is_not(collins: Identity) -> None:
    photo = collins.photos[0]
    photos = [photo, moved(photo, 24), in_other_dress(photo), in_other_dress(moved(photo, -16))]
    np.testing.assert_array_equal(alike(photos, 0), [True, True, False, False])
    np.testing.assert_array_equal(alike(photos, 2), [False, False, True, True])


def test_another_dress_lends_its_mouth_but_never_its_body(collins: Identity) -> None:
    photo = collins.photos[0]
    shut = photo.mesh.copy()
    shut[[13, 82, 81, 312, 311, 80, 310]] = shut[[14, 87, 178, 317, 402, 88, 318]]
    photos = [photo, replace(in_other_dress(photo), mesh=shut)]
    shares = Chooser(photos, placed=True, alike=alike(photos, 0)).choose(shut, None)
    np.testing.assert_array_equal(shares[[Part.BODY, Part.FACE]], [[1, 0], [1, 0]])
    assert shares[Part.MOUTH, 1] > 0.5
