from __future__ import annotations

import json
import signal
import subprocess
import zipfile
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from tests.e2e.conftest import COMMAND, FPS, FRAMES, Program


def pictures_of(film: Path) -> list[NDArray[np.uint8]]:
    with av.open(str(film)) as opened:
        return [frame.to_ndarray(format="rgb24") for frame in opened.decode(video=0)]


def test_demo(program: Program, tmp_path: Path) -> None:
    done = program("demo", "--seconds", 1, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "demo.mp4") in done.stdout
    shown = pictures_of(tmp_path / "demo.mp4")
    assert len(shown) == 30
    assert shown[0].shape == (512, 512, 3)
    assert "\r" not in done.stderr  # no progress bar without a terminal


def test_a_clip_becomes_a_film_with_its_sound(program: Program, enrolled: Path, clip: Path, tmp_path: Path) -> None:
    film, folder, stats = tmp_path / "out.mp4", tmp_path / "frames", tmp_path / "stats.json"
    done = program(
        "drive", "-i", "eileen", "--gallery", enrolled, "--input", clip, "-o", film, "-o", folder, "--stats", stats
    )
    assert done.returncode == 0, done.stderr
    assert f"{FRAMES} frames" in done.stdout
    shown = pictures_of(film)
    assert len(shown) == len(list(folder.glob("*.png"))) == FRAMES
    assert np.ptp(np.stack(shown).astype(int), axis=0).max() > 40  # somebody moves
    with av.open(str(film)) as opened:
        assert opened.streams.audio[0].rate == 16000
        times = [frame.time for frame in opened.decode(video=0)]
    assert np.allclose(times, np.arange(FRAMES) / FPS, atol=0.002)
    written = json.loads(stats.read_text())
    assert written["figures"]["whole_run"]["answered"] == FRAMES
    assert written["frames_without_face"] == 0
    assert written["machine"]["cpu"]
    assert [sink["failure"] for sink in written["sinks"]] == [None, None]


def test_pictures_become_pictures_and_a_bad_one_is_told(
    program: Program, enrolled: Path, astronaut: NDArray[np.uint8], tmp_path: Path
) -> None:
    given, made = tmp_path / "given", tmp_path / "made"
    given.mkdir()
    for name in ("one", "two"):
        Image.fromarray(astronaut).save(given / f"{name}.jpg")
    (given / "bad.jpg").write_text("no picture")
    Image.fromarray(np.full((256, 256, 3), 128, np.uint8)).save(given / "nobody.png")
    done = program("drive", "-i", "Eileen", "--gallery", enrolled, "--input", given, "--output", made)
    assert done.returncode == 3
    assert {"one.png", "two.png"} <= {path.name for path in made.iterdir()}
    with Image.open(made / "one.png") as picture:
        assert picture.size == (512, 512)
    assert "bad.jpg" in done.stderr
    assert "nobody" in done.stderr
    assert "2 of 4 pictures" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_a_film_that_plays(
    enrolled: Path, environment: dict[str, str], tmp_path: Path, number: signal.Signals
) -> None:
    film, stats = tmp_path / "out.mp4", tmp_path / "stats.json"
    arguments = ["-v", "drive", "-i", "Eileen", "--gallery", enrolled, "--input", "demo", "--realtime"]
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments), "-o", str(film), "--stats", str(stats)],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "-> live" in line or "-> calibrating" in line:
            break
    process.send_signal(number)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Files are closed" in told
    assert "Traceback" not in told
    assert len(pictures_of(film)) >= 1
    assert json.loads(stats.read_text())["state"] == "stopped"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("drive", "-i", "Eileen", "--input", "7", "-o", "x.mp4"), 4, "There is no camera 7"),
        (("drive", "-i", "Eileen", "--input", "zero.mp4", "-o", "x.mp4"), 7, "zero.mp4 is empty"),
        (("drive", "-i", "Eilen", "--input", "demo", "-o", "x.mp4"), 5, "Did you mean Eileen? There are: Eileen."),
        (("identities", "import", "hostile.lsrid"), 5, "hostile.lsrid cannot be used"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_a_code(
    program: Program, enrolled: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    (tmp_path / "zero.mp4").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "hostile.lsrid", "w") as hostile:
        hostile.writestr("../../escaped.txt", "x")
    done = program(*arguments, "--gallery", enrolled, folder=tmp_path)
    assert (done.returncode, told in done.stderr) == (code, True), done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hostile.lsrid", "zero.mp4"]
    assert [path.name for path in enrolled.iterdir()] == ["Eileen.lsrid"]


def test_doctor(program: Program) -> None:
    done = program("doctor", "--json")
    assert done.returncode == 0, done.stdout
    told = json.loads(done.stdout)
    assert told["runs"] is True
    for check in told["checks"]:
        assert check["works"] or check["advice"], check
    works = {check["feature"]: check["works"] for check in told["checks"]}
    assert works["films (mp4)"]
    assert not works["preview window"]


def test_bench(program: Program) -> None:
    done = program("bench", "--seconds", 1, "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["flat_out"]["whole_run"]["fps_out"] > 1
    assert told["paced"]["whole_run"]["latency_ms"]["median"] > 0
    assert "track" in told["paced"]["whole_run"]["stages_ms"]
    assert all(timing["median_ms"] > 0 for timing in told["reference_ms"].values())
