"""The same work on a Ray cluster."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from typing import Any

from lsr_live.errors import DeviceError, LsrError, UsageError
from training.data.crew import Hire, Numbered, Outcomes, Worker, died_of
from training.data.examine import Examined
from training.data.inputs import Unit

log = logging.getLogger(__name__)


def work_on_cluster(units: Sequence[Numbered], hire: Hire, workers: int, address: str) -> Outcomes:
    """Do the units in Ray actors. The inputs must be found under the same paths on every machine.

    Parameters
    ----------
    units
        What to do.
    hire
        Makes a worker on any machine.
    workers
        How many actors.
    address
        ``local`` for a cluster on this machine that ends with the work, else a cluster's address, or ``auto``.

    Raises
    ------
    UsageError
        Ray is not installed.
    DeviceError
        There is no cluster at the address.
    LsrError
        What a worker told when it could not begin, or cannot go on.
    """
    # Read when Ray is imported: nothing is told to its makers.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import ray
    except ImportError as error:
        raise UsageError(
            "A Ray cluster needs the package ray.", "Install it: pip install 'lsr-live[cluster]'"
        ) from error
    local = address == "local"
    try:
        ray.init(
            address=address,
            num_cpus=workers if local else None,
            include_dashboard=False if local else None,
            log_to_driver=False,
            logging_level=logging.ERROR,
        )
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise DeviceError(f"There is no Ray cluster at '{address}' ({error}).", "Start it, or try 'local'.") from error
    try:
        yield from _shared_out(ray, units, hire, workers)
    finally:
        ray.shutdown()


def _shared_out(ray: Any, units: Sequence[Numbered], hire: Hire, workers: int) -> Outcomes:
    kind = ray.remote(_Actor)
    left = list(reversed(units))
    busy: dict[Any, tuple[Any, Numbered]] = {}

    def give(actor: Any) -> None:
        if left:
            numbered = left.pop()
            busy[actor.examine.remote(numbered[1])] = (actor, numbered)

    for _ in range(min(workers, len(units))):
        give(kind.remote(hire))
    while busy:
        (reference,), _ = ray.wait(list(busy))
        actor, (number, unit) = busy.pop(reference)
        try:
            said = ray.get(reference)
        except ray.exceptions.RayActorError as error:
            log.warning("a worker ended over %s: %s", unit.items[0].source, error)
            said, actor = died_of(unit, "its actor died"), kind.remote(hire)
        if isinstance(said, LsrError):
            raise said
        give(actor)
        yield number, said


class _Actor:
    """A worker on some machine of the cluster."""

    def __init__(self, hire: Hire) -> None:
        import cv2

        cv2.setNumThreads(1)
        self._worker: Worker | LsrError
        try:
            self._worker = hire()
        except LsrError as error:
            # An actor that cannot begin is only known to have died: what is wrong is said with the first unit.
            self._worker = error

    def examine(self, unit: Unit) -> Examined | LsrError:
        if isinstance(self._worker, LsrError):
            return self._worker
        try:
            return self._worker.examine(unit)
        except LsrError as error:
            return error
