"""A folder of still pictures as a source."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from pathlib import Path

from lsr_live.errors import DataError
from lsr_live.frames.frame import Frame
from lsr_live.frames.picture_file import list_pictures, read_picture

logger = logging.getLogger(__name__)


class Pictures:
    """Every picture of a folder, or one picture, each judged alone; a `Source`.

    Each picture is answered: `read` yields it, or `failures` says why not. `Frame.index` is its place in the folder,
    from 0, and `Frame.t` the same number as a float.

    Parameters
    ----------
    path
        A folder, read in natural order of names, or one picture file.

    Raises
    ------
    DataError
        The folder cannot be read or holds no picture.

    Example
    -------
    >>> source = Pictures(Path("holiday"))                                                          # doctest: +SKIP
    >>> while not source.ended:                                                                     # doctest: +SKIP
    ...     frame = source.read()
    """

    live = False
    still = True
    fps: float | None = None
    trouble: str | None = None

    def __init__(self, path: Path) -> None:
        self._paths = list_pictures(path) if path.is_dir() else [path]
        if not self._paths:
            raise DataError(
                f"The folder {path} holds no pictures.", "Pictures end in .jpg, .png, .webp, .heic, .bmp or .tif."
            )
        self.name = path.resolve().name or str(path)
        self.frame_count: int | None = len(self._paths)
        self._stems = Counter(entry.stem.casefold() for entry in self._paths)
        self._next = 0
        self._failures: list[tuple[str, str]] = []
        self._closed = threading.Event()

    def read(self, timeout: float = 1.0) -> Frame | None:
        """The next readable picture; None once there is none."""
        while not self.ended:
            index, path = self._next, self._paths[self._next]
            self._next += 1
            try:
                image = read_picture(path)
            except DataError as error:
                logger.info("%s left out: %s", path, error)
                self._failures.append((path.name, str(error)))
                continue
            return Frame(image, float(index), index, time.perf_counter(), stem=self._stem(path))
        return None

    def _stem(self, path: Path) -> str:
        # a.jpg beside a.png: answers named by stem alone would overwrite each other.
        return path.stem if self._stems[path.stem.casefold()] == 1 else path.name

    @property
    def ended(self) -> bool:
        """True once every picture was answered, or after `close`."""
        return self._closed.is_set() or self._next >= len(self._paths)

    @property
    def failures(self) -> list[tuple[str, str]]:
        """(file name, reason) of each picture that could not be read so far."""
        return list(self._failures)

    def close(self) -> None:
        """End early."""
        self._closed.set()
