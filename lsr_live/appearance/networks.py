"""The two networks of a picture, as the reenactor calls them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.composite import Layer
from lsr_live.appearance.guide import Guide
from lsr_live.frames.frame import AVATAR_SIZE


@dataclass(frozen=True, slots=True)
class Plan:
    """What the layout network answers: how the picture is put together."""

    layout: NDArray[np.float32]
    """(8,L,L) share of each group, 0 to 1."""
    attention: NDArray[np.float32]
    """(parts,L,L) share of each part in the picture; sums to one."""
    shift: NDArray[np.float32]
    """(L,L,2) px: where in the photos to look, beside the flow."""


@dataclass(frozen=True, slots=True)
class Painting:
    """What the renderer network answers."""

    change: NDArray[np.float32]
    """(4,R,R) to add to RGB and matte, of a range of 2."""
    trust: NDArray[np.float32]
    """(R,R) 0 to 1: how far the photos keep their finest detail, which the renderer has not seen."""


class Networks(Protocol):
    """A layout generator and a renderer, ready to run. One thread at a time; the next call overwrites the answers."""

    side: int
    """R: side of the renderer's pictures."""
    layout_side: int
    """L: side of the layout generator's maps; 64 or 128, since parts lie on a grid of 8 px."""

    def plan(self, guide: Guide) -> Plan:
        """Run the layout generator."""

    def paint(self, base: NDArray[np.float32], guide: Guide, plan: Plan) -> Painting:
        """Run the renderer on the warped photos (4,R,R) RGB and matte in [-1,1]."""


def painted(networks: Networks, picture: Layer, guide: Guide, plan: Plan) -> Layer:
    """The picture (512,512,3 or 4) uint8 after the renderer: sharp where a photo serves, painted where none does."""
    small = cv2.resize(picture, (networks.side, networks.side), interpolation=cv2.INTER_AREA)
    if small.shape[2] == 3:
        small = cv2.cvtColor(small, cv2.COLOR_RGB2RGBA)
    base = np.ascontiguousarray(small.transpose(2, 0, 1), np.float32)
    base *= np.float32(2 / 255)
    base -= np.float32(1)
    painting = networks.paint(base, guide, plan)
    size = (AVATAR_SIZE, AVATAR_SIZE)
    trust = cv2.resize(np.ascontiguousarray(painting.trust), size, interpolation=cv2.INTER_LINEAR)
    soft = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)[..., : picture.shape[2]]
    drawn = np.asarray(cv2.blendLinear(picture, np.ascontiguousarray(soft), trust, np.float32(1.0) - trust))
    change = painting.change[: picture.shape[2]] * np.float32(127.5)
    for sign, apply in ((1.0, cv2.add), (-1.0, cv2.subtract)):
        # Sums of bytes stop at black and at white; what is negative is taken off on its own.
        part = cv2.merge([cv2.convertScaleAbs(np.maximum(channel, 0.0)) for channel in sign * change])
        drawn = np.asarray(apply(drawn, cv2.resize(part, size, interpolation=cv2.INTER_LINEAR)))
    return drawn
