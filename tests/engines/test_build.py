from __future__ import annotations

import importlib
import itertools
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import IO, Any

import pytest

from engines import lock
from engines.build import build
from engines.cache import Cache, key_of, timing_name
from engines.check import Parity
from engines.errors import Cancelled, EngineError
from engines.lock import held
from engines.record import Engine
from engines.runtime import open_runtime
from engines.runtime.base import Place, Runtime, Target
from engines.runtime.choose import MODULES
from tests.engines.nets import check_against, draw, here, save_net

ROOT = Path(__file__).parents[2]
FP32 = Target("openvino", "cpu", "fp32")
INT8 = Target("openvino", "cpu", "int8")
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits are those of POSIX")


@pytest.fixture
def net(tmp_path: Path) -> Path:
    return save_net(tmp_path / "renderer.onnx")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "engines")


def never() -> bool:
    return False


def make(cache: Cache, net: Path, reference: Path | None = None, **changes: Any) -> Engine:
    facts: dict[str, Any] = {
        "networks": {"renderer": net},
        "target": FP32,
        "place": here(),
        "check": check_against(reference or net),
        "progress": lambda step, share: None,
        "cancelled": never,
        "threads": 1,
    }
    facts |= changes
    return build(facts.pop("networks"), facts.pop("target"), facts.pop("place"), cache, **facts)


def not_again(networks: Mapping[str, Runtime]) -> Parity:
    raise AssertionError("the engine is there already")


def left_in(cache: Cache) -> list[str]:
    return [path.name for path in cache.folder.iterdir()]


# What comes out


def test_an_engine_opens_and_runs_what_was_checked(cache: Cache, net: Path) -> None:
    engine = make(cache, net)
    opened = engine.open(threads=1)
    reference = open_runtime(net, threads=1)
    for got, wanted in zip(draw(opened["renderer"]), draw(reference), strict=True):
        assert (got == wanted).all()
    assert left_in(cache) == [engine.key]


@pytest.mark.parametrize(("runtime", "package"), [("openvino", "openvino"), ("onnxruntime", "onnxruntime")])
def test_engines_of_two_networks_are_built_on_every_runtime_of_the_processor(
    cache: Cache, net: Path, tmp_path: Path, runtime: str, package: str
) -> None:
    pytest.importorskip(package, reason=f"{package} is optional")
    module: Any = importlib.import_module(MODULES[runtime])
    place = next(place for place in module.places() if place.device == "cpu")
    networks = {"layout": save_net(tmp_path / "layout.onnx", side=8, output="plan"), "renderer": net}
    engine = make(cache, net, networks=networks, target=Target(runtime, "cpu", "fp32"), place=place)
    assert engine.speed_ms.keys() == {"layout", "renderer"}
    assert dict(engine.arithmetic) == dict.fromkeys(networks, "fp32")
    assert engine.total_ms == pytest.approx(sum(engine.speed_ms.values()))
    assert {name: each.describe().runtime for name, each in engine.open(1).items()} == dict.fromkeys(networks, runtime)
    assert engine.facts.version == place.version


def test_progress_goes_one_way_and_ends_at_the_end(cache: Cache, net: Path) -> None:
    told: list[tuple[str, float]] = []
    make(cache, net, progress=lambda step, share: told.append((step, share)))
    assert [step for step, _ in told] == ["begin", "open", "check", "measure", "keep", "done"]
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


def test_an_engine_that_is_there_is_taken_and_made_anew_only_on_request(cache: Cache, net: Path) -> None:
    engine = make(cache, net)
    assert make(cache, net, check=not_again) == engine
    again = make(cache, net, rebuild=True)
    assert again.created > engine.created
    assert cache.list() == [again]


def test_a_network_that_moved_is_built_where_it_is_now(cache: Cache, net: Path, tmp_path: Path) -> None:
    first = make(cache, net)
    moved = net.rename(tmp_path / "moved.onnx")
    engine = make(cache, moved)
    assert engine.key == first.key
    assert engine.files == {"renderer": moved}


# What is refused


