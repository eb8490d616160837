"""Whose face it is: the driver is kept, passers-by and pictures on the wall are not taken for them.

Two kinds of evidence tell a person from a poster. A followed face lives when its eyes or mouth have opened or shut, or
its head has turned. A face that is only seen from time to time lives when it has lately moved by more than the
detector's own noise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lsr_live.faces.face import Mesh
from lsr_live.faces.sighting import Sighting
from lsr_live.mesh.alignment import angles_of
from lsr_live.mesh.canonical import pose_of
from lsr_live.mesh.measures import eye_openings, mouth_opening

PATIENCE = 1.5
"""Seconds after losing the driver before anybody else may drive."""
_RECENT = 10.0
"""Seconds for which having moved counts."""
_FORGET = 60.0
"""Seconds after which a face that is no longer seen is forgotten: longer than a detector loses a poster for."""
_MOVED, _GREW = 0.08, 1.12
"""Way in face sizes, and growth, that no poster shows: the detector's noise on one, averaged as here, is a quarter."""
_SETTLED = 4
"""Sightings before the average is worth comparing with."""
_NEAR = 1.0
"""How far, in face sizes, the driver may have gone while lost."""
_ALIKE = 1.6
"""How many times larger or smaller the same face may come back."""
_EXPRESSION = 0.15
"""Change of an eye's or the mouth's opening that no printed face shows."""
_TURN = 60.0
"""Degrees of head turn that weigh as much as an opening of one."""
_UNPROVEN = 6.0
"""Seconds for which a face is followed before a livelier one may replace it."""


@dataclass(slots=True)
class _Other:
    """A face in sight that is not followed."""

    place: Sighting
    average: Sighting
    anchor: Sighting
    """Where the average was when it last moved."""
    first_seen: float
    last_seen: float
    times_seen: int = 1
    moved: float = -np.inf
    beside_driver: bool = False
    """It was in sight together with the driver, so it is somebody else."""

    def see(self, sighting: Sighting, t: float) -> None:
        self.place, self.last_seen = sighting, t
        self.times_seen += 1
        self.average = Sighting(*(0.75 * a + 0.25 * b for a, b in zip(self.average, sighting, strict=True)))
        if self.times_seen <= _SETTLED:
            self.anchor = self.average
        elif self.average.distance(self.anchor) > _MOVED or self.average.growth(self.anchor) > _GREW:
            self.anchor, self.moved = self.average, t

    def lives(self, t: float) -> bool:
        return t - self.moved < _RECENT


class FaceChoice:
    """Decides which of the faces in sight to follow. Knows no network: it is told what is seen and when."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin anew: the largest face will be followed at once."""
        self._others: list[_Other] = []
        self._driver: Sighting | None = None
        self._since = self._last = 0.0
        self._alive = False
        self._signs: NDArray[np.float64] | None = None
        self._low: NDArray[np.float64] | None = None
        self._high: NDArray[np.float64] | None = None
        self._wish: tuple[float, float] | None = None

    def wish(self, x: float, y: float) -> None:
        """Take the face nearest to this point when faces are next looked for."""
        self._wish = (x, y)

    @property
    def wishing(self) -> bool:
        """True until a wish is granted."""
        return self._wish is not None

    @property
    def proven(self) -> bool:
        """True once the face that is followed has shown life, or was pointed at."""
        return self._alive

    def plausible(self, t: float, mesh: Mesh) -> bool:
        """False where this mesh cannot be the driver's a moment later: too far, or of another size."""
        if self._driver is None:
            return True
        now, gap = Sighting.of_mesh(mesh), max(t - self._last, 0.0)
        return now.distance(self._driver) < 0.4 + 4.0 * gap and now.growth(self._driver) < 1.4 + 4.0 * gap

    def followed(self, t: float, mesh: Mesh) -> None:
        """The driver's face at time `t`, seconds; `mesh` (478,3) px."""
        if t < self._last:
            # The clip began again: nothing seen later says anything about now.
            self._others, self._since = [], t
        self._driver, self._last = Sighting.of_mesh(mesh), t
        if self._alive:
            return
        yaw, pitch, _ = angles_of(pose_of(mesh).rotation)
        signs = np.array([*eye_openings(mesh), mouth_opening(mesh), yaw / _TURN, pitch / _TURN])
        if self._signs is not None:
            # Two frames must agree: a single one may be noise.
            low, high = np.minimum(self._signs, signs), np.maximum(self._signs, signs)
            self._low = high if self._low is None else np.minimum(self._low, high)
            self._high = low if self._high is None else np.maximum(self._high, low)
            self._alive = bool((self._high - self._low).max() > _EXPRESSION)
        self._signs = signs

    def decide(self, t: float, seen: Sequence[Sighting], *, following: bool) -> list[Sighting]:
        """Say whom to follow from now on, given all faces that a search has found at time `t`.

        Returns
        -------
        Some of `seen`, the best first, to be tried in turn; none: go on following, or go on waiting. Once one is held,
        `began` must be told.
        """
        others = self._match(t, seen, following)
        if self._wish is not None:
            x, y = self._wish
            return sorted(seen, key=lambda s: np.hypot(s.x - x, s.y - y))[:1]
        driver = self._driver
        if driver is None:
            return _largest_first(seen)
        if following:
            if self._alive or t - self._since < _UNPROVEN:
                return []
            # What is followed never blinked nor spoke: a person takes over from it.
            return _largest_first([o.place for o in others if o.lives(t) and o.place.size > 0.4 * driver.size])
        gap = t - self._last
        back = [
            o.place
            for o in others
            if not o.beside_driver
            and o.place.distance(driver) < _NEAR
            and o.place.growth(driver) < _ALIKE
            # What comes into sight later has come by itself; a poster behind the driver shows when the driver leaves.
            and (gap < PATIENCE or o.first_seen - self._last > PATIENCE or o.lives(t) or not self._alive)
        ]
        if back or gap < PATIENCE:
            return sorted(back, key=driver.distance)
        people = [o.place for o in others if o.lives(t)]
        if people or self._alive:
            return _largest_first(people)
        return _largest_first(seen)

    def began(self, t: float, place: Sighting) -> None:
        """Another face is held from time `t` on."""
        self._others = [other for other in self._others if other.place is not place]
        # Whom the user points at is meant, printed or not.
        self._alive = self._wish is not None
        self._wish = None
        self._driver, self._since, self._last = place, t, t
        self._signs = self._low = self._high = None

    def _match(self, t: float, seen: Sequence[Sighting], following: bool) -> list[_Other]:
        """Bring the list of other faces up to date and return those that are in sight now."""
        if t < self._last:
            self._others = []
        known = [other for other in self._others if 0.0 <= t - other.last_seen < _FORGET]
        unmatched = list(seen)
        if following and self._driver is not None and unmatched:
            own = min(unmatched, key=self._driver.distance)
            if own.distance(self._driver) < 0.6:
                unmatched.remove(own)
        in_sight = []
        for other in known:
            nearest = min(unmatched, key=other.place.distance, default=None)
            if nearest is not None and nearest.distance(other.place) < 0.8 and nearest.growth(other.place) < _ALIKE:
                unmatched.remove(nearest)
                other.see(nearest, t)
                in_sight.append(other)
        fresh = [_Other(sighting, sighting, sighting, t, t) for sighting in unmatched]
        in_sight += fresh
        if following:
            for other in in_sight:
                other.beside_driver = True
        self._others = known + fresh
        return in_sight


def _largest_first(seen: Sequence[Sighting]) -> list[Sighting]:
    return sorted(seen, key=lambda sighting: -sighting.size)
