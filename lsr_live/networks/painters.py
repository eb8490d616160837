"""From what the user asks of the engines to networks that draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engines.build import Progress
from engines.errors import Cancelled
from engines.errors import EngineError as EngineFailure
from engines.runtime.choose import places
from lsr_live.appearance.networks import Networks
from lsr_live.errors import EngineError
from lsr_live.identity.identity import Identity
from lsr_live.identity.parsed import parsed
from lsr_live.networks.model import Model
from lsr_live.networks.supply import Drawing, Supply
from lsr_live.settings import EngineSettings


@dataclass(frozen=True, slots=True)
class Painters:
    """Networks for one person, and what looks after them while they draw."""

    person: Identity
    """With a layout of every photo, where networks want one."""
    networks: Networks | None
    supply: Supply | None
    note: str
    """Which networks draw and why, or why none do; empty where none were asked for."""

    @property
    def failed(self) -> Callable[[EngineFailure], None] | None:
        """What the reenactor tells when the networks fail."""
        return None if self.supply is None else self.supply.failed

    def follow(self, drawing: Drawing) -> None:
        """Build what takes long while it draws, and hand it over."""
        if self.supply is not None:
            self.supply.follow(drawing)

    def close(self) -> None:
        """End the building."""
        if self.supply is not None:
            self.supply.close()


def open_painters(
    settings: EngineSettings,
    person: Identity,
    *,
    find: Callable[[EngineSettings], Model],
    progress: Progress = lambda step, share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Painters:
    """Open the networks that the settings ask for, building what is quickly built.

    Where nothing is asked for and no networks can be had here, that is said, and the warped photos are the picture.

    Parameters
    ----------
    find
        Finds the files of the networks.
    progress
        Told what is being built, and how far it is.
    cancelled
        Asked whether to stop building.

    Raises
    ------
    LsrError, engines.errors.EngineError
        What is asked for cannot be had; `Cancelled`, where it was stopped.
    """
    if settings.preset == "none":
        return Painters(person, None, None, "")
    try:
        model = find(settings)
        person = parsed(person)
        supply = Supply(model, person, places(), runtime=settings.runtime, precision=settings.precision)
        supplied = supply.first(progress, cancelled)
    except Cancelled:
        raise
    except (EngineError, EngineFailure) as error:
        if settings != EngineSettings():
            raise
        return Painters(person, None, None, f"{error} The picture is made without networks.")
    return Painters(person, supplied.networks, supply, f"{supplied.networks.name}: {supplied.reason}")
