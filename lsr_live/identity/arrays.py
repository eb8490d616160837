"""Named arrays of known shapes as bytes: numpy's .npz, without trusting any of it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from lsr_live.identity.archive import ArchiveError, read_members

Expected = Mapping[str, tuple[tuple[int, ...], type[np.generic]]]
"""Shape and type of each array."""


def pack_arrays(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """The arrays as an .npz file. The same arrays give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            npy.write_array(member, np.ascontiguousarray(array), version=(1, 0), allow_pickle=False)  # type: ignore[no-untyped-call]
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), member.getvalue())
    return buffer.getvalue()


def unpack_arrays(content: bytes, expected: Expected) -> dict[str, NDArray[Any]]:
    """Read back exactly the arrays that are expected.

    Raises
    ------
    ArchiveError
        An array is missing, too much, of another shape or type, pickled, cut off, or not finite.
    """
    names = re.compile("|".join(re.escape(f"{name}.npy") for name in expected))
    members = read_members(io.BytesIO(content), names)
    if len(members) != len(expected):
        raise ArchiveError("some of its numbers are missing")
    return {name: _unpack(name, members[f"{name}.npy"], *expected[name]) for name in expected}


def _unpack(name: str, content: bytes, shape: tuple[int, ...], dtype: type[np.generic]) -> NDArray[Any]:
    member = io.BytesIO(content)
    try:
        if npy.read_magic(member) != (1, 0):  # type: ignore[no-untyped-call]
            raise ArchiveError(f"its numbers {name!r} are in an unknown format")
        found_shape, column_order, found_type = npy.read_array_header_1_0(member)  # type: ignore[no-untyped-call]
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError, EOFError) as error:
        raise ArchiveError(f"its numbers {name!r} are damaged") from error
    if found_shape != shape or found_type != np.dtype(dtype) or column_order:
        raise ArchiveError(f"its numbers {name!r} are not of the shape or type that they must be")
    data = content[member.tell() :]
    wanted = np.dtype(dtype)
    if len(data) != wanted.itemsize * int(np.prod(shape)):
        raise ArchiveError(f"its numbers {name!r} are cut off")
    array = np.frombuffer(data, wanted).reshape(shape).copy()
    if not np.isfinite(array).all():
        raise ArchiveError(f"its numbers {name!r} are not all finite")
    return array
