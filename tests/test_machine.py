from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from lsr_live.machine import PACKAGES, describe_machine, gpus


def test_the_machine_is_described() -> None:
    machine = describe_machine()
    assert machine["cpu"]
    assert isinstance(machine["threads"], int)
    assert machine["threads"] >= 1
    packages = machine["packages"]
    assert isinstance(packages, dict)
    assert set(packages) == set(PACKAGES)
    assert packages["numpy"] == np.__version__


@pytest.mark.skipif(os.name == "nt", reason="the program made here is a shell script")
def test_a_system_program_may_say_what_is_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "nvidia-smi"
    program.write_text("#!/bin/sh\nprintf 'Ge\\377Force, 8 GiB, 1.0\\n'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert gpus() == ["Ge\ufffdForce, 8 GiB, 1.0"]
