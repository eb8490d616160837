"""How far a build is, and stopping it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Phases:
    """What a builder reports, phase within phase, as one share that only grows.

    What a callback raises, Ctrl-C too, is kept and stops the build: the builder itself would print it and go on.

    Parameters
    ----------
    progress
        Told the phase at work and the share of the whole, 0 to 1.
    cancelled
        Asked after each step; True stops the build.
    """

    def __init__(self, progress: Callable[[str, float], None], cancelled: Callable[[], bool]) -> None:
        self.failure: BaseException | None = None
        self.stopped = False
        self._progress = progress
        self._cancelled = cancelled
        self._share = 0.0
        self._open: dict[str, tuple[str | None, int, int]] = {}
        """By name: the phase around it, steps done, steps in all."""

    def start(self, name: str, parent: str | None, steps: int) -> None:
        """A phase begins."""
        self._open[name] = (parent, 0, max(steps, 1))
        self._tell(name)

    def step(self, name: str, number: int) -> bool:
        """The step of this number, from 0, is done. False: stop."""
        if name in self._open:
            parent, _, steps = self._open[name]
            self._open[name] = (parent, number + 1, steps)
        self._tell(name)
        return not self.stopped

    def finish(self, name: str) -> None:
        """A phase is over, with or without all its steps."""
        self._open.pop(name, None)

    def _tell(self, name: str) -> None:
        try:
            self._share = max(self._share, self._reached(name))
            self._progress(name, self._share)
            self.stopped = self.stopped or self._cancelled()
        except BaseException as error:  # noqa: BLE001
            self.failure = self.failure or error
            self.stopped = True

    def _reached(self, name: str) -> float:
        """The share of the whole that is done when this much of a phase is done."""
        share, at = 0.0, name
        for _ in self._open:
            if at not in self._open:
                break
            around, done, steps = self._open[at]
            share = min((done + share) / steps, 1.0)
            at = around or ""
        return share


def monitor(library: Any, phases: Phases) -> Any:
    """Make the progress monitor that a library wants."""

    class Monitor(library.IProgressMonitor):  # type: ignore[misc]
        def __init__(self) -> None:
            library.IProgressMonitor.__init__(self)

        def phase_start(self, phase_name: str, parent_phase: str | None, num_steps: int) -> None:
            phases.start(phase_name, parent_phase, num_steps)

        def step_complete(self, phase_name: str, step: int) -> bool:
            return phases.step(phase_name, step)

        def phase_finish(self, phase_name: str) -> None:
            phases.finish(phase_name)

    return Monitor()
