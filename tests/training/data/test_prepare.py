from __future__ import annotations

import errno
import gc
import json
import shutil
import tarfile
import warnings
from pathlib import Path

import cv2
import numpy as np
import pytest

from lsr_live.errors import DataError, DeviceError, UsageError
from lsr_live.faces.contour import draw_contour
from tests.training.data.conftest import Picture, save, shifted
from tests.training.data.tools import fatal_tools, no_tools, simple_tools
from training.data import files
from training.data.examine import Options
from training.data.manifest import read_manifest
from training.data.pool import load_pool
from training.data.prepare import prepare
from training.data.sample import Sample, decode_sample
from training.data.shards import read_shard

SMALL = Options(side=96, frames=6)


def samples_of(folder: Path) -> list[Sample]:
    return [decode_sample(f) for s in read_manifest(folder).shards for _, f in read_shard(folder / s.name, s)]


def checksums(folder: Path) -> list[str]:
    return [shard.sha256 for shard in read_manifest(folder).shards]


@pytest.fixture
def people(tmp_path: Path, portrait: Picture) -> Path:
    """Three people: two clips of pictures, one, and a single picture."""
    root = tmp_path / "people"
    for number in (0, 4, 8):
        save(root / "ann" / "first clip" / f"{number:05d}.png", shifted(portrait, number))
    save(root / "ann" / "b.2" / "7.jpg", portrait)
    for number in range(2):
        save(root / "bob" / f"{number}.webp", shifted(portrait, 3 * number))
    save(root / "cy" / "me.png", portrait)
    return root


def test_pictures_become_samples_with_all_that_is_known_of_them(tmp_path: Path, people: Path) -> None:
    out = tmp_path / "shards"
    told: list[tuple[int, int, int]] = []
    manifest = prepare([people], out, SMALL, tools=simple_tools, progress=lambda *now: told.append(now))
    assert (manifest.people, manifest.tracks, manifest.frames) == (3, 4, 7)
    assert manifest.alone == ("cy",)
    assert manifest.skipped == ()
    assert told[0] == (0, 4, 0)
    assert told[-1] == (4, 4, 7)
    assert manifest == read_manifest(out)
    assert sorted(path.name for path in out.iterdir()) == ["manifest.json", "shard-00000.tar"]
    samples = samples_of(out)
    labels = [(s.label.person, s.label.track, s.label.frame) for s in samples]
    assert labels == [
        ("ann", "b.2", 7),
        ("ann", "first clip", 0),
        ("ann", "first clip", 4),
        ("ann", "first clip", 8),
        ("bob", "0", 0),
        ("bob", "0", 1),
        ("cy", "0", 0),
    ]
    assert samples[1].label.source == "ann/first clip/00000.png"
    for sample in samples:
        assert sample.image.shape == sample.contour.shape == (96, 96, 3)
        assert sample.layout.shape == sample.matte.shape == (96, 96)
        assert sample.layout[tuple(np.rint(sample.points[30][::-1]).astype(int))] == 1  # the nose is skin
        assert np.array_equal(sample.contour, draw_contour(sample.points, (96, 96)))
    # The face moves as the picture does: four px of 200 are less than two of 96.
    moved = samples[2].mesh[:, 0] - samples[1].mesh[:, 0]
    assert np.median(moved) == pytest.approx(4 * 96 / 200, abs=0.3)


def test_points_of_a_resized_picture_lie_where_the_tracker_sees_them(tmp_path: Path, portrait: Picture) -> None:
    save(tmp_path / "in" / "a" / "0.png", portrait)
    prepare([tmp_path / "in"], tmp_path / "half", Options(side=100), tools=simple_tools)
    prepare([tmp_path / "in"], tmp_path / "whole", Options(side=200), tools=simple_tools)
    half, whole = samples_of(tmp_path / "half")[0], samples_of(tmp_path / "whole")[0]
    assert half.mesh[:, :2] * 2 + 0.5 == pytest.approx(whole.mesh[:, :2], abs=1e-3)


def test_a_clip_is_cut_once_and_its_frames_are_varied(tmp_path: Path, clip_file: Path) -> None:
    root = tmp_path / "vox"
    (root / "id1" / "aBc").mkdir(parents=True)
    shutil.copy(clip_file, root / "id1" / "aBc" / "00001.mp4")
    manifest = prepare([root], tmp_path / "out", SMALL, tools=simple_tools)
    samples = samples_of(tmp_path / "out")
    assert (manifest.people, manifest.tracks, manifest.frames) == (1, 1, 6)
    assert {(s.label.person, s.label.track) for s in samples} == {("id1", "aBc/00001")}
    numbers = [s.label.frame for s in samples]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] < 24
    assert samples[0].label.source == f"id1/aBc/00001.mp4#{numbers[0]}"
    heights = [np.ptp(s.points[:, 1]) for s in samples]
    assert max(heights) < 1.15 * min(heights)
    assert min(heights) > 30  # the head fills the crop: of 240 px it was about 100 high
    # One crop: the face's drift in the clip is to be seen in the samples.
    centres = np.array([s.points.mean(0)[0] for s in samples])
    assert np.corrcoef(centres, numbers)[0, 1] > 0.5


