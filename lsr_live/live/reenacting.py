"""What a session needs of a reenactor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from lsr_live.frames.frame import Avatar, Frame
from lsr_live.live.situation import Driven

Seen = TypeVar("Seen")
"""What observing a frame gives: landmarks and times, never the picture."""


class Reenacting(Protocol[Seen]):
    """Two halves that run in two threads at once; `lsr_live.reenactor.Reenactor` is the real one.

    Each avatar has a picture array of its own: the one before may still be on its way to a sink.
    """

    def observe(self, frame: Frame) -> Seen:
        """Track the driver's face: the only place that sees the camera's picture."""

    def render(self, observation: Seen) -> Avatar:
        """Make the picture of an observation."""

    def idle(self, t: float, index: int, captured: float) -> Avatar:
        """Make a picture while no frame comes."""

    def calibrate(self) -> None:
        """Take the driver's neutral face anew."""

    @property
    def state(self) -> Driven:
        """What the frame observed last led to."""

    @property
    def hint(self) -> str | None:
        """What the driver should do, for people."""

    def stages(self) -> Mapping[str, float]:
        """Milliseconds of each stage of the last frame."""

    @property
    def runtime(self) -> str:
        """What makes the picture: preset, runtime, device and precision."""
