"""A sample in as few bytes as training can do with.

Contour and points are left out, for they follow from the mesh. The layout has half the side. The mesh is what is left
when the mean face is bent onto it, in small whole numbers.
"""

from __future__ import annotations

import zlib

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.mesh.canonical import CANONICAL
from training.data.sample import (
    LOSSLESS,
    POINTS_IN_MESH,
    BrokenSample,
    Sample,
    encode_label,
    encode_webp,
    scaled_points,
)

MESH, LAYOUT, MATTE = "mesh.fit", "layout.webp", "matte.webp"
"""Endings of a compact sample's own files."""
LARGEST_ERROR = 0.1
"""px of the 512 px crop."""

_STEPS = 0.5 / LARGEST_ERROR * 1.02
"""Steps in a pixel: a little more than needed, for what float32 rounds."""
_MATTE_QUALITY = 80
"""A mean error of 0.17 of 255 in a third of PNG's bytes."""
_AFFINE = 4 * 3 * 4
_LENGTH = _AFFINE + POINTS_IN_MESH * 3 * 2


def compact_sample(sample: Sample, quality: int) -> dict[str, bytes]:
    """The files of a sample by their endings, without those that training does without; `quality` is the picture's."""
    side = sample.image.shape[0]
    half = cv2.resize(sample.layout, (side // 2, side // 2), interpolation=cv2.INTER_NEAREST_EXACT)
    return {
        "rgb.webp": encode_webp(sample.image, quality),
        MESH: pack_mesh(scaled_points(sample.mesh, AVATAR_SIZE / side)),
        LAYOUT: encode_webp(cv2.cvtColor(half, cv2.COLOR_GRAY2RGB), LOSSLESS),
        MATTE: encode_webp(cv2.cvtColor(sample.matte, cv2.COLOR_GRAY2RGB), _MATTE_QUALITY),
        "json": encode_label(sample.label),
    }


def pack_mesh(mesh: NDArray[np.float32]) -> bytes:
    """Pack a mesh (478,3) px of the 512 px crop.

    An affine map (12 float32) of the mean face is fitted to it. The rest (int16, x of all points, then y, then z, low
    bytes before high bytes) and the map are packed by zlib: about 1.3 kB, where float16 takes 2.5.
    """
    affine = np.linalg.lstsq(_base(), mesh.astype(np.float64), rcond=None)[0].astype("<f4")
    rest = np.rint((mesh - _bent(affine)) * _STEPS).clip(-32768, 32767).astype("<i2").T
    planes = np.ascontiguousarray(rest).view(np.uint8).reshape(-1, 2).T
    return zlib.compress(affine.tobytes() + planes.tobytes(), 9)


def unpack_mesh(content: bytes) -> NDArray[np.float32]:
    """The mesh (478,3) px of the 512 px crop, each coordinate within `LARGEST_ERROR`.

    Raises
    ------
    BrokenSample
        It is damaged.
    """
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(content, _LENGTH + 1)
    except zlib.error as error:
        raise BrokenSample(f"its {MESH} is damaged") from error
    if len(plain) != _LENGTH:
        raise BrokenSample(f"its {MESH} is not of the right length")
    affine = np.frombuffer(plain[:_AFFINE], "<f4").reshape(4, 3)
    planes = np.frombuffer(plain[_AFFINE:], np.uint8).reshape(2, -1)
    rest = np.ascontiguousarray(planes.T).view("<i2").reshape(3, POINTS_IN_MESH).T
    mesh = (_bent(affine) + rest / _STEPS).astype(np.float32)
    if not np.isfinite(mesh).all():
        raise BrokenSample(f"its {MESH} holds values that are no numbers")
    return mesh


def _bent(affine: NDArray[np.float32]) -> NDArray[np.float64]:
    return np.asarray(_base() @ affine.astype(np.float64))


def _base() -> NDArray[np.float64]:
    return np.hstack((CANONICAL.astype(np.float64), np.ones((POINTS_IN_MESH, 1))))
