"""Reading zip archives that strangers made."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Collection
from typing import Any, BinaryIO, cast

MAX_BYTES = 200 * 2**20
MAX_MEMBERS = 200
MAX_RATIO = 100
"""Unpacked size over packed size; what compresses better than this is made to fill memories."""


_DIRECTORY = 2**17
"""Bytes of a zip's table of contents: room for ten times the members that are allowed."""


class ArchiveError(Exception):
    """An archive that breaks the rules; its text completes the sentence "It cannot be used: ..."."""


def read_members(file: BinaryIO, allowed: re.Pattern[str], wanted: Collection[str] | None = None) -> dict[str, bytes]:
    """Read members of a zip archive after checking all of it; nothing is unpacked before that, and nothing to disk.

    Parameters
    ----------
    file
        Open for reading and seekable.
    allowed
        What every member's whole name must match.
    wanted
        Names to read; None: all.

    Raises
    ------
    ArchiveError
        More than 200 MiB or 200 members, a name that is not allowed or comes twice, a link, encryption, an unusual
        packing, a packing ratio over 100, a member that is not as large as it says or whose checksum is wrong.
    """
    try:
        guarded = _Guarded(file)
        with zipfile.ZipFile(cast(BinaryIO, guarded)) as archive:
            guarded.most = None
            members = _checked(archive.infolist(), allowed, file.seek(0, io.SEEK_END))
            return {
                info.filename: _read(archive, info) for info in members if wanted is None or info.filename in wanted
            }
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OverflowError,
        UnicodeDecodeError,
    ) as error:
        raise ArchiveError(f"it is damaged ({error})") from error


class _Guarded:
    """A file of which only so much may be read at once: zipfile reads a table of contents whole, however long.

    One of 200 MiB takes 2 GB of memory and half a minute before its members could be counted.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.most: int | None = _DIRECTORY

    def read(self, size: int = -1) -> bytes:
        if self.most is None or 0 <= size <= self.most:
            return self._file.read(size)
        data = self._file.read(self.most + 1)
        if len(data) > self.most:
            raise ArchiveError("its table of contents is too long")
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _checked(members: list[zipfile.ZipInfo], allowed: re.Pattern[str], size: int) -> list[zipfile.ZipInfo]:
    if len(members) > MAX_MEMBERS:
        raise ArchiveError(f"it has {len(members)} members, {MAX_MEMBERS} are allowed")
    if sum(info.file_size for info in members) > MAX_BYTES:
        raise ArchiveError(f"it unpacks to more than {MAX_BYTES // 2**20} MiB")
    if sum(info.compress_size for info in members) > size:
        raise ArchiveError("its members say that they are larger than all of it")
    seen: set[str] = set()
    for info in members:
        _check_name(info)
        if not allowed.fullmatch(info.filename):
            raise ArchiveError(f"it has a member {info.filename[:60]!r} that does not belong there")
        if info.filename in seen:
            raise ArchiveError(f"it has two members {info.filename!r}")
        seen.add(info.filename)
        if info.flag_bits & 0x1:
            raise ArchiveError("it is encrypted")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ArchiveError("it is packed in an unusual way")
        if info.compress_type == zipfile.ZIP_STORED and info.file_size != info.compress_size:
            raise ArchiveError(f"its member {info.filename} is not as large as it says")
        if info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise ArchiveError(f"its member {info.filename} is packed more than {MAX_RATIO} to 1")
    return members


def _check_name(info: zipfile.ZipInfo) -> None:
    # orig_filename: what the file says, before zipfile cuts it at a null byte and turns separators round.
    name = info.orig_filename
    parts = name.split("/")
    if "\0" in name or "\\" in name or name.startswith("/") or ".." in parts or ":" in name:
        raise ArchiveError("a member's path leads out of it")
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG) or info.is_dir():
        raise ArchiveError("it holds a link or folder")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)  # one more: to meet the end, where the checksum is compared
    if len(content) != info.file_size:
        raise ArchiveError(f"its member {info.filename} is not as large as it says")
    return content
