from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from lsr_live.errors import UsageError
from lsr_live.faces.contour import draw_contour
from tests.training.data.conftest import Picture, save, shifted
from tests.training.data.samples import drawn_sample, write_samples
from tests.training.data.tools import simple_tools
from training.data.examine import Options
from training.data.manifest import read_manifest
from training.data.prepare import prepare
from training.data.reference import write_reference
from training.data.shards import read_samples


def test_shards_become_the_reference_s_folders(tmp_path: Path) -> None:
    clip = [drawn_sample("id1", "aBc/00007", n) for n in (0, 5)]
    write_samples(tmp_path / "shards", [[*clip, drawn_sample("id2", "0", 3)]])
    told: list[tuple[int, int]] = []
    count = write_reference(
        tmp_path / "shards", tmp_path / "out", side=64, progress=lambda done, total: told.append((done, total))
    )
    assert count == 3
    assert told == [(1, 3), (2, 3), (3, 3)]
    found = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.png"))
    kinds = ("contour", "rgb", "segmap_merged")
    places = ("dev/id1/aBc/00007/00000", "dev/id1/aBc/00007/00005", "dev/id2/0/combined/00003")
    assert found == [f"{place}_{kind}.png" for place in places for kind in kinds]
    for sample in clip:
        stem = tmp_path / "out" / "dev/id1/aBc/00007" / f"{sample.label.frame:05d}"
        for kind, image in (("rgb", sample.image), ("contour", sample.contour)):
            assert np.array_equal(cv2.imread(f"{stem}_{kind}.png", cv2.IMREAD_UNCHANGED)[..., ::-1], image)
        assert np.array_equal(cv2.imread(f"{stem}_segmap_merged.png", cv2.IMREAD_UNCHANGED), sample.layout)


def test_another_size_redraws_the_contour(tmp_path: Path) -> None:
    sample = drawn_sample(side=64)
    write_samples(tmp_path / "shards", [[sample]])
    write_reference(tmp_path / "shards", tmp_path / "out")
    stem = tmp_path / "out" / "dev/p1/0/combined/00000"
    contour = cv2.imread(f"{stem}_contour.png")[..., ::-1]
    assert np.array_equal(contour, draw_contour((sample.points + 0.5) * 3.5 - 0.5, (224, 224)))
    layout = cv2.imread(f"{stem}_segmap_merged.png", cv2.IMREAD_UNCHANGED)
    assert layout.shape == (224, 224)
    assert set(np.unique(layout)) == {0, 13}
    assert cv2.imread(f"{stem}_rgb.png").shape == (224, 224, 3)


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    write_samples(tmp_path / "shards", [[drawn_sample()]])
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").touch()
    with pytest.raises(UsageError, match="exists already"):
        write_reference(tmp_path / "shards", tmp_path / "out")


def test_names_from_shards_lead_nowhere_else(tmp_path: Path) -> None:
    write_samples(tmp_path / "shards", [[drawn_sample("../../evil", "../up/..", 0)]])
    write_reference(tmp_path / "shards", tmp_path / "deep" / "er" / "out", side=64)
    assert [path.name for path in tmp_path.iterdir() if path.name != "shards"] == ["deep"]
    assert len(list((tmp_path / "deep" / "er" / "out").rglob("*.png"))) == 3


def test_the_reference_s_folders_are_read_with_their_maps(tmp_path: Path, portrait: Picture) -> None:
    root = tmp_path / "ref" / "dev" / "id7" / "vid" / "combined"
    layout = np.zeros((200, 200), np.uint8)
    layout[50:150, 60:140] = 17
    drawing = np.zeros((200, 200, 3), np.uint8)
    drawing[100] = (0, 128, 0)
    for number in (0, 9):
        save(root / f"{number:05d}_rgb.png", shifted(portrait, number))
        cv2.imwrite(str(root / f"{number:05d}_segmap_merged.png"), layout)
        save(root / f"{number:05d}_contour.png", drawing)
    cv2.imwrite(str(root / "00009_segmap_merged.png"), np.full((200, 200), 77, np.uint8))
    for side in (200, 100):
        out = tmp_path / f"out{side}"
        manifest = prepare([tmp_path / "ref"], out, Options(side=side), tools=simple_tools)
        ((_, sample),) = read_samples(out, read_manifest(out))
        assert (sample.label.person, sample.label.track, sample.label.frame) == ("id7", "vid/combined", 0)
        assert set(np.unique(sample.layout)) == {0, 17}
        assert sample.layout.shape == (side, side)
        if side == 200:
            assert np.array_equal(sample.contour, drawing)
        else:
            assert np.array_equal(sample.contour, draw_contour(sample.points, (side, side)))
        (told,) = manifest.skipped
        assert told.source.endswith("00009_rgb.png")
        assert "no map of the classes" in told.reason


def test_writing_and_reading_back_keeps_people_frames_and_layouts(tmp_path: Path, portrait: Picture) -> None:
    for number in (2, 6):
        save(tmp_path / "in" / "ann" / "clip" / f"{number}.png", shifted(portrait, number))
    fine = Options(side=224, quality=100)
    prepare([tmp_path / "in"], tmp_path / "a", fine, tools=simple_tools)
    write_reference(tmp_path / "a", tmp_path / "ref")
    prepare([tmp_path / "ref"], tmp_path / "b", fine, tools=simple_tools)
    first, second = (
        [sample for _, sample in read_samples(tmp_path / n, read_manifest(tmp_path / n))] for n in ("a", "b")
    )
    assert [s.label.person for s in second] == ["ann", "ann"]
    assert [s.label.frame for s in second] == [2, 6]
    for one, other in zip(first, second, strict=True):
        assert np.array_equal(one.image, other.image)
        assert np.array_equal(one.layout, other.layout)
        assert np.array_equal(one.contour, other.contour)


def test_the_reference_s_own_sample_is_read(tmp_path: Path, shared_data: Path) -> None:
    place = shared_data / "lsr-eval-processed" / "train" / "id00017" / "OLguY5ofUrY" / "combined"
    root = tmp_path / "train" / "id00017" / "OLguY5ofUrY" / "combined"
    root.mkdir(parents=True)
    for path in sorted(place.glob("0000[0-2]_*.png")):
        (root / path.name).symlink_to(path.resolve())
    manifest = prepare([tmp_path / "train"], tmp_path / "out", Options(side=224), tools=simple_tools)
    assert (manifest.people, manifest.frames) == (1, 3)
    for _, sample in read_samples(tmp_path / "out", manifest):
        assert sample.label.person == "id00017"
        theirs = cv2.imread(str(place / f"{sample.label.frame:05d}_segmap_merged.png"), cv2.IMREAD_GRAYSCALE)
        assert np.array_equal(sample.layout, theirs)
        # Their landmarks and ours are of one face: most of their lines lie near ours.
        ours = cv2.dilate(draw_contour(sample.points, (224, 224)).max(2), np.ones((9, 9), np.uint8)) > 0
        assert ours[sample.contour.max(2) > 0].mean() > 0.8
