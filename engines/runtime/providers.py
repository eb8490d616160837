"""The execution providers of ONNX Runtime: which there are, for which devices, and what keeps one from starting."""

from __future__ import annotations

import contextlib
import ctypes
import io
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from engines.errors import EngineError
from engines.processor import processor_name
from engines.runtime.tensorrt.card import find_card


@dataclass(frozen=True, slots=True)
class Provider:
    """The part of ONNX Runtime that runs networks on one kind of device."""

    name: str
    """As ONNX Runtime has it."""
    title: str
    """For people."""
    precisions: tuple[str, ...]
    """What its arithmetic can be in; other files run as well, in fp32."""
    install: str
    """The line that installs it."""
    systems: tuple[str, ...] = ("linux", "win32", "darwin")
    """Where it exists, as `sys.platform` has them."""
    options: Mapping[str, str] = field(default_factory=dict)
    own_memory: bool = False
    """Whether the device cannot read the processor's memory."""


PROVIDERS = {
    "cpu": Provider("CPUExecutionProvider", "the processor", ("fp32", "int8"), "Run: pip install onnxruntime"),
    "cuda": Provider(
        "CUDAExecutionProvider",
        "CUDA",
        ("fp32", "fp16"),
        'Run: pip uninstall onnxruntime; pip install "onnxruntime-gpu[cuda,cudnn]"',
        systems=("linux", "win32"),
        # TF32 keeps ten bits: what fp32 means would change from card to card.
        options={"use_tf32": "0"},
        own_memory=True,
    ),
    "directml": Provider(
        "DmlExecutionProvider",
        "DirectML",
        ("fp32", "fp16"),
        "Run: pip uninstall onnxruntime; pip install onnxruntime-directml",
        systems=("win32",),
        own_memory=True,
    ),
    "coreml": Provider(
        "CoreMLExecutionProvider",
        "CoreML",
        ("fp32",),
        "Run: pip install onnxruntime",
        systems=("darwin",),
        # The older format computes in halves, whatever the file says.
        options={"ModelFormat": "MLProgram"},
    ),
}
"""By device, as `engines.runtime.base.Target` names them."""


def devices_of_this_system() -> list[str]:
    """Return the devices for which this system could have a provider."""
    return [device for device, provider in PROVIDERS.items() if sys.platform in provider.systems]


def device_name(onnxruntime: ModuleType, device: str) -> str:
    """Return the name of a device that should be there; `EngineError` where it cannot be."""
    provider = PROVIDERS.get(device)
    if provider is None:
        raise EngineError(f"ONNX Runtime runs nothing on {device!r}.", f"It knows: {', '.join(PROVIDERS)}.")
    if sys.platform not in provider.systems:
        raise EngineError(f"ONNX Runtime has no {provider.title} on this system.")
    name = str(find_card()) if device == "cuda" else processor_name()
    if provider.name not in onnxruntime.get_available_providers():
        raise EngineError(f"The ONNX Runtime that is installed has no {provider.title}.", provider.install)
    return "the first graphics card of DirectX" if device == "directml" else name


def missing_library(onnxruntime: ModuleType) -> str:
    """Load the libraries that CUDA needs; return what is not there, empty where nothing is missing.

    ONNX Runtime itself tells this to its log alone, and goes on without CUDA.
    """
    # It finds the libraries that pip installed, and prints what it does not find. Old versions cannot.
    with contextlib.redirect_stdout(io.StringIO()):
        getattr(onnxruntime, "preload_dlls", lambda: None)()
    library = "onnxruntime_providers_cuda.dll" if sys.platform == "win32" else "libonnxruntime_providers_cuda.so"
    try:
        ctypes.CDLL(str(Path(str(onnxruntime.__file__)).parent / "capi" / library))
    except OSError as error:
        # Symbols that ONNX Runtime supplies when it loads the file itself are missing even where all is well.
        return "" if "undefined symbol" in str(error) else str(error).partition("\n")[0].rstrip(".")
    return ""
