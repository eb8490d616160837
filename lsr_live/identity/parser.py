"""What each pixel of a photo shows: 19 classes of face, hair, cloth and background."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError as RuntimeFailure
from engines.runtime.base import Port, Runtime
from engines.runtime.choose import open_runtime
from lsr_live import weights
from lsr_live.errors import DataError, EngineError
from lsr_live.frames.frame import AVATAR_SIZE, Picture
from lsr_live.identity.classes import MIRRORED, NAMES
from lsr_live.identity.matte import SelfieSegmenter, matte_of

_Values = TypeVar("_Values", np.uint8, np.float32)

_CANVAS = AVATAR_SIZE
"""Side of the square that probabilities are gathered on, px."""
_FACE = np.array([1, 2, 4, 5, 6, 7, 10, 11, 12])
_FACE_FILLS = 0.6
"""Share of the closer look's side that the face's height takes, as in the portraits that parsers learn from."""
_WORTH_A_LOOK = 0.8
"""The closer look is left out where it would see more than this share of the picture."""
_LEAST_FACE = 0.004
"""Share of the picture below which no face is looked at more closely."""
_OWN_SAY = 0.25
"""Weight of the parser, beside the selfie segmentation, in what is person and what background. Measured: alone, it
costs .5 dB in pictures of validation people drawn from eight photos; with a quarter of the say, .03 dB, and on labelled
portraits person and background are told apart better than by either."""


class FaceParser:
    """A network that tells the 19 classes of `lsr_live.identity.classes` apart. One thread only.

    A picture is seen whole and, where its face is small in it, once more from close by, each time as it is and
    mirrored; what the network says of a pixel is averaged. Where the person ends, mediapipe's selfie segmentation has
    the larger say, so that layout and matte agree with each other and with walls, chairs and caps of all kinds.

    Parameters
    ----------
    network
        ONNX file with one input (1,3,H,W) float32, RGB in [-1,1], and one output (1,19,h,w) float32 of logits in the
        order of CelebAMask-HQ; None: the one that is shipped.

    Raises
    ------
    EngineError
        The file is missing, broken or cannot run here.
    DataError
        It is another kind of network.

    Examples
    --------
    >>> from skimage.data import astronaut
    >>> parser = FaceParser()
    >>> NAMES[parser.layout(astronaut())[110, 225]]
    'nose'
    >>> parser.close()
    """

    def __init__(self, network: Path | None = None) -> None:
        with ExitStack() as shipped:
            path = network or shipped.enter_context(weights.face_parser())
            try:
                self._runtime: Runtime = open_runtime(path)
            except RuntimeFailure as error:
                raise EngineError(error.sentence, error.advice) from error
        inputs, outputs = self._runtime.inputs, self._runtime.outputs
        if not (_is_maps(inputs, 3) and _is_maps(outputs, len(NAMES))):
            self._runtime.close()
            raise DataError(
                f"{path.name} is no face parser: it must turn one picture (1,3,H,W) into {len(NAMES)} maps.",
                "Give a parser in the order of CelebAMask-HQ.",
            )
        self._input = np.empty(inputs[0].shape, np.float32)
        self._output = np.empty(outputs[0].shape, np.float32)
        self._segmenter = SelfieSegmenter()
        self._last: tuple[Picture, NDArray[np.float32]] | None = None

    def layout(self, image: Picture) -> NDArray[np.uint8]:
        """(H,W) uint8 class 0..18 of each pixel of a picture (H,W,3) RGB uint8."""
        likely = np.asarray(self._looked_at(image).argmax(0), np.uint8)
        return _shown_again(likely, image, cv2.INTER_NEAREST)

    def matte(self, image: Picture) -> NDArray[np.uint8]:
        """(H,W) uint8 of a picture (H,W,3) RGB uint8: 255 where the person is, 0 where the background is."""
        likely = _shown_again(1.0 - self._looked_at(image)[0], image, cv2.INTER_LINEAR)
        return matte_of(likely, image)

    def close(self) -> None:
        """Free the networks."""
        self._segmenter.close()
        self._runtime.close()

    def _looked_at(self, image: Picture) -> NDArray[np.float32]:
        # Layout and matte of a picture are asked for one after the other: it is looked at once.
        if self._last is None or self._last[0] is not image:
            self._last = (image, self._probabilities(image))
        return self._last[1]

    def _probabilities(self, image: Picture) -> NDArray[np.float32]:
        """(19,512,512) of the picture, made square by carrying its edges on."""
        if image.ndim != 3 or image.shape[2] != 3 or image.dtype != np.uint8 or min(image.shape[:2]) < 1:
            raise ValueError(f"a picture is (H,W,3) uint8, not {image.dtype} {image.shape}")
        square = _squared(image)
        likely = self._look(square, _CANVAS)
        box = _face_box(likely)
        if box is not None:
            self._look_closer(square, likely, *box)
        segmented = cv2.resize(self._segmenter.likely(square), (_CANVAS, _CANVAS), interpolation=cv2.INTER_LINEAR)
        person = _OWN_SAY * (1.0 - likely[0]) + (1.0 - _OWN_SAY) * segmented
        likely *= person / np.maximum(1.0 - likely[0], 1e-6)
        likely[0] = 1.0 - person
        return likely

    def _look_closer(self, square: Picture, likely: NDArray[np.float32], left: int, top: int, side: int) -> None:
        """Mix into `likely` (19,512,512) what a look from close by says."""
        zoom = square.shape[0] / _CANVAS
        # Sampled from the picture itself, so that a large one is seen in its own detail.
        height, width = self._input.shape[2:]
        across, down = side / width, side / height
        matrix = zoom * np.array([[across, 0, left + across / 2], [0, down, top + down / 2]])
        matrix[:, 2] -= 0.5
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        near = cv2.warpAffine(square, matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        closer = self._look(np.asarray(near, np.uint8), side)
        area = slice(max(top, 0), min(top + side, _CANVAS)), slice(max(left, 0), min(left + side, _CANVAS))
        inside = slice(area[0].start - top, area[0].stop - top), slice(area[1].start - left, area[1].stop - left)
        trust = _trust(side)[inside]
        likely[:, *area] += trust * (closer[:, *inside] - likely[:, *area])

    def _look(self, square: Picture, side: int) -> NDArray[np.float32]:
        """Probabilities (19,side,side) of a square picture."""
        size = self._input.shape[:1:-1]
        shrinks = square.shape[0] > size[1]
        seen = cv2.resize(square, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
        self._input[0] = seen.transpose(2, 0, 1)
        self._input /= 127.5
        self._input -= 1.0
        plain = self._infer()
        self._input[:] = self._input[..., ::-1].copy()
        both = (plain + self._infer()[MIRRORED, :, ::-1]) / 2.0
        return np.stack([cv2.resize(plane, (side, side), interpolation=cv2.INTER_LINEAR) for plane in both])

    def _infer(self) -> NDArray[np.float32]:
        self._runtime.infer({self._runtime.inputs[0].name: self._input}, {self._runtime.outputs[0].name: self._output})
        logits = self._output[0]
        likely = np.exp(logits - logits.max(0))
        return np.asarray(likely / likely.sum(0), np.float32)


def _is_maps(ports: Sequence[Port], count: int) -> bool:
    """Whether that is one port of (1,count,H,W) float32."""
    shapes = [port.shape for port in ports if port.dtype == np.float32]
    return len(ports) == 1 and len(shapes) == 1 and len(shapes[0]) == 4 and shapes[0][:2] == (1, count)


def _squared(image: Picture) -> Picture:
    height, width = image.shape[:2]
    side = max(height, width)
    below, right = side - height, side - width
    edges = (below // 2, below - below // 2, right // 2, right - right // 2)
    return np.asarray(cv2.copyMakeBorder(image, *edges, cv2.BORDER_REPLICATE), np.uint8)


def _shown_again(plane: NDArray[_Values], image: Picture, how: int) -> NDArray[_Values]:
    """A square plane (S,S) at the size of the picture (H,W,3) that `_squared` was given."""
    height, width = image.shape[:2]
    side = max(height, width)
    top, left = (side - height) // 2, (side - width) // 2
    return np.ascontiguousarray(
        cv2.resize(plane, (side, side), interpolation=how)[top : top + height, left : left + width]
    )


def _face_box(likely: NDArray[np.float32]) -> tuple[int, int, int] | None:
    """Square (left, top, side) px around the face, framed like a portrait; None where a closer look gains nothing."""
    face = likely[_FACE].sum(0)
    face[face < 0.5] = 0.0
    if face.mean() < _LEAST_FACE:
        return None
    bounds = []
    for axis in (0, 1):
        share = np.cumsum(face.sum(axis)) / face.sum()
        bounds.append(np.searchsorted(share, (0.02, 0.5, 0.98)))
    (_, x, _), (low, _, high) = bounds
    side = round(float(high - low) / _FACE_FILLS)
    if not 32 <= side <= _WORTH_A_LOOK * _CANVAS:
        return None
    return int(x) - side // 2, int((low + high) // 2) - round(0.52 * side), side


def _trust(side: int) -> NDArray[np.float32]:
    """How much the closer look counts (side,side): all of it in the middle, nothing at its own edge."""
    edge = np.minimum(np.arange(side), np.arange(side)[::-1]) / (0.15 * side)
    ramp = np.clip(edge, 0.0, 1.0).astype(np.float32)
    return np.asarray(np.outer(ramp, ramp), np.float32)
