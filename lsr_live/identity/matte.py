"""Where the person is in a photo."""

from __future__ import annotations

from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.mediapipe_solutions import solutions
from lsr_live.faces.silence import silenced_stderr
from lsr_live.frames.frame import Picture

_RAMP = (0.3, 0.8)
"""Probability of being person at which the matte begins and at which it is full."""


class Parser(Protocol):
    """Tells what each pixel of a photo shows. One thread only."""

    def layout(self, image: Picture) -> NDArray[np.uint8]:
        """(H,W) uint8 class 0..18 (see `classes`) of each pixel of a picture (H,W,3)."""

    def matte(self, image: Picture) -> NDArray[np.uint8]:
        """(H,W) uint8 of a picture (H,W,3): 255 where the person is, 0 where the background is."""

    def close(self) -> None:
        """Free the network."""


class SelfieSegmenter:
    """mediapipe's selfie segmentation: person or not, learnt from far more pictures than any parser of ours."""

    def __init__(self) -> None:
        with silenced_stderr():
            self._network: Any = solutions().selfie_segmentation.SelfieSegmentation(model_selection=0)
            # The libraries below speak up at the first picture as well.
            self._network.process(np.zeros((256, 256, 3), np.uint8))

    def likely(self, image: Picture) -> NDArray[np.float32]:
        """(H,W) probability of being person of a picture (H,W,3), its edge as soft as the network has it."""
        return np.asarray(self._network.process(image).segmentation_mask, np.float32)

    def close(self) -> None:
        """Free the network."""
        self._network.close()


def matte_of(likely: NDArray[np.float32], image: Picture) -> NDArray[np.uint8]:
    """Matte (H,W) uint8 from the probability (H,W) of being person; its edge follows the picture's (H,W,3) own."""
    return _ramped(_refined(likely, image))


def _refined(likely: NDArray[np.float32], image: Picture) -> NDArray[np.float32]:
    # The network sees 256 px; the guided filter carries its edge to where the picture has one (hair, shoulders).
    radius = max(2, round(image.shape[0] / 64))
    return np.asarray(cv2.ximgproc.guidedFilter(image, likely, radius, 0.002 * 255**2), np.float32)


def _ramped(likely: NDArray[np.float32]) -> NDArray[np.uint8]:
    low, high = _RAMP
    return np.asarray(np.rint(np.clip((likely - low) / (high - low), 0.0, 1.0) * 255.0), np.uint8)
