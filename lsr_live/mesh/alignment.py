"""Similarity transforms between meshes, and head angles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lsr_live.mesh.topology import STABLE

Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Similarity:
    """``y = scale * rotation @ x + translation``."""

    rotation: Floats
    """(3,3), right-handed."""
    scale: float
    translation: Floats
    """(3,), in the units of the target."""

    def apply(self, points: Floats) -> Floats:
        """Map points (N,3)."""
        return points @ (self.scale * self.rotation.T) + self.translation

    def inverse(self) -> Similarity:
        """The transform that undoes this one."""
        back = self.rotation.T
        return Similarity(back, 1.0 / self.scale, -(back @ self.translation) / self.scale)


def fit_similarity(source: Floats, target: Floats, points: NDArray[np.integer[Any]] | None = None) -> Similarity:
    """Least-squares similarity that maps `source` onto `target`, both (N,3), fitted on `points` (default: stable ones).

    Closed form of Umeyama, "Least-squares estimation of transformation parameters between two point patterns",
    PAMI 1991, eqs. 40-42. Computed in float64.
    """
    chosen = STABLE if points is None else points
    src = source[chosen].astype(np.float64)
    dst = target[chosen].astype(np.float64)
    src_mean, dst_mean = src.mean(0), dst.mean(0)
    src_centred, dst_centred = src - src_mean, dst - dst_mean
    u, singular, vt = np.linalg.svd(dst_centred.T @ src_centred)
    sign = np.array([1.0, 1.0, np.sign(np.linalg.det(u) * np.linalg.det(vt))])
    rotation = (u * sign) @ vt
    scale = float((singular * sign).sum() / (src_centred**2).sum())
    return Similarity(rotation, scale, dst_mean - scale * rotation @ src_mean)


def rotation_from_angles(yaw: float, pitch: float, roll: float) -> Floats:
    """Rotation (3,3) from degrees: ``Rz(roll) @ Ry(yaw) @ Rx(pitch)``, right-handed about x right, y down, z away.

    A face that looks at the camera has its nose at -z: yaw > 0 turns the nose to the image's left, pitch > 0 lowers
    it, roll > 0 tilts the head clockwise in the image.
    """
    y, p, r = np.deg2rad((yaw, pitch, roll))
    cy, sy, cp, sp, cr, sr = np.cos(y), np.sin(y), np.cos(p), np.sin(p), np.cos(r), np.sin(r)
    about_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_z = np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    return np.asarray(about_z @ about_y @ about_x)


def angles_of(rotation: Floats) -> tuple[float, float, float]:
    """(yaw, pitch, roll) in degrees, the inverse of `rotation_from_angles` for yaw within +-90."""
    yaw = np.arcsin(np.clip(-rotation[2, 0], -1.0, 1.0))
    pitch = np.arctan2(rotation[2, 1], rotation[2, 2])
    roll = np.arctan2(rotation[1, 0], rotation[0, 0])
    return float(np.rad2deg(yaw)), float(np.rad2deg(pitch)), float(np.rad2deg(roll))
