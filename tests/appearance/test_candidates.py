from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.appearance.candidates import Chooser, Part
from lsr_live.identity.identity import Identity, Photo
from lsr_live.mesh import topology
from lsr_live.mesh.alignment import rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL


def photo(yaw: float, mouth: float = 0.0) -> Photo:
    face = CANONICAL.copy()
    face[topology.INNER_LIP_LOWER[1:-1], 1] += mouth
    face[topology.OUTER_LIP_LOWER[1:-1], 1] += mouth
    mesh = (face @ (230 * rotation_from_angles(yaw, 0, 0).T) + (256, 220, 0)).astype(np.float32)
    blank = np.zeros((512, 512, 3), np.uint8)
    return Photo(blank, mesh, blank[..., 0], 1.0)


PHOTOS = [photo(-30), photo(0), photo(30), photo(0, mouth=0.12)]


def test_head_and_mouth_come_from_the_photos_nearest_to_each() -> None:
    shares = Chooser(PHOTOS, placed=True).choose(photo(-28, mouth=0.1).mesh, None)
    assert shares[Part.FACE].argmax() == 0
    assert shares[Part.MOUTH].argmax() == 3


def test_one_photo_is_all_there_is() -> None:
    np.testing.assert_array_equal(Chooser(PHOTOS[:1], placed=True).choose(PHOTOS[2].mesh, 0.0), np.ones((5, 1)))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(-45, 45), st.floats(0, 0.15), st.floats(0, 0.2)), min_size=2, max_size=25))
def test_shares_are_whole_few_and_never_jump(frames: list[tuple[float, float, float]]) -> None:
    chooser, t, before = Chooser(PHOTOS, placed=True), 0.0, None
    for yaw, mouth, step in frames:
        t += step
        shares = chooser.choose(photo(yaw, mouth).mesh, t)
        np.testing.assert_allclose(shares.sum(1), 1, atol=1e-5)
        assert (shares >= 0).all()
        assert (np.count_nonzero(shares, axis=1) <= 3).all()
        if before is not None:
            # Crumbs that are dropped and made up for come on top of the fade itself.
            assert np.abs(shares - before).max() <= step / 0.12 + 0.3
        before = shares


def test_a_trembling_head_between_two_photos_does_not_flicker() -> None:
    chooser = Chooser(PHOTOS[:3], placed=True)
    shares = [chooser.choose(photo(-15.0 + 0.3 * (-1) ** n).mesh, n / 30)[Part.BODY, 0] for n in range(60)]
    assert np.abs(np.diff(shares[20:])).max() < 0.06


def test_of_two_that_are_as_good_beside_a_third_one_stays() -> None:
    chooser = Chooser([photo(-4), photo(0), photo(4)], placed=True)
    seconds = set()
    for n in range(30):
        shares = chooser.choose(photo(0.5 * (-1) ** n).mesh, n / 30)
        if n > 5:
            seconds.add(tuple(np.flatnonzero(shares[Part.FACE])))
    assert len(seconds) == 1


def test_a_photo_stays_while_it_is_nearly_as_good_and_gives_way_to_a_clearly_better_one() -> None:
    chooser = Chooser(PHOTOS[:3], placed=True)
    for n in range(15):
        at_rest = chooser.choose(photo(-16).mesh, n / 30)
    np.testing.assert_array_equal(chooser.choose(photo(-15.7).mesh, 0.6), at_rest)
    for n in range(20, 30):
        after = chooser.choose(photo(-2).mesh, n / 30)
    assert after[Part.BODY].argmax() == 1
    assert at_rest[Part.BODY].argmax() == 0


def test_in_one_scene_the_heads_place_counts() -> None:
    moved = replace(PHOTOS[1], mesh=PHOTOS[1].mesh + np.array([90, 0, 0], np.float32))
    target = moved.mesh + np.array([10, 0, 0], np.float32)
    assert Chooser([PHOTOS[1], moved], placed=True).choose(target, None)[Part.BODY].argmax() == 1
    np.testing.assert_allclose(
        Chooser([PHOTOS[1], moved], placed=False).choose(target, None)[Part.BODY], 0.5, atol=0.01
    )


def test_still_pictures_know_nothing_of_each_other(collins: Identity) -> None:
    chooser = Chooser(PHOTOS, placed=True)
    first = chooser.choose(photo(20).mesh, None)
    chooser.choose(photo(-30).mesh, None)
    np.testing.assert_array_equal(chooser.choose(photo(20).mesh, None), first)
