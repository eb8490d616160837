"""Work in the background: its news arrive in the window's thread, and nothing of it is left behind."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from gui.jobs import Job, Jobs
from tests.gui.conftest import LONG_MS


def test_a_job_tells_how_far_it_is_and_what_came_of_it(qtbot: QtBot, jobs: Jobs) -> None:
    heard: list[tuple[object, ...]] = []
    here = threading.current_thread()

    def work(job: Job) -> str:
        job.tell("half", 0.5)
        return threading.current_thread().name

    job = jobs.run(work, key="work")
    job.progressed.connect(lambda what, share: heard.append((what, share, threading.current_thread() is here)))
    job.done.connect(lambda name: heard.append((name, threading.current_thread() is here)))
    with qtbot.waitSignal(job.ended, timeout=LONG_MS):
        pass
    assert heard[-1] == ("job work", True)
    assert set(heard[:-1]) <= {("half", 0.5, True)}


def test_a_job_that_fails_says_why(qtbot: QtBot, jobs: Jobs) -> None:
    def work(job: Job) -> None:
        raise ValueError("no")

    job = jobs.run(work)
    with qtbot.waitSignal(job.failed, timeout=LONG_MS) as failed:
        pass
    assert isinstance(failed.args[0], ValueError)


def test_a_lane_keeps_its_order_and_drops_what_is_out_of_date(qtbot: QtBot, jobs: Jobs) -> None:
    gate, done = threading.Event(), []

    def step(name: str) -> object:
        def work(job: Job) -> None:
            if name == "first":
                assert gate.wait(LONG_MS / 1000)
            done.append(name)

        return work

    jobs.run(step("first"), lane="one")
    for name in ("a", "b", "c"):
        last = jobs.run(step(name), lane="one", key="slider", newest=True)
    other = jobs.run(step("other"), lane="one", key="other")
    gate.set()
    with qtbot.waitSignal(other.ended, timeout=LONG_MS):
        pass
    assert not last.cancelled
    assert done == ["first", "c", "other"]


def test_what_is_cancelled_gives_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    begun, gate, heard = threading.Event(), threading.Event(), []

    def work(job: Job) -> str:
        begun.set()
        assert gate.wait(LONG_MS / 1000)
        job.tell("too late")
        return "too late"

    job = jobs.run(work)
    job.done.connect(heard.append)
    job.progressed.connect(lambda *told: heard.append(told))
    assert begun.wait(LONG_MS / 1000)
    job.cancel()
    gate.set()
    with qtbot.waitSignal(job.ended, timeout=LONG_MS):
        pass
    assert heard == []


def test_closing_cancels_waits_and_refuses(qtbot: QtBot) -> None:
    jobs, begun, ended = Jobs(), threading.Event(), []

    def work(job: Job) -> None:
        begun.set()
        while not job.cancelled:
            threading.Event().wait(0.001)
        ended.append(True)

    jobs.run(work, lane="one")
    waiting = jobs.run(lambda job: ended.append("never"), lane="one")
    assert begun.wait(LONG_MS / 1000)
    jobs.close()
    assert ended == [True]
    assert waiting.cancelled
    assert jobs.run(lambda job: ended.append("never")).cancelled
    assert ended == [True]
