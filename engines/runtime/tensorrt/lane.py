"""A card's context, stream and memory, for networks that run one after the other."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Port
from engines.runtime.tensorrt.memory import Device

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Buffer:
    """What stands behind a port on both sides of the bus."""

    address: int
    """On the card."""
    array: NDArray[Any]
    """Page-locked."""


class Lane:
    """What networks share: ports of the same name, shape and dtype have one buffer.

    Parameters
    ----------
    device
        Belongs to the lane from now on.
    """

    def __init__(self, device: Device) -> None:
        self.device = device
        self._buffers: dict[Port, Buffer] = {}
        self._left: dict[Port, NDArray[Any]] = {}
        self._users = 0

    def join(self) -> None:
        """One network more."""
        self._users += 1

    def leave(self) -> None:
        """One network less; with the last, all memory is given back."""
        self._users -= 1
        if self._users:
            return
        self._buffers.clear()
        self._left.clear()
        try:
            self.device.close()
        except EngineError as error:
            # The card is lost, and its memory with it.
            logger.info("%s", error)

    def buffer(self, port: Port) -> Buffer:
        """The buffer behind a port, made when it is asked for first."""
        if port not in self._buffers:
            array = self.device.host_array(port)
            self._buffers[port] = Buffer(self.device.allocate(array.nbytes), array)
        return self._buffers[port]

    def leave_there(self, arrays: dict[Port, NDArray[Any]]) -> None:
        """Note whose content the network in front left on the card."""
        self._left = arrays

    def lies_there(self, port: Port, array: NDArray[Any]) -> bool:
        """Whether the network in front left the content of this very array on the card."""
        return self._left.get(port) is array
