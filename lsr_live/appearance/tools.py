"""What an identity is drawn with: its photos as the networks want them, and the networks."""

from __future__ import annotations

from dataclasses import dataclass

from lsr_live.appearance.flow import CELL
from lsr_live.appearance.painter import Painter
from lsr_live.appearance.wardrobe import Wardrobe, prepare
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.identity import Identity


@dataclass(frozen=True, slots=True)
class Tools:
    """All that changes with the networks; what one picture was begun with finishes it."""

    identity: Identity
    layered: bool
    """Whether the person is cut out, over a background."""
    wardrobe: Wardrobe
    cell: int
    """Spacing of the flow's nodes, px."""
    painter: Painter | None
    """The networks; None: the warped photos are the picture."""

    @classmethod
    def prepare(cls, identity: Identity, painter: Painter | None, *, layered: bool, before: Tools | None) -> Tools:
        """Prepare an identity's photos for networks (each photo has a layout then), or for the warp alone.

        Nothing is prepared twice: photos that are in `before` as they are wanted are taken from there.
        """
        side = None if painter is None else painter.networks.layout_side
        cell = CELL if side is None else AVATAR_SIZE // side
        if before is not None and before.serves(identity, side, layered=layered):
            return cls(identity, layered, before.wardrobe, cell, painter)
        return cls(identity, layered, prepare(identity, layered=layered, layout_side=side), cell, painter)

    def serves(self, identity: Identity, side: int | None, *, layered: bool) -> bool:
        """Whether the photos are prepared for this identity, and for maps of this side."""
        have = None if self.painter is None else self.painter.networks.layout_side
        return self.identity is identity and self.layered == layered and have == side
