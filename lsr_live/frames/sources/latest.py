"""A one-place slot between two threads in which the newest always wins."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Latest(Generic[Item]):
    """Holds what came last; what nobody took in time is forgotten. Never a queue: waiting frames are latency.

    Example
    -------
    >>> slot: Latest[int] = Latest()
    >>> slot.put(1)
    >>> slot.put(2)
    >>> slot.take(timeout=0.0)
    2
    >>> slot.take(timeout=0.0) is None
    True
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._item: Item | None = None
        self._closed = False

    def put(self, item: Item) -> None:
        """Replace what is there, and wake whoever waits."""
        with self._changed:
            self._item = item
            self._changed.notify_all()

    def clear(self) -> None:
        """Forget what nobody took yet."""
        with self._changed:
            self._item = None

    def take(self, timeout: float) -> Item | None:
        """What came last and was not taken yet; None if nothing comes within `timeout` seconds or the slot closes."""
        with self._changed:
            self._changed.wait_for(lambda: self._item is not None or self._closed, timeout)
            item, self._item = self._item, None
            return item

    @property
    def empty(self) -> bool:
        """True while there is nothing to take."""
        with self._changed:
            return self._item is None

    def close(self) -> None:
        """Wake whoever waits; nothing more will come."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
