from __future__ import annotations

import struct
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lsr_live.faces.landmark_list import mesh_in_pixels, normalised_points

landmark_pb2 = pytest.importorskip("mediapipe.framework.formats.landmark_pb2", reason="mediapipe is not installed")

floats = st.floats(-10, 10, width=32)


@given(points=arrays(np.float32, st.tuples(st.integers(0, 500), st.just(3)), elements=floats))
def test_the_quick_way_reads_what_was_written(points: np.ndarray) -> None:
    landmarks = landmark_pb2.NormalizedLandmarkList()
    for x, y, z in points:
        landmarks.landmark.add(x=x, y=y, z=z)
    np.testing.assert_array_equal(normalised_points(landmarks), points)


def test_messages_with_more_in_them_are_read_the_slow_way() -> None:
    landmarks = landmark_pb2.NormalizedLandmarkList()
    landmarks.landmark.add(x=0.1, y=0.2, z=0.3, visibility=0.9)
    landmarks.landmark.add(x=0.4, y=0.5, z=0.6)
    np.testing.assert_allclose(normalised_points(landmarks), [(0.1, 0.2, 0.3), (0.4, 0.5, 0.6)])


def test_a_message_of_the_right_length_with_other_tags_is_read_the_slow_way() -> None:
    wire = b"\x0a\x0f" + b"".join(struct.pack("<Bf", tag, 9.0) for tag in (0x15, 0x0D, 0x1D))
    landmarks = SimpleNamespace(SerializeToString=lambda: wire, landmark=[SimpleNamespace(x=1.0, y=2.0, z=3.0)])
    np.testing.assert_array_equal(normalised_points(landmarks), [(1.0, 2.0, 3.0)])


def test_pixels_are_counted_by_width_and_height() -> None:
    mesh = mesh_in_pixels(np.array([[0.5, 0.5, -0.1], [0.0, 1.0, 0.0]], np.float32), 640, 480)
    np.testing.assert_allclose(mesh, [(320, 240, -64), (0, 480, 0)])
