"""Looking at one photo: whose face is in it, what it is like, whether it serves by itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.faces.face import Face
from lsr_live.faces.tracker import Tracker
from lsr_live.frames.frame import Frame, Picture
from lsr_live.identity.crop import face_crop
from lsr_live.identity.likeness import FaceEmbedder
from lsr_live.identity.quality import Measures, measure
from lsr_live.identity.verdict import RIVAL_SIZE, Reason, Verdict, advice_for, judge
from lsr_live.mesh.canonical import pose_of

_PRINT = 48


@dataclass(frozen=True, slots=True)
class Finding:
    """The face in a photo."""

    face: Face
    """Mesh in px of the photo."""
    measures: Measures
    size: tuple[int, int]
    """(height, width) of the photo, px."""
    fingerprint: NDArray[np.float32]
    """(2304,) the face small and grey, as a unit vector without its mean: what duplicates have in common."""
    embedding: NDArray[np.float32]
    """Unit vector of the identity network."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One photo after the examination."""

    verdict: Verdict
    finding: Finding | None
    """None where no face was found."""


class Examiner:
    """Examines photos one after the other with one tracker and one identity network."""

    def __init__(self, tracker: Tracker, embedder: FaceEmbedder) -> None:
        self._tracker = tracker
        self._embedder = embedder

    def examine(self, path: Path, frame: int | None, load: Callable[[], Picture]) -> Examined:
        """Read a photo and judge it by itself; what cannot be read becomes a verdict too."""
        try:
            image = load()
        except DataError as error:
            said = Verdict(path, False, Reason.UNREADABLE, error.sentence, error.advice, None, frame=frame)
            return Examined(said, None)
        face = self._track(image)
        if face is None:
            reason, sentence = Reason.NO_FACE, "No face was found in it."
            return Examined(Verdict(path, False, reason, sentence, advice_for(reason), None, frame=frame), None)
        measures = measure(image, face)
        reason, sentence = judge(measures, self._rival(image, face))
        verdict = Verdict(
            path, reason is Reason.GOOD, reason, sentence, advice_for(reason), measures.quality, frame=frame
        )
        embedding = self._embedder.embed(image, face.mesh)
        return Examined(
            verdict, Finding(face, measures, (image.shape[0], image.shape[1]), _fingerprint(image, face), embedding)
        )

    def _track(self, image: Picture) -> Face | None:
        return self._tracker.track(Frame(image, 0.0, 0, time.perf_counter()))

    def _rival(self, image: Picture, face: Face) -> float:
        """Height of the second largest face over that of the first; 0 where there is none."""
        if self._tracker.faces_seen < 2:
            return 0.0
        # Trackers tell of one face: the first is painted over, and the next is asked for.
        covered = image.copy()
        hull = cv2.convexHull(np.rint(face.mesh[:, :2]).astype(np.int32))
        cv2.fillConvexPoly(covered, hull, image.mean((0, 1)).tolist())
        second = self._track(covered)
        if second is None:
            return RIVAL_SIZE / 2  # seen, but not well enough to follow: one of the background
        return pose_of(second.mesh).scale / pose_of(face.mesh).scale


def _fingerprint(image: Picture, face: Face) -> NDArray[np.float32]:
    grey = cv2.cvtColor(face_crop(face.mesh, (image.shape[0], image.shape[1])).cut(image), cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (_PRINT, _PRINT), interpolation=cv2.INTER_AREA).astype(np.float32).ravel()
    small -= small.mean()
    return np.asarray(small / max(float(np.linalg.norm(small)), 1e-6), np.float32)
