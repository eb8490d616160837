"""A driver that shows, one after the other, what is hard for an avatar: far turns, a wide mouth, closed eyes."""

from __future__ import annotations

import threading
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from lsr_live.frames.sources.animated import MeshDriver, pose_mesh
from lsr_live.frames.sources.performance import Pose

REST_SECONDS = 1.0
"""Each round starts neutral and steady for so long; the first time for calibration."""
EASE_SECONDS = 0.7
"""From one station to the next."""
HOLD_SECONDS = 0.9
"""At each."""


class Station(StrEnum):
    """What the tour shows, in this order. Left and right are those of the picture."""

    REST = "rest"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    MOUTH = "mouth"
    EYES = "eyes"
    SMILE = "smile"


_STATIONS = tuple(Station)
_LEG = EASE_SECONDS + HOLD_SECONDS
_ROUND = REST_SECONDS + _LEG * (len(_STATIONS) - 1) + EASE_SECONDS

_State = NDArray[np.float64]
"""(5,) yaw and pitch, degrees as in `Pose`; lids, jaw, smile, 0 to 1."""
_STATES: dict[Station, _State] = {
    Station.REST: np.zeros(5),
    Station.LEFT: np.array((35.0, 0.0, 0.0, 0.0, 0.0)),
    Station.RIGHT: np.array((-35.0, 0.0, 0.0, 0.0, 0.0)),
    Station.UP: np.array((0.0, -20.0, 0.0, 0.0, 0.0)),
    Station.DOWN: np.array((0.0, 20.0, 0.0, 0.0, 0.0)),
    Station.MOUTH: np.array((0.0, 0.0, 0.0, 1.0, 0.0)),
    Station.EYES: np.array((0.0, 0.0, 1.0, 0.0, 0.0)),
    Station.SMILE: np.array((0.0, 0.0, 0.0, 0.0, 1.0)),
}


class Tour(MeshDriver):
    """Goes round all stations for ever, or stays at the one that is wished for; a `Source` whose frames carry meshes.

    Parameters
    ----------
    realtime, fps, duration
        As `MeshDriver`.

    Example
    -------
    >>> tour = Tour(duration=0.1)
    >>> [frame.index for frame in iter(tour.read, None)]
    [0, 1, 2]
    """

    def __init__(self, *, realtime: bool = False, fps: float = 30.0, duration: float | None = None) -> None:
        super().__init__("tour", self._mesh_at, realtime=realtime, fps=fps, duration=duration)
        self._lock = threading.Lock()
        self._wish: Station | None = None
        self._now, self._t = _STATES[Station.REST], 0.0
        self._left_from, self._left_at = self._now, -EASE_SECONDS

    def go_to(self, station: Station | None) -> None:
        """Go there and stay; None: go on with the round. Any thread may call."""
        with self._lock:
            if station is not self._wish:
                self._wish = station
                self._left_from, self._left_at = self._now, self._t

    @property
    def station(self) -> Station:
        """Where it is, or is going to; any thread may ask."""
        with self._lock:
            return self._wish or _leg_at(self._t)[1]

    def _mesh_at(self, t: float) -> NDArray[np.float32]:
        with self._lock:
            target = _round_at(t) if self._wish is None else _STATES[self._wish]
            self._now = _between(self._left_from, target, (t - self._left_at) / EASE_SECONDS)
            self._t = t
            yaw, pitch, blink, jaw, smile = self._now.tolist()
        pose = Pose(
            yaw=yaw, pitch=pitch, roll=0.0, shift=(0.0, 0.0, 0.0), blink=blink, gaze=(0.0, 0.0), jaw=jaw, rounded=0.0,
            smile=smile, brows=0.0,
        )  # fmt: skip
        return pose_mesh(pose)


def _leg_at(t: float) -> tuple[Station, Station, float]:
    """Between which stations the round is at `t` seconds, and for how long it has been."""
    since = t % _ROUND - REST_SECONDS
    if since < 0.0:
        return Station.REST, Station.REST, t % _ROUND
    number = int(since // _LEG)
    return _STATIONS[number], _STATIONS[(number + 1) % len(_STATIONS)], since - number * _LEG


def _round_at(t: float) -> _State:
    before, after, since = _leg_at(t)
    return _between(_STATES[before], _STATES[after], since / EASE_SECONDS)


def _between(one: _State, other: _State, share: float) -> _State:
    """From one to the other as `share` goes from 0 to 1, with no corner in speed."""
    share = min(1.0, max(0.0, share))
    share = share * share * (3.0 - 2.0 * share)
    return (1.0 - share) * one + share * other
