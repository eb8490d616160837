"""What TensorRT itself is told when a plan is built, on a double of it: it cannot be had from the registry alone."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from engines.errors import EngineError
from engines.runtime.tensorrt import build_plan, library
from tests.engines.cuda_doubles import double_library, install


class _Flag(enum.IntEnum):
    STRONGLY_TYPED = 1


class _Timings:
    """Times of kernels: those of before, and one more."""

    def __init__(self, content: bytes) -> None:
        self.content = content if content.startswith(b"times") else b""

    def serialize(self) -> bytes:
        return (self.content or b"times") + b"+1"


class _Config:
    def __init__(self) -> None:
        self.flags = {"TF32"}
        self.timings: _Timings | None = None
        self.progress_monitor: Any = None

    def clear_flag(self, flag: str) -> None:
        self.flags.discard(flag)

    def create_timing_cache(self, content: bytes) -> _Timings | None:
        return None if content == b"unreadable" else _Timings(content)

    def set_timing_cache(self, timings: _Timings, ignore_mismatch: bool) -> bool:
        assert not ignore_mismatch
        if timings.content == b"times of another card":
            return False
        self.timings = timings
        return True


class _Network:
    """One layer, in the type that the file is named after."""

    name = ""
    num_inputs = num_outputs = num_layers = 1

    def __init__(self, flags: int) -> None:
        self.flags = flags
        self.dtype = ""

    def get_input(self, number: int) -> Any:
        return SimpleNamespace(name="x", shape=(1, 4))

    get_output = get_input

    def get_layer(self, number: int) -> Any:
        return SimpleNamespace(
            type="CONVOLUTION", num_outputs=1, get_output=lambda _: SimpleNamespace(dtype=self.dtype)
        )


class _Parser:
    def __init__(self, network: _Network, logger: Any) -> None:
        self._network = network

    def parse(self, content: bytes, path: str) -> bool:
        self._network.dtype = content.decode()
        return content == Path(path).read_bytes()


class _Builder:
    def __init__(self, logger: Any) -> None:
        self._logger = logger

    def create_network(self, flags: int) -> _Network:
        return _Network(flags)

    def create_builder_config(self) -> _Config:
        return _Config()

    def build_serialized_network(self, network: _Network, config: _Config) -> bytes:
        config.progress_monitor.phase_start("Building Engine", None, 1)
        assert config.progress_monitor.step_complete("Building Engine", 0)
        config.progress_monitor.phase_finish("Building Engine")
        told = {
            "name": network.name,
            "typed": network.flags == 1 << _Flag.STRONGLY_TYPED,
            "tf32": "TF32" in config.flags,
        }
        return json.dumps(told).encode()


@pytest.fixture
def tensorrt(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    module = double_library("tensorrt", "10.16.1.11")
    contents: dict[str, Any] = {
        "Builder": _Builder,
        "OnnxParser": _Parser,
        "NetworkDefinitionCreationFlag": _Flag,
        "BuilderFlag": SimpleNamespace(TF32="TF32"),
        "LayerType": SimpleNamespace(QUANTIZE="QUANTIZE"),
        "DataType": SimpleNamespace(HALF="HALF"),
        "IProgressMonitor": type("IProgressMonitor", (), {}),
    }
    module.__dict__.update(contents)
    install(monkeypatch, module)
    yield module
    library.load.cache_clear()


@pytest.fixture
def net(tmp_path: Path) -> Path:
    path = tmp_path / "layout.onnx"
    path.write_text("HALF")
    return path


def build(net: Path, precision: str = "fp16", **more: Any) -> dict[str, Any]:
    plan = net.with_name("layout.plan")
    build_plan(net, plan, flavour="tensorrt", precision=precision, **more)
    told: dict[str, Any] = json.loads(plan.read_bytes())
    return told


def test_types_are_those_of_the_file_and_the_plan_knows_its_precision(tensorrt: ModuleType, net: Path) -> None:
    assert build(net) == {"name": "layout:fp16", "typed": True, "tf32": True}


def test_fp32_is_not_rounded_to_tf32(tensorrt: ModuleType, net: Path) -> None:
    net.write_text("FLOAT")
    assert build(net, "fp32") == {"name": "layout:fp32", "typed": True, "tf32": False}


def test_times_of_kernels_are_kept_and_taken_again(tensorrt: ModuleType, net: Path) -> None:
    times = net.with_name("timing.cache")
    build(net, timing_cache=times)
    assert times.read_bytes() == b"times+1"
    build(net, timing_cache=times)
    assert times.read_bytes() == b"times+1+1"
    assert times.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("before", [b"unreadable", b"times of another card", b"rubbish"])
def test_times_that_are_of_no_use_are_replaced(tensorrt: ModuleType, net: Path, before: bytes) -> None:
    times = net.with_name("timing.cache")
    times.write_bytes(before)
    build(net, timing_cache=times)
    assert times.read_bytes() == b"times+1"


def test_it_builds_for_the_card_at_hand_alone(tensorrt: ModuleType, net: Path) -> None:
    with pytest.raises(EngineError, match="not for SM86"):
        build(net, target="SM86")


def test_a_library_that_does_not_start_is_a_sentence(
    tensorrt: ModuleType, net: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unable:
        def __init__(self, logger: Any) -> None:
            logger.log(logger.Severity.ERROR, "Error Code 6: API Usage Error (CUDA initialization failed. In f at a:1)")
            raise TypeError("pybind11::init(): factory function returned nullptr")

    monkeypatch.setattr(tensorrt, "Builder", Unable)
    with pytest.raises(EngineError, match=r"TensorRT 10\.16\.1\.11 does not start: CUDA initialization failed\."):
        build(net)
