"""A source whose driver can be exchanged while a session runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from lsr_live.errors import LsrError
from lsr_live.frames.frame import Frame, Origin
from lsr_live.frames.source import Source
from lsr_live.frames.sources.live import LiveSource

log = logging.getLogger(__name__)

NOBODY = "No camera or clip is chosen."
_PAUSE = 0.25
"""Seconds between two tries to open a source that was over."""


class Changeover:
    """Passes on the frames of one live source after the other; a `Source` that never ends by itself.

    What a camera that failed for good has to say stays its `trouble`; a clip that is over begins anew.

    Parameters
    ----------
    reopen
        Opens the source again that was given last, for clips that are over.
    seen
        Told each frame, on the reading thread, while it is set: the driver's own look at the camera. Nothing else
        that leaves this object shows the camera's picture to anybody but the tracker.

    Examples
    --------
    >>> driver = Changeover()
    >>> driver.trouble
    'No camera or clip is chosen.'
    >>> driver.exchange(AnimatedDriver(realtime=True))  # doctest: +SKIP
    """

    live = True
    still = False
    fps: float | None = None
    frame_count: int | None = None

    def __init__(self) -> None:
        self.seen: Callable[[Frame], None] | None = None
        self._changed = threading.Condition()
        self._source: Source | None = None
        self._reopen: Callable[[], Source] | None = None
        self._origin = Origin(0, "")
        self._trouble: str | None = NOBODY
        self._closed = False

    def exchange(self, source: Source, reopen: Callable[[], Source] | None = None) -> None:
        """Take frames from this source from now on, and close the one before; `reopen` opens it again at its end.

        Any thread may call. The source belongs to this object; if this one is closed already, it is closed.
        """
        with self._changed:
            before, self._source, self._reopen, self._trouble = self._source, source, reopen, None
            if self._closed:
                before, self._source = source, None
            kept_as = source.name if isinstance(source, LiveSource) else ""
            self._origin = Origin(self._origin.number + 1, kept_as)
            self._changed.notify_all()
        if before is not None:
            before.close()

    def let_go(self, trouble: str = NOBODY) -> None:
        """Close the source, as a device must be before it can be opened in another way; `trouble` is told meanwhile."""
        with self._changed:
            before, self._source, self._reopen, self._trouble = self._source, None, None, trouble
        if before is not None:
            before.close()

    def explain(self, trouble: str) -> None:
        """Tell this while nobody drives."""
        with self._changed:
            self._trouble = trouble

    @property
    def is_live(self) -> bool:
        """Whether the source there is now is a device or a stream."""
        return isinstance(self._source, LiveSource)

    @property
    def name(self) -> str:
        """Of the source there is now."""
        source = self._source
        return "no driver" if source is None else source.name

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next frame of the source there is now, or None if none came within `timeout` seconds."""
        with self._changed:
            if self._source is None and not self._closed:
                self._changed.wait(timeout)
            source, origin, reopen = self._source, self._origin, self._reopen
        if source is None:
            return None
        frame = source.read(timeout)
        if frame is None:
            if source.ended:
                self._end(source, reopen)
            return None
        seen = self.seen
        if seen is not None:
            seen(frame)
        return replace(frame, origin=origin)

    def _end(self, source: Source, reopen: Callable[[], Source] | None) -> None:
        """Begin anew, or wait: one who closed it is about to put another in its place."""
        with self._changed:
            if self._source is not source or self._closed:
                self._changed.wait(0 if self._closed else _PAUSE)
                return
        again: Source | None = None
        # A device comes back by itself; opened twice it would be in its own way.
        if source.trouble is None and reopen is not None and not isinstance(source, LiveSource):
            try:
                again = reopen()
            except LsrError as error:
                log.warning("%s", error)
        with self._changed:
            if self._source is source and not self._closed:
                if again is not None:
                    self._source, again = again, None
                else:
                    self._changed.wait(_PAUSE)
        if again is not None:
            again.close()

    @property
    def ended(self) -> bool:
        """True after `close`."""
        return self._closed

    @property
    def trouble(self) -> str | None:
        """Why no good frames come just now, with what to do."""
        source = self._source
        return self._trouble if source is None else source.trouble

    @property
    def failures(self) -> list[tuple[str, str]]:
        """Always empty: what goes wrong while live is `trouble`."""
        return []

    def close(self) -> None:
        """End; a waiting `read` returns."""
        with self._changed:
            self._closed = True
            source, self._source, self._trouble = self._source, None, None
            self._changed.notify_all()
        if source is not None:
            source.close()
