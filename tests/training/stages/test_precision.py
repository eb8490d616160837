"""bf16 where the machine has instructions for it; what a GPU says of itself."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch

from training.stages.gpu import busy_share
from training.stages.precision import uses_bf16

CPU, GPU = torch.device("cpu"), torch.device("cuda", 0)


@pytest.mark.parametrize(("flags", "expected"), [("fpu amx_bf16 amx_tile", True), ("fpu avx512_bf16", False)])
def test_auto_goes_by_the_cpus_instructions(tmp_path: Path, flags: str, expected: bool) -> None:
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text(f"processor : 0\nflags\t\t: {flags}\n")
    assert uses_bf16("auto", CPU, cpuinfo=cpuinfo) is expected
    assert uses_bf16("bf16", CPU, cpuinfo=cpuinfo)
    assert not uses_bf16("fp32", CPU, cpuinfo=cpuinfo)


def test_auto_is_fp32_where_nobody_says(tmp_path: Path) -> None:
    assert not uses_bf16("auto", CPU, cpuinfo=tmp_path / "none")


def test_a_driver_that_does_not_answer_stops_no_training(monkeypatch: pytest.MonkeyPatch) -> None:
    class NVMLError(Exception):
        pass

    def refuses(device: torch.device) -> int:
        raise NVMLError("Not Supported")

    monkeypatch.setitem(sys.modules, "pynvml", SimpleNamespace(NVMLError=NVMLError))
    monkeypatch.setattr(torch.cuda, "utilization", lambda device: 80)
    assert busy_share(GPU) == 0.8
    monkeypatch.setattr(torch.cuda, "utilization", refuses)
    assert busy_share(GPU) is None
    monkeypatch.setitem(sys.modules, "pynvml", None)
    assert busy_share(GPU) is None
