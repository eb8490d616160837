"""Reading one picture from a file that may be anything."""

from __future__ import annotations

import logging
import re
import struct
import threading
import warnings
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from lsr_live.errors import DataError
from lsr_live.frames.frame import Picture

logger = logging.getLogger(__name__)

PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".bmp", ".tif", ".tiff"})
"""Endings of the files that count as pictures, in lower case."""

MAX_BYTES = 100_000_000
MAX_PIXELS = 50_000_000
MAX_SIDE = 16_000

_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "BMP", "TIFF")
_BROKEN = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, struct.error, RuntimeError, MemoryError)
"""What Pillow's decoders are known to raise on files that lie about themselves."""

_GREY = (128, 128, 128, 255)
_header_lock = threading.Lock()

register_heif_opener()


def read_picture(path: Path) -> Picture:
    """Read a JPEG, PNG, WebP, HEIC, BMP or TIFF file, upright, as it is meant to be seen.

    The camera's rotation note (EXIF) is obeyed, transparency is laid over grey, grey, 16-bit and CMYK pictures become
    ordinary ones, and of several pictures in one file the first is taken. Sizes are judged before anything is decoded.

    Returns
    -------
    Picture
        (H,W,3) uint8 RGB.

    Raises
    ------
    DataError
        There is no such file, it is no picture, it is cut off, or it is larger than 100 MB, 50 megapixels or
        16,000 px a side.
    """
    name = path.name
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise DataError(f"{name} is not a file.", "Name a picture.")
    except OSError as error:
        raise DataError(f"{name} cannot be read: {_reason(error)}.", "Check the path and its permissions.") from error
    if size == 0:
        raise DataError(f"{name} is empty (0 bytes).", "Copy the picture again from where it came.")
    if size > MAX_BYTES:
        raise DataError(
            f"{name} has {size / 1e6:.0f} MB; a picture may have {MAX_BYTES / 1e6:.0f} MB.", "Save it smaller."
        )
    with _open(path) as picture:
        _check_size(name, *picture.size)
        try:
            picture.load()
            return _as_rgb(picture, name)
        except _BROKEN as error:
            raise DataError(
                f"{name} is damaged: it starts like a picture but cannot be decoded ({_reason(error)}).",
                "Copy it again from where it came.",
            ) from error


def list_pictures(folder: Path) -> list[Path]:
    """Picture files of a folder by their endings, in natural order (``2.jpg`` before ``10.jpg``); hidden ones left out.

    Raises
    ------
    DataError
        The folder is not there or may not be read.
    """
    try:
        entries = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError as error:
        raise DataError(
            f"The folder {folder} cannot be read: {_reason(error)}.", "Check the path and its permissions."
        ) from error
    pictures = [entry for entry in entries if entry.suffix.lower() in PICTURE_SUFFIXES and entry.is_file()]
    return sorted(pictures, key=lambda entry: (_natural(entry.name), entry.name))


def _natural(name: str) -> list[str | int]:
    # re.split with one group alternates text and digits, so that text is only ever compared with text.
    return [int(part) if at % 2 else part.casefold() for at, part in enumerate(re.split(r"(\d+)", name))]


def _open(path: Path) -> Image.Image:
    """Read the header alone."""
    # Pillow warns of large pictures and odd EXIF blocks through the process-wide warnings filter; the sizes are judged
    # here instead, and the filter can be changed safely by one thread at a time only.
    with _header_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return Image.open(path, formats=_FORMATS)
        except Image.DecompressionBombError as error:
            raise DataError(
                f"{path.name} has far more pixels than the {MAX_PIXELS / 1e6:.0f} megapixels that a picture may have.",
                "Save it smaller.",
            ) from error
        except UnidentifiedImageError as error:
            raise DataError(
                f"{path.name} is not a picture (JPEG, PNG, WebP, HEIC, BMP or TIFF), whatever its ending says.",
                "Export it again as JPEG or PNG.",
            ) from error
        except _BROKEN as error:
            raise DataError(f"{path.name} cannot be read: {_reason(error)}.", "Copy it again.") from error


def _check_size(name: str, width: int, height: int) -> None:
    if max(width, height) > MAX_SIDE:
        raise DataError(f"{name} is {width} x {height} px; a side may have {MAX_SIDE:,} px.", "Save it smaller.")
    if width * height > MAX_PIXELS:
        raise DataError(
            f"{name} is {width} x {height} px, {width * height / 1e6:.0f} megapixels; a picture may have "
            f"{MAX_PIXELS / 1e6:.0f}.",
            "Save it smaller.",
        )
    if min(width, height) < 1:
        raise DataError(f"{name} has no pixels.", "Copy it again from where it came.")


def _as_rgb(picture: Image.Image, name: str) -> Picture:
    upright = _upright(picture, name)
    if upright.mode.startswith("I"):
        return _from_deep_grey(np.asarray(upright))
    if upright.mode == "F":
        raise ValueError("its pixels are floating-point numbers")
    if upright.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in upright.info:
        layer = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", layer.size, _GREY), layer)
    return np.array(upright.convert("RGB"), np.uint8, order="C")


def _upright(picture: Image.Image, name: str) -> Image.Image:
    with _header_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ImageOps.exif_transpose(picture)
        except _BROKEN as error:
            logger.info("rotation note of %s cannot be read, taken as it is: %s", name, error)
            return picture


def _from_deep_grey(grey: NDArray[np.integer[Any]]) -> Picture:
    """16-bit grey, which Pillow gives as 16 or 32-bit integers, to RGB."""
    eight_bit = np.clip(grey.astype(np.int64) >> 8, 0, 255).astype(np.uint8)
    return np.repeat(eight_bit[:, :, None], 3, axis=2)


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error).split("\n", 1)[0].rstrip(".") or type(error).__name__
