"""From shards to weights, as a user types it: pretrain, meta, stopped and taken up again, exported, measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from typer.testing import CliRunner

from tests.training.data.samples import write_samples
from tests.training.portraits import portrait_samples
from training.cli import app
from training.stages.weights_file import read_weights

SIDE = 64
SMALL = [
    "--set", "side=64", "--set", "batch=2", "--set", "precision=fp32", "--set", "log_every=2",
    "--set", "preview_every=4", "--set", "warmup=0",
]  # fmt: skip
NO_NETWORKS = ["--set", "weights.perceptual=0", "--set", "weights.identity=0"]
BARE = ("mediapipe", "scipy", "skimage", "typer", "rich", "platformdirs", "openvino", "av", "PIL", "psutil")


@pytest.fixture(scope="module")
def shards(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four frames of one clip, as lsr-train prepare leaves them."""
    folder = tmp_path_factory.mktemp("data") / "shards"
    write_samples(folder, [portrait_samples(astronaut, SIDE)], side=SIDE)
    return folder


def lsr_train(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_from_shards_to_weights(shards: Path, tmp_path: Path) -> None:
    layouts, run = tmp_path / "layouts", tmp_path / "run"
    code, said = lsr_train("pretrain", shards, "--out", layouts, *SMALL, "--set", "weights.perceptual=0", "--steps", 4)
    assert code == 0, said
    assert 'stage = "pretrain"' in said
    assert "Stopped after step 4" in said
    begin = ("meta", shards, "--out", run, *SMALL, *NO_NETWORKS)
    code, said = lsr_train(*begin, "--init", layouts, "--steps", 2)
    assert code == 0, said
    code, said = lsr_train(*begin, "--steps", 2)
    assert code == 2
    assert "--resume" in said
    code, said = lsr_train(*begin, "--resume", "--steps", 2)
    assert code == 0, said
    assert "Stopped after step 4" in said
    assert (run / "config.toml").is_file()
    steps = [json.loads(line)["step"] for line in (run / "log.jsonl").read_text().splitlines()]
    assert steps == sorted(set(steps))
    grids = sorted((run / "previews").glob("*.png"))
    assert [grid.stem for grid in grids] == ["00000004"]
    assert cv2.imread(str(grids[0])) is not None
    code, said = lsr_train("export-weights", run, tmp_path / "live.safetensors", "--data", shards, "--half")
    assert code == 0, said
    weights = read_weights(tmp_path / "live.safetensors")
    assert weights.preset == "live"
    assert weights.metadata["stage"] == "meta"
    assert "collins" not in (tmp_path / "live.md").read_text()
    code, said = lsr_train(
        "finetune", shards, "--out", tmp_path / "own", "--init", tmp_path / "live.safetensors", *SMALL, *NO_NETWORKS,
        "--people", "collins", "--steps", 2,
    )  # fmt: skip
    assert code == 0, said
    assert "of 60:" in said, "four photos are tuned for sixty steps"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["meta", "nowhere", "--out", "run"], 7, "nowhere"),
        (["meta", "SHARDS", "--out", "run", "--preset", "huge"], 2, "huge-meta.toml"),
        (["meta", "SHARDS", "--out", "run", "--set", "weights.l7=1"], 2, "weights.l7"),
        (["meta", "SHARDS", "--out", "run", "--people", "nobody", *SMALL], 7, "people asked for"),
        (["meta", "SHARDS", "--out", "run", "--people", "collins,colins", *SMALL], 2, "colins"),
        (["finetune", "SHARDS", "--out", "run", *SMALL, *NO_NETWORKS], 2, "--init"),
        (["finetune", "SHARDS", "--out", "run", "--resume", *SMALL, *NO_NETWORKS], 2, "--init"),
        (["meta", "SHARDS", "--out", "run", *SMALL, *NO_NETWORKS, "--init", "SHARDS"], 7, "checkpoint"),
    ],
)
def test_what_makes_no_sense_is_a_sentence(
    shards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found, output = lsr_train(*(str(shards) if argument == "SHARDS" else argument for argument in arguments))
    assert found == code, output
    assert said in " ".join(output.split())
    assert not (tmp_path / "run").exists()


def test_a_bare_machine_needs_torch_numpy_opencv_and_safetensors_only(shards: Path, tmp_path: Path) -> None:
    """What a GPU spell has: everything else is made impossible to import."""
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.machinery\n"
        "found = importlib.machinery.PathFinder.find_spec\n"
        "def bare(name, path=None, target=None):\n"
        f"    return None if name.partition('.')[0] in {BARE!r} else found(name, path, target)\n"
        "importlib.machinery.PathFinder.find_spec = bare\n"
    )
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{root}"}
    command = [sys.executable, "-m", "training.stages", "meta", str(shards), "--out", str(tmp_path / "run")]
    for turn in ("2", "4"):
        done = subprocess.run(
            [*command, *SMALL, *NO_NETWORKS, "--steps", "2", "--resume"],
            env=environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert f"Stopped after step {turn}" in done.stdout
    failed = subprocess.run(
        [*command[:4], str(tmp_path / "nowhere"), "--out", "run"],
        env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert failed.returncode == 7
    assert len(failed.stderr.strip().splitlines()) == 1


def test_too_little_memory_on_the_gpu_is_a_sentence(
    shards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise torch.cuda.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr("training.stages.run.train", full)
    code, said = lsr_train("meta", shards, "--out", tmp_path / "run", *SMALL, *NO_NETWORKS)
    assert code == 4
    assert "smaller batch" in said
