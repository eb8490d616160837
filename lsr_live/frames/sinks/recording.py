"""The file of a film while it is being recorded: never destroys an older one, and is always left playable."""

from __future__ import annotations

import errno
import io
import itertools
import os
from contextlib import suppress
from pathlib import Path


class RecordingFile:
    """A raw file for a muxer of fragmented mp4 to write into.

    Where a file stands under the wanted name already, the recording goes beside it and takes its place only in
    `keep`. After a failed write nothing is written any more, so that `cut` can take the broken tail off.

    Parameters
    ----------
    path
        The wanted file.

    Raises
    ------
    OSError
        It cannot be created or written.
    """

    def __init__(self, path: Path) -> None:
        self.wanted = path.resolve()
        self.error: OSError | None = None
        self.path, self._file = _open_new(self.wanted)

    def write(self, data: bytes) -> int:
        """Write all of `data` at the current place; the first failure is kept in `error` and is final."""
        if self.error is not None:
            raise self.error
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            self.error = error
            raise
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move to another place."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the current place."""
        return self._file.tell()

    def append(self, box: bytes) -> None:
        """Write a top-level box behind everything, whole or not at all, also after a failure and a `cut`."""
        end = self._file.seek(0, os.SEEK_END)
        self.error = None
        try:
            self.write(box)
        except OSError:
            self._file.truncate(end)
            raise

    def cut(self) -> bool:
        """Cut the file back behind its last whole fragment, after a failure.

        Returns
        -------
        True if at least one fragment is left; then the file is playable.
        """
        size = self._file.seek(0, os.SEEK_END)
        whole, place, before = 0, 0, b""
        with self.path.open("rb") as reader:
            while len(header := reader.read(16)) >= 8:
                length, kind = int.from_bytes(header[:4], "big"), header[4:8]
                if length == 1:
                    length = int.from_bytes(header[8:], "big")
                if not 8 <= length <= size - place:
                    break
                place += length
                if (before, kind) == (b"moof", b"mdat"):
                    whole = place
                before = kind
                reader.seek(place)
        self._file.truncate(whole)
        return whole > 0

    def keep(self) -> None:
        """Put the recording under the wanted name, safe on the disk."""
        os.fsync(self._file.fileno())
        self._file.close()
        if self.path != self.wanted:
            os.replace(self.path, self.wanted)
            self.path = self.wanted

    def leave(self) -> None:
        """Close the recording and leave it where it is."""
        self._file.close()

    def discard(self) -> None:
        """Close the recording and remove it; an older file under the wanted name stays."""
        self._file.close()
        with suppress(OSError):
            self.path.unlink()


def _open_new(wanted: Path) -> tuple[Path, io.FileIO]:
    if wanted.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(wanted))
    if wanted.exists() and not wanted.is_file():
        raise OSError(errno.EINVAL, "it is a device or a pipe, not a file", str(wanted))
    names = itertools.chain(
        (wanted,), (wanted.with_name(f"{wanted.stem}.part{n or ''}{wanted.suffix}") for n in itertools.count())
    )
    for path in names:
        with suppress(FileExistsError):
            return path, io.FileIO(path, "xb")
    raise AssertionError("unreachable: the names never end")
