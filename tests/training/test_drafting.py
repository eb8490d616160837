"""Drafts are what the live path composes: the same pictures, read back as they were written."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from typer.testing import CliRunner

from lsr_live.errors import DataError, UsageError
from lsr_live.faces.known_mesh import GivenMesh
from lsr_live.frames.frame import Frame
from lsr_live.reenactor import Reenactor
from tests.training.data.samples import write_samples
from tests.training.drafts_of_portrait import PEOPLE, portrait_pool, untrained, write_portrait_drafts
from tests.training.portraits import portrait_samples
from training.cli import app
from training.data.drafts import NO_PLATE, read_drafts
from training.data.pool import Pool
from training.drafting import enrolled, takes
from training.evaluate.rows import STILL
from training.networks.live import LiveNetworks
from training.networks.presets import LIVE, STUDIO
from training.stages.run import stage_config
from training.stages.weights_file import write_weights


@pytest.fixture(scope="module")
def pool(astronaut: NDArray[np.uint8]) -> Pool:
    return portrait_pool(astronaut)


@pytest.fixture(scope="module")
def folder(pool: Pool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("drafts") / "portrait"
    write_portrait_drafts(path, pool)
    return path


def test_a_draft_over_its_plate_is_the_picture_that_is_shown(pool: Pool, folder: Path) -> None:
    (part,), people = read_drafts(folder)
    assert people == list(PEOPLE)
    assert len(part) == 6
    assert part.person.tolist() == [0, 0, 0, 0, 0, 1]
    for row, target in enumerate((1, 2, 3)):
        reenactor = Reenactor(enrolled(pool, [0], "collins"), tracker=GivenMesh(), settings=STILL, still=True)
        mesh = pool.meshes[target].numpy()
        shown = reenactor.reenact(Frame(np.zeros((512, 512, 3), np.uint8), 0.0, 0, 0.0, mesh=mesh)).image
        base = part.base[row].astype(np.float32)
        share = base[..., 3:] / 255
        behind = 0 if part.plate[row] == NO_PLATE else part.plates[part.plate[row]]
        drafted = base[..., :3] * share + behind * (1 - share)
        difference = np.abs(drafted - cv2.resize(shown, (256, 256), interpolation=cv2.INTER_AREA))
        # Untrained networks are the warp, whose face is cut a little differently.
        assert difference.mean() < 2.0
        truth = cv2.resize(pool.images[target].numpy(), (256, 256), interpolation=cv2.INTER_AREA)
        assert np.array_equal(part.truth[row], truth)
        assert np.allclose(part.mesh[row], mesh)


def test_maps_are_those_that_the_layout_generator_had(pool: Pool, folder: Path) -> None:
    (part,), _ = read_drafts(folder)
    networks = untrained()
    reenactor = Reenactor(
        enrolled(pool, [0], "collins"), tracker=GivenMesh(), networks=networks, settings=STILL, still=True
    )
    frame = Frame(np.zeros((512, 512, 3), np.uint8), 0.0, 0, 0.0, mesh=pool.meshes[1].numpy())
    draft = reenactor.compose(reenactor.observe(frame))
    assert draft.sheet is not None
    assert np.abs(part.guide[0] / 255.0 - draft.sheet.guide.maps).max() < 0.003
    assert np.abs(part.layout[0] / 255.0 - draft.sheet.layout).max() < 0.003


def test_takes_never_draw_a_photo_and_use_early_ones_for_late_targets(pool: Pool) -> None:
    planned = takes(pool, [1, 2, 8], 7, seed=3)
    assert [len(take.photos) for take in planned][:2] == [1, 2]
    assert all(take.targets or len(take.photos) == 3 for take in planned)
    for take in planned:
        assert not set(take.photos) & set(take.targets)
    assert planned == takes(pool, [1, 2, 8], 7, seed=3)
    assert planned != takes(pool, [1, 2, 8], 7, seed=4)


def test_shards_become_drafts_by_the_command(astronaut: NDArray[np.uint8], tmp_path: Path) -> None:
    write_samples(tmp_path / "shards", [portrait_samples(astronaut, 64)], side=64)
    config = stage_config("live", "pretrain", None, [])
    write_weights(tmp_path / "live.safetensors", LiveNetworks(LIVE).state_dict(), config, steps=0)
    command = ["drafts", tmp_path / "shards", tmp_path / "out", "--weights", tmp_path / "live.safetensors"]

    def run(*more: object) -> tuple[int, str]:
        result = CliRunner().invoke(app, [str(one) for one in (*command, *more)])
        return result.exit_code, result.output

    code, said = run("--shots", "1,2", "--targets", "2")
    assert code == 0, said
    assert "drafts in" in said
    parts, people = read_drafts(tmp_path / "out")
    assert people == ["collins"]
    assert sum(map(len, parts)) >= 2
    code, said = run()
    assert code == 2
    assert "not empty" in said
    for wrong in ("none", "0", "1,64"):
        code, said = run("--shots", wrong)
        assert code == 2
        assert "numbers of photos" in said
    large = stage_config("studio", "pretrain", None, [])
    write_weights(tmp_path / "live.safetensors", LiveNetworks(STUDIO).state_dict(), large, steps=0)
    (tmp_path / "out").rename(tmp_path / "before")
    code, said = run()
    assert code == 2
    assert "preset 'live'" in said


def test_what_is_no_folder_of_drafts_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no drafts"):
        read_drafts(tmp_path)
    (tmp_path / "drafts.json").write_text("{")
    with pytest.raises(DataError, match="no JSON"):
        read_drafts(tmp_path)
    (tmp_path / "drafts.json").write_text(json.dumps({"schema": 99}))
    with pytest.raises(DataError, match="another version"):
        read_drafts(tmp_path)
    for names in ([], ["../elsewhere"], "part", [3]):
        (tmp_path / "drafts.json").write_text(json.dumps({"schema": 1, "parts": names, "people": ["a"]}))
        with pytest.raises(DataError, match="lacks its parts"):
            read_drafts(tmp_path)
    (tmp_path / "drafts.json").write_bytes((folder / "drafts.json").read_bytes())
    with pytest.raises(DataError, match="cannot be read"):
        read_drafts(tmp_path)
    broken = tmp_path / "part-00"
    broken.mkdir()
    for file in (folder / "part-00").iterdir():
        (broken / file.name).write_bytes(file.read_bytes())
    np.save(broken / "mesh.npy", np.zeros((6, 5), np.float32))
    with pytest.raises(DataError, match="not of the form"):
        read_drafts(tmp_path)
    np.save(broken / "mesh.npy", np.array([object()], dtype=object), allow_pickle=True)
    with pytest.raises(DataError, match="cannot be read"):
        read_drafts(tmp_path)


def test_photos_of_another_side_are_refused(pool: Pool) -> None:
    with pytest.raises(ValueError, match="512 px"):
        enrolled(Pool(**{**{n: getattr(pool, n) for n in Pool.__slots__}, "side": 128}), [0], "collins")
    assert torch.equal(pool.person, torch.zeros(4, dtype=torch.int64))
