"""The caller's arrays behind a network's ports: checked when they come first, known again when they come next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from numpy.typing import NDArray

from engines.runtime.base import Port


class Binding:
    """Which arrays stand behind all inputs, or all outputs, of one network.

    Parameters
    ----------
    kind
        Inputs are read; outputs are written, and must let themselves be.
    ports
        What the arrays must fit.
    file
        The network's file, for what is said about an array that does not fit.
    """

    def __init__(self, kind: Literal["input", "output"], ports: tuple[Port, ...], file: str) -> None:
        self.ports = ports
        self._kind = kind
        self._file = file
        self._arrays: dict[str, NDArray[Any]] = {}

    def changes(self, arrays: Mapping[str, NDArray[Any]]) -> Iterator[tuple[Port, NDArray[Any]]]:
        """Yield each port that another array stands behind than at the last call, with that array.

        An array counts as bound once the caller comes back for the next, so that one that could not be bound is
        yielded again. It is kept alive until another takes its place.

        Raises
        ------
        ValueError
            An array is missing, of the wrong shape or dtype, not contiguous, or to be written and read-only.
        """
        for port in self.ports:
            array = arrays.get(port.name)
            if array is None:
                raise ValueError(f"{self._kind} {port.name!r} of {self._file} is missing; given: {sorted(arrays)}")
            if self._arrays.get(port.name) is array:
                continue
            if array.shape != port.shape or array.dtype != port.dtype or not array.flags.c_contiguous:
                raise ValueError(
                    f"{self._kind} {port.name!r} of {self._file} must be contiguous {port.dtype} {port.shape}, "
                    f"not {array.dtype} {array.shape}"
                )
            if self._kind == "output" and not array.flags.writeable:
                raise ValueError(f"output {port.name!r} of {self._file} was given a read-only array")
            yield port, array
            self._arrays[port.name] = array

    def check(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Check arrays that are copied and not bound; raises as `changes` does."""
        for _ in self.changes(arrays):
            pass

    def forget(self) -> None:
        """Let go of all arrays."""
        self._arrays.clear()
