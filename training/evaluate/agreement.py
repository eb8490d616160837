"""How well an avatar moves as its driver does: correlations, jitter, flicker."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import TRIANGLES, pose_of
from lsr_live.mesh.measures import eye_openings, face_height, mouth_opening
from training.evaluate.metrics import SURFACE, moved

Floats = NDArray[np.floating[Any]]

_LEAST_TURN = 1.0
"""Degrees of standard deviation: an axis about which the driver turns less tells nothing."""
_LEAST_OPENING = 0.01
"""The same for openings, in the units of `lsr_live.mesh.measures`."""
_HARDLY = 0.15
"""% of the face height: what moves less from one frame to the next counts as still."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Correlation of the driver with the avatar over a clip; NaN where the driver hardly moves so."""

    yaw: float
    pitch: float
    roll: float
    mouth: float
    eyes: float
    """Of the mean opening of both."""


def agreement(driver: Sequence[Mesh], avatar: Sequence[Mesh]) -> Agreement:
    """Compare meshes (478,3) of driver and avatar, frame by frame; each in px of its own picture."""
    mine, other = _motion(driver), _motion(avatar)
    least = (_LEAST_TURN, _LEAST_TURN, _LEAST_TURN, _LEAST_OPENING, _LEAST_OPENING)
    return Agreement(*(correlation(mine[:, i], other[:, i], least[i]) for i in range(5)))


def correlation(driver: Floats, avatar: Floats, least: float) -> float:
    """Pearson's correlation of two series (N,): 0 where the avatar does not move, NaN where the driver's standard
    deviation is below `least` or there are fewer than three frames.
    """  # noqa: D205
    if len(driver) < 3 or float(np.std(driver)) < least:
        return math.nan
    if float(np.std(avatar)) < 1e-6:
        return 0.0
    return float(np.corrcoef(driver, avatar)[0, 1])


def jitter(meshes: Sequence[Mesh]) -> float:
    """Mean motion of the surface points from one frame to the next, % of face height; NaN for fewer than two."""
    steps = [moved(before, after) for before, after in pairwise(meshes)]
    return float(np.mean(steps)) if steps else math.nan


def flicker(driver: Sequence[Mesh], avatar: Sequence[Mesh], pictures: Sequence[Picture]) -> float:
    """Mean absolute change (0..255) from one avatar picture to the next where the driver's face hardly moves.

    A triangle of the face counts where each of its corners moves less than 0.15 % of the face height in the driver's
    picture; it is looked at where the avatar has it. NaN where there is none in the whole clip.

    Parameters
    ----------
    driver, avatar
        Meshes (478,3), frame by frame, each in px of its own picture.
    pictures
        (S,S,3) uint8, which `avatar` is of.
    """
    change = pixels = 0.0
    for now in range(1, len(pictures)):
        apart = np.linalg.norm((driver[now] - driver[now - 1])[:SURFACE, :2], axis=1)
        still = apart < _HARDLY / 100 * face_height(driver[now])
        corners = TRIANGLES[still[TRIANGLES].all(1)]
        region = np.zeros(pictures[now].shape[:2], np.uint8)
        for triangle in np.rint(avatar[now][corners, :2]).astype(np.int32):
            cv2.fillConvexPoly(region, triangle, 1)
        seen = region.astype(bool)
        difference = pictures[now][seen].astype(np.float64) - pictures[now - 1][seen]
        change, pixels = change + float(np.abs(difference).sum()), pixels + difference.size
    return change / pixels if pixels else math.nan


def _motion(meshes: Sequence[Mesh]) -> NDArray[np.float64]:
    """(N,5): yaw, pitch, roll in degrees, openings of mouth and eyes."""
    rows = [(*angles_of(pose_of(m).rotation), mouth_opening(m), float(eye_openings(m).mean())) for m in meshes]
    return np.array(rows, np.float64).reshape(len(rows), 5)
