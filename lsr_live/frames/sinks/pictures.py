"""A folder of pictures: one marked PNG for each avatar."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from lsr_live.errors import DataError, DeviceError
from lsr_live.frames.frame import Avatar
from lsr_live.frames.marking import SOURCE_TYPE, encode_picture, read_mark
from lsr_live.frames.sinks.disk import disk_error


class PictureFolderSink:
    """Writes each avatar as a PNG: under its stem where it answers a picture, else under its index.

    A picture appears under its name only when it is whole. Pictures of an earlier run are replaced; a file that this
    program has not made never is.

    Parameters
    ----------
    folder
        Where to write; created with its parents if need be.

    Raises
    ------
    DeviceError
        The folder cannot be created, or nothing can be written there.

    Examples
    --------
    >>> pictures = PictureFolderSink(Path("out"))
    >>> pictures.send(avatar)
    >>> pictures.close()
    """

    def __init__(self, folder: Path) -> None:
        self.name = folder.name
        self._folder = folder
        self._unfinished = folder / f".{os.getpid()}.part"
        self._written: set[str] = set()
        self._closed = False
        try:
            folder.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=folder).close()
        except OSError as error:
            raise disk_error(error, folder) from error

    def send(self, avatar: Avatar) -> None:
        """Write one picture.

        Raises
        ------
        DeviceError
            The disk is full, the folder is gone, the name belongs to somebody else's file, or the sink is closed.
        """
        if self._closed:
            raise DeviceError(f"{self.name} is closed.")
        path = self._folder / f"{self._choose_name(avatar)}.png"
        _check_ours(path)
        data = encode_picture(avatar.image, "png")
        try:
            self._unfinished.write_bytes(data)
            self._unfinished.replace(path)
        except OSError as error:
            with suppress(OSError):
                self._unfinished.unlink()
            kept = f"the {len(self._written)} pictures before it are kept" if self._written else ""
            raise disk_error(error, path, kept) from error
        self._written.add(path.stem)

    def close(self) -> None:
        """Take no more pictures; those written are whole already."""
        self._closed = True

    def _choose_name(self, avatar: Avatar) -> str:
        """Return the stem, numbered where two inputs (``a.jpg`` and ``a.png``) share it."""
        wanted = f"{avatar.index:06d}" if avatar.stem is None else avatar.stem
        name, count = wanted, 1
        while name in self._written:
            count += 1
            name = f"{wanted}-{count}"
        return name


def _check_ours(path: Path) -> None:
    if not os.path.lexists(path):
        return
    try:
        ours = read_mark(path) == SOURCE_TYPE
    except DataError:
        ours = False
    if not ours:
        raise DeviceError(
            f"{path} is left alone: it stands there already and was not made by lsr-live.",
            "Choose another folder for the output.",
        )
