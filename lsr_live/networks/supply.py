"""Networks for a session: the fastest engine that is there, a better one when it is built, another when one fails."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from engines.build import Check, Progress, build
from engines.cache import Cache, key_of
from engines.errors import Cancelled
from engines.errors import EngineError as EngineFailure
from engines.record import Engine
from engines.runtime.base import Place
from lsr_live.appearance.networks import Networks
from lsr_live.errors import EngineError
from lsr_live.identity.identity import Identity
from lsr_live.networks.check import checker
from lsr_live.networks.choose import AUTO, Option, fastest, options
from lsr_live.networks.model import Model
from lsr_live.networks.pair import EnginePair

log = logging.getLogger(__name__)

MOST_THREADS = 4
"""More hardly make one small picture faster, and take what the tracker, a call and a browser need."""
CLOSING = 5.0
"""Longest wait for a build to notice that it is not wanted any more, seconds."""


def threads_wanted() -> int:
    """How many processor threads the networks take here."""
    return min(MOST_THREADS, os.cpu_count() or 1)


class Drawing(Protocol):
    """What takes networks up between two pictures; `lsr_live.reenactor.Reenactor` is the real one."""

    def use(self, networks: Networks | None, *, notice: str | None = None) -> None:
        """Draw with these from the next picture on."""


@dataclass(frozen=True, slots=True)
class Supplied:
    """Networks ready to draw, and why these."""

    networks: EnginePair
    engine: Engine
    reason: str
    """One sentence, for people."""


class Supply:
    """Engines of one model for one session.

    `first` gives networks to begin with. `follow` then builds in a thread of its own what takes long, and hands it
    over when it is faster. `failed` has the next engine opened when one fails while it draws.

    Parameters
    ----------
    model
        Which networks.
    identity
        Engines are checked on pictures of this person, whose photos have layouts.
    places
        What runs here.
    runtime, precision
        ``auto``: whatever is measured fastest here. Else only that, or an error.

    Raises
    ------
    EngineError
        Nothing here can run what is asked for.
    """

    def __init__(
        self,
        model: Model,
        identity: Identity,
        places: Sequence[Place],
        *,
        runtime: str = AUTO,
        precision: str = AUTO,
        cache: Cache | None = None,
    ) -> None:
        self._model = model
        self._identity = identity
        self._cache = cache or Cache()
        self._threads = threads_wanted()
        self._options = options(model, places, runtime, precision)
        self._chosen = (runtime, precision) != (AUTO, AUTO)
        self._built: list[Engine] = []
        self._drawing: Drawing | None = None
        self._failure: EngineFailure | None = None
        self._wake = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="networks", daemon=True)
        self._now: Engine | None = None

    def first(
        self, progress: Progress = lambda step, share: None, cancelled: Callable[[], bool] = lambda: False
    ) -> Supplied:
        """Networks to begin with: of the engines that are built, and those that are built in seconds, the fastest.

        What the user named is built now, however long it takes.

        Raises
        ------
        EngineError
            None of them can be built, or passes its check; `Cancelled`, where it was stopped.
        """
        refusals: list[EngineFailure] = []
        check = checker(self._identity, self._model, cancelled)
        for option in self._options:
            networks = self._model.sets[option.target.precision]
            engine = self._cache.find(key_of(networks, option.target, option.place))
            if engine is None and (option.quick or self._chosen):
                try:
                    engine = self._build(option, check, progress, cancelled)
                except Cancelled:
                    raise
                except EngineFailure as error:
                    log.warning("%s: %s", option.target, error)
                    refusals.append(error)
            if engine is not None and engine.refused:
                refusals.append(EngineFailure(engine.refused))
            elif engine is not None:
                self._built.append(engine)
        while self._built:
            supplied = self._best()
            if supplied is not None:
                return supplied
        last = refusals[-1] if refusals else EngineFailure("None of the engines that are built here may be used.")
        raise EngineError(last.sentence, last.advice or "See lsr-live engines list.")

    def follow(self, drawing: Drawing) -> None:
        """From now on hand better networks, and those that replace a failed one, to `drawing`."""
        self._drawing = drawing
        self._thread.start()

    def failed(self, error: EngineFailure) -> None:
        """Have the next engine opened; safe from any thread, and quick."""
        self._failure = error
        self._wake.set()

    def close(self) -> None:
        """End; what is being built is dropped."""
        self._over.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(CLOSING)

    def _build(
        self, option: Option, check: Check, progress: Progress, cancelled: Callable[[], bool] = lambda: False
    ) -> Engine:
        target = option.target
        return build(
            self._model.sets[target.precision],
            target,
            option.place,
            self._cache,
            check=check,
            progress=lambda step, share: progress(f"{target}: {step}", share),
            cancelled=cancelled,
            threads=self._threads,
        )

    def _best(self) -> Supplied | None:
        """Open the fastest of those built; one that does not open is crossed out."""
        engine, reason = fastest(self._built)
        try:
            pair = EnginePair(engine.open(self._threads), self._model.preset)
        except EngineFailure as error:
            log.warning("%s: %s", engine.target, error)
            self._built.remove(engine)
            return None
        self._now = engine
        log.info("%s: %s", pair.name, reason)
        return Supplied(pair, engine, reason)

    def _work(self) -> None:
        slow = [] if self._chosen else [option for option in self._options if not option.quick]
        while not self._over.is_set():
            self._replace_failed()
            if not slow:
                self._wake.wait()
            elif self._improved(slow[0]):
                del slow[0]

    def _improved(self, option: Option) -> bool:
        """Build an engine and hand it over if it is faster; False if that has to be done again."""

        def stopped() -> bool:
            return self._over.is_set() or self._failure is not None

        check = checker(self._identity, self._model, stopped)
        try:
            engine = self._build(option, check, lambda step, share: log.debug("%s %.0f %%", step, 100 * share), stopped)
        except Cancelled:
            return False
        except EngineFailure as error:
            log.warning("%s is not used: %s", option.target, error)
            return True
        if all(known.key != engine.key for known in self._built):
            self._built.append(engine)
        slower = self._now is not None and engine.total_ms >= self._now.total_ms
        if not slower and self._drawing is not None and (supplied := self._best()) is not None:
            self._drawing.use(supplied.networks)
        return True

    def _replace_failed(self) -> None:
        self._wake.clear()
        error, self._failure = self._failure, None
        if error is None or self._drawing is None or self._now is None:
            return
        broken, self._now = self._now, None
        self._built = [engine for engine in self._built if engine is not broken]
        told = f"{broken.target} failed: {error.sentence}"
        while self._built:
            supplied = self._best()
            if supplied is not None:
                self._drawing.use(supplied.networks, notice=f"{told} Now {supplied.engine.target} draws.")
                return
        log.warning("%s No other engine is left: the picture goes on without networks.", told)
