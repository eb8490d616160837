"""What a run tells, also on a disk that fails."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from lsr_live.errors import DeviceError
from training.stages import logbook as logbook_module
from training.stages.logbook import Logbook
from training.stages.preview import write_preview


def test_pictures_come_back_in_their_colours(tmp_path: Path) -> None:
    picture = np.zeros((4, 6, 3), np.uint8)
    picture[..., 0] = 200  # red
    path = write_preview(tmp_path, 12, picture)
    assert path == tmp_path / "previews" / "00000012.png"
    assert (cv2.imread(str(path))[0, 0] == (0, 0, 200)).all()


@pytest.mark.parametrize("shape", [(4, 6), (4, 6, 4), (0, 6, 3)])
def test_what_is_no_picture_is_refused(tmp_path: Path, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="a grid is"):
        write_preview(tmp_path, 1, np.zeros(shape, np.uint8))


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "previews").write_text("a file in its place")
    with pytest.raises(DeviceError, match=r"00000001.png cannot be written"):
        write_preview(tmp_path, 1, np.zeros((4, 4, 3), np.uint8))
    (tmp_path / "log.jsonl").mkdir()
    with pytest.raises(DeviceError, match=r"log .* cannot be written"):
        Logbook(tmp_path, 0)


def test_works_without_tensorboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logbook_module.importlib.util, "find_spec", lambda name: None)
    book = Logbook(tmp_path, 0)
    book.line(1, {"a/b": 1 / 3})
    book.picture(1, np.zeros((4, 4, 3), np.uint8))
    book.close()
    assert json.loads((tmp_path / "log.jsonl").read_text()) == {"step": 1, "a/b": 0.333333}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["log.jsonl", "previews"]


def test_tensorboard_reads_scalars_and_grids_once_after_a_killed_spell(tmp_path: Path) -> None:
    accumulator = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    for step, told in ((0, (1, 2, 3)), (2, (3, 4))):
        book = Logbook(tmp_path, step)
        for each in told:
            book.line(each, {"generator/l1": float(10 * step + each)})
        book.picture(told[-1], np.zeros((4, 4, 3), np.uint8))
        book.close()
    events = accumulator.EventAccumulator(str(tmp_path / "tensorboard"))
    events.Reload()
    assert [(each.step, each.value) for each in events.Scalars("generator/l1")] == [(1, 1), (2, 2), (3, 23), (4, 24)]
    assert events.Images("grid")
    steps = [json.loads(line)["step"] for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert steps == [1, 2, 3, 4]
