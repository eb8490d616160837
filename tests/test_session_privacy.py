"""With the real tracker and reenactor: the camera's picture reaches no sink, whatever happens."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from lsr_live.errors import LsrError
from lsr_live.faces import open_tracker
from lsr_live.faces.face import Face
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Avatar, Frame
from lsr_live.frames.sources.animated import animate, to_pixels
from lsr_live.identity.enrol import enrol
from lsr_live.identity.identity import Identity
from lsr_live.live.status import State
from lsr_live.reenactor import Reenactor
from lsr_live.session import Session
from lsr_live.settings import PictureSettings, Settings
from tests.session_parts import MARKER, Camera, Clip, Wall, Watcher


@pytest.fixture(scope="module")
def identity(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Identity:
    photo = tmp_path_factory.mktemp("photos") / "astronaut.png"
    Image.fromarray(astronaut).save(photo)
    return enrol("Eileen", [photo], consent="public domain").identity


class Eye:
    """A tracker that can be told to fail; faces come with the frames."""

    name = "known mesh"
    faces_seen = 1

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.inner: Tracker = open_tracker(still=False)

    def track(self, frame: Frame) -> Face | None:
        if self.error is not None:
            raise self.error
        return self.inner.track(frame)

    def reset(self) -> None:
        self.inner.reset()

    def choose(self, x: float, y: float) -> None:
        self.inner.choose(x, y)

    def close(self) -> None:
        self.inner.close()


class MarkedCamera(Camera):
    """Everything it sees is in the marker's colour; a face is known all the same, if there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.face = True

    def read(self, timeout: float = 1.0) -> Frame | None:
        frame = super().read(timeout)
        return None if frame is None else marked(frame, self.face)


class MarkedClip(Clip):
    def read(self, timeout: float = 1.0) -> Frame | None:
        frame = super().read(timeout)
        return None if frame is None else marked(frame, frame.index % 3 != 0)


def marked(frame: Frame, face: bool) -> Frame:
    picture = np.full((480, 640, 3), MARKER, np.uint8)
    mesh = to_pixels(animate(frame.index / 30, seed=1)) if face else None
    return Frame(picture, frame.t, frame.index, frame.captured, frame.stem, mesh)


class Judge(Wall):
    """Finds even a trace of the marker: no colour as far towards it as a tenth of the way is in the photo."""

    def send(self, avatar: Avatar) -> None:
        image = cv2.GaussianBlur(avatar.image, (5, 5), 0).astype(int)
        self.leaks += int(traces(image) > traces_limit)
        super().send(avatar)


def traces(image: NDArray[np.int_]) -> int:
    """Pixels that are clearly pinker than anything an astronaut wears."""
    red, green, blue = image[..., 0], image[..., 1], image[..., 2]
    return int((np.minimum(red, blue) - green > 90).sum())


traces_limit = 0


@pytest.fixture
def eye() -> Eye:
    return Eye()


@pytest.fixture
def reenactor(identity: Identity, eye: Eye, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reenactor:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert traces(identity.photos[0].image.astype(int)) == 0
    assert traces(np.full((1, 1, 3), MARKER, int)) == 1
    return Reenactor(identity, tracker=eye, settings=Settings(picture=PictureSettings()), source_name="marked")


def test_in_every_state_of_a_call(reenactor: Reenactor, eye: Eye) -> None:
    camera, judge = MarkedCamera(), Judge()
    session = Session(camera, reenactor, [judge])
    watcher = Watcher(session)
    with session:
        judge.wait_more(2)
        driven = (State.LIVE, State.CALIBRATING)
        for _ in range(10):
            camera.push()
            judge.wait_more()
        assert watcher.until(lambda status: status.state in driven)
        camera.face = False
        camera.push()
        watcher.until_state(State.NO_FACE)
        judge.wait_more(3)
        eye.error = LsrError("The tracker failed.")
        camera.push()
        watcher.until(lambda status: status.sentence == "The tracker failed.")
        judge.wait_more(3)
        eye.error, camera.face = None, True
        camera.push()
        watcher.until(lambda status: status.state in driven)
        session.calibrate()
        for _ in range(3):
            camera.push()
            judge.wait_more()
        session.pause()
        watcher.until_state(State.PAUSED)
        for _ in range(5):
            camera.push()
            judge.wait_more()
        session.resume()
        camera.lose("marked camera was unplugged.")
        watcher.until_state(State.NO_CAMERA)
        judge.wait_more(3)
        camera.lose(None)
        camera.push()
        watcher.until(lambda status: status.state in driven)
    assert set(watcher.states) >= {State.STARTING, State.NO_FACE, State.PAUSED, State.NO_CAMERA, State.STOPPED}
    assert len(judge.indices) > 20
    assert judge.leaks == 0


def test_when_something_unexpected_ends_it(reenactor: Reenactor, eye: Eye) -> None:
    camera, judge = MarkedCamera(), Judge()
    session = Session(camera, reenactor, [judge])
    session.start()
    camera.push()
    judge.wait_more()
    eye.error = ZeroDivisionError("a bug")
    camera.push()
    session.wait(20)
    session.stop()
    with pytest.raises(ZeroDivisionError):
        session.raise_error()
    assert judge.closed == 1
    assert judge.leaks == 0


@pytest.mark.parametrize("still", [False, True])
def test_in_a_clip_and_in_stills_of_which_some_show_no_face(reenactor: Reenactor, still: bool) -> None:
    judge = Judge()
    Session(MarkedClip(9, still=still), reenactor, [judge]).run()
    assert len(judge.indices) == 9
    assert judge.leaks == 0


def test_each_avatar_has_an_array_of_its_own(reenactor: Reenactor) -> None:
    frames = [marked(Frame(np.zeros((1, 1, 3), np.uint8), n / 30, n, 0.0), True) for n in range(3)]
    pictures = [reenactor.reenact(frame).image for frame in frames]
    pictures.append(reenactor.finish(reenactor.idle(0.2, 3, 0.2)).image)
    for one in range(4):
        for other in range(one):
            assert not np.shares_memory(pictures[one], pictures[other])
