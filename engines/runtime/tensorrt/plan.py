"""A network file -> a plan: the network compiled for one kind of card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from engines.errors import Cancelled, EngineError
from engines.runtime.network_file import broken, check_file, shape_left_open
from engines.runtime.tensorrt.card import find_card
from engines.runtime.tensorrt.library import TENSORRT, TENSORRT_RTX, Library, flavour_of, load, plain
from engines.runtime.tensorrt.output import write_whole
from engines.runtime.tensorrt.progress import Phases, monitor
from engines.storage import explained

_MOST_ERRORS = 3
_STOPPED = "canceled by user"
"""What it says when a callback did not come back, such as for Ctrl-C at the very wrong moment."""


def build_plan(
    onnx: Path,
    plan: Path,
    *,
    flavour: str,
    precision: str,
    timing_cache: Path | None = None,
    progress: Callable[[str, float], None] = lambda _step, _share: None,
    cancelled: Callable[[], bool] = lambda: False,
    target: str | None = None,
) -> None:
    """Compile a network for a card. TensorRT itself needs that card at hand; TensorRT-RTX needs none.

    In which arithmetic each part runs is what the file says, in both flavours alike: halves for fp16, Q/DQ pairs for
    int8. Shapes are static. The plan is there whole or not at all.

    Parameters
    ----------
    onnx, plan
        The network's file; where the plan goes.
    flavour
        ``tensorrt`` or ``tensorrt-rtx``, as `Target.runtime`.
    precision
        As `Target.precision`; what the file must be in.
    timing_cache
        File with the times of kernels that earlier builds found out, read and written again; TensorRT-RTX has none.
    progress
        Told what happens now and how much is done, 0 to 1.
    cancelled
        Asked between steps; True stops the build.
    target
        Compute capability to build for, such as ``SM86``; None: that of this machine's card, or where there is none,
        every card that TensorRT-RTX takes by default. Only TensorRT-RTX builds for others.

    Raises
    ------
    Cancelled
        `cancelled` said so.
    EngineError
        The library is missing, or cannot read or build the network; or the plan cannot be written.
    """
    library = load(flavour_of(flavour))
    trt = library.module
    check_file(onnx, (".onnx",), "Give an .onnx file.")
    library.forget()
    phases = Phases(progress, cancelled)
    try:
        builder = trt.Builder(library.logger)
        # Later versions know no other networks, and ignore this.
        typed = 1 << int(trt.NetworkDefinitionCreationFlag.STRONGLY_TYPED)
        network = builder.create_network(typed)
        config = builder.create_builder_config()
    except (TypeError, RuntimeError) as error:
        raise EngineError(f"{library.title} does not start: {library.reason()}.") from error
    parser = trt.OnnxParser(network, library.logger)
    _parse(library, parser, onnx)
    _examine(trt, network, onnx, precision)
    network.name = f"{onnx.stem}:{precision}"
    if precision == "fp32":
        # TF32 keeps ten bits of a number: what fp32 means would change from card to card.
        config.clear_flag(trt.BuilderFlag.TF32)
    _aim(library, config, target)
    config.progress_monitor = monitor(trt, phases)
    timings = _timings(config, timing_cache) if library.flavour is TENSORRT else None
    content = builder.build_serialized_network(network, config)
    if phases.failure is not None:
        raise phases.failure
    if content is None:
        reason = library.reason()
        if phases.stopped or _STOPPED in reason:
            raise Cancelled
        raise EngineError(f"{onnx} cannot be built by {library.title}: {reason}.")
    _write(plan, content)
    if timings is not None and timing_cache is not None:
        _write(timing_cache, timings.serialize())
    progress("plan written", 1.0)


def _parse(library: Library, parser: Any, onnx: Path) -> None:
    try:
        # The path is for weights in a second file.
        read = parser.parse(onnx.read_bytes(), path=str(onnx))
    except OSError as error:
        raise EngineError(f"The network {onnx} cannot be read: {error.strerror}.") from error
    if read:
        return
    errors = [parser.get_error(number) for number in range(parser.num_errors)]
    told = dict.fromkeys(_parser_error(error) for error in errors)
    reasons = [*list(told)[:_MOST_ERRORS]] or [library.reason()]
    more = f"; and {len(told) - _MOST_ERRORS} more" if len(told) > _MOST_ERRORS else ""
    raise EngineError(f"{library.title} cannot read {onnx}: {'; '.join(reasons)}{more}.")


def _parser_error(error: Any) -> str:
    lines = [plain(line) for line in error.desc().splitlines() if line.strip() and "catchCudaError" not in line]
    # The first only names the node again, where there is more.
    reason = lines[-1] if lines else "no reason is given"
    node = error.node_operator()
    return f"{node} {error.node_name()!r}: {reason}" if node else reason


def _examine(trt: Any, network: Any, onnx: Path, precision: str) -> None:
    """See that a network is what its name says: shapes known, arithmetic as asked for."""
    if not network.num_outputs:
        # What some parsers make of a file that is no network.
        raise broken(onnx, "nothing comes out of it")
    ports = [network.get_input(number) for number in range(network.num_inputs)]
    ports += [network.get_output(number) for number in range(network.num_outputs)]
    for port in ports:
        if any(side < 0 for side in port.shape):
            raise shape_left_open(onnx, port.name)
    layers = [network.get_layer(number) for number in range(network.num_layers)]
    if any(layer.type == trt.LayerType.QUANTIZE for layer in layers):
        found = "int8"
    elif any(layer.get_output(0).dtype == trt.DataType.HALF for layer in layers if layer.num_outputs):
        found = "fp16"
    else:
        found = "fp32"
    if found != precision:
        raise EngineError(f"{onnx} is a network in {found}: no {precision} plan can be built from it.")


def _aim(library: Library, config: Any, target: str | None) -> None:
    """Say for which cards to build."""
    if library.flavour is not TENSORRT_RTX:
        if target is not None:
            raise EngineError(f"{library.title} builds for the card of this machine alone, not for {target}.")
        return
    if target is None:
        try:
            major, minor = find_card().capability
        except EngineError:
            return
        target = f"SM{major}{minor}"
    if target not in library.targets:
        raise EngineError(f"{library.title} builds nothing for {target}.", f"It lists: {', '.join(library.targets)}.")
    config.num_compute_capabilities = 1
    config.set_compute_capability(library.module.ComputeCapability.__members__[target], 0)


def _timings(config: Any, path: Path | None) -> Any:
    if path is None:
        return None
    try:
        known = path.read_bytes()
    except OSError:
        known = b""
    # One of another version or card is answered with an empty one.
    timings = config.create_timing_cache(known) or config.create_timing_cache(b"")
    if not config.set_timing_cache(timings, ignore_mismatch=False):
        timings = config.create_timing_cache(b"")
        config.set_timing_cache(timings, ignore_mismatch=False)
    return timings


def _write(path: Path, made: Any) -> None:
    try:
        write_whole(path, made)
    except OSError as error:
        raise explained(error, f"{path} cannot be written") from error
