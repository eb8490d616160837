"""Whatever happens in whatever order: states follow the table, and the camera's picture reaches no sink."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from lsr_live.errors import DeviceError, LsrError
from lsr_live.live.status import ALLOWED, State
from lsr_live.session import Session
from tests.session_parts import Camera, Puppet, Seen, Wall, Watcher


def test_the_table_is_about_every_state() -> None:
    assert set(ALLOWED) == set(State)
    assert ALLOWED[State.STOPPED] == frozenset()
    for state, following in ALLOWED.items():
        assert state not in following
        assert state is State.STOPPED or State.STOPPED in following
        assert state is State.PAUSED or State.STARTING not in following


class Call(RuleBasedStateMachine):
    """A call in which camera, face, tracker, engine, sinks and user do as they like."""

    @initialize()
    def begin(self) -> None:
        from skimage.data import astronaut

        self.camera = Camera()
        self.puppet = Puppet(np.ascontiguousarray(astronaut()))
        self.always = Wall("always")
        self.walls: list[Wall] = [self.always]
        self.extra: list[Wall] = []
        self.session: Session[Seen] = Session(self.camera, self.puppet, [self.always])
        self.watcher = Watcher(self.session)
        self.paused = self.lost = False
        self.session.start()

    @rule()
    def frame(self) -> None:
        self.camera.push()
        self.always.wait_more()
        if not self.paused and not self.lost and self.puppet.tracker_error is None:
            wanted = State.LIVE if self.puppet.face else State.NO_FACE
            self.watcher.until_state(State.CALIBRATING if self.puppet.calibrating else wanted)

    @rule(face=st.booleans())
    def face_comes_and_goes(self, face: bool) -> None:
        self.puppet.face = face

    @rule(lost=st.booleans())
    def camera_comes_and_goes(self, lost: bool) -> None:
        self.lost = lost
        self.camera.lose("unplugged" if lost else None)
        if lost and not self.paused:
            self.watcher.until_state(State.NO_CAMERA)

    @rule()
    def camera_hiccups(self) -> None:
        self.camera.fail(DeviceError("in use"))

    @rule(fails=st.booleans())
    def tracker_fails(self, fails: bool) -> None:
        self.puppet.tracker_error = LsrError("tracker") if fails else None

    @rule(fails=st.booleans())
    def picture_fails(self, fails: bool) -> None:
        self.puppet.picture_error = LsrError("engine") if fails and self.always.indices else None

    @rule()
    def pause(self) -> None:
        self.session.pause()
        self.paused = True
        self.watcher.until_state(State.PAUSED)

    @rule()
    def resume(self) -> None:
        self.session.resume()
        self.paused = False
        self.watcher.until(lambda status: status.state is not State.PAUSED)

    @rule(on=st.booleans())
    def calibrate(self, on: bool) -> None:
        if on:
            self.session.calibrate()
        else:
            self.puppet.calibrating = False

    @precondition(lambda self: len(self.extra) < 3)
    @rule(dead=st.booleans())
    def add_sink(self, dead: bool) -> None:
        wall = Wall(f"extra {len(self.walls)}")
        wall.error = DeviceError("gone") if dead else None
        self.walls.append(wall)
        self.extra.append(wall)
        self.session.add_sink(wall)

    @precondition(lambda self: bool(self.extra))
    @rule()
    def remove_sink(self) -> None:
        wall = self.extra.pop()
        assert self.session.remove_sink(wall)
        assert wall.closed == 1

    @invariant()
    def the_output_lives_and_nobody_sees_the_driver(self) -> None:
        if hasattr(self, "always"):
            assert all(wall.leaks == 0 for wall in self.walls)
            assert self.session.status.state is not State.STOPPED

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        if self.puppet.picture_error is None:
            self.always.wait_more()
        self.session.stop()
        self.session.raise_error()
        self.watcher.until_state(State.STOPPED)
        states = self.watcher.states
        assert states[0] is State.STARTING
        assert all(later in ALLOWED[earlier] for earlier, later in pairwise(states))
        assert all(wall.closed == 1 and wall.leaks == 0 for wall in self.walls)
        assert self.always.times == sorted(self.always.times)


TestCall = Call.TestCase
TestCall.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
