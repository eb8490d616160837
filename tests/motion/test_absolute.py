from __future__ import annotations

import numpy as np

from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.motion.absolute import absolute, absolute_in_place
from lsr_live.motion.observe import observe
from tests.motion.faces import identity_of, open_mouth, seen, shaped


def test_the_mesh_is_scaled_to_the_crop_about_pixel_edges() -> None:
    face = seen(shaped(1), (10.0, 0.0, 0.0), 90.0, (110.0, 100.0))
    mesh = absolute(face, (224, 224)).mesh
    np.testing.assert_allclose(mesh[:, :2], (face.mesh[:, :2] + 0.5) * 512 / 224 - 0.5, rtol=1e-5)
    np.testing.assert_allclose(mesh[:, 2], face.mesh[:, 2] * 512 / 224, rtol=1e-5, atol=1e-4)
    assert mesh.dtype == np.float32


def test_a_picture_of_the_crops_size_stays_as_it_is_and_a_wide_one_is_fitted_to_the_square() -> None:
    face = seen(shaped(1))
    np.testing.assert_allclose(absolute(face, (512, 512)).mesh, face.mesh, atol=1e-4)
    wide = absolute(face, (1024, 512)).mesh
    np.testing.assert_allclose(wide[:, 0], (face.mesh[:, 0] + 0.5) / 2 - 0.5, atol=1e-3)
    np.testing.assert_allclose(wide[:, 1], face.mesh[:, 1], atol=1e-3)


def test_in_place_takes_the_drivers_face_to_the_identitys_place_and_size() -> None:
    identity = identity_of(7)
    driver = observe(seen(open_mouth(shaped(3), 0.06), (15.0, -5.0, 4.0), 60.0, (900.0, 30.0)))
    mesh = absolute_in_place(driver, identity).mesh
    target, rest = pose_of(mesh), pose_of(identity.photos[identity.rest].mesh)
    np.testing.assert_allclose(target.scale, rest.scale, rtol=1e-4)
    np.testing.assert_allclose(target.translation, rest.translation, atol=0.05)
    np.testing.assert_allclose(angles_of(target.rotation), angles_of(driver.rotation), atol=0.05)
    np.testing.assert_allclose(target.inverse().apply(mesh), driver.expression, atol=1e-4)
