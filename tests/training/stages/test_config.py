"""Settings of a stage: read, overridden, refused with a sentence, written down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.errors import UsageError
from tests.training.stages.tiny import CONFIG, config
from training.stages.config import StageConfig, parse_config, read_config

LEAST = """
preset = "live"
stage = "meta"
side = 64
batch = 2
steps = 10
[rates]
generator = 1e-3
[weights]
l1 = 1
[options]
shots = [1, 4]
mirror = true
"""


def test_least_config_has_the_published_optimizer() -> None:
    settings = parse_config(LEAST)
    assert (settings.beta1, settings.beta2, settings.epsilon) == (0.0, 0.999, 1e-7)
    assert (settings.optimizer, settings.clip, settings.clip_at) == ("adam", "value", 1.0)
    assert settings.weight("l1") == 1.0
    assert settings.option("shots", list) == [1, 4]


@pytest.mark.parametrize(
    ("override", "name", "value"),
    [
        ("batch=8", "batch", 8),
        ("stage=finetune", "stage", "finetune"),
        ('stage = "finetune"', "stage", "finetune"),
        ("ema=0", "ema", 0.0),
        ("channels_last=false", "channels_last", False),
        ("precision=fp32", "precision", "fp32"),
        ('averaged=["generator"]', "averaged", ("generator",)),
        ("weights.l1=2", "weights", {"l1": 2.0}),
        ("rates.generator=5e-4", "rates", {"generator": 5e-4}),
        ("options.shots=[8]", "options", {"shots": [8], "mirror": True}),
    ],
)
def test_set(override: str, name: str, value: object) -> None:
    assert getattr(parse_config(LEAST, [override]), name) == value


@pytest.mark.parametrize(
    ("override", "sentence"),
    [
        ("bacth=8", "no setting 'bacth'. Did you mean 'batch'"),
        ("batch=many", "'batch' is \"many\". It must be a whole number"),
        ("batch=2.5", "'batch' is 2.5. It must be a whole number"),
        ("batch=true", "'batch' is true. It must be a whole number"),
        ("batch=0", "'batch' is 0. It must be between 1"),
        ("ema=1", "'ema' is 1.0"),
        ("ema=nan", "It must be a number"),
        ("beta2=1.0", "'beta2' is 1.0"),
        ("clip=hard", "It must be none or value or norm"),
        ("channels_last=1", "It must be true or false"),
        ("averaged=generator", "It must be a list"),
        ('averaged=["critic"]', "names 'critic', which has no learning rate"),
        ("weights.l2=1", "no 'weights.l2' to set. Did you mean 'weights.l1'"),
        ("weights.l1=much", "'weights.l1' is \"much\". It must be a number"),
        ("rates.generator=-1", "learning rate of 'generator' is -1"),
        ("options.mirror=1", "'options.mirror' is 1. It must be true or false"),
        ("option.mirror=true", "no 'option.mirror' to set"),
        ("side.x=1", "no 'side.x' to set"),
        ("batch", "'batch' sets nothing"),
        ("=3", "'=3' sets nothing"),
        ("rates={}", "no setting 'rates'"),
    ],
)
def test_bad_set_is_told(override: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_config(LEAST, [override])
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("steps = 10", ""), "has no 'steps'"),
        (("steps = 10", "steps = 10\nlayers = 3"), "has 'layers', which is no setting"),
        (("generator = 1e-3", ""), "No learning rate"),
        (("steps = 10", "steps = "), "is not TOML"),
        (("l1 = 1", "l1 = inf"), "'weights.l1' is inf"),
        (("l1 = 1", "l1 = 1979-05-27"), "It must be a number"),
        (("shots = [1, 4]", "shots = [1979-05-27]"), "It must be a plain value"),
        (("[weights]\nl1 = 1", "[[weights]]\nl1 = 1"), "It must be a table"),
    ],
)
def test_bad_file_is_told(change: tuple[str, str], sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_config(LEAST.replace(*change))
    assert sentence in str(caught.value)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_config(tmp_path / "none.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="is not text"):
        read_config(tmp_path / "binary.toml")


def test_what_a_recipe_asks_for_and_the_config_lacks_is_told() -> None:
    with pytest.raises(UsageError, match="no weight for the loss 'lpips'"):
        CONFIG.weight("lpips")
    with pytest.raises(UsageError, match="no option 'shots'"):
        CONFIG.option("shots", list)
    with pytest.raises(UsageError, match="must be text"):
        config(options={"shots": 3}).option("shots", str)


def test_averaged_players() -> None:
    assert [config().averages(name) for name in ("generator", "critic")] == [True, False]
    assert [config(averaged=("critic",)).averages(name) for name in ("generator", "critic")] == [False, True]
    assert not config(ema=0.0).averages("generator")


words = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8)
numbers = st.floats(-1e300, 1e300)
values: st.SearchStrategy[Any] = st.recursive(
    st.booleans() | st.integers(-(2**62), 2**62) | numbers | words, lambda inner: st.lists(inner, max_size=3)
)


@given(words, st.dictionaries(words, numbers, max_size=3), st.dictionaries(words, values, max_size=3))
def test_what_is_written_down_is_read_again(stage: str, weights: dict[str, float], options: dict[str, Any]) -> None:
    settings = config(stage=stage, weights=weights, options=options, averaged=("generator",))
    assert parse_config(settings.as_toml()) == settings


def test_config_cannot_be_changed() -> None:
    settings = parse_config(LEAST)
    with pytest.raises(TypeError):
        settings.weights["l1"] = 3.0  # type: ignore[index]
    assert isinstance(settings, StageConfig)
