"""A live torch module as a runtime, for development: to check and to time a network before it is a file."""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.processor import processor_name
from engines.runtime.base import Description, Place, Port
from engines.runtime.binding import Binding
from engines.runtime.network_file import check_threads
from engines.runtime.tensorrt.card import find_card

if TYPE_CHECKING:
    import torch

_PRECISIONS = {"cpu": ("fp32",), "cuda": ("fp32", "fp16")}
_WARM_UPS = 3

_Forward = Callable[..., "list[torch.Tensor]"]


def load_torch() -> ModuleType:
    """Import torch; `EngineError` where it cannot be loaded."""
    try:
        import torch
    except ImportError as error:
        raise EngineError(f"Torch cannot be loaded: {error}.", "Run: pip install torch") from error
    return torch


def places() -> list[Place]:
    """Whether torch serves here: on the processor, and by CUDA. Never raises."""
    return [_place(device) for device in _PRECISIONS]


class TorchRuntime:
    """A torch module in memory, run as it is on the processor, and as a CUDA graph on a graphics card.

    It opens no file: those of torch can hold code. The caller builds the module and gives it its weights.

    Parameters
    ----------
    module
        Takes the inputs in their order; answers with one tensor, or with as many as there are names. It is copied, so
        that what becomes of its weights later does not matter.
    inputs
        What it takes.
    output_names
        Names for what it gives, in its order.
    device
        ``cpu`` or ``cuda``.
    threads
        How many threads of the processor to use; None: as many as torch likes.
    half
        Compute in halves, on ``cuda`` alone. What goes in and comes out is float32 all the same.
    file
        Where the weights are from, for people.

    Raises
    ------
    EngineError
        There is no such device, it has too little memory, or the module does not take these inputs.
    """

    def __init__(
        self,
        module: torch.nn.Module,
        inputs: tuple[Port, ...],
        output_names: Sequence[str],
        *,
        device: str = "cpu",
        threads: int | None = None,
        half: bool = False,
        file: str,
    ) -> None:
        check_threads(threads)
        device_name = _device_name(device)
        if half and device == "cpu":
            raise EngineError("Torch computes in halves on CUDA alone.", "Take fp32.")
        torch = load_torch()
        self._threads = threads
        self._file = file
        with self._running("does not run here"):
            own = copy.deepcopy(module).eval().requires_grad_(False).to(device, torch.float16 if half else None)
            given = [torch.zeros(port.shape, dtype=_dtype(port), pin_memory=device == "cuda") for port in inputs]
            forward = _in_halves(own) if half else _as_it_is(own)
            build = _graph if device == "cuda" else _eager
            self._run: Callable[[], list[NDArray[Any]]] | None = build(forward, given)
            answers = self._run()
        if len(answers) != len(output_names):
            raise EngineError(f"The network {file} gives {len(answers)} outputs, not {len(output_names)}.")
        self.inputs = inputs
        named = zip(output_names, answers, strict=True)
        self.outputs = tuple(Port(name, answer.shape, answer.dtype) for name, answer in named)
        self._given = [tensor.numpy() for tensor in given]
        self._bound_inputs = Binding("input", inputs, file)
        self._bound_outputs = Binding("output", self.outputs, file)
        self._description = Description("torch", str(torch.__version__), device_name, "fp16" if half else "fp32", file)

    def infer(self, inputs: Mapping[str, NDArray[Any]], outputs: Mapping[str, NDArray[Any]]) -> None:
        """Run the network once, from arrays of the caller's into arrays of the caller's."""
        if self._run is None:
            raise EngineError(f"The network {self._file} was closed and cannot run.")
        self._bound_inputs.check(inputs)
        self._bound_outputs.check(outputs)
        for port, given in zip(self.inputs, self._given, strict=True):
            np.copyto(given, inputs[port.name])
        with self._running("failed while running"):
            answers = self._run()
        for port, answer in zip(self.outputs, answers, strict=True):
            np.copyto(outputs[port.name], answer)

    def describe(self) -> Description:
        """Runtime, version, device, precision and where the weights are from."""
        return self._description

    def close(self) -> None:
        """Free the network; safe to call twice."""
        self._run = None
        self._given = []
        self._bound_inputs.forget()
        self._bound_outputs.forget()

    @contextlib.contextmanager
    def _running(self, failure: str) -> Iterator[None]:
        """Run torch without gradients and on the threads asked for; say as one sentence what goes wrong."""
        torch = load_torch()
        threads = torch.get_num_threads()
        # For the whole process, so they are put back.
        torch.set_num_threads(self._threads or threads)
        try:
            with torch.inference_mode():
                yield
        except (RuntimeError, TypeError) as error:
            reason = str(error).strip().partition("\n")[0].rstrip(".")
            raise EngineError(f"The network {self._file} {failure}: {reason}.") from error
        finally:
            torch.set_num_threads(threads)


