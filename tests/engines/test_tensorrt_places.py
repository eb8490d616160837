"""What is said of TensorRT on machines that have all, some or nothing of what it needs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engines.errors import EngineError
from engines.runtime.base import Place
from engines.runtime.tensorrt import library, memory, parts, places
from engines.runtime.tensorrt.card import Card, find_card
from tests.engines.cuda_doubles import RTX_3060, double_library, install

NO_DRIVER = EngineError("There is no NVIDIA driver: libcuda.so.1 cannot be loaded.", "Install it.")


class Absent:
    """Stands in front of what finds modules, and knows that these are not there."""

    MODULES = ("tensorrt", "tensorrt_rtx")

    @classmethod
    def find_spec(cls, name: str, path: object = None, target: object = None) -> None:
        if name in cls.MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    library.load.cache_clear()
    yield
    library.load.cache_clear()


@pytest.fixture
def with_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "memory_trouble", lambda: "")


def place_of(runtime: str) -> Place:
    (place,) = (place for place in places() if place.runtime == runtime)
    return place


def test_it_never_raises_and_says_of_this_very_machine_what_is_missing() -> None:
    found = places()
    assert [(place.runtime, place.device) for place in found] == [("tensorrt", "cuda"), ("tensorrt-rtx", "cuda")]
    for place in found:
        assert place.works == (not place.trouble)
        assert place.works or place.advice
        assert bool(place.precisions) == place.works
    for part in parts.parts():
        assert bool(part.found) == (not part.trouble)


def test_both_serve_on_an_rtx_card(monkeypatch: pytest.MonkeyPatch, with_memory: None) -> None:
    install(monkeypatch, double_library("tensorrt", "10.16.1.11"))
    install(monkeypatch, double_library("tensorrt_rtx", "1.7.1.116"))
    for runtime, version in (("tensorrt", "10.16.1.11"), ("tensorrt-rtx", "1.7.1.116")):
        place = place_of(runtime)
        assert place.works
        assert (place.version, place.name) == (version, str(RTX_3060))
        assert place.precisions == ("fp32", "fp16", "int8")


def test_a_card_that_rtx_does_not_list_is_left_to_tensorrt(monkeypatch: pytest.MonkeyPatch, with_memory: None) -> None:
    card = Card("NVIDIA H200", (9, 0), "580.65")
    install(monkeypatch, double_library("tensorrt", "11.4.0.106"), card)
    install(monkeypatch, double_library("tensorrt_rtx", "1.7.1.116"), card)
    assert place_of("tensorrt").works
    place = place_of("tensorrt-rtx")
    assert not place.works
    assert "SM90" in place.trouble
    assert "tensorrt-cu13" in place.advice


def test_a_card_that_is_too_old_is_named(monkeypatch: pytest.MonkeyPatch, with_memory: None) -> None:
    install(monkeypatch, double_library("tensorrt", "11.4.0.106"), Card("NVIDIA TITAN V", (7, 0), "580.65"))
    assert "NVIDIA TITAN V has 7.0" in place_of("tensorrt").trouble


def test_no_driver_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, double_library("tensorrt", "11.4.0.106"), NO_DRIVER)
    place = place_of("tensorrt")
    assert (place.trouble, place.advice) == (NO_DRIVER.sentence, NO_DRIVER.advice)
    assert (place.version, place.name) == ("11.4.0.106", "")


@pytest.mark.parametrize(("module", "version"), [("tensorrt", "8.6.1"), ("tensorrt_rtx", "1.1.1.26")])
def test_a_version_that_is_too_old_is_refused(monkeypatch: pytest.MonkeyPatch, module: str, version: str) -> None:
    install(monkeypatch, double_library(module, version))
    place = place_of(module.replace("_", "-"))
    assert f"{version} is too old" in place.trouble
    assert "pip install" in place.advice


def test_a_package_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "find_card", lambda: RTX_3060)
    for module in Absent.MODULES:
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(sys, "meta_path", [Absent, *sys.meta_path])
    assert place_of("tensorrt").trouble == "TensorRT is not installed."
    assert "--extra-index-url https://pypi.nvidia.com" in place_of("tensorrt").advice
    assert place_of("tensorrt-rtx").advice == "Run: pip install tensorrt-rtx cuda-python"


@pytest.mark.parametrize(
    "line",
    ["raise ImportError('libnvonnxparser.so.11: cannot open shared object file')", "import nvinfer_bindings", "x = 1"],
    ids=["library missing", "bindings missing", "not the package"],
)
def test_a_package_that_does_not_load_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    (tmp_path / "tensorrt.py").write_text(line)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "tensorrt", raising=False)
    monkeypatch.setattr(library, "find_card", lambda: RTX_3060)
    try:
        place = place_of("tensorrt")
    finally:
        sys.modules.pop("tensorrt", None)
    assert not place.works
    assert "cannot be loaded" in place.trouble
    assert "pip install" in place.advice


def test_what_the_memory_needs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, double_library("tensorrt", "11.4.0.106"))
    monkeypatch.setattr(memory, "_pycuda", lambda: "libcurand.so.10: cannot open shared object file")
    monkeypatch.setattr(memory, "_found", lambda _module: False)
    place = place_of("tensorrt")
    assert "libcurand.so.10" in place.trouble
    assert place.advice == "Run: pip install cuda-python"
    assert memory.memory_library() == ""


def test_the_card_of_this_very_machine_is_named_or_its_absence_is() -> None:
    try:
        told = str(find_card())
    except EngineError as error:
        told = str(error)
    assert len(told) > 20
    assert told.isprintable()


def test_unknown_flavours_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="tensorrt-lean"):
        library.flavour_of("tensorrt-lean")
