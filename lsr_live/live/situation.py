"""What is known of a session at a moment, and the state that follows from it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Literal

from lsr_live.errors import LsrError
from lsr_live.live.status import ALLOWED, State

log = logging.getLogger(__name__)

Driven = Literal["live", "no_face", "calibrating"]


@dataclass(slots=True)
class Situation:
    """Facts from all threads; whoever changes one holds the session's lock, and then calls `settle`."""

    state: State = State.STARTING
    driven: Driven = "live"
    """What the frame observed last led to."""
    observed: bool = False
    """Whether any frame was observed yet."""
    paused: bool = False
    over: bool = False
    camera: str | None = None
    """Why no usable frame comes."""
    tracker: str | None = None
    """Why the frame observed last could not be."""
    picture: str | None = None
    """Why no picture could be made."""
    error: Exception | None = None
    """What ended the session."""

    def settle(self) -> bool:
        """Move to the state that the facts ask for, if it may follow; True if it is another one."""
        wanted = self._wanted()
        if wanted not in ALLOWED[self.state]:
            return False
        log.info("%s -> %s", self.state, wanted)
        self.state = wanted
        return True

    def sentence(self, hint: str | None) -> str | None:
        """What to tell people; `hint` is what the reenactor would tell the driver."""
        if isinstance(self.error, LsrError):
            return str(self.error)
        if self.error is not None:
            return f"Something unexpected went wrong ({type(self.error).__name__}: {self.error})."
        trouble = self.camera or self.picture or self.tracker
        return trouble or (None if self.paused or self.over else hint)

    def _wanted(self) -> State:
        if self.over:
            return State.STOPPED
        if self.paused:
            return State.PAUSED
        if self.camera is not None:
            return State.NO_CAMERA
        if not self.observed:
            return State.STARTING
        if self.tracker is not None:
            return State.NO_FACE
        return State(self.driven)
