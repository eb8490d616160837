"""What a session is doing, in one word and one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lsr_live.live.figures import Figures


class State(StrEnum):
    """What a session is doing. What the viewer sees in each stands in brackets."""

    STARTING = "starting"
    """No frame was answered yet (the identity at rest)."""
    LIVE = "live"
    """The driver is followed (their motion)."""
    NO_FACE = "no_face"
    """Frames come, but no face is in them (last pose held, then eased to rest)."""
    NO_CAMERA = "no_camera"
    """No usable frame comes (the same)."""
    CALIBRATING = "calibrating"
    """The driver's neutral face is being taken (their motion, as far as it is known)."""
    PAUSED = "paused"
    """The user wants no motion (the identity at rest)."""
    STOPPED = "stopped"
    """It is over; sinks are closed."""


_RUNNING = frozenset(State) - {State.STARTING}
"""Camera, face, calibration and pause come and go in any order; nothing goes back to the start."""

ALLOWED: Mapping[State, frozenset[State]] = {
    State.STARTING: _RUNNING,
    State.LIVE: _RUNNING - {State.LIVE},
    State.NO_FACE: _RUNNING - {State.NO_FACE},
    State.NO_CAMERA: _RUNNING - {State.NO_CAMERA},
    State.CALIBRATING: _RUNNING - {State.CALIBRATING},
    State.PAUSED: frozenset(State) - {State.PAUSED},
    State.STOPPED: frozenset(),
}
"""From each state, those that can follow. A pause before the first frame ends where it began."""


@dataclass(frozen=True, slots=True)
class SinkHealth:
    """How one sink is doing."""

    name: str
    failure: str | None
    """Why it takes no more pictures, in a sentence for people; None while all is well."""
    sent: int
    """Pictures it took."""
    dropped: int
    """Pictures it was too slow for."""


@dataclass(frozen=True, slots=True)
class Status:
    """A session at one moment, for those who watch."""

    state: State
    sentence: str | None
    """What is wrong or what the driver should do, for people; None where there is nothing to say."""
    source: str
    figures: Figures
    sinks: tuple[SinkHealth, ...]
