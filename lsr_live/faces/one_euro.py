"""The One-Euro filter, told how noisy its signal is.

Casiez, Roussel, Vogel: "1 Euro Filter: a simple speed-based low-pass filter for noisy input in interactive systems",
CHI 2012. A low-pass filter whose cutoff rises with speed: calm when the signal rests, quick when it moves. Here speed
is counted in multiples of what noise alone shows, so that one set of constants serves near and far faces, and a dead
band makes rest complete.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]

_SPEED_CUTOFF = 2.5
"""Hz, of the low pass on speed."""
_BETA = 60.0
"""Hz of cutoff for every multiple of the noise's own speed."""


class OneEuro:
    """Filters rows of an array (N,D), one time step after the other.

    Parameters
    ----------
    dial
        Above 0 to 1: from hardly at all to as calm as can be.
    regions
        (R,N) rows that sum to one: rows of the signal that move together and share a speed; None: each has its own.
    """

    def __init__(self, dial: float, regions: NDArray[np.float32] | None = None) -> None:
        self.turn(dial)
        self._regions = regions
        self._spread = None if regions is None else (regions / regions.sum(0)).T
        self._previous: Floats | None = None

    def turn(self, dial: float) -> None:
        """Filter so much from the next value on."""
        self._rest_cutoff = 2.0 * (0.5 / dial) ** 2
        self._threshold = 0.9 + 0.7 * dial
        self._band = 0.6 * dial

    def reset(self) -> None:
        """Forget the past: the next value passes as it is."""
        self._previous = None

    def step(self, value: Floats, dt: float, noise: Floats) -> Floats:
        """Filter the next value.

        Parameters
        ----------
        value
            (N,D)
        dt
            Seconds since the last one, above 0.
        noise
            (N,) or one for all: root mean square length of the noise in a row.
        """
        if self._previous is None:
            self._previous = self._smooth = self._out = value.copy()
            self._speed = np.zeros_like(value)
            return value
        follow = _share(_SPEED_CUTOFF, dt)
        self._speed += follow * ((value - self._previous) / dt - self._speed)
        self._previous = value.copy()
        # Root mean square speed of white noise after this difference and this low pass.
        noise_speed = noise * (follow / dt) * np.sqrt(2.0 / (2.0 - follow))
        energy = (self._speed**2).sum(1) / noise_speed**2
        if self._regions is not None:
            energy = self._regions @ energy
        cutoff = self._rest_cutoff + _BETA * np.maximum(np.sqrt(energy) - self._threshold, 0.0)
        share = _share(cutoff, dt)
        if self._spread is not None:
            share = self._spread @ share
        self._smooth = self._smooth + share[:, None] * (value - self._smooth)
        away = self._smooth - self._out
        length = np.sqrt((away**2).sum(1))
        self._out = self._out + away * np.maximum(1.0 - self._band * noise / np.maximum(length, 1e-12), 0.0)[:, None]
        return self._out


def _share(cutoff: Floats | float, dt: float) -> Floats:
    """Weight of the newest value in a first-order low pass of this cutoff, Hz."""
    return np.asarray(1.0 / (1.0 + 1.0 / (2.0 * np.pi * cutoff * dt)))
