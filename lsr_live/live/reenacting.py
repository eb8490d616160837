"""What a session needs of a reenactor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from lsr_live.frames.frame import Avatar, Frame
from lsr_live.live.situation import Driven

Seen = TypeVar("Seen")
"""What observing a frame gives: landmarks and times, never the picture."""
Draft = TypeVar("Draft")
"""A picture that is begun."""


class Reenacting(Protocol[Seen, Draft]):
    """Three steps that run in three threads at once; `lsr_live.reenactor.Reenactor` is the real one.

    Each avatar has a picture array of its own: the one before may still be on its way to a sink.
    """

    def observe(self, frame: Frame) -> Seen:
        """Track the driver's face: the only place that sees the camera's picture."""

    def compose(self, observation: Seen) -> Draft:
        """Begin the picture of an observation."""

    def idle(self, t: float, index: int, captured: float) -> Draft:
        """Begin a picture while no frame comes."""

    def finish(self, draft: Draft) -> Avatar:
        """End a picture; drafts come in the order in which they were begun, but some may never come."""

    def calibrate(self) -> None:
        """Take the driver's neutral face anew."""

    @property
    def state(self) -> Driven:
        """What the frame observed last led to."""

    @property
    def hint(self) -> str | None:
        """What the driver should do, for people."""

    def stages(self) -> Mapping[str, float]:
        """Milliseconds of each stage of the last picture that was finished."""

    @property
    def runtime(self) -> str:
        """What makes the picture: preset, runtime, device and precision."""