def test_the_reference_s_rule_takes_ten_frames_or_none(tmp_path: Path, clip_file: Path) -> None:
    root = tmp_path / "clips"
    root.mkdir()
    shutil.copy(clip_file, root / "one.mp4")
    with pytest.raises(DataError, match="No face"):
        prepare([root], tmp_path / "out", Options(side=64, pick="reference"), tools=simple_tools)
    # 24 frames: every third, eight frames.
    long = tmp_path / "long"
    long.mkdir()
    _repeat(clip_file, long / "one.mp4", 4)
    manifest = prepare([long], tmp_path / "out2", Options(side=64, pick="reference"), tools=simple_tools)
    assert manifest.frames == 10
    assert [s.label.frame for s in samples_of(tmp_path / "out2")] == list(range(0, 96, 10))


def _repeat(clip: Path, target: Path, times: int) -> None:
    import av

    with av.open(str(clip)) as source:
        images = [frame.to_ndarray(format="rgb24") for frame in source.decode(video=0)]
    with av.open(str(target), "w") as container:
        stream = container.add_stream("mpeg4", rate=25)
        stream.width, stream.height = 320, 240
        for image in images * times:
            for packet in stream.encode(av.VideoFrame.from_ndarray(image, format="rgb24")):
                container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)


def test_tar_packs_are_read_like_folders(tmp_path: Path, people: Path) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    with tarfile.open(packs / "train-00.tar", "w") as tar:
        tar.add(people, ".")
    from_tar = prepare([packs], tmp_path / "a", SMALL, tools=simple_tools)
    from_folder = prepare([people], tmp_path / "b", SMALL, tools=simple_tools)
    assert (from_tar.people, from_tar.tracks, from_tar.frames) == (3, 4, 7)
    assert from_tar.alone == from_folder.alone
    one, other = ({s.label.key: s for s in samples_of(tmp_path / name)} for name in "ab")
    assert one.keys() == other.keys()
    for key, sample in one.items():
        assert np.array_equal(sample.image, other[key].image)
        assert np.array_equal(sample.mesh, other[key].mesh)
    assert one["ann/b_2/00007"].label.source == "train-00.tar:ann/b.2/7.jpg"


