"""The two pictures of the live path: what the camera saw, and what the viewer sees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""(H,W,3) uint8 RGB, contiguous."""

AVATAR_SIZE = 512
"""Side of the square avatar picture, px."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Which of several sources, one after the other, a frame comes from."""

    number: int
    """Counts the sources."""
    kept_as: str
    """Name under which the driver's calibration is kept; empty: it is not kept."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture from a source. It is the driver's own face: it must never reach a sink."""

    image: Picture
    """(H,W,3) uint8 RGB."""
    t: float
    """Time in the source, seconds: presentation time of a clip, time since opening for a camera."""
    index: int
    captured: float
    """``time.perf_counter()`` when the picture was taken, for latency."""
    stem: str | None = None
    """File name without its ending, for a picture from a folder."""
    mesh: NDArray[np.float32] | None = None
    """(478,3) px, where the source knows the face it shows (the animated driver); no tracker is needed then."""
    origin: Origin | None = None
    """None where there is one source for good."""


@dataclass(frozen=True, slots=True)
class Avatar:
    """One picture for the viewer."""

    image: Picture
    """(512,512,3) uint8 RGB."""
    t: float
    """Time of the frame it answers, seconds."""
    index: int
    captured: float
    """When the frame that it answers was taken (`Frame.captured`)."""
    stem: str | None = None
