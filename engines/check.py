"""Whether an engine gives what the network it was made from gives."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Description, Runtime

LEAST_PSNR: Mapping[str, float] = {"fp32": 55.0, "fp16": 45.0, "int8": 38.0}
"""How alike the pictures of an engine must be to the reference's, dB, for each `Target.precision`."""
MOST_PSNR = 99.0
"""What stands for pictures without any difference, so that every figure is a number."""
_BLACK = 2.0
_NOT_BLACK = 8.0


@dataclass(frozen=True, slots=True)
class Parity:
    """How far the pictures of an engine are from those of the reference."""

    max_error: float
    """Largest difference of a value, in 8-bit levels."""
    mean_error: float
    """Mean absolute difference, in 8-bit levels."""
    psnr: float
    """Of all pictures together, dB: what the engine is judged by."""
    lowest_psnr: float
    """Of the picture that is least alike, dB."""
    not_numbers: int
    """How many values that the networks gave were NaN or infinite."""
    black: int
    """How many pictures are black where the reference's are not."""
    pictures: int


@dataclass(frozen=True, slots=True)
class Deviation:
    """How far one output of a network is from the reference's, in its own units."""

    max_error: float
    mean_error: float
    largest: float
    """Largest absolute value of the reference, to see the errors against."""
    not_numbers: int
    """How many values are NaN or infinite; the errors are those of the others."""


Check = Callable[[Mapping[str, Runtime]], Parity]
"""Draws real frames with the networks by name, and compares them with the reference's."""


class Watched:
    """A runtime that counts the values it gives that are no numbers.

    A picture cannot show them: made into bytes, NaN is a colour like any other.
    """

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self.inputs = runtime.inputs
        self.outputs = runtime.outputs
        self.not_numbers = 0

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, as `Runtime.infer`, and look at what it gave."""
        self._runtime.infer(inputs, outputs)
        self.not_numbers += sum(_not_numbers(array) for array in outputs.values())

    def describe(self) -> Description:
        """As `Runtime.describe`."""
        return self._runtime.describe()

    def close(self) -> None:
        """As `Runtime.close`."""
        self._runtime.close()


def checked(runtimes: Mapping[str, Runtime], check: Check) -> Parity:
    """Check the networks of an engine, and count what they give on the way that is no number."""
    watched = {name: Watched(runtime) for name, runtime in runtimes.items()}
    parity = check(watched)
    return replace(parity, not_numbers=parity.not_numbers + sum(each.not_numbers for each in watched.values()))


def compare(reference: Sequence[NDArray[np.uint8]], candidate: Sequence[NDArray[np.uint8]]) -> Parity:
    """Compare the pictures of an engine with those of the reference, one to one.

    The PSNR is that of the mean squared error over all pictures, not the mean of each picture's. Where nothing has to
    be painted the two are equal and a picture's own PSNR is infinite: a mean of these would be as good as the share of
    easy pictures. Squared errors add up to what they are, and one bad picture among many good ones is seen. That of
    the worst picture is given too, for people.

    Raises
    ------
    ValueError
        There are none, or they are not as many, as large, and uint8.
    """
    if len(reference) != len(candidate) or not reference:
        raise ValueError(f"{len(reference)} and {len(candidate)} pictures cannot be compared")
    largest, absolute, squared, values, black = 0, 0, 0, 0, 0
    lowest = MOST_PSNR
    for wanted, got in zip(reference, candidate, strict=True):
        if wanted.shape != got.shape or wanted.dtype != np.uint8 or got.dtype != np.uint8 or not wanted.size:
            raise ValueError(f"{wanted.dtype} {wanted.shape} and {got.dtype} {got.shape} are no two alike pictures")
        difference = np.abs(wanted.astype(np.int64) - got)
        square = int((difference * difference).sum())
        largest = max(largest, int(difference.max()))
        absolute += int(difference.sum())
        squared += square
        values += difference.size
        lowest = min(lowest, _psnr(square / difference.size))
        # Nearly all of it, because a bright spot does not make a picture.
        black += bool(np.percentile(got, 99) <= _BLACK and np.percentile(wanted, 99) >= _NOT_BLACK)
    return Parity(
        max_error=float(largest),
        mean_error=absolute / values,
        psnr=_psnr(squared / values),
        lowest_psnr=lowest,
        not_numbers=0,
        black=black,
        pictures=len(reference),
    )


def compare_arrays(
    reference: Sequence[Mapping[str, NDArray[Any]]], candidate: Sequence[Mapping[str, NDArray[Any]]]
) -> dict[str, Deviation]:
    """Compare what networks gave, run by run and output by output.

    Raises
    ------
    EngineError
        The candidate is another network: an output is missing, or has another shape.
    """
    if len(reference) != len(candidate) or not reference:
        raise ValueError(f"{len(reference)} and {len(candidate)} runs cannot be compared")
    return {name: _deviation(name, reference, candidate) for name in reference[0]}


def verdict(parity: Parity, precision: str) -> str | None:
    """Why an engine of this precision is refused, in one sentence; None where it may be used."""
    if parity.not_numbers:
        return f"The engine is refused: it gives values that are no numbers ({parity.not_numbers} of them)."
    if parity.black:
        return f"The engine is refused: {parity.black} of {parity.pictures} pictures are black."
    if parity.psnr < LEAST_PSNR[precision]:
        return (
            f"The engine is refused: its pictures differ too much from the reference's, PSNR {parity.psnr:.1f} dB "
            f"where {precision} needs {LEAST_PSNR[precision]:.0f} (largest error {parity.max_error:.0f} of 255, "
            f"mean {parity.mean_error:.2f}, {parity.pictures} pictures)."
        )
    return None


def _deviation(
    name: str, reference: Sequence[Mapping[str, NDArray[Any]]], candidate: Sequence[Mapping[str, NDArray[Any]]]
) -> Deviation:
    highest, total, values, largest, not_numbers = 0.0, 0.0, 0, 0.0, 0
    for wanted, got in ((run[name], other.get(name)) for run, other in zip(reference, candidate, strict=True)):
        if got is None or got.shape != wanted.shape:
            there = "is missing" if got is None else f"has the shape {got.shape} instead of {wanted.shape}"
            raise EngineError(f"This is another network: its output {name!r} {there}.")
        # What is no number in the reference says nothing about the candidate.
        known = np.isfinite(wanted)
        numbers = known & np.isfinite(got)
        not_numbers += int(known.sum()) - int(numbers.sum())
        expected = wanted[numbers].astype(np.float64)
        difference = np.abs(got[numbers].astype(np.float64) - expected)
        if difference.size:
            highest = max(highest, float(difference.max()))
            largest = max(largest, float(np.abs(expected).max()))
        total += float(difference.sum())
        values += difference.size
    return Deviation(highest, total / values if values else 0.0, largest, not_numbers)


def _psnr(mean_square: float) -> float:
    return MOST_PSNR if mean_square == 0 else min(MOST_PSNR, 10.0 * math.log10(255.0**2 / mean_square))


def _not_numbers(array: NDArray[Any]) -> int:
    if not np.issubdtype(array.dtype, np.inexact):
        return 0
    return array.size - int(np.isfinite(array).sum())
