"""Whom the reenactor plays, and how: an identity prepared for the user's settings."""

from __future__ import annotations

from dataclasses import dataclass

from lsr_live.appearance.background import background_of
from lsr_live.appearance.framing import Framing
from lsr_live.frames.badge import Badge
from lsr_live.frames.frame import Picture
from lsr_live.identity.identity import Identity
from lsr_live.motion.absolute import absolute, absolute_in_place
from lsr_live.motion.motion import Driven, TargetFace
from lsr_live.motion.retarget import Retargeter
from lsr_live.settings import MotionSettings, PictureSettings


@dataclass(frozen=True, slots=True)
class Role:
    """Everything that follows from an identity and the settings, made once for all frames."""

    identity: Identity
    motion: MotionSettings
    picture: PictureSettings
    retargeter: Retargeter
    background: Picture | None
    """(512,512,3) uint8 RGB behind the person; None: the whole photo moves."""
    framing: Framing
    badge: Badge | None

    @classmethod
    def prepare(cls, identity: Identity, motion: MotionSettings, picture: PictureSettings) -> Role:
        """Prepare an identity. `UsageError`, `DataError`: the background asked for cannot be had."""
        return cls(
            identity,
            motion,
            picture,
            Retargeter(identity, motion),
            background_of(identity, picture.background),
            Framing(picture.zoom, picture.offset_x, picture.offset_y),
            Badge() if picture.badge else None,
        )

    def target(self, driven: Driven) -> TargetFace:
        """Where this identity's face is to be when the driver does that."""
        if self.motion.mode == "relative":
            return self.retargeter.retarget(driven.motion, driven.neutral)
        if self.motion.in_frame:
            return absolute(driven.face, driven.size)
        return absolute_in_place(driven.motion, self.identity)
