"""One sink with a thread of its own, so that a slow or dead sink holds up nobody."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from lsr_live.errors import LsrError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.sink import Sink
from lsr_live.frames.slot import Slot
from lsr_live.live.status import SinkHealth

log = logging.getLogger(__name__)


class Outlet:
    """Hands avatars to a sink from its own thread, and closes the sink there.

    Parameters
    ----------
    sink
        Belongs to this outlet from now on.
    every
        True: each picture counts and `offer` waits for the sink; False: the newest wins and `offer` never waits.
    handed_over
        Called with the capture time of the frame just before the sink gets its avatar.
    failed
        Called once from the sink's thread when it takes no more; with the error where it was an unexpected one.
    """

    def __init__(
        self,
        sink: Sink,
        *,
        every: bool,
        handed_over: Callable[[float], None],
        failed: Callable[[Exception | None], None],
    ) -> None:
        self.sink = sink
        self._every = every
        self._handed_over = handed_over
        self._failed = failed
        self._slot: Slot[tuple[Avatar, bool]] = Slot()
        self._failure: str | None = None
        self._sent = 0
        self._thread = threading.Thread(target=self._run, name=f"sink {sink.name}", daemon=True)

    @property
    def health(self) -> SinkHealth:
        """How the sink is doing."""
        return SinkHealth(self.sink.name, self._failure, self._sent, self._slot.overwritten)

    def start(self) -> None:
        """Begin to take pictures."""
        self._thread.start()

    def offer(self, avatar: Avatar, *, driven: bool) -> None:
        """Pass a picture on; `driven` tells whether it answers a frame. A dead sink's pictures go nowhere."""
        if self._every:
            self._slot.put_wait((avatar, driven))
        else:
            self._slot.put((avatar, driven))

    def close(self) -> None:
        """Take no more pictures: the sink is closed behind the last one."""
        self._slot.close()

    def join(self, timeout: float) -> bool:
        """Wait until the sink is closed; False where it did not come to an end in time."""
        self._thread.join(timeout)
        if self._thread.is_alive():
            self._failure = self._failure or f"{self.sink.name} did not close within {timeout:.0f} seconds."
            return False
        return True

    def _run(self) -> None:
        for step in (self._send_all, self.sink.close):
            self._attempt(step)

    def _send_all(self) -> None:
        while not self._slot.exhausted:
            offered = self._slot.get()
            if offered is None:
                continue
            avatar, driven = offered
            if driven:
                self._handed_over(avatar.captured)
            self.sink.send(avatar)
            self._sent += 1

    def _attempt(self, step: Callable[[], None]) -> None:
        unexpected: Exception | None = None
        try:
            step()
            return
        except (LsrError, OSError) as error:
            failure = str(error)
            log.warning("%s: %s", self.sink.name, error)
        except Exception as error:
            failure = f"{self.sink.name} failed unexpectedly ({type(error).__name__}: {error})."
            log.exception("%s failed", self.sink.name)
            unexpected = error
        self._slot.close()
        if self._failure is None:
            self._failure = failure
            self._failed(unexpected)
