from __future__ import annotations

import gc
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from lsr_live.errors import DataError, DeviceError, UsageError
from tests.training.data.conftest import Picture, save, shifted
from tests.training.data.tools import fatal_tools, no_tools, simple_tools
from training.data.examine import Options
from training.data.manifest import read_manifest
from training.data.prepare import prepare

SMALL = Options(side=64)


@pytest.fixture
def people(tmp_path: Path, portrait: Picture) -> Path:
    for person in range(3):
        for number in range(2):
            save(tmp_path / "people" / f"p{person}" / f"{number}.png", shifted(portrait, person + 3 * number))
    return tmp_path / "people"


@pytest.fixture(autouse=True)
def _ray_is_no_tidier_than_it_is() -> Iterator[None]:
    # It leaves the ends of its processes' pipes and log files to the garbage collector.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()


def test_a_local_cluster_of_two_makes_the_same_shards(tmp_path: Path, people: Path) -> None:
    ray = pytest.importorskip("ray")
    prepare([people], tmp_path / "here", SMALL, tools=simple_tools)
    save(people / "zed" / "0.png", np.zeros((20, 200, 3), np.uint8))
    manifest = prepare([people], tmp_path / "there", SMALL, workers=2, ray_address="local", tools=fatal_tools)
    assert not ray.is_initialized()
    here = read_manifest(tmp_path / "here")
    assert [s.sha256 for s in manifest.shards] == [s.sha256 for s in here.shards]
    (told,) = manifest.skipped
    assert told.source == "zed/0.png"
    assert "a worker ended" in told.reason


def test_a_worker_that_cannot_begin_says_why(tmp_path: Path, people: Path) -> None:
    pytest.importorskip("ray")
    with pytest.raises(DataError, match="weights are missing"):
        prepare([people], tmp_path / "out", SMALL, workers=1, ray_address="local", tools=no_tools)


def test_no_cluster_at_the_address(tmp_path: Path, people: Path) -> None:
    pytest.importorskip("ray")
    with pytest.raises(DeviceError, match=r"no Ray cluster at 'nonsense'"):
        prepare([people], tmp_path / "out", SMALL, ray_address="nonsense", tools=simple_tools)


def test_without_ray_it_says_how_to_install_it(tmp_path: Path, people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(UsageError, match=r"lsr-live\[cluster\]"):
        prepare([people], tmp_path / "out", SMALL, ray_address="local", tools=simple_tools)
