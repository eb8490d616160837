"""The fastest engine to begin with, a better one when it is built, another when one fails: with real engines."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engines.cache import Broken, Cache
from engines.errors import EngineError as Failure
from engines.runtime import openvino
from engines.runtime.base import Place, Runtime
from lsr_live.appearance.networks import Networks
from lsr_live.errors import EngineError
from lsr_live.identity.identity import Identity
from lsr_live.networks.check import checker
from lsr_live.networks.model import Model, find_model
from lsr_live.networks.pair import EnginePair
from lsr_live.networks.rehearsal import rehearse
from lsr_live.networks.supply import Supply

MODEL = find_model("live")
HERE = [place for place in openvino.places() if place.device == "cpu"]
LONG = 60.0


class Drawing:
    """Takes what is handed over, as the reenactor does."""

    def __init__(self) -> None:
        self.taken: list[tuple[Networks | None, str | None]] = []
        self.changed = threading.Event()

    def use(self, networks: Networks | None, *, notice: str | None = None) -> None:
        self.taken.append((networks, notice))
        self.changed.set()


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("engines"))


def test_the_first_start_builds_what_is_quickly_built_and_the_next_finds_it(collins: Identity, cache: Cache) -> None:
    steps: list[str] = []
    supplied = Supply(MODEL, collins, HERE, cache=cache).first(lambda step, share: steps.append(step))
    built = [engine for engine in cache.list() if not isinstance(engine, Broken)]
    assert {str(engine.target) for engine in built} == {"openvino cpu fp32", "openvino cpu int8"}
    assert supplied.engine.total_ms == min(engine.total_ms for engine in built)
    assert any("check" in step for step in steps)
    assert "measured here" in supplied.reason
    supplied.networks.close()

    steps.clear()
    again = Supply(MODEL, collins, HERE, cache=cache).first(lambda step, share: steps.append(step))
    assert again.engine.key == supplied.engine.key
    assert not steps
    again.networks.close()


def test_what_is_asked_for_is_what_draws(collins: Identity, cache: Cache) -> None:
    supplied = Supply(MODEL, collins, HERE, precision="fp32", cache=cache).first()
    assert supplied.networks.name.startswith("live, openvino")
    assert "fp32" in supplied.networks.name
    supplied.networks.close()
    with pytest.raises(EngineError, match="There is no runtime called"):
        Supply(MODEL, collins, openvino.places(), runtime="tensorrt", cache=cache)


def test_when_one_fails_the_next_draws_and_that_is_told(collins: Identity, cache: Cache) -> None:
    supply, drawing = Supply(MODEL, collins, HERE, cache=cache), Drawing()
    first = supply.first()
    supply.follow(drawing)
    try:
        supply.failed(Failure("The memory is gone."))
        assert drawing.changed.wait(LONG)
        networks, notice = drawing.taken[0]
        assert isinstance(networks, EnginePair)
        assert networks.name != first.networks.name
        assert notice is not None
        assert notice.startswith(f"{first.engine.target} failed: The memory is gone. Now ")
        networks.close()
    finally:
        supply.close()
    first.networks.close()


def test_a_better_engine_is_handed_over_while_it_draws(
    collins: Identity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # int8 as if it took long to build: on a device that is not the processor.
    slow = Place("openvino", "gpu", True, HERE[0].version, "a card", ("int8",))
    monkeypatch.setitem(openvino._DEVICES, "gpu", "CPU")
    monkeypatch.setattr(openvino, "_device_name", lambda device: "a card")
    quick = replace(HERE[0], precisions=("fp32",))
    cache, drawing = Cache(tmp_path / "engines"), Drawing()
    supply = Supply(MODEL, collins, [quick, slow], cache=cache)
    first = supply.first()
    assert str(first.engine.target) == "openvino cpu fp32"
    # Whatever this machine measures: the processor's engine counts as slow.
    supply._now = replace(first.engine, speed_ms=dict.fromkeys(first.engine.speed_ms, 1e4))
    supply._built = [supply._now]
    supply.follow(drawing)
    try:
        assert drawing.changed.wait(LONG)
        networks, notice = drawing.taken[0]
        assert isinstance(networks, EnginePair)
        assert "int8" in networks.name
        assert notice is None
        networks.close()
    finally:
        supply.close()
    first.networks.close()


def test_an_engine_that_draws_otherwise_is_refused(collins: Identity, tmp_path: Path) -> None:
    # int8 files that are other networks: layout and all the rest the same, but the renderer of other weights.
    broken = spoilt(MODEL.sets["fp32"], tmp_path)
    model = Model("live", {"fp32": MODEL.sets["fp32"], "int8": broken})
    cache = Cache(tmp_path / "engines")
    supplied = Supply(model, collins, HERE, cache=cache).first()
    assert "fp32" in supplied.networks.name
    supplied.networks.close()
    with pytest.raises(EngineError, match="differ too much"):
        Supply(model, collins, HERE, precision="int8", cache=cache).first()


def test_pictures_of_a_rehearsal_are_real_and_the_same_each_time(collins: Identity) -> None:
    pictures = rehearse(collins, None, pictures=3)
    assert len({picture.tobytes() for picture in pictures}) == 3
    for picture, again in zip(pictures, rehearse(collins, None, pictures=3), strict=True):
        assert picture.shape == (512, 512, 3)
        assert picture.std() > 20
        np.testing.assert_array_equal(picture, again)


def test_an_engine_that_fails_while_it_is_checked_is_told(collins: Identity) -> None:
    class Failing:
        def __init__(self, runtime: Runtime) -> None:
            self.inputs, self.outputs, self.describe, self.close = (
                runtime.inputs,
                runtime.outputs,
                runtime.describe,
                runtime.close,
            )

        def infer(self, inputs: Mapping[str, object], outputs: Mapping[str, object]) -> None:
            raise Failure("The card is out of memory.")

    engines = {name: openvino.OpenvinoRuntime(path) for name, path in MODEL.sets["fp32"].items()}
    with pytest.raises(Failure, match="out of memory"):
        checker(collins, MODEL)({"layout": Failing(engines["layout"]), "renderer": engines["renderer"]})


def spoilt(files: Mapping[str, Path], folder: Path) -> dict[str, Path]:
    onnx = pytest.importorskip("onnx", reason="the spoilt network is made with onnx")
    from onnx import numpy_helper

    model = onnx.load(str(files["renderer"]))
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.ndim == 4:
            tensor.CopyFrom(numpy_helper.from_array((values * 1.5 + 0.01).astype(values.dtype), tensor.name))
    path = folder / "spoilt.onnx"
    onnx.save(model, str(path))
    return {"layout": files["layout"], "renderer": path}