def test_what_is_broken_is_listed_and_left_out(tmp_path: Path, people: Path, portrait: Picture) -> None:
    jpg = people / "bob" / "7.jpg"
    jpg.write_bytes(save(tmp_path / "x.jpg", portrait).read_bytes()[:1500])
    (people / "bob" / "note.jpg").write_text("this is no picture")
    (people / "dan").mkdir()
    (people / "dan" / "nothing.mp4").touch()
    (people / "dan" / "noise.mp4").write_bytes(np.random.default_rng(0).bytes(5000))
    (people / "readme.txt").write_text("not meant")
    save(people / "eve" / "wall.png", np.full((80, 80, 3), 128, np.uint8))
    with tarfile.open(tmp_path / "whole.tar", "w") as tar:
        for number in range(3):
            tar.add(people / "ann" / "first clip" / "00000.png", f"fay/{number}.png")
    content = (tmp_path / "whole.tar").read_bytes()
    (people / "cut.tar").write_bytes(content[: len(content) // 2])
    (people / "text.tar").write_text("no tar at all")
    manifest = prepare([people], tmp_path / "out", SMALL, tools=simple_tools)
    reasons = {told.source: told.reason for told in manifest.skipped}
    assert reasons.keys() == {
        "bob/7.jpg", "bob/note.jpg", "dan/nothing.mp4", "dan/noise.mp4", "eve/wall.png", "cut.tar", "text.tar",
        "cut.tar:fay/1.png",
    }  # fmt: skip
    assert "damaged" in reasons["bob/7.jpg"]
    assert "not a picture" in reasons["bob/note.jpg"]
    assert "empty (0 bytes)" in reasons["dan/nothing.mp4"]
    assert "not a video" in reasons["dan/noise.mp4"]
    assert "no face" in reasons["eve/wall.png"]
    assert "cut off" in reasons["cut.tar"]
    assert "cut off" in reasons["cut.tar:fay/1.png"]
    assert manifest.unreadable == 7
    assert manifest.frames == 8
    assert manifest.alone == ("cy", "fay")


def test_nothing_to_prepare_and_nobody_in_it(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(DataError, match="no clips and no pictures"):
        prepare([empty], tmp_path / "out", SMALL, tools=simple_tools)
    with pytest.raises(UsageError, match="There is no"):
        prepare([tmp_path / "missing"], tmp_path / "out", SMALL, tools=simple_tools)
    assert not (tmp_path / "out").exists()
    save(empty / "a" / "0.png", np.full((80, 80, 3), 90, np.uint8))
    with pytest.raises(DataError, match=r"No face was found in any of 1 tracks.*a/0.png"):
        prepare([empty], tmp_path / "out", SMALL, tools=simple_tools)
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_mixed_sizes_all_become_the_one_asked_for(tmp_path: Path, astronaut: Picture, portrait: Picture) -> None:
    root = tmp_path / "in" / "a"
    save(root / "0.png", portrait)
    save(root / "1.png", np.asarray(cv2.resize(portrait, (80, 80), interpolation=cv2.INTER_AREA)))
    save(root / "2.png", np.ascontiguousarray(astronaut[:300]))  # 300 x 512, the face well inside
    manifest = prepare([tmp_path / "in"], tmp_path / "out", Options(side=128), tools=simple_tools)
    samples = samples_of(tmp_path / "out")
    assert [s.image.shape for s in samples] == [(128, 128, 3)] * 3
    assert manifest.enlarged == 1
    assert samples[0].points == pytest.approx(samples[1].points, abs=2.5)
    # The one that is not square is cut to head and shoulders.
    assert 0.3 < np.ptp(samples[2].mesh[:468, 1]) / 128 < 0.65


def test_it_stops_and_goes_on_without_doing_anything_twice(
    tmp_path: Path, people: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    prepare([people], whole, SMALL, tools=simple_tools)

    def interrupted(done: int, total: int, frames: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare([people], out, SMALL, tools=simple_tools, progress=interrupted)
    assert not list(out.glob("*"))[1:], "one hidden folder, no shards yet"
    assert not list(out.rglob("*.part"))
    begun: list[tuple[int, int, int]] = []
    prepare([people], out, SMALL, tools=simple_tools, progress=lambda *now: begun.append(now))
    assert begun[0][:2] == (2, 4)
    assert checksums(out) == checksums(whole)
    # A finished one only answers: its tools are not even opened.
    assert prepare([people], out, SMALL, tools=no_tools) == read_manifest(whole)


def test_a_torn_journal_loses_its_last_line_only(tmp_path: Path, people: Path) -> None:
    out = tmp_path / "out"

    def interrupted(done: int, total: int, frames: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare([people], out, SMALL, tools=simple_tools, progress=interrupted)
    journal = out / ".preparing" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20])
    (out / ".preparing" / "0000000.tar").unlink()  # and one whose file is gone is done again
    begun: list[tuple[int, int, int]] = []
    prepare([people], out, SMALL, tools=simple_tools, progress=lambda *now: begun.append(now))
    assert begun[0][0] == 1
    prepare([people], tmp_path / "whole", SMALL, tools=simple_tools)
    assert checksums(out) == checksums(tmp_path / "whole")


@pytest.mark.parametrize("stop_at", [2, 4], ids=["begun", "finished"])
def test_other_options_or_inputs_are_noticed(tmp_path: Path, people: Path, portrait: Picture, stop_at: int) -> None:
    out = tmp_path / "out"

    def interrupted(done: int, total: int, frames: int) -> None:
        if done == stop_at < 4:
            raise KeyboardInterrupt

    try:
        prepare([people], out, SMALL, tools=simple_tools, progress=interrupted)
    except KeyboardInterrupt:
        assert stop_at == 2
    with pytest.raises(UsageError, match=r"begun with side 96, not 64\. .*--restart"):
        prepare([people], out, Options(side=64, frames=6), tools=simple_tools)
    save(people / "new" / "0.png", portrait)
    with pytest.raises(UsageError, match="inputs are not those"):
        prepare([people], out, SMALL, tools=simple_tools)
    manifest = prepare([people], out, Options(side=64), tools=simple_tools, restart=True)
    assert manifest.side == 64
    assert manifest.frames == 8


def test_foreign_shards_are_not_written_over(tmp_path: Path, people: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "shard-00000.tar").write_bytes(b"mine")
    with pytest.raises(UsageError, match="something else"):
        prepare([people], out, SMALL, tools=simple_tools)
    with pytest.raises(UsageError, match="input and output"):
        prepare([people], people, SMALL, tools=simple_tools)
    assert (out / "shard-00000.tar").read_bytes() == b"mine"


def test_shards_keep_to_their_size_and_make_the_same_whole(tmp_path: Path, portrait: Picture) -> None:
    rng = np.random.default_rng(1)
    for number in range(14):
        noisy = np.clip(portrait + rng.normal(0, 20, portrait.shape), 0, 255).astype(np.uint8)
        save(tmp_path / "in" / f"p{number // 10}" / f"{number}.png", noisy)
    fine = Options(side=200, quality=100)
    manifest = prepare([tmp_path / "in"], tmp_path / "out", fine, shard_mib=1, tools=simple_tools)
    assert len(manifest.shards) >= 3
    for shard in manifest.shards:
        assert (tmp_path / "out" / shard.name).stat().st_size == shard.bytes <= 2**20
    assert sum(shard.samples for shard in manifest.shards) == manifest.frames == 14
    assert [s.label.frame for s in samples_of(tmp_path / "out")] == list(range(14))
    assert len(load_pool(tmp_path / "out", side=64)) == 14


def test_a_full_disk_is_one_sentence_and_what_is_done_stays(
    tmp_path: Path, people: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    sync, calls = files.os.fsync, 0

    def full(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 4:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    with monkeypatch.context() as patched:
        patched.setattr(files.os, "fsync", full)
        with pytest.raises(DeviceError, match=r"the disk is full\. Free some space") as told:
            prepare([people], out, SMALL, tools=simple_tools)
    assert told.value.exit_code == 4
    assert not list(out.rglob("*.part"))
    begun: list[tuple[int, int, int]] = []
    manifest = prepare([people], out, SMALL, tools=simple_tools, progress=lambda *now: begun.append(now))
    assert begun[0][0] >= 1
    assert manifest.frames == 7


def test_two_processes_do_the_same_and_outlive_a_deadly_picture(tmp_path: Path, people: Path) -> None:
    prepare([people], tmp_path / "one", SMALL, tools=simple_tools)
    save(people / "zed" / "0.png", np.zeros((20, 200, 3), np.uint8))
    manifest = prepare([people], tmp_path / "two", SMALL, workers=2, tools=fatal_tools)
    assert checksums(tmp_path / "two") == checksums(tmp_path / "one")
    (told,) = manifest.skipped
    assert told.source == "zed/0.png"
    assert "a worker ended" in told.reason
    assert manifest.unreadable == 1


def test_a_worker_that_cannot_begin_says_why(tmp_path: Path, people: Path) -> None:
    with pytest.raises(DataError, match="weights are missing"):
        prepare([people], tmp_path / "out", SMALL, workers=2, tools=no_tools)


def test_the_webdataset_library_reads_equal_samples(tmp_path: Path, people: Path) -> None:
    import webdataset

    manifest = prepare([people], tmp_path / "out", SMALL, tools=simple_tools)
    paths = [str(tmp_path / "out" / shard.name) for shard in manifest.shards]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its files to the garbage collector
        theirs = list(webdataset.WebDataset(paths, shardshuffle=False).decode("rgb8"))
        gc.collect()
    ours = samples_of(tmp_path / "out")
    assert [sample["__key__"] for sample in theirs] == [sample.label.key for sample in ours]
    for read, sample in zip(theirs, ours, strict=True):
        assert np.abs(read["rgb.webp"].astype(int) - sample.image).max() <= 2  # another WebP decoder
        assert np.array_equal(read["mesh.npy"], sample.mesh)
        assert np.array_equal(read["points.npy"], sample.points)
        assert np.array_equal(read["contour.png"], sample.contour)
        assert np.array_equal(read["layout.png"][..., 0], sample.layout)
        assert np.array_equal(read["matte.png"][..., 0], sample.matte)
        assert read["json"] == json.loads(json.dumps({
            "person": sample.label.person, "track": sample.label.track,
            "frame": sample.label.frame, "source": sample.label.source,
        }))  # fmt: skip


@pytest.mark.parametrize(
    "options", [Options(side=20), Options(side=97), Options(quality=0), Options(quality=101), Options(frames=0)]
)
def test_senseless_options(tmp_path: Path, people: Path, options: Options) -> None:
    with pytest.raises(UsageError):
        prepare([people], tmp_path / "out", options, tools=simple_tools)


def test_a_disk_too_small_for_the_journal_loses_nothing(
    tmp_path: Path, people: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resource = pytest.importorskip("resource", reason="limits of file sizes are Unix's")
    out = tmp_path / "out"

    def interrupted(done: int, total: int, frames: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare([people], out, SMALL, tools=simple_tools, progress=interrupted)
    # A file that takes the first bytes of a line only, as on a full disk.
    journal = out / ".preparing" / "journal.jsonl"
    limit = journal.stat().st_size + 40
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    monkeypatch.setattr("training.data.journal.write_shard", lambda path, samples: path.touch())
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(DeviceError, match=r"journal.*the disk is full"):
            prepare([people], out, SMALL, tools=simple_tools)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    monkeypatch.undo()
    begun: list[tuple[int, int, int]] = []
    manifest = prepare([people], out, SMALL, tools=simple_tools, progress=lambda *now: begun.append(now))
    assert begun[0][0] == 1
    assert manifest.frames == 7
