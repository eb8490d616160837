"""One place between two threads, where the newest item wins."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Slot(Generic[Item]):
    """Holds at most one item. Any number of threads may put, get and close.

    >>> slot: Slot[int] = Slot()
    >>> slot.put(1), slot.put(2)
    (True, True)
    >>> slot.get(), slot.overwritten
    (2, 1)
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._item: Item | None = None
        self._full = False
        self._closed = False
        self._overwritten = 0

    @property
    def overwritten(self) -> int:
        """How many items nobody took before the next one came."""
        with self._changed:
            return self._overwritten

    @property
    def full(self) -> bool:
        """Whether an item waits to be taken."""
        with self._changed:
            return self._full

    @property
    def exhausted(self) -> bool:
        """True once the slot is closed and what it held was taken: nothing will ever come again."""
        with self._changed:
            return self._closed and not self._full

    def put(self, item: Item) -> bool:
        """Leave `item` for whoever gets next, in place of what lay there; never waits. False: the slot is closed."""
        with self._changed:
            if self._closed:
                return False
            self._overwritten += self._full
            self._set(item)
            return True

    def put_wait(self, item: Item) -> bool:
        """Leave `item` once the place is free, for work where every item counts. False: closed meanwhile."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._full)
            if self._closed:
                return False
            self._set(item)
            return True

    def get(self, timeout: float | None = None) -> Item | None:
        """Take the item; None if none came within `timeout` seconds, or none ever will (see `exhausted`)."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._full or self._closed, timeout) or not self._full:
                return None
            item, self._item, self._full = self._item, None, False
            self._changed.notify_all()
            return item

    def clear(self) -> None:
        """Forget what nobody took yet."""
        with self._changed:
            self._item, self._full = None, False
            self._changed.notify_all()

    def close(self) -> None:
        """Take no more; an item that lies there can still be taken. Wakes everyone who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _set(self, item: Item) -> None:
        self._item, self._full = item, True
        self._changed.notify_all()
