"""What identities may be called, and the file that a name lives in."""

from __future__ import annotations

import re
import unicodedata

from lsr_live.errors import IdentityError

SUFFIX = ".lsrid"
_LONGEST = 60
_SEPARATORS = "/\\"
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_JOINERS = "\u200c\u200d"
"""Formatting characters that words of some scripts, and emoji, cannot be written without."""
_UNSAFE_IN_FILES = '<>:"|?*%'
_RESERVED = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)})


def checked_name(name: str) -> str:
    """The name in Unicode's composed form (NFC), without space around it.

    Raises
    ------
    IdentityError
        It is empty, longer than 60 characters, has path separators or control characters, is ``.`` or ``..``, or is
        one that Windows keeps for devices.
    """
    composed = unicodedata.normalize("NFC", name).strip()
    if not composed:
        raise IdentityError("The identity has no name.", "Give it one of 1 to 60 characters.")
    if len(composed) > _LONGEST:
        raise IdentityError(f"The name has {len(composed)} characters.", f"Choose one of at most {_LONGEST}.")
    if composed in (".", "..") or any(character in _SEPARATORS for character in composed):
        raise IdentityError(f"The name {composed!r} reads like a path.", "Choose one without slashes.")
    if any(unicodedata.category(c) in _INVISIBLE and c not in _JOINERS for c in composed):
        raise IdentityError("The name has characters that cannot be seen.", "Type it anew.")
    if composed.split(".")[0].strip().casefold() in _RESERVED:
        raise IdentityError(f"Windows keeps the name {composed!r} for a device.", "Choose another one.")
    return composed


def file_name(name: str) -> str:
    """The file that an identity of this (checked) name lives in, safe on every system."""
    safe = "".join(f"%{ord(character):02X}" if character in _UNSAFE_IN_FILES else character for character in name)
    if safe.startswith("."):  # would be hidden
        safe = f"%2E{safe[1:]}"
    if safe.endswith("."):  # Windows drops it
        safe = f"{safe[:-1]}%2E"
    return safe + SUFFIX


def name_of(file: str) -> str:
    """The name that belongs to a file, the inverse of `file_name`; the bare stem where somebody else named the file."""
    stem = unicodedata.normalize("NFC", file.removesuffix(SUFFIX))
    return re.sub("%([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), stem)
