from __future__ import annotations

import hashlib
import tarfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lsr_live.errors import DataError
from tests.training.data.samples import drawn_sample, write_samples
from training.data.manifest import Manifest, Shard, Skipped, read_manifest, write_manifest
from training.data.sample import Label, decode_label, encode_label, encode_sample, plain_name, scaled_points
from training.data.shards import read_samples, read_shard, size_in_shard, write_shard

NAMES = st.text(min_size=1, max_size=80)


@given(person=NAMES, track=NAMES, frame=st.integers(0, 10**12), source=st.text())
def test_any_name_is_kept_and_makes_a_key_that_readers_do_not_cut(
    person: str, track: str, frame: int, source: str
) -> None:
    label = Label(person, track, frame, source)
    assert decode_label({"json": encode_label(label)}) == label
    assert label.key.count("/") == 2
    assert all(part and part.isascii() and not set(part) & set(". \\:") for part in label.key.split("/"))
    assert tarfile.TarInfo(f"{label.key}.contour.png").tobuf(tarfile.USTAR_FORMAT)


@given(factor=st.floats(0.1, 10), seed=st.integers(0, 1000))
def test_scaling_points_there_and_back(factor: float, seed: int) -> None:
    points = np.random.default_rng(seed).uniform(-500, 500, (478, 3)).astype(np.float32)
    assert scaled_points(scaled_points(points, factor), 1 / factor) == pytest.approx(points, abs=1e-2)


@pytest.mark.parametrize("packed", [False, True])
def test_a_shard_gives_back_what_was_put_in(tmp_path: Path, packed: bool) -> None:
    samples = [(s.label.key, encode_sample(s, 90)) for s in (drawn_sample(frame=n) for n in range(3))]
    path = tmp_path / "x.tar"
    shard = write_shard(path, samples, packed=packed)
    assert list(read_shard(path, shard)) == samples
    assert shard == Shard("x.tar", hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size, 3)
    assert write_shard(tmp_path / "y.tar", samples, packed=packed).sha256 == shard.sha256
    if not packed:
        assert sum(size_in_shard(files) for _, files in samples) <= shard.bytes
        assert shard.bytes <= sum(size_in_shard(files) for _, files in samples) + tarfile.RECORDSIZE


@pytest.mark.parametrize("packed", [False, True])
def test_a_shard_that_is_cut_off_or_none_is_told(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / "x.tar"
    write_shard(path, [(s.label.key, encode_sample(s, 90)) for s in (drawn_sample(),)], packed=packed)
    whole = path.read_bytes()
    for content in (whole[: len(whole) // 3], b"", b"text" * 300):
        path.write_bytes(content)
        with pytest.raises(DataError, match=r"x.tar' is damaged"):
            list(read_shard(path))
    with pytest.raises(DataError, match="cannot be read"):
        list(read_shard(tmp_path / "none.tar"))


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    def breaks_off():
        yield "p/0/00000", encode_sample(drawn_sample(), 90)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_shard(tmp_path / "x.tar", breaks_off())
    assert not any(tmp_path.iterdir())


def test_a_manifest_keeps_all_it_says(tmp_path: Path) -> None:
    manifest = Manifest(
        side=64,
        people=2,
        tracks=3,
        frames=9,
        shards=(Shard("shard-00000.tar", "ab", 10, 9),),
        options={"side": 64},
        inputs="cd",
        alone=("bob",),
        enlarged=1,
        unreadable=1,
        skipped=(Skipped("a\udce9.jpg", "it is empty"),),
    )
    write_manifest(tmp_path, manifest)
    assert read_manifest(tmp_path) == manifest


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "damaged"),
        ("[]", "damaged"),
        ('{"schema": 1}', "damaged"),
        ('{"schema": 99, "shards": []}', "another version"),
        ('{"schema": 1, "shards": [{"name": "../x.tar", "sha256": "", "bytes": 1, "samples": 1}]}', "outside"),
        ('{"schema": 1, "shards": [], "skipped": [], "alone": [], "evil": 1}', "damaged"),
    ],
)
def test_broken_manifests(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "manifest.json").write_text(content)
    with pytest.raises(DataError, match=said):
        read_manifest(tmp_path)


def test_a_sample_of_another_maker_is_told_by_its_key(tmp_path: Path) -> None:
    (shard,) = write_samples(tmp_path, [[drawn_sample()]])
    files = dict(next(read_shard(tmp_path / shard.name))[1])
    for missing in files:
        fewer = {ending: content for ending, content in files.items() if ending != missing}
        other = write_shard(tmp_path / shard.name, [("p/0/00000", fewer)])
        with pytest.raises(DataError, match=rf"p/0/00000.*{missing}"):
            list(read_samples(tmp_path, Manifest(64, 1, 1, 1, (other,))))


def test_plain_names() -> None:
    assert plain_name("first clip.v2") == "first_clip_v2"
    assert plain_name("..") == "_"
    assert plain_name("") == "_"
