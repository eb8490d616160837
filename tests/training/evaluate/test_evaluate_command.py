"""`lsr-train evaluate` and `evaluate-video`, as a user runs them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
import typer
from numpy.typing import NDArray
from PIL import Image
from typer.testing import CliRunner

from lsr_live.frames.marking import SOURCE_TYPE, read_mark

run = CliRunner()


def read(out: Path) -> dict[str, dict[str, float]]:
    """Scores by ``ROW K``."""
    table = json.loads((out / "table.json").read_text())
    return {f"{line['row']} {line['shots']}": line["scores"] for line in table["lines"]}


def test_copy_warp_and_network_are_scored_beside_each_other(
    app: typer.Typer, people: Path, models: Path, tiny_paper: Path, tmp_path: Path
) -> None:
    # The first target is one of the sources: the copy is the very picture.
    shutil.copy(people / "collins" / "inputs" / "01.png", people / "collins" / "targets" / "00.png")
    out = tmp_path / "new" / "out"
    options = ["--shots", "3,1", "--every", "3", "--models", str(models), "--out", str(out)]
    told = run.invoke(app, ["evaluate", str(people), *options, "--weights", str(tiny_paper)])
    assert told.exit_code == 0, told.output
    scores = read(out)
    assert list(scores) == [f"{row} {k}" for k in (1, 3) for row in ("copy", "warp", "network")]
    same, other = scores["copy 3"], scores["copy 1"]
    assert (same["l1"], same["lpips"]) == (pytest.approx(0, abs=1.5), pytest.approx(0, abs=0.01))
    assert same["ssim"] > 0.99
    assert same["csim"] == pytest.approx(1, abs=1e-3)
    assert same["landmarks"] < 0.5 < other["landmarks"]
    assert scores["network 1"]["found"] == 0.0
    assert scores["network 1"]["csim"] is None
    table = json.loads((out / "table.json").read_text())
    assert table["complete"]
    assert table["machine"]["cpu"]
    assert table["command"].startswith("lsr-train")
    assert table["options"]["every"] == 3
    assert "| network | 3 |" in (out / "table.md").read_text()
    assert "| - |" in told.stdout
    sheet = cv2.imread(str(out / "collins-K01.png"))
    assert sheet.shape == (24 + 256, 5 * 256, 3)
    assert (sheet[:24] < 128).any()
    assert read_mark(out / "collins-K01.png") == SOURCE_TYPE


def test_heads_are_turned_beyond_the_photos(app: typer.Typer, people: Path, models: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = run.invoke(app, ["evaluate-turns", str(people), "--shots", "1", "--models", str(models), "--out", str(out)])
    assert told.exit_code == 0, told.output
    scores = read(out)["warp 1"]
    assert scores["found"] == 1.0
    assert -1.0 <= scores["csim"] <= 1.0
    # The tracker sees the turn that was asked for.
    assert scores["yaw"] < 8.0
    sheet = cv2.imread(str(out / "collins-K01-turned.png"))
    assert sheet.shape == (24 + 4 * 256, 2 * 256, 3)
    left, right = sheet[24 : 24 + 256, 256:], sheet[24 + 3 * 256 :, 256:]
    assert np.abs(left.astype(int) - right).mean() > 5


def test_errors_are_told_by_region(app: typer.Typer, people: Path, models: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    options = ["--shots", "1", "--every", "1", "--models", str(models), "--out", str(out), "--by-region"]
    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == 0, told.output
    table = (out / "regions.md").read_text().strip()
    assert table in told.stdout
    head, _, *lines = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines()]
    assert [line[:3] for line in lines[:4]] == [
        [row, "1", of] for row in ("copy", "warp") for of in ("LPIPS/1000", "L1")
    ]
    begin, end = head.index("background"), head.index("all")
    scores = read(out)
    for line in (lines[0], lines[2]):
        parts, whole = [float(cell) for cell in line[begin:end]], float(line[end])
        assert sum(parts) == pytest.approx(whole, abs=0.5)
        # The map is enlarged from coarse layers, so that its mean is the distance but for the edges.
        assert whole == pytest.approx(1000 * scores[f"{line[0]} 1"]["lpips"], rel=0.1)
        # Both targets are cut from the photo's own portrait: nobody is turned.
        assert "(0)" in line[end + 1]
    shares = [float(cell) for cell in lines[4][begin:end]]
    assert sum(shares) == pytest.approx(100, abs=0.5)
    assert shares[head.index("skin") - begin] > 10


def test_pictures_are_compared_at_the_size_asked_for(
    app: typer.Typer, people: Path, models: Path, tmp_path: Path
) -> None:
    options = ["--shots", "1", "--rows", "copy", "--side", "224", "--models", str(models), "--out", str(tmp_path / "o")]
    assert run.invoke(app, ["evaluate", str(people), *options]).exit_code == 0
    # Every second of the two targets is one.
    assert cv2.imread(str(tmp_path / "o" / "collins-K01.png")).shape == (24 + 224, 3 * 224, 3)


def test_who_cannot_be_measured_is_left_out_and_named(
    app: typer.Typer, people: Path, models: Path, tmp_path: Path
) -> None:
    for nobody, kind in (("faceless", "targets"), ("unseen", "inputs")):
        shutil.copytree(people / "collins", people / nobody)
        for picture in (people / nobody / kind).iterdir():
            Image.new("RGB", (256, 256), "grey").save(picture)
    (people / "collins" / "targets" / "01.png").write_bytes(b"no picture")
    (people / "alone" / "inputs").mkdir(parents=True)
    options = ["--shots", "1", "--every", "1", "--rows", "copy", "--models", str(models), "--out", str(tmp_path / "o")]
    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == 0, told.output
    table = json.loads((tmp_path / "o" / "table.json").read_text())
    assert [(line["people"], line["pictures"]) for line in table["lines"]] == [(1, 1)]
    whats = {one["what"] for one in table["left_out"]}
    assert {"collins/01.png", "faceless", "faceless/00.png", "unseen, K=1"} <= whats
    assert all(one["why"] for one in table["left_out"])
    assert "left out" in told.stderr


def test_nobody_at_all_is_an_error(app: typer.Typer, people: Path, models: Path) -> None:
    for picture in (people / "collins" / "targets").iterdir():
        Image.new("RGB", (256, 256), "grey").save(picture)
    told = run.invoke(app, ["evaluate", str(people), "--shots", "1", "--models", str(models)])
    assert told.exit_code == 7
    assert "Nobody could be measured: collins: no target shows a face" in " ".join(told.stderr.split())


def test_pictures_that_are_not_square_are_refused(app: typer.Typer, people: Path, models: Path) -> None:
    Image.new("RGB", (256, 200)).save(people / "collins" / "targets" / "00.png")
    told = run.invoke(app, ["evaluate", str(people), "--shots", "1", "--models", str(models)])
    assert told.exit_code == 7
    assert "is not square" in " ".join(told.stderr.split())


def test_ctrl_c_keeps_what_is_measured(
    app: typer.Typer, people: Path, models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from training.evaluate import table

    shutil.copytree(people / "collins", people / "later")
    enrolled = table.enrolled

    def stopped(person: table.Person, shots: int) -> object:
        if person.name == "later" and shots == 3:
            raise KeyboardInterrupt
        return enrolled(person, shots)

    monkeypatch.setattr(table, "enrolled", stopped)
    options = ["--shots", "1,3", "--rows", "copy", "--models", str(models), "--out", str(tmp_path / "o")]
    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == 130
    content = json.loads((tmp_path / "o" / "table.json").read_text())
    assert not content["complete"]
    assert [(line["shots"], line["people"]) for line in content["lines"]] == [(1, 1), (3, 1)]
    assert {result["person"] for result in content["results"]} == {"collins"}
    assert "half-way" in (tmp_path / "o" / "table.md").read_text()


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--rows", "magic"], 2, "no row 'magic'"),
        (["--rows", "network"], 2, "needs weights"),
        (["--shots", "many"], 2, "no numbers of photos"),
        (["--shots", "0"], 2, "1 to 32"),
        (["--models", "/nowhere"], 7, "lacks an identity network"),
        (["--weights", "/nowhere"], 7, "no weights at"),
        (["--out", "/proc/out"], 7, "cannot be made"),
    ],
)
def test_bad_requests_get_a_sentence(app: typer.Typer, people: Path, options: list[str], code: int, said: str) -> None:
    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == code
    assert said in " ".join(told.stderr.split())
    assert "Traceback" not in told.output


def test_an_empty_folder_gets_a_sentence(app: typer.Typer, tmp_path: Path) -> None:
    told = run.invoke(app, ["evaluate", str(tmp_path)])
    assert told.exit_code == 7
    assert "no people" in " ".join(told.stderr.split())


def test_the_tracker_is_let_go(app: typer.Typer, people: Path, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lsr_live import faces

    open_tracker = faces.open_tracker
    opened, closed = [], []

    def open_watched(*, still: bool) -> object:
        tracker = open_tracker(still=still)
        close = tracker.close
        opened.append(tracker)
        monkeypatch.setattr(tracker, "close", lambda: (closed.append(tracker), close()))
        return tracker

    monkeypatch.setattr(faces, "open_tracker", open_watched)
    for where, code in ((models, 0), (Path("/nowhere"), 7)):
        told = run.invoke(app, ["evaluate", str(people), "--shots", "1", "--rows", "copy", "--models", str(where)])
        assert told.exit_code == code, told.output
    assert len(opened) == 2
    assert closed == opened


def film(path: Path, pictures: list[NDArray[np.uint8]]) -> None:
    with av.open(str(path), "w") as file:
        stream = file.add_stream("mpeg4", rate=25)
        stream.height, stream.width = pictures[0].shape[:2]
        stream.pix_fmt, stream.bit_rate = "yuv420p", 8_000_000
        for picture in pictures:
            file.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        file.mux(stream.encode())


def test_people_are_moved_by_somebody_elses_clip(
    app: typer.Typer, people: Path, models: Path, tmp_path: Path, astronaut: NDArray[np.uint8]
) -> None:
    tilted = []
    for angle in range(0, 12, 2):
        turn = cv2.getRotationMatrix2D((224, 128), angle, 1.0)
        tilted.append(np.ascontiguousarray(cv2.warpAffine(astronaut, turn, (512, 512))[:320, 80:400]))
    film(tmp_path / "driver.mp4", tilted)
    options = ["--shots", "1", "--models", str(models), "--out", str(tmp_path / "o")]
    told = run.invoke(app, ["evaluate-video", str(people), str(tmp_path / "driver.mp4"), *options])
    assert told.exit_code == 0, told.output
    scores = read(tmp_path / "o")
    copy, warp = scores["copy 1"], scores["warp 1"]
    assert warp["roll"] > 0.9
    assert copy["roll"] == 0.0
    assert copy["found"] == warp["found"] == 1.0
    assert copy["flicker"] in (0.0, None)
    assert copy["jitter"] == 0.0
    assert warp["jitter"] < 1.0
    assert warp["noise"] > 0.0
    assert copy["share"] > warp["share"] > 0.5
    # The driver nods to nobody.
    assert copy["pitch"] is None or abs(copy["pitch"]) <= 1.0
    assert cv2.imread(str(tmp_path / "o" / "collins--driver-K01.png")).shape == (24 + 6 * 256, 3 * 256, 3)


def test_a_clip_without_a_face_gets_a_sentence(app: typer.Typer, people: Path, models: Path, tmp_path: Path) -> None:
    film(tmp_path / "wall.mp4", [np.full((128, 128, 3), 90, np.uint8)] * 4)
    told = run.invoke(app, ["evaluate-video", str(people), str(tmp_path / "wall.mp4"), "--models", str(models)])
    assert told.exit_code == 7
    assert "No face is found" in " ".join(told.stderr.split())


def test_the_warp_beats_the_copy_on_a_moved_face(
    app: typer.Typer, people: Path, shared_models: Path, tmp_path: Path
) -> None:
    options = ["--shots", "1,3", "--every", "1", "--models", str(shared_models), "--out", str(tmp_path / "out")]
    told = run.invoke(app, ["evaluate", str(people), *options])
    assert told.exit_code == 0, told.output
    scores = read(tmp_path / "out")
    for k in (1, 3):
        copy, warp = scores[f"copy {k}"], scores[f"warp {k}"]
        assert warp["landmarks"] < 0.5 * copy["landmarks"]
        assert warp["ssim"] > copy["ssim"]
        assert 0.5 < warp["csim"] <= 1.0
