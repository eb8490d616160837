"""Identities to test with: one made by hand, one really enrolled."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from lsr_live.identity.enrol import Enrolment, enrol
from lsr_live.identity.identity import Identity, Photo, Ranges
from lsr_live.mesh.alignment import Similarity, rotation_from_angles
from lsr_live.mesh.canonical import CANONICAL


def posed(
    yaw: float = 0.0,
    pitch: float = 0.0,
    roll: float = 0.0,
    scale: float = 235.0,
    centre: tuple[float, float] = (256.0, 215.0),
    face: NDArray[np.floating] = CANONICAL,
) -> NDArray[np.float32]:
    """A face in face units as a mesh in px."""
    rotation = rotation_from_angles(yaw, pitch, roll)
    return Similarity(rotation, scale, np.array((*centre, 0.0))).apply(face).astype(np.float32)


def smooth_picture(seed: int, size: int = 512) -> NDArray[np.uint8]:
    """A soft colourful picture; its bundle is small."""
    coarse = np.random.default_rng(seed).integers(0, 256, (5, 5, 3), np.uint8)
    return np.ascontiguousarray(cv2.resize(coarse, (size, size), interpolation=cv2.INTER_CUBIC))


def made_identity(name: str = "Ada", photos: int = 2, *, likeness: bool = True, background: bool = True) -> Identity:
    """An identity with pictures of nobody."""
    matte = np.zeros((512, 512), np.uint8)
    cv2.circle(matte, (256, 215), 150, 255, -1)
    return Identity(
        name=name,
        photos=tuple(
            Photo(smooth_picture(number), posed(yaw=5.0 * number), np.roll(matte, 7 * number, 1), 0.5 + 0.01 * number)
            for number in range(photos)
        ),
        neutral=CANONICAL.copy(),
        rest=photos - 1,
        ranges=Ranges(
            eyes_closed=np.array((0.07, 0.08), np.float32),
            eyes_open=np.array((0.3, 0.31), np.float32),
            mouth_closed=0.005,
            mouth_open=0.45,
            angles_low=np.array((-1, -2, -3), np.float32),
            angles_high=np.array((4, 5, 6), np.float32),
        ),
        background=smooth_picture(99) if background else None,
        consent="Ada agreed on paper, 1 May 2025: «für Tests»",
        created="2025-05-01T10:00:00+00:00",
        tracker="mediapipe 0.10.21",
        crop="face",
        likeness=tuple(0.5 + 0.001 * number for number in range(photos)) if likeness else None,
    )


def assert_same(one: Identity, other: Identity) -> None:
    """Both are equal, every pixel and number."""
    for field in ("name", "rest", "consent", "created", "tracker", "crop"):
        assert getattr(one, field) == getattr(other, field)
    assert len(one.photos) == len(other.photos)
    for a, b in zip(one.photos, other.photos, strict=True):
        np.testing.assert_array_equal(a.image, b.image)
        np.testing.assert_array_equal(a.mesh, b.mesh)
        np.testing.assert_array_equal(a.matte, b.matte)
        assert (a.layout is None) == (b.layout is None)
        if a.layout is not None and b.layout is not None:
            np.testing.assert_array_equal(a.layout, b.layout)
        assert a.quality == pytest.approx(b.quality, abs=1e-6)
    np.testing.assert_array_equal(one.neutral, other.neutral)
    for field in ("eyes_closed", "eyes_open", "angles_low", "angles_high"):
        np.testing.assert_array_equal(getattr(one.ranges, field), getattr(other.ranges, field))
    assert one.ranges.mouth_closed == pytest.approx(other.ranges.mouth_closed, abs=1e-6)
    assert one.ranges.mouth_open == pytest.approx(other.ranges.mouth_open, abs=1e-6)
    assert (one.background is None) == (other.background is None)
    if one.background is not None:
        np.testing.assert_array_equal(one.background, other.background)
    assert (one.likeness is None) == (other.likeness is None)
    if one.likeness is not None:
        assert one.likeness == pytest.approx(other.likeness, abs=1e-5)


@pytest.fixture(scope="session")
def portrait(tmp_path_factory: pytest.TempPathFactory, astronaut: NDArray[np.uint8]) -> Path:
    """The astronaut as a file."""
    path = tmp_path_factory.mktemp("portrait") / "astronaut.png"
    Image.fromarray(astronaut).save(path)
    return path


@pytest.fixture(scope="session")
def enrolled(portrait: Path) -> Enrolment:
    """The astronaut enrolled from one photo."""
    return enrol("Eileen", [portrait], consent="public domain portrait")
