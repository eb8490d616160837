"""A layout and a renderer network on engines, as the painter calls them."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Port, Runtime
from engines.runtime.choose import PLANNED
from lsr_live.appearance.candidates import Part
from lsr_live.appearance.guide import CHANNELS, Guide
from lsr_live.appearance.networks import Painting, Plan
from lsr_live.identity.classes import GROUP_NAMES

LAYOUT, RENDERER = "layout", "renderer"
"""Names of the two networks in a set."""

_GROUPS, _PARTS = len(GROUP_NAMES), len(Part)
_LAYOUT_SIDES = (64, 128)
_MEMORIES = 16
"""Of the painter: four arrays a picture, and no more than three or four pictures in the making."""
_SIDES = 4
"""How many times the renderer's side is the layout generator's."""


class EnginePair:
    """`lsr_live.appearance.networks.Networks` on two engines; they are closed with it.

    Parameters
    ----------
    engines
        ``layout`` and ``renderer``.
    preset
        For people.

    Raises
    ------
    EngineError
        They are other networks than ours.
    """

    def __init__(self, engines: Mapping[str, Runtime], preset: str) -> None:
        layout, renderer = engines[LAYOUT], engines[RENDERER]
        self.layout_side = _side_of(layout)
        self.side = _SIDES * self.layout_side
        for engine, inputs, outputs in (
            (layout, _layout_inputs(self.layout_side), _layout_outputs(self.layout_side)),
            (renderer, _renderer_inputs(self.side), _renderer_outputs(self.side)),
        ):
            _check(engine, "takes", engine.inputs, inputs)
            _check(engine, "gives", engine.outputs, outputs)
        self._layout, self._renderer = layout, renderer
        told = renderer.describe()
        self.name = f"{preset}, {told.runtime} {told.version.partition('-')[0]} {told.precision} on {told.device}"
        self._planned = _arrays(layout.outputs)
        self._painted = _arrays(renderer.outputs)
        self._shift = np.empty((self.layout_side, self.layout_side, 2), np.float32)
        self._batches: deque[tuple[NDArray[np.float32], NDArray[np.float32]]] = deque(maxlen=_MEMORIES)
        # Networks that share a card's stream run one at a time.
        self._turn: AbstractContextManager[Any] = threading.Lock() if told.runtime in PLANNED else nullcontext()

    def plan(self, guide: Guide) -> Plan:
        """Run the layout generator. Raises `EngineError`."""
        inputs = {"guide": self._batch(guide.maps), "prior": self._batch(guide.prior)}
        with self._turn:
            self._layout.infer(inputs, self._planned)
        planned = self._planned
        np.copyto(self._shift, planned["shift"][0].transpose(1, 2, 0))
        return Plan(planned["layout"][0], planned["attention"][0], self._shift)

    def paint(self, base: NDArray[np.float32], guide: Guide, layout: NDArray[np.float32]) -> Painting:
        """Run the renderer. Raises `EngineError`."""
        inputs = {"base": self._batch(base), "guide": self._batch(guide.maps), "layout": self._batch(layout)}
        with self._turn:
            self._renderer.infer(inputs, self._painted)
        return Painting(self._painted["change"][0], self._painted["trust"][0, 0])

    def close(self) -> None:
        """Free both engines; safe to call twice."""
        self._layout.close()
        self._renderer.close()

    def _batch(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """The same memory as a batch of one: the same array for the same memory, so that it is bound or sent once."""
        # A copy: the other thread may add to them meanwhile.
        for known, batch in tuple(self._batches):
            if known is values:
                return batch
        batch = values[None]
        self._batches.append((values, batch))
        return batch


def _layout_inputs(side: int) -> dict[str, tuple[int, ...]]:
    return {"guide": (1, CHANNELS, side, side), "prior": (1, _PARTS, side, side)}


def _layout_outputs(side: int) -> dict[str, tuple[int, ...]]:
    return {"layout": (1, _GROUPS, side, side), "attention": (1, _PARTS, side, side), "shift": (1, 2, side, side)}


def _renderer_inputs(side: int) -> dict[str, tuple[int, ...]]:
    small = side // _SIDES
    return {"base": (1, 4, side, side), "guide": (1, CHANNELS, small, small), "layout": (1, _GROUPS, small, small)}


def _renderer_outputs(side: int) -> dict[str, tuple[int, ...]]:
    return {"change": (1, 4, side, side), "trust": (1, 1, side, side)}


def _side_of(layout: Runtime) -> int:
    shapes = {port.name: port.shape for port in layout.inputs}
    side = shapes.get("guide", (0,))[-1]
    if side not in _LAYOUT_SIDES:
        raise EngineError(
            f"{layout.describe().file} is not a layout network of lsr-live.",
            "Name files that lsr-train export-onnx wrote.",
        )
    return side


def _check(engine: Runtime, does: str, ports: tuple[Port, ...], wanted: Mapping[str, tuple[int, ...]]) -> None:
    found = {port.name: port.shape for port in ports}
    if found != dict(wanted) or any(port.dtype != np.float32 for port in ports):
        raise EngineError(
            f"{engine.describe().file} is another network than lsr-live's: it {does} {_told(found)}, "
            f"where {_told(wanted)} is right.",
            "Name files that lsr-train export-onnx of this version wrote.",
        )


def _told(shapes: Mapping[str, tuple[int, ...]]) -> str:
    return ", ".join(f"{name} {'x'.join(map(str, shape))}" for name, shape in shapes.items())


def _arrays(ports: tuple[Port, ...]) -> dict[str, NDArray[Any]]:
    return {port.name: np.zeros(port.shape, port.dtype) for port in ports}
