"""From what the user typed to an identity."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from lsr_live.errors import IdentityError
from lsr_live.settings_file import expanded

if TYPE_CHECKING:
    from lsr_live.identity.gallery import Gallery
    from lsr_live.identity.identity import Identity


def load_person(spec: str, gallery: Gallery) -> Identity:
    """The identity in the bundle `spec`, or the one of that name in the gallery.

    Raises
    ------
    IdentityError
        There is no such file or name, or it is broken.
    """
    from lsr_live.identity.bundle import read_bundle

    path = expanded(spec)
    if path.suffix == ".lsrid":
        return read_bundle(path)
    return gallery.load(known_name(spec, gallery))


def known_name(name: str, gallery: Gallery) -> str:
    """`name` if there is such an identity, however its letters are cased; else an error that names those there are."""
    names = {entry.name.casefold(): entry.name for entry in gallery.list()}
    if name.casefold() in names:
        return names[name.casefold()]
    sentence = f"There is no identity called {name!r} in {gallery.folder}."
    if not names:
        raise IdentityError(sentence, "Nobody is enrolled yet: lsr-live enroll NAME PHOTO... enrols a person.")
    near = get_close_matches(name.casefold(), names, 1)
    meant = f"Did you mean {names[near[0]]}? " if near else ""
    raise IdentityError(sentence, f"{meant}There are: {', '.join(names.values())}.")
