from __future__ import annotations

import pytest

from engines.runtime.tensorrt.progress import Phases


class Told:
    """Takes what a build reports."""

    def __init__(self) -> None:
        self.shares: list[tuple[str, float]] = []
        self.stop = False

    def progress(self, step: str, share: float) -> None:
        self.shares.append((step, share))

    def cancelled(self) -> bool:
        return self.stop


def test_phases_within_phases_become_one_share() -> None:
    told = Told()
    phases = Phases(told.progress, told.cancelled)
    phases.start("build", None, 4)
    phases.step("build", 0)
    phases.start("clone", "build", 2)
    phases.step("clone", 0)
    phases.finish("clone")
    phases.step("build", 1)
    phases.start("time", "build", 1)
    phases.start("tactics", "time", 4)
    phases.step("tactics", 2)
    assert told.shares == [
        ("build", 0.0),
        ("build", 0.25),
        ("clone", 0.25),
        ("clone", 0.375),
        ("build", 0.5),
        ("time", 0.5),
        ("tactics", 0.5),
        ("tactics", 0.6875),
    ]


def test_it_never_goes_back_and_never_beyond_all() -> None:
    told = Told()
    phases = Phases(told.progress, told.cancelled)
    phases.start("build", None, 2)
    phases.step("build", 1)
    # Phases that came out of nowhere, that are around themselves, and steps that nobody announced.
    phases.start("again", "again", 0)
    phases.step("again", 7)
    phases.start("lost", "never started", 3)
    phases.step("unknown", 1)
    phases.finish("unknown")
    shares = [share for _, share in told.shares]
    assert shares == sorted(shares)
    assert all(0.0 <= share <= 1.0 for share in shares)


def test_a_build_is_stopped_at_the_next_step() -> None:
    told = Told()
    phases = Phases(told.progress, told.cancelled)
    phases.start("build", None, 3)
    assert phases.step("build", 0)
    told.stop = True
    assert not phases.step("build", 1)
    told.stop = False
    assert not phases.step("build", 2), "stopped is stopped"
    assert phases.failure is None


@pytest.mark.parametrize("failure", [ValueError("of the caller's"), KeyboardInterrupt()], ids=["error", "Ctrl-C"])
def test_what_a_callback_raises_stops_the_build_and_is_kept(failure: BaseException) -> None:
    def progress(step: str, share: float) -> None:
        raise failure

    phases = Phases(progress, lambda: False)
    phases.start("build", None, 3)
    assert not phases.step("build", 0)
    assert phases.failure is failure
