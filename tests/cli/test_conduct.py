from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import typer
from numpy.typing import NDArray

from lsr_live.cli.conduct import conduct
from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sinks.window import CLOSED, WindowSink
from lsr_live.live.status import State
from lsr_live.session import Session
from tests.session_parts import Camera, Clip, Puppet, Wall


@pytest.fixture
def puppet(astronaut: NDArray[np.uint8]) -> Puppet:
    return Puppet(astronaut)


class Window(Wall):
    """A preview window whose keys are pressed by a script, one each time it is looked at."""

    def __init__(self, *keys: str | None) -> None:
        super().__init__("window")
        self.keys = list(keys)

    def pump(self) -> str | None:
        return self.keys.pop(0)


def as_window(window: Window) -> WindowSink:
    return cast(WindowSink, window)


def test_a_clip_runs_to_its_end_without_a_bar_in_a_pipe(puppet: Puppet, capfd: pytest.CaptureFixture[str]) -> None:
    wall = Wall()
    conduct(Session(Clip(25), puppet, [wall]), total=25, label="clip")
    assert wall.indices == list(range(25))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_closes_everything(
    puppet: Puppet, capfd: pytest.CaptureFixture[str], number: signal.Signals
) -> None:
    before = signal.getsignal(number)

    class Interrupting(Wall):
        def send(self, avatar: Avatar) -> None:
            super().send(avatar)
            if len(self.indices) == 3:
                os.kill(os.getpid(), number)

    wall = Interrupting()
    with pytest.raises(typer.Exit) as ended:
        conduct(Session(Camera(), puppet, [wall]), total=None, label="camera")
    assert ended.value.exit_code == 130
    assert wall.closed == 1
    assert "Files are closed" in capfd.readouterr().err
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("last", ["q", "escape", CLOSED])
def test_keys_of_the_window(puppet: Puppet, last: str) -> None:
    window = Window(None, "c", "p", "p", "x", last)
    session = Session(Camera(), puppet, [window])
    states: list[State] = []
    session.listen(lambda status: states.append(status.state))
    conduct(session, total=None, label="camera", window=as_window(window))
    assert window.keys == []
    assert window.closed == 1
    assert puppet.calibrating
    assert State.PAUSED in states
    assert states[-2:] != [State.PAUSED, State.STOPPED]


def test_a_window_that_fails_closes_everything(puppet: Puppet) -> None:
    class Broken(Window):
        def pump(self) -> str | None:
            raise DeviceError("No window can be opened.")

    window = Broken()
    with pytest.raises(DeviceError, match="No window"):
        conduct(Session(Camera(), puppet, [window]), total=None, label="camera", window=as_window(window))
    assert window.closed == 1


def test_what_is_wrong_is_told_once(
    puppet: Puppet, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    puppet.face = False

    class Patient(Wall):
        def send(self, avatar: Avatar) -> None:
            super().send(avatar)
            camera.push()

    camera = Camera()
    window = Window(*[None] * 20, "q")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    conduct(Session(camera, puppet, [Patient(), window]), total=None, label="camera", window=as_window(window))
    assert capfd.readouterr().err.count("Move into the light.") == 1
