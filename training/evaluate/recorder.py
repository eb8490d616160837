"""The very inputs that the live networks get while people are drawn: what an int8 network is calibrated on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lsr_live.appearance.guide import Guide
from lsr_live.appearance.networks import Networks, Painting, Plan
from lsr_live.frames.sources import open_source
from lsr_live.identity.identity import Identity
from lsr_live.identity.parsed import parsed
from lsr_live.reenactor import Reenactor

from training.evaluate.rows import MOVING, Given

Inputs = dict[str, NDArray[np.float32]]
"""What one network is given for one picture, each (1,C,H,W), by the name of its port."""

_FIRST_S, _LAST_S = 1.0, 11.0
"""The driver is at rest before; by then every kind of motion was shown."""
_SEED = 20


@dataclass(frozen=True, slots=True)
class Recording:
    """Inputs of both networks, a picture an entry."""

    layout: list[Inputs] = field(default_factory=list)
    renderer: list[Inputs] = field(default_factory=list)


class Recorder:
    """`lsr_live.appearance.networks.Networks` that keep a copy of all that they are given."""

    def __init__(self, networks: Networks) -> None:
        self._networks = networks
        self.side, self.layout_side = networks.side, networks.layout_side
        self.name = networks.name
        self.recording = Recording()

    def plan(self, guide: Guide) -> Plan:
        """Run the layout generator."""
        self.recording.layout.append({"guide": _batch(guide.maps), "prior": _batch(guide.prior)})
        return self._networks.plan(guide)

    def paint(self, base: NDArray[np.float32], guide: Guide, plan: Plan) -> Painting:
        """Run the renderer."""
        inputs = {"base": _batch(base), "guide": _batch(guide.maps), "layout": _batch(plan.layout)}
        self.recording.renderer.append(inputs)
        return self._networks.paint(base, guide, plan)

    def close(self) -> None:
        """The networks stay the caller's."""


def record(
    identities: Sequence[Identity],
    networks: Networks,
    *,
    frames: int,
    progress: Callable[[str], None] = lambda _: None,
) -> Recording:
    """Draw `frames` pictures of each identity, moved by the animated driver, another performance for each."""
    recorder = Recorder(networks)
    for number, identity in enumerate(identities):
        reenactor = Reenactor(parsed(identity), tracker=Given(), networks=recorder, settings=MOVING)
        with closing(open_source(f"demo:{_SEED + number}")) as driver:
            wanted = set(_spread(frames, driver.fps or 30.0))
            for index in range(max(wanted, default=-1) + 1):
                frame = driver.read()
                assert frame is not None  # it never ends
                observation = reenactor.observe(frame)
                if index in wanted:
                    reenactor.render(observation)
        progress(identity.name)
    return recorder.recording


def _spread(count: int, fps: float) -> Iterable[int]:
    return (int(t * fps) for t in np.linspace(_FIRST_S, _LAST_S, count, endpoint=False))


def _batch(values: NDArray[np.float32]) -> NDArray[np.float32]:
    # A copy: the next picture is made in the same memory.
    return np.array(values, np.float32)[None]
