from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
import torch

from lsr_live.errors import UsageError
from tests.training.identity.conftest import drawn_faces
from training.identity.bank import Bank, answers_of, ask
from training.identity.recipe import IDENTITY, IdentityRecipe, IdentitySets
from training.networks.mobilefacenet import MobileFaceNet
from training.stages.config import StageConfig, parse_config
from training.stages.recipe import Shard
from training.stages.trainer import train


def settings(*overrides: str) -> StageConfig:
    return parse_config((files("training") / "configs" / "identity.toml").read_text(), overrides)


@pytest.fixture(scope="module")
def sets(teacher: MobileFaceNet) -> IdentitySets:
    bank, validation = Bank(drawn_faces(5, 2), 6), drawn_faces(4, 2, seed=1)
    return IdentitySets(bank, answers_of(bank, teacher), validation, ask(teacher, validation.pictures))


def test_the_network_comes_nearer_to_its_teacher(tmp_path: Path, sets: IdentitySets) -> None:
    short = settings("batch=4", "steps=16", "warmup=2", "decay=constant", "log_every=4", "preview_every=8", "ema=0.5")
    recipe = IdentityRecipe(short, sets)
    told: list[float] = []
    outcome = train(recipe, short, tmp_path, progress=lambda report: told.append(report.figures["identity/distance"]))
    assert outcome.reason == "done"
    assert told[-1] < 0.8 * told[0]
    figures = recipe.metrics({IDENTITY: recipe.network.eval()})
    assert -1 <= figures["cosine"] == figures["score"] <= 1
    assert (tmp_path / "previews").is_dir()


def test_draws_come_from_the_generator_alone_and_shards_share_them(sets: IdentitySets) -> None:
    recipe = IdentityRecipe(settings(), sets)
    whole = recipe.draw(torch.Generator().manual_seed(3), 6, 0, Shard())
    again = recipe.draw(torch.Generator().manual_seed(3), 6, 7, Shard())
    second = recipe.draw(torch.Generator().manual_seed(3), 6, 0, Shard(1, 2))
    other = recipe.draw(torch.Generator().manual_seed(4), 6, 0, Shard())
    for one, two, half, unlike in zip(whole, again, second, other, strict=True):
        assert torch.equal(one, two)
        assert torch.equal(one[1::2], half)
        assert not torch.equal(one, unlike)
    faces, wanted = whole
    assert faces.shape == (6, 3, 112, 112)
    assert faces.abs().max() <= 1
    assert wanted.shape == (6, 128)


def test_batches_hold_their_share_of_mixed_faces(sets: IdentitySets) -> None:
    def answers(share: float) -> set[int]:
        recipe = IdentityRecipe(settings(f"options.mixed={share}"), sets)
        _, wanted = recipe.draw(torch.Generator().manual_seed(0), 16, 0, Shard())
        return {int(np.abs(sets.answers - row).sum(1).argmin()) for row in wanted.numpy()}

    assert max(answers(0.0)) < sets.bank.real <= min(answers(1.0))


def test_a_share_that_is_none_is_refused(sets: IdentitySets) -> None:
    with pytest.raises(UsageError, match="share"):
        IdentityRecipe(settings("options.mixed=-1.0"), sets)
