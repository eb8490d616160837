"""TensorRT and TensorRT-RTX: plans built from network files, and run on an NVIDIA card.

Nothing else imports either of them, pycuda or cuda-python; all are imported when they are asked for.
"""

from __future__ import annotations

from pathlib import Path

from engines.errors import EngineError
from engines.runtime.base import Runtime
from engines.runtime.tensorrt.engine import inspect_plan as inspect_plan
from engines.runtime.tensorrt.library import places as places
from engines.runtime.tensorrt.plan import build_plan as build_plan
from engines.runtime.tensorrt.runtime import TensorrtRuntime as TensorrtRuntime


def open_network(
    path: Path,
    *,
    device: str,
    threads: int | None,
    flavour: str = "tensorrt",
    beside: Runtime | None = None,
) -> TensorrtRuntime:
    """Open a plan; `threads` of the processor do not matter. Raises `EngineError`.

    Parameters
    ----------
    flavour
        As `TensorrtRuntime` has it.
    beside
        The same; a network of another runtime shares nothing.
    """
    if device != "cuda":
        raise EngineError(f"TensorRT runs nothing on {device!r}.", "It knows: cuda.")
    before = beside if isinstance(beside, TensorrtRuntime) else None
    return TensorrtRuntime(path, flavour=flavour, beside=before)
