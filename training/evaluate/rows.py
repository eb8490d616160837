"""The methods that a table compares, one row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from lsr_live.appearance.candidates import shape_of
from lsr_live.faces.face import Face, Mesh
from lsr_live.frames.frame import AVATAR_SIZE, Frame, Picture
from lsr_live.identity.identity import Identity
from lsr_live.reenactor import Reenactor
from lsr_live.settings import MotionSettings, PictureSettings, Settings

Method = Callable[[Mesh], Picture]
"""From a target mesh (478,3) px of the identity's 512 px crop to a picture (512,512,3)."""

STILL = Settings(motion=MotionSettings(mode="absolute", in_frame=True), picture=PictureSettings(badge=False))


def copy(identity: Identity) -> Method:
    """The photo nearest by mean absolute difference of centred, size-normalised meshes, as it is."""
    shapes = np.stack([shape_of(photo.mesh) for photo in identity.photos])

    def nearest(target: Mesh) -> Picture:
        return identity.photos[int(np.abs(shapes - shape_of(target)).mean((1, 2)).argmin())].image

    return nearest


def warp(identity: Identity) -> Method:
    """What `lsr_live.reenactor` draws without networks, each picture by itself."""
    reenactor = Reenactor(identity, tracker=_Given(), settings=STILL, still=True)
    blank = np.zeros((AVATAR_SIZE, AVATAR_SIZE, 3), np.uint8)
    return lambda target: reenactor.reenact(Frame(blank, 0.0, 0, 0.0, mesh=target)).image


ROWS: Mapping[str, Callable[[Identity], Method]] = {"copy": copy, "warp": warp}


class _Given:
    """A tracker for frames that carry their mesh."""

    name = "given"
    faces_seen = 1

    def track(self, frame: Frame) -> Face | None:
        return None if frame.mesh is None else Face(frame.mesh, 1.0)

    def reset(self) -> None:
        """Nothing is remembered."""

    def choose(self, x: float, y: float) -> None:
        """There is one face only."""

    def close(self) -> None:
        """Nothing is held."""
