"""Pictures of every kind that people have, and files that only claim to be pictures."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from lsr_live.errors import DataError
from lsr_live.frames.picture_file import MAX_BYTES, list_pictures, read_picture


def quarters(size: int = 32) -> NDArray[np.uint8]:
    """Red, green / blue, white quarters: every rotation and mirroring looks different."""
    image = np.full((size, size * 3 // 2, 3), 255, np.uint8)
    half, middle = size // 2, size * 3 // 4
    image[:half, :middle] = (220, 20, 20)
    image[:half, middle:] = (20, 200, 20)
    image[half:, :middle] = (20, 20, 220)
    return image


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds hardly any data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(64))) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("suffix", "options", "tolerance"),
    [
        (".png", {}, 0),
        (".bmp", {}, 0),
        (".tif", {}, 0),
        (".TIFF", {"compression": "tiff_lzw"}, 0),
        (".jpg", {"quality": 95, "subsampling": 0}, 12),
        (".webp", {"lossless": True}, 0),
        (".heic", {"quality": 95}, 25),
    ],
)
def test_every_format_gives_the_picture(
    tmp_path: Path, suffix: str, options: dict[str, object], tolerance: int
) -> None:
    path = tmp_path / f"Фото – été 写真{suffix}"
    if suffix == ".heic":
        from pillow_heif import from_pillow

        from_pillow(Image.fromarray(quarters(64))).save(path, **options)
        expected = quarters(64)
    else:
        Image.fromarray(quarters()).save(path, **options)
        expected = quarters()
    picture = read_picture(path)
    assert picture.dtype == np.uint8
    assert picture.flags.c_contiguous
    assert picture.flags.writeable
    inner = (slice(4, 12), slice(4, 20))
    assert picture.shape == expected.shape
    assert np.abs(picture[inner].astype(int) - expected[inner]).max() <= tolerance


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif"])
def test_the_cameras_rotation_note_is_obeyed(tmp_path: Path, suffix: str, orientation: int) -> None:
    upright = Image.fromarray(quarters())
    # What the sensor saw for each note, so that obeying the note gives the upright picture back.
    turned = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    stored = upright if turned is None else upright.transpose(turned)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"photo{suffix}"
    stored.save(path, exif=exif, quality=95)
    picture = read_picture(path)
    assert picture.shape == quarters().shape
    assert np.abs(picture[4, 4].astype(int) - (220, 20, 20)).max() < 30
    assert np.abs(picture[-4, 4].astype(int) - (20, 20, 220)).max() < 30
    assert np.abs(picture[4, -4].astype(int) - (20, 200, 20)).max() < 30


def test_heic_from_a_turned_phone_is_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = Image.fromarray(quarters(64)).transpose(Image.Transpose.ROTATE_90)
    stored.save(tmp_path / "IMG_1.HEIC", exif=exif.tobytes(), quality=95)
    picture = read_picture(tmp_path / "IMG_1.HEIC")
    assert picture.shape == (64, 96, 3)
    assert np.abs(picture[8, 8].astype(int) - (220, 20, 20)).max() < 30


def test_a_broken_rotation_note_does_not_cost_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "odd.jpg"
    Image.fromarray(quarters()).save(path, exif=b"Exif\x00\x00MM\x00\x2a\xff\xff\xff\xff rubbish", quality=95)
    assert read_picture(path).shape == quarters().shape


def test_transparency_is_laid_over_grey(tmp_path: Path) -> None:
    layer = np.zeros((8, 8, 4), np.uint8)
    layer[:, 4:] = (200, 100, 50, 255)
    Image.fromarray(layer).save(tmp_path / "cut.png")
    picture = read_picture(tmp_path / "cut.png")
    assert picture[0, 0].tolist() == [128, 128, 128]
    assert picture[0, 7].tolist() == [200, 100, 50]


def test_palette_with_a_transparent_colour(tmp_path: Path) -> None:
    image = Image.fromarray(quarters()).quantize(4)
    clear = image.getpixel((40, 30))
    image.save(tmp_path / "p.png", transparency=clear)
    picture = read_picture(tmp_path / "p.png")
    assert picture[30, 40].tolist() == [128, 128, 128]
    assert np.abs(picture[2, 2].astype(int) - (220, 20, 20)).max() < 8


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_sixteen_bit_grey_keeps_its_brightness(tmp_path: Path, suffix: str) -> None:
    ramp = np.linspace(0, 65535, 64).astype(np.uint16)[None].repeat(4, 0)
    Image.fromarray(ramp).save(tmp_path / f"deep{suffix}")
    picture = read_picture(tmp_path / f"deep{suffix}")
    assert picture.shape == (4, 64, 3)
    assert np.abs(picture[0, :, 1].astype(int) - ramp[0] / 257).max() <= 1


@pytest.mark.parametrize("mode", ["L", "1", "LA", "P"])
def test_grey_and_palette_pictures_become_rgb(tmp_path: Path, mode: str) -> None:
    Image.fromarray(quarters()).convert(mode).save(tmp_path / "x.png")
    assert read_picture(tmp_path / "x.png").shape == quarters().shape


def test_cmyk_jpeg_keeps_its_colours(tmp_path: Path) -> None:
    Image.fromarray(quarters()).convert("CMYK").save(tmp_path / "print.jpg", quality=95)
    picture = read_picture(tmp_path / "print.jpg")
    assert np.abs(picture[4, 4].astype(int) - (220, 20, 20)).max() < 30


def check_refusal(path: Path, *words: str) -> None:
    with pytest.raises(DataError) as caught:
        read_picture(path)
    text = str(caught.value)
    assert path.name in text
    assert "\n" not in text
    for word in words:
        assert word in text


def test_what_is_no_picture_is_refused_in_one_sentence(tmp_path: Path) -> None:
    text = tmp_path / "holiday.jpg"
    text.write_text("this is a shopping list " * 40)
    check_refusal(text, "not a picture")
    empty = tmp_path / "empty.png"
    empty.touch()
    check_refusal(empty, "empty")
    check_refusal(tmp_path / "nowhere.png", "cannot be read")
    folder = tmp_path / "folder.png"
    folder.mkdir()
    check_refusal(folder, "not a file")
    script = tmp_path / "eps.jpg"
    script.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n")
    check_refusal(script, "not a picture")


def test_a_cut_off_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.jpg"
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    Image.fromarray(noise).save(path, quality=95)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    check_refusal(path, "damaged")


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (20_000, 20_000, ["megapixels"]),
        (20_000, 10, ["20000", "16,000"]),
        (10, 16_001, ["16001"]),
        (10_000, 6_000, ["60 megapixels"]),
        (15_000, 15_000, ["megapixels"]),
        (60_000, 60_000, ["megapixels"]),
    ],
)
def test_sizes_are_judged_before_decoding(tmp_path: Path, width: int, height: int, words: list[str]) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png_header(width, height))
    check_refusal(path, *words)


def test_the_largest_allowed_side_is_read(tmp_path: Path) -> None:
    Image.new("RGB", (16_000, 2), (9, 8, 7)).save(tmp_path / "wide.png")
    assert read_picture(tmp_path / "wide.png").shape == (2, 16_000, 3)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.tif"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    check_refusal(path, "100 MB")


def test_floating_point_pictures_are_refused(tmp_path: Path) -> None:
    Image.fromarray(np.zeros((4, 4), np.float32)).save(tmp_path / "depth.tif")
    check_refusal(tmp_path / "depth.tif", "floating-point")


def _samples() -> list[tuple[str, bytes]]:
    from pillow_heif import from_pillow

    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (24, 24, 3), np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 6
    samples = []
    for name in ("JPEG", "PNG", "WEBP", "TIFF", "BMP"):
        buffer = io.BytesIO()
        noise.save(buffer, name, **({} if name == "BMP" else {"exif": exif}))
        samples.append((name.lower(), buffer.getvalue()))
    buffer = io.BytesIO()
    from_pillow(noise).save(buffer)
    return [*samples, ("heic", buffer.getvalue())]


SAMPLES = _samples()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    which=st.sampled_from(range(len(SAMPLES))),
    cut=st.floats(0.05, 1.0),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), max_size=6),
)
def test_damage_gives_a_picture_or_one_sentence(
    tmp_path: Path, which: int, cut: float, flips: list[tuple[float, int]]
) -> None:
    suffix, whole = SAMPLES[which]
    data = bytearray(whole[: max(1, int(len(whole) * cut))])
    for place, value in flips:
        data[int(place * len(data))] ^= value
    path = tmp_path / f"damaged.{suffix}"
    path.write_bytes(data)
    try:
        picture = read_picture(path)
    except DataError:
        return
    assert picture.ndim == 3
    assert picture.shape[2] == 3
    assert picture.dtype == np.uint8


def test_folders_are_listed_in_natural_order(tmp_path: Path) -> None:
    for name in ("10.jpg", "9.JPG", "a2.png", "a10.webp", "A1.heic", "notes.txt", "._9.jpg", ".hidden.png"):
        (tmp_path / name).touch()
    (tmp_path / "folder.jpg").mkdir()
    assert [path.name for path in list_pictures(tmp_path)] == ["9.JPG", "10.jpg", "A1.heic", "a2.png", "a10.webp"]


@given(st.lists(st.text(st.characters(blacklist_characters="/\x00", blacklist_categories=["Cs"]), min_size=1)))
def test_natural_order_is_an_order_for_any_names(names: list[str]) -> None:
    from lsr_live.frames.picture_file import _natural

    ordered = sorted(names, key=lambda name: (_natural(name), name))
    assert sorted(reversed(names), key=lambda name: (_natural(name), name)) == ordered


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        list_pictures(tmp_path / "nowhere")
