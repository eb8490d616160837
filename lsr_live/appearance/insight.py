"""How a picture came about, drawn for those who want to look inside; no output is given any of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.candidates import Part, Weights
from lsr_live.appearance.flow import dense
from lsr_live.appearance.framing import Framing
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE, Picture
from lsr_live.identity.classes import GROUPS, PALETTE, SHOWN_AS
from lsr_live.identity.identity import Identity

_SIDE = 128
"""px of a small warped photo."""


@dataclass(frozen=True, slots=True)
class Warped:
    """One photo as it was warped for the picture."""

    number: int
    """Which photo of the identity."""
    share: float
    """0 to 1: its part in the face."""
    image: Picture
    """(128,128,3) uint8 RGB."""


@dataclass(frozen=True, slots=True)
class Insight:
    """What one picture was made of."""

    mesh: Mesh
    """(478,3) px of the avatar's picture as it is shown: where the face was to be."""
    layout: Picture | None
    """(512,512,3) uint8 RGB, a colour for each group of classes; None where nothing tells what belongs where."""
    candidates: tuple[Warped, ...]
    """The photos chosen, the one with the largest part in the face first."""


def look_inside(
    identity: Identity,
    mesh: Mesh,
    nodes: Mapping[int, NDArray[np.float32]],
    cell: int,
    shares: Weights,
    layout: NDArray[np.float32] | None,
    framing: Framing,
) -> Insight:
    """Draw what a picture is made of.

    Parameters
    ----------
    nodes
        Per photo, places (512/cell+2, 512/cell+2, 2) px in it.
    layout
        (8,L,L) as the layout network has it; None: the layout of the nearest photo is warped.
    """
    face = shares[Part.FACE]
    chosen = sorted(nodes, key=lambda k: -float(face[k]))
    candidates = tuple(Warped(k, float(face[k]), _small(identity.photos[k].image, nodes[k], cell)) for k in chosen)
    groups = _groups(identity, nodes, cell, shares) if layout is None else layout.argmax(0)
    colours = None
    if groups is not None:
        size = (AVATAR_SIZE, AVATAR_SIZE)
        small = PALETTE[SHOWN_AS[groups]]
        colours = framing.apply(np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_NEAREST)))
    return Insight(framing.place(mesh), colours, candidates)


def _small(photo: Picture, nodes: NDArray[np.float32], cell: int) -> Picture:
    step = AVATAR_SIZE // _SIDE
    half = cv2.resize(photo, (2 * _SIDE, 2 * _SIDE), interpolation=cv2.INTER_AREA)
    places = dense(nodes, cell)[::step, ::step] * np.float32(0.5)
    return np.asarray(cv2.remap(half, places, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE))


def _groups(
    identity: Identity, nodes: Mapping[int, NDArray[np.float32]], cell: int, shares: Weights
) -> NDArray[np.int64] | None:
    k = max(nodes, key=lambda k: float(shares[Part.BODY, k]))
    layout = identity.photos[k].layout
    if layout is None:
        return None
    places = dense(nodes[k], cell)[::4, ::4]
    warped = cv2.remap(layout, places, None, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(GROUPS[np.minimum(warped, len(GROUPS) - 1)])
