from __future__ import annotations

import copy
import hashlib
import json
import os
import platform
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.build import build
from engines.cache import Broken, Cache, Removed, default_folder, key_of, timing_name
from engines.check import MOST_PSNR, Parity
from engines.errors import EngineError
from engines.facts import Facts, facts_of
from engines.inspection import inspect
from engines.processor import processor
from engines.record import Engine
from engines.record_file import FILE, RecordError, dump, parse
from engines.runtime.base import Target
from tests.engines.nets import check_against, here, save_net

FP32 = Target("openvino", "cpu", "fp32")
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no owners and modes of this kind")


@pytest.fixture
def net(tmp_path: Path) -> Path:
    return save_net(tmp_path / "renderer.onnx")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache" / "engines")


def made(cache: Cache, net: Path, **more: Any) -> Engine:
    return build(
        {"renderer": net},
        FP32,
        here(),
        cache,
        check=check_against(net),
        progress=lambda step, share: None,
        cancelled=lambda: False,
        threads=1,
        **more,
    )


def planned(cache: Cache, net: Path) -> Engine:
    """An engine with plans, as a runtime would have left it that cannot run here; its plan is a text."""
    facts = Facts(
        Target("tensorrt", "cuda", "fp16"), "10.9.0", "Some Card (8.9)", "", {"renderer": "0" * 64}, {"level": "3"}
    )
    with cache.locked(facts.key(), lambda: False), cache.draft(facts.key()) as draft:
        plan = draft / "renderer.plan"
        plan.write_bytes(b"a plan is code")
        engine = Engine(
            folder=cache.folder / facts.key(),
            facts=facts,
            networks={"renderer": net},
            payloads={"renderer": sha256(plan)},
            parity=Parity(3.0, 0.25, 51.0, 49.0, 0, 0, 24),
            speed_ms={"renderer": 0.75},
            arithmetic={"renderer": "fp16"},
            threads=None,
            refused="",
            created="2026-01-02T03:04:05+00:00",
            size=0,
        )
        (draft / FILE).write_bytes(dump(engine))
        cache.keep(draft, facts.key())
    return engine


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def only(cache: Cache) -> Engine | Broken:
    (entry,) = cache.list()
    return entry


# Keys


def test_the_key_is_the_same_for_the_same_and_does_not_know_where_files_lie(net: Path, tmp_path: Path) -> None:
    key = key_of({"renderer": net}, FP32, here())
    elsewhere = tmp_path / "copy.onnx"
    elsewhere.write_bytes(net.read_bytes())
    assert key_of({"renderer": elsewhere}, FP32, here()) == key
    assert len(key) == 64


def test_everything_that_makes_an_engine_another_makes_another_key(net: Path, tmp_path: Path) -> None:
    other = save_net(tmp_path / "other.onnx", error=0.01)
    larger = save_net(tmp_path / "larger.onnx", side=32)
    beside = tmp_path / "beside.onnx"
    beside.write_bytes(net.read_bytes())
    (tmp_path / "beside.onnx.data").write_bytes(b"weights")
    keys = [
        key_of({"renderer": net}, FP32, here()),
        key_of({"renderer": other}, FP32, here()),
        key_of({"renderer": larger}, FP32, here()),
        key_of({"renderer": beside}, FP32, here()),
        key_of({"layout": net}, FP32, here()),
        key_of({"layout": net, "renderer": other}, FP32, here()),
        key_of({"layout": other, "renderer": net}, FP32, here()),
        key_of({"renderer": net}, Target("openvino", "cpu", "int8"), here()),
        key_of({"renderer": net}, Target("openvino", "gpu", "fp32"), here()),
        key_of({"renderer": net}, Target("onnxruntime", "cpu", "fp32"), here()),
        key_of({"renderer": net}, FP32, here(version="2025.0.0")),
        key_of({"renderer": net}, FP32, here(name="Another Processor")),
        key_of({"renderer": net}, FP32, here(), {"level": 3}),
        key_of({"renderer": net}, FP32, here(), {"level": 5}),
    ]
    assert len(set(keys)) == len(keys)


def test_the_processor_counts_where_it_runs_the_networks(net: Path) -> None:
    facts = facts_of({"renderer": net}, FP32, here())
    assert facts.processor == processor() != ""
    assert facts.key() != replace(facts, processor=f"{facts.processor} amx_int8").key()
    assert facts_of({"renderer": net}, Target("openvino", "gpu", "fp32"), here(device="gpu")).processor == ""


