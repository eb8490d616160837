"""One clock for everything in a live session, whether a frame is there or not."""

from __future__ import annotations

import threading


class Timeline:
    """Gives frames, and pictures without one, times on one clock; any thread may ask.

    Parameters
    ----------
    began
        When the session began, ``time.perf_counter``.
    follows_source
        True: time is that of the source, as a clip's sound needs it, and stands at 0 until its first frame.
        False: time is that of the session.
    """

    def __init__(self, began: float, *, follows_source: bool) -> None:
        self._lock = threading.Lock()
        self._began = began
        self._follows_source = follows_source
        self._newest = (began, 0.0)
        self._stands = follows_source

    def of_frame(self, t: float, captured: float) -> float:
        """Time of the frame of source time `t`, taken at `captured`."""
        with self._lock:
            value = t if self._follows_source else captured - self._began
            self._newest = (captured, value)
            self._stands = False
            return value

    def now(self, moment: float) -> float:
        """Time of a picture without a frame, made at `moment`."""
        with self._lock:
            captured, value = self._newest
            return value if self._stands else value + moment - captured
