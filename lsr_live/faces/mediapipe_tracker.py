"""The default tracker for cameras and clips: mediapipe FaceMesh held on the driver's face."""

from __future__ import annotations

import logging

from lsr_live.faces.choice import FaceChoice
from lsr_live.faces.confidence import confidence_of
from lsr_live.faces.face import Face, Mesh
from lsr_live.faces.follower import Follower
from lsr_live.faces.mediapipe_detector import FaceDetector
from lsr_live.faces.mediapipe_solutions import mediapipe_version
from lsr_live.faces.sighting import Sighting
from lsr_live.frames.frame import Frame, Picture

log = logging.getLogger(__name__)

SEARCH_EVERY = 1.0
"""Seconds between looks for other faces while one is followed. FaceMesh could look for several by itself, but then
searches every frame while there is only one."""
_SEARCH_FIRST = 0.25
"""The same until the face has shown life: somebody else may be the driver."""
_TRIES = 2
"""Faces to try to take hold of in one frame."""
_PAUSE = 0.15
"""Seconds until the next try after one that failed, which may have cost 40 ms."""


class MediapipeTracker:
    """Follows the driver's face. The networks start with the first picture that needs them (about 1 s)."""

    def __init__(self) -> None:
        self.name = f"mediapipe {mediapipe_version()}"
        self.faces_seen = 0
        self._choice = FaceChoice()
        self._networks: tuple[Follower, FaceDetector, FaceDetector] | None = None
        self._following = False
        self._searched = 0.0
        self._failed = -_PAUSE

    def track(self, frame: Frame) -> Face | None:
        """The driver's face, or None."""
        if self._networks is None:
            self._networks = (Follower(), FaceDetector("full"), FaceDetector("short"))
        mesh = self._follow(frame) if self._following else None
        pause = SEARCH_EVERY if self._choice.proven else _SEARCH_FIRST
        due = not 0.0 <= frame.t - self._searched < pause
        if mesh is None or due or self._choice.wishing:
            mesh = self._search(frame, mesh)
        self._following = mesh is not None
        if mesh is None:
            return None
        self._choice.followed(frame.t, mesh)
        height, width = frame.image.shape[:2]
        return Face(mesh, confidence_of(mesh, width, height))

    def reset(self) -> None:
        """Forget whom it followed."""
        self._choice.forget()
        self._following = False

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point from now on."""
        self._choice.wish(x, y)

    def close(self) -> None:
        """Free the networks; safe to call twice."""
        for network in self._networks or ():
            network.close()
        self._networks = None
        self._following = False

    def _follow(self, frame: Frame) -> Mesh | None:
        assert self._networks is not None
        mesh = self._networks[0].follow(frame.image)
        if mesh is not None and not self._choice.plausible(frame.t, mesh):
            log.debug("the face jumped at %.2f s: taken for another one", frame.t)
            return None
        return mesh

    def _search(self, frame: Frame, mesh: Mesh | None) -> Mesh | None:
        """Look at all faces: go on with the one that is followed, or take hold of another."""
        assert self._networks is not None
        self._searched = frame.t
        seen = self._sightings(frame.image, mesh)
        self.faces_seen = len(seen)
        candidates = self._choice.decide(frame.t, seen, following=mesh is not None)
        if 0.0 <= frame.t - self._failed < _PAUSE:
            return mesh
        for place in candidates[:_TRIES]:
            other = self._networks[0].start(frame.image, place)
            if other is not None:
                self._choice.began(frame.t, place)
                return other
            # Starting lets go of whomever was followed.
            mesh, self._failed = None, frame.t
        return mesh

    def _sightings(self, image: Picture, mesh: Mesh | None) -> list[Sighting]:
        assert self._networks is not None
        _, full, short = self._networks
        seen = full.find(image) or short.find(image)
        if mesh is None:
            return seen
        followed = Sighting.of_mesh(mesh)
        return [followed, *(sighting for sighting in seen if sighting.distance(followed) > 0.6)]
