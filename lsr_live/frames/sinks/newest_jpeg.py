"""The newest avatar as a JPEG, for any number of readers: packed once, and only if somebody asks."""

from __future__ import annotations

import threading

from lsr_live.frames.frame import Picture
from lsr_live.frames.marking import encode_picture

_QUALITY = 85


class NewestJpeg:
    """One place for the newest picture; readers wait on it, the writer never waits for them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._packing = threading.Lock()
        self._picture: Picture | None = None
        self._number = 0
        self._closed = False
        self._packed: tuple[int, bytes] = (0, b"")

    def put(self, image: Picture) -> None:
        """Replace the picture by a copy of `image`, (H,W,3) uint8 RGB."""
        picture = image.copy()
        with self._changed:
            self._picture = picture
            self._number += 1
            self._changed.notify_all()

    def get(self, after: int, timeout: float) -> tuple[int, bytes] | None:
        """Wait for a picture newer than number `after`.

        Parameters
        ----------
        after
            Number of the picture that the reader has; 0 for none.
        timeout
            Seconds to wait; when they are over the newest picture is given again.

        Returns
        -------
        The picture's number and its marked JPEG; None if there is none yet, or `close` was called.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._number > after, timeout)
            if self._closed or self._picture is None:
                return None
            number, picture = self._number, self._picture
        with self._packing:
            if self._packed[0] < number:
                self._packed = number, encode_picture(picture, "jpeg", _QUALITY)
            return self._packed

    @property
    def closed(self) -> bool:
        """True once `close` was called."""
        return self._closed

    def close(self) -> None:
        """Let every waiting reader go."""
        with self._changed:
            self._closed = True
            self._picture = None
            self._changed.notify_all()
