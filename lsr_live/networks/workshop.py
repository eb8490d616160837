"""Where engines are made and tried: which there are and could be, built one after the other, drawn with again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from engines.benchmark import time_runtime
from engines.build import build
from engines.cache import Broken, Cache, key_of
from engines.check import Parity, checked, verdict
from engines.errors import Cancelled
from engines.errors import EngineError as EngineFailure
from engines.record import Engine, why_changed, why_stale
from engines.runtime.base import Place, Target
from lsr_live.errors import EngineError
from lsr_live.identity.identity import Identity
from lsr_live.networks.check import checker
from lsr_live.networks.choose import Option, options
from lsr_live.networks.model import Model
from lsr_live.networks.pair import RENDERER
from lsr_live.networks.supply import threads_wanted

Told = Callable[[Target, str, float], None]
"""Which engine is at work, what happens to it, and how much of that is done, 0 to 1."""
State = Literal["ready", "missing", "refused", "other", "stale", "broken"]
"""May be used; could be built; failed its check; of other networks; of no use here any more; cannot be read."""
STATES: tuple[State, ...] = ("ready", "missing", "refused", "other", "stale", "broken")
_TIMED_S = 0.3


@dataclass(frozen=True, slots=True)
class Listed:
    """An engine that there is, or could be."""

    state: State
    reason: str
    """Why it is not used, one sentence; empty where it is ready or missing."""
    key: str
    """Its name in the cache; empty where it is missing."""
    target: Target | None
    """What it runs on; None where it is broken."""
    engine: Engine | None
    option: Option | None
    """How it is built here; None where it cannot be."""
    size: int = 0
    """Bytes on the disk."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a build: one of the two is there."""

    option: Option
    engine: Engine | None
    failure: EngineFailure | None


@dataclass(frozen=True, slots=True)
class Tried:
    """How an engine draws now."""

    engine: Engine
    parity: Parity | None
    """None where it does not run."""
    trouble: str | None
    """Why it should not be used, one sentence; None where it draws as it should."""
    speed_ms: Mapping[str, float] = field(default_factory=dict)
    """Shortest run of each network, where that was asked for."""


def survey(cache: Cache, model: Model | None, places: Sequence[Place]) -> list[Listed]:
    """All engines, and those that could be built: the fastest that may be used first, then in the order of `STATES`.

    Parameters
    ----------
    model
        The networks that are drawn with; None where there are none: then no engine is of them, and none can be built.

    Raises
    ------
    engines.errors.EngineError
        The cache folder is not to be trusted, or a file of the model cannot be read.
    """
    found = cache.list()
    engines = {each.key: each for each in found if isinstance(each, Engine) and not why_changed(each)}
    listed = []
    for option in () if model is None else possible(model, places):
        target = option.target
        engine = None if model is None else engines.get(key_of(model.sets[target.precision], target, option.place))
        if engine is None:
            listed.append(Listed("missing", "", "", target, None, option))
        else:
            state: State = "refused" if engine.refused else "ready"
            listed.append(Listed(state, engine.refused, engine.key, target, engine, option, engine.size))
    known = {each.key for each in listed}
    listed += [_of_no_use(each, places) for each in found if each.key not in known]
    return sorted(listed, key=_rank)


def possible(model: Model, places: Sequence[Place]) -> list[Option]:
    """Every engine of a model that could be built here; none where nothing here runs it."""
    try:
        return options(model, places)
    except EngineError:
        return []


def is_drawing(engine: Engine, runtime: str) -> bool:
    """Whether it is this engine that draws, as `lsr_live.networks.pair.EnginePair.name` says what does."""
    told = f"{engine.target.runtime} {engine.facts.version.partition('-')[0]} {engine.arithmetic.get(RENDERER, '')}"
    return runtime.endswith(f", {told} on {engine.facts.machine}")


def build_all(
    wanted: Iterable[Option],
    model: Model,
    person: Identity,
    cache: Cache,
    *,
    progress: Told = lambda target, step, share: None,
    cancelled: Callable[[], bool] = lambda: False,
    rebuild: bool = False,
) -> Iterator[Built]:
    """Build engines one after the other, each told of when it is done; one that fails does not keep the others.

    It ends early where it is stopped: what was not finished is gone, what was is kept.

    Parameters
    ----------
    person
        Engines are checked on pictures of this person, whose photos have layouts.
    rebuild
        Build again what is built, or was refused.
    """
    check = checker(person, model, cancelled)
    for option in wanted:

        def told(step: str, share: float, target: Target = option.target) -> None:
            progress(target, step, share)

        try:
            engine = build(
                model.sets[option.target.precision],
                option.target,
                option.place,
                cache,
                check=check,
                progress=told,
                cancelled=cancelled,
                threads=threads_wanted(),
                rebuild=rebuild,
            )
        except Cancelled:
            return
        except EngineFailure as error:
            yield Built(option, None, error)
        else:
            yield Built(option, engine, None)


def usable(model: Model, cache: Cache) -> list[Engine]:
    """Every engine of these networks that was not refused. Raises as `Cache.list`."""
    files = [{name: path.absolute() for name, path in each.items()} for each in model.sets.values()]
    mine = [each for each in cache.list() if isinstance(each, Engine) and dict(each.networks) in files]
    return [engine for engine in mine if not engine.refused]


def try_all(
    engines: Iterable[Engine],
    model: Model,
    person: Identity,
    *,
    progress: Told = lambda target, step, share: None,
    cancelled: Callable[[], bool] = lambda: False,
    measure: bool = False,
) -> Iterator[Tried]:
    """Draw with engines again and compare with the networks in fp32; it ends early where it is stopped.

    Parameters
    ----------
    person
        As `build_all` has it.
    measure
        Time the networks too.
    """
    check = checker(person, model, cancelled)
    for engine in engines:
        if cancelled():
            return
        progress(engine.target, "open", 0.0)
        try:
            opened = engine.open(threads_wanted())
        except EngineFailure as error:
            yield Tried(engine, None, str(error))
            continue
        try:
            progress(engine.target, "check", 0.1)
            parity = checked(opened, check)
            progress(engine.target, "measure", 0.8)
            speed = {name: time_runtime(each, _TIMED_S).min_ms for name, each in opened.items()} if measure else {}
        except Cancelled:
            return
        except EngineFailure as error:
            yield Tried(engine, None, str(error))
            continue
        finally:
            for each in opened.values():
                each.close()
        yield Tried(engine, parity, verdict(parity, engine.target.precision), speed)


def _of_no_use(entry: Engine | Broken, places: Sequence[Place]) -> Listed:
    if isinstance(entry, Broken):
        return Listed("broken", entry.trouble, entry.key, None, None, None, entry.size)
    stale = why_stale(entry, places)
    folder = next(iter(entry.networks.values())).parent
    state: State = "stale" if stale else "other"
    reason = stale or f"It is of other networks than those chosen: {folder}."
    return Listed(state, reason, entry.key, entry.target, entry, None, entry.size)


def _rank(listed: Listed) -> tuple[int, float]:
    fast = listed.engine.total_ms if listed.engine is not None and listed.state == "ready" else 0.0
    return STATES.index(listed.state), fast
