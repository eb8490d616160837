"""`lsr-train infer`, as a user runs it."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import typer
from numpy.typing import NDArray
from PIL import Image
from typer.testing import CliRunner

from lsr_live.identity.classes import PALETTE
from tests.training.evaluate.conftest import cut, tiny_config

torch = pytest.importorskip("torch", reason="training needs torch")
run = CliRunner()


@pytest.fixture
def reference(tmp_path: Path, astronaut: NDArray[np.uint8]) -> Path:
    """Source and driver in the reference's form, 224 px, with layouts beside them."""
    for person, shifts in (("id00001", (0, 6)), ("id00002", (3, 9))):
        folder = tmp_path / "data" / person / "abcdefghijk" / "00007"
        folder.mkdir(parents=True)
        for number, shift in enumerate(shifts):
            cut(astronaut, shift).resize((224, 224)).save(folder / f"{4 * number:05d}_rgb.png")
            layout = np.zeros((224, 224), np.uint8)
            layout[:112] = 13
            Image.fromarray(layout).save(folder / f"{4 * number:05d}_segmap_merged.png")
    return tmp_path / "data"


def said(told: object) -> str:
    return " ".join(told.stderr.split())  # type: ignore[attr-defined]


def test_five_panels_in_the_references_places(
    app: typer.Typer, reference: Path, tiny_paper: Path, tmp_path: Path
) -> None:
    options = ["--weights", str(tiny_paper), "--shots", "2", "--out", str(tmp_path / "out")]
    told = run.invoke(app, ["infer", str(reference / "id00001"), str(reference / "id00002"), *options])
    assert told.exit_code == 0, told.output
    folder = tmp_path / "out" / "inference" / "id00001_abcdefghijk_00007--id00002_abcdefghijk_00007--K02-meta"
    assert told.stdout.split() == [str(folder)]
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"id00002-abcdefghijk-00007_0000{n}_io_tuple.png" for n in (0, 1)]
    picture = np.asarray(Image.open(folder / names[0]))
    assert picture.shape == (64, 5 * 64, 3)
    contour, predicted, oracle, output, real = (picture[:, i * 64 : i * 64 + 64] for i in range(5))
    colours = {tuple(colour) for colour in PALETTE.tolist()}
    assert {tuple(colour) for colour in predicted.reshape(-1, 3).tolist()} <= colours
    assert (oracle[:32] == PALETTE[13]).all()
    assert (oracle[32:] == PALETTE[0]).all()
    driver = reference / "id00002" / "abcdefghijk" / "00007" / "00000_rgb.png"
    shown = cv2.resize(np.asarray(Image.open(driver)), (64, 64), interpolation=cv2.INTER_AREA).astype(int)
    assert np.abs(shown - real).mean() < 4
    drawn = contour.any(2)
    assert 50 < drawn.sum() < 1500
    # The face of the driver's picture, not of the source's: its strokes lie where that face is.
    ys, xs = np.nonzero(drawn)
    assert 5 < xs.min() < xs.max() < 60
    assert 5 < ys.min() < ys.max() < 60
    assert output.std() > 0


def test_networks_of_a_subject_and_another_driver_picture(app: typer.Typer, reference: Path, tmp_path: Path) -> None:
    from training.networks.paper import PaperNetworks
    from training.stages.paper_preset import preset_of
    from training.stages.weights_file import write_weights

    config = tiny_config(stage="finetune")
    write_weights(tmp_path / "w.safetensors", PaperNetworks(preset_of(config)).state_dict(), config, steps=1)
    clip = reference / "id00002" / "abcdefghijk" / "00007"
    Image.new("RGB", (224, 224), "grey").save(clip / "00000_rgb.png")
    options = ["--weights", str(tmp_path / "w.safetensors"), "--shots", "1", "--out", str(tmp_path / "out")]
    told = run.invoke(app, ["infer", str(reference / "id00001"), str(clip), *options])
    assert told.exit_code == 3, told.output
    assert "1 of 2 pictures could not be followed, such as 00000_rgb.png: no face" in said(told)
    (folder,) = (tmp_path / "out" / "inference").iterdir()
    assert folder.name.endswith("--K01-ft")
    assert [path.name for path in folder.iterdir()] == ["id00002-abcdefghijk-00007_00001_io_tuple.png"]


def test_bad_inputs_get_a_sentence(app: typer.Typer, reference: Path, tiny_paper: Path, tmp_path: Path) -> None:
    source, driver = str(reference / "id00001"), str(reference / "id00002")
    out = ["--out", str(tmp_path / "out")]
    empty = tmp_path / "empty"
    empty.mkdir()
    for arguments, sentence in (
        ([str(empty), driver, "--weights", str(tiny_paper)], "holds no pictures"),
        ([source, str(tmp_path / "nowhere"), "--weights", str(tiny_paper)], "holds no pictures"),
        ([str(reference), driver, "--weights", str(tiny_paper)], "pictures of 2 clips"),
        ([source, driver, "--weights", str(empty)], "no weights at"),
    ):
        told = run.invoke(app, ["infer", *arguments, *out])
        assert told.exit_code == 7, told.output
        assert sentence in said(told)
    assert not (tmp_path / "out").exists()
    layout = reference / "id00002" / "abcdefghijk" / "00007" / "00000_segmap_merged.png"
    for broken in (b"no picture", None):
        if broken is None:
            Image.fromarray(np.full((224, 224), 19, np.uint8)).save(layout)
        else:
            layout.write_bytes(broken)
        told = run.invoke(app, ["infer", source, driver, "--weights", str(tiny_paper), *out])
        assert told.exit_code == 7
        assert "00000_segmap_merged.png' is no layout" in said(told).replace("/ ", "/")


def test_values_become_bytes_as_the_reference_has_it() -> None:
    from training.evaluate.paper import as_bytes

    values = np.array([-2.0, -1.0, 0.0, 1 / 255, 1.0, 3.0], np.float32)
    # 127.5 + 127.5 v, rounded half to even.
    assert as_bytes(values).tolist() == [0, 0, 128, 128, 255, 255]


def test_the_oracle_is_parsed_where_no_layout_lies_beside_a_picture(
    app: typer.Typer, reference: Path, tiny_paper: Path, tmp_path: Path
) -> None:
    clip = reference / "id00002" / "abcdefghijk" / "00007"
    for layout in clip.glob("*_segmap_merged.png"):
        layout.unlink()
    options = ["--weights", str(tiny_paper), "--shots", "1", "--out", str(tmp_path / "out")]
    told = run.invoke(app, ["infer", str(reference / "id00001"), str(clip), *options])
    assert told.exit_code == 0, told.output
    (folder,) = (tmp_path / "out" / "inference").iterdir()
    picture = np.asarray(Image.open(folder / "id00002-abcdefghijk-00007_00000_io_tuple.png"))
    oracle = picture[:, 128:192]
    # Skin in the middle of the face.
    assert (oracle[20:35, 20:44] == PALETTE[1]).all(2).mean() > 0.2
