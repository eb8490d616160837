from __future__ import annotations

import json
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from typer.testing import CliRunner

from lsr_live.errors import DataError
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.marking import SOURCE_TYPE, read_mark
from training.evaluate.protocol import read_people

torch = pytest.importorskip("torch", reason="training needs torch")
run = CliRunner()


@pytest.fixture
def people(tmp_path: Path, astronaut: NDArray[np.uint8]) -> Path:
    """One person: three sources and two targets, cut differently out of one portrait."""
    for kind, shifts in (("inputs", (0, 6, 12)), ("targets", (3, 9))):
        folder = tmp_path / "people" / "collins" / kind
        folder.mkdir(parents=True)
        for number, shift in enumerate(shifts):
            picture = Image.fromarray(astronaut[10 + shift : 266 + shift, 90 + 2 * shift : 346 + 2 * shift])
            picture.save(folder / f"{number:02d}.png")
    return tmp_path / "people"


def test_people_are_read_in_both_forms(people: Path, tmp_path: Path) -> None:
    (person,) = read_people(people)
    assert (person.name, len(person.inputs), len(person.targets)) == ("collins", 3, 2)
    assert [path.stem for path in person.shots(2)] == ["00", "01"]
    assert len(person.shots(32)) == 32
    for part, stem in (("train", "00007"), ("test", "00003")):
        folder = tmp_path / "reference" / part / "id00017" / "video" / "combined"
        folder.mkdir(parents=True)
        for name in (f"{stem}_rgb.png", f"{stem}_contour.png"):
            (folder / name).write_bytes(b"")
    (person,) = read_people(tmp_path / "reference")
    assert [path.name for path in (*person.inputs, *person.targets)] == ["00007_rgb.png", "00003_rgb.png"]


def test_a_folder_of_nobody_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no people"):
        read_people(tmp_path)


def test_the_perceptual_distance_is_the_published_one(shared_models: Path, astronaut: NDArray[np.uint8]) -> None:
    from training.losses.lpips import LPIPS

    def tensor(picture: NDArray[np.uint8]) -> torch.Tensor:
        return torch.from_numpy(picture.astype(np.float32) / 127.5 - 1).permute(2, 0, 1)[None]

    lpips = LPIPS(shared_models / "lpips-squeeze.safetensors")
    crop = np.ascontiguousarray(astronaut[:256, 128:384])
    blurred = cv2.GaussianBlur(crop, (0, 0), 2)
    shifted = np.ascontiguousarray(astronaut[:256, 131:387])
    assert float(lpips(tensor(crop), tensor(crop))) == 0.0
    # Known for this network's weights (models/README.md names .331 and .043; its crop is another one).
    assert 0.2 < float(lpips(tensor(crop), tensor(blurred))) < 0.45
    assert float(lpips(tensor(crop), tensor(shifted))) < 0.1
    pair = torch.cat((tensor(blurred), tensor(shifted)))
    one_by_one = [float(lpips(tensor(crop), tensor(other))) for other in (blurred, shifted)]
    np.testing.assert_allclose(lpips(torch.cat((tensor(crop),) * 2), pair).numpy(), one_by_one, rtol=1e-4)


def test_the_warp_beats_the_copy_on_a_moved_face(people: Path, shared_models: Path, tmp_path: Path) -> None:
    from training.cli import app

    options = ["--shots", "1,3", "--every", "1", "--models", str(shared_models), "--out", str(tmp_path / "out")]
    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == 0, told.output
    lines = {(line["row"], line["shots"]): line for line in json.loads((tmp_path / "out" / "table.json").read_text())}
    assert set(lines) == {(row, k) for row in ("copy", "warp") for k in (1, 3)}
    for k in (1, 3):
        copy, warp = lines["copy", k]["scores"], lines["warp", k]["scores"]
        assert warp["landmarks"] < 0.5 * copy["landmarks"]
        assert warp["ssim"] > copy["ssim"]
        assert 0.5 < warp["csim"] <= 1.0
    assert "| warp | 3 |" in (tmp_path / "out" / "table.md").read_text()
    sheet = cv2.imread(str(tmp_path / "out" / "collins-K01.png"))
    assert sheet.shape == (2 * 256, 3 * 256, 3)


def test_who_shows_no_face_is_left_out(people: Path, shared_models: Path, tmp_path: Path) -> None:
    from training.cli import app

    shutil.copytree(people / "collins" / "inputs", people / "nobody" / "inputs")
    (people / "nobody" / "targets").mkdir()
    Image.new("RGB", (256, 256), "grey").save(people / "nobody" / "targets" / "00.png")
    options = ["--shots", "1", "--rows", "copy", "--models", str(shared_models), "--out", str(tmp_path / "out")]
    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == 0, told.output
    (line,) = json.loads((tmp_path / "out" / "table.json").read_text())
    assert (line["people"], line["pictures"]) == (1, 1)
    assert [path.name for path in (tmp_path / "out").glob("*.png")] == ["collins-K01.png"]
    assert read_mark(tmp_path / "out" / "collins-K01.png") == SOURCE_TYPE


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--rows", "magic"], 2),
        (["--shots", "many"], 2),
        (["--shots", "0"], 2),
        (["--models", "/nowhere"], 7),
    ],
)
def test_bad_requests_get_a_sentence(people: Path, options: list[str], code: int) -> None:
    from training.cli import app

    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == code
    assert "Traceback" not in told.output


def test_the_tracker_is_let_go(people: Path, shared_models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lsr_live import faces
    from training.cli import app

    opened, closed = [], []

    def open_watched(*, still: bool) -> Tracker:
        tracker = open_tracker(still=still)
        close = tracker.close
        opened.append(tracker)
        monkeypatch.setattr(tracker, "close", lambda: (closed.append(tracker), close()))
        return tracker

    open_tracker = faces.open_tracker
    monkeypatch.setattr(faces, "open_tracker", open_watched)
    for models, code in ((shared_models, 0), (Path("/nowhere"), 7)):
        told = run.invoke(app, ["evaluate", str(people), "--shots", "1", "--rows", "copy", "--models", str(models)])
        assert told.exit_code == code, told.output
    assert len(opened) == 2
    assert closed == opened


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    from training.cli import app

    assert run.invoke(app, ["evaluate", str(tmp_path / "nobody")]).exit_code == 7
