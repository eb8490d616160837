"""Two processes train as one with the double batch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from lsr_live.errors import UsageError
from tests.training.stages import two_processes
from tests.training.stages.tiny import Tiny, checkpoints, config
from training.stages.checkpoint import latest
from training.stages.recipe import Shard
from training.stages.trainer import train

ROOT = Path(__file__).resolve().parents[3]


def test_two_processes_are_one_with_the_double_batch(tmp_path: Path) -> None:
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
    done = subprocess.run(
        [*torchrun, "-m", "tests.training.stages.two_processes", str(tmp_path / "two"), "2"],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    two_processes.main(tmp_path / "one", 4)
    one, two = latest(tmp_path / "one"), latest(tmp_path / "two")
    assert one is not None
    assert two is not None
    assert one.progress.steps == two.progress.steps == 6
    assert one.tensors.keys() == two.tensors.keys()
    for name in one.tensors:
        torch.testing.assert_close(two.tensors[name], one.tensors[name], rtol=1e-4, atol=1e-6, msg=name)
    logs = [
        [json.loads(line) for line in (tmp_path / run / "log.jsonl").read_text().splitlines()] for run in ("one", "two")
    ]
    assert [line["step"] for line in logs[1]] == [1, 2, 3, 4, 5, 6]
    for alone, together in zip(*logs, strict=True):
        for name in alone:
            if name.partition("/")[0] in ("generator", "critic"):
                assert together[name] == pytest.approx(alone[name], rel=1e-4), name


def test_rows_of_all_shards_are_all_rows() -> None:
    rows = torch.arange(12)
    parts = [Shard(rank, 3).rows(rows) for rank in range(3)]
    assert torch.cat(parts).sort().values.equal(rows)
    assert {len(part) for part in parts} == {4}


@pytest.mark.parametrize("variables", [{"RANK": "first"}, {"WORLD_SIZE": "2", "RANK": "0"}])
def test_variables_that_make_no_sense_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("MASTER_ADDR", raising=False)
    with pytest.raises(UsageError, match="torchrun"):
        train(Tiny(), config(), tmp_path)
    assert checkpoints(tmp_path) == []
