"""From mediapipe's protobuf landmark lists to arrays."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh

_WIRE = np.dtype(
    [
        ("head", "V2"), ("x_tag", "u1"), ("x", "<f4"), ("y_tag", "u1"), ("y", "<f4"), ("z_tag", "u1"), ("z", "<f4"),
    ]
)  # fmt: skip
"""One landmark on the wire: message tag and length, then x, y, z, each a tag and a little-endian float."""

_HEAD = np.frombuffer(b"\x0a\x0f", "V2")[0]
_TAGS = (0x0D, 0x15, 0x1D)


class _Point(Protocol):
    x: float
    y: float
    z: float


class LandmarkList(Protocol):
    """mediapipe's `NormalizedLandmarkList`, as far as it is used."""

    @property
    def landmark(self) -> list[_Point]:
        """The points."""

    def SerializeToString(self) -> bytes:  # noqa: N802
        """Protobuf wire format."""


def normalised_points(landmarks: LandmarkList) -> NDArray[np.float32]:
    """Points (N,3) float32 as fractions of the picture's width (x, z) and height (y).

    Reads the wire format at once, a hundred times faster than asking point by point; where a message carries more than
    x, y and z it is asked point by point after all.
    """
    wire = landmarks.SerializeToString()
    if len(wire) % _WIRE.itemsize == 0:
        records = np.frombuffer(wire, _WIRE)
        tags = (records["x_tag"], records["y_tag"], records["z_tag"])
        if (records["head"] == _HEAD).all() and all((tag == want).all() for tag, want in zip(tags, _TAGS, strict=True)):
            points = np.empty((len(records), 3), np.float32)
            for column, axis in enumerate("xyz"):
                points[:, column] = records[axis]
            return points
    return np.array([(point.x, point.y, point.z) for point in landmarks.landmark], np.float32).reshape(-1, 3)


def mesh_in_pixels(normalised: NDArray[np.float32], width: int, height: int) -> Mesh:
    """Scale points (N,3) of mediapipe, in place, to pixels of a picture of this size, pixel centres at integers.

    z comes in the unit of x. No half pixel is taken off, although mediapipe's 0 and 1 are meant as the picture's edges:
    its OpenCV crop counts pixels by their centres. Measured on 112 portraits at four sizes: a picture, its mirror image
    and its enlargement agree with this and are half a pixel apart with the other.
    """
    normalised *= (width, height, width)
    return normalised
