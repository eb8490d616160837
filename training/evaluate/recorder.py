"""The very inputs that the live networks get while people are drawn: what an int8 network is calibrated on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.guide import Guide
from lsr_live.appearance.networks import Networks, Painting, Plan
from lsr_live.identity.identity import Identity
from lsr_live.networks.rehearsal import rehearse

Inputs = dict[str, NDArray[np.float32]]
"""What one network is given for one picture, each (1,C,H,W), by the name of its port."""

_SEED = 100
"""Of the first performance: others than those that engines are checked with."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Inputs of both networks, a picture an entry."""

    layout: list[Inputs] = field(default_factory=list)
    renderer: list[Inputs] = field(default_factory=list)


class Recorder:
    """`lsr_live.appearance.networks.Networks` that keep a copy of all that they are given."""

    def __init__(self, networks: Networks) -> None:
        self._networks = networks
        self.side, self.layout_side, self.name = networks.side, networks.layout_side, networks.name
        self.recording = Recording()

    def plan(self, guide: Guide) -> Plan:
        """Run the layout generator."""
        self.recording.layout.append({"guide": _kept(guide.maps), "prior": _kept(guide.prior)})
        return self._networks.plan(guide)

    def paint(self, base: NDArray[np.float32], guide: Guide, layout: NDArray[np.float32]) -> Painting:
        """Run the renderer."""
        inputs = {"base": _kept(base), "guide": _kept(guide.maps), "layout": _kept(layout)}
        self.recording.renderer.append(inputs)
        return self._networks.paint(base, guide, layout)

    def close(self) -> None:
        """Free the networks; what was recorded stays."""
        self._networks.close()


def record(
    people: Sequence[Identity],
    networks: Networks,
    *,
    pictures: int,
    progress: Callable[[str], None] = lambda _: None,
) -> Recording:
    """Draw people, whose photos have layouts, as many pictures of each, and each in another performance."""
    recorder = Recorder(networks)
    for number, person in enumerate(people):
        rehearse(person, recorder, pictures=pictures, seed=_SEED + number)
        progress(person.name)
    return recorder.recording


def _kept(values: NDArray[np.float32]) -> NDArray[np.float32]:
    # A copy: the next picture is made in the same memory.
    return np.array(values, np.float32)[None]
