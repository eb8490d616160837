"""How alike faces look to an identity network."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError as RuntimeFailure
from engines.runtime.base import Runtime
from lsr_live import weights
from lsr_live.errors import DataError, EngineError
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture
from lsr_live.identity.outsiders import ALIKE, ALIKE_BY_OTHERS

_SIDE = 112
_POINTS = np.array([468, 473, 4, 61, 291])
_TEMPLATE = np.array([(38.29, 51.70), (73.53, 51.50), (56.03, 71.74), (41.55, 92.37), (70.73, 92.20)])
"""Irises, nose tip and mouth corners in the network's input, px: the ArcFace template."""


def find_network(models: Path | None) -> Path | None:
    """The identity network ``identity-*112*.onnx`` in a folder, or None: then the shipped one serves.

    `models` None: the folder that the environment variable LSR_MODELS names, where it does.
    """
    folder = models or (Path(named) if (named := os.environ.get("LSR_MODELS")) else None)
    if folder is None or not folder.is_dir():
        return None
    return min(folder.glob("identity-*112*.onnx"), default=None)


class FaceEmbedder:
    """An identity network: a face in, a unit vector out whose cosines say how alike two faces look.

    Parameters
    ----------
    network
        ONNX file with one input (1,3,112,112) RGB, ``(x - 127.5) / 128``, and one output (1,N); None: the one that is
        shipped.

    Raises
    ------
    EngineError
        The file is broken or cannot run here.
    DataError
        It is another kind of network.
    """

    alike: float
    """Median cosine to the others that the faces of one person reach."""

    def __init__(self, network: Path | None = None) -> None:
        from engines.runtime.choose import open_runtime

        self.alike = ALIKE if network is None else ALIKE_BY_OTHERS
        with ExitStack() as shipped:
            path = network or shipped.enter_context(weights.identity_network())
            try:
                self._runtime: Runtime = open_runtime(path)
            except RuntimeFailure as error:
                raise EngineError(error.sentence, error.advice) from error
        if len(self._runtime.inputs) != 1 or self._runtime.inputs[0].shape != (1, 3, _SIDE, _SIDE):
            self._runtime.close()
            raise DataError(
                f"{path.name} is no identity network for faces of {_SIDE} x {_SIDE} px.",
                "Take it out of the models folder.",
            )
        self._input = np.empty((1, 3, _SIDE, _SIDE), np.float32)
        answer = self._runtime.outputs[0]
        self._output = np.empty(answer.shape, answer.dtype)

    def embed(self, image: Picture, mesh: Mesh) -> NDArray[np.float32]:
        """Unit vector (N,) of the face with this mesh (px of `image`)."""
        return self.embed_aligned(aligned_face(image, mesh))

    def embed_aligned(self, face: Picture) -> NDArray[np.float32]:
        """Unit vector (N,) of a face as `aligned_face` cuts it out."""
        self._input[0] = face.transpose(2, 0, 1)
        self._input -= 127.5
        self._input /= 128.0
        self._runtime.infer({self._runtime.inputs[0].name: self._input}, {self._runtime.outputs[0].name: self._output})
        vector = self._output.ravel().astype(np.float32)
        return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), np.float32)

    def close(self) -> None:
        """Free the network."""
        self._runtime.close()


def aligned_face(image: Picture, mesh: Mesh) -> Picture:
    """The face (112,112,3) uint8 RGB, turned upright and scaled as identity networks want it."""
    source = mesh[_POINTS, :2].astype(np.float64)
    # Similarity in the plane as a complex number: y = a * x + b.
    x = source @ (1, 1j)
    y = _TEMPLATE @ (1, 1j)
    a = np.vdot(x - x.mean(), y - y.mean()) / np.vdot(x - x.mean(), x - x.mean())
    b = y.mean() - a * x.mean()
    matrix = np.array([[a.real, -a.imag, b.real], [a.imag, a.real, b.imag]])
    zoom = abs(a)
    if zoom < 0.5:  # warpAffine does not average: shrink first
        image = cv2.GaussianBlur(image, (0, 0), 0.4 / zoom)
    return np.asarray(cv2.warpAffine(image, matrix, (_SIDE, _SIDE), borderMode=cv2.BORDER_REPLICATE))


def mean_cosine_to_others(vectors: Sequence[NDArray[np.float32]]) -> tuple[float, ...]:
    """Per vector, the mean cosine to all others; 1.0 for one alone."""
    if len(vectors) == 1:
        return (1.0,)
    stacked = np.stack(vectors).astype(np.float64)
    cosines = stacked @ stacked.T
    count = len(vectors)
    return tuple(float(value) for value in (cosines.sum(1) - np.diag(cosines)) / (count - 1))
