from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.errors import DeviceError, LsrError, UsageError
from lsr_live.live.status import State
from lsr_live.session import Session
from tests.session_parts import LONG, Camera, Clip, Puppet, Seen, Wall, Watcher


@pytest.fixture
def puppet(astronaut: NDArray[np.uint8]) -> Puppet:
    return Puppet(astronaut)


@pytest.fixture
def camera() -> Iterator[Camera]:
    camera = Camera()
    yield camera
    camera.close()


def show_face(camera: Camera, watcher: Watcher, state: State = State.LIVE) -> None:
    camera.push()
    watcher.until_state(state)


def until_answered(session: Session[Seen], wall: Wall, count: int) -> None:
    while session.figures.whole_run.answered < count:
        wall.wait_more()


# -- from a file ------------------------------------------------------------------------------------------------------


def test_every_frame_of_a_clip_reaches_every_sink_in_order(puppet: Puppet) -> None:
    walls = [Wall("one"), Wall("two")]
    session = Session(Clip(40), puppet, walls)
    session.run()
    for wall in walls:
        assert wall.indices == list(range(40))
        assert np.allclose(wall.times, np.arange(40) / 30)
        assert (wall.leaks, wall.closed) == (0, 1)
    whole = session.figures.whole_run
    assert (whole.frames, whole.answered, whole.dropped, whole.kept_alive) == (40, 40, 0, 0)
    assert whole.stages_ms["track"].count == 40
    assert session.figures.runtime == "drawn by hand"
    assert session.status.state is State.STOPPED


def test_each_part_has_a_thread_of_its_own(puppet: Puppet) -> None:
    walls = [Wall("one"), Wall("two")]
    Session(Clip(5), puppet, walls).run()
    used = [puppet.observing, puppet.composing, *(wall.threads for wall in walls)]
    assert all(len(threads) == 1 for threads in used)
    assert len(set.union(*used)) == 4
    # What has nothing to do besides ends its own pictures.
    assert puppet.finishing <= {"compose", "finish"}


