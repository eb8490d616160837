"""What the engines page shows, gathered in one go: what runs here, which engines there are, what could be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engines.cache import Cache
from engines.errors import EngineError as EngineFailure
from engines.runtime.base import Place
from engines.runtime.choose import places
from lsr_live.errors import LsrError
from lsr_live.networks.choose import AUTO
from lsr_live.networks.model import PRESETS, Model
from lsr_live.networks.workshop import Listed, survey
from lsr_live.settings import EngineSettings, Preset
from lsr_live.show import Find


@dataclass(frozen=True, slots=True)
class Look:
    """How it stands."""

    places: Sequence[Place]
    model: Model | None
    """The networks that are drawn with, or would be; None where there are none."""
    trouble: str
    """Why there is no model; empty where there is one."""
    listed: Sequence[Listed]
    presets: Mapping[str, str]
    """Presets that cannot be had, and why."""
    folder: Path
    size: int
    """Bytes that all engines take."""


def look(settings: EngineSettings, find: Find) -> Look:
    """Look at everything; takes a moment.

    Raises
    ------
    engines.errors.EngineError
        The folder of engines is not to be trusted.
    """
    cache, here = Cache(), places()
    presets = dict(_missing(settings, find))
    # Whoever draws without networks may still want engines.
    wanted: Preset = "live" if settings.preset == "none" else settings.preset
    model, trouble = _found(replace(settings, preset=wanted), find)
    return Look(here, model, trouble, survey(cache, model, here), presets, cache.folder, cache.size())


def _missing(settings: EngineSettings, find: Find) -> list[tuple[str, str]]:
    if settings.weights is not None and not settings.weights.is_dir():
        # A file of weights is of one preset, whichever is named.
        return []
    found: list[Preset] = ["live", "studio"]
    troubles = [(preset, _found(replace(settings, preset=preset), find)[1]) for preset in found if preset in PRESETS]
    return [(preset, trouble) for preset, trouble in troubles if trouble]


def _found(settings: EngineSettings, find: Find) -> tuple[Model | None, str]:
    try:
        return find(settings), ""
    except (LsrError, EngineFailure) as error:
        return None, error.sentence


def runtime_place(here: Sequence[Place], runtime: str) -> Place | None:
    """A place where a runtime works; where it works nowhere, one that says why; None where nobody knows it."""
    asked = [place for place in here if runtime == place.runtime]
    return next((place for place in asked if place.works), asked[0] if asked else None)


def precisions_of(here: Sequence[Place], model: Model | None, runtime: str) -> set[str]:
    """In which precisions a runtime (or any, for ``auto``) runs the networks here."""
    known = set() if model is None else set(model.sets)
    working = [place for place in here if place.works and runtime in (AUTO, place.runtime)]
    return {each for place in working for each in place.precisions if each in known}
