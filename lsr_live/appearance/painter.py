"""The two networks at work on a picture: what they are told, and what they paint put into it at full size."""

from __future__ import annotations

from collections.abc import Mapping
from queue import Empty, SimpleQueue
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.candidates import Weights
from lsr_live.appearance.composite import Layer
from lsr_live.appearance.guide import Guide, GuideMaker
from lsr_live.appearance.networks import Networks, Plan
from lsr_live.appearance.wardrobe import Wardrobe
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.classes import GROUP_NAMES

_SIZE = (AVATAR_SIZE, AVATAR_SIZE)
_HALF_RANGE = 127.5
"""Levels of a byte for one unit of the networks, whose pictures lie in [-1,1]."""


class Sheet(NamedTuple):
    """Memory of one picture between its two networks."""

    guide: Guide
    layout: NDArray[np.float32]
    """(8,L,L)."""


class Painter:
    """Lets a layout generator plan a picture and a renderer paint over it, each in a thread of its own.

    For each picture `plan`, then `paint`; while one is painted the next may be planned. What is needed on the way is
    allocated once; a picture that is never painted takes its sheet with it.

    Parameters
    ----------
    networks
        Layout generator and renderer.
    """

    def __init__(self, networks: Networks) -> None:
        self.networks = networks
        side, layout_side = networks.side, networks.layout_side
        self._guides = GuideMaker(layout_side)
        self._groups = (len(GROUP_NAMES), layout_side, layout_side)
        self._sheets: SimpleQueue[Sheet] = SimpleQueue()
        self._base = np.empty((4, side, side), np.float32)
        self._small = np.empty((side, side, 4), np.uint8)
        self._change = np.empty((side, side, 4), np.float32)
        self._signed = np.empty((side, 4 * side), np.float32)
        self._part = np.empty((side, side, 4), np.uint8)
        self._wide = np.empty((*_SIZE, 4), np.uint8)
        self._trust, self._rest = np.empty((2, *_SIZE), np.float32)

    def guide(self, target: Mesh, nodes: Mapping[int, NDArray[np.float32]], shares: Weights, photos: Wardrobe) -> Sheet:
        """Gather what the layout generator is told (`lsr_live.appearance.guide`)."""
        try:
            sheet = self._sheets.get_nowait()
        except Empty:
            sheet = Sheet(self._guides.blank(), np.zeros(self._groups, np.float32))
        self._guides.make(target, nodes, shares, photos.layouts, photos.facing, sheet.guide)
        return sheet

    def plan(self, sheet: Sheet) -> Plan:
        """Run the layout generator; the next call overwrites the answer, but not the sheet. Raises `EngineError`."""
        plan = self.networks.plan(sheet.guide)
        np.copyto(sheet.layout, plan.layout)
        return plan

    def paint(self, picture: Layer, sheet: Sheet) -> None:
        """Paint over a picture (512,512,3 or 4) uint8, in place: sharp where a photo serves, painted where none does.

        Without a matte the picture is taken for all person. The sheet is used again afterwards. Raises `EngineError`,
        the picture as it was then.
        """
        side, channels = self.networks.side, picture.shape[2]
        small, wide = self._small, self._wide
        if channels == 4:
            cv2.resize(picture, (side, side), dst=small, interpolation=cv2.INTER_AREA)
        else:
            cv2.cvtColor(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2RGBA, dst=small)
        for plane, values in zip(cv2.split(small), self._base, strict=True):
            np.multiply(plane, np.float32(1 / _HALF_RANGE), out=values)
        self._base -= np.float32(1.0)
        painting = self.networks.paint(self._base, sheet.guide, sheet.layout)
        self._sheets.put(sheet)

        cv2.resize(painting.trust, _SIZE, dst=self._trust, interpolation=cv2.INTER_LINEAR)
        np.subtract(np.float32(1.0), self._trust, out=self._rest)
        cv2.resize(small, _SIZE, dst=wide, interpolation=cv2.INTER_LINEAR)
        soft = _like(picture, wide)
        cv2.blendLinear(picture, soft, self._trust, self._rest, dst=picture)
        cv2.merge(list(painting.change), dst=self._change)
        change = self._change.reshape(side, -1)
        for kept, apply in ((cv2.THRESH_TOZERO, cv2.add), (cv2.THRESH_TOZERO_INV, cv2.subtract)):
            # Sums of bytes stop at black and at white; what is negative is taken off on its own.
            cv2.threshold(change, 0.0, 0.0, kept, dst=self._signed)
            cv2.convertScaleAbs(self._signed, dst=self._part.reshape(side, -1), alpha=_HALF_RANGE)
            cv2.resize(self._part, _SIZE, dst=wide, interpolation=cv2.INTER_LINEAR)
            apply(picture, _like(picture, wide), dst=picture)


def _like(picture: Layer, layer: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A layer of four channels with as many as the picture has."""
    return layer if picture.shape[2] == 4 else np.asarray(cv2.cvtColor(layer, cv2.COLOR_RGBA2RGB))
