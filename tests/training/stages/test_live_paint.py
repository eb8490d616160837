"""The renderer learns on drafts, window by window, and the layout generator rests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lsr_live.appearance.candidates import Part
from lsr_live.appearance.guide import CHANNELS, SHAPE_CHANNELS
from lsr_live.errors import DataError, UsageError
from tests.training.drafts_of_portrait import portrait_pool, write_portrait_drafts
from training.stages.config import StageConfig
from training.stages.live import GENERATOR
from training.stages.live_paint import LivePainting, mirrored_guide
from training.stages.recipe import Shard
from training.stages.run import Spell, run_stage, stage_config
from training.stages.trainer import train

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def drafts(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafts") / "portrait"
    write_portrait_drafts(folder, portrait_pool(astronaut))
    return folder


def config(*overrides: str) -> StageConfig:
    small = ("side=64", "batch=4", "warmup=0", "decay=constant", "precision=fp32", "preview_every=0", "log_every=10")
    plain = ("options.held_out=1", "options.noise=0.0", "options.colour=0.0")
    return stage_config("live", "paint", None, [*small, *plain, *NO_NETWORKS, *overrides])


NO_NETWORKS = ("weights.perceptual=0.0", "weights.identity=0.0")


def test_the_renderer_learns_and_the_layout_generator_rests(drafts: Path, tmp_path: Path) -> None:
    settings = config("steps=120", "rates.generator=0.003", "ema=0.0")
    recipe = LivePainting(settings, drafts, None, CPU)
    planning = {name: value.clone() for name, value in recipe.networks.layout.state_dict().items()}
    batch = recipe.draw(torch.Generator().manual_seed(5), 16, 0, Shard())
    before = recipe.losses(batch, 0)[GENERATOR]["l1"].item()
    assert train(recipe, settings, tmp_path / "run").reason == "done"
    assert recipe.losses(batch, 120)[GENERATOR]["l1"].item() < 0.9 * before
    for name, value in recipe.networks.layout.state_dict().items():
        assert torch.equal(value, planning[name])


def test_untrained_the_answer_is_the_warp(drafts: Path) -> None:
    recipe = LivePainting(config(), drafts, None, CPU)
    with torch.no_grad():
        found = recipe.metrics({GENERATOR: recipe.networks})
    assert found["l1"] == pytest.approx(found["warp_l1"], rel=0.1)
    assert found["score"] == -found["l1"]
    grid = recipe.grid({GENERATOR: recipe.networks})
    assert grid.dtype == np.uint8
    assert grid.shape == (256, 4 * 256, 3)
    assert np.abs(grid[:, :256].astype(int) - grid[:, 256:512]).mean() < 4


def test_windows_depend_on_the_generator_alone_and_show_one_place_in_all_maps(drafts: Path) -> None:
    recipe = LivePainting(config("side=128", "options.noise=0.1", "options.colour=0.2"), drafts, None, CPU)
    whole, again = (recipe.draw(torch.Generator().manual_seed(3), 8, 0, Shard()) for _ in range(2))
    assert torch.equal(whole.truth, again.truth)
    assert torch.equal(whole.base, again.base)
    assert not torch.equal(whole.truth, recipe.draw(torch.Generator().manual_seed(4), 8, 0, Shard()).truth)
    own = recipe.draw(torch.Generator().manual_seed(3), 8, 0, Shard(1, 2))
    assert torch.equal(own.truth, whole.truth[1::2])
    # The drawn lips of the guide lie where the mesh, moved along with the window, has them.
    lips, seen = whole.guide[:, 8:12].mean(1), 0
    for row in range(8):
        x, y = whole.mesh[row, [13, 14], :2].mean(0)
        if 8 < x < 120 and 8 < y < 120:
            seen += 1
            assert lips[row, int(y / 4 + 0.5) - 1 : int(y / 4 + 0.5) + 2, int(x / 4 + 0.5)].max() > 0.2
    assert seen > 1


def test_a_mirrored_guide_is_the_guide_of_the_mirrored_picture() -> None:
    generator = torch.Generator().manual_seed(0)
    guide = torch.rand(1, CHANNELS, 8, 8, generator=generator)
    there = mirrored_guide(guide)
    assert torch.allclose(mirrored_guide(there), guide)
    unfolded = torch.pixel_shuffle(guide[:, :SHAPE_CHANNELS], 2)
    assert torch.equal(torch.pixel_shuffle(there[:, :SHAPE_CHANNELS], 2), unfolded.flip(-1))
    priors = SHAPE_CHANNELS + 8
    assert torch.equal(there[:, priors + Part.LEFT_EYE], guide[:, priors + Part.RIGHT_EYE].flip(-1))
    assert torch.equal(there[:, priors + Part.MOUTH], guide[:, priors + Part.MOUTH].flip(-1))
    # Displaced to the left is displaced to the right; up stays up.
    assert torch.allclose(there[:, -2], 1.0 - guide[:, -2].flip(-1))
    assert torch.equal(there[:, -1], guide[:, -1].flip(-1))


def test_all_losses_have_gradients(drafts: Path, shared_models: Path) -> None:
    settings = config("side=160", "weights.perceptual=1.0", "weights.identity=1.0")
    recipe = LivePainting(settings, drafts, shared_models, CPU)
    terms = recipe.losses(recipe.draw(torch.Generator().manual_seed(1), 8, 0, Shard()), 0)[GENERATOR]
    assert set(terms) == {"l1", "distrust", "perceptual", "identity"}
    for term in terms.values():
        assert torch.isfinite(term)
    sum(terms.values(), torch.zeros(())).backward()
    assert recipe.networks.renderer.head.weight.grad is not None


@pytest.mark.parametrize(
    ("overrides", "said"),
    [
        (["side=72"], "72 px"),
        (["side=512"], "512 px"),
        (["options.features=many"], "features"),
    ],
)
def test_settings_that_make_no_sense_are_refused(drafts: Path, overrides: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        LivePainting(config(*overrides), drafts, None, CPU)


def test_somebody_must_be_left_to_train_on(drafts: Path) -> None:
    with pytest.raises(DataError, match="held out"):
        LivePainting(config("options.held_out=2"), drafts, None, CPU)


def test_the_stage_is_for_one_preset(drafts: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="preset 'live'"):
        run_stage(config("preset=studio"), Spell(drafts, tmp_path / "run"))
    with pytest.raises(UsageError, match="holds no drafts"):
        run_stage(config(), Spell(tmp_path, tmp_path / "run"))
