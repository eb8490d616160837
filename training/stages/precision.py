"""Whether the forward pass runs in bf16."""

from __future__ import annotations

from pathlib import Path

import torch

from training.stages.config import Precision

_CPUINFO = Path("/proc/cpuinfo")


def uses_bf16(precision: Precision, device: torch.device, *, cpuinfo: Path = _CPUINFO) -> bool:
    """Whether to autocast: what "auto" says goes by the machine's instructions, not by a measurement.

    Without AMX a CPU is several times slower in bf16 than in fp32, with it as much faster.
    """
    if precision != "auto":
        return precision == "bf16"
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    try:
        return "amx_bf16" in cpuinfo.read_text(encoding="utf-8", errors="replace").split()
    except OSError:  # not Linux, and no other system says
        return False
