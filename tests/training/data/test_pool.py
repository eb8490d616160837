from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from lsr_live.errors import DataError, UsageError
from tests.training.data.samples import LEFT_TOP, drawn_sample, write_samples
from training.data.manifest import Manifest, read_manifest, write_manifest
from training.data.pool import load_pool


def some_people(side: int = 64) -> list[list[list]]:
    return [
        [drawn_sample("p2", "a", frame, side) for frame in (3, 7)],
        [drawn_sample("p1", "a", 0, side), drawn_sample("p1", "b.2", 5, side)],
    ]


def test_a_pool_holds_every_frame_in_the_shards_order(tmp_path: Path) -> None:
    shards = some_people()
    write_samples(tmp_path, shards)
    told: list[tuple[int, int]] = []
    pool = load_pool(tmp_path, side=64, progress=lambda done, total: told.append((done, total)))
    assert len(pool) == 4
    assert pool.people == ("p2", "p1")
    assert pool.tracks == (("p2", "a"), ("p1", "a"), ("p1", "b.2"))
    assert pool.person.tolist() == [0, 0, 1, 1]
    assert pool.track.tolist() == [0, 0, 1, 2]
    assert pool.frame.tolist() == [3, 7, 0, 5]
    assert told[-1] == (4, 4)
    for row, sample in enumerate(sample for shard in shards for sample in shard):
        assert np.array_equal(pool.images[row].numpy(), sample.image)
        assert np.array_equal(pool.mattes[row].numpy(), sample.matte)
        assert np.array_equal(pool.layouts[row].numpy(), sample.layout[::2, ::2])
        assert pool.meshes[row].numpy() == pytest.approx(sample.mesh * 8 + np.float32((3.5, 3.5, 0)), abs=1e-3)


def test_types_and_shapes_are_those_that_training_counts_on(tmp_path: Path) -> None:
    write_samples(tmp_path, some_people())
    pool = load_pool(tmp_path, side=32)
    assert pool.images.shape == (4, 32, 32, 3)
    assert pool.mattes.shape == (4, 32, 32)
    assert pool.layouts.shape == (4, 16, 16)
    assert pool.meshes.shape == (4, 478, 3)
    assert {t.dtype for t in (pool.images, pool.mattes, pool.layouts)} == {torch.uint8}
    assert {t.dtype for t in (pool.person, pool.track, pool.frame)} == {torch.int64}
    assert pool.meshes.dtype == torch.float32


@pytest.mark.parametrize("side", [32, 96, 128])
@pytest.mark.parametrize("stored", [64, 100])
def test_another_side_moves_picture_maps_and_mesh_together(tmp_path: Path, side: int, stored: int) -> None:
    write_samples(tmp_path, [[drawn_sample(side=stored)]], stored)
    pool = load_pool(tmp_path, side=side)
    corner = pool.meshes[0, LEFT_TOP, 0].item()
    assert corner == pytest.approx(128 - 0.5, abs=1e-3)  # a quarter of 512, whatever the side
    first = side // 4
    assert pool.images[0, side // 2, first + 2, 0] > 180
    assert pool.images[0, side // 2, first - 3, 0] < 40
    assert pool.mattes[0, side // 2, first + 2] > 230
    assert pool.mattes[0, side // 2, first - 3] < 25
    assert set(pool.layouts.unique().tolist()) == {0, 13}
    assert pool.layouts[0, side // 4, side // 8 + 1] == 13
    assert pool.layouts[0, side // 4, side // 8 - 2] == 0


def test_frames_of_mixed_sizes_become_one_size(tmp_path: Path) -> None:
    write_samples(tmp_path, [[drawn_sample(frame=0, side=48), drawn_sample(frame=1, side=96)]])
    pool = load_pool(tmp_path, side=64)
    assert pool.meshes[:, LEFT_TOP, :2].numpy() == pytest.approx(127.5, abs=1e-3)
    difference = pool.mattes[0].int() - pool.mattes[1].int()
    assert (difference.abs() > 128).float().mean() < 0.01


def test_only_the_people_asked_for(tmp_path: Path) -> None:
    write_samples(tmp_path, some_people())
    pool = load_pool(tmp_path, side=32, people={"p1", "nobody"})
    assert pool.people == ("p1",)
    assert pool.person.tolist() == [0, 0]
    assert pool.frame.tolist() == [0, 5]
    with pytest.raises(DataError, match="no frame of the people"):
        load_pool(tmp_path, side=32, people=["nobody"])


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    write_samples(tmp_path, [[drawn_sample(f"p{n % 7}", "0", n) for n in range(40)]])
    first, second = (load_pool(tmp_path, side=64) for _ in range(2))
    for name in ("images", "mattes", "layouts", "meshes", "person", "track", "frame"):
        assert torch.equal(getattr(first, name), getattr(second, name)), name
    assert first.people == second.people


def test_a_shard_that_changed_is_refused(tmp_path: Path) -> None:
    write_samples(tmp_path, some_people())
    shard = tmp_path / "shard-00001.tar"
    content = bytearray(shard.read_bytes())
    content[len(content) // 3] ^= 1
    shard.write_bytes(content)
    with pytest.raises(DataError, match=r"shard-00001.tar.*checksum"):
        load_pool(tmp_path, side=32)
    shard.unlink()
    with pytest.raises(DataError, match=r"shard-00001.tar.*cannot be read"):
        load_pool(tmp_path, side=32)


def test_empty_folders_and_shards_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no manifest.json.*lsr-train prepare"):
        load_pool(tmp_path, side=32)
    write_samples(tmp_path, [[]])
    with pytest.raises(DataError, match="holds no frame"):
        load_pool(tmp_path, side=32)


def test_a_broken_sample_is_named(tmp_path: Path) -> None:
    sample = drawn_sample()
    sample.mesh[5, 1] = np.nan
    write_samples(tmp_path, [[drawn_sample(frame=9), sample]])
    with pytest.raises(DataError, match=r"p1/0/00000.*no numbers"):
        load_pool(tmp_path, side=32)
    sample = drawn_sample()
    sample.layout[5, 1] = 19
    write_samples(tmp_path, [[sample]])
    with pytest.raises(DataError, match=r"p1/0/00000.*class 19"):
        load_pool(tmp_path, side=32)


def test_a_manifest_that_counts_too_few_is_noticed(tmp_path: Path) -> None:
    write_samples(tmp_path, [[drawn_sample(frame=n) for n in range(3)]])
    manifest = read_manifest(tmp_path)
    shard = manifest.shards[0]
    fewer = type(shard)(shard.name, shard.sha256, shard.bytes, 2)
    write_manifest(tmp_path, Manifest(64, 1, 1, 2, (fewer,)))
    with pytest.raises(DataError, match="more frames than"):
        load_pool(tmp_path, side=32)


@pytest.mark.parametrize("side", [0, 33, -2])
def test_an_odd_side_is_a_question_of_usage(tmp_path: Path, side: int) -> None:
    with pytest.raises(UsageError, match="even"):
        load_pool(tmp_path, side=side)


def test_the_spell_machine_needs_torch_numpy_and_opencv_only() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import sys, training.data.pool; print(*{n.partition('.')[0] for n in sys.modules})"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    unwanted = {"mediapipe", "scipy", "skimage", "av", "typer", "rich", "ray", "openvino", "PIL", "platformdirs"}
    assert not unwanted & set(said)