@pytest.mark.parametrize(
    ("broken", "target", "why"),
    [
        ({"error": 0.1}, INT8, r"PSNR \d\d\.\d dB where int8 needs 38 \(largest error \d+ of 255"),
        ({"error": 0.003}, FP32, r"PSNR \d\d\.\d dB where fp32 needs 55"),
        ({"end": "nan"}, INT8, r"values that are no numbers \(\d+ of them\)"),
        ({"end": "black"}, INT8, "3 of 3 pictures are black"),
    ],
    ids=["bad quantiser", "not exact", "nan", "black"],
)
def test_an_engine_that_draws_something_else_is_refused_and_stays_so(
    cache: Cache, net: Path, tmp_path: Path, broken: dict[str, Any], target: Target, why: str
) -> None:
    candidate = save_net(tmp_path / "candidate.onnx", **broken)
    with pytest.raises(EngineError, match=why):
        make(cache, candidate, net, target=target)
    with pytest.raises(EngineError, match=why):
        make(cache, candidate, target=target, check=not_again)
    found = cache.find(key_of({"renderer": candidate}, target, here()))
    assert found is not None
    assert (dict(found.speed_ms), found.size < 4096) == ({}, True)
    with pytest.raises(EngineError, match=why):
        found.open()
    with pytest.raises(EngineError, match=why):
        make(cache, candidate, net, target=target, rebuild=True)


def test_a_refused_engine_can_be_tried_again(cache: Cache, net: Path, tmp_path: Path) -> None:
    candidate = save_net(tmp_path / "candidate.onnx", error=0.1)
    with pytest.raises(EngineError, match="refused"):
        make(cache, candidate, net)
    assert make(cache, candidate, rebuild=True).refused == ""


def test_slightly_other_weights_pass_as_int8(cache: Cache, net: Path, tmp_path: Path) -> None:
    engine = make(cache, save_net(tmp_path / "candidate.onnx", error=0.003), net, target=INT8)
    assert 38 < engine.parity.lowest_psnr <= engine.parity.psnr < 55


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        (
            {"works": False, "trouble": "There is no driver.", "advice": "Install it."},
            "There is no driver. Install it.",
        ),
        ({"works": False}, "openvino does not run on cpu here"),
        ({"precisions": ("fp16",)}, "does not run in fp32 here. It runs in: fp16"),
    ],
)
def test_what_does_not_run_here_is_said_before_anything_is_made(
    cache: Cache, net: Path, changes: dict[str, Any], why: str
) -> None:
    with pytest.raises(EngineError, match=why):
        make(cache, net, place=here(**changes))
    assert not cache.folder.exists()


@pytest.mark.parametrize("networks", [{}, {"../up": "net"}, {"Up": "net"}])
def test_names_that_cannot_be_files_are_a_mistake_of_the_caller(
    cache: Cache, net: Path, networks: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match="no names of networks"):
        make(cache, net, networks=dict.fromkeys(networks, net))
    with pytest.raises(ValueError, match="is not what"):
        make(cache, net, target=Target("onnxruntime", "cpu", "fp32"))


def spoil(net: Path, content: bytes | None) -> None:
    net.write_bytes(net.read_bytes()[:200] if content is None else content)


@pytest.mark.parametrize("content", [None, b"", b"no network"], ids=["truncated", "empty", "text"])
def test_a_file_that_is_no_network_is_a_sentence_and_leaves_nothing(
    cache: Cache, net: Path, tmp_path: Path, content: bytes | None
) -> None:
    reference = save_net(tmp_path / "reference.onnx")
    spoil(net, content)
    with pytest.raises(EngineError, match=net.name):
        make(cache, net, reference)
    assert left_in(cache) == []


def test_a_network_of_another_model_is_a_mistake_that_leaves_nothing(cache: Cache, net: Path, tmp_path: Path) -> None:
    other = save_net(tmp_path / "other.onnx", side=32)
    with pytest.raises(ValueError, match="no two alike pictures"):
        make(cache, other, net)
    assert left_in(cache) == []


# Broken off


