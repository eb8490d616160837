"""The marks: what any reader finds in a file, and what a viewer sees in the picture."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from lsr_live.errors import DataError
from lsr_live.frames.badge import Badge
from lsr_live.frames.marking import CREATOR_TOOL, SOURCE_TYPE, XMP, encode_picture, mp4_box, read_mark

KINDS = ("png", "jpeg", "webp")


@pytest.mark.parametrize("kind", KINDS)
def test_a_marked_picture_says_so_and_still_shows_the_same(kind, astronaut, tmp_path):
    path = tmp_path / f"a.{kind}"
    path.write_bytes(encode_picture(astronaut, kind))
    assert read_mark(path) == SOURCE_TYPE
    with Image.open(path) as opened:
        opened.verify()
    with Image.open(path) as opened:
        shown = np.asarray(opened.convert("RGB"))
    error = np.abs(shown.astype(int) - astronaut).mean()
    assert error == 0 if kind == "png" else error < 4


@pytest.mark.parametrize("kind", KINDS)
def test_another_reader_finds_the_packet(kind, astronaut):
    with Image.open(io.BytesIO(encode_picture(astronaut, kind))) as opened:
        packet = opened.info["xmp"] if kind != "png" else opened.info["XML:com.adobe.xmp"].encode()
    assert packet == XMP
    assert SOURCE_TYPE.encode() in packet
    assert CREATOR_TOOL.encode() in packet


@pytest.mark.parametrize("shape", [(1, 1, 3), (7, 513, 3), (512, 512, 3)])
def test_pictures_of_any_size(shape, tmp_path):
    image = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    path = tmp_path / "a.png"
    path.write_bytes(encode_picture(image, "png"))
    with Image.open(path) as opened:
        np.testing.assert_array_equal(np.asarray(opened.convert("RGB")), image)


def test_quality_is_taken_seriously(astronaut):
    assert len(encode_picture(astronaut, "jpeg", 40)) < len(encode_picture(astronaut, "jpeg", 90))


@pytest.mark.parametrize("kind", KINDS)
def test_an_unmarked_picture_has_no_mark(kind, astronaut, tmp_path):
    path = tmp_path / f"a.{kind}"
    Image.fromarray(astronaut).save(path)
    assert read_mark(path) is None


def test_the_property_is_found_when_written_as_an_element(tmp_path):
    element = (
        b"<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
        b"</Iptc4xmpExt:DigitalSourceType>"
    )
    path = tmp_path / "a.webp"
    Image.new("RGB", (4, 4)).save(path, xmp=element)
    assert read_mark(path) == "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DataError, match=r"gone\.png cannot be read"):
        read_mark(tmp_path / "gone.png")


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


def test_the_box_is_found_behind_large_and_foreign_boxes(tmp_path):
    path = tmp_path / "a.mp4"
    large = struct.pack(">I", 1) + b"mdat" + struct.pack(">Q", 16 + 5) + b"12345"
    foreign = box(b"uuid", bytes(16) + b"something else")
    path.write_bytes(box(b"ftyp", b"isom") + large + foreign + mp4_box() + box(b"free", b""))
    assert read_mark(path) == SOURCE_TYPE


@pytest.mark.parametrize("size", [0, 1, 7, 2**32 - 1])
def test_a_broken_box_ends_the_search(size, tmp_path):
    path = tmp_path / "a.mp4"
    path.write_bytes(box(b"ftyp", b"isom") + struct.pack(">I", size) + b"free" + b"\xff" * 8 + mp4_box())
    assert read_mark(path) is None


def test_a_packet_beyond_all_measure_is_not_read(tmp_path):
    path = tmp_path / "a.mp4"
    huge = bytes.fromhex("be7acfcb97a942e89c71999491e3afac") + b" " * (1 << 20) + XMP
    path.write_bytes(box(b"ftyp", b"isom") + box(b"uuid", huge))
    assert read_mark(path) is None


@pytest.fixture(scope="module")
def marked(tmp_path_factory) -> dict[str, bytes]:
    image = np.full((16, 16, 3), 90, np.uint8)
    files = {kind: encode_picture(image, kind) for kind in KINDS}
    return {**files, "mp4": box(b"ftyp", b"isom") + mp4_box()}


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from((*KINDS, "mp4")), data=st.data())
def test_damaged_files_are_read_to_an_end(kind, data, marked, tmp_path_factory):
    content = bytearray(marked[kind])
    for _ in range(data.draw(st.integers(0, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + 4] = data.draw(st.binary(min_size=4, max_size=4))
    del content[data.draw(st.integers(0, len(content))) :]
    path: Path = tmp_path_factory.getbasetemp() / f"damaged.{kind}"
    path.write_bytes(content)
    mark = read_mark(path)
    assert mark is None or isinstance(mark, str)


def white(size: int = 512) -> NDArray[np.uint8]:
    return np.full((size, size, 3), 255, np.uint8)


def test_the_badge_stays_in_its_corner(astronaut):
    shown = astronaut.copy()
    Badge().apply(shown)
    rows, columns = np.nonzero((shown != astronaut).any(axis=2))
    assert rows.min() >= 512 - 40
    assert columns.min() >= 512 - 56
    assert rows.max() < 511
    assert columns.max() < 511


@pytest.mark.parametrize("level", [0, 128, 255])
def test_the_badge_is_legible_on_any_ground(level):
    shown = np.full((512, 512, 3), level, np.uint8)
    Badge().apply(shown)
    corner = shown[-38:-10, -52:-10]
    assert corner.max() >= 250
    # Text covers a sixth of the plate or so; around it the ground is dark.
    assert (corner.min(axis=2) > 230).mean() < 0.4
    assert np.median(corner) <= 110


def test_the_plate_lets_the_picture_through():
    shown = white()
    Badge().apply(shown)
    assert 60 < shown[-24, -50].max() < 160


def test_the_badge_is_the_same_in_every_picture_and_position(astronaut):
    badge = Badge()
    first, second = astronaut.copy(), astronaut.copy()
    badge.apply(first)
    badge.apply(white())
    badge.apply(second)
    np.testing.assert_array_equal(first, second)
    large = np.zeros((700, 900, 3), np.uint8)
    large[-512:, -512:] = astronaut
    badge.apply(large)
    np.testing.assert_array_equal(large[-512:, -512:], first)