@pytest.mark.skipif(platform.machine() != "x86_64" or sys.platform != "linux", reason="features are named otherwise")
def test_the_processor_is_told_by_what_code_is_made_for() -> None:
    told = processor().split()
    assert {"avx2", "fma"} <= set(told)
    assert not {"fpu", "nopl", "arat", "smep"} & set(told)


def test_a_network_that_is_not_there_has_no_key(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"The network .*none\.onnx is not there"):
        key_of({"renderer": tmp_path / "none.onnx"}, FP32, here())
    with pytest.raises(EngineError, match="cannot be read"):
        key_of({"renderer": tmp_path}, FP32, here())


# Finding, listing, removing


def test_an_empty_cache_is_not_made_by_looking(cache: Cache) -> None:
    assert cache.find("0" * 64) is None
    assert cache.find("../../etc") is None
    assert (cache.list(), cache.size(), list(cache.clean([]))) == ([], 0, [])
    assert not cache.folder.parent.exists()


def test_what_was_built_is_found_with_everything_known_of_it(cache: Cache, net: Path) -> None:
    engine = made(cache, net)
    found = cache.find(key_of({"renderer": net}, FP32, here()))
    assert found == engine
    assert cache.list() == [engine]
    assert engine.files == {"renderer": net}
    assert engine.parity.psnr == MOST_PSNR
    assert engine.speed_ms["renderer"] > 0
    assert engine.size == cache.size() > 0


def test_inspection_says_all_of_it_in_lines(cache: Cache, net: Path) -> None:
    lines = dict(inspect(made(cache, net)))
    assert lines["runs on"] == "openvino cpu fp32"
    assert lines["state"] == "ready"
    assert lines["renderer"] == str(net)
    assert lines["PSNR"] == "99.0 dB (at least 55 wanted)"
    assert (lines["threads"], lines["renderer runs in"]) == ("1", "fp32")
    with_plan = dict(inspect(planned(cache, net)))
    assert with_plan["renderer plan"].endswith("renderer.plan")
    assert with_plan["option level"] == "3"


def test_an_engine_is_removed_with_its_folder(cache: Cache, net: Path) -> None:
    engine = made(cache, net)
    cache.remove(engine.key)
    assert list(cache.folder.iterdir()) == []
    for key in (engine.key, "../engines", ""):
        with pytest.raises(EngineError, match="There is no engine"):
            cache.remove(key)


def test_an_engine_that_is_being_built_is_not_removed(cache: Cache, net: Path) -> None:
    engine = made(cache, net)
    with cache.locked(engine.key, lambda: True):
        with pytest.raises(EngineError, match="being built just now"):
            cache.remove(engine.key)
        net.write_bytes(b"changed")
        assert list(cache.clean([here()])) == []
    assert [gone.name for gone in cache.clean([here()])] == [engine.key]


def test_the_cache_lies_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LSR_ENGINES", str(tmp_path / "mine"))
    assert default_folder() == tmp_path / "mine"
    assert Cache().folder == tmp_path / "mine"
    monkeypatch.delenv("LSR_ENGINES")
    assert default_folder().name == "engines"
    assert "lsr-live" in default_folder().parts


# Stale


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"version": "2099.1"}, "made by openvino .* and 2099.1 is installed now"),
        ({"name": "Another Processor"}, "made for another machine"),
        ({"works": False}, "Nothing runs openvino on cpu here any more"),
        ({"runtime": "onnxruntime"}, "Nothing runs openvino"),
    ],
    ids=["version", "machine", "gone", "other runtime"],
)
def test_engines_of_other_times_and_machines_are_cleaned_away(
    cache: Cache, net: Path, changes: dict[str, Any], why: str
) -> None:
    engine, place = made(cache, net), here(**changes)
    assert list(cache.clean([here(device="gpu"), here()])) == []
    assert list(cache.clean([place], keep=[engine.key])) == []
    (gone,) = cache.clean([place])
    assert (gone.name, gone.size) == (engine.key, engine.size)
    assert re.search(why, gone.why)
    assert cache.list() == []


@pytest.mark.parametrize("changed", [True, False], ids=["changed", "gone"])
def test_an_engine_of_a_network_that_changed_is_not_found_any_more(cache: Cache, net: Path, changed: bool) -> None:
    engine = made(cache, net)
    save_net(net, error=0.01) if changed else net.unlink()
    assert cache.find(engine.key) is None
    (gone,) = cache.clean([here()])
    assert ("has changed since" if changed else "is not there") in gone.why


