"""One training sample: a frame with its landmarks and maps, and how it lies in a shard as files."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

POINTS_IN_MESH = 478
CLASSES = 19
LOSSLESS = 100
"""The picture quality at which nothing is lost."""

_ODD = re.compile(r"[^\w-]+", re.ASCII)
_LONGEST_NAME = 36
"""So that a file's name fits into a tar header of 100 bytes."""


class BrokenSample(Exception):
    """A sample that cannot be used; its text completes the sentence "It cannot be used: ..."."""


@dataclass(frozen=True, slots=True)
class Label:
    """Whose frame it is, and where it comes from."""

    person: str
    track: str
    """The clip, or folder of pictures, within the person."""
    frame: int
    """Its number in the track."""
    source: str
    """The file it was made from, for people to find it again."""

    @property
    def key(self) -> str:
        """``person/track/00042``, without blanks, and without dots, at which readers of shards cut a name."""
        return f"{plain_name(self.person)}/{plain_name(self.track)}/{self.frame:05d}"


@dataclass(frozen=True, slots=True)
class Sample:
    """A square frame of side S and what is known of it."""

    label: Label
    image: NDArray[np.uint8]
    """(S,S,3) RGB."""
    mesh: NDArray[np.float32]
    """(478,3) px of the picture."""
    points: NDArray[np.float32]
    """(68,2) px of the picture."""
    contour: NDArray[np.uint8]
    """(S,S,3) RGB drawing of the 68 points."""
    layout: NDArray[np.uint8]
    """(S,S) class numbers 0 to 18."""
    matte: NDArray[np.uint8]
    """(S,S), 255 where the person is."""


def plain_name(name: str) -> str:
    """A name as one part of a key: at most 36 of letters, digits, ``_`` and ``-``; different names may become one."""
    return _ODD.sub("_", name)[:_LONGEST_NAME] or "_"


def encode_sample(sample: Sample, quality: int) -> dict[str, bytes]:
    """The files of a sample by their endings; `quality` 1 to 100 is the picture's, 100 loses nothing."""
    return {
        "rgb.webp": encode_webp(sample.image, quality),
        "mesh.npy": encode_array(sample.mesh),
        "points.npy": encode_array(sample.points),
        "contour.png": encode_png(cv2.cvtColor(sample.contour, cv2.COLOR_RGB2BGR)),
        "layout.png": encode_png(sample.layout),
        "matte.png": encode_png(sample.matte),
        "json": encode_label(sample.label),
    }


def encode_label(label: Label) -> bytes:
    """Whose frame it is, as JSON."""
    return json.dumps(asdict(label)).encode()


def encode_webp(image: NDArray[np.uint8], quality: int) -> bytes:
    """A picture (H,W,3) uint8 RGB as WebP; 100 loses nothing."""
    given = [cv2.IMWRITE_WEBP_QUALITY, 101 if quality >= LOSSLESS else quality]
    return bytes(cv2.imencode(".webp", cv2.cvtColor(image, cv2.COLOR_RGB2BGR), given)[1])


def encode_png(image: NDArray[np.uint8]) -> bytes:
    """A map (H,W), or a picture (H,W,3) in OpenCV's order, as PNG."""
    return bytes(cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 6])[1])


def encode_array(array: NDArray[Any]) -> bytes:
    """An array as .npy."""
    file = io.BytesIO()
    np.save(file, array, allow_pickle=False)
    return file.getvalue()


def decode_picture(files: Mapping[str, bytes], name: str) -> NDArray[np.uint8]:
    """The picture of that name, square (S,S,3) uint8 RGB.

    Raises
    ------
    BrokenSample
        It is missing, damaged or not square; so for the other readers of this module.
    """
    return np.asarray(cv2.cvtColor(_square(files, name, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB), np.uint8)


def decode_map(files: Mapping[str, bytes], name: str) -> NDArray[np.uint8]:
    """The map of that name, square (S,S) uint8."""
    return _square(files, name, cv2.IMREAD_GRAYSCALE)


def decode_layout(files: Mapping[str, bytes], name: str = "layout.png") -> NDArray[np.uint8]:
    """The layout, square (S,S) uint8 class numbers."""
    layout = decode_map(files, name)
    if layout.max() >= CLASSES:
        raise BrokenSample(f"its layout has the class {layout.max()}; there are 0 to {CLASSES - 1}")
    return layout


def decode_points(files: Mapping[str, bytes], name: str, shape: tuple[int, int]) -> NDArray[np.float32]:
    """The array of points of that name, finite, of this shape, float32."""
    try:
        array = np.load(io.BytesIO(_file(files, name)), allow_pickle=False)
    except (ValueError, OSError, EOFError, SyntaxError) as error:
        raise BrokenSample(f"its {name} is damaged") from error
    if not isinstance(array, np.ndarray) or array.shape != shape or array.dtype.kind != "f":
        raise BrokenSample(f"its {name} is not of the shape {shape}")
    if not np.isfinite(array).all():
        raise BrokenSample(f"its {name} holds values that are no numbers")
    return array.astype(np.float32)


def decode_label(files: Mapping[str, bytes]) -> Label:
    """Whose frame it is."""
    try:
        about = json.loads(_file(files, "json"))
        return Label(str(about["person"]), str(about["track"]), int(about["frame"]), str(about["source"]))
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenSample("its label is damaged") from error


def decode_sample(files: Mapping[str, bytes]) -> Sample:
    """All of a sample of `encode_sample`."""
    return Sample(
        label=decode_label(files),
        image=decode_picture(files, "rgb.webp"),
        mesh=decode_points(files, "mesh.npy", (POINTS_IN_MESH, 3)),
        points=decode_points(files, "points.npy", (68, 2)),
        contour=decode_picture(files, "contour.png"),
        layout=decode_layout(files),
        matte=decode_map(files, "matte.png"),
    )


def scaled_points(points: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    """Points (N,2) or (N,3) px of a picture in px of the same picture `factor` times as large.

    Pixel centres are at integers, so that corners, not centres, stay where they are; z is scaled along.
    """
    moved = points * np.float32(factor)
    moved[:, :2] += np.float32((factor - 1.0) / 2.0)
    return moved


def _file(files: Mapping[str, bytes], name: str) -> bytes:
    if name not in files:
        raise BrokenSample(f"it lacks {name}")
    return files[name]


def _square(files: Mapping[str, bytes], name: str, kind: int) -> NDArray[np.uint8]:
    packed = np.frombuffer(_file(files, name), np.uint8)
    image = cv2.imdecode(packed, kind) if packed.size else None
    if image is None:
        raise BrokenSample(f"its {name} is damaged")
    if image.shape[0] != image.shape[1]:
        raise BrokenSample(f"its {name} is not square")
    return np.asarray(image, np.uint8)
