"""The two networks of a picture, as the reenactor calls them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.guide import Guide


@dataclass(frozen=True, slots=True)
class Plan:
    """What the layout network answers: how the picture is put together."""

    layout: NDArray[np.float32]
    """(8,L,L) share of each group, 0 to 1."""
    attention: NDArray[np.float32]
    """(parts,L,L) share of each part in the picture; sums to one."""
    shift: NDArray[np.float32]
    """(L,L,2) px: where in the photos to look, beside the flow."""


@dataclass(frozen=True, slots=True)
class Painting:
    """What the renderer network answers."""

    change: NDArray[np.float32]
    """(4,R,R) to add to RGB and matte, of a range of 2."""
    trust: NDArray[np.float32]
    """(R,R) 0 to 1: how far the photos keep their finest detail, which the renderer has not seen."""


class Networks(Protocol):
    """A layout generator and a renderer, ready to run; the next call overwrites the answers.

    `plan` is called from one thread and `paint` from one, which may be two, at the same time. Both raise
    `engines.errors.EngineError` where the runtime fails.
    """

    side: int
    """R: side of the renderer's pictures."""
    layout_side: int
    """L: side of the layout generator's maps; 64 or 128, since parts lie on a grid of 8 px."""
    name: str
    """What really runs, for people: preset, runtime, device and precision."""

    def plan(self, guide: Guide) -> Plan:
        """Run the layout generator."""

    def paint(self, base: NDArray[np.float32], guide: Guide, layout: NDArray[np.float32]) -> Painting:
        """Run the renderer on the warped photos (4,R,R) RGB and matte in [-1,1], told guide and layout (8,L,L)."""

    def close(self) -> None:
        """Free them; safe to call twice."""
