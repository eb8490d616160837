from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live import weights
from lsr_live.errors import DataError, EngineError
from lsr_live.identity.classes import NAMES
from lsr_live.identity.parser import FaceParser

Layout = NDArray[np.uint8]


@pytest.fixture(scope="module")
def parser() -> Iterator[FaceParser]:
    with closing(FaceParser()) as opened:
        yield opened


@pytest.fixture(scope="module")
def portrait(astronaut: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Head and shoulders, as enrolment cuts them."""
    return np.asarray(cv2.resize(astronaut[:300, 80:380], (512, 512), interpolation=cv2.INTER_CUBIC))


@pytest.fixture(scope="module")
def layout(parser: FaceParser, portrait: NDArray[np.uint8]) -> Layout:
    return parser.layout(portrait)


def share(layout: Layout, rows: slice, columns: slice, *names: str) -> float:
    return float(np.isin(layout[rows, columns], [NAMES.index(name) for name in names]).mean())


def test_the_parts_of_a_portrait_are_where_they_are(layout: Layout) -> None:
    assert layout.shape == (512, 512)
    assert layout.dtype == np.uint8
    assert layout.max() < len(NAMES)
    assert share(layout, slice(190, 208), slice(200, 216), "skin") > 0.9  # cheek
    assert share(layout, slice(185, 210), slice(240, 256), "nose") > 0.6
    assert share(layout, slice(51, 85), slice(205, 290), "hair") > 0.9
    assert share(layout, slice(420, 500), slice(200, 340), "cloth") > 0.9
    assert share(layout, slice(30, 200), slice(410, 505), "background") > 0.8


def test_small_parts_are_found(layout: Layout) -> None:
    for name in ("left eye", "right eye", "left brow", "right brow", "upper lip", "lower lip", "inner mouth"):
        rows, columns = np.nonzero(layout == NAMES.index(name))
        assert rows.size > 15, name
        assert 120 < np.median(rows) < 300, name
        assert 170 < np.median(columns) < 320, name
    eyes = [np.median(np.nonzero(layout == NAMES.index(name))[1]) for name in ("left eye", "right eye")]
    assert eyes[0] > eyes[1] + 15


def test_the_matte_has_the_person_in_and_the_wall_out(parser: FaceParser, portrait: NDArray[np.uint8]) -> None:
    matte = parser.matte(portrait)
    assert matte.shape == (512, 512)
    assert matte.dtype == np.uint8
    assert matte[154:239, 205:290].min() > 250
    assert matte[430:, 220:330].min() > 240
    assert matte[:205, 427:505].max() < 40
    soft = (matte > 10) & (matte < 245)
    assert 0.001 < soft.mean() < 0.1


def test_a_mirrored_portrait_is_parsed_into_the_mirrored_layout(
    parser: FaceParser, portrait: NDArray[np.uint8], layout: Layout
) -> None:
    from lsr_live.identity.classes import MIRRORED

    mirrored = parser.layout(np.ascontiguousarray(portrait[:, ::-1]))
    assert (MIRRORED[mirrored[:, ::-1]] == layout).mean() > 0.97


def test_a_smaller_face_is_still_parsed(parser: FaceParser, portrait: NDArray[np.uint8], layout: Layout) -> None:
    small = cv2.resize(portrait, (256, 256), interpolation=cv2.INTER_AREA)
    again = cv2.resize(parser.layout(small), (512, 512), interpolation=cv2.INTER_NEAREST)
    assert (again == layout).mean() > 0.9


@pytest.mark.parametrize("shape", [(300, 200), (200, 300), (1, 1), (17, 400), (900, 700)])
def test_any_size_of_picture(parser: FaceParser, portrait: NDArray[np.uint8], shape: tuple[int, int]) -> None:
    picture = np.ascontiguousarray(cv2.resize(portrait, shape[::-1]))
    assert parser.layout(picture).shape == shape
    assert parser.matte(picture).shape == shape


def test_a_strip_is_parsed_where_it_is(parser: FaceParser, portrait: NDArray[np.uint8], layout: Layout) -> None:
    strip = parser.layout(np.ascontiguousarray(portrait[:, 90:420]))
    assert (strip == layout[:, 90:420])[100:300].mean() > 0.8


@pytest.mark.parametrize("level", [0, 128, 255])
def test_an_empty_picture_is_parsed_without_a_fuss(parser: FaceParser, level: int) -> None:
    picture = np.full((512, 512, 3), level, np.uint8)
    assert parser.layout(picture).max() < len(NAMES)
    assert np.isin(parser.layout(picture), [4, 5, 10, 11, 12]).mean() < 0.02
    assert parser.matte(picture).shape == (512, 512)


def test_a_grey_portrait_has_its_face(parser: FaceParser, portrait: NDArray[np.uint8]) -> None:
    grey = cv2.cvtColor(cv2.cvtColor(portrait, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    layout = parser.layout(grey)
    assert share(layout, slice(154, 256), slice(188, 290), "background") == 0
    assert share(layout, slice(51, 85), slice(205, 290), "hair") > 0.7


@pytest.mark.parametrize(
    "image",
    [
        np.zeros((64, 64), np.uint8),
        np.zeros((64, 64, 4), np.uint8),
        np.zeros((0, 64, 3), np.uint8),
        np.zeros((64, 64, 3), np.float32),
    ],
)
def test_what_is_no_picture_is_refused(parser: FaceParser, image: NDArray[np.generic]) -> None:
    with pytest.raises(ValueError, match="uint8"):
        parser.layout(image)  # type: ignore[arg-type]


def network(path: Path, shape: tuple[int, ...], bias: NDArray[np.float32] | None = None, classes: int = 19) -> Path:
    """A parser that takes dark pixels for hair and bright ones for skin, or says `bias` (1,C,H,W) of every picture."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    kernel = np.zeros((classes, shape[1], 1, 1), np.float32)
    if bias is None:
        kernel[1], kernel[13 % classes] = 30, -30
        bias = np.zeros((1, classes, 1, 1), np.float32)
    graph = helper.make_graph(
        [helper.make_node("Conv", ["seen", "kernel"], ["felt"]), helper.make_node("Add", ["felt", "bias"], ["told"])],
        "other",
        [helper.make_tensor_value_info("seen", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("told", TensorProto.FLOAT, (shape[0], classes, *shape[2:]))],
        [numpy_helper.from_array(kernel, "kernel"), numpy_helper.from_array(bias, "bias")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9), path)
    return path


def test_another_parser_takes_its_place(tmp_path: Path, portrait: NDArray[np.uint8]) -> None:
    with closing(FaceParser(network(tmp_path / "other.onnx", (1, 3, 128, 96)))) as other:
        layout = other.layout(portrait)
        matte = other.matte(portrait)
    assert set(np.unique(layout)) == {0, 1, 13}
    assert share(layout, slice(190, 208), slice(200, 216), "skin") == 1  # cheek
    assert share(layout, slice(420, 500), slice(260, 330), "hair") > 0.5  # the dark collar
    # To that parser everything is person: the wall is still none.
    assert share(layout, slice(30, 200), slice(440, 505), "background") == 1
    assert (matte[30:200, 440:505] == 0).all()
    assert (matte[190:208, 200:216] == 255).all()


def test_in_the_mirror_left_and_right_are_swapped_back(tmp_path: Path, portrait: NDArray[np.uint8]) -> None:
    left, right = NAMES.index("left ear"), NAMES.index("right ear")
    sides = np.full((1, 19, 64, 64), -9, np.float32)
    sides[:, right, :, :32] = sides[:, left, :, 32:] = 9
    with closing(FaceParser(network(tmp_path / "other.onnx", (1, 3, 64, 64), sides))) as other:
        layout = other.layout(portrait)
    assert set(np.unique(layout[:, :250])) == {0, right}
    assert set(np.unique(layout[:, 262:])) == {0, left}


def test_files_that_are_no_parser_are_told(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="not there"):
        FaceParser(tmp_path / "none.onnx")
    broken = tmp_path / "broken.onnx"
    with weights.face_parser() as shipped:
        broken.write_bytes(shipped.read_bytes()[:5000])
    with pytest.raises(EngineError, match="broken"):
        FaceParser(broken)
    with pytest.raises(DataError, match="no face parser"):
        FaceParser(network(tmp_path / "few.onnx", (1, 3, 64, 64), classes=8))
    with pytest.raises(DataError, match="no face parser"):
        FaceParser(network(tmp_path / "grey.onnx", (1, 1, 64, 64)))
    text = tmp_path / "notes.txt"
    text.write_text("hello")
    with pytest.raises(EngineError, match=r"\.onnx"):
        FaceParser(text)


def test_the_shipped_file_is_small_and_has_its_card() -> None:
    with weights.face_parser() as path:
        assert 500_000 < path.stat().st_size < 1_200_000
    from importlib.resources import files

    card = (files("lsr_live.weights") / "parser.md").read_text()
    for said in ("CelebAMask-HQ", "non-commercial", "Intended use", "| inner mouth |"):
        assert said in card


def test_labelled_portraits_are_parsed_well(parser: FaceParser, shared_data: Path) -> None:
    from training.parser.data import read_pairs
    from training.parser.score import Figures, count, merge

    _, validation = read_pairs(shared_data / "parsing-pairs.tar")
    counted = np.zeros((19, 19), np.int64)
    for picture, truth in zip(validation.pictures[::8], validation.hints[::8], strict=True):
        counted += count(truth, parser.layout(picture))
    merged = Figures.of(merge(counted))
    assert merged.accuracy > 0.9
    assert merged.mean_f1 > 0.78
