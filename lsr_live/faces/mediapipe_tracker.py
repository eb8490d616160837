"""The default tracker: mediapipe FaceMesh."""

from __future__ import annotations

from lsr_live.faces.face import Face
from lsr_live.faces.mediapipe_mesh import FaceMesh, mediapipe_version
from lsr_live.frames.frame import Frame


class MediapipeTracker:
    """Follows a face with mediapipe FaceMesh. The network starts with the first picture that needs it."""

    def __init__(self, *, still: bool) -> None:
        self.name = f"mediapipe {mediapipe_version()}"
        self.faces_seen = 0
        self._still = still
        self._network: FaceMesh | None = None

    def track(self, frame: Frame) -> Face | None:
        """The driver's face, or None."""
        if self._network is None:
            self._network = FaceMesh(video=not self._still)
        meshes = self._network.find(frame.image)
        self.faces_seen = len(meshes)
        return Face(meshes[0], 1.0) if meshes else None

    def reset(self) -> None:
        """Forget whom it followed."""

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point from now on."""

    def close(self) -> None:
        """Free the network."""
        if self._network is not None:
            self._network.close()
            self._network = None
