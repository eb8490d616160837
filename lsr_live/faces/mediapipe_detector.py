"""mediapipe's face detectors: pictures in, places of faces out."""

from __future__ import annotations

from typing import Any, Literal

from lsr_live.faces.drawn_face import drawn_face
from lsr_live.faces.mediapipe_solutions import SMALLEST, solutions
from lsr_live.faces.sighting import Sighting
from lsr_live.faces.silence import silenced_stderr
from lsr_live.frames.frame import Picture

Range = Literal["short", "full"]


class FaceDetector:
    """One of two networks. One thread at a time.

    Parameters
    ----------
    reach
        ``short`` for faces near the camera, quick; ``full`` for small faces too, three times slower.
    """

    def __init__(self, reach: Range) -> None:
        with silenced_stderr():
            self._network: Any = solutions().face_detection.FaceDetection(
                model_selection=("short", "full").index(reach), min_detection_confidence=0.5
            )
            self._network.process(drawn_face())

    def find(self, image: Picture) -> list[Sighting]:
        """Every face in a picture (H,W,3) uint8 RGB, the surest first."""
        height, width = image.shape[:2]
        if min(height, width) < SMALLEST:
            return []
        sightings = []
        for detection in self._network.process(image).detections or ():
            box = detection.location_data.relative_bounding_box
            side = max(box.width * width, box.height * height)
            if side > 1.0:
                x = (box.xmin + box.width / 2) * width
                y = (box.ymin + box.height / 2) * height
                sightings.append(Sighting(x, y, side))
        return sightings

    def close(self) -> None:
        """Free the network; safe to call twice."""
        if self._network is not None:
            self._network.close()
            self._network = None
