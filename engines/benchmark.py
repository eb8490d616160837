"""How long networks take, measured so that figures can be compared.

A machine that does something else by the way makes everything slow, for a second or for minutes. So what is to be
compared is timed turn by turn in one run, beside the fixed network of `engines.reference`: its time says what the
minute was like, and the ratio to it carries over to another minute and, roughly, to another machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engines.reference import reference_network
from engines.runtime.base import Port, Runtime

REFERENCE = "reference network"
"""Name of the fixed network among the rows."""
_SEED = 11


@dataclass(frozen=True, slots=True)
class Timing:
    """How long one run took, over several runs."""

    min_ms: float
    median_ms: float
    p95_ms: float
    runs: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to be timed beside others."""

    name: str
    threads: int
    """How many it runs on: it is compared with the reference network on as many."""
    run: Callable[[], object]
    """Runs it once."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a candidate took."""

    name: str
    threads: int
    timing: Timing
    ratio: float
    """Its median over that of the reference network in the same run, on as many threads."""


def time_runs(run: Callable[[], object], seconds: float, least: int = 5, warm_up: int = 2) -> Timing:
    """Run something for about this long and time each run, after some that are not timed; `least` runs in any case."""
    for _ in range(warm_up):
        run()
    return _timing(_spent(run, seconds, least))


def time_runtime(runtime: Runtime, seconds: float) -> Timing:
    """Run a network on random input for about this long, at least five times, and time each run."""
    return time_runs(runner(runtime), seconds)


def runner(runtime: Runtime) -> Callable[[], None]:
    """Return a function that runs a network once, on the same random input every time."""
    rng = np.random.default_rng(_SEED)
    inputs = {port.name: random_input(port, rng) for port in runtime.inputs}
    outputs = {port.name: np.empty(port.shape, port.dtype) for port in runtime.outputs}

    def run() -> None:
        runtime.infer(inputs, outputs)

    return run


def random_input(port: Port, rng: np.random.Generator) -> np.ndarray[tuple[int, ...], np.dtype[np.generic]]:
    """Fill an input: fractions between 0 and 1 where the type has them, noughts and ones otherwise."""
    if np.issubdtype(port.dtype, np.floating):
        return rng.random(port.shape).astype(port.dtype)
    return rng.integers(0, 2, port.shape).astype(port.dtype)


def interleaved(
    candidates: Sequence[Candidate],
    seconds: float,
    *,
    threads: Sequence[int] = (),
    rounds: int = 5,
    warm_up: int = 2,
) -> list[Row]:
    """Time several things turn by turn, so that what else the machine does hits all of them alike.

    Parameters
    ----------
    seconds
        For each of them, about: a turn is a share of this, and one run at least.
    threads
        Numbers of threads to time the reference network on besides those of the candidates.
    rounds
        How many turns each gets.
    warm_up
        Runs of each before anything counts.

    Returns
    -------
    list[Row]
        The reference network on each number of threads, then the candidates in their order.
    """
    numbers = sorted({*threads, *(candidate.threads for candidate in candidates)})
    field = [Candidate(REFERENCE, number, reference_network(number)) for number in numbers]
    field += candidates
    for candidate in field:
        for _ in range(warm_up):
            candidate.run()
    spent: list[list[float]] = [[] for _ in field]
    for _ in range(rounds):
        for candidate, total in zip(field, spent, strict=True):
            turn = _spent(candidate.run, seconds / rounds, 1)
            # The first run of a turn finds the caches full of what ran before it; it counts where it is the only one.
            total += turn[1:] or turn
    timings = [_timing(total) for total in spent]
    scale = {number: timing.median_ms for number, timing in zip(numbers, timings, strict=False)}
    return [
        Row(candidate.name, candidate.threads, timing, timing.median_ms / scale[candidate.threads])
        for candidate, timing in zip(field, timings, strict=True)
    ]


def _spent(run: Callable[[], object], seconds: float, least: int) -> list[float]:
    """Milliseconds of each run."""
    spent: list[float] = []
    end = time.perf_counter() + seconds
    while len(spent) < least or time.perf_counter() < end:
        begin = time.perf_counter()
        run()
        spent.append(1000.0 * (time.perf_counter() - begin))
    return spent


def _timing(spent: Sequence[float]) -> Timing:
    low, median, high = np.percentile(spent, (0, 50, 95))
    return Timing(float(low), float(median), float(high), len(spent))
