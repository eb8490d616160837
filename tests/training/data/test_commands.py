from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from tests.training.data.conftest import Picture, save, shifted
from tests.training.data.samples import drawn_sample, write_samples
from tests.training.data.tools import ColourParser, kept_tracker
from training.commands.prepare import add
from training.data.pool import load_pool


@pytest.fixture(autouse=True)
def _colour_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lsr_live.identity.parser.FaceParser", ColourParser)
    monkeypatch.setattr("lsr_live.faces.open_tracker", lambda *, still: kept_tracker())


@pytest.fixture
def people(tmp_path: Path, portrait: Picture) -> Path:
    root = tmp_path / "people"
    for number in range(3):
        save(root / "ann" / f"{number}.png", shifted(portrait, number))
    save(root / "bob" / "0.png", portrait)
    return root


def run(*given: object) -> Result:
    app = typer.Typer()
    add(app)
    return CliRunner().invoke(app, [str(word) for word in given])


def said(result: Result) -> str:
    return re.sub(r"\s+", " ", result.output)


def test_prepare_says_what_it_made(tmp_path: Path, people: Path) -> None:
    done = run("prepare", people, tmp_path / "out", "--size", 64)
    assert done.exit_code == 0, done.output
    assert "4 frames of 2 people in 2 tracks" in said(done)
    assert "1 have one frame only, of which no pair can be made: bob." in said(done)
    assert len(load_pool(tmp_path / "out", side=32)) == 4


def test_prepare_lists_what_it_left_out_and_ends_with_three(tmp_path: Path, people: Path) -> None:
    (people / "ann" / "broken.jpg").write_text("[red]no picture[/red]")
    save(people / "ann" / "wall.png", np.full((64, 64, 3), 90, np.uint8))
    done = run("prepare", people, tmp_path / "out", "--size", 64)
    assert done.exit_code == 3
    assert "2 left out:" in said(done)
    assert "ann/broken.jpg: broken.jpg is not a picture" in said(done)
    assert "ann/wall.png: no face was found in it" in said(done)
    assert "1 files could not be read" in said(done)
    assert "4 frames of 2 people" in said(done)


def test_what_cannot_be_done_is_one_sentence_and_an_exit_code(tmp_path: Path, people: Path) -> None:
    (tmp_path / "empty").mkdir()
    for given, code, sentence in (
        (("prepare", tmp_path / "empty", tmp_path / "out"), 7, "There are no clips and no pictures in"),
        (("prepare", tmp_path / "none", tmp_path / "out"), 2, "There is no"),
        (("prepare", people, people), 2, "input and output"),
        (("prepare", people, tmp_path / "out", "--size", "7"), 2, "from 32 to 2048"),
        (("prepare", people, tmp_path / "out", "--pick", "best"), 2, "best"),
        (("pack", tmp_path / "empty", tmp_path / "out"), 7, "holds no shards"),
        (("export-reference", tmp_path / "empty", tmp_path / "out"), 7, "holds no shards"),
    ):
        done = run(*given)
        assert done.exit_code == code, done.output
        assert sentence in said(done)
        assert "Traceback" not in done.output


def test_ctrl_c_says_how_to_go_on(tmp_path: Path, people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(parser: ColourParser, image: Picture) -> Picture:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ColourParser, "matte", interrupted)
        done = run("prepare", people, tmp_path / "out", "--size", 64)
    assert done.exit_code == 130
    assert "Stopped." in said(done)
    assert "goes on with it" in said(done)
    assert run("prepare", people, tmp_path / "out", "--size", 64).exit_code == 0


def test_pack_says_what_did_not_fit(tmp_path: Path) -> None:
    noise = np.random.default_rng(0)
    samples = [drawn_sample("p", "0", number, 128) for number in range(60)]
    for sample in samples:
        sample.image[...] = noise.integers(0, 255, sample.image.shape, np.uint8)
    write_samples(tmp_path / "shards", [samples], 128)
    done = run("pack", tmp_path / "shards", tmp_path / "out", "--max-mib", 0.4)
    assert done.exit_code == 0, done.output
    assert re.search(r"\d+ of 60 frames did not fit into 0.4 MiB", said(done))
    assert "of each person's" in said(done)
    assert len(load_pool(tmp_path / "out", side=32)) < 60


def test_export_reference_counts_frames(tmp_path: Path) -> None:
    write_samples(tmp_path / "shards", [[drawn_sample(frame=number) for number in range(2)]])
    done = run("export-reference", tmp_path / "shards", tmp_path / "out", "--subset", "test")
    assert done.exit_code == 0, done.output
    assert "2 frames" in said(done)
    assert len(list((tmp_path / "out" / "test").rglob("*_rgb.png"))) == 2
