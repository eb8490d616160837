"""One clock for all avatars of a live session, whether they answer a frame or not."""

from __future__ import annotations


class Timeline:
    """Gives each avatar its time, which never runs backwards.

    Parameters
    ----------
    began
        When the session began, ``time.perf_counter``.
    follows_source
        True: time is that of the source, as a clip's sound needs it, and stands at 0 until its first frame.
        False: time is that of the session.
    """

    def __init__(self, began: float, *, follows_source: bool) -> None:
        self._offset = 0.0 if follows_source else None
        self._began = began
        self._anchor: tuple[float, float] | None = None if follows_source else (began, 0.0)
        self._given = 0.0

    def answer(self, t: float, captured: float) -> float:
        """Time of an avatar that answers the frame of source time `t`, taken at `captured`."""
        if self._offset is None:
            self._offset = captured - self._began - t
        self._anchor = (captured, t + self._offset)
        self._given = max(self._given, t + self._offset)
        return self._given

    def without_frame(self, now: float) -> float:
        """Time of an avatar that answers no frame."""
        if self._anchor is not None:
            at, t = self._anchor
            self._given = max(self._given, t + now - at)
        return self._given
