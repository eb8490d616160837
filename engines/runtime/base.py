"""What every runtime is like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Port:
    """One named input or output of a network."""

    name: str
    shape: tuple[int, ...]
    """Static: every side is known."""
    dtype: np.dtype[Any]


@dataclass(frozen=True, slots=True)
class Description:
    """What really runs, for people and for records."""

    runtime: str
    """``openvino``"""
    version: str
    device: str
    """Name of the processor."""
    precision: str
    """``fp32``, ``fp16`` or ``int8``: what the arithmetic is done in."""
    file: str


class Runtime(Protocol):
    """A network, ready to run. One thread at a time."""

    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, from arrays of the caller's into arrays of the caller's.

        Both name every port, with arrays of its shape and dtype, contiguous; output arrays are overwritten. An output
        that is left out is computed but not handed over. Raises `EngineError`.
        """

    def describe(self) -> Description:
        """Runtime, version, device, precision and file."""

    def close(self) -> None:
        """Free the network; safe to call twice."""
