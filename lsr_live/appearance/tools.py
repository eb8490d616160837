"""What an identity is drawn with: its photos as the networks want them, and the networks."""

from __future__ import annotations

from dataclasses import dataclass

from lsr_live.appearance.flow import CELL
from lsr_live.appearance.networks import Networks
from lsr_live.appearance.painter import Painter
from lsr_live.appearance.wardrobe import Wardrobe, prepare
from lsr_live.frames.frame import AVATAR_SIZE
from lsr_live.identity.identity import Identity


@dataclass(frozen=True, slots=True)
class Tools:
    """All that changes when networks are exchanged; what one picture was begun with finishes it."""

    wardrobe: Wardrobe
    cell: int
    """Spacing of the flow's nodes, px."""
    painter: Painter | None
    """The networks; None: the warped photos are the picture."""
    number: int
    """Counts the exchanges."""

    @classmethod
    def prepare(cls, identity: Identity, networks: Networks | None, number: int, *, layered: bool) -> Tools:
        """Prepare an identity's photos for networks (each photo has a layout then), or for the warp alone."""
        if networks is None:
            return cls(prepare(identity, layered=layered), CELL, None, number)
        side = networks.layout_side
        wardrobe = prepare(identity, layered=layered, layout_side=side)
        return cls(wardrobe, AVATAR_SIZE // side, Painter(networks), number)

    def close(self) -> None:
        """Free the networks."""
        if self.painter is not None:
            self.painter.networks.close()
