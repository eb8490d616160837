"""The default tracker for single pictures: searched with care, measured several times."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from lsr_live.faces.close_up import CloseUp, tilt_of
from lsr_live.faces.confidence import confidence_of
from lsr_live.faces.face import Face, Mesh
from lsr_live.faces.mediapipe_detector import FaceDetector
from lsr_live.faces.mediapipe_mesh import FaceMesh
from lsr_live.faces.mediapipe_solutions import mediapipe_version
from lsr_live.faces.sighting import Sighting
from lsr_live.frames.frame import Frame, Picture

_VIEWS = ((0.9, False), (1.0, True), (1.1, False), (1.2, True))
"""Margin of each close-up and whether it is mirrored. FaceMesh's points wander by .32 % of the face height (median over
32 portraits, each shifted, turned and scaled six ways) with the crop it is given; the mean over these four by .10 %."""
_FIRST_MARGIN = 1.1


class MediapipeStillTracker:
    """Finds a face in pictures that have nothing to do with each other (about 35 ms each)."""

    def __init__(self) -> None:
        self.name = f"mediapipe {mediapipe_version()}"
        self.faces_seen = 0
        self._networks: tuple[FaceMesh, FaceDetector, FaceDetector] | None = None
        self._wish: tuple[float, float] | None = None

    def track(self, frame: Frame) -> Face | None:
        """The largest face, or the one nearest to the chosen point; None where no face is found."""
        if self._networks is None:
            self._networks = (FaceMesh(video=False), FaceDetector("full"), FaceDetector("short"))
        meshes = self._meshes(frame.image)
        self.faces_seen = len(meshes)
        if not meshes:
            return None
        places = {index: Sighting.of_mesh(mesh) for index, mesh in enumerate(meshes)}
        if self._wish is None:
            best = max(places, key=lambda index: places[index].size)
        else:
            x, y = self._wish
            best = min(places, key=lambda index: np.hypot(places[index].x - x, places[index].y - y))
        mesh = self._measured(frame.image, meshes[best])
        height, width = frame.image.shape[:2]
        return Face(mesh, confidence_of(mesh, width, height))

    def reset(self) -> None:
        """Take the largest face again."""
        self._wish = None

    def choose(self, x: float, y: float) -> None:
        """Take the face nearest to this point from now on."""
        self._wish = (x, y)

    def close(self) -> None:
        """Free the networks; safe to call twice."""
        for network in self._networks or ():
            network.close()
        self._networks = None

    def _meshes(self, image: Picture) -> list[Mesh]:
        """Return the meshes of all faces, by the quickest way of looking that finds any."""
        for sightings in self._searches(image):
            meshes: list[Mesh] = []
            for sighting in sightings:
                mesh = self._mesh_at(image, sighting)
                if mesh is not None and _is_new(mesh, meshes):
                    meshes.append(mesh)
            if meshes:
                return meshes
        return []

    def _searches(self, image: Picture) -> Iterator[list[Sighting]]:
        assert self._networks is not None
        _, full, short = self._networks
        yield full.find(image) + short.find(image)
        height, width = image.shape[:2]
        # A face that fills the picture is found in a wider frame.
        rim = max(height, width) // 2
        wide = cv2.copyMakeBorder(image, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=(128, 128, 128))
        yield [Sighting(s.x - rim, s.y - rim, s.size) for s in short.find(wide) + full.find(wide)]
        # A face too small for the detectors is found in a part of the picture.
        for parts in (2, 3, 5):
            yield [
                Sighting(s.x + left, s.y + top, s.size)
                for left, top, tile in _tiles(image, parts)
                for s in full.find(tile)
            ]

    def _mesh_at(self, image: Picture, sighting: Sighting) -> Mesh | None:
        assert self._networks is not None
        close_up = CloseUp(image, sighting, margin=_FIRST_MARGIN)
        mesh = self._networks[0].find(close_up.image)
        if mesh is None:
            return None
        mesh = close_up.mesh_back(mesh)
        found = Sighting.of_mesh(mesh)
        return mesh if found.distance(sighting) < 0.7 and found.growth(sighting) < 2.0 else None

    def _measured(self, image: Picture, mesh: Mesh) -> Mesh:
        """Return the mean of several upright close-ups."""
        assert self._networks is not None
        place, tilt = Sighting.of_mesh(mesh), tilt_of(mesh)
        meshes = []
        for margin, mirrored in _VIEWS:
            close_up = CloseUp(image, place, margin=margin, tilt=tilt, mirrored=mirrored)
            seen = self._networks[0].find(close_up.image)
            if seen is not None:
                seen = close_up.mesh_back(seen)
                if Sighting.of_mesh(seen).distance(place) < 0.3:
                    meshes.append(seen)
        return np.mean(meshes, axis=0, dtype=np.float32) if meshes else mesh


def _is_new(mesh: Mesh, meshes: list[Mesh]) -> bool:
    place = Sighting.of_mesh(mesh)
    return all(place.distance(Sighting.of_mesh(other)) > 0.5 for other in meshes)


def _tiles(image: Picture, parts: int) -> Iterator[tuple[int, int, Picture]]:
    """Cut a picture into overlapping tiles, each a share of 1.4 / parts of its sides."""
    height, width = image.shape[:2]
    tile_height, tile_width = min(height, round(1.4 * height / parts)), min(width, round(1.4 * width / parts))
    for top in np.linspace(0, height - tile_height, parts).astype(int):
        for left in np.linspace(0, width - tile_width, parts).astype(int):
            yield int(left), int(top), np.ascontiguousarray(image[top : top + tile_height, left : left + tile_width])
