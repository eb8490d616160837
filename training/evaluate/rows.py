"""The methods that a table compares, one row each.

A row that needs nothing but the identity stands in `ROWS`. One that needs weights is made from them by
`training.evaluate.renderer.network`, under the name that the command gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from lsr_live.appearance.candidates import shape_of
from lsr_live.faces.face import Face, Mesh
from lsr_live.faces.known_mesh import GivenMesh
from lsr_live.frames.frame import AVATAR_SIZE, Frame, Picture
from lsr_live.identity.identity import Identity
from lsr_live.motion.absolute import absolute_in_place
from lsr_live.motion.observe import observe
from lsr_live.reenactor import Reenactor
from lsr_live.settings import MotionSettings, PictureSettings, Settings

Method = Callable[[Mesh], Picture]
"""From a target mesh (478,3) px of the identity's 512 px crop to a square uint8 RGB picture, each by itself."""
Drawer = Callable[[Identity], Method]
Player = Callable[[Frame], Picture]
"""From a clip's next frame, which carries the driver's mesh (px of that frame) and nothing of their picture, to a
square uint8 RGB picture."""
Mover = Callable[[Identity], Player]

STILL = Settings(motion=MotionSettings(mode="absolute", in_frame=True), picture=PictureSettings(badge=False))
MOVING = Settings(picture=PictureSettings(badge=False))


@dataclass(frozen=True, slots=True)
class Row:
    """One method, for held-out pictures of the same person and for somebody else's clip."""

    draw: Drawer
    move: Mover


def copy(identity: Identity) -> Method:
    """The photo nearest by mean absolute difference of centred, size-normalised meshes, as it is."""
    shapes = np.stack([shape_of(photo.mesh) for photo in identity.photos])

    def nearest(target: Mesh) -> Picture:
        return identity.photos[int(np.abs(shapes - shape_of(target)).mean((1, 2)).argmin())].image

    return nearest


def warp(identity: Identity) -> Method:
    """What `lsr_live.reenactor` draws without networks, each picture by itself."""
    reenactor = Reenactor(identity, tracker=GivenMesh(), settings=STILL, still=True)
    blank = np.zeros((AVATAR_SIZE, AVATAR_SIZE, 3), np.uint8)
    return lambda target: reenactor.reenact(Frame(blank, 0.0, 0, 0.0, mesh=target)).image


def warp_moving(identity: Identity) -> Player:
    """What `lsr_live.reenactor` draws without networks for a clip, as live: motion relative to the driver's rest."""
    reenactor = Reenactor(identity, tracker=GivenMesh(), settings=MOVING)
    return lambda frame: reenactor.reenact(frame).image


def in_place(draw: Drawer) -> Mover:
    """A method that knows no time, driven by a clip: the driver's own angles and face where the rest photo's is.

    The reference hands another driver's contours on unchanged. So does this, but for size and place: there the crops
    of both agree, here they do not.
    """

    def mover(identity: Identity) -> Player:
        method = draw(identity)

        def play(frame: Frame) -> Picture:
            if frame.mesh is None:
                raise ValueError("the frame carries no mesh")
            return method(absolute_in_place(observe(Face(frame.mesh, 1.0)), identity).mesh)

        return play

    return mover


ROWS: Mapping[str, Row] = {"copy": Row(copy, in_place(copy)), "warp": Row(warp, warp_moving)}