def test_with_one_core_a_picture_is_finished_before_the_next_is_begun(
    puppet: Puppet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lsr_live.session.os.cpu_count", lambda: 1)
    wall = Wall()
    Session(Clip(12), puppet, [wall]).run()
    assert wall.indices == list(range(12))
    assert puppet.finishing == puppet.composing == {"compose"}


def test_a_slow_sink_holds_up_a_clip_but_loses_nothing(puppet: Puppet) -> None:
    slow, quick = Wall("slow"), Wall("quick")
    slow.gate.clear()
    with Session(Clip(20), puppet, [slow, quick]) as session:
        slow.gate.set()
        assert session.wait(LONG)
    assert slow.indices == quick.indices == list(range(20))


def test_max_frames(puppet: Puppet) -> None:
    clip, wall = Clip(100), Wall()
    Session(clip, puppet, [wall], max_frames=7).run()
    assert wall.indices == list(range(7))
    assert clip.read_so_far == 7
    assert clip.closed.is_set()


def test_a_clip_stands_still_in_a_pause(puppet: Puppet) -> None:
    clip, wall = Clip(30), Wall()
    session = Session(clip, puppet, [wall])
    watcher = Watcher(session)
    session.pause()
    with session:
        watcher.until_state(State.PAUSED)
        assert not session.wait(0.05)
        assert clip.read_so_far == 0
        session.resume()
        assert session.wait(LONG)
    assert wall.indices == list(range(30))


def test_stills_without_a_face_are_answered_and_named(puppet: Puppet) -> None:
    puppet.face = False
    wall = Wall()
    session = Session(Clip(3, still=True), puppet, [wall])
    session.run()
    assert wall.stems == ["picture0", "picture1", "picture2"]
    assert session.unanswered == [(f"picture{n}", "Move into the light.") for n in range(3)]


def test_stills_that_the_tracker_refuses_are_named_and_the_rest_goes_on(puppet: Puppet) -> None:
    puppet.tracker_error = LsrError("This picture is odd.")
    session = Session(Clip(3, still=True), puppet, [Wall()])
    session.run()
    assert session.unanswered == [(f"picture{n}", "This picture is odd.") for n in range(3)]


def test_a_clip_that_breaks_off_leaves_what_came_before(puppet: Puppet) -> None:
    wall = Wall()
    session = Session(Clip(30, breaks_at=12), puppet, [wall])
    with pytest.raises(DeviceError, match="broken here"):
        session.run()
    assert wall.indices == list(range(12))
    assert wall.closed == 1
    assert session.status.sentence == "The clip is broken here."


# -- live -------------------------------------------------------------------------------------------------------------


def test_pictures_come_before_the_first_frame(puppet: Puppet, camera: Camera) -> None:
    wall = Wall()
    with Session(camera, puppet, [wall]) as session:
        wall.wait_more(3)
        assert session.status.state is State.STARTING
    assert wall.closed == 1
    assert session.figures.whole_run.frames == 0
    assert session.figures.whole_run.kept_alive >= 3


def test_the_newest_frame_wins_and_the_others_are_counted(puppet: Puppet, camera: Camera) -> None:
    wall = Wall()
    session = Session(camera, puppet, [wall])
    with session:
        watcher = Watcher(session)
        show_face(camera, watcher)
        puppet.gate.clear()
        pushed = 1
        while session.figures.whole_run.dropped < 5:
            camera.push()
            pushed += 1
        puppet.gate.set()
        while session.figures.whole_run.answered < 2:  # on a busy machine the newest may win over all before it
            camera.push()
            pushed += 1
            wall.wait_more()
    whole = session.figures.whole_run
    assert whole.answered + whole.dropped == whole.frames <= pushed


def test_the_output_goes_on_without_a_camera_and_comes_back(puppet: Puppet, camera: Camera) -> None:
    wall = Wall()
    session = Session(camera, puppet, [wall])
    watcher = Watcher(session)
    with session:
        show_face(camera, watcher)
        camera.lose("test camera was unplugged.")
        assert watcher.until_state(State.NO_CAMERA).sentence == "test camera was unplugged."
        wall.wait_more(5)
        camera.lose(None)
        show_face(camera, watcher)
    assert watcher.states[:4] == [State.STARTING, State.LIVE, State.NO_CAMERA, State.LIVE]
    assert wall.times == sorted(wall.times)
    assert wall.indices == sorted(set(wall.indices))
    assert wall.leaks == 0


def test_a_camera_that_says_nothing_counts_as_gone(
    puppet: Puppet, camera: Camera, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lsr_live.session.SILENCE", 0.02)
    session = Session(camera, puppet, [Wall()])
    watcher = Watcher(session)
    with session:
        told = watcher.until_state(State.NO_CAMERA)
        assert "test camera" in (told.sentence or "")
        show_face(camera, watcher)


def test_a_camera_that_fails_is_tried_again(puppet: Puppet, camera: Camera) -> None:
    session = Session(camera, puppet, [Wall()])
    watcher = Watcher(session)
    with session:
        camera.fail(DeviceError("test camera is in use by another program.", "Close it."))
        told = watcher.until_state(State.NO_CAMERA)
        assert told.sentence == "test camera is in use by another program. Close it."
        show_face(camera, watcher)


def test_the_reenactors_state_and_hint_are_told(puppet: Puppet, camera: Camera) -> None:
    session = Session(camera, puppet, [Wall()])
    watcher = Watcher(session)
    with session:
        puppet.face = False
        camera.push()
        assert watcher.until_state(State.NO_FACE).sentence == "Move into the light."
        puppet.face = True
        session.calibrate()
        show_face(camera, watcher, State.CALIBRATING)
        puppet.calibrating = False
        show_face(camera, watcher)
        assert session.faceless == 1


def test_a_tracker_that_fails_is_a_sentence_and_the_output_goes_on(puppet: Puppet, camera: Camera) -> None:
    wall = Wall()
    session = Session(camera, puppet, [wall])
    watcher = Watcher(session)
    with session:
        puppet.tracker_error = LsrError("The tracker is out of memory.")
        camera.push()
        assert watcher.until_state(State.NO_FACE).sentence == "The tracker is out of memory."
        wall.wait_more(3)
        puppet.tracker_error = None
        show_face(camera, watcher)
    assert wall.leaks == 0


def test_a_picture_that_cannot_be_made_repeats_the_last_one(puppet: Puppet, camera: Camera) -> None:
    wall = Wall()
    session = Session(camera, puppet, [wall])
    watcher = Watcher(session)
    with session:
        show_face(camera, watcher)
        puppet.picture_error = LsrError("The engine broke.")
        camera.push()
        assert watcher.until(lambda status: status.sentence is not None).sentence == "The engine broke."
        wall.wait_more(3)
        puppet.picture_error = None
        watcher.until(lambda status: status.sentence is None)
    assert wall.leaks == 0


def test_pause_rests_and_resume_follows_again(puppet: Puppet, camera: Camera) -> None:
    wall = Wall()
    session = Session(camera, puppet, [wall])
    watcher = Watcher(session)
    with session:
        show_face(camera, watcher)
        until_answered(session, wall, 1)
        session.pause()
        watcher.until_state(State.PAUSED)
        answered = session.figures.whole_run.answered
        for _ in range(3):
            camera.push()
            wall.wait_more()
        assert session.figures.whole_run.answered == answered
        session.resume()
        show_face(camera, watcher)


def test_a_pause_before_the_first_frame(puppet: Puppet, camera: Camera) -> None:
    session = Session(camera, puppet, [Wall()])
    watcher = Watcher(session)
    with session:
        session.pause()
        watcher.until_state(State.PAUSED)
        session.resume()
        watcher.until_state(State.STARTING)


# -- sinks ------------------------------------------------------------------------------------------------------------


def test_a_slow_sink_does_not_stall_the_others_live(puppet: Puppet, camera: Camera) -> None:
    slow, quick = Wall("slow"), Wall("quick")
    slow.gate.clear()
    with Session(camera, puppet, [slow, quick]) as session:
        quick.wait_more(10)
        assert slow.indices == []
        slow.gate.set()
        slow.wait_more(2)
    health = {sink.name: sink for sink in session.status.sinks}
    assert health["slow"].dropped >= 8
    assert health["slow"].failure is None
    assert len(quick.indices) >= 10


@pytest.mark.parametrize("error", [DeviceError("The disk is full."), OSError(28, "No space left on device")])
def test_a_dead_sink_is_named_and_the_others_go_on(puppet: Puppet, camera: Camera, error: Exception) -> None:
    dead, well = Wall("dead"), Wall("well")
    dead.error = error
    session = Session(camera, puppet, [dead, well])
    watcher = Watcher(session)
    with session:
        told = watcher.until(lambda status: any(sink.failure for sink in status.sinks))
        assert [sink.failure for sink in told.sinks] == [str(error), None]
        well.wait_more(3)
        show_face(camera, watcher)
    assert (dead.closed, well.closed) == (1, 1)


def test_a_dead_sink_does_not_stall_a_clip(puppet: Puppet) -> None:
    dead, well = Wall("dead"), Wall("well")
    dead.error = DeviceError("The disk is full.")
    session = Session(Clip(30), puppet, [dead, well])
    session.run()
    assert well.indices == list(range(30))
    assert [sink.failure for sink in session.status.sinks] == ["The disk is full.", None]


@pytest.mark.parametrize("when", ["send", "close"])
def test_with_its_last_sink_the_session_ends(puppet: Puppet, when: str) -> None:
    walls = [Wall("one"), Wall("two")]
    for wall in walls:
        if when == "send":
            wall.error = DeviceError("The disk is full.")
        else:
            wall.close_error = DeviceError("The disk is full.")
    with pytest.raises(DeviceError, match="disk is full"):
        Session(Clip(30), puppet, walls).run()
    assert [wall.closed for wall in walls] == [1, 1]


def test_sinks_come_and_go_while_live(puppet: Puppet, camera: Camera) -> None:
    first, second = Wall("first"), Wall("second")
    with Session(camera, puppet, [first]) as session:
        first.wait_more(2)
        session.add_sink(second)
        second.wait_more(2)
        assert session.remove_sink(first)
        assert first.closed == 1
        seen = len(first.indices)
        second.wait_more(3)
        assert len(first.indices) == seen
        assert not session.remove_sink(first)
        assert [sink.name for sink in session.status.sinks] == ["second"]
    assert second.closed == 1
    with pytest.raises(UsageError, match="over"):
        session.add_sink(Wall())


# -- the end ----------------------------------------------------------------------------------------------------------


def test_stop_may_be_called_twice_and_from_several_threads(puppet: Puppet, camera: Camera) -> None:
    wall = Wall()
    session = Session(camera, puppet, [wall])
    session.start()
    wall.wait_more()
    stops = [threading.Thread(target=session.stop) for _ in range(3)]
    for thread in stops:
        thread.start()
    for thread in stops:
        thread.join(LONG)
        assert not thread.is_alive()
    session.stop()
    assert wall.closed == 1
    assert session.status.state is State.STOPPED
    session.pause()
    session.resume()
    assert session.status.state is State.STOPPED
    with pytest.raises(UsageError, match="only once"):
        session.start()


def test_stop_without_start_closes_everything(puppet: Puppet) -> None:
    clip, wall = Clip(3), Wall()
    session = Session(clip, puppet, [wall])
    session.stop()
    assert (wall.closed, clip.closed.is_set(), session.status.state) == (1, True, State.STOPPED)


def test_stop_while_paused(puppet: Puppet) -> None:
    wall = Wall()
    session = Session(Clip(3), puppet, [wall])
    session.pause()
    session.start()
    session.stop()
    assert wall.closed == 1


def test_a_listener_may_stop_the_session(puppet: Puppet, camera: Camera) -> None:
    session = Session(camera, puppet, [Wall()])
    session.listen(lambda status: session.stop() if status.state is State.LIVE else None)
    session.start()
    camera.push()
    assert session.wait(LONG)
    session.stop()


def test_a_hung_sink_does_not_hold_up_the_end(puppet: Puppet, camera: Camera) -> None:
    hung, well = Wall("hung"), Wall("well")
    hung.gate.clear()
    session = Session(camera, puppet, [hung, well])
    watcher = Watcher(session)
    session.start()
    well.wait_more(2)
    session.stop(timeout=0.2)
    assert well.closed == 1
    assert "did not close" in (session.status.sinks[0].failure or "")
    assert watcher.until_state(State.STOPPED)
    hung.gate.set()


@pytest.mark.parametrize("place", ["tracker", "picture", "sink", "source"])
def test_what_nobody_expected_ends_cleanly_and_is_raised(
    puppet: Puppet, camera: Camera, place: str, caplog: pytest.LogCaptureFixture
) -> None:
    wall, other = Wall(), Wall("other")
    session = Session(camera, puppet, [wall, other])
    watcher = Watcher(session)
    session.start()
    show_face(camera, watcher)
    bug = ZeroDivisionError("a bug")
    if place == "tracker":
        puppet.tracker_error = bug
    elif place == "picture":
        puppet.picture_error = bug
    elif place == "sink":
        wall.error = bug
    else:
        camera.fail(bug)
    camera.push()
    assert session.wait(LONG)
    session.stop()
    with pytest.raises(ZeroDivisionError, match="a bug"):
        session.raise_error()
    assert (wall.closed, other.closed, wall.leaks + other.leaks) == (1, 1, 0)
    assert "a bug" in (session.status.sentence or "")
    assert any(record.exc_info for record in caplog.records)


def test_a_broken_listener_ends_nothing(puppet: Puppet) -> None:
    wall = Wall()
    session = Session(Clip(10), puppet, [wall])

    def break_down(_: object) -> None:
        raise ZeroDivisionError

    session.listen(break_down)
    watcher = Watcher(session)
    session.run()
    assert wall.indices == list(range(10))
    assert watcher.states[-1] is State.STOPPED


def test_who_listens_no_more_is_told_no_more(puppet: Puppet, camera: Camera) -> None:
    told: list[object] = []
    with Session(camera, puppet, [Wall()]) as session:
        forget = session.listen(told.append)
        watcher = Watcher(session)
        show_face(camera, watcher)
        forget()
        count = len(told)
        session.pause()
        watcher.until_state(State.PAUSED)
    assert count > 0
    assert len(told) == count


class SlowToLetGo(Clip):
    """A clip whose file is let go of only once the session is over."""

    session: Session[Seen]

    def close(self) -> None:
        super().close()
        assert self.session.wait(LONG)


def test_the_last_status_says_what_broke_the_clip(puppet: Puppet) -> None:
    clip = SlowToLetGo(30, breaks_at=12)
    clip.session = Session(clip, puppet, [Wall()])
    watcher = Watcher(clip.session)
    with pytest.raises(DeviceError, match="broken here"):
        clip.session.run()
    last = watcher.all[-1]
    assert (last.state, last.sentence) == (State.STOPPED, "The clip is broken here.")


def test_the_last_status_says_what_broke_the_picture(puppet: Puppet) -> None:
    session = Session(Clip(30), puppet, [Wall()])
    watcher = Watcher(session)
    puppet.picture_error = LsrError("The engine broke.")
    with pytest.raises(LsrError, match="engine broke"):
        session.run()
    last = watcher.all[-1]
    assert (last.state, last.sentence) == (State.STOPPED, "The engine broke.")
