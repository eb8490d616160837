from __future__ import annotations

import io
import tarfile
from importlib.resources import files
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
import typer
from typer.testing import CliRunner

from lsr_live.errors import DataError, UsageError
from tests.training.parser.conftest import drawn_people
from training.commands.parser import add
from training.parser.data import read_frames, read_pairs
from training.parser.recipe import PARSER, ParserRecipe, ParserSets
from training.stages.config import StageConfig, parse_config
from training.stages.recipe import Shard
from training.stages.trainer import train


def settings(*overrides: str) -> StageConfig:
    return parse_config((files("training") / "configs" / "parser.toml").read_text(), overrides)


def recipe_of(config: StageConfig) -> ParserRecipe:
    people = drawn_people(6)
    return ParserRecipe(config, ParserSets(people, drawn_people(8, seed=1), people))


def test_the_loss_falls_and_unseen_pictures_are_parsed_better(tmp_path: Path) -> None:
    short = settings("batch=2", "steps=16", "warmup=2", "decay=constant", "log_every=4", "preview_every=8", "ema=0.5")
    recipe = recipe_of(short)
    before = recipe.metrics({PARSER: recipe.network.eval()})
    recipe.network.train()
    told: list[float] = []
    outcome = train(
        recipe,
        short,
        tmp_path,
        progress=lambda report: told.append(report.figures["parser/likelihood"] + report.figures["parser/overlap"]),
    )
    assert outcome.reason == "done"
    assert told[-1] < 0.7 * told[0]
    after = recipe.metrics({PARSER: recipe.network.eval()})
    assert after["accuracy"] > before["accuracy"] + 0.2
    assert (tmp_path / "previews").is_dir()


def test_draws_come_from_the_generator_alone_and_shards_share_them() -> None:
    recipe = recipe_of(settings())
    whole = recipe.draw(torch.Generator().manual_seed(3), 4, 0, Shard())
    again = recipe.draw(torch.Generator().manual_seed(3), 4, 7, Shard())
    second = recipe.draw(torch.Generator().manual_seed(3), 4, 0, Shard(1, 2))
    other = recipe.draw(torch.Generator().manual_seed(4), 4, 0, Shard())
    for one, two, half, unlike in zip(whole, again, second, other, strict=True):
        assert torch.equal(one, two)
        assert torch.equal(one[1::2], half)
        assert not torch.equal(one, unlike)
    pictures, hints = whole
    assert pictures.shape == (4, 3, 256, 256)
    assert pictures.abs().max() <= 1
    assert hints.shape == (4, 128, 128)


def test_a_share_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="share"):
        recipe_of(settings("options.frames=1.5"))


def pairs_tar(path: Path, count: int, *, broken: bool = False) -> None:
    people = drawn_people(2)
    with tarfile.open(path, "w") as tar:
        for number in range(count):
            picture, labels = people.pictures[number % 2], people.hints[number % 2]
            if broken:
                labels = labels + np.uint8(100)
            for ending, content in (("jpg", picture[..., ::-1]), ("png", labels)):
                encoded = cv2.imencode(f".{ending}", content)[1].tobytes()
                member = tarfile.TarInfo(f"pairs/{number:04d}.{ending}")
                member.size = len(encoded)
                tar.addfile(member, io.BytesIO(encoded))


def test_the_last_hundred_pairs_are_for_validation(tmp_path: Path) -> None:
    pairs_tar(tmp_path / "pairs.tar", 103)
    portraits, validation = read_pairs(tmp_path / "pairs.tar")
    assert (len(portraits), len(validation)) == (3, 100)
    np.testing.assert_array_equal(validation.hints[0], drawn_people(2).hints[1])
    assert np.abs(portraits.pictures[0].astype(int) - drawn_people(2).pictures[0]).mean() < 8


def test_pairs_that_are_none_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        read_pairs(tmp_path / "none.tar")
    (tmp_path / "text.tar").write_text("no tar")
    with pytest.raises(DataError, match="cannot be read"):
        read_pairs(tmp_path / "text.tar")
    pairs_tar(tmp_path / "few.tar", 5)
    with pytest.raises(DataError, match="5 pairs"):
        read_pairs(tmp_path / "few.tar")
    pairs_tar(tmp_path / "broken.tar", 101, broken=True)
    with pytest.raises(DataError, match="no label map"):
        read_pairs(tmp_path / "broken.tar")


def test_frames_get_hints_once(tmp_path: Path, astronaut: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DataError, match="no frames"):
        read_frames(tmp_path, 5, kept=tmp_path / "hints.npz")
    encoded = cv2.imencode(".webp", astronaut[..., ::-1])[1].tobytes()
    with tarfile.open(tmp_path / "train-00.tar", "w") as tar:
        for number in range(3):
            member = tarfile.TarInfo(f"p000/0/{number:05d}.webp")
            member.size = len(encoded)
            tar.addfile(member, io.BytesIO(encoded))
    said: list[str] = []
    frames = read_frames(tmp_path, 2, kept=tmp_path / "hints.npz", progress=said.append)
    assert said == ["frame 1 of 2", "frame 2 of 2"]
    assert frames.pictures.shape == (2, 288, 288, 3)
    assert len(np.unique(frames.hints)) > 4
    monkeypatch.setattr("training.parser.data.SelfieSegmenter", None)
    kept = read_frames(tmp_path, 2, kept=tmp_path / "hints.npz")
    np.testing.assert_array_equal(kept.hints, frames.hints)


def test_from_pairs_to_a_file_with_its_card(tmp_path: Path) -> None:
    app = typer.Typer()
    add(app)
    pairs_tar(tmp_path / "parsing-pairs.tar", 102)
    run, file = tmp_path / "run", tmp_path / "mine.onnx"
    command = ["parser", str(tmp_path), "--out", str(run), "--frames", "0", "--steps", "1"]
    done = CliRunner().invoke(app, [*command, "--set", "batch=1", "--set", "preview_every=0"])
    assert done.exit_code == 0, done.output
    again = CliRunner().invoke(app, command)
    assert again.exit_code == 2
    assert "--resume" in again.output
    done = CliRunner().invoke(app, ["export-parser", str(run), "--data", str(tmp_path), "--out", str(file)])
    assert done.exit_code == 0, done.output
    card = file.with_suffix(".md").read_text()
    assert "| inner mouth |" in card
    assert "1 steps" in card
    assert "non-commercial" in card
    wrong = CliRunner().invoke(app, ["parser", str(tmp_path / "nowhere"), "--out", str(tmp_path / "other")])
    assert wrong.exit_code == 7
