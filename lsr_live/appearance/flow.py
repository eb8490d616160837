"""Backward flow: for each place in the avatar's picture, where in a photo its colour is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.frame import AVATAR_SIZE

CELL = 8
"""Spacing of the nodes of the whole picture's flow, px."""
FINE_CELL = 4
"""The same for eyes and mouth."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of the picture, px; corner and size are multiples of `CELL`."""

    x: int
    y: int
    width: int
    height: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns of the region in a picture."""
        return slice(self.y, self.y + self.height), slice(self.x, self.x + self.width)

    @classmethod
    def around(cls, points: NDArray[np.floating[Any]], margin: float) -> Region | None:
        """The region that holds points (N,2) px and a margin, cut to the picture; None where nothing is left."""
        low = np.clip((points.min(0) - margin) // CELL * CELL, 0, AVATAR_SIZE)
        high = np.clip(-(-(points.max(0) + margin) // CELL) * CELL, 0, AVATAR_SIZE)
        width, height = (high - low).astype(int)
        return cls(int(low[0]), int(low[1]), int(width), int(height)) if width > 0 and height > 0 else None


WHOLE = Region(0, 0, AVATAR_SIZE, AVATAR_SIZE)


@dataclass(frozen=True, slots=True)
class Flow:
    """One frame's flow into M photos: a radial-basis function with kernel -r and a constant, and its parameters."""

    centres: NDArray[np.float32]
    """(n,2) px of the avatar's picture."""
    weights: NDArray[np.float32]
    """(n,2M)."""
    constant: NDArray[np.float32]
    """(2M,) px."""

    def only(self, photos: Sequence[int]) -> Flow:
        """The flow into some of the photos."""
        columns = [2 * photo + axis for photo in photos for axis in range(2)]
        return Flow(self.centres, self.weights[:, columns], self.constant[columns])

    def sample(self, region: Region, cell: int) -> NDArray[np.float32]:
        """Places in the photos (height/cell+2, width/cell+2, M, 2) px, at nodes one cell beyond the region each side.

        Node k lies at ``cell * k - cell / 2 - 0.5`` from the region's corner: in the middle of its cell.
        """
        x = np.arange(region.width // cell + 2, dtype=np.float32) * cell + (region.x - cell / 2 - 0.5)
        y = np.arange(region.height // cell + 2, dtype=np.float32) * cell + (region.y - cell / 2 - 0.5)
        across = np.square(x[:, None] - self.centres[:, 0])
        down = np.square(y[:, None] - self.centres[:, 1])
        distance = down[:, None] + across[None]
        np.sqrt(distance, out=distance)
        sums = distance.reshape(-1, len(self.centres)) @ self.weights
        places: NDArray[np.float32] = (self.constant - sums).reshape(len(y), len(x), -1, 2)
        places[..., 0] += x[:, None]
        places[..., 1] += y[:, None, None]
        return places


def solve_flow(target: NDArray[np.float64], photos: NDArray[np.float64], smoothing: NDArray[np.float64]) -> Flow:
    """Fit the flow that carries each control point of the target (n,2) to its place in the photos (M,n,2), all px.

    Polyharmonic spline with phi = -r and a constant term, smoothed per point by `smoothing` (n,): one factorisation
    for all photos (Wahba, "Spline Models for Observational Data", 1990, chapter 2).
    """
    n = len(target)
    system = np.empty((n + 1, n + 1))
    across = target[:, None, 0] - target[None, :, 0]
    down = target[:, None, 1] - target[None, :, 1]
    np.negative(np.sqrt(across * across + down * down), out=system[:n, :n])
    system[np.arange(n), np.arange(n)] = smoothing
    system[n, :n] = system[:n, n] = 1.0
    system[n, n] = 0.0
    displacement = np.zeros((n + 1, 2 * len(photos)))
    displacement[:n] = (photos - target).transpose(1, 0, 2).reshape(n, -1)
    solution = np.linalg.solve(system, displacement).astype(np.float32)
    return Flow(target.astype(np.float32), solution[:n], solution[n])


def dense(nodes: NDArray[np.float32], cell: int) -> NDArray[np.float32]:
    """Places (height,width,2) px from nodes (height/cell+2, width/cell+2, 2), bilinear between them."""
    rows, columns = nodes.shape[:2]
    whole = cv2.resize(nodes, (columns * cell, rows * cell), interpolation=cv2.INTER_LINEAR)
    return np.asarray(whole[cell:-cell, cell:-cell])


def part(nodes: NDArray[np.float32], region: Region, cell: int) -> NDArray[np.float32]:
    """The nodes of a region, out of those of the whole picture (both one cell beyond on each side)."""
    row, column = region.y // cell, region.x // cell
    columns = slice(column, column + region.width // cell + 2)
    rows = slice(row, row + region.height // cell + 2)
    return nodes[rows, columns]


def edged(cells: NDArray[np.float32]) -> NDArray[np.float32]:
    """Values (L,L,...) in the middle of each cell of the picture -> (L+2,L+2,...), with one beyond on each side."""
    side = len(cells)
    nodes = np.empty((side + 2, side + 2, *cells.shape[2:]), np.float32)
    nodes[1:-1, 1:-1] = cells
    nodes[0, 1:-1], nodes[-1, 1:-1] = cells[0], cells[-1]
    nodes[:, 0], nodes[:, -1] = nodes[:, 1], nodes[:, -2]
    return nodes


class Shift:
    """A correction of the flow, the same into every photo.

    Parameters
    ----------
    places
        (L,L,2) px of a photo, one in the middle of each cell of the picture.
    """

    def __init__(self, places: NDArray[np.float32]) -> None:
        self.nodes = edged(places)
        """(L+2,L+2,2): one beyond the picture on each side, as the flow has them."""
        self._cell = AVATAR_SIZE // len(places)

    def over(self, region: Region) -> NDArray[np.float32]:
        """The correction at the fine nodes of a region, (rows, columns, 1, 2)."""
        own = part(self.nodes, region, self._cell)
        times = self._cell // FINE_CELL
        if times > 1:
            rows, columns = own.shape[:2]
            beyond = times - 1
            own = cv2.resize(own, (columns * times, rows * times), interpolation=cv2.INTER_LINEAR)
            own = own[beyond : len(own) - beyond, beyond : own.shape[1] - beyond]
        return own[:, :, None]
