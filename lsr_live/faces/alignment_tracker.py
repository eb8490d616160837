"""The face-alignment package's 68 points, lifted to the mesh. For research; needs its extra and torch."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lsr_live.errors import DataError
from lsr_live.faces.confidence import confidence_of
from lsr_live.faces.face import Face
from lsr_live.faces.landmarks68 import mesh_from_68
from lsr_live.faces.mesh_choice import MeshChoice
from lsr_live.frames.frame import Frame, Picture

FindPoints = Callable[[Picture], Sequence[NDArray[np.floating[Any]]] | None]
"""All faces of a picture (H,W,3) uint8 RGB as 68 points (68,2) px each; None or nothing where there is none."""


class AlignmentTracker:
    """Finds faces with a 68-point network and lifts each to 478 points.

    Parameters
    ----------
    find_points
        The network.
    name
        Its name and version.
    still
        True: pictures have nothing to do with each other. False: the same face is followed.
    """

    def __init__(self, find_points: FindPoints, name: str, *, still: bool) -> None:
        self.name = name
        self.faces_seen = 0
        self._find_points: FindPoints | None = find_points
        self._choice = MeshChoice(still=still)

    def track(self, frame: Frame) -> Face | None:
        """The driver's face, or None."""
        assert self._find_points is not None
        meshes = [mesh_from_68(points) for points in self._find_points(frame.image) or ()]
        self.faces_seen = len(meshes)
        mesh = self._choice.pick(frame.t, meshes)
        height, width = frame.image.shape[:2]
        return None if mesh is None else Face(mesh, confidence_of(mesh, width, height))

    def reset(self) -> None:
        """Forget whom it followed."""
        self._choice.forget()

    def choose(self, x: float, y: float) -> None:
        """Follow the face nearest to this point from now on."""
        self._choice.wish(x, y)

    def close(self) -> None:
        """Free the network; safe to call twice."""
        self._find_points = None


def open_alignment_tracker(*, still: bool) -> AlignmentTracker:
    """Load the face-alignment package and its network; `DataError` where either is missing."""
    try:
        import face_alignment
    except ImportError as error:
        raise DataError(
            f"The tracker face-alignment cannot be loaded: {error}.", "Run: pip install 'lsr-live[face-alignment]'"
        ) from error
    try:
        network = face_alignment.FaceAlignment(face_alignment.LandmarksType.TWO_D, device="cpu", flip_input=False)
    except (OSError, RuntimeError) as error:
        # The package fetches its weights on first use; an unreachable address is an OSError.
        raise DataError(
            f"The tracker face-alignment has no weights: {error}.",
            "Run it once with a connection; it keeps them in torch's cache folder.",
        ) from error
    name = f"face-alignment {importlib.metadata.version('face-alignment')}"
    return AlignmentTracker(network.get_landmarks_from_image, name, still=still)
