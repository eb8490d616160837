from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import typer
from safetensors.torch import save_file
from typer.testing import CliRunner

from lsr_live.errors import DataError, UsageError
from tests.training.data.samples import drawn_sample, write_samples
from tests.training.identity.conftest import drawn_faces
from training.commands import identity
from training.identity import measure
from training.identity.faces import read_faces
from training.identity.measure import people_faces
from training.networks.mobilefacenet import MobileFaceNet


@pytest.fixture
def shards(tmp_path: Path) -> Path:
    """Twenty-one people, one frame each."""
    write_samples(tmp_path / "shards", [[drawn_sample(f"p{number:02d}") for number in range(21)]])
    return tmp_path / "shards"


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with an untrained teacher."""
    (tmp_path / "models").mkdir()
    state = {name: value for name, value in MobileFaceNet().state_dict().items() if "num_batches" not in name}
    save_file(state, tmp_path / "models" / "identity-mobilefacenet.safetensors")
    return tmp_path / "models"


def invoke(*arguments: str | Path) -> tuple[int, str]:
    app = typer.Typer()
    identity.add(app)
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return done.exit_code, done.output


def test_faces_of_several_shards_keep_their_people_apart(shards: Path, tmp_path: Path) -> None:
    write_samples(tmp_path / "more", [[drawn_sample("p00", frame=frame) for frame in range(2)]])
    faces = read_faces([shards, tmp_path / "more"])
    assert faces.pictures.shape == (23, 112, 112, 3)
    assert faces.person.tolist() == [*range(21), 21, 21]
    with pytest.raises(DataError):
        read_faces([tmp_path])


def test_from_shards_to_a_file_with_its_card(
    shards: Path, models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, file = tmp_path / "run", tmp_path / "mine.onnx"
    command = ("identity", shards, "--out", run, "--models", models, "--steps", "1")
    short = ("--set", "batch=2", "--set", "preview_every=0", "--set", "options.mixes=4")
    code, said = invoke(*command, *short)
    assert code == 0, said
    code, said = invoke(*command, *short)
    assert code == 2
    assert "--resume" in said
    monkeypatch.setattr(measure, "people_faces", lambda *args, **kwargs: drawn_faces(3, 3))
    teacher = models / "identity-mobilefacenet.safetensors"
    code, said = invoke("export-identity", run, shards, "--people", tmp_path, "--beside", teacher, "--out", file)
    assert code == 0, said
    card = file.with_suffix(".md").read_text()
    assert "21 frames of 21 people" in card
    assert "mixes = 4" in card
    for network in (file, teacher):
        assert f"| {tmp_path.name} | {network.name} | " in card
    code, said = invoke("measure-identity", file, "--people", tmp_path)
    assert code == 0, said
    assert said.count("| mine.onnx |") == 1


def test_people_are_found_in_folders(shared_data: Path) -> None:
    faces = people_faces(shared_data / "photos", 2)
    assert faces.pictures.shape[1:] == (112, 112, 3)
    assert np.bincount(faces.person).tolist() == [2, 2, 2, 2]


def test_a_folder_without_faces_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        people_faces(tmp_path / "none", 2)
    with pytest.raises(DataError, match="shows a face"):
        people_faces(tmp_path, 2)
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "1.jpg").write_bytes(b"no picture")
    with pytest.raises(DataError, match=r"1\.jpg"):
        people_faces(tmp_path, 2)


def test_a_missing_teacher_is_told(shards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LSR_MODELS", raising=False)
    monkeypatch.setattr("training.losses.models.cache_folder", lambda: tmp_path / "cache")
    code, said = invoke("identity", shards, "--out", tmp_path / "run", "--models", tmp_path)
    assert code == DataError.exit_code
    assert "identity-mobilefacenet.safetensors" in said
