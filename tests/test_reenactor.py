"""The reenactor between the tracker and the picture: what it tells, what it survives, what it remembers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engines.errors import EngineError
from lsr_live.appearance.framing import Framing
from lsr_live.appearance.guide import CHANNELS, Guide
from lsr_live.appearance.networks import Painting, Plan
from lsr_live.errors import UsageError
from lsr_live.faces import open_tracker
from lsr_live.faces.face import Face
from lsr_live.frames.frame import Frame, Origin
from lsr_live.frames.sources.animated import AnimatedDriver, animate, to_pixels
from lsr_live.identity.identity import Identity
from lsr_live.mesh.canonical import MIRROR
from lsr_live.motion import store
from lsr_live.reenactor import Reenactor
from lsr_live.settings import MotionSettings, PictureSettings, Settings

BLANK = np.zeros((480, 640, 3), np.uint8)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "calibration_folder", lambda: tmp_path / "calibration")


class Eye:
    """A tracker that sees what it is told to."""

    name = "told"
    faces_seen = 1

    def __init__(self) -> None:
        self.mesh: NDArray[np.float32] | None = to_pixels(animate(0.0, 0))

    def track(self, frame: Frame) -> Face | None:
        return None if self.mesh is None else Face(self.mesh, 1.0)

    def reset(self) -> None: ...

    def choose(self, x: float, y: float) -> None: ...

    def close(self) -> None: ...


def frame(number: int) -> Frame:
    return Frame(BLANK, number / 30, number, 0.0)


def test_a_face_is_missed_and_found_again(collins: Identity) -> None:
    eye = Eye()
    reenactor = Reenactor(collins, tracker=eye)
    reenactor.reenact(frame(0))
    assert (reenactor.state, reenactor.hint) == ("live", None)
    eye.mesh = None
    reenactor.reenact(frame(1))
    assert reenactor.state == "no_face"
    assert "light" in str(reenactor.hint)
    eye.mesh, eye.faces_seen = to_pixels(animate(0.0, 0)), 2
    reenactor.reenact(frame(2))
    assert reenactor.state == "live"
    assert "followed" in str(reenactor.hint)


def test_a_broken_face_is_no_face(collins: Identity, caplog: pytest.LogCaptureFixture) -> None:
    eye = Eye()
    reenactor = Reenactor(collins, tracker=eye)
    eye.mesh = np.full((478, 3), np.nan, np.float32)
    avatar = reenactor.reenact(frame(0))
    assert avatar.image.std() > 20
    assert reenactor.state == "no_face"
    assert "broken" in caplog.text


def test_pictures_are_told_of_as_pictures(collins: Identity) -> None:
    eye = Eye()
    reenactor = Reenactor(collins, tracker=eye, still=True)
    eye.faces_seen = 3
    reenactor.reenact(frame(0))
    assert "largest" in str(reenactor.hint)
    eye.mesh = None
    reenactor.reenact(frame(1))
    assert reenactor.hint == "No face was found in it."


def test_calibrating_by_key_is_told_from_beginning_to_end(collins: Identity) -> None:
    reenactor = Reenactor(collins, tracker=Eye())
    for number in range(10):
        reenactor.observe(frame(number))
    reenactor.calibrate()
    states, hints = [], []
    for number in range(10, 300):
        reenactor.observe(frame(number))
        states.append(reenactor.state)
        hints.append(reenactor.hint)
    assert states[0] == "calibrating"
    assert states[-1] == "live"
    assert "calibrated" in hints
    assert hints[-1] is None


def test_a_calibration_asked_for_is_kept_at_once(collins: Identity) -> None:
    reenactor = Reenactor(collins, tracker=Eye(), source_name="desk camera")
    reenactor.calibrate()
    for number in range(150):
        reenactor.observe(frame(number))
    assert reenactor.hint != "not calibrated"
    assert store.load("desk camera") is not None


def test_the_calibration_is_kept_for_the_camera_and_for_no_still_picture(collins: Identity, tmp_path: Path) -> None:
    for name, still in (("camera", False), ("folder", True), ("", False)):
        reenactor = Reenactor(collins, tracker=Eye(), source_name=name, still=still)
        for number in range(60):
            reenactor.observe(frame(number))
        reenactor.close()
    assert store.load("camera") is not None
    assert len(list((tmp_path / "calibration").glob("*.npz"))) == 1


def test_a_folder_that_cannot_be_written_keeps_nothing_and_breaks_nothing(
    collins: Identity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(store, "calibration_folder", lambda: tmp_path / "file")
    reenactor = Reenactor(collins, tracker=Eye(), source_name="camera")
    reenactor.observe(frame(0))
    reenactor.close()
    assert "not kept" in caplog.text


def test_two_halves_are_the_whole(collins: Identity) -> None:
    whole, halves = (Reenactor(collins, tracker=open_tracker(still=False)) for _ in range(2))
    for driver in (AnimatedDriver(seed=4, duration=0.5),):
        while (one := driver.read()) is not None:
            np.testing.assert_array_equal(whole.reenact(one).image, halves.render(halves.observe(one)).image)
    assert set(whole.stages()) == {"track", "motion", "retarget", "candidates", "flow", "warp", "composite"}


def test_networks_are_exchanged_between_two_pictures(collins: Identity) -> None:
    first, second = Tint(red=0.5), Tint(red=-0.5)
    reenactor = Reenactor(collins, tracker=Eye(), networks=first)
    bright = reenactor.reenact(frame(0)).image
    assert reenactor.runtime == "tint"
    reenactor.use(second)
    assert not first.closed, "a picture may be in the making"
    dark = reenactor.reenact(frame(1)).image
    assert (first.closed, second.closed) == (1, 0)
    assert bright[200:300, 200:300, 0].mean() > dark[200:300, 200:300, 0].mean() + 60
    reenactor.use(None)
    reenactor.reenact(frame(2))
    assert second.closed == 1
    assert "no networks" in reenactor.runtime


def test_networks_that_were_never_drawn_with_are_closed(collins: Identity) -> None:
    passed_over, last = Tint(), Tint()
    reenactor = Reenactor(collins, tracker=Eye())
    reenactor.use(passed_over)
    reenactor.use(last)
    assert passed_over.closed == 1
    reenactor.close()
    assert last.closed == 1


@pytest.mark.parametrize("when", ["plan", "paint"])
def test_networks_that_fail_cost_no_picture(collins: Identity, when: str, caplog: pytest.LogCaptureFixture) -> None:
    told: list[EngineError] = []
    plain = Reenactor(collins, tracker=Eye()).reenact(frame(0)).image
    broken = Tint(fails=when)
    reenactor = Reenactor(collins, tracker=Eye(), networks=broken, failed=told.append)
    avatar = reenactor.reenact(frame(0))
    # Planned, and not painted: where the parts' edges are may be a hair's breadth off.
    assert np.abs(avatar.image.astype(int) - plain).max() <= 1
    assert (len(told), broken.closed) == (1, 0)
    assert "out of memory" in str(reenactor.hint)
    assert "out of memory" in caplog.text
    reenactor.use(Tint(), notice="The card is out of memory. Now the processor draws.")
    reenactor.reenact(frame(1))
    assert reenactor.hint == "The card is out of memory. Now the processor draws."
    assert broken.closed == 1
    assert len(told) == 1


def test_every_picture_has_memory_of_its_own(collins: Identity) -> None:
    reenactor = Reenactor(collins, tracker=Eye(), networks=Tint(red=0.3))
    before = reenactor.reenact(frame(0)).image
    kept = before.copy()
    assert reenactor.reenact(frame(7)).image is not before
    np.testing.assert_array_equal(before, kept)


def somebody_else(collins: Identity) -> Identity:
    """The same person by another name, mirrored: another face at another place."""
    photo = collins.photos[0]
    mesh = photo.mesh * np.array([-1, 1, 1], np.float32) + np.array([511, 0, 0], np.float32)
    turned = replace(
        photo,
        image=np.ascontiguousarray(photo.image[:, ::-1]),
        matte=np.ascontiguousarray(photo.matte[:, ::-1]),
        mesh=np.ascontiguousarray(mesh[MIRROR]),
    )
    return replace(collins, name="Mirrored", photos=(turned,), background=collins.background[:, ::-1].copy())


def test_somebody_else_follows_the_driver_from_the_next_picture_on(collins: Identity) -> None:
    driver = AnimatedDriver(seed=0, duration=2.5)
    other = somebody_else(collins)
    changing, always = (Reenactor(one, tracker=open_tracker(still=False)) for one in (collins, other))
    networks = Tint()
    changing.use(networks)
    while (one := driver.read()) is not None:
        if one.index == 70:
            changing.switch(other)
        pictures = [reenactor.reenact(one).image.astype(int) for reenactor in (changing, always)]
        if one.index == 69:
            assert np.abs(pictures[0] - pictures[1]).mean() > 20
        if one.index >= 70:
            # Not even the first picture rests or eases: the driver is followed without a gap.
            assert np.abs(pictures[0] - pictures[1]).mean() < 1.0
    assert changing.identity is other
    assert networks.closed == 0, "the networks go on with the next person"
    changing.close()
    assert networks.closed == 1


def test_strengths_background_framing_and_badge_change_while_it_runs(collins: Identity) -> None:
    reenactor = Reenactor(collins, tracker=open_tracker(still=False))
    drivers = [frame for frame in iter(AnimatedDriver(seed=0, duration=2.5).read, None)]
    for one in drivers[:-1]:
        last = reenactor.reenact(one).image
    plain = PictureSettings(badge=False)
    reenactor.adjust(MotionSettings(), plain)
    unmarked = reenactor.reenact(drivers[-1]).image
    corner = (slice(-38, -10), slice(-52, -10))
    assert np.abs(unmarked[corner].astype(int) - last[corner]).mean() > 30
    reenactor.adjust(MotionSettings(), replace(plain, background="#102030"))
    coloured = reenactor.reenact(drivers[-1]).image
    assert tuple(coloured[0, 0]) == (0x10, 0x20, 0x30)
    reenactor.adjust(MotionSettings(), replace(plain, zoom=2.0, offset_x=-1.0, offset_y=-1.0))
    near = reenactor.reenact(drivers[-1]).image
    wide = cv2.resize(unmarked[:256, :256], (512, 512), interpolation=cv2.INTER_CUBIC)
    assert np.abs(near.astype(int) - wide).mean() < 2.0
    reenactor.adjust(MotionSettings(pose=0.0, eyes=0.0, mouth=0.0, brows=0.0), plain)
    still = [reenactor.reenact(one).image.astype(int) for one in drivers[-20:]]
    # The head keeps its angles; only its place may still be carried over.
    assert np.abs(still[-1] - still[0]).mean() < np.abs(last.astype(int) - still[0]).mean() + 5.0


def test_a_background_that_cannot_be_had_changes_nothing(collins: Identity, tmp_path: Path) -> None:
    reenactor = Reenactor(collins, tracker=Eye())
    before = reenactor.reenact(frame(0)).image
    with pytest.raises(UsageError, match="neither a known word"):
        reenactor.adjust(MotionSettings(), PictureSettings(background=str(tmp_path / "nothing.png")))
    np.testing.assert_allclose(reenactor.reenact(frame(1)).image.astype(int), before.astype(int), atol=3)


def test_another_source_has_a_calibration_of_its_own(collins: Identity) -> None:
    reenactor = Reenactor(collins, tracker=Eye())
    for number in range(60):
        reenactor.observe(replace(frame(number), origin=Origin(1, "desk camera")))
    assert store.load("desk camera") is None, "it is still learnt from"
    for number in range(60, 90):
        reenactor.observe(replace(frame(number), origin=Origin(2, "laptop camera")))
    assert store.load("desk camera") is not None
    reenactor.close()
    assert store.load("laptop camera") is not None


def test_looking_inside_shows_what_a_picture_is_made_of(collins: Identity) -> None:
    reenactor = Reenactor(collins, tracker=Eye(), settings=Settings(picture=PictureSettings(zoom=2.0)))
    reenactor.reenact(frame(0))
    assert reenactor.insight is None, "nobody asked"
    reenactor.curious = True
    reenactor.reenact(frame(1))
    inside = reenactor.insight
    assert inside is not None
    assert inside.mesh.shape == (478, 3)
    assert inside.layout is not None
    assert inside.layout.shape == (512, 512, 3)
    assert [(one.number, one.share, one.image.shape) for one in inside.candidates] == [(0, 1.0, (128, 128, 3))]
    np.testing.assert_allclose(
        np.abs(inside.candidates[0].image.astype(int) - cv2.resize(collins.photos[0].image, (128, 128))).mean(),
        0,
        atol=20,
    )


@given(
    zoom=st.floats(1, 3),
    x=st.floats(-1, 1),
    y=st.floats(-1, 1),
    point=st.tuples(st.floats(60, 450), st.floats(60, 450)),
)
def test_points_go_where_the_framing_shows_them(zoom: float, x: float, y: float, point: tuple[float, float]) -> None:
    framing = Framing(zoom, x, y)
    across, down = np.meshgrid(np.arange(512.0), np.arange(512.0))
    blob = np.exp(-((across - point[0]) ** 2 + (down - point[1]) ** 2) / 60.0)
    shown = framing.apply(np.repeat((255 * blob).astype(np.uint8)[..., None], 3, axis=2))[..., 0].astype(float)
    place = framing.place(np.array([[*point, 0.0]], np.float32))[0]
    if (place[:2] > 60).all() and (place[:2] < 450).all():
        total = shown.sum()
        centre = ((shown * across).sum() / total, (shown * down).sum() / total)
        np.testing.assert_allclose(place[:2], centre, atol=0.5)


class Tint:
    """Networks that paint one colour over everything, or fail."""

    side, layout_side, name = 256, 64, "tint"

    def __init__(self, red: float = 0.0, fails: str = "") -> None:
        self.red, self.fails, self.closed = red, fails, 0

    def plan(self, guide: Guide) -> Plan:
        self._fail("plan")
        assert guide.maps.shape == (CHANNELS, 64, 64)
        assert np.isfinite(guide.maps).all()
        assert np.isfinite(guide.prior).all()
        attention = np.exp(guide.prior) / np.exp(guide.prior).sum(0)
        return Plan(guide.maps[12:20], attention, np.zeros((64, 64, 2), np.float32))

    def paint(self, base: NDArray[np.float32], guide: Guide, layout: NDArray[np.float32]) -> Painting:
        self._fail("paint")
        assert base.shape == (4, 256, 256)
        assert -1.0 <= base.min() <= base.max() <= 1.0
        change = np.zeros_like(base)
        change[0] = self.red
        return Painting(change, np.ones((256, 256), np.float32))

    def close(self) -> None:
        self.closed += 1

    def _fail(self, when: str) -> None:
        if self.fails == when:
            raise EngineError("The graphics card is out of memory.")
