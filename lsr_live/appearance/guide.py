"""What the layout network is told of a frame: the face to draw, and what each photo has to offer for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.candidates import REGION_POINTS, Part, Weights
from lsr_live.appearance.masks import FACE_SHRINK, FACE_SOFT, GROW, SOFT
from lsr_live.appearance.shape_maps import shape_maps
from lsr_live.appearance.visibility import stretch, warped
from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.classes import GROUP_NAMES, GROUPS
from lsr_live.mesh import topology
from lsr_live.mesh.measures import face_height

SHAPE_CHANNELS = 12
"""Three shape maps at twice the side, two by two pixels folded into channels."""
CHANNELS = SHAPE_CHANNELS + len(GROUP_NAMES) + 3 * len(Part) + 2
"""Of the guide: shape, warped layout, per part its prior, visibility and stretch, and how far the body is displaced."""
MOST_STRETCH = 2.0
MOST_DISPLACED = 128.0
"""px, to each side; more is told as that much. Without the displacement the layout generator cannot know which way the
head went from the photo, and so not how far shoulders and hair follow it."""
LEAST_PRIOR = 1e-8
"""So low that the layout generator cannot lift a part where its prior is none: with 1e-4 it laid faces over hands."""

_PLACES = np.cumsum((SHAPE_CHANNELS, len(GROUP_NAMES), len(Part), len(Part), len(Part)))
_DRAWN = 128
_SHIFT = 4


@dataclass(frozen=True, slots=True)
class Guide:
    """Inputs of the layout network, at a quarter of the picture's side."""

    maps: NDArray[np.float32]
    """(`CHANNELS`, L, L), about 0 to 1."""
    prior: NDArray[np.float32]
    """(parts, L, L) logarithm of each part's share in the picture as it is without networks."""


def group_maps(layout: NDArray[np.uint8], side: int) -> NDArray[np.float32]:
    """Share of each group in each cell (side, side, 8) of a layout (H,W) of class numbers."""
    groups = GROUPS[np.minimum(layout, len(GROUPS) - 1)]
    maps = [cv2.resize((groups == g).astype(np.float32), (side, side), interpolation=cv2.INTER_AREA) for g in range(8)]
    return np.stack(maps, axis=2)


class GuideMaker:
    """Makes guides.

    Parameters
    ----------
    side
        L: side of the layout network's maps.
    """

    def __init__(self, side: int) -> None:
        self._side = side
        cell = AVATAR_SIZE / side
        line = np.arange(side, dtype=np.float32) * np.float32(cell) + np.float32((cell - 1.0) / 2.0)
        self._here = np.stack(np.meshgrid(line, line), axis=-1)

    def blank(self) -> Guide:
        """Memory for a guide."""
        side = self._side
        return Guide(np.zeros((CHANNELS, side, side), np.float32), np.zeros((len(Part), side, side), np.float32))

    def make(
        self,
        target: Mesh,
        nodes: Mapping[int, NDArray[np.float32]],
        shares: Weights,
        layouts: Sequence[NDArray[np.float32]],
        facing: Sequence[NDArray[np.float32]],
        into: Guide,
    ) -> None:
        """Make the guide of a picture.

        Parameters
        ----------
        target
            (478,3) px of the 512 px crop.
        nodes
            Per photo in use, the flow's nodes (L+2, L+2, 2) px, one beyond the picture on each side.
        shares
            (parts, K).
        layouts
            Per photo `group_maps` (L, L, 8).
        facing
            Per photo (64,64), see `lsr_live.appearance.visibility.facing`.
        into
            Where it is written.
        """
        cell = AVATAR_SIZE // self._side
        shape, layout, priors, seen, drawn, displaced = np.split(into.maps, _PLACES)
        _fold(shape_maps(target, 2 * self._side), shape)
        np.copyto(priors, part_priors(target, self._side))
        for sums in (layout, seen, drawn):
            sums.fill(0.0)
        displaced.fill(0.5)
        for k, places in nodes.items():
            inner = np.ascontiguousarray(places[1:-1, 1:-1])
            own = shares[:, k, None, None]
            worn = _fetched(layouts[k], inner, cell).transpose(2, 0, 1)
            layout += worn * (own * priors).sum(0)
            seen += own * warped(facing[k], inner)
            drawn += own * (np.clip(stretch(inner, cell), 0.0, MOST_STRETCH) / np.float32(MOST_STRETCH))
            if (body := shares[Part.BODY, k]) > 0.0:
                away = (inner - self._here).transpose(2, 0, 1)
                displaced += away * np.float32(body / (2.0 * MOST_DISPLACED))
        np.clip(displaced, 0.0, 1.0, out=displaced)
        np.log(np.maximum(priors, LEAST_PRIOR), out=into.prior)


def part_priors(target: Mesh, side: int) -> NDArray[np.float32]:
    """Share (parts, side, side) of each part in each cell: masks laid over each other; they sum to one."""
    height = face_height(target)
    outline = target[topology.OVAL, :2]
    middle = outline.mean(0)
    masks = {Part.FACE: _mask(middle + (outline - middle) * FACE_SHRINK, 0.0, FACE_SOFT * height)}
    for part, points in REGION_POINTS.items():
        hull = cv2.convexHull(np.ascontiguousarray(target[points, :2]))[:, 0]
        masks[part] = _mask(hull, GROW[part] * height, SOFT[part] * height)
    priors = np.empty((len(Part), side, side), np.float32)
    left = np.ones((side, side), np.float32)
    for part in reversed(Part):
        share = (
            np.float32(1) if part is Part.BODY else cv2.resize(masks[part], (side, side), interpolation=cv2.INTER_AREA)
        )
        priors[part] = left * share
        left = left - priors[part]
    return priors


def _mask(ring: NDArray[np.float32], grow: float, soft: float) -> NDArray[np.float32]:
    """Mask (128,128) 0 to 1 of a ring (N,2) px, grown and blurred by px of the 512 px crop."""
    scale = _DRAWN / AVATAR_SIZE
    points = np.asarray(np.rint(((np.clip(ring, -1e4, 1e4) + 0.5) * scale - 0.5) * (1 << _SHIFT)), np.int32)
    mask = np.zeros((_DRAWN, _DRAWN), np.float32)
    cv2.fillPoly(mask, [points], 1.0, cv2.LINE_8, _SHIFT)
    if grow > 0.0:
        cv2.polylines(mask, [points], True, 1.0, max(1, round(2 * grow * scale)), cv2.LINE_8, _SHIFT)
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), max(soft * scale, 0.5)))


def _fetched(maps: NDArray[np.float32], places: NDArray[np.float32], cell: int) -> NDArray[np.float32]:
    """Maps (L,L,8) of a photo at places (L,L,2) px in it; remap takes four channels at a time."""
    there = (places + 0.5) / cell - 0.5
    halves = [
        cv2.remap(
            np.ascontiguousarray(maps[..., i : i + 4]), there, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
        )
        for i in range(0, maps.shape[2], 4)
    ]
    return np.concatenate(halves, axis=2)


def _fold(maps: NDArray[np.uint8], into: NDArray[np.float32]) -> None:
    """(C,2L,2L) 0 to 255 -> (4C,L,L) 0 to 1, in the order of torch's pixel_unshuffle."""
    channels, side = maps.shape[0], maps.shape[1] // 2
    blocks = maps.reshape(channels, side, 2, side, 2).transpose(0, 2, 4, 1, 3)
    np.multiply(blocks, np.float32(1 / 255), out=into.reshape(blocks.shape))
