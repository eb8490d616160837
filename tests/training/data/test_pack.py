from __future__ import annotations

import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.errors import DataError, UsageError
from lsr_live.mesh.canonical import CANONICAL
from tests.training.data.samples import drawn_sample, write_samples
from training.data.compact import LARGEST_ERROR, pack_mesh, unpack_mesh
from training.data.manifest import read_manifest
from training.data.pack import pack, thinned
from training.data.pool import load_pool
from training.data.sample import BrokenSample, Sample


def textured(person: str, frame: int, side: int = 64) -> Sample:
    """A sample whose picture does not pack well, as photographs do not, and whose mesh is a face."""
    sample = drawn_sample(person, "0", frame, side)
    rng = np.random.default_rng([frame, len(person)])
    coarse = np.repeat(rng.integers(0, 255, (side // 4, side // 4, 1), np.uint8), 3, axis=2)
    sample.image[...] = cv2.resize(coarse, (side, side), interpolation=cv2.INTER_CUBIC)
    sample.mesh[...] = CANONICAL * side / 2 + side / 2 + rng.normal(0, 0.3, CANONICAL.shape)
    return sample


def test_a_pack_reads_as_its_shards_do(tmp_path: Path) -> None:
    write_samples(tmp_path / "shards", [[textured("a", 3), textured("b", 1)], [textured("b", 8)]])
    packed = pack(tmp_path / "shards", tmp_path / "pack", max_mib=1, quality=95)
    assert packed.dropped == 0
    assert packed.manifest == read_manifest(tmp_path / "pack")
    assert packed.manifest.alone == ("a",)
    sizes = [sum(f.stat().st_size for f in (tmp_path / name).glob("*.tar*")) for name in ("shards", "pack")]
    assert sizes[1] < 0.4 * sizes[0]
    before, after = (load_pool(tmp_path / name, side=64) for name in ("shards", "pack"))
    assert after.people == before.people
    for name in ("person", "track", "frame"):
        assert getattr(after, name).tolist() == getattr(before, name).tolist()
    assert (after.meshes - before.meshes).abs().max() <= LARGEST_ERROR
    assert (after.images.float() - before.images.float()).abs().mean() < 4
    assert (after.mattes.float() - before.mattes.float()).abs().mean() < 4
    assert (after.layouts != before.layouts).float().mean() < 0.02


def test_what_does_not_fit_is_left_out_evenly_over_everybody(tmp_path: Path) -> None:
    people = {"many": 60, "some": 20, "one": 1}
    samples = [textured(person, frame) for person, count in people.items() for frame in range(count)]
    write_samples(tmp_path / "shards", [samples])
    whole = pack(tmp_path / "shards", tmp_path / "whole", max_mib=10).manifest.shards[0].bytes
    packed = pack(tmp_path / "shards", tmp_path / "half", max_mib=whole / 2 / 2**20)
    (shard,) = packed.manifest.shards
    assert (tmp_path / "half" / shard.name).stat().st_size == shard.bytes <= whole / 2
    assert shard.bytes > 0.4 * whole
    assert packed.dropped == 81 - packed.manifest.frames
    pool = load_pool(tmp_path / "half", side=32)
    frames = {name: pool.frame[pool.person == at].tolist() for at, name in enumerate(pool.people)}
    assert frames.keys() == people.keys()
    assert frames["one"] == [0]
    for name in ("many", "some"):
        kept = frames[name]
        assert 0.35 < len(kept) / people[name] < 0.55
        assert set(np.diff(kept)) <= {1, 2, 3}


def test_too_little_room_for_two_of_each_is_told(tmp_path: Path) -> None:
    write_samples(tmp_path / "shards", [[textured("a", n) for n in range(9)]])
    with pytest.raises(UsageError, match=r"2 frames.*MiB.*--max-mib"):
        pack(tmp_path / "shards", tmp_path / "out", max_mib=0.001)
    assert not any((tmp_path / "out").iterdir())


def test_what_cannot_be_packed(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no manifest"):
        pack(tmp_path, tmp_path / "out", max_mib=1)
    write_samples(tmp_path / "shards", [[]])
    with pytest.raises(DataError, match="no frames"):
        pack(tmp_path / "shards", tmp_path / "out", max_mib=1)
    with pytest.raises(UsageError, match="exists already"):
        pack(tmp_path / "shards", tmp_path / "shards", max_mib=1)
    with pytest.raises(UsageError, match="1 to 100"):
        pack(tmp_path / "shards", tmp_path / "other", max_mib=1, quality=0)


@given(
    scale=st.floats(20, 500),
    bend=st.floats(0, 30),
    shift=st.floats(-600, 600),
    seed=st.integers(0, 2**32 - 1),
)
def test_a_packed_mesh_is_within_a_tenth_of_a_pixel(scale: float, bend: float, shift: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    turned = CANONICAL @ rng.normal(0, 1, (3, 3)) * scale + shift
    mesh = (turned + rng.normal(0, bend, CANONICAL.shape)).astype(np.float32)
    assert np.abs(unpack_mesh(pack_mesh(mesh)) - mesh).max() <= LARGEST_ERROR


@given(content=st.binary(max_size=200), packed=st.booleans())
def test_a_broken_mesh_is_told(content: bytes, packed: bool) -> None:
    with pytest.raises(BrokenSample, match=r"mesh.fit"):
        unpack_mesh(zlib.compress(content) if packed else content)


def test_a_mesh_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(BrokenSample, match="length"):
        unpack_mesh(zlib.compress(bytes(50_000_000)))


@given(people=st.lists(st.sampled_from("abc"), min_size=1, max_size=60), share=st.floats(0, 1))
def test_everybody_keeps_their_share(people: list[str], share: float) -> None:
    kept = thinned(people, share)
    assert kept == sorted(set(kept))
    for person in set(people):
        count, before = sum(people[row] == person for row in kept), people.count(person)
        assert count == max(min(before, 2), int(before * share))
        assert people.index(person) in kept
