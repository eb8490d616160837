"""Networks -> an engine in the cache: built, checked against the reference and timed before anybody uses it."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from engines.benchmark import time_runtime
from engines.cache import Cache, timing_name
from engines.check import Check as Check
from engines.check import checked, verdict
from engines.errors import Cancelled, EngineError
from engines.facts import Facts, facts_of
from engines.record import Engine, open_all, plan_name
from engines.record_file import FILE, NAME, dump
from engines.runtime.base import Place, Target
from engines.runtime.choose import PLANNED
from engines.storage import explained, sha256_of, size_of, trouble_with, write

logger = logging.getLogger(__name__)

Progress = Callable[[str, float], None]
"""Is told what happens now, and how much of all is done, 0 to 1."""

_TIMED_S = 0.3
_PLANS = 0.8
"""The share of plans in the whole, where there are plans."""


def build(
    networks: Mapping[str, Path],
    target: Target,
    place: Place,
    cache: Cache,
    *,
    check: Check,
    progress: Progress,
    cancelled: Callable[[], bool],
    threads: int | None = None,
    rebuild: bool = False,
) -> Engine:
    """Make an engine, or take the one that is in the cache.

    Where another program builds the same one, its end is waited for and its engine taken. An engine that fails its
    check is kept as refused, without its plans, so that it is not built again at each start.

    Parameters
    ----------
    networks
        Name of each network to its ONNX file.
    place
        Where the target is found on this machine.
    check
        Called with the opened networks; whether they gave values that are no numbers is seen to here.
    cancelled
        Asked between the steps, and within those that take long.
    threads
        How many processor threads check and timing use; None: as many as the runtime likes.
    rebuild
        Make it although there is one, or although it was refused.

    Raises
    ------
    Cancelled
        `cancelled` said so; nothing of it is left.
    EngineError
        It does not run here, cannot be built, or fails its check; or the cache folder cannot be used.
    """
    _examine(networks, target, place)
    facts = facts_of(networks, target, place)
    key = facts.key()
    with cache.locked(key, cancelled, lambda: progress("another program builds this engine: waiting for it", 0.0)):
        engine = None if rebuild else cache.find(key)
        if engine is None:
            try:
                engine = _made(networks, facts, place, cache, check, progress, cancelled, threads)
            except Cancelled:
                raise
            except EngineError as error:
                # A builder that is stopped may only know that it did not come to an end.
                if cancelled():
                    raise Cancelled from error
                raise
    if engine.refused:
        raise EngineError(engine.refused, "Use another precision or runtime, or build it again with --rebuild.")
    progress("done", 1.0)
    return engine


def _examine(networks: Mapping[str, Path], target: Target, place: Place) -> None:
    if not networks or not all(map(NAME.fullmatch, networks)):
        raise ValueError(f"{sorted(networks)} are no names of networks")
    if (place.runtime, place.device) != (target.runtime, target.device):
        raise ValueError(f"{target} is not what {place.runtime} on {place.device} runs")
    if not place.works:
        raise EngineError(place.trouble or f"{target.runtime} does not run on {target.device} here.", place.advice)
    if target.precision not in place.precisions:
        known = ", ".join(place.precisions) or "none"
        raise EngineError(
            f"{target.runtime} on {target.device} does not run in {target.precision} here.", f"It runs in: {known}."
        )


def _made(
    networks: Mapping[str, Path],
    facts: Facts,
    place: Place,
    cache: Cache,
    check: Check,
    progress: Progress,
    cancelled: Callable[[], bool],
    threads: int | None,
) -> Engine:
    target, key = facts.target, facts.key()
    begin = _PLANS if target.runtime in PLANNED else 0.0

    def step(name: str, share: float) -> None:
        if cancelled():
            raise Cancelled
        progress(name, begin + (1.0 - begin) * share)

    if cancelled():
        raise Cancelled
    progress("begin", 0.0)
    with cache.draft(key) as draft:
        files = {name: path.absolute() for name, path in networks.items()}
        payloads: dict[str, str] = {}
        if target.runtime in PLANNED:
            files = _plans(files, draft, facts, cache.folder / timing_name(place), progress, cancelled)
            payloads = {name: _hash(path) for name, path in files.items()}
        step("open", 0.05)
        opened = open_all(files, target, threads)
        try:
            arithmetic = {name: runtime.describe().precision for name, runtime in opened.items()}
            step("check", 0.2)
            parity = checked(opened, check)
            refused = verdict(parity, target.precision) or ""
            step("measure", 0.7)
            speed = {} if refused else {name: time_runtime(each, _TIMED_S).min_ms for name, each in opened.items()}
        finally:
            for runtime in opened.values():
                runtime.close()
        step("keep", 0.95)
        engine = Engine(
            folder=cache.folder / key,
            facts=facts,
            networks={name: path.absolute() for name, path in networks.items()},
            payloads={} if refused else payloads,
            parity=parity,
            speed_ms=speed,
            arithmetic=arithmetic,
            threads=threads,
            refused=refused,
            created=datetime.now(UTC).isoformat(timespec="milliseconds"),
            size=0,
        )
        return _kept(engine, draft, cache)


def _kept(engine: Engine, draft: Path, cache: Cache) -> Engine:
    text = dump(engine)
    try:
        if engine.refused:
            for path in draft.iterdir():
                path.unlink()
        write(draft / FILE, text)
        size = size_of(draft)
        cache.keep(draft, engine.key)
    except OSError as error:
        raise explained(error, f"The engine {engine.target} cannot be kept in {cache.folder}") from error
    logger.info("built %s in %s: %s, %s ms", engine.target, engine.folder, engine.parity, dict(engine.speed_ms))
    return replace(engine, size=size)


def _plans(
    networks: Mapping[str, Path],
    draft: Path,
    facts: Facts,
    timings: Path,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> dict[str, Path]:
    """Build the plan of each network in the draft, with the times of kernels that earlier builds found out."""
    from engines.runtime.tensorrt import build_plan

    # A copy of its own: builds of two engines at once would write into one file.
    own = draft / "timing.cache"
    plans: dict[str, Path] = {}
    try:
        if not trouble_with(timings):
            shutil.copyfile(timings, own)
        for number, (name, path) in enumerate(networks.items()):

            def told(step: str, share: float, name: str = name, number: int = number) -> None:
                progress(f"{name}: {step}", _PLANS * (number + share) / len(networks))

            plans[name] = draft / plan_name(name)
            build_plan(
                path,
                plans[name],
                flavour=facts.target.runtime,
                precision=facts.target.precision,
                timing_cache=own,
                progress=told,
                cancelled=cancelled,
            )
            if cancelled():
                raise Cancelled
            # At once: what was found out serves the next try too, whatever becomes of this one.
            if own.is_file():
                shutil.copyfile(own, draft / timings.name)
                (draft / timings.name).chmod(0o600)
                (draft / timings.name).replace(timings)
        own.unlink(missing_ok=True)
    except OSError as error:
        raise explained(error, f"The plans of {facts.target} cannot be written to {draft.parent}") from error
    return plans


def _hash(path: Path) -> str:
    try:
        return sha256_of(path)
    except OSError as error:
        raise explained(error, f"The plan {path.name} cannot be read") from error
