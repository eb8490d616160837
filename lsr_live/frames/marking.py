"""The machine-readable mark that every file and stream carries: made by a machine, and by which program.

The mark is the IPTC property `DigitalSourceType` in an XMP packet, where the file format has a place for one.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from pathlib import Path
from typing import BinaryIO, Literal

import cv2
from PIL import Image

from lsr_live import __version__
from lsr_live.errors import DataError
from lsr_live.frames.frame import Picture

SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
CREATOR_TOOL = f"lsr-live {__version__}"
STATEMENT = f"Made by AI with {CREATOR_TOOL}. DigitalSourceType: {SOURCE_TYPE}"
"""The mark as a sentence, for formats whose readers know a comment better than XMP."""

XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about=""'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    f' Iptc4xmpExt:DigitalSourceType="{SOURCE_TYPE}"'
    f' xmp:CreatorTool="{CREATOR_TOOL}"/>'
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
).encode()
"""The XMP packet, UTF-8; it is the same in every format."""

PictureFormat = Literal["png", "jpeg", "webp"]

# Run lengths behind OpenCV's filter: on photographs smaller and quicker than the default strategy at any low level.
_PNG_PACKING = [cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_RLE]
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_KEY = b"XML:com.adobe.xmp\x00\x00\x00\x00\x00"
_JPEG_KEY = b"http://ns.adobe.com/xap/1.0/\x00"
_MP4_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_PACKET_LIMIT = 1 << 20
_PROPERTY = re.compile(rb"Iptc4xmpExt:DigitalSourceType(?:\s*=\s*[\"']|\s*>\s*)([^\"'<\s]+)")


def encode_picture(image: Picture, kind: PictureFormat, quality: int = 90) -> bytes:
    """Encode a picture as a marked file.

    Parameters
    ----------
    image
        (H,W,3) uint8 RGB.
    kind
        ``png`` (lossless, packed quickly rather than tightly), ``jpeg`` or ``webp``.
    quality
        0 to 100, for the lossy ones.

    Returns
    -------
    The bytes of the file.
    """
    if kind == "webp":
        # XMP needs WebP's extended layout, which OpenCV cannot write.
        packed = io.BytesIO()
        Image.fromarray(image).save(packed, "WEBP", quality=quality, xmp=XMP)
        return packed.getvalue()
    bgr = cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    if kind == "png":
        data = cv2.imencode(".png", bgr, _PNG_PACKING)[1].tobytes()
        after_header = len(_PNG_SIGNATURE) + 25
        return b"".join((data[:after_header], _png_chunk(b"iTXt", _PNG_KEY + XMP), data[after_header:]))
    data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
    # Behind JFIF's own segment, which readers want first.
    after_header = 4 + int.from_bytes(data[4:6], "big")
    segment = b"\xff\xe1" + struct.pack(">H", 2 + len(_JPEG_KEY) + len(XMP)) + _JPEG_KEY + XMP
    return b"".join((data[:after_header], segment, data[after_header:]))


def mp4_box() -> bytes:
    """Return the mark as a top-level box of the mp4 format, to be put between other top-level boxes or last."""
    return struct.pack(">I", 24 + len(XMP)) + b"uuid" + _MP4_XMP + XMP


def read_mark(path: Path) -> str | None:
    """Read the `DigitalSourceType` that a PNG, JPEG, WebP or mp4 file declares in XMP.

    Returns
    -------
    The IPTC address, or None where the file carries none.

    Raises
    ------
    DataError
        The file cannot be read.
    """
    try:
        with path.open("rb") as file:
            packet = _find_xmp(file)
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror or error}.") from error
    found = _PROPERTY.search(packet)
    return found[1].decode("ascii", "replace") if found else None


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _find_xmp(file: BinaryIO) -> bytes:
    head = file.read(12)
    file.seek(0)
    if head.startswith(_PNG_SIGNATURE):
        return _find_in_png(file)
    if head.startswith(b"\xff\xd8"):
        return _find_in_jpeg(file)
    if head[:4] == b"RIFF" and head[8:] == b"WEBP":
        return _find_in_webp(file)
    if head[4:8] == b"ftyp":
        return _find_in_mp4(file)
    return b""


def _find_in_png(file: BinaryIO) -> bytes:
    file.seek(len(_PNG_SIGNATURE))
    while len(header := file.read(8)) == 8:
        size = int.from_bytes(header[:4], "big")
        if header[4:] == b"iTXt" and size <= _PACKET_LIMIT:
            body = file.read(size)
            if body.startswith(_PNG_KEY):
                return body[len(_PNG_KEY) :]
            file.seek(4, io.SEEK_CUR)
        else:
            file.seek(size + 4, io.SEEK_CUR)
    return b""


def _find_in_jpeg(file: BinaryIO) -> bytes:
    file.seek(2)
    while len(header := file.read(4)) == 4 and header[0] == 0xFF and header[1] != 0xDA:
        body = file.read(max(0, int.from_bytes(header[2:], "big") - 2))
        if header[1] == 0xE1 and body.startswith(_JPEG_KEY):
            return body[len(_JPEG_KEY) :]
    return b""


def _find_in_webp(file: BinaryIO) -> bytes:
    file.seek(12)
    while len(header := file.read(8)) == 8:
        size = int.from_bytes(header[4:], "little")
        if header[:4] == b"XMP " and size <= _PACKET_LIMIT:
            return file.read(size)
        file.seek(size + size % 2, io.SEEK_CUR)
    return b""


def _find_in_mp4(file: BinaryIO) -> bytes:
    while len(header := file.read(8)) == 8:
        size, start = int.from_bytes(header[:4], "big"), 8
        if size == 1:
            size, start = int.from_bytes(file.read(8), "big"), 16
        # Size 0 means up to the end of the file; anything else out of this range is broken.
        if not start <= size < 1 << 62:
            break
        if header[4:] == b"uuid" and 16 <= size - start <= _PACKET_LIMIT:
            body = file.read(size - start)
            if body.startswith(_MP4_XMP):
                return body[16:]
        else:
            file.seek(size - start, io.SEEK_CUR)
    return b""