def test_cleaning_takes_leftovers_and_old_timings_and_nothing_of_others(cache: Cache, net: Path) -> None:
    engine = made(cache, net)
    left = cache.folder / f".{'a' * 64}-12ab.part"
    left.mkdir()
    (left / "renderer.plan").write_bytes(b"half a plan")
    held = cache.folder / f".{'b' * 64}-12ab.part"
    held.mkdir()
    card = here(runtime="tensorrt", device="cuda", name="Some Card")
    current, old = cache.folder / timing_name(card), cache.folder / timing_name(replace(card, version="1"))
    current.write_bytes(b"now")
    old.write_bytes(b"then")
    (cache.folder / "notes.txt").write_text("mine")
    with cache.locked("b" * 64, lambda: True):
        removed = cache.clean([here(), card])
    assert Removed(left.name, "It is left of a build that was broken off.", 11) in removed
    assert {gone.name for gone in removed} == {left.name, old.name}
    assert {path.name for path in cache.folder.iterdir()} == {engine.key, held.name, current.name, "notes.txt"}


# Trust: a plan is code


def test_an_engine_with_a_plan_is_found_as_long_as_nobody_touched_it(cache: Cache, net: Path) -> None:
    engine = planned(cache, net)
    (found,) = cache.list()
    assert isinstance(found, Engine)
    assert replace(found, size=0) == engine
    assert found.files == {"renderer": engine.folder / "renderer.plan"}
    assert found.total_ms == 0.75


def cut(plan: Path) -> None:
    plan.write_bytes(plan.read_bytes()[:5])


def flip(plan: Path) -> None:
    plan.write_bytes(plan.read_bytes().replace(b"code", b"bomb"))


def link(plan: Path) -> None:
    plan.rename(plan.parent.parent / "real.plan")
    plan.symlink_to(plan.parent.parent / "real.plan")


def open_to_others(plan: Path) -> None:
    plan.chmod(0o666)


def open_folder(plan: Path) -> None:
    plan.parent.chmod(0o777)


def give_away(plan: Path) -> None:
    os.chown(plan, 65534, 65534)


def a_folder(plan: Path) -> None:
    plan.unlink()
    plan.mkdir()


as_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a file to another user"
)


@pytest.mark.parametrize(
    ("spoil", "trouble"),
    [
        (cut, "is damaged or was changed"),
        (flip, "is damaged or was changed"),
        (Path.unlink, "is not there"),
        (a_folder, "is no file"),
        pytest.param(link, "is a link", marks=posix),
        pytest.param(open_to_others, "can be written to by others", marks=posix),
        pytest.param(open_folder, "can be written to by others", marks=posix),
        pytest.param(give_away, "belongs to another user", marks=as_root),
    ],
)
def test_a_plan_that_somebody_else_could_have_made_is_not_loaded(
    cache: Cache, net: Path, spoil: Callable[[Path], None], trouble: str
) -> None:
    found = planned(cache, net)
    spoil(found.files["renderer"])
    assert cache.find(found.key) is None
    broken = only(cache)
    assert isinstance(broken, Broken)
    assert trouble in broken.trouble
    # One that was found before it was touched.
    with pytest.raises(EngineError, match=trouble):
        found.open()
    (gone,) = cache.clean([])
    assert trouble in gone.why
    assert not found.folder.exists()


def replace_by_link(folder: Path) -> None:
    real = folder.rename(folder.with_name("real"))
    folder.symlink_to(real)


def replace_by_file(folder: Path) -> None:
    folder.rename(folder.with_name("real"))
    folder.write_text("no folder")


@posix
@pytest.mark.parametrize(
    ("spoil", "trouble"),
    [
        (lambda folder: folder.chmod(0o770), "can be written to by others"),
        pytest.param(lambda folder: os.chown(folder, 65534, 65534), "belongs to another user", marks=as_root),
        (replace_by_link, "is a link"),
        (replace_by_file, "is no folder"),
    ],
    ids=["mode", "owner", "link", "file"],
)
def test_nothing_is_taken_from_or_put_into_a_folder_that_others_can_write_to(
    cache: Cache, net: Path, spoil: Callable[[Path], object], trouble: str
) -> None:
    engine = planned(cache, net)
    spoil(cache.folder)
    uses: list[Callable[[], object]] = [
        lambda: cache.find(engine.key),
        cache.list,
        lambda: cache.remove(engine.key),
        lambda: cache.clean([]),
        lambda: made(cache, net),
    ]
    for use in uses:
        with pytest.raises(EngineError, match=trouble):
            use()


