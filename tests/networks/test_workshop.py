"""Which engines there are and could be, building them one after the other, and drawing with them again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engines.cache import Cache
from engines.record import Engine
from engines.record_file import FILE, dump
from engines.runtime import openvino
from engines.runtime.base import Target
from lsr_live.identity.identity import Identity
from lsr_live.networks.choose import options
from lsr_live.networks.model import Model, find_model
from lsr_live.networks.pair import EnginePair
from lsr_live.networks.workshop import build_all, is_drawing, possible, survey, try_all, usable

MODEL = find_model("live")
HERE = [place for place in openvino.places() if place.device == "cpu"]


@pytest.fixture(scope="module")
def stock(collins: Identity, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every engine that OpenVINO runs on the processor."""
    folder = tmp_path_factory.mktemp("stock") / "engines"
    told: list[tuple[Target, str, float]] = []
    built = list(
        build_all(options(MODEL, HERE), MODEL, collins, Cache(folder), progress=lambda *step: told.append(step))
    )
    assert [str(each.option.target) for each in built] == ["openvino cpu int8", "openvino cpu fp32"]
    assert all(each.engine is not None and each.failure is None for each in built)
    assert {str(target) for target, _, _ in told} == {"openvino cpu fp32", "openvino cpu int8"}
    assert [step for target, step, _ in told if target.precision == "fp32"][-1] == "done"
    assert all(0.0 <= share <= 1.0 for _, _, share in told)
    return folder


@pytest.fixture
def cache(stock: Path, tmp_path: Path) -> Cache:
    """The same engines, to be spoilt."""
    shutil.copytree(stock, tmp_path / "engines")
    (tmp_path / "engines").chmod(0o700)
    return Cache(tmp_path / "engines")


def engines_of(cache: Cache) -> list[Engine]:
    return [each for each in cache.list() if isinstance(each, Engine)]


def test_what_could_be_built_is_listed_beside_what_is(cache: Cache, tmp_path: Path) -> None:
    assert [each.state for each in survey(Cache(tmp_path / "none"), MODEL, HERE)] == ["missing", "missing"]
    ready = survey(cache, MODEL, HERE)
    assert [each.state for each in ready] == ["ready", "ready"]
    times = [each.engine.total_ms for each in ready if each.engine is not None]
    assert times == sorted(times)
    assert all(each.option is not None and each.size > 0 and not each.reason for each in ready)


def test_what_cannot_be_used_says_why_and_comes_last(cache: Cache) -> None:
    spoilt, refused = engines_of(cache)
    (cache.folder / spoilt.key / FILE).write_text("{")
    (cache.folder / refused.key / FILE).write_bytes(dump(replace(refused, refused="It is bad.", speed_ms={})))
    listed = survey(cache, MODEL, HERE)
    assert [each.state for each in listed] == ["missing", "refused", "broken"]
    assert listed[1].reason == "It is bad."
    assert "its record is damaged" in listed[2].reason
    assert usable(MODEL, cache) == []


def test_engines_of_another_machine_or_other_networks(cache: Cache) -> None:
    elsewhere = [replace(place, name="another processor") for place in HERE]
    stale = [each for each in survey(cache, MODEL, elsewhere) if each.state == "stale"]
    assert len(stale) == 2
    assert "another machine" in stale[0].reason
    assert stale[0].option is None
    whole = Model("live", {"fp32": MODEL.sets["fp32"]})
    states = {str(each.target): each.state for each in survey(cache, whole, HERE)}
    assert states == {"openvino cpu fp32": "ready", "openvino cpu int8": "other"}
    assert [each.state for each in survey(cache, None, HERE)] == ["other", "other"]
    assert possible(MODEL, []) == []


def test_one_that_fails_does_not_keep_the_others(collins: Identity, tmp_path: Path) -> None:
    cut = {}
    for name, path in MODEL.sets["int8"].items():
        cut[name] = tmp_path / path.name
        cut[name].write_bytes(path.read_bytes()[:5000])
    model = Model("live", {"fp32": MODEL.sets["fp32"], "int8": cut})
    cache = Cache(tmp_path / "engines")
    bad, good = build_all(options(model, HERE), model, collins, cache)
    assert bad.engine is None
    assert "broken" in str(bad.failure)
    assert good.engine is not None
    assert [each.key for each in engines_of(cache)] == [good.engine.key]
    assert [each.state for each in survey(cache, model, HERE)] == ["ready", "missing"]


@pytest.mark.parametrize("moment", ["begin", "check", "measure"])
def test_stopped_in_the_middle_nothing_is_half_built(collins: Identity, tmp_path: Path, moment: str) -> None:
    stopped: list[str] = []

    def progress(target: Target, step: str, share: float) -> None:
        if step == moment:
            stopped.append(step)

    cache = Cache(tmp_path / "engines")
    built = list(
        build_all(options(MODEL, HERE), MODEL, collins, cache, progress=progress, cancelled=lambda: bool(stopped))
    )
    assert stopped == [moment]
    assert built == []
    assert cache.list() == []
    assert not list(cache.folder.glob(".*.part"))


def test_drawn_with_again_and_measured(collins: Identity, cache: Cache) -> None:
    engines = usable(MODEL, cache)
    assert len(engines) == 2
    for tried in try_all(engines, MODEL, collins, measure=True):
        assert tried.trouble is None
        assert tried.parity is not None
        assert tried.parity.psnr > 38
        assert set(tried.speed_ms) == {"layout", "renderer"}
    shown = list(try_all([replace(engines[0], refused="It is bad."), engines[1]], MODEL, collins))
    assert shown[0].trouble == "It is bad."
    assert shown[0].parity is None
    assert shown[1].trouble is None
    assert shown[1].speed_ms == {}
    assert list(try_all(engines, MODEL, collins, cancelled=lambda: True)) == []
    answers = iter([False])
    assert list(try_all(engines, MODEL, collins, cancelled=lambda: next(answers, True))) == []


def test_which_engine_draws_is_known_by_what_is_said_of_it(cache: Cache) -> None:
    for engine in engines_of(cache):
        pair = EnginePair(engine.open(1), MODEL.preset)
        assert [each.key for each in engines_of(cache) if is_drawing(each, pair.name)] == [engine.key]
        pair.close()
    assert not any(is_drawing(each, "no networks") or is_drawing(each, "") for each in engines_of(cache))
