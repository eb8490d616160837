"""Who does the work: this process, several of this machine, or a Ray cluster. Each worker has networks of its own."""

from __future__ import annotations

import logging
import multiprocessing
import signal
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from multiprocessing.connection import Connection, wait
from typing import Protocol

from lsr_live.errors import DataError, LsrError
from training.data.examine import Examined
from training.data.inputs import Unit
from training.data.manifest import Skipped

log = logging.getLogger(__name__)

Numbered = tuple[int, Unit]
Outcomes = Generator[tuple[int, Examined], None, None]
"""Number of a unit and what came of it, in the order in which they are done."""


class Worker(Protocol):
    """Does one unit after the other."""

    def examine(self, unit: Unit) -> Examined:
        """Make samples of a track."""

    def close(self) -> None:
        """Free what it holds."""


Hire = Callable[[], Worker]
"""Makes a worker; it travels to other processes by pickle."""


def work_alone(units: Sequence[Numbered], hire: Hire) -> Outcomes:
    """Do all units here."""
    with closing(hire()) as worker:
        for number, unit in units:
            yield number, worker.examine(unit)


def work_in_processes(units: Sequence[Numbered], hire: Hire, workers: int) -> Outcomes:
    """Do the units in processes of this machine.

    A process that dies of a unit (a file that crashes a decoder, no memory left) is replaced, and the unit is told as
    one that cannot be used. When the caller stops early, the processes are ended at once: they hold nothing on disk.

    Raises
    ------
    LsrError
        What a worker told when it could not begin, or cannot go on.
    """
    left = list(reversed(units))
    crew: list[_Process] = []
    try:
        crew += [_Process(hire) for _ in range(min(workers, len(units)))]
        while crew:
            for connection in wait([process.connection for process in crew]):
                process = next(process for process in crew if process.connection is connection)
                done = process.answer()
                if done is not None:
                    yield done
                if process.ended:
                    crew.remove(process)
                    process.stop()
                    if len(left) > len(crew):
                        crew.append(_Process(hire))
                elif left:
                    process.give(left.pop())
                else:
                    crew.remove(process)
                    process.dismiss()
    finally:
        for process in crew:
            process.stop()


def died_of(unit: Unit, how: str) -> Examined:
    """What is told of a unit that no worker survived."""
    return Examined((), (Skipped(unit.items[0].source, f"a worker ended over this track ({how})"),), 0, 1)


class _Process:
    """A worker in a process of its own."""

    def __init__(self, hire: Hire) -> None:
        # Forked processes inherit networks and threads in any state; spawned ones begin clean, on every system.
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, hire), daemon=True)
        self._process.start()
        theirs.close()
        self._ready = self.ended = False
        self._unit: Numbered | None = None

    def give(self, unit: Numbered) -> None:
        self._unit = unit
        try:
            self.connection.send(unit[1])
        except OSError:  # it has died meanwhile: the next answer says so
            log.debug("a worker is gone")

    def answer(self) -> tuple[int, Examined] | None:
        """What it says; None when it has only begun, or ended without work."""
        try:
            said = self.connection.recv()
        except (EOFError, OSError):
            return self._death()
        if isinstance(said, LsrError):
            raise said
        self._ready = True
        if self._unit is None:
            return None
        number, _ = self._unit
        self._unit = None
        return number, said

    def _death(self) -> tuple[int, Examined] | None:
        self.ended = True
        self._process.join()
        how = f"exit code {self._process.exitcode}"
        if not self._ready:
            raise DataError(f"A worker process could not begin ({how}).", "Try with --workers 1, which says more.")
        if self._unit is None:
            return None
        number, unit = self._unit
        log.warning("a worker ended over %s (%s)", unit.items[0].source, how)
        return number, died_of(unit, how)

    def dismiss(self) -> None:
        """Let it close its networks and end."""
        try:
            self.connection.send(None)
        except OSError:
            log.debug("a worker is gone")
        self._process.join(timeout=10)
        self.stop()

    def stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


def _serve(connection: Connection, hire: Hire) -> None:
    """What runs in the process. `lsr_live` has limited BLAS to one thread before numpy came in."""
    import cv2

    # Ctrl-C reaches every process of the terminal; who is done here is for the first one to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cv2.setNumThreads(1)
    try:
        with closing(hire()) as worker:
            connection.send(None)
            while (unit := connection.recv()) is not None:
                connection.send(worker.examine(unit))
    except LsrError as error:
        connection.send(error)
    except (EOFError, OSError):
        log.debug("whom the work was for is gone")
