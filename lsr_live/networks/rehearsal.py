"""Real pictures for trying networks out: a person moved by the animated driver, nobody watching."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import numpy as np

from lsr_live.appearance.networks import Networks
from lsr_live.faces.known_mesh import GivenMesh
from lsr_live.frames.frame import Picture
from lsr_live.frames.sources import open_source
from lsr_live.identity.identity import Identity
from lsr_live.reenactor import Reenactor
from lsr_live.settings import PictureSettings, Settings

PICTURES = 12
SEED = 20
"""Of the performance."""
_FIRST_S, _LAST_S = 1.0, 11.0
"""The driver is at rest before; by then every kind of motion was shown."""
_SETTINGS = Settings(picture=PictureSettings(badge=False))


def rehearse(
    identity: Identity,
    networks: Networks | None,
    *,
    pictures: int = PICTURES,
    seed: int = SEED,
    shown: Callable[[], None] = lambda: None,
) -> list[Picture]:
    """Draw an identity, whose photos have layouts, at moments spread over ten seconds of the animated performance.

    The same identity, seed and number give the same pictures but for the networks. These stay the caller's.
    `shown` is told of each picture and may raise to stop.

    Raises
    ------
    EngineError
        The networks failed.
    """
    failures: list[Exception] = []
    reenactor = Reenactor(identity, tracker=GivenMesh(), networks=networks, settings=_SETTINGS, failed=failures.append)
    drawn: list[Picture] = []
    with closing(open_source(f"demo:{seed}")) as driver:
        moments = np.linspace(_FIRST_S, _LAST_S, pictures, endpoint=False) * (driver.fps or 30.0)
        wanted = {int(moment) for moment in moments}
        for index in range(max(wanted, default=-1) + 1):
            frame = driver.read()
            if frame is None:
                break
            observation = reenactor.observe(frame)
            if index in wanted:
                drawn.append(reenactor.render(observation).image)
                if failures:
                    raise failures[0]
                shown()
    return drawn
