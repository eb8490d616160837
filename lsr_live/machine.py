"""What this machine is: the half of a measurement that is easily forgotten."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import psutil

from lsr_live import __version__

PACKAGES = ("numpy", "opencv-contrib-python", "mediapipe", "openvino", "onnxruntime", "av", "PyQt6", "torch")
FLAGS = ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8", "neon", "asimd")
"""Processor features that decide how fast the picture is made."""


def describe_machine() -> dict[str, object]:
    """Processor, memory, system, package versions and GPUs, ready for JSON."""
    return {
        "lsr_live": __version__,
        "cpu": cpu_model(),
        "cores": psutil.cpu_count(logical=False),
        "threads": psutil.cpu_count(),
        "cpu_flags": cpu_flags(),
        "memory_gb": round(psutil.virtual_memory().total / 2**30, 1),
        "system": platform.platform(),
        "python": platform.python_version(),
        "packages": package_versions(),
        "gpus": gpus(),
    }


def cpu_model() -> str:
    """The processor's name as its maker has it."""
    if sys.platform == "darwin":
        return _answer("sysctl", "-n", "machdep.cpu.brand_string") or platform.machine()
    return _cpu_info("model name") or platform.processor() or platform.machine()


def cpu_flags() -> list[str]:
    """Which of `FLAGS` the processor has; empty where the system does not tell."""
    if sys.platform == "darwin":
        told = (_answer("sysctl", "-n", "machdep.cpu.leaf7_features") or "").lower()
        return [flag for flag in FLAGS if flag in told.split()]
    told = _cpu_info("flags") or _cpu_info("Features")
    return [flag for flag in FLAGS if flag in told.split()]


def package_versions() -> dict[str, str | None]:
    """Version of each of `PACKAGES`, None where it is not installed."""
    versions: dict[str, str | None] = {}
    for name in PACKAGES:
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            versions[name] = None
    return versions


def gpus() -> list[str]:
    """Name, memory and driver of each NVIDIA GPU; empty without ``nvidia-smi``."""
    told = _answer("nvidia-smi", "--query-gpu=name,memory.total,driver_version", "--format=csv,noheader")
    return [line.strip() for line in (told or "").splitlines() if line.strip()]


def _cpu_info(key: str) -> str:
    path = Path("/proc/cpuinfo")
    if not path.is_file():
        return ""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == key:
            return value.strip()
    return ""


def _answer(*command: str) -> str | None:
    """What a system program says, or None where there is no such program or it fails."""
    program = shutil.which(command[0])
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, *command[1:]], capture_output=True, text=True, errors="replace", timeout=5, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
