"""Networks on an NVIDIA card, by TensorRT or TensorRT-RTX."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.base import Description
from engines.runtime.binding import Binding
from engines.runtime.tensorrt.card import find_card
from engines.runtime.tensorrt.engine import open_engine, ports_of, precision_of
from engines.runtime.tensorrt.kernels import Kernels
from engines.runtime.tensorrt.lane import Lane
from engines.runtime.tensorrt.library import TENSORRT, TENSORRT_RTX, flavour_of, load
from engines.runtime.tensorrt.memory import Graph, captured, open_device

logger = logging.getLogger(__name__)


class TensorrtRuntime:
    """A plan on the first NVIDIA card. For a frame, nothing is allocated.

    Parameters
    ----------
    path
        The plan. It is code: `engines.runtime.tensorrt.engine.open_engine` says what must have been checked before.
    flavour
        ``tensorrt`` or ``tensorrt-rtx``, as `Target.runtime`.
    beside
        The network that runs in front of this one in each frame, one at a time. The two share context, stream
        and memory, and what the one in front took in or gave out is not uploaded again: an array that is handed to
        both must not be changed in between.

    Raises
    ------
    EngineError
        Something is missing here, or the plan cannot be loaded.
    """

    def __init__(self, path: Path, *, flavour: str, beside: TensorrtRuntime | None = None) -> None:
        self._file = path
        self._library = load(flavour_of(flavour))
        self._in_front = beside is None
        self._lane: Lane | None = Lane(open_device()) if beside is None else beside._shared()
        self._lane.join()
        self._engine: Any = None
        self._context: Any = None
        self._kernels: Kernels | None = None
        self._graph: Graph | None = None
        self._runs = 0
        self._inputs = Binding("input", (), str(path))
        self._outputs = Binding("output", (), str(path))
        try:
            with self._lane.device.current():
                self._open(self._lane)
        except BaseException:
            self.close()
            raise

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, from arrays of the caller's into arrays of the caller's."""
        lane = self._shared()
        self._inputs.check(inputs)
        self._outputs.check(outputs)
        self._library.forget()
        with lane.device.current():
            self._upload(lane, inputs)
            self._run(lane)
            for port in self.outputs:
                buffer = lane.buffer(port)
                lane.device.download(buffer.array, buffer.address)
            lane.device.wait()
        for port in self.outputs:
            np.copyto(outputs[port.name], lane.buffer(port).array)
        if self._in_front:
            given = {port: inputs[port.name] for port in self.inputs}
            lane.leave_there(given | {port: outputs[port.name] for port in self.outputs})

    def describe(self) -> Description:
        """Runtime, version, device, precision and file."""
        return self._description

    def close(self) -> None:
        """Free the network; safe to call twice."""
        lane, self._lane = self._lane, None
        if lane is None:
            return
        self._inputs.forget()
        self._outputs.forget()
        try:
            with lane.device.current():
                try:
                    if self._kernels is not None:
                        self._kernels.keep()
                    if self._graph is not None:
                        self._graph.close()
                finally:
                    # In this order, and while the card's context is there: they give back its memory.
                    self._graph = None
                    self._context = None
                    self._kernels = None
                    self._engine = None
        except EngineError as error:
            logger.info("%s was not closed cleanly: %s", self._file, error)
        lane.leave()

    def _open(self, lane: Lane) -> None:
        library = self._library
        # Nothing but `self` holds it: what an error's frames hold would outlive the card's context.
        self._engine = open_engine(library, self._file)
        self.inputs, self.outputs = ports_of(library, self._engine)
        self._inputs = Binding("input", self.inputs, str(self._file))
        self._outputs = Binding("output", self.outputs, str(self._file))
        if library.flavour is TENSORRT_RTX:
            self._kernels = Kernels(library, self._engine, self._file.with_suffix(".kernels"))
            self._context = self._engine.create_execution_context(self._kernels.settings)
        else:
            self._context = self._engine.create_execution_context()
        if self._context is None:
            raise EngineError(
                f"The graphics card has too little free memory for {self._file}: {library.reason()}.",
                "Close other programs that use it, or take a smaller preset.",
            )
        for port in (*self.inputs, *self.outputs):
            self._context.set_tensor_address(port.name, lane.buffer(port).address)
        self._description = Description(
            runtime=library.flavour.runtime,
            version=library.version,
            device=str(find_card()),
            precision=precision_of(self._engine),
            file=str(self._file),
        )

    def _upload(self, lane: Lane, inputs: Mapping[str, NDArray[Any]]) -> None:
        for port in self.inputs:
            array = inputs[port.name]
            if not self._in_front and lane.lies_there(port, array):
                continue
            buffer = lane.buffer(port)
            np.copyto(buffer.array, array)
            lane.device.upload(buffer.address, buffer.array)
        # Once: by the next run of this network alone, the caller may have filled the arrays anew.
        lane.leave_there({})

    def _run(self, lane: Lane) -> None:
        if self._graph is not None:
            self._graph.launch()
            return
        if not self._enqueue(lane):
            raise EngineError(f"The network {self._file} failed while running: {self._library.reason()}.")
        self._runs += 1
        # TensorRT-RTX records its graph by itself. The first run still prepares what must not be recorded.
        if self._runs == 1 and self._library.flavour is TENSORRT:
            lane.device.wait()
            self._graph = captured(lane.device, lambda: self._enqueue(lane))

    def _enqueue(self, lane: Lane) -> bool:
        return bool(self._context.execute_async_v3(lane.device.stream))

    def _shared(self) -> Lane:
        if self._lane is None:
            raise EngineError(f"The network {self._file} was closed and cannot run.")
        return self._lane
