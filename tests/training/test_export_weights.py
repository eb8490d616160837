"""`lsr-train export-weights`, as a user runs it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

pytest.importorskip("torch", reason="training needs torch")

import torch

from tests.training.evaluate.conftest import tiny_config
from training.commands import evaluate, export_weights
from training.data.manifest import Manifest, Skipped, write_manifest
from training.evaluate.network_rows import open_networks
from training.networks.paper import PaperNetworks
from training.stages.checkpoint import Checkpoint, Progress, save
from training.stages.paper_preset import preset_of
from training.stages.weights_file import read_weights

program = CliRunner()
app = typer.Typer()
evaluate.add(app)
export_weights.add(app)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run that stopped at step 7, with weights, their averages and a critic."""
    config = tiny_config()
    weights = PaperNetworks(preset_of(config)).state_dict()
    tensors = {f"weights/generator/{name}": value for name, value in weights.items()}
    tensors |= {f"average/generator/{name}": value + 1 for name, value in weights.items()}
    tensors["weights/critic/logit.bias"] = torch.zeros(1)
    folder = tmp_path / "run"
    folder.mkdir()
    progress = Progress("paper", "meta", 7, 5400.0, {"generator": 7}, "cpu", None, None, config.as_toml())
    save(folder, Checkpoint(progress, tensors))
    return folder


def said(told: object) -> str:
    return " ".join(told.stderr.split())  # type: ignore[attr-defined]


def test_the_averaged_weights_are_written_and_can_draw(run: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "astro.safetensors"
    told = program.invoke(app, ["export-weights", str(run), str(out)])
    assert told.exit_code == 0, told.output
    assert told.stdout.split() == [str(out), str(out.with_suffix(".md"))]
    weights = read_weights(out)
    assert weights.metadata["steps"] == "7"
    assert weights.config == tiny_config()
    assert not any("critic" in name or name.startswith("generator") for name in weights.state)
    # Biases begin at zero, so their average is one here.
    assert weights.state["layout_encoder.stem.bias"].tolist() == [1.0, 1.0]
    open_networks(weights)
    card = out.with_suffix(".md").read_text()
    for part in ("Not measured.", "Not recorded", "90 minutes", "7 of 2 examples", "Apache-2.0", "consent", "Limits"):
        assert part in card
    assert 'stage = "meta"' in card


def test_the_card_says_what_they_are_made_of_and_how_good_they_are(run: Path, tmp_path: Path) -> None:
    shards = tmp_path / "shards"
    shards.mkdir()
    write_manifest(shards, Manifest(256, 217, 258, 5749, (), skipped=(Skipped("a.mp4", "damaged"),)))
    table = tmp_path / "table.json"
    scores = {"ssim": 0.75, "csim": None}
    line = {"row": "network", "shots": 8, "scores": scores, "people": 16, "pictures": 256}
    table.write_text(json.dumps({"lines": [line], "command": "lsr-train evaluate val", "complete": True}))
    out = tmp_path / "w.safetensors"
    options = ["--half", "--data", str(shards), "--metrics", str(table)]
    told = program.invoke(app, ["export-weights", str(run), str(out), *options])
    assert told.exit_code == 0, told.output
    card = out.with_suffix(".md").read_text()
    assert "217 people, 258 clips, 5,749 frames of 256 px; 1 inputs were left out" in card
    assert "| network | 8 | 0.750 | - |" in card
    assert "`lsr-train evaluate val`" in card
    assert "16 people" in card
    assert "float16" in card


def test_bad_requests_get_a_sentence_and_write_nothing(run: Path, tmp_path: Path) -> None:
    out = tmp_path / "w.safetensors"
    (tmp_path / "empty").mkdir()
    foreign = tmp_path / "foreign.json"
    foreign.write_text('{"lines": [{"row": 1}]}')
    for arguments, code, sentence in (
        ([str(tmp_path / "empty"), str(out)], 7, "has no checkpoint"),
        ([str(tmp_path / "nowhere"), str(out)], 7, "has no checkpoint"),
        ([str(run), str(tmp_path / "w.onnx")], 2, "end in .safetensors"),
        ([str(run), str(out), "--data", str(tmp_path / "empty")], 7, "holds no shards"),
        ([str(run), str(out), "--metrics", str(foreign)], 7, "is no table"),
        ([str(run), str(out), "--metrics", str(tmp_path / "nowhere")], 7, "cannot be read"),
        ([str(run), "/proc/nowhere/w.safetensors"], 7, "cannot be made"),
    ):
        told = program.invoke(app, ["export-weights", *arguments])
        assert (told.exit_code, sentence in said(told)) == (code, True), told.output
        assert not out.exists()
        assert not out.with_suffix(".md").exists()


def test_files_that_are_there_are_kept_unless_asked(run: Path, tmp_path: Path) -> None:
    out = tmp_path / "w.safetensors"
    out.with_suffix(".md").write_text("mine")
    assert program.invoke(app, ["export-weights", str(run), str(out)]).exit_code == 2
    assert not out.exists()
    assert program.invoke(app, ["export-weights", str(run), str(out), "--replace"]).exit_code == 0
    assert out.with_suffix(".md").read_text() != "mine"


def test_a_run_of_other_networks_and_broken_numbers_are_refused(tmp_path: Path) -> None:
    config = replace(tiny_config(), stage="parser")
    for name, tensors, sentence in (
        ("other", {"weights/parser/a": torch.zeros(1)}, "no networks that draw"),
        ("broken", {"weights/generator/a": torch.tensor([float("nan")])}, "a holds values that are no numbers"),
    ):
        folder = tmp_path / name
        folder.mkdir()
        save(folder, Checkpoint(Progress("paper", "x", 1, 1.0, {}, "cpu", None, None, config.as_toml()), tensors))
        told = program.invoke(app, ["export-weights", str(folder), str(tmp_path / "w.safetensors")])
        assert told.exit_code == 7
        assert sentence in said(told)
