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
from lsr_live.appearance.networks import Networks, Painting, Plan
from lsr_live.appearance.wardrobe import Wardrobe
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.classes import GROUP_NAMES

_ROOM = 8
"""How far beyond the matte the renderer may add to the person, px of its picture."""
_HALF_RANGE = 127.5
"""Levels of a byte for one unit of the networks, whose pictures lie in [-1,1]."""


class Sheet(NamedTuple):
    """Memory of one picture between its two networks."""

    guide: Guide
    layout: NDArray[np.float32]
    """(8,L,L)."""


class Painter:
    """Lets a layout generator plan a picture and a renderer paint over it, each in a thread of its own.

    For each picture `guide`, `plan`, then `paint`; while one is painted the next may be planned. What the networks take
    and give is allocated once; a picture that is never painted takes its sheet with it.

    Parameters
    ----------
    networks
        Layout generator and renderer.
    """

    def __init__(self, networks: Networks) -> None:
        self.networks = networks
        self.failed = False
        """Whoever finds that the networks fail says so here, and they are called no more."""
        side, layout_side = networks.side, networks.layout_side
        self._guides = GuideMaker(layout_side)
        self._groups = (len(GROUP_NAMES), layout_side, layout_side)
        self._sheets: SimpleQueue[Sheet] = SimpleQueue()
        self._base = np.empty((4, side, side), np.float32)
        self._small = np.empty((side, side, 4), np.uint8)
        self._change = np.empty((side, side, 4), np.float32)
        self._signed = np.empty((side, 4 * side), np.float32)
        self._part = np.empty((side, side, 4), np.uint8)

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
        small = self._small
        if channels == 4:
            cv2.resize(picture, (side, side), dst=small, interpolation=cv2.INTER_AREA)
        else:
            cv2.cvtColor(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2RGBA, dst=small)
        for plane, values in zip(cv2.split(small), self._base, strict=True):
            np.multiply(plane, np.float32(1 / _HALF_RANGE), out=values)
        self._base -= np.float32(1.0)
        painting = self.networks.paint(self._base, sheet.guide, sheet.layout)
        self._sheets.put(sheet)

        self._lay(painting, *person_box(small), picture)

    def _lay(self, painting: Painting, rows: slice, columns: slice, picture: Layer) -> None:
        """Put what was painted into the picture, in place, in rows and columns of the small picture alone."""
        side = self.networks.side
        times = AVATAR_SIZE // side
        there = picture[times * rows.start : times * rows.stop, times * columns.start : times * columns.stop]
        height, width = there.shape[:2]
        size = (width, height)

        trust = cv2.resize(painting.trust[rows, columns], size, interpolation=cv2.INTER_LINEAR)
        soft = cv2.resize(self._small[rows, columns], size, interpolation=cv2.INTER_LINEAR)
        drawn = cv2.blendLinear(there, _like(picture, soft), trust, np.float32(1.0) - trust)
        cv2.merge(list(painting.change), dst=self._change)
        change = self._change.reshape(side, -1)
        for kept, apply in ((cv2.THRESH_TOZERO, cv2.add), (cv2.THRESH_TOZERO_INV, cv2.subtract)):
            # Sums of bytes stop at black and at white; what is negative is taken off on its own.
            cv2.threshold(change, 0.0, 0.0, kept, dst=self._signed)
            cv2.convertScaleAbs(self._signed, dst=self._part.reshape(side, -1), alpha=_HALF_RANGE)
            part = cv2.resize(self._part[rows, columns], size, interpolation=cv2.INTER_LINEAR)
            drawn = apply(drawn, _like(picture, part), dst=drawn)
        there[:] = drawn


def person_box(small: NDArray[np.uint8]) -> tuple[slice, slice]:
    """Rows and columns in which the person is, by the matte of a picture (R,R,4), with some room to paint in."""
    x, y, width, height = cv2.boundingRect(cv2.extractChannel(small, 3))
    side = len(small)
    return (
        slice(max(y - _ROOM, 0), min(y + height + _ROOM, side)),
        slice(max(x - _ROOM, 0), min(x + width + _ROOM, side)),
    )


def _like(picture: Layer, layer: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A layer of four channels with as many as the picture has."""
    return layer if picture.shape[2] == 4 else np.asarray(cv2.cvtColor(layer, cv2.COLOR_RGBA2RGB))
