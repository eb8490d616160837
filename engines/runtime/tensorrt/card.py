"""The NVIDIA card of this machine, asked of its driver, without any package installed."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass

from engines.errors import EngineError

_NAME_BYTES = 256
_MAJOR, _MINOR = 75, 76
"""CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR and _MINOR."""
_NO_DEVICE = 100
_DRIVERS = "https://www.nvidia.com/drivers"


@dataclass(frozen=True, slots=True)
class Card:
    """A graphics card with its driver."""

    name: str
    capability: tuple[int, int]
    """Compute capability, such as (8, 6)."""
    driver: str
    """Version of the driver."""

    def __str__(self) -> str:
        major, minor = self.capability
        return f"{self.name}, compute capability {major}.{minor}, driver {self.driver}"


def find_card() -> Card:
    """The first card that the driver shows; CUDA_VISIBLE_DEVICES chooses where there are several.

    Raises
    ------
    EngineError
        There is no driver, or it shows no card.
    """
    if sys.platform == "darwin":
        raise EngineError("macOS has no driver for NVIDIA cards.", "Use OpenVINO or ONNX Runtime here.")
    name = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
    try:
        # Global: pycuda may have been linked without the driver, and finds its functions here then.
        driver = ctypes.CDLL(name, mode=ctypes.RTLD_GLOBAL)
    except OSError as error:
        raise EngineError(
            f"There is no NVIDIA driver: {name} cannot be loaded.", f"Install the driver: {_DRIVERS}"
        ) from error
    card, version = ctypes.c_int(), ctypes.c_int()
    status = driver.cuInit(0) or driver.cuDeviceGet(ctypes.byref(card), 0)
    if status == _NO_DEVICE:
        raise EngineError(
            "The NVIDIA driver finds no card that it may use.", "See that nvidia-smi and CUDA_VISIBLE_DEVICES show it."
        )
    text = ctypes.create_string_buffer(_NAME_BYTES)
    major, minor = ctypes.c_int(), ctypes.c_int()
    status = (
        status
        or driver.cuDeviceGetName(text, _NAME_BYTES, card)
        or driver.cuDeviceGetAttribute(ctypes.byref(major), _MAJOR, card)
        or driver.cuDeviceGetAttribute(ctypes.byref(minor), _MINOR, card)
        or driver.cuDriverGetVersion(ctypes.byref(version))
    )
    if status:
        raise EngineError(
            f"The NVIDIA driver does not start (CUDA error {status}).", f"Start again, or update it: {_DRIVERS}"
        )
    thousands, rest = divmod(version.value, 1000)
    return Card(
        text.value.decode("utf-8", errors="replace"),
        (major.value, minor.value),
        _driver_version() or f"for CUDA {thousands}.{rest // 10}",
    )


def _driver_version() -> str:
    """The driver's own version, which its management library knows alone; empty where that is missing."""
    try:
        library = ctypes.CDLL("nvml.dll" if sys.platform == "win32" else "libnvidia-ml.so.1")
        text = ctypes.create_string_buffer(_NAME_BYTES)
        if library.nvmlInit_v2() or library.nvmlSystemGetDriverVersion(text, _NAME_BYTES):
            return ""
        library.nvmlShutdown()
    except (OSError, AttributeError):
        return ""
    return text.value.decode("utf-8", errors="replace")
