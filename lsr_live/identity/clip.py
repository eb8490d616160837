"""Frames of a clip that serve as photos."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lsr_live.errors import IdentityError
from lsr_live.faces.face import Mesh
from lsr_live.faces.registry import open_tracker
from lsr_live.frames.frame import Picture
from lsr_live.frames.sources.clip import Clip
from lsr_live.identity.quality import measure
from lsr_live.identity.variety import most_varied
from lsr_live.identity.verdict import Reason, judge
from lsr_live.settings import TrackingSettings

logger = logging.getLogger(__name__)

Progress = Callable[[int, int, str], None]
"""Steps done, steps in all (0: unknown), what is being done."""

_LOOKED_AT = 600
"""Frames of a clip that are judged at most."""
_APART = 0.1
"""Least time between two of them, seconds."""


@dataclass(frozen=True, slots=True)
class ClipFrame:
    """One frame chosen from a clip."""

    image: Picture
    """(H,W,3) uint8 RGB."""
    index: int
    """Its number in the clip, from 0."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    mesh: Mesh
    quality: float
    sharpness: float
    alone: bool


def pick_frames(
    path: Path, count: int, *, tracking: TrackingSettings | None = None, progress: Progress | None = None
) -> list[ClipFrame]:
    """The `count` most varied sharp frames of a clip that show one face, in the clip's order.

    Fewer where the clip has no more that serve. At most 600 frames, spread over the clip, are looked at.

    Raises
    ------
    DataError
        The clip cannot be read.
    IdentityError
        No frame of it serves.
    """
    candidates = _candidates(path, tracking, progress)
    if not candidates:
        raise IdentityError(
            f"No frame of {path.name} shows a face well enough.",
            "Record a clip of one person near the camera, in good light, turning slowly.",
        )
    if any(candidate.alone for candidate in candidates):
        candidates = [candidate for candidate in candidates if candidate.alone]
    # Motion blurs some frames of every clip: only the sharper ones are to choose from, unless they are too few.
    least = 0.8 * float(np.median([candidate.sharpness for candidate in candidates]))
    sharp = [candidate for candidate in candidates if candidate.sharpness >= least]
    pool = sharp if len(sharp) >= count else candidates
    chosen = most_varied([c.mesh for c in pool], [c.quality for c in pool], count)
    return _frames_at(path, {pool[i].index for i in chosen})


def _candidates(path: Path, tracking: TrackingSettings | None, progress: Progress | None) -> list[_Candidate]:
    found: list[_Candidate] = []
    with closing(Clip(path)) as clip, closing(open_tracker(tracking, still=False)) as tracker:
        total = clip.frame_count or 0
        length = total / clip.fps if clip.fps else 0.0
        step = max(_APART, length / _LOOKED_AT)
        due = 0.0
        while (frame := clip.read()) is not None:
            if frame.t < due - 1e-3:  # times are rounded
                continue
            due = frame.t + step
            if progress is not None:
                progress(frame.index, total, f"looking through {path.name}")
            face = tracker.track(frame)
            if face is None:
                continue
            measures = measure(frame.image, face)
            if judge(measures, 0.0)[0] is Reason.GOOD:
                found.append(
                    _Candidate(frame.index, face.mesh, measures.quality, measures.sharpness, tracker.faces_seen <= 1)
                )
            if len(found) >= 2 * _LOOKED_AT:  # a clip that does not say how long it is
                found = found[::2]
                step *= 2
    logger.info("%s: %d frames serve", path.name, len(found))
    return found


def _frames_at(path: Path, wanted: set[int]) -> list[ClipFrame]:
    frames: list[ClipFrame] = []
    with closing(Clip(path)) as clip:
        while len(frames) < len(wanted) and (frame := clip.read()) is not None:
            if frame.index in wanted:
                frames.append(ClipFrame(frame.image, frame.index))
    return frames
