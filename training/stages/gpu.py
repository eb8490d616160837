"""How busy a GPU is, as its driver says."""

from __future__ import annotations

import importlib

import torch


def busy_share(device: torch.device) -> float | None:
    """Share of the last second or less in which the GPU had work (0 .. 1); None where nobody can say.

    It takes NVIDIA's package ``nvidia-ml-py``. Drivers in containers and parts of split GPUs may not answer.
    """
    try:
        pynvml = importlib.import_module("pynvml")
    except ImportError:
        return None
    try:
        return torch.cuda.utilization(device) / 100
    except (pynvml.NVMLError, RuntimeError):
        return None
