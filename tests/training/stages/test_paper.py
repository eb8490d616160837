"""The reference's stages, with its networks made small."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lsr_live.errors import DataError, UsageError
from tests.training.networks.tiny import TINY
from tests.training.portraits import photos, pool_of, portrait
from training.data.pool import Pool
from training.stages.config import StageConfig
from training.stages.live import GENERATOR
from training.stages.paper import PaperFineTuning, PaperLayoutPretraining, PaperMetaLearning, PaperRecipe
from training.stages.paper_frames import draw_contours
from training.stages.recipe import CRITIC, Shard
from training.stages.run import begin_with, open_recipe, stage_config
from training.stages.trainer import train


@pytest.fixture(scope="module")
def pool(astronaut: NDArray[np.uint8]) -> Pool:
    return pool_of(photos(*portrait(astronaut)), 64)


def config(stage: str, *overrides: str) -> StageConfig:
    small = ["side=64", "batch=2", "warmup=0", "precision=fp32", "preview_every=0", "log_every=10", "options.shots=[2]"]
    networks = ['options.perceptual="lpips"', *(['options.identity="mobilefacenet"'] if stage != "pretrain" else [])]
    settings = stage_config("paper", stage, None, [*small, *networks, *overrides])
    sizes = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(TINY).items()}
    del sizes["side"]
    return replace(settings, options={**settings.options, **sizes})


def loss(recipe: PaperRecipe, name: str) -> float:
    generator = torch.Generator().manual_seed(3)
    found = []
    for _ in range(4):
        example = recipe.draw(generator, 2, 0, Shard())
        found.append(recipe.losses(example, 0)[GENERATOR][name].item())
    return float(np.mean(found))


def test_layout_pre_training_learns_the_layout(pool: Pool, shared_models: Path, tmp_path: Path) -> None:
    settings = config("pretrain", "steps=40", "rates.generator=0.01")
    recipe = PaperLayoutPretraining(settings, pool, shared_models)
    before = loss(recipe, "segmentation")
    train(recipe, settings, tmp_path / "run")
    assert loss(recipe, "segmentation") < 0.5 * before
    following = PaperMetaLearning(config("meta"), pool, shared_models)
    begin_with(following, tmp_path / "run")
    for name, value in recipe.networks.state_dict().items():
        assert torch.equal(following.networks.state_dict()[name], value)


def test_meta_learning_moves_networks_and_critic_at_once(pool: Pool, shared_models: Path, tmp_path: Path) -> None:
    settings = config("meta", "steps=30", "rates.generator=0.01", "decay=constant")
    recipe = PaperMetaLearning(settings, pool, shared_models)
    critic = {name: value.clone() for name, value in recipe.critic.state_dict().items()}
    example = recipe.draw(torch.Generator().manual_seed(0), 2, 0, Shard())
    terms = recipe.losses(example, 0)
    assert set(terms[GENERATOR]) == {"l1", "perceptual", "gan", "identity", "latent_layout", "latent_style"}
    assert set(terms[CRITIC]) == {"gan", "r1", "r2"}
    before = loss(recipe, "l1")
    train(recipe, settings, tmp_path / "run")
    assert loss(recipe, "l1") < 0.9 * before
    assert any(not torch.equal(value, critic[name]) for name, value in recipe.critic.state_dict().items())


def test_fine_tuning_leaves_encoders_and_latents(pool: Pool, shared_models: Path, tmp_path: Path) -> None:
    settings = config("finetune", "steps=4")
    recipe = PaperFineTuning(settings, pool, shared_models)
    before = {name: value.clone() for name, value in recipe.networks.state_dict().items()}
    train(recipe, settings, tmp_path / "run")
    moved = {
        name.partition(".")[0] for name, value in recipe.networks.state_dict().items() if (value != before[name]).any()
    }
    assert moved == {"layout_generator", "image_generator"}
    # The latents are of all photos, whatever a batch shows.
    one, other = (recipe.draw(torch.Generator().manual_seed(seed), 2, 0, Shard()) for seed in (0, 1))
    for first, second in zip(recipe.latents(recipe.networks, one), recipe.latents(recipe.networks, other), strict=True):
        assert torch.equal(first, second)


def test_fine_tuning_takes_a_single_photo(pool: Pool, shared_models: Path, tmp_path: Path) -> None:
    fields = {name: getattr(pool, name) for name in Pool.__dataclass_fields__}
    single = Pool(**{name: value[:1] if isinstance(value, torch.Tensor) else value for name, value in fields.items()})
    settings = config("finetune", "steps=12", "rates.generator=0.01", "decay=constant")
    recipe = PaperFineTuning(settings, single, shared_models)
    before = loss(recipe, "l1")
    train(recipe, settings, tmp_path / "run")
    assert loss(recipe, "l1") < before


def test_fine_tuning_is_for_one_person(pool: Pool, shared_models: Path) -> None:
    several = Pool(**{name: getattr(pool, name) for name in Pool.__dataclass_fields__} | {"people": ("a", "b")})
    with pytest.raises(UsageError, match="one person"):
        open_recipe(config("finetune"), several, shared_models)


def test_an_example_is_shots_and_another_frame_with_their_contours(pool: Pool, shared_models: Path) -> None:
    recipe = PaperLayoutPretraining(config("pretrain"), pool, shared_models)
    example = recipe.draw(torch.Generator().manual_seed(2), 3, 0, Shard())
    assert example.shots.shape == example.shot_contours.shape == (3, 2, 3, 64, 64)
    assert example.target.shape == example.contour.shape == (3, 3, 64, 64)
    assert example.layout.shape == (3, 64, 64)
    assert set(example.layout.unique().tolist()) <= {0, 1, 10, 13}
    pictures = pool.images.permute(0, 3, 1, 2).float() * (2 / 255) - 1
    for row in range(3):
        found = [[bool(torch.equal(picture, shot)) for picture in pictures] for shot in example.shots[row]]
        target = [bool(torch.equal(picture, example.target[row])) for picture in pictures]
        assert all(sum(each) == 1 for each in [*found, target])
        assert not any(target[each.index(True)] for each in found)


def test_contours_are_where_the_face_is(pool: Pool) -> None:
    contours = draw_contours(pool).numpy()
    assert contours.shape == (4, 64, 64, 3)
    for contour, mesh in zip(contours, pool.meshes.numpy(), strict=True):
        rows, columns = np.nonzero(contour.max(2))
        face = mesh[:468, :2] / 8
        assert abs(columns.mean() - face[:, 0].mean()) < 4
        assert face[:, 1].min() - 3 < rows.min() < rows.max() < face[:, 1].max() + 3


def test_the_grid_shows_photo_contour_layouts_answer_and_truth(pool: Pool, shared_models: Path) -> None:
    recipe = PaperLayoutPretraining(config("pretrain"), pool, shared_models)
    grid = recipe.grid({GENERATOR: recipe.networks})
    assert grid.shape == (6 * 128, 6 * 128, 3)
    assert grid.dtype == np.uint8


def test_networks_that_are_not_there_are_named(
    pool: Pool, shared_models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LSR_MODELS", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    lpips = "lpips-squeeze.safetensors"
    (tmp_path / lpips).symlink_to(shared_models / lpips)
    with pytest.raises(DataError, match=r"identity-mobilefacenet\.safetensors"):
        PaperMetaLearning(config("meta"), pool, tmp_path)


@pytest.mark.parametrize(("name", "value"), [("perceptual", "vgg16"), ("identity", "arcface")])
def test_unknown_networks_are_refused(pool: Pool, shared_models: Path, name: str, value: str) -> None:
    with pytest.raises(UsageError, match=value):
        PaperMetaLearning(config("meta", f'options.{name}="{value}"'), pool, shared_models)
