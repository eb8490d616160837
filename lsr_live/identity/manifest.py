"""The manifest of a bundle: what it says about itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lsr_live.errors import IdentityError
from lsr_live.identity.archive import ArchiveError
from lsr_live.identity.naming import checked_name

SCHEMA = 2
"""Version 1 had no layouts."""
MAX_PHOTOS = 32
_MAX_BYTES = 2**20
_MAX_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class Summary:
    """What a bundle says about itself, without its pictures being read."""

    name: str
    photos: int
    created: str
    """ISO 8601, UTC."""
    consent: str
    crop: str
    tracker: str
    likeness: float | None
    """Mean over the photos of their cosine to the others, where an identity network was at hand."""
    rest: int


def parse_manifest(text: bytes | None) -> dict[str, Any]:
    """The manifest of a bundle, its version checked, from the bytes of its member (None where it has none).

    Raises `ArchiveError`.
    """
    if text is None:
        raise ArchiveError("it has no manifest, so it is no identity")
    if len(text) > _MAX_BYTES:
        raise ArchiveError("its manifest is too large")
    try:
        manifest = json.loads(text.decode())
    except (ValueError, RecursionError) as error:
        raise ArchiveError("its manifest is damaged") from error
    if not isinstance(manifest, dict) or type(manifest.get("schema")) is not int:
        raise ArchiveError("its manifest has no version")
    if manifest["schema"] > SCHEMA:
        raise ArchiveError(f"a newer lsr-live made it (version {manifest['schema']} of the format); update lsr-live")
    if manifest["schema"] < 1:
        raise ArchiveError(f"version {manifest['schema']} of the format does not exist")
    if not isinstance(manifest.get("members"), dict):
        raise ArchiveError("its manifest has no list of contents")
    return manifest


def summarise(manifest: Mapping[str, Any]) -> Summary:
    """What a manifest says, every value checked; raises `ArchiveError`."""
    photos, rest = manifest.get("photos"), manifest.get("rest")
    if type(photos) is not int or not 1 <= photos <= MAX_PHOTOS or type(rest) is not int or not 0 <= rest < photos:
        raise ArchiveError("its manifest names no photos")
    likeness = likeness_scores(manifest.get("likeness"), photos)
    try:
        name = checked_name(_text(manifest, "name"))
        created = datetime.fromisoformat(_text(manifest, "created")).isoformat()
    except (IdentityError, ValueError) as error:
        raise ArchiveError("its name or its date is not one") from error
    return Summary(
        name=name,
        photos=photos,
        created=created,
        consent=_text(manifest, "consent"),
        crop=_text(manifest, "crop"),
        tracker=_text(manifest, "tracker"),
        likeness=None if likeness is None else sum(likeness) / photos,
        rest=rest,
    )


def _text(manifest: Mapping[str, Any], key: str) -> str:
    value = manifest.get(key)
    if not isinstance(value, str) or len(value) > _MAX_TEXT:
        raise ArchiveError(f"its manifest says nothing of {key!r}")
    return value


def likeness_scores(value: object, photos: int) -> tuple[float, ...] | None:
    """One cosine a photo, or None where none were measured; raises `ArchiveError`."""
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != photos:
        raise ArchiveError("its likeness scores are not one a photo")
    if not all(type(score) in (int, float) and -1.001 <= score <= 1.001 for score in value):
        raise ArchiveError("its likeness scores are no cosines")
    return tuple(float(score) for score in value)
