"""Where in the pictures the errors are: by what the true picture shows there, and by how far the head is turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.frames.frame import Picture
from lsr_live.identity.classes import GROUP_NAMES, GROUPS
from lsr_live.identity.identity import Identity
from lsr_live.identity.parser import FaceParser
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from training.losses.lpips import LPIPS

FAR = 20.0
"""A head turned or nodded farther than this from the nearest photo is far, degrees."""


@dataclass
class _Sums:
    pictures: int = 0
    lpips: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(GROUP_NAMES)))
    """Per group, of the LPIPS map over the whole picture."""
    l1: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(GROUP_NAMES)))
    area: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(GROUP_NAMES)))
    far: list[float] = field(default_factory=list)
    """LPIPS of the pictures in which the head is far from every photo."""
    near: list[float] = field(default_factory=list)


class RegionTally:
    """Adds up errors by region, for each row and number of photos.

    Parameters
    ----------
    lpips
        The metric, on the processor.
    """

    def __init__(self, lpips: LPIPS) -> None:
        self._lpips = lpips
        self._parser = FaceParser()
        self._sums: dict[tuple[int, str], _Sums] = {}
        self._last: tuple[Picture, NDArray[np.intp]] | None = None

    def add(self, row: str, shots: int, identity: Identity, mesh: Mesh, picture: Picture, truth: Picture) -> None:
        """Add a picture (S,S,3) drawn of an identity for a target mesh (478,3), and the true one."""
        sums = self._sums.setdefault((shots, row), _Sums())
        groups = self._groups(truth)
        with torch.inference_mode():
            apart = self._lpips.map(_tensor(picture), _tensor(truth))[0].numpy()
        error = np.abs(picture.astype(np.float64) - truth).mean(2)
        count = len(GROUP_NAMES)
        sums.pictures += 1
        sums.lpips += np.bincount(groups.ravel(), apart.ravel(), count) / groups.size
        sums.l1 += np.bincount(groups.ravel(), error.ravel(), count)
        sums.area += np.bincount(groups.ravel(), minlength=count)
        away = sums.far if turned_away(mesh, [photo.mesh for photo in identity.photos]) > FAR else sums.near
        away.append(float(apart.mean()))

    def table(self) -> str:
        """Markdown: LPIPS by region, in thousandths that add up to the whole, mean error there, and far heads apart."""
        head = ["row", "K", "of", *GROUP_NAMES, "all", f"turned > {FAR:.0f} (pictures)", "others"]
        lines = [head, ["---"] * len(head)]
        for (shots, row), sums in sorted(self._sums.items(), key=lambda item: item[0][0]):
            lpips = 1000 * sums.lpips / sums.pictures
            by_turn = [f"{_mean(sums.far)} ({len(sums.far)})", _mean(sums.near)]
            lines.append([row, str(shots), "LPIPS/1000", *(f"{v:.1f}" for v in lpips), f"{lpips.sum():.1f}", *by_turn])
            whole = sums.l1.sum() / sums.area.sum()
            l1 = sums.l1 / np.maximum(sums.area, 1.0)
            lines.append([row, str(shots), "L1", *(f"{v:.1f}" for v in l1), f"{whole:.1f}", "", ""])
        total = next(iter(self._sums.values()))
        share = 100 * total.area / total.area.sum()
        lines.append(["all", "", "area %", *(f"{v:.1f}" for v in share), "100", "", ""])
        return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)

    def close(self) -> None:
        """Free the parser."""
        self._parser.close()

    def _groups(self, truth: Picture) -> NDArray[np.intp]:
        # Each true picture is asked for once per row.
        if self._last is None or self._last[0] is not truth:
            layout = self._parser.layout(cv2.resize(truth, (512, 512), interpolation=cv2.INTER_CUBIC).astype(np.uint8))
            small = cv2.resize(layout, truth.shape[1::-1], interpolation=cv2.INTER_NEAREST_EXACT)
            self._last = (truth, GROUPS[small].astype(np.intp))
        return self._last[1]


def turned_away(mesh: Mesh, photos: Sequence[Mesh]) -> float:
    """Angle in degrees (yaw and pitch) from a head to the nearest of the photos'."""
    here = np.array(angles_of(pose_of(mesh).rotation)[:2])
    there = np.array([angles_of(pose_of(photo).rotation)[:2] for photo in photos])
    return float(np.hypot(*(there - here).T).min())


def _mean(values: Sequence[float]) -> str:
    return f"{1000 * float(np.mean(values)):.1f}" if values else "-"


def _tensor(picture: Picture) -> torch.Tensor:
    return torch.from_numpy(picture.astype(np.float32) / 127.5 - 1.0).permute(2, 0, 1)[None]
