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
class Target:
    """What a network is to run on, and in which arithmetic."""

    runtime: str
    """``openvino``, ``onnxruntime``, ``tensorrt``, ``tensorrt-rtx`` or ``torch``."""
    device: str
    """``cpu``, ``gpu`` (OpenVINO: Intel's), ``cuda``, ``directml`` or ``coreml``."""
    precision: str
    """``fp32``, ``fp16`` or ``int8``."""

    def __str__(self) -> str:
        return f"{self.runtime} {self.device} {self.precision}"


@dataclass(frozen=True, slots=True)
class Place:
    """A runtime on a device of this machine: whether it serves, and what is missing if not."""

    runtime: str
    device: str
    works: bool
    version: str
    """Full version of the runtime; empty where it is not installed."""
    name: str
    """Name of the device for people, with compute capability and driver where it has them."""
    precisions: tuple[str, ...] = ()
    """What it can run, as `Target.precision`."""
    trouble: str = ""
    """Why it does not work, one sentence; empty where it works."""
    advice: str = ""
    """The line that mends it."""


@dataclass(frozen=True, slots=True)
class Description:
    """What really runs, for people and for records."""

    runtime: str
    """As `Target.runtime`."""
    version: str
    device: str
    """Name of the processor or graphics card."""
    precision: str
    """``fp32``, ``fp16`` or ``int8``: what the arithmetic is done in."""
    file: str


class Runtime(Protocol):
    """A network, ready to run. One thread at a time."""

    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, from arrays of the caller's into arrays of the caller's.

        Both name every port, with arrays of its shape and dtype, contiguous; output arrays are overwritten. Arrays
        that come again are bound once. Raises `EngineError`.
        """

    def describe(self) -> Description:
        """Runtime, version, device, precision and file."""

    def close(self) -> None:
        """Free the network; safe to call twice."""
