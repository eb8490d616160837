"""The live networks learn: from a few frames of one portrait, at a small size."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lsr_live.errors import DataError, UsageError
from tests.training.portraits import photos, pool_of, portrait
from training.data.pool import Pool
from training.stages.checkpoint import load_ema
from training.stages.config import StageConfig
from training.stages.draw import Clips
from training.stages.live import GENERATOR, LiveRecipe, draw_scene, over
from training.stages.live_meta import LiveMetaLearning, finetuning_steps
from training.stages.live_pretrain import LiveLayoutPretraining
from training.stages.recipe import CRITIC, Shard
from training.stages.run import begin_with, open_recipe, stage_config
from training.stages.trainer import train
from training.warp.compose import compose
from training.warp.photos import Photos, prepare_photos

SIDE = 64


@pytest.fixture(scope="module")
def pool(astronaut: NDArray[np.uint8]) -> Pool:
    return pool_of(photos(*portrait(astronaut)), SIDE)


@pytest.fixture(scope="module")
def prepared(pool: Pool) -> Photos:
    return prepare_photos(pool)


def config(stage: str, *overrides: str) -> StageConfig:
    small = ("side=64", "batch=4", "warmup=0", "decay=constant", "precision=fp32", "preview_every=0", "log_every=10")
    plain = ("options.crop=0.0", "options.colour=0.0", "options.noise=0.0", "options.occluded=0.0")
    return stage_config("live", stage, None, [*small, *plain, *overrides])


NO_NETWORKS = ("weights.perceptual=0.0", "weights.identity=0.0")


def errors(recipe: LiveRecipe) -> tuple[float, float]:
    """Mean absolute error of the answer, and of the warp without any network, on the same draws."""
    generator = torch.Generator().manual_seed(99)
    ours, warped = [], []
    with torch.no_grad():
        for _ in range(6):
            example = recipe.draw(generator, 4, 0, Shard())
            drawn = draw_scene(recipe.networks, example.scene, example.guide)
            truth = over(example.scene.target, example.behind)
            ours.append(float((over(drawn.picture, example.behind) - truth).abs().mean()))
            share = example.guide.prior.exp() / example.guide.prior.exp().sum(1, keepdim=True)
            plain = compose(example.scene, example.guide, share, torch.zeros_like(drawn.plan.shift))
            warped.append(float((over(plain, example.behind) - truth).abs().mean()))
    return float(np.mean(ours)), float(np.mean(warped))


def test_the_networks_learn_to_beat_the_warp(prepared: Photos, tmp_path: Path) -> None:
    told = ("steps=150", "ema=0.0", "rates.generator=0.003", "options.shots=[3]", "options.layered=0.0")
    settings = config("meta", *NO_NETWORKS, *told, "weights.l1=10.0")
    recipe = LiveMetaLearning(settings, prepared, None)
    before, warped = errors(recipe)
    assert before == pytest.approx(warped, rel=0.1)
    outcome = train(recipe, settings, tmp_path / "run")
    after, warped = errors(recipe)
    assert outcome.reason == "done"
    assert after < 0.8 * warped


def test_pre_training_teaches_the_layout_and_leaves_the_renderer(prepared: Photos, tmp_path: Path) -> None:
    settings = config("pretrain", "options.cells=16", "weights.perceptual=0.0", "steps=30", "rates.generator=0.003")
    recipe = LiveLayoutPretraining(settings, prepared, None)
    painting = {name: value.clone() for name, value in recipe.networks.renderer.state_dict().items()}
    example = recipe.draw(torch.Generator().manual_seed(5), 4, 0, Shard())
    before = recipe.losses(example, 0)[GENERATOR]["segmentation"].item()
    train(recipe, settings, tmp_path / "run")
    assert recipe.losses(example, 30)[GENERATOR]["segmentation"].item() < 0.6 * before
    for name, value in recipe.networks.renderer.state_dict().items():
        assert torch.equal(value, painting[name])
    # The next stage begins where this one ended.
    following = LiveMetaLearning(config("meta", *NO_NETWORKS), prepared, None)
    begin_with(following, tmp_path / "run")
    own = following.networks.state_dict()
    for name, value in load_ema(tmp_path / "run").items():
        assert torch.equal(own[name.removeprefix("generator.")], value)


def test_every_loss_can_be_asked_for(prepared: Photos, shared_models: Path) -> None:
    terms = ("temporal", "gan", "feature_matching", "r1", "perceptual", "identity")
    settings = config("meta", *(f"weights.{name}=1.0" for name in terms), "options.gan_from=1")
    recipe = LiveMetaLearning(settings, prepared, shared_models)
    example = recipe.draw(torch.Generator().manual_seed(1), 4, 0, Shard())
    early, late = recipe.losses(example, 0), recipe.losses(example, 1)
    assert set(early) == {GENERATOR}
    assert set(late[CRITIC]) == {"gan", "r1"}
    wanted = {"l1", "base", "matte", "smooth", *terms} - {"r1"}
    assert set(late[GENERATOR]) == wanted
    assert set(early[GENERATOR]) == wanted - {"gan", "feature_matching"}
    for players in late.values():
        for name, term in players.items():
            assert torch.isfinite(term), name
            assert term.requires_grad, name


def test_draws_depend_on_the_generator_alone(prepared: Photos) -> None:
    settings = stage_config("live", "meta", None, ["side=64", *NO_NETWORKS])
    recipe = LiveMetaLearning(settings, prepared, None)

    def drawn(seed: int, shard: Shard) -> torch.Tensor:
        example = recipe.draw(torch.Generator().manual_seed(seed), 4, 0, shard)
        return torch.cat((example.scene.target.flatten(1), example.scene.photos.flatten(1)), 1)

    whole = drawn(3, Shard())
    assert torch.equal(whole, drawn(3, Shard()))
    assert not torch.equal(whole, drawn(4, Shard()))
    # Two processes see what one would, each its own rows; sums in batches of another size differ in their last bits.
    for rank in range(2):
        torch.testing.assert_close(drawn(3, Shard(rank, 2)), whole[rank::2], rtol=1e-3, atol=1e-3)


def test_the_grid_is_a_picture(prepared: Photos) -> None:
    recipe = LiveMetaLearning(config("meta", *NO_NETWORKS), prepared, None)
    grid = recipe.grid({GENERATOR: recipe.networks})
    assert grid.dtype == np.uint8
    assert grid.shape == (8 * 128, 6 * 128, 3)
    # The photo, the warp and the truth show the person; untrained, the answer is the warp.
    assert np.abs(grid[:, 128:256].astype(int) - grid[:, 256:384]).mean() < 4
    assert grid[:, :128].std() > 20


def test_neighbours_follow_each_other_and_no_photo_is_the_target() -> None:
    frames = 12
    track = torch.tensor([0] * 7 + [1] * 5)
    nothing = torch.empty(frames, 1)
    pool = Pool(2, nothing, nothing, nothing, nothing, track * 0, track, torch.arange(frames), ("a",), (("a", "0"),))
    clips = Clips(pool)
    generator = torch.Generator().manual_seed(0)
    for shots in (1, 3, 9):
        targets, sources = clips.draw(generator, 64, shots)
        assert not (targets[:, None] == sources).any()
        assert (track[targets][:, None] == track[sources]).all()
        first, photos = clips.draw(generator, 64, shots, neighbours=True)
        assert ((first[32:] - first[:32]) <= 1).all()
        assert ((first[32:] - first[:32]) >= 0).all()
        assert torch.equal(photos[32:], photos[:32])
        assert not (first[:, None] == photos).any()
    used = torch.cat([clips.draw(generator, 64, 2)[1].flatten() for _ in range(20)])
    assert set(used.tolist()) == set(range(frames)), "every frame is drawn from"


def test_one_frame_a_person_is_told_in_a_sentence(pool: Pool) -> None:
    alone = Pool(**{**_fields(pool), "track": torch.arange(len(pool))})
    with pytest.raises(DataError, match="two frames"):
        Clips(alone)


@pytest.mark.parametrize(
    ("stage", "overrides", "said"),
    [
        ("meta", ["side=72"], "72 px"),
        ("meta", ["side=192"], "192 px"),
        ("meta", ["batch=5", "weights.temporal=1"], "A batch of 5"),
        ("meta", ["options.shots=[]"], "shots"),
        ("meta", ["options.shots=[0, 2]"], "shots"),
        ("meta", ["options.zoom=wide"], "zoom"),
        ("meta", ["weights.l2=1"], "l2"),
    ],
)
def test_settings_that_make_no_sense_are_refused(prepared: Photos, stage: str, overrides: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        LiveMetaLearning(config(stage, *NO_NETWORKS, *overrides), prepared, None)


def test_there_are_only_so_many_presets_and_stages(pool: Pool) -> None:
    with pytest.raises(UsageError, match="large-meta"):
        stage_config("large", "meta", None, [])
    with pytest.raises(UsageError, match="no preset 'large'"):
        open_recipe(config("meta", "preset=large"), pool, None)
    with pytest.raises(UsageError, match="no stage 'overfit'"):
        open_recipe(config("meta", "stage=overfit"), pool, None)


def test_weights_of_other_networks_are_not_begun_with(prepared: Photos, tmp_path: Path) -> None:
    recipe = LiveMetaLearning(config("meta", *NO_NETWORKS), prepared, None)
    with pytest.raises(DataError):
        begin_with(recipe, tmp_path / "nowhere")


def test_steps_of_fine_tuning_are_the_reference_s() -> None:
    table: Mapping[int, int] = {1: 24, 3: 24, 4: 60, 7: 60, 8: 100, 15: 100, 16: 200, 31: 200, 32: 400, 90: 400}
    assert {count: finetuning_steps(count) for count in table} == table


def _fields(pool: Pool) -> dict[str, object]:
    return {name: getattr(pool, name) for name in Pool.__dataclass_fields__}
