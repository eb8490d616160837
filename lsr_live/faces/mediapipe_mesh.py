"""mediapipe's FaceMesh: pictures in, 478-point meshes out."""

from __future__ import annotations

from typing import Any

import numpy as np

from lsr_live.faces.drawn_face import drawn_face
from lsr_live.faces.face import Mesh
from lsr_live.faces.landmark_list import mesh_in_pixels, normalised_points
from lsr_live.faces.mediapipe_solutions import SMALLEST, solutions
from lsr_live.faces.silence import silenced_stderr
from lsr_live.frames.frame import Picture

_BLANK = np.zeros((64, 64, 3), np.uint8)


class FaceMesh:
    """The FaceMesh network with irises, one face. One thread at a time: mediapipe crashes when two share an instance.

    Parameters
    ----------
    video
        True: a face found is followed from picture to picture without being searched again. False: each is searched.
    """

    def __init__(self, *, video: bool) -> None:
        with silenced_stderr():
            self._network: Any = solutions().face_mesh.FaceMesh(
                static_image_mode=not video, max_num_faces=1, refine_landmarks=True
            )
            # The libraries below speak up once more when the first face is found.
            self._network.process(drawn_face())
        self.forget()

    def find(self, image: Picture) -> Mesh | None:
        """Mesh (478,3) float32 px of a face in a picture (H,W,3) uint8 RGB, or None."""
        height, width = image.shape[:2]
        if min(height, width) < SMALLEST:
            return None
        found = self._network.process(image).multi_face_landmarks
        if not found:
            return None
        return mesh_in_pixels(normalised_points(found[0]), width, height)

    def forget(self) -> None:
        """Let go of the face that is followed.

        One look at an empty picture costs 2 ms; the network's own reset costs 30, and has it speak up again.
        """
        self._network.process(_BLANK)

    def close(self) -> None:
        """Free the network; safe to call twice."""
        if self._network is not None:
            self._network.close()
            self._network = None
