"""Shards: tar files in the form of WebDataset, a sample's files in a row under one key."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import tarfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from lsr_live.errors import DataError
from training.data.files import explained, whole_file
from training.data.manifest import Manifest, Shard
from training.data.sample import BrokenSample, Sample, decode_sample

Files = Mapping[str, bytes]
"""A sample's files by their endings."""

_T = TypeVar("_T")

_BLOCK = 512


def write_shard(path: Path, samples: Iterable[tuple[str, Files]], *, packed: bool = False) -> Shard:
    """Write samples (key, files), whole or not at all. The same samples give the same bytes.

    `packed`: the tar is gzipped, which takes away the 512 bytes of header and the padding of each small file.

    Raises
    ------
    DeviceError, DataError
        The disk is full, or the folder may not be written.
    """
    count = 0
    with whole_file(path) as file:
        counted = _Hashed(file)
        with contextlib.ExitStack() as stack:
            stream: Any = counted
            if packed:
                stream = stack.enter_context(gzip.GzipFile("", "wb", 6, counted, mtime=0))
            tar = stack.enter_context(tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT))
            for key, files in samples:
                count += 1
                for ending, content in files.items():
                    info = tarfile.TarInfo(f"{key}.{ending}")
                    info.size = len(content)
                    tar.addfile(info, io.BytesIO(content))
    return Shard(path.name, counted.digest.hexdigest(), counted.size, count)


def size_in_shard(files: Files) -> int:
    """Bytes that a sample takes in a shard."""
    return sum(_BLOCK + -(-len(content) // _BLOCK) * _BLOCK for content in files.values())


def read_shard(path: Path, expected: Shard | None = None) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Samples (key, files) of a shard, in their order.

    Raises
    ------
    DataError
        It cannot be read, is cut off, or is not the file that `expected` describes.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise explained(error, f"The shard '{path}' cannot be read") from error
    if expected is not None and hashlib.sha256(content).hexdigest() != expected.sha256:
        raise DataError(
            f"The shard '{path}' is not as it was written: its checksum differs.", "Copy it again, or prepare it anew."
        )
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:*") as tar:
            yield from _samples(tar)
    except (tarfile.TarError, EOFError, OSError) as error:
        raise DataError(f"The shard '{path}' is damaged ({error}).", "Copy it again, or prepare it anew.") from error


def read_samples(folder: Path, manifest: Manifest) -> Iterator[tuple[str, Sample]]:
    """All samples, with their keys, of a folder that ``lsr-train prepare`` wrote, in its order.

    Raises
    ------
    DataError
        A shard is missing, damaged, or not as it was written.
    """
    for shard in manifest.shards:
        for key, files in read_shard(folder / shard.name, shard):
            yield key, decoded(key, decode_sample, files)


def decoded(key: str, decode: Callable[[Files], _T], files: Files) -> _T:
    """What a function reads of a sample; where it cannot, a `DataError` that names the sample."""
    try:
        return decode(files)
    except BrokenSample as error:
        raise DataError(f"The sample '{key}' cannot be used: {error}.", "Prepare the data anew.") from error


def _samples(tar: tarfile.TarFile) -> Iterator[tuple[str, dict[str, bytes]]]:
    key, files = "", dict[str, bytes]()
    for member in tar:
        opened = tar.extractfile(member) if member.isfile() else None
        if opened is None:
            continue
        folder, _, name = member.name.rpartition("/")
        stem, _, ending = name.partition(".")
        if f"{folder}/{stem}" != key:
            if files:
                yield key, files
            key, files = f"{folder}/{stem}", {}
        files[ending] = opened.read()
    if files:
        yield key, files


class _Hashed(io.RawIOBase):
    """A file that is written through, counted and hashed on the way."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.digest = hashlib.sha256()
        self.size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.digest.update(data)
        self.size += len(data)
        return self._file.write(data)
