"""Those who watch a session are told from a thread of their own, in order."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable

from lsr_live.live.status import Status

log = logging.getLogger(__name__)

Listener = Callable[[Status], None]

MAX_PENDING = 100
"""Changes kept for a listener that is slow; older ones are dropped."""
INTERVAL = 1.0
"""Seconds after which figures are told although nothing changed."""


class Watchers:
    """Tells each listener every change, and how it stands once a second.

    Parameters
    ----------
    ask
        Gives the status of now.
    """

    def __init__(self, ask: Callable[[], Status]) -> None:
        self._ask = ask
        self._news = threading.Condition()
        self._pending: deque[Status] = deque(maxlen=MAX_PENDING)
        self._listeners: tuple[Listener, ...] = ()
        self._over = False
        self._thread = threading.Thread(target=self._run, name="status", daemon=True)

    def start(self) -> None:
        """Begin to tell."""
        self._thread.start()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` from now on. Returns what ends that."""
        with self._news:
            self._listeners = (*self._listeners, listener)
        return lambda: self._forget(listener)

    def tell(self, status: Status) -> None:
        """Pass a change on; never waits for a listener."""
        with self._news:
            self._pending.append(status)
            self._news.notify_all()

    def end(self, timeout: float) -> None:
        """Tell what is still to be told, then no more."""
        with self._news:
            self._over = True
            self._news.notify_all()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(timeout)

    def _run(self) -> None:
        over = False
        while not over:
            with self._news:
                self._news.wait_for(lambda: self._pending or self._over, INTERVAL)
                news, over = list(self._pending), self._over
                self._pending.clear()
            for status in news or ([] if over else [self._ask()]):
                for listener in self._listeners:
                    self._pass_on(listener, status)

    def _pass_on(self, listener: Listener, status: Status) -> None:
        try:
            listener(status)
        except Exception:
            # Whoever watches must not be able to end a call: a broken listener is told nothing more.
            log.exception("A listener failed and is told nothing more")
            self._forget(listener)

    def _forget(self, listener: Listener) -> None:
        with self._news:
            self._listeners = tuple(each for each in self._listeners if each is not listener)
