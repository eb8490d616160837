"""The driver among the meshes of a network that finds all faces in every picture."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lsr_live.faces.choice import FaceChoice
from lsr_live.faces.face import Mesh
from lsr_live.faces.sighting import Sighting


class MeshChoice:
    """Picks one mesh of several, the same person again in clips, the largest (or chosen) face in single pictures."""

    def __init__(self, *, still: bool) -> None:
        self._still = still
        self._choice = FaceChoice()
        self._point: tuple[float, float] | None = None
        self._last: Sighting | None = None

    def pick(self, t: float, meshes: Sequence[Mesh]) -> Mesh | None:
        """Return the driver's among meshes (478,3) px found at time `t`, seconds, or None."""
        places = [Sighting.of_mesh(mesh) for mesh in meshes]
        if self._still:
            return meshes[self._best(places)] if meshes else None
        mesh = self._same_again(t, meshes, places)
        for place in self._choice.decide(t, places, following=mesh is not None)[:1]:
            self._choice.began(t, place)
            mesh = meshes[places.index(place)]
        self._last = None if mesh is None else Sighting.of_mesh(mesh)
        if mesh is not None:
            self._choice.followed(t, mesh)
        return mesh

    def forget(self) -> None:
        """Begin anew with the largest face."""
        self._choice.forget()
        self._point = self._last = None

    def wish(self, x: float, y: float) -> None:
        """Take the face nearest to this point, px, from now on."""
        self._point = (x, y)
        self._choice.wish(x, y)

    def _best(self, places: Sequence[Sighting]) -> int:
        if self._point is None:
            return max(range(len(places)), key=lambda index: places[index].size)
        x, y = self._point
        return min(range(len(places)), key=lambda index: np.hypot(places[index].x - x, places[index].y - y))

    def _same_again(self, t: float, meshes: Sequence[Mesh], places: Sequence[Sighting]) -> Mesh | None:
        """Return the mesh nearest to where the driver was a moment ago, where it can be the driver's."""
        last = self._last
        if last is None or not meshes:
            return None
        nearest = min(range(len(places)), key=lambda index: places[index].distance(last))
        return meshes[nearest] if self._choice.plausible(t, meshes[nearest]) else None
