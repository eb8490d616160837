"""A driver's clip, tracked once: what moves the avatars, and what their motion is compared with."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from lsr_live.errors import DataError
from lsr_live.faces.face import Mesh
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame, Picture
from lsr_live.frames.sources.clip import Clip
from lsr_live.identity.crop import whole_crop
from training.evaluate.agreement import jitter
from training.evaluate.metrics import Judge, resized

SHOWN = 6
"""Frames of a clip that stand in a sheet."""
STILL_FRAMES, SETTLING = 60, 40
"""Length of the still driver's clip, and how many of its first frames do not count: meanwhile the
driver's rest is taken and eased in."""
SENSOR_NOISE = 2.0
"""Standard deviation of the still driver's camera, grey levels."""


@dataclass(frozen=True, slots=True)
class Driver:
    """A clip's frames in which a face was found. The lists go frame by frame."""

    name: str
    frames: tuple[Frame, ...]
    """With the mesh that a live tracker gives, smoothed; the picture is blank, for no method may look at it."""
    meshes: tuple[Mesh, ...]
    """(478,3) px as the judge's tracker sees them, each frame by itself."""
    shown: dict[int, Picture]
    """A few of the pictures, square, at the judge's size."""
    still: tuple[Frame, ...]
    """The first frame held before a noisy camera, as `frames`."""
    noise: float
    """Motion that the judge's tracker sees in the still driver, % of face height a frame."""


def read_driver(path: Path, judge: Judge, open_follower: Callable[[], Tracker], most: int) -> Driver:
    """Track the first `most` frames of a clip.

    Parameters
    ----------
    open_follower
        Opens the tracker that a live session would have.

    Raises
    ------
    DataError
        The clip cannot be read, or shows a face in fewer than three frames.
    """
    read: list[Frame] = []
    with closing(Clip(path)) as clip:
        while len(read) < most and (frame := clip.read()) is not None:
            read.append(frame)
    kept = []
    for frame, followed in zip(read, _followed(read, open_follower), strict=True):
        mesh = judge.mesh(frame.image)
        if followed is not None and mesh is not None:
            kept.append((frame, followed, mesh))
    if len(kept) < 3:
        raise DataError(f"No face is found in '{path}'.", "Choose a clip that shows the driver's face.")
    held = _held(kept[0][0])
    still = [frame for frame in _followed(held, open_follower) if frame is not None]
    seen = [mesh for frame in held[SETTLING:] if (mesh := judge.mesh(frame.image)) is not None]
    shown = {}
    for place in {i * len(kept) // SHOWN for i in range(SHOWN)}:
        image, mesh = kept[place][0].image, kept[place][2]
        height, width = image.shape[:2]
        shown[place] = resized(whole_crop((height, width), mesh).cut(image), judge.side)
    return Driver(
        name=path.stem,
        frames=tuple(frame for _, frame, _ in kept),
        meshes=tuple(mesh for _, _, mesh in kept),
        shown=dict(sorted(shown.items())),
        still=tuple(still),
        noise=jitter(seen),
    )


def _followed(frames: list[Frame], open_follower: Callable[[], Tracker]) -> list[Frame | None]:
    """Blank frames with the tracker's meshes, None where it finds no face."""
    blank = np.zeros_like(frames[0].image) if frames else None
    with closing(open_follower()) as tracker:
        faces = [tracker.track(frame) for frame in frames]
    return [
        None if face is None or blank is None else replace(frame, image=blank, mesh=face.mesh)
        for frame, face in zip(frames, faces, strict=True)
    ]


def _held(frame: Frame) -> list[Frame]:
    """The frame again and again at 25 frames a second, each time with other noise of the camera."""
    noise = np.random.default_rng(0)
    held = []
    for index in range(STILL_FRAMES):
        image = frame.image + noise.normal(0.0, SENSOR_NOISE, frame.image.shape)
        held.append(Frame(np.clip(np.rint(image), 0, 255).astype(np.uint8), index / 25, index, 0.0))
    return held
