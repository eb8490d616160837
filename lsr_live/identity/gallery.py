"""The folder of enrolled identities."""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import platformdirs
from numpy.typing import NDArray

from lsr_live.errors import IdentityError, LsrError
from lsr_live.identity.bundle import copy_bundle, read_bundle, read_summary, read_thumbnail, write_bundle
from lsr_live.identity.identity import Identity
from lsr_live.identity.manifest import Summary
from lsr_live.identity.naming import SUFFIX, checked_name, file_name, name_of
from lsr_live.identity.storage import explained, move

logger = logging.getLogger(__name__)

_TRASH = ".trash"


@dataclass(frozen=True, slots=True)
class Entry:
    """One identity in the gallery."""

    name: str
    path: Path
    size: int
    """Bytes of its file."""
    summary: Summary | None
    """What it says about itself; None where it is broken."""
    trouble: str | None
    """Why it cannot be used, for people; None where it can."""


class Gallery:
    """The identities in a folder, each in a file of its own; what the file is called is what the identity is called.

    Names that differ in case alone are the same, as they are for the file systems of Windows and macOS. Several
    programs may use one folder at a time: every change is a single step.

    Parameters
    ----------
    folder
        None: ``identities`` in the user's data folder. It is made when the first identity is saved.

    Examples
    --------
    >>> gallery = Gallery(None)
    >>> [entry.name for entry in gallery.list()]  # doctest: +SKIP
    ['Ada', 'Zoë']
    >>> identity = gallery.load("Ada")  # doctest: +SKIP
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder or Path(platformdirs.user_data_dir("lsr-live", appauthor=False)) / "identities"

    def list(self) -> list[Entry]:
        """All identities by name; broken ones are among them, with what is wrong. `IdentityError`: no such access."""
        try:
            files = [path for path in self.folder.iterdir() if path.suffix == SUFFIX and not path.name.startswith(".")]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise explained(error, f"The gallery {self.folder} cannot be read") from error
        entries = [self._entry(path) for path in files]
        return sorted((entry for entry in entries if entry), key=lambda entry: (entry.name.casefold(), entry.name))

    def load(self, name: str) -> Identity:
        """The identity of this name. `IdentityError`: there is none, or it is broken."""
        path = self._existing(name)
        return replace(read_bundle(path), name=name_of(path.name))

    def thumbnail(self, name: str, side: int = 128) -> NDArray[np.uint8]:
        """Its photo at rest, (side,side,3) uint8 RGB. `IdentityError` as `load`."""
        return read_thumbnail(self._existing(name), side)

    def save(self, identity: Identity, *, replace: bool = False) -> Path:
        """Save an identity under its name; returns its file.

        Raises
        ------
        IdentityError
            The name is taken and `replace` is False, or is no name; the folder may not be written to.
        DeviceError
            The disk is full or failing.
        """
        path = self._place_for(identity.name, replace=replace)
        write_bundle(identity, path, replace=replace)
        return path

    def rename(self, name: str, new: str) -> Path:
        """Give an identity another name; returns its new file. Raises as `save`."""
        old = self._existing(name)
        path = self.folder / file_name(checked_name(new))
        if path == old:
            return path
        if (taken := self._find(new)) and taken != old:
            raise IdentityError(f"There is an identity called {name_of(taken.name)!r} already.", "Choose another name.")
        if taken is None:
            copy_bundle(old, path, new)
            _unlink(old)
        else:  # the case alone changes: on some systems both names are one file
            copy_bundle(old, old, new, replace=True)
            _move(old, path, replace=True)
        return path

    def remove(self, name: str) -> Path:
        """Take an identity out; returns where it lies until somebody deletes it, for `restore`. Raises as `save`."""
        path = self._existing(name)
        # A place of its own, for several of one name.
        place = self.folder / _TRASH / secrets.token_hex(8) / path.name
        _make(place.parent)
        _move(path, place)
        return place

    def restore(self, removed: Path) -> Path:
        """Bring back what `remove` took out; returns its file. `IdentityError`: its name is taken meanwhile."""
        name = name_of(removed.name)
        path = self._place_for(name, replace=False)
        _move(removed, path)
        try:
            removed.parent.rmdir()
        except OSError as error:
            logger.info("%s stays: %s", removed.parent, error)
        return path

    def export(self, name: str, path: Path, *, replace: bool = False) -> None:
        """Copy an identity to a file anywhere. Raises as `save`."""
        source = self._existing(name)
        copy_bundle(source, path, name_of(source.name), replace=replace)

    def import_(self, path: Path, name: str | None = None, *, replace: bool = False) -> str:
        """Take in a bundle from anywhere, all of it checked, under its own or another name; returns that name.

        Raises as `save`, and `IdentityError` where the bundle cannot be used.
        """
        chosen = checked_name(name if name is not None else read_summary(path).name)
        copy_bundle(path, self._place_for(chosen, replace=replace), chosen, replace=replace)
        return chosen

    def _entry(self, path: Path) -> Entry | None:
        name, size = name_of(path.name), 0
        try:
            size = path.stat().st_size
            return Entry(name, path, size, read_summary(path), None)
        except FileNotFoundError:  # removed meanwhile by another program
            return None
        except OSError as error:
            trouble = explained(error, f"{path.name} cannot be read")
        except LsrError as error:
            trouble = error
        logger.info("%s is broken: %s", path, trouble)
        return Entry(name, path, size, None, trouble.sentence)

    def _find(self, name: str) -> Path | None:
        wanted = checked_name(name)
        exact = self.folder / file_name(wanted)
        try:
            if exact.is_file():
                return exact
            alike = [
                path
                for path in self.folder.iterdir()
                if path.suffix == SUFFIX and name_of(path.name).casefold() == wanted.casefold()
            ]
        except FileNotFoundError:
            return None
        except OSError as error:
            raise explained(error, f"The gallery {self.folder} cannot be read") from error
        return min(alike, default=None)

    def _existing(self, name: str) -> Path:
        path = self._find(name)
        if path is None:
            known = ", ".join(entry.name for entry in self.list()[:10])
            advice = f"There are: {known}." if known else "Nobody is enrolled yet; start with: lsr-live enroll."
            raise IdentityError(f"There is no identity called {name!r}.", advice)
        return path

    def _place_for(self, name: str, *, replace: bool) -> Path:
        taken = self._find(name)
        if taken is not None and not replace:
            raise IdentityError(
                f"There is an identity called {name_of(taken.name)!r} already.",
                "Choose another name, or add --replace to write over it.",
            )
        _make(self.folder)
        return taken or self.folder / file_name(checked_name(name))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explained(error, f"The folder {folder} cannot be made") from error


def _move(source: Path, target: Path, *, replace: bool = False) -> None:
    try:
        move(source, target, replace=replace)
    except OSError as error:
        raise explained(error, f"{source.name} cannot be moved to {target.parent}") from error


def _unlink(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise explained(error, f"{path.name} cannot be removed") from error
