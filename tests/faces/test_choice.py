from __future__ import annotations

from collections.abc import Callable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from lsr_live.faces.choice import PATIENCE, FaceChoice
from lsr_live.faces.sighting import Sighting
from tests.faces.meshes import posed

FPS = 30.0


class Scene:
    """Plays people and posters before the choice, as the tracker would: few searches, or one a frame while lost."""

    def __init__(self) -> None:
        self.choice = FaceChoice()
        self.held: str | None = None
        self.t = 0.0
        self._frame = 0

    def play(self, seconds: float, **actors: Callable[[float], Sighting | None]) -> list[str | None]:
        """Return whom the choice follows, frame by frame."""
        followed = []
        for _ in range(round(seconds * FPS)):
            here = {name: actor(self.t) for name, actor in actors.items()}
            present = {name: place for name, place in here.items() if place is not None}
            if self.held not in present:
                self.held = None
            pause = round(FPS) if self.choice.proven else round(FPS / 4)
            if self.held is None or self._frame % pause == 0 or self.choice.wishing:
                for place in self.choice.decide(self.t, list(present.values()), following=self.held is not None)[:1]:
                    self.held = next(name for name, seen in present.items() if seen is place)
                    self.choice.began(self.t, place)
            if self.held is not None:
                place = present[self.held]
                # The driver blinks every two seconds, which no poster does.
                shut = float(self.held != "poster" and self.t % 2.0 < 0.2)
                self.choice.followed(self.t, posed(place.x, place.y, place.size, shut=shut))
            followed.append(self.held)
            self.t += 1.0 / FPS
            self._frame += 1
        return followed


def person(x: float, size: float, seed: int = 0) -> Callable[[float], Sighting]:
    rng = np.random.default_rng(seed)
    a, b = rng.uniform(0.0, 6.0, 2)

    def at(t: float) -> Sighting:
        sway = 0.15 * size * np.sin(1.3 * t + a)
        return Sighting(x + sway, 240.0 + 0.05 * size * np.sin(2.1 * t + b), size)

    return at


def poster(x: float, size: float) -> Callable[[float], Sighting]:
    rng = np.random.default_rng(7)

    def at(t: float) -> Sighting:
        noise = rng.normal(0.0, 0.008, 3) * size
        return Sighting(x + noise[0], 150.0 + noise[1], size + 2 * noise[2])

    return at


def gone(t: float) -> None:
    return None


def test_the_largest_face_is_taken_at_once_and_kept_when_a_larger_one_comes() -> None:
    scene = Scene()
    assert set(scene.play(4.0, near=person(200, 150), far=person(450, 90, 1))) == {"near"}
    assert set(scene.play(4.0, near=person(200, 100), far=person(450, 190, 1))) == {"near"}


def test_a_poster_does_not_take_over_while_the_driver_is_away() -> None:
    scene = Scene()
    wall = poster(480, 120)
    assert set(scene.play(5.0, driver=person(200, 130), poster=wall)) == {"driver"}
    assert set(scene.play(20.0, driver=gone, poster=wall)) == {None}
    assert set(scene.play(2.0, driver=person(200, 130), poster=wall)) == {"driver"}


def test_a_poster_taken_first_gives_way_to_somebody_who_sits_down() -> None:
    scene = Scene()
    wall = poster(480, 120)
    assert set(scene.play(8.0, driver=gone, poster=wall)) == {"poster"}
    assert scene.play(12.0, driver=person(200, 150), poster=wall)[-1] == "driver"


def test_another_person_waits_before_taking_over() -> None:
    scene = Scene()
    other = person(450, 140, 1)
    scene.play(5.0, driver=person(200, 150), other=other)
    after = scene.play(4.0, driver=gone, other=other)
    waited = after.index("other") / FPS
    assert PATIENCE <= waited < PATIENCE + 1.0


def test_a_short_loss_brings_the_same_person_back_at_once() -> None:
    scene = Scene()
    driver, other = person(200, 110), person(450, 160, 1)
    scene.play(1.0, driver=driver)
    scene.play(4.0, driver=driver, other=other)
    assert set(scene.play(0.5, driver=gone, other=other)) == {None}
    assert set(scene.play(1.0, driver=driver, other=other)) == {"driver"}


def test_a_click_is_obeyed_and_kept() -> None:
    scene = Scene()
    driver, wall = person(200, 150), poster(480, 90)
    scene.play(3.0, driver=driver, poster=wall)
    scene.choice.wish(470.0, 160.0)
    assert set(scene.play(15.0, driver=driver, poster=wall)) == {"poster"}


def test_forgetting_begins_with_the_largest_again() -> None:
    scene = Scene()
    scene.play(3.0, driver=person(200, 110))
    scene.choice.forget()
    scene.held = None
    assert set(scene.play(1.0, driver=person(200, 110), other=person(450, 160))) == {"other"}


def test_a_clip_that_begins_again_does_not_confuse() -> None:
    scene = Scene()
    scene.play(6.0, driver=person(200, 150), other=person(450, 140, 1))
    scene.t = 0.0
    assert set(scene.play(6.0, driver=person(200, 150), other=person(450, 140, 1))) == {"driver"}


@settings(max_examples=25, deadline=None)
@given(
    others=st.lists(
        st.tuples(st.sampled_from([60.0, 330.0, 470.0, 590.0]), st.floats(40, 200)), min_size=1, max_size=3
    ),
    seed=st.integers(0, 1000),
)
def test_nobody_ever_takes_over_from_a_driver_who_stays(others: list[tuple[float, float]], seed: int) -> None:
    scene = Scene()
    scene.play(2.5, driver=person(200, 120, seed))
    crowd = {f"p{index}": person(x, size, seed + index) for index, (x, size) in enumerate(others)}
    assert set(scene.play(6.0, driver=person(200, 120, seed), **crowd)) == {"driver"}


def test_a_mesh_that_jumps_is_not_the_drivers() -> None:
    choice = FaceChoice()
    choice.began(0.0, Sighting(200.0, 240.0, 150.0))
    choice.followed(0.0, posed(200.0))
    assert choice.plausible(1 / 30, posed(215.0))
    assert not choice.plausible(1 / 30, posed(450.0))
    assert not choice.plausible(1 / 30, posed(200.0, size=320.0))