@posix
def test_the_folder_and_all_in_it_are_closed_to_others_whatever_the_mask(cache: Cache, net: Path) -> None:
    before = os.umask(0)
    try:
        engine = made(cache, net)
        with_plan = planned(cache, net)
    finally:
        os.umask(before)
    modes = {path: path.stat().st_mode & 0o777 for path in (cache.folder, *cache.folder.rglob("*"))}
    assert {modes[cache.folder], modes[engine.folder], modes[with_plan.folder]} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


# Records


def test_a_record_of_another_engine_under_this_name_is_not_taken(cache: Cache, net: Path) -> None:
    engine = made(cache, net)
    engine.folder.rename(cache.folder / ("c" * 64))
    assert cache.find("c" * 64) is None
    broken = only(cache)
    assert isinstance(broken, Broken)
    assert "another engine than its name says" in broken.trouble


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (b"", "its record is damaged"),
        (b"\xff\xfe", "its record is damaged"),
        (b"[" * 100_000, "its record is damaged"),
        (b" " * 2**20, "its record is too large"),
        (b"[]", "its record has no version"),
        (b'{"format": 2}', "its record is of another version of lsr-live"),
        (b'{"format": 1}', "its record does not say what it was made for"),
    ],
)
def test_a_record_that_is_none_is_a_sentence(cache: Cache, net: Path, text: bytes, trouble: str) -> None:
    engine = made(cache, net)
    (engine.folder / FILE).write_bytes(text)
    assert cache.find(engine.key) is None
    broken = only(cache)
    assert isinstance(broken, Broken)
    assert broken.trouble == f"The engine {engine.key[:12]} is not used: {trouble}."
    assert made(cache, net) == cache.find(engine.key)


@posix
def test_a_record_that_never_ends_is_not_read(cache: Cache, net: Path) -> None:
    engine = made(cache, net)
    (engine.folder / FILE).unlink()
    os.mkfifo(engine.folder / FILE)
    broken = only(cache)
    assert isinstance(broken, Broken)
    assert "is no file" in broken.trouble
    cache.remove(engine.key)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> tuple[Engine, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("fuzz")
    engine = planned(Cache(folder / "engines"), save_net(folder / "net.onnx"))
    found: dict[str, Any] = json.loads((engine.folder / FILE).read_bytes())
    return engine, found


def places_in(record: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(record, dict):
        return [path]
    return [path, *(place for key, value in record.items() for place in places_in(value, (*path, key)))]


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["\0", "\x1b[2J", "\ud800", "../../x", "/dev/zero", "0" * 64, "NaN"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_a_record_it_is_an_engine_or_a_sentence(
    record: tuple[Engine, dict[str, Any]], data: st.DataObject
) -> None:
    engine, known = record
    changed = copy.deepcopy(known)
    *way, last = data.draw(st.sampled_from(places_in(known)[1:]))
    inner = changed
    for step in way:
        inner = inner[step]
    if data.draw(st.booleans()):
        inner[last] = data.draw(ANYTHING)
    else:
        inner[data.draw(st.text(max_size=10) | st.just("../up"))] = inner.pop(last)
    text = json.dumps(changed).encode()
    cache = Cache(engine.folder.parent)
    (engine.folder / FILE).write_bytes(text)
    entry = only(cache)
    if isinstance(entry, Engine):
        shown = "\n".join(f"{name}: {value}" for name, value in inspect(entry))
        assert shown.replace("\n", "").isprintable()
        assert entry.facts.key() == entry.key == engine.key
        assert all(path.parent == engine.folder for path in entry.files.values())
    else:
        assert entry.trouble.endswith(".")
        assert cache.find(engine.key) is None


@settings(deadline=None)
@given(text=st.binary(max_size=200))
def test_whatever_bytes_a_record_is_it_is_refused_with_a_reason(
    record: tuple[Engine, dict[str, Any]], text: bytes
) -> None:
    with pytest.raises(RecordError):
        parse(text, record[0].folder, 0)


@settings(deadline=None)
@given(at=st.integers(0, 10_000), byte=st.integers(0, 255))
def test_one_wrong_byte_is_no_crash(record: tuple[Engine, dict[str, Any]], at: int, byte: int) -> None:
    engine, known = record
    text = bytearray(json.dumps(known).encode())
    text[at % len(text)] = byte
    (engine.folder / FILE).write_bytes(bytes(text))
    assert only(Cache(engine.folder.parent)) is not None
