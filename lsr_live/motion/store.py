"""The driver's neutral, kept per camera for next time."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from lsr_live.mesh.alignment import Floats
from lsr_live.motion.neutral import DriverNeutral
from lsr_live.settings_file import config_file

log = logging.getLogger(__name__)

_VERSION = 1
_LARGEST = 100_000
_ARRAYS: dict[str, tuple[tuple[int, ...], type[np.generic]]] = {
    "expression": ((478, 3), np.float32),
    "rotation": ((3, 3), np.float64),
    "translation": ((2,), np.float64),
    "eyes_closed": ((2,), np.float32),
    "eyes_open": ((2,), np.float32),
    "gaze": ((2, 2), np.float32),
}
_NUMBERS = ("scale", "mouth_closed", "mouth_open", "quality")


_WIDEST = 2.0
"""No eye opens as far as it is wide, no mouth farther than this many eye distances."""


class _Broken(ValueError):
    """A kept calibration cannot be used."""


def calibration_folder() -> Path:
    """Where calibrations are kept for this user."""
    return config_file().parent / "calibration"


def save(name: str, neutral: DriverNeutral, folder: Path | None = None) -> Path:
    """Keep a neutral for the source called `name`; returns the table that was written.

    Raises
    ------
    OSError
        The folder cannot be written.
    """
    table, about = _paths(name, folder)
    table.parent.mkdir(parents=True, exist_ok=True)
    content = BytesIO()
    np.savez(content, **{field: getattr(neutral, field) for field in _ARRAYS})
    data = content.getvalue()
    words: dict[str, Any] = {"version": _VERSION, "source": name, "sha256": hashlib.sha256(data).hexdigest()}
    words |= {field: float(getattr(neutral, field)) for field in _NUMBERS}
    _replace(table, data)
    _replace(about, json.dumps(words, indent=1).encode())
    return table


def load(name: str, folder: Path | None = None) -> DriverNeutral | None:
    """The neutral kept for the source called `name`; None where there is none, or where it is broken (logged)."""
    table, about = _paths(name, folder)
    try:
        return _read(name, table, about)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError, zipfile.BadZipFile) as reason:
        log.warning("kept calibration %s is not used, for it is broken: %s", table, reason)
        return None


def _read(name: str, table: Path, about: Path) -> DriverNeutral:
    for path in (about, table):
        if path.stat().st_size > _LARGEST:
            raise _Broken(f"{path.name} is too large")
    words = json.loads(about.read_bytes())
    if not isinstance(words, dict) or words.get("version") != _VERSION or words.get("source") != name:
        raise _Broken("another version, or another source's")
    data = table.read_bytes()
    if hashlib.sha256(data).hexdigest() != words.get("sha256"):
        raise _Broken("table and description do not belong together")
    fields: dict[str, Any] = {field: float(words[field]) for field in _NUMBERS}
    if not all(np.isfinite(fields[field]) for field in _NUMBERS) or fields["scale"] <= 0:
        raise _Broken("a number is not one")
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        for field, (shape, kind) in _ARRAYS.items():
            array = arrays[field]
            if array.shape != shape or array.dtype != kind or not np.isfinite(array).all():
                raise _Broken(f"{field} is not as it should be")
            fields[field] = array
    if not np.allclose(fields["rotation"] @ fields["rotation"].T, np.eye(3), atol=1e-3):
        raise _Broken("rotation is none")
    if not _opens(fields["eyes_closed"], fields["eyes_open"]) or not _opens(
        fields["mouth_closed"], fields["mouth_open"]
    ):
        raise _Broken("eyes or mouth cannot open like that")
    return DriverNeutral(**fields)


def _opens(closed: Floats | float, opened: Floats | float) -> bool:
    """Whether openings can be a face's: not beyond `_WIDEST`, and wider open than closed."""
    return bool(np.all((np.asarray(closed) >= 0) & (np.asarray(opened) > closed) & (np.asarray(opened) <= _WIDEST)))


def _paths(name: str, folder: Path | None) -> tuple[Path, Path]:
    # Camera names hold slashes, colons and worse; the digest keeps apart what looks the same once those are gone.
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "source"
    stem = f"{plain}-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:10]}"
    home = calibration_folder() if folder is None else folder
    return home / f"{stem}.npz", home / f"{stem}.json"


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