def test_a_build_can_be_stopped_at_every_step_and_leaves_nothing(cache: Cache, net: Path) -> None:
    for steps in itertools.count():
        asked = itertools.count()
        try:
            make(cache, net, cancelled=lambda asked=asked, steps=steps: next(asked) >= steps)
        except Cancelled:
            assert left_in(cache) == []
        else:
            break
    assert steps == 5
    assert len(cache.list()) == 1


def test_an_error_that_comes_of_being_stopped_is_not_taken_for_one(cache: Cache, net: Path) -> None:
    stopped = False

    def check(networks: Mapping[str, Runtime]) -> Parity:
        nonlocal stopped
        stopped = True
        raise EngineError("Half of it is missing.")

    with pytest.raises(Cancelled):
        make(cache, net, check=check, cancelled=lambda: stopped)


def test_waiting_for_another_build_can_be_stopped(cache: Cache, net: Path) -> None:
    told: list[str] = []
    with cache.locked(key_of({"renderer": net}, FP32, here()), never), pytest.raises(Cancelled):
        make(cache, net, progress=lambda step, share: told.append(step), cancelled=lambda: bool(told))
    assert told == ["another program builds this engine: waiting for it"]
    assert left_in(cache) == []


CHILD = """
import sys
from pathlib import Path
from engines import lock
from engines.build import build
from engines.cache import Cache
from engines.errors import EngineError
from engines.runtime.base import Target
from tests.engines.nets import check_against, here

folder, net, slow = sys.argv[1:]

def check(networks):
    if slow == "slow":
        print("checking", flush=True)
        sys.stdin.readline()
    return check_against(Path(net))(networks)

def progress(step, share):
    if "waiting" in step or step == "done":
        print(step, flush=True)

place = here()
print("ready", flush=True)
sys.stdin.readline()
try:
    engine = build({"renderer": Path(net)}, Target("openvino", "cpu", "fp32"), place, Cache(Path(folder)),
                   check=check, progress=progress, cancelled=lambda: False, threads=1)
except EngineError as error:
    print(f"EngineError: {error}", flush=True)
    sys.exit(6)
print(engine.created, flush=True)
"""


