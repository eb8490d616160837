"""Two engines as the painter calls them, and files that are other networks."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from engines.errors import EngineError
from engines.runtime.base import Runtime
from engines.runtime.choose import open_runtime
from lsr_live.appearance.candidates import Part
from lsr_live.appearance.guide import CHANNELS, Guide
from lsr_live.networks.model import find_model
from lsr_live.networks.pair import EnginePair
from tests.engines.nets import save_net

LIVE = find_model("live").sets["fp32"]


@contextmanager
def opened(**files: Path) -> Iterator[dict[str, Runtime]]:
    engines = {name: open_runtime(path, threads=1) for name, path in files.items()}
    try:
        yield engines
    finally:
        for engine in engines.values():
            engine.close()


def a_guide(seed: int = 3) -> Guide:
    rng = np.random.default_rng(seed)
    priors = rng.dirichlet(np.ones(len(Part)), (64, 64)).transpose(2, 0, 1)
    logs = np.ascontiguousarray(np.log(np.maximum(priors, 1e-4)), np.float32)
    return Guide(rng.random((CHANNELS, 64, 64), np.float32), logs)


def test_what_they_answer_is_what_the_painter_wants() -> None:
    with opened(**LIVE) as engines:
        pair = EnginePair(engines, "live")
        assert (pair.side, pair.layout_side) == (256, 64)
        assert pair.name.startswith("live, openvino")
        plan = pair.plan(a_guide())
        assert np.allclose(plan.layout.sum(0), 1.0, atol=1e-4)
        assert np.allclose(plan.attention.sum(0), 1.0, atol=1e-4)
        assert plan.shift.shape == (64, 64, 2)
        painting = pair.paint(np.zeros((4, 256, 256), np.float32), a_guide(), plan.layout)
        assert painting.change.shape == (4, 256, 256)
        assert 0.0 <= painting.trust.min() <= painting.trust.max() <= 1.0


def test_memory_that_is_filled_anew_is_read_anew() -> None:
    with opened(**LIVE) as engines:
        pair = EnginePair(engines, "live")
        guide, base = a_guide(), np.zeros((4, 256, 256), np.float32)
        first = pair.plan(guide).shift.copy()
        before = pair.paint(base, guide, pair.plan(guide).layout).change.copy()
        other = a_guide(4)
        np.copyto(guide.maps, other.maps)
        np.copyto(guide.prior, other.prior)
        plan = pair.plan(guide)
        assert not np.array_equal(plan.shift, first)
        base[:] = 0.5
        after = pair.paint(base, guide, plan.layout).change.copy()
        assert not np.array_equal(after, before)
        # Other memory with the same values gives the same.
        np.testing.assert_array_equal(pair.paint(base.copy(), other, plan.layout).change, after)


def test_two_threads_bring_new_memory_at_once() -> None:
    # As when pictures are planned that are never painted: their memory is gone, and the next comes with other.
    with opened(**LIVE) as engines:
        pair = EnginePair(engines, "live")

        def bring() -> None:
            for _ in range(200_000):
                values = np.zeros(1, np.float32)
                assert pair._batch(values).base is values

        before = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        try:
            with ThreadPoolExecutor(2) as pool:
                for done in [pool.submit(bring) for _ in range(2)]:
                    done.result()
        finally:
            sys.setswitchinterval(before)


def test_files_that_changed_places_are_refused() -> None:
    with opened(layout=LIVE["renderer"], renderer=LIVE["layout"]) as engines, pytest.raises(EngineError) as caught:
        EnginePair(engines, "live")
    assert "another network than lsr-live's" in str(caught.value)
    assert "base 1x4x256x256" in str(caught.value), "it says what it found"


def test_a_network_of_something_else_is_refused(tmp_path: Path) -> None:
    other = save_net(tmp_path / "other.onnx")
    with opened(layout=other, renderer=LIVE["renderer"]) as engines, pytest.raises(EngineError, match="layout network"):
        EnginePair(engines, "live")
    shutil.copy(LIVE["layout"], tmp_path / "layout.onnx")
    with opened(layout=tmp_path / "layout.onnx", renderer=other) as engines, pytest.raises(EngineError, match="frame"):
        EnginePair(engines, "live")
