"""The reenactor between the tracker and the picture: what it tells, what it survives, what it remembers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.errors import EngineError
from lsr_live.appearance.guide import CHANNELS, Guide
from lsr_live.appearance.networks import Painting, Plan
from lsr_live.faces import open_tracker
from lsr_live.faces.face import Face
from lsr_live.frames.frame import Frame
from lsr_live.frames.sources.animated import AnimatedDriver, animate, to_pixels
from lsr_live.identity.identity import Identity
from lsr_live.motion import store
from lsr_live.reenactor import Reenactor

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
    assert set(whole.stages()) == {"track", "motion", "candidates", "flow", "warp", "composite"}


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
