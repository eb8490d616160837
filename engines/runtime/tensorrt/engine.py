"""A plan -> an engine on this machine's card, or the reason why it is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from engines.errors import EngineError
from engines.runtime.base import Port
from engines.runtime.tensorrt.library import PRECISIONS, Library, flavour_of, load
from engines.runtime.tensorrt.memory import open_device

_AGAIN = "Build the engine again."
_UPDATE = "Update the driver: https://www.nvidia.com/drivers"
_BY_DIAGNOSIS = {
    "INSUFFICIENT_GPU_MEMORY": ("needs more memory than the card has", "Take a smaller preset."),
    "OLD_CUDA_DRIVER": ("needs a newer driver", _UPDATE),
    "OLD_CUDA_RUNTIME": ("needs a newer CUDA", _UPDATE),
    "UNSUPPORTED_CC": ("was made for another card", _AGAIN),
    "VERSION_MISMATCH": ("was made by another version", _AGAIN),
    "MALFORMED_ENGINE": ("is damaged, or no plan", _AGAIN),
}
"""What TensorRT-RTX finds in the head of a plan, worst first."""
_BY_WORDS = (
    (("out of memory", "outofmemory"), "needs more memory than the card has left", "Close other programs that use it."),
    (("cudaerror 35:",), "needs a driver for a newer CUDA", _UPDATE),
    (("cudaerror",), "cannot be loaded: {reason}", ""),
    (("incompatible device", "compute capability"), "was made for another card", _AGAIN),
    (("version",), "was made by another version", _AGAIN),
    (("serialization", "magic", "blobsize", "buffersize"), "is damaged, or no plan", _AGAIN),
)
"""What the libraries say when they give no engine."""


def open_engine(library: Library, plan: Path) -> Any:
    """Load a plan in the current context.

    A plan is code, and this runs it: whose it is, who may write it and that it is as it was written must have been
    checked before (`engines.record.payload_trouble`).

    Raises
    ------
    EngineError
        It is damaged, or of another version, flavour or card; or the card has too little memory.
    """
    try:
        content = plan.read_bytes()
    except OSError as error:
        raise EngineError(f"The plan {plan} cannot be read: {error.strerror}.", _AGAIN) from error
    if not content:
        raise _refused(library, plan, "is empty", _AGAIN)
    library.forget()
    trt = library.module
    try:
        runtime = trt.Runtime(library.logger)
    except (TypeError, RuntimeError) as error:
        raise EngineError(f"{library.title} does not start: {library.reason()}.") from error
    if hasattr(runtime, "get_engine_validity"):
        validity, found = runtime.get_engine_validity(content)
        if validity == trt.EngineValidity.INVALID:
            known = trt.EngineInvalidityDiagnostics.__members__
            for name, (trouble, advice) in _BY_DIAGNOSIS.items():
                if name in known and int(found) & int(known[name]):
                    raise _refused(library, plan, trouble, advice)
        library.forget()
    engine = runtime.deserialize_cuda_engine(content)
    if engine is None:
        raise _why_none(library, plan)
    return engine


def ports_of(library: Library, engine: Any) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
    """Inputs and outputs of an engine."""
    trt = library.module
    inputs: list[Port] = []
    outputs: list[Port] = []
    for number in range(engine.num_io_tensors):
        name = engine.get_tensor_name(number)
        dtype = np.dtype(trt.nptype(engine.get_tensor_dtype(name)))
        port = Port(name, tuple(engine.get_tensor_shape(name)), dtype)
        (inputs if engine.get_tensor_mode(name) == trt.TensorIOMode.INPUT else outputs).append(port)
    return tuple(inputs), tuple(outputs)


def precision_of(engine: Any) -> str:
    """The precision that `build_plan` noted in the plan's name; ``unknown`` where it did not make the plan."""
    noted = str(engine.name).rpartition(":")[2]
    return noted if noted in PRECISIONS else "unknown"


def inspect_plan(plan: Path, *, flavour: str) -> dict[str, Any]:
    """What a plan is made of: its name, `layers` as the library lists them, and what memory it takes.

    It is loaded for that, so the card that it was made for must be at hand, and what `open_engine` says of trust holds.

    Raises
    ------
    EngineError
        As `open_engine`, or there is no card.
    """
    library = load(flavour_of(flavour))
    device = open_device()
    try:
        with device.current():
            # The engine is gone when this comes back, before the card's context is.
            return _told_by(library, plan)
    finally:
        device.close()


def _told_by(library: Library, plan: Path) -> dict[str, Any]:
    engine = open_engine(library, plan)
    inspector = engine.create_engine_inspector()
    told = inspector.get_engine_information(library.module.LayerInformationFormat.JSON)
    inputs, outputs = ports_of(library, engine)
    return {
        "name": str(engine.name),
        "precision": precision_of(engine),
        "inputs": {port.name: port.shape for port in inputs},
        "outputs": {port.name: port.shape for port in outputs},
        "layers": json.loads(told)["Layers"],
        "plan_bytes": plan.stat().st_size,
        "scratch_bytes": int(engine.device_memory_size_v2),
    }


def _why_none(library: Library, plan: Path) -> EngineError:
    complaint, reason = library.complaint().lower(), library.reason()
    for signs, trouble, advice in _BY_WORDS:
        if any(sign in complaint for sign in signs):
            return _refused(library, plan, trouble.format(reason=reason), advice)
    return _refused(library, plan, f"cannot be loaded: {reason}", _AGAIN)


def _refused(library: Library, plan: Path, trouble: str, advice: str) -> EngineError:
    return EngineError(f"The plan {plan} {trouble} ({library.title}).", advice)
