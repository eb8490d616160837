"""mediapipe's FaceMesh: pictures in, 478-point meshes out."""

from __future__ import annotations

import importlib.metadata
from typing import Any

import numpy as np

from lsr_live.errors import DataError
from lsr_live.faces.face import Mesh
from lsr_live.faces.landmark_list import mesh_in_pixels, normalised_points
from lsr_live.faces.silence import silenced_stderr
from lsr_live.frames.frame import Picture

POINTS = 478


def mediapipe_version() -> str:
    """Version of the installed mediapipe; `DataError` where there is none."""
    try:
        return importlib.metadata.version("mediapipe")
    except importlib.metadata.PackageNotFoundError as error:
        raise DataError(
            "The face tracker mediapipe is not installed.", "Run: pip install mediapipe==0.10.21"
        ) from error


class FaceMesh:
    """The FaceMesh network with irises. One thread at a time: mediapipe crashes when two share an instance.

    Parameters
    ----------
    video
        True: a face found is followed from frame to frame without being searched again.
    faces
        How many faces to find at most. In video mode more than one makes the network search every frame while fewer
        are in sight.
    """

    def __init__(self, *, video: bool, faces: int = 1) -> None:
        with silenced_stderr():
            solutions = _solutions()
            self._network: Any = solutions.face_mesh.FaceMesh(
                static_image_mode=not video, max_num_faces=faces, refine_landmarks=True
            )
            # The libraries below speak up at the first picture as well.
            self._network.process(np.zeros((64, 64, 3), np.uint8))

    def find(self, image: Picture) -> list[Mesh]:
        """Meshes (478,3) float32 px of the faces in a picture, in the network's order."""
        found = self._network.process(image).multi_face_landmarks
        height, width = image.shape[:2]
        return [mesh_in_pixels(normalised_points(face), width, height) for face in found or ()]

    def close(self) -> None:
        """Free the network."""
        if self._network is not None:
            self._network.close()
            self._network = None


def _solutions() -> Any:
    try:
        import mediapipe
    except ImportError as error:
        raise DataError(
            f"The face tracker mediapipe cannot be loaded: {error}.", "Run: pip install mediapipe==0.10.21"
        ) from error
    if not hasattr(mediapipe, "solutions"):
        raise DataError(
            f"mediapipe {mediapipe.__version__} has no face mesh inside any more.",
            "Run: pip install mediapipe==0.10.21",
        )
    return mediapipe.solutions