def _eager(forward: _Forward, given: list[torch.Tensor]) -> Callable[[], list[NDArray[Any]]]:
    return lambda: [answer.numpy() for answer in forward(*given)]


def _graph(forward: _Forward, given: list[torch.Tensor]) -> Callable[[], list[NDArray[Any]]]:
    """Record what the graphics card does once; play it again at each run, between two copies through pinned memory."""
    torch = load_torch()
    stream = torch.cuda.Stream()
    inside = [tensor.cuda() for tensor in given]
    stream.wait_stream(torch.cuda.current_stream())
    # fp32 without TF32's ten bits; and the fastest kernels, for which several are tried while warming up.
    with torch.backends.cudnn.flags(enabled=True, benchmark=True, allow_tf32=False):
        with torch.cuda.stream(stream):
            for _ in range(_WARM_UPS):
                forward(*inside)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph, stream=stream):
            answers = forward(*inside)
    taken = [torch.empty(answer.shape, dtype=answer.dtype, pin_memory=True) for answer in answers]
    arrays = [tensor.numpy() for tensor in taken]

    def run() -> list[NDArray[Any]]:
        with torch.cuda.stream(stream):
            for to, start in zip(inside, given, strict=True):
                to.copy_(start, non_blocking=True)
            graph.replay()
            for to, start in zip(taken, answers, strict=True):
                to.copy_(start, non_blocking=True)
        stream.synchronize()
        return arrays

    return run


def _as_it_is(module: torch.nn.Module) -> _Forward:
    def forward(*inputs: torch.Tensor) -> list[torch.Tensor]:
        answers = module(*inputs)
        return list(answers) if isinstance(answers, tuple | list) else [answers]

    return forward


def _in_halves(module: torch.nn.Module) -> _Forward:
    forward = _as_it_is(module)
    return lambda *inputs: [answer.float() for answer in forward(*(tensor.half() for tensor in inputs))]


def _dtype(port: Port) -> torch.dtype:
    dtype: torch.dtype = load_torch().from_numpy(np.zeros(1, port.dtype)).dtype
    return dtype


def _place(device: str) -> Place:
    version = ""
    try:
        version = str(load_torch().__version__)
        return Place("torch", device, True, version, _device_name(device), _PRECISIONS[device])
    except EngineError as error:
        return Place("torch", device, False, version, "", trouble=error.sentence, advice=error.advice)


def _device_name(device: str) -> str:
    """Return the name of a device that is there; `EngineError` where it is not."""
    if device not in _PRECISIONS:
        raise EngineError(f"Torch runs nothing on {device!r}.", f"It knows: {', '.join(_PRECISIONS)}.")
    torch = load_torch()
    if device == "cpu":
        return processor_name()
    if torch.version.cuda is None:
        raise EngineError("The torch that is installed has no CUDA.", "Install one that has it: pytorch.org says how.")
    card = find_card()
    if not torch.cuda.is_available():
        raise EngineError(
            f"The driver of {card} does not run CUDA {torch.version.cuda}, which torch wants.", "Update the driver."
        )
    return str(card)
