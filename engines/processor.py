"""Which processor this is, and which of its features networks are compiled for."""

from __future__ import annotations

import functools
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

_TELLING = re.compile(r"sse4_[12]|avx|fma|f16c|amx|asimd|sve|sme(?!p)|i8mm|bf16|neon")
"""How the features begin that decide what code is made. Others come and go with the system's kernel."""


@functools.cache
def processor() -> str:
    """Model and features of the processor, in one line; the same as long as the processor is the same."""
    model, flags = _told()
    telling = sorted({flag for flag in flags.lower().split() if _TELLING.match(flag)})
    return " ".join([_named(model), *telling])


@functools.cache
def processor_name() -> str:
    """Model of the processor, for people."""
    return _named(_told()[0])


def _named(model: str) -> str:
    return model or platform.processor() or platform.machine() or "unknown"


def _told() -> tuple[str, str]:
    if sys.platform == "darwin":
        features = _sysctl("machdep.cpu.features"), _sysctl("machdep.cpu.leaf7_features")
        return _sysctl("machdep.cpu.brand_string"), " ".join(features)
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "", ""
    lines = (line.partition(":") for line in text.splitlines())
    # The first processor speaks for all: the lines of the others come later and are left.
    first: dict[str, str] = {}
    for name, _, value in lines:
        first.setdefault(name.strip(), value.strip())
    return first.get("model name", ""), first.get("flags") or first.get("Features", "")


def _sysctl(name: str) -> str:
    program = shutil.which("sysctl")
    if program is None:
        return ""
    try:
        done = subprocess.run(
            [program, "-n", name], capture_output=True, text=True, errors="replace", timeout=5, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
