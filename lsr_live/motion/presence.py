"""Somebody is always there: what the avatar does while the driver's face is lost, and how it comes back."""

from __future__ import annotations

from typing import Literal

from lsr_live.motion.idle import Idle
from lsr_live.motion.motion import TargetFace
from lsr_live.motion.retarget import Retargeter

PresenceState = Literal["live", "held", "easing", "idle", "returning"]

HOLD_S = 0.3
"""How long the last pose is kept: most losses are shorter."""
EASE_S = 0.7
"""How long the way from there to rest takes."""
RETURN_S = 0.3
"""How long the way back to the driver takes."""


class Presence:
    """Turns "a face or none" into a face always, without a jump.

    Before any face was seen the avatar idles, so that the output is alive from its first frame.

    Parameters
    ----------
    retargeter
        Of the identity shown.
    seed
        Of the idle movements.

    Examples
    --------
    >>> presence = Presence(retargeter)  # doctest: +SKIP
    >>> target = presence.update(retargeter.retarget(motion, neutral) if motion else None, t)  # doctest: +SKIP
    """

    def __init__(self, retargeter: Retargeter, seed: int = 0) -> None:
        self._idle = Idle(retargeter, seed)
        self._state: PresenceState = "idle"
        self._since = 0.0
        self._now: float | None = None
        self._from = self._shown = retargeter.rest

    @property
    def state(self) -> PresenceState:
        """``live``: the driver is followed; ``held``, ``easing``, ``idle``: face lost; ``returning``: back again."""
        return self._state

    def recast(self, retargeter: Retargeter, *, same_face: bool) -> None:
        """Go on with other dials, or, without `same_face`, as somebody else: where nothing of the way is carried over.

        Somebody else follows the driver at once where the one before did, and rests where that one did not.
        """
        self._idle.recast(retargeter)
        if same_face:
            return
        self._from = self._shown = retargeter.rest
        if self._state == "returning":
            self._state = "live"
        elif self._state in ("held", "easing"):
            self._state = "idle"
            self._idle.begin(self._now or 0.0)

    def update(self, target: TargetFace | None, t: float) -> TargetFace:
        """What to show at time t (seconds), given the driver's target or None where no face was found.

        Time that runs backwards counts as standing still.
        """
        if self._now is None:
            self._since = t
            self._idle.begin(t)
        now = self._now = t if self._now is None else max(t, self._now)
        if target is None:
            self._shown = self._alone(now)
        else:
            self._shown = self._followed(target, now)
        return self._shown

    def _followed(self, target: TargetFace, now: float) -> TargetFace:
        if self._state not in ("live", "returning"):
            self._enter("returning", now)
        if self._state == "returning":
            along = (now - self._since) / RETURN_S
            if along < 1.0:
                return _between(self._from, target, along)
            self._enter("live", now)
        return target

    def _alone(self, now: float) -> TargetFace:
        if self._state in ("live", "returning"):
            self._enter("held", now)
        if self._state == "held":
            if now - self._since < HOLD_S:
                return self._from
            self._enter("easing", self._since + HOLD_S)
            self._idle.begin(self._since)
        if self._state == "easing":
            along = (now - self._since) / EASE_S
            if along < 1.0:
                return _between(self._from, self._idle.at(now), along)
            self._enter("idle", now)
        return self._idle.at(now)

    def _enter(self, state: PresenceState, now: float) -> None:
        self._state, self._since, self._from = state, now, self._shown


def _between(start: TargetFace, end: TargetFace, along: float) -> TargetFace:
    weight = along * along * (3.0 - 2.0 * along)
    return TargetFace((1.0 - weight) * start.mesh + weight * end.mesh)
