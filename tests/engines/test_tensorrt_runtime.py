"""What the runtime does with a card's memory and in which order, on doubles of card and library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime.tensorrt import TensorrtRuntime, inspect_plan, library, open_network, runtime
from tests.engines.cuda_doubles import RTX_3060, SHAPE, DoubleDevice, double_library, install, lend, save_plan

Array = NDArray[np.float32]
Lent = list[DoubleDevice]


@pytest.fixture
def tensorrt(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """TensorRT 11 and TensorRT-RTX, both doubles, and an RTX card."""
    install(monkeypatch, double_library("tensorrt_rtx", "1.7.1.116"))
    module = double_library("tensorrt", "11.4.0.106")
    install(monkeypatch, module)
    yield module
    library.load.cache_clear()


@pytest.fixture
def lent(tensorrt: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Lent:
    """The cards that were opened."""
    return lend(monkeypatch, DoubleDevice)


def numbers(value: float) -> Array:
    return np.full(SHAPE, value, np.float32)


def layout(folder: Path) -> Path:
    return save_plan(folder / "layout.plan", ("guide", "prior"), ("layout", "shift"))


def renderer(folder: Path) -> Path:
    return save_plan(folder / "renderer.plan", ("base", "guide", "layout"), ("change",))


def test_answers_land_in_the_callers_arrays_by_name(lent: Lent, tmp_path: Path) -> None:
    network = open_network(layout(tmp_path), device="cuda", threads=None)
    assert [(port.name, port.shape, port.dtype) for port in network.inputs] == [
        ("guide", SHAPE, np.float32),
        ("prior", SHAPE, np.float32),
    ]
    shares, shift = numbers(0), numbers(0)
    network.infer({"prior": numbers(1), "guide": numbers(10)}, {"shift": shift, "layout": shares})
    np.testing.assert_array_equal(shares, numbers(22))
    np.testing.assert_array_equal(shift, numbers(33))


def test_an_array_that_was_filled_anew_is_uploaded_anew_and_nothing_is_allocated(lent: Lent, tmp_path: Path) -> None:
    network = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    guide, prior, shares, shift = numbers(1), numbers(1), numbers(0), numbers(0)
    for value in (1, 5, 7):
        guide[:] = value
        network.infer({"guide": guide, "prior": prior}, {"layout": shares, "shift": shift})
        np.testing.assert_array_equal(shares, numbers(2 * (value + 1)))
    (card,) = lent
    assert len(card.allocated) == len(card.host_arrays) == 4


def test_it_says_what_runs(lent: Lent, tmp_path: Path) -> None:
    path = layout(tmp_path)
    description = TensorrtRuntime(path, flavour="tensorrt").describe()
    assert (description.runtime, description.version) == ("tensorrt", "11.4.0.106")
    assert (description.device, description.precision) == (str(RTX_3060), "fp16")
    assert description.file == str(path)


def test_two_networks_share_card_stream_and_memory(lent: Lent, tmp_path: Path) -> None:
    front = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    behind = TensorrtRuntime(renderer(tmp_path), flavour="tensorrt", beside=front)
    (card,) = lent
    # guide, prior, layout, shift, then base and change.
    assert len(card.allocated) == 6

    guide, shares, change = numbers(0), numbers(0), numbers(0)
    for value in (1, 2):
        guide[:] = value
        front.infer({"guide": guide, "prior": numbers(10)}, {"layout": shares, "shift": numbers(0)})
        uploaded = len(card.uploads)
        behind.infer({"base": numbers(100), "guide": guide, "layout": shares}, {"change": change})
        assert len(card.uploads) == uploaded + 1, "only the base is new to the card"
        np.testing.assert_array_equal(change, numbers(2 * (100 + value + 2 * (value + 10))))


def test_what_the_network_in_front_did_not_see_just_now_is_uploaded(lent: Lent, tmp_path: Path) -> None:
    front = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    behind = TensorrtRuntime(renderer(tmp_path), flavour="tensorrt", beside=front)
    guide, shares, change = numbers(1), numbers(0), numbers(0)
    front.infer({"guide": guide, "prior": numbers(0)}, {"layout": shares, "shift": numbers(0)})

    behind.infer({"base": numbers(0), "guide": guide, "layout": numbers(50)}, {"change": change})
    np.testing.assert_array_equal(change, numbers(102), "another array of the same port")

    guide[:], shares[:] = 3, 4
    behind.infer({"base": numbers(0), "guide": guide, "layout": shares}, {"change": change})
    np.testing.assert_array_equal(change, numbers(14), "filled anew since the other network ran")


def test_a_network_left_alone_goes_on(lent: Lent, tmp_path: Path) -> None:
    front = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    behind = TensorrtRuntime(renderer(tmp_path), flavour="tensorrt", beside=front)
    front.close()
    change = numbers(0)
    behind.infer({"base": numbers(1), "guide": numbers(1), "layout": numbers(1)}, {"change": change})
    np.testing.assert_array_equal(change, numbers(6))
    (card,) = lent
    assert not card.closed
    behind.close()
    behind.close()
    assert card.closed == 1


def test_a_closed_network_runs_no_more_and_opens_none_beside_it(lent: Lent, tmp_path: Path) -> None:
    network = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    network.close()
    with pytest.raises(EngineError, match="closed"):
        network.infer({}, {})
    with pytest.raises(EngineError, match="closed"):
        TensorrtRuntime(renderer(tmp_path), flavour="tensorrt", beside=network)


@pytest.mark.parametrize(
    "guide",
    [np.zeros((1, 5), np.float32), np.zeros((1, 4), np.float64), np.zeros((1, 8), np.float32)[:, ::2]],
    ids=["shape", "dtype", "strides"],
)
def test_arrays_that_do_not_fit_are_named(lent: Lent, tmp_path: Path, guide: Array) -> None:
    network = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    with pytest.raises(ValueError, match="'guide'"):
        network.infer({"guide": guide, "prior": numbers(0)}, {"layout": numbers(0), "shift": numbers(0)})


def test_from_the_second_run_on_a_graph_is_launched(
    lent: Lent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[str] = []

    class DoubleGraph:
        def __init__(self, enqueue: object) -> None:
            self._enqueue = enqueue

        def launch(self) -> None:
            events.append("launch")
            assert callable(self._enqueue)
            self._enqueue()

        def close(self) -> None:
            events.append("close")

    def captured(device: DoubleDevice, enqueue: object) -> DoubleGraph:
        assert device.waits, "recorded before the first run was done"
        events.append("capture")
        return DoubleGraph(enqueue)

    monkeypatch.setattr(runtime, "captured", captured)
    network = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    shares = numbers(0)
    for value in (1, 2, 3):
        network.infer({"guide": numbers(value), "prior": numbers(0)}, {"layout": shares, "shift": numbers(0)})
        np.testing.assert_array_equal(shares, numbers(2 * value))
    network.close()
    assert events == ["capture", "launch", "launch", "close"]


def test_rtx_keeps_its_kernels_beside_the_plan(lent: Lent, tmp_path: Path) -> None:
    path = layout(tmp_path)
    kernels = path.with_suffix(".kernels")
    TensorrtRuntime(path, flavour="tensorrt-rtx").close()
    assert kernels.read_bytes() == b"kernels, compiled"
    assert kernels.stat().st_mode & 0o077 == 0

    kernels.write_bytes(b"kernels of the day before")
    TensorrtRuntime(path, flavour="tensorrt-rtx").close()
    assert kernels.read_bytes() == b"kernels of the day before", "taken, so not written again"

    kernels.write_bytes(b"of another card")
    TensorrtRuntime(path, flavour="tensorrt-rtx").close()
    assert kernels.read_bytes() == b"kernels, compiled"


def test_rtx_reads_no_kernels_that_others_could_write(lent: Lent, tmp_path: Path) -> None:
    path = layout(tmp_path)
    kernels = path.with_suffix(".kernels")
    kernels.write_bytes(b"kernels by somebody else")
    kernels.chmod(0o666)
    TensorrtRuntime(path, flavour="tensorrt-rtx").close()
    assert kernels.read_bytes() == b"kernels, compiled"


def test_rtx_runs_where_its_kernels_cannot_be_kept(lent: Lent, tmp_path: Path) -> None:
    path = layout(tmp_path)
    path.with_suffix(".kernels").mkdir()
    network = TensorrtRuntime(path, flavour="tensorrt-rtx")
    shares = numbers(0)
    network.infer({"guide": numbers(1), "prior": numbers(0)}, {"layout": shares, "shift": numbers(0)})
    np.testing.assert_array_equal(shares, numbers(2))
    network.close()
    assert [card.closed for card in lent] == [1]


@pytest.mark.parametrize(
    ("complaint", "trouble"),
    [
        (
            "IRuntime::deserializeCudaEngine: Error Code 1: Serialization (Serialization assertion stdVersionRead == "
            "kSERIALIZATION_VERSION failed.Version tag does not match. Note: Current Version: 239, Serialized Engine "
            "Version: 238)",
            "another version",
        ),
        (
            "[engine.cpp::deserialize::1] Error Code 6: API Usage Error (The engine plan file is not compatible with "
            "this version of TensorRT, expecting library version 11.4.0.106 got 10.0.1.6, please rebuild.)",
            "another version",
        ),
        (
            "IRuntime::deserializeCudaEngine: Error Code 6: API Usage Error (The engine plan file is generated on an "
            "incompatible device, expecting compute 8.6 got compute 8.9, please rebuild.)",
            "another card",
        ),
        (
            "IRuntime::deserializeCudaEngine: Error Code 1: Serialization (Serialization assertion plan.header.size =="
            " blobSize failed. In parsePlan at /_src/runtime/dispatch/runtime.cpp:780)",
            "damaged",
        ),
        ("Error Code 1: Cuda Runtime (In a at b.cpp:9 (cudaError 2: out of memory))", "more memory"),
        ("Error Code 2: OutOfMemory (Requested size was 12 bytes. In allocate at a.cpp:1)", "more memory"),
        ("Error Code 1: Cuda Runtime (In a at b.cpp:9 (cudaError 35: CUDA driver version is x))", "newer CUDA"),
        ("Error Code 1: Myelin (something else)", "something else"),
    ],
)
def test_a_plan_that_does_not_load_gets_one_sentence(lent: Lent, tmp_path: Path, complaint: str, trouble: str) -> None:
    path = save_plan(tmp_path / "layout.plan", (), (), complaint=complaint)
    with pytest.raises(EngineError, match=trouble) as caught:
        TensorrtRuntime(path, flavour="tensorrt")
    assert str(path) in caught.value.sentence
    assert "\n" not in str(caught.value)
    assert [card.closed for card in lent] == [1]


def test_too_little_memory_is_a_sentence_and_gives_back_what_was_taken(
    tensorrt: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lent = lend(monkeypatch, lambda: DoubleDevice(memory=40))
    with pytest.raises(EngineError, match="too little free memory"):
        TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    assert [card.closed for card in lent] == [1]

    lent = lend(monkeypatch, DoubleDevice)
    large = save_plan(tmp_path / "large.plan", ("x",), ("y",), large=True)
    with pytest.raises(EngineError, match="too little free memory"):
        TensorrtRuntime(large, flavour="tensorrt")
    assert [card.closed for card in lent] == [1]


def test_one_that_cannot_be_opened_beside_another_leaves_it_alone(
    tensorrt: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lent = lend(monkeypatch, lambda: DoubleDevice(memory=4 * 16))
    front = TensorrtRuntime(layout(tmp_path), flavour="tensorrt")
    with pytest.raises(EngineError, match="too little free memory"):
        TensorrtRuntime(renderer(tmp_path), flavour="tensorrt", beside=front)
    shares = numbers(0)
    front.infer({"guide": numbers(1), "prior": numbers(2)}, {"layout": shares, "shift": numbers(0)})
    np.testing.assert_array_equal(shares, numbers(6))
    assert [card.closed for card in lent] == [0]


def test_a_run_that_fails_is_a_sentence(lent: Lent, tmp_path: Path) -> None:
    path = save_plan(tmp_path / "bad.plan", ("x",), ("y",), fails=True)
    network = TensorrtRuntime(path, flavour="tensorrt")
    with pytest.raises(EngineError, match=r"bad\.plan failed while running: CUDA error 700"):
        network.infer({"x": numbers(1)}, {"y": numbers(0)})


@pytest.mark.parametrize(("name", "content"), [("none.plan", None), ("empty.plan", b"")])
def test_a_plan_that_is_not_there_gets_one_sentence(
    lent: Lent, tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(EngineError, match=name) as caught:
        TensorrtRuntime(tmp_path / name, flavour="tensorrt")
    assert caught.value.advice == "Build the engine again."
    assert [card.closed for card in lent] == [1]


def test_a_plan_is_inspected_on_the_card(lent: Lent, tmp_path: Path) -> None:
    path = layout(tmp_path)
    told = inspect_plan(path, flavour="tensorrt")
    assert told["layers"] == ["add", "scale"]
    assert (told["name"], told["precision"]) == ("layout:fp16", "fp16")
    assert told["inputs"] == {"guide": SHAPE, "prior": SHAPE}
    assert told["plan_bytes"] == path.stat().st_size
    foreign = save_plan(tmp_path / "foreign.plan", ("x",), ("y",), name="made by trtexec")
    assert inspect_plan(foreign, flavour="tensorrt")["precision"] == "unknown"
    assert [card.closed for card in lent] == [1, 1]


def test_another_device_than_cuda_is_refused(lent: Lent, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="'cpu'"):
        open_network(layout(tmp_path), device="cpu", threads=2)
    assert not lent
