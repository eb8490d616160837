"""Which photos make the picture: chosen per region, held with hysteresis, cross-faded."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.identity.identity import Photo
from lsr_live.mesh import topology
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import face_height

Weights = NDArray[np.float32]
"""(regions, K): share of each photo in each region; rows sum to one."""


class Part(IntEnum):
    """Regions that choose their photos apart from each other."""

    BODY = 0
    FACE = 1
    MOUTH = 2
    LEFT_EYE = 3
    RIGHT_EYE = 4


_LIPS = np.unique(
    np.concatenate(
        (topology.INNER_LIP_UPPER, topology.INNER_LIP_LOWER, topology.OUTER_LIP_UPPER, topology.OUTER_LIP_LOWER)
    )
)
_LEFT_EYE = np.concatenate((topology.LEFT_EYE_UPPER, topology.LEFT_EYE_LOWER, topology.LEFT_IRIS))
_RIGHT_EYE = np.concatenate((topology.RIGHT_EYE_UPPER, topology.RIGHT_EYE_LOWER, topology.RIGHT_IRIS))
REGION_POINTS = {Part.MOUTH: _LIPS, Part.LEFT_EYE: _LEFT_EYE, Part.RIGHT_EYE: _RIGHT_EYE}

_MOST = np.array((2, 2, 1, 1, 1))
"""How many photos may share a region: lips, teeth and lids of two photos never lie on each other exactly."""
_CRUMB = 0.08
"""A smaller share is not worth the warp of a photo."""
_TEMPERATURE = np.array((0.02, 0.05, 0.03, 0.03, 0.03), np.float32)[:, None]
"""Distance at which a photo's share falls to 1/e of the nearest one's. Sharing makes the choice continuous; more of it
raises SSIM and blurs (LPIPS), so it is small where photos do not lie on each other exactly."""
_MIXED = np.array((False, False, True, True, True))[:, None]
"""Regions that may come from a photo of another look: small ones, whose colour is matched."""
_STRANGE = 0.05
"""What such a photo must be nearer by."""
_HOLD = 0.2
"""A region's shares stay as they are until one would change by more than this: a trembling head flickers not."""
_LOYALTY = 2.0
"""How many times the share of a photo in use another's must be to take its place. Without, of photos that are nearly
as good two swap places from frame to frame (measured, six drives of K=8 and K=32, 1,500 frames: a photo comes or goes
for one frame alone 164 times without, 18 times with 2)."""
_FADE_S = 0.12
"""How long a photo takes to come in or go."""
PLACE_WEIGHT = 1.0
"""Weight of the head's place in the picture: shoulders fit where the head is near."""
FACE_PLACE_SHARE = 0.3
"""How much of that weight counts in the choice for the face."""
REGION_WEIGHT, HEAD_WEIGHT = 9.6, 0.3
"""Weights of a region's own shape without the head's pose, and of the whole face's, in the choice of mouth and eyes
(measured, 16 people, K=8: with the pose left in the region's shape the mouth's error is twice as large)."""


class Chooser:
    """Chooses photos for each frame.

    Parameters
    ----------
    photos
        All of the identity.
    placed
        Whether the photos share one scene, so that a head's place in the picture counts.
    alike
        (K,) which photos show the look that the avatar has: body and face come from them alone, mouth and eyes from
        others too where those are clearly nearer. None: all of them.
    """

    def __init__(self, photos: Sequence[Photo], *, placed: bool, alike: NDArray[np.bool_] | None = None) -> None:
        meshes = np.stack([photo.mesh for photo in photos])
        self._shapes = np.stack([shape_of(mesh) for mesh in meshes])
        upright = [_upright(mesh) for mesh in meshes]
        self._regions = {part: np.stack([_region(face, p) for face in upright]) for part, p in REGION_POINTS.items()}
        self._places = meshes[:, :468, :2].mean(1)
        self._place_weight = PLACE_WEIGHT if placed else 0.0
        unlike = np.zeros(len(photos), np.bool_) if alike is None else ~alike
        self._strangeness = np.where(unlike, np.where(_MIXED, _STRANGE, np.inf), 0.0).astype(np.float32)
        self._shown: Weights | None = None
        self._wanted: Weights | None = None
        self._t = 0.0

    def choose(self, target: Mesh, t: float | None) -> Weights:
        """Shares of the photos for a target mesh (478,3) px at time t (seconds); t None: no memory, a still picture."""
        shares = _shares(self._distances(target), None if t is None else self._wanted)
        if t is None or self._shown is None or self._wanted is None:
            self._shown = self._wanted = None if t is None else shares
        else:
            clearly = np.abs(shares - self._wanted).max(1, keepdims=True) > _HOLD
            self._wanted = np.where(clearly, shares, self._wanted)
            way = self._wanted - self._shown
            step = max(t - self._t, 0.0) / _FADE_S / np.maximum(np.abs(way).max(1, keepdims=True), 1e-6)
            # While one photo fades into another, a third may still be going.
            self._shown = shares = _largest(self._shown + (np.minimum(step, 1.0) * way).astype(np.float32), more=1)
        self._t = t or 0.0
        return shares

    def _distances(self, target: Mesh) -> NDArray[np.float32]:
        """(regions, K): mean absolute difference of centred, size-normalised meshes, and of their regions."""
        shape = shape_of(target)
        head = np.abs(self._shapes - shape).mean((1, 2))
        place = np.linalg.norm(self._places - target[:468, :2].mean(0), axis=1) / face_height(target)
        rows = [head + self._place_weight * place, head + FACE_PLACE_SHARE * self._place_weight * place]
        upright = _upright(target)
        for part, points in REGION_POINTS.items():
            own = np.abs(self._regions[part] - _region(upright, points)).mean((1, 2))
            rows.append(REGION_WEIGHT * own + HEAD_WEIGHT * head)
        return np.asarray(rows, np.float32) + self._strangeness


def shape_of(mesh: Mesh) -> NDArray[np.float32]:
    """A mesh (478,3) centred and of size 1, pose and expression still in it, to compare faces by."""
    centred = mesh - mesh[:468].mean(0)
    return np.asarray(centred / np.sqrt((centred[:468] ** 2).mean()), np.float32)


def _upright(mesh: Mesh) -> NDArray[np.float32]:
    """The face without its pose, in face units."""
    return np.asarray(pose_of(mesh).inverse().apply(mesh), np.float32)


def _region(face: NDArray[np.float32], points: NDArray[np.intp]) -> NDArray[np.float32]:
    return np.asarray(face[points] - face[points].mean(0), np.float32)


def _shares(distances: NDArray[np.float32], in_use: Weights | None) -> Weights:
    shares = np.exp((distances.min(1, keepdims=True) - distances) / _TEMPERATURE)
    return _largest(shares, in_use=in_use)


def _largest(shares: NDArray[np.float32], more: int = 0, in_use: Weights | None = None) -> Weights:
    """Keep the few largest shares of each row (and some more), without crumbs, and make them sum to one."""
    kept = np.where(shares < _CRUMB, np.float32(0), shares)
    rank = kept if in_use is None else np.where(in_use > 0, np.float32(_LOYALTY), np.float32(1)) * kept
    most = np.minimum(_MOST + more, rank.shape[1])
    least = np.take_along_axis(np.sort(rank, axis=1), -most[:, None], axis=1)
    kept[rank < least] = 0.0
    return np.asarray(kept / kept.sum(1, keepdims=True), np.float32)