class Program:
    """Another program that builds the engine, when it is told to, and says how far it is."""

    def __init__(self, cache: Cache, net: Path, *before: str, slow: bool = False, **more: Any) -> None:
        self.process = subprocess.Popen(
            [*before, sys.executable, "-c", CHILD, str(cache.folder), str(net), "slow" if slow else "fast"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **more,
        )

    def hears(self) -> str:
        return pipe(self.process.stdout).readline().strip()

    def go_on(self) -> None:
        pipe(self.process.stdin).write("\n")
        pipe(self.process.stdin).flush()

    def ends(self) -> tuple[int, str]:
        """Exit code, and what it still said."""
        out, errors = self.process.communicate("\n\n", timeout=120)
        return self.process.returncode, (out + errors).strip()


def pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


@pytest.fixture
def start() -> Iterator[Callable[..., Program]]:
    programs: list[Program] = []

    def start(*args: Any, **more: Any) -> Program:
        program = Program(*args, **more)
        programs.append(program)
        assert program.hears() == "ready", program.ends()
        return program

    yield start
    for program in programs:
        program.process.kill()
        program.process.communicate()


def test_of_two_programs_one_builds_and_the_other_takes_what_it_built(
    cache: Cache, net: Path, start: Callable[..., Program]
) -> None:
    first, second = start(cache, net, slow=True), start(cache, net, slow=True)
    first.go_on()
    assert first.hears() == "checking"
    second.go_on()
    assert second.hears() == "another program builds this engine: waiting for it"
    code, said = first.ends()
    assert code == 0, said
    created = said.splitlines()[-1]
    assert second.ends() == (0, f"done\n{created}")
    assert left_in(cache) == [key_of({"renderer": net}, FP32, here())]


@posix
def test_a_build_that_was_killed_is_in_nobodys_way_and_is_cleared_up(
    cache: Cache, net: Path, start: Callable[..., Program]
) -> None:
    program = start(cache, net, slow=True)
    program.go_on()
    assert program.hears() == "checking"
    program.process.kill()
    program.process.wait()
    assert len([name for name in left_in(cache) if name.endswith(".part")]) == 1
    assert cache.list() == []
    engine = make(cache, net)
    assert left_in(cache) == [engine.key]


@posix
def test_ctrl_c_leaves_nothing(cache: Cache, net: Path, start: Callable[..., Program]) -> None:
    program = start(cache, net, slow=True)
    program.go_on()
    assert program.hears() == "checking"
    program.process.send_signal(signal.SIGINT)
    code, said = program.ends()
    assert "KeyboardInterrupt" in said
    assert code != 0
    assert left_in(cache) == []


# Disks


def limited(size: int) -> Callable[[], None]:
    import resource

    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@posix
def test_files_that_may_not_grow_are_a_sentence_and_leave_nothing(
    cache: Cache, net: Path, start: Callable[..., Program]
) -> None:
    program = start(cache, net, preexec_fn=limited(100))
    code, said = program.ends()
    assert code == 6, said
    assert f"EngineError: The engine openvino cpu fp32 cannot be kept in {cache.folder}: files may not grow" in said
    assert left_in(cache) == []


def own_mounts() -> list[str]:
    """Return what starts a program that may mount, where that is allowed; else skip."""
    if shutil.which("unshare") is None:
        pytest.skip("unshare, which gives a program mounts of its own, is not here")
    start = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    if subprocess.run([*start, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False).returncode:
        pytest.skip("a program may not mount a small disk here")
    return start


@posix
def test_a_full_disk_is_a_sentence(cache: Cache, net: Path, start: Callable[..., Program]) -> None:
    cache.folder.mkdir(mode=0o700)
    small = 'mount -t tmpfs -o size=8k,mode=700 none "$0"; head -c 8192 /dev/zero > "$0/full"; exec "$@"'
    program = start(cache, net, *own_mounts(), "sh", "-c", small, str(cache.folder))
    code, said = program.ends()
    assert code == 6, said
    assert "cannot be kept in" in said
    assert "the disk is full. Free some space and try again." in said


@posix
def test_a_folder_that_may_not_be_written_is_a_sentence(cache: Cache, net: Path, start: Callable[..., Program]) -> None:
    cache.folder.mkdir(mode=0o700)
    sealed = 'mount -t tmpfs -o ro,mode=700 none "$0"; exec "$@"'
    program = start(cache, net, *own_mounts(), "sh", "-c", sealed, str(cache.folder))
    code, said = program.ends()
    assert code == 6, said
    assert "cannot be locked: it may not be accessed. Change its permissions, or name another folder" in said


def test_a_folder_that_cannot_be_made_is_a_sentence(net: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(EngineError, match=r"The folder of engines .* cannot be made: a file stands where"):
        make(Cache(tmp_path / "file" / "engines"), net)


# Locks


def test_a_lock_keeps_others_out_until_it_is_let_go(tmp_path: Path) -> None:
    path = tmp_path / "key.lock"
    with held(path, cancelled=never):
        with pytest.raises(Cancelled), held(path, cancelled=lambda: True):
            pytest.fail("two hold it")
        with held(tmp_path / "other.lock", cancelled=lambda: True):
            pass
    assert list(tmp_path.iterdir()) == []
    with held(path, cancelled=lambda: True):
        assert path.exists()


def test_a_lock_that_is_passed_on_in_a_hurry_is_never_held_by_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_PAUSE", 0.0)
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> None:
        for _ in range(200):
            with held(tmp_path / "key.lock", cancelled=never):
                inside.append(number)
                most.append(len(inside))
                time.sleep(0)  # lets the others try
                inside.remove(number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    assert (len(most), max(most)) == (800, 1)


def test_a_lock_whose_file_was_taken_away_is_taken_anew(tmp_path: Path) -> None:
    path = tmp_path / "key.lock"
    with held(path, cancelled=never):
        path.unlink()
        with held(path, cancelled=lambda: True):
            assert path.exists()


@posix
def test_a_lock_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "key.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EngineError, match="cannot be locked"), held(tmp_path / "key.lock", cancelled=never):
        pytest.fail("it followed")
    assert not (tmp_path / "elsewhere").exists()


# Plans. A builder and a card cannot be had here, so what stands in for them makes a plan of a copy of the ONNX file.

CARD = Place("tensorrt", "cuda", True, "10.9.0.34", "Some Card (8.9), driver 580.1", ("fp32", "fp16"))
FP16 = Target("tensorrt", "cuda", "fp16")


@pytest.fixture
def builder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    module: Any = ModuleType("engines.runtime.tensorrt")
    module.calls = []

    def build_plan(onnx: Path, plan: Path, **more: Any) -> None:
        progress, cancelled, timings = more.pop("progress"), more.pop("cancelled"), more.pop("timing_cache")
        module.calls.append((onnx, more, timings.read_bytes() if timings.exists() else b""))
        for step in range(5):
            progress("tactics", step / 5)
            if cancelled():
                return
        with timings.open("ab") as file:
            file.write(b"t")
        plan.write_bytes(b"plan" + onnx.read_bytes())

    def open_network(path: Path, *, device: str, threads: int | None, flavour: str, beside: Runtime | None) -> Runtime:
        content = path.read_bytes()
        assert content.startswith(b"plan")
        assert (device, flavour) == ("cuda", "tensorrt")
        # What runs second shares with what runs first.
        assert beside is None or path.name.startswith("renderer")
        copy = tmp_path / f"{path.name}.onnx"
        copy.write_bytes(content[4:])
        return open_runtime(copy, threads=threads)

    module.build_plan, module.open_network = build_plan, open_network
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module  # type: ignore[no-any-return]


def test_plans_are_built_kept_and_opened(cache: Cache, net: Path, tmp_path: Path, builder: Any) -> None:
    networks = {"layout": save_net(tmp_path / "layout.onnx", side=8), "renderer": net}
    told: list[tuple[str, float]] = []
    more: dict[str, Any] = {"networks": networks, "target": FP16, "place": CARD}
    engine = make(cache, net, **more, progress=lambda step, share: told.append((step, share)))
    assert [call[:2] for call in builder.calls] == [
        (path, {"flavour": "tensorrt", "precision": "fp16"}) for path in networks.values()
    ]
    assert sorted(path.name for path in engine.folder.iterdir()) == ["engine.json", "layout.plan", "renderer.plan"]
    assert max(share for step, share in told if step == "renderer: tactics") == pytest.approx(0.8 * 0.9)
    assert [share for _, share in told] == sorted(share for _, share in told)
    assert cache.find(engine.key) == engine
    (engine.folder / "layout.plan").unlink()
    assert make(cache, net, **more).open().keys() == networks.keys()
    assert [timings for _, _, timings in builder.calls] == [b"", b"t", b"tt", b"ttt"]
    assert (cache.folder / timing_name(CARD)).read_bytes() == b"tttt"


def test_a_builder_that_is_stopped_leaves_nothing(cache: Cache, net: Path, builder: Any) -> None:
    for steps in itertools.count():
        asked = itertools.count()
        try:
            engine = make(cache, net, target=FP16, place=CARD, cancelled=lambda a=asked, n=steps: next(a) >= n)
        except Cancelled:
            assert set(left_in(cache)) <= {timing_name(CARD)}
        else:
            break
    assert steps == 11
    assert cache.list() == [engine]


def test_plans_of_a_refused_engine_are_thrown_away(cache: Cache, net: Path, tmp_path: Path, builder: Any) -> None:
    with pytest.raises(EngineError, match="where fp16 needs 45"):
        make(cache, save_net(tmp_path / "off.onnx", error=0.1), net, target=FP16, place=CARD)
    (refused,) = cache.list()
    assert isinstance(refused, Engine)
    assert [path.name for path in refused.folder.iterdir()] == ["engine.json"]


def test_a_plan_that_cannot_be_written_is_a_sentence(cache: Cache, net: Path, builder: Any) -> None:
    def full(onnx: Path, plan: Path, **more: Any) -> None:
        (plan / "below").write_bytes(b"")

    builder.build_plan = full
    with pytest.raises(EngineError, match="The plans of tensorrt cuda fp16 cannot be written"):
        make(cache, net, target=FP16, place=CARD)
    assert left_in(cache) == []
