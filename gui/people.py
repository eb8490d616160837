"""Who can be shown: everybody in the gallery, and a portrait to try it with."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from lsr_live.frames.frame import Picture
from lsr_live.identity.gallery import Gallery
from lsr_live.identity.identity import Identity
from lsr_live.identity.portrait import NAME, enrol_portrait

DEMO = "/demo"
"""Stands for the portrait wherever a name is expected; no name has a slash."""


@dataclass(frozen=True, slots=True)
class Person:
    """One who can be shown."""

    key: str
    """Name in the gallery, or `DEMO`."""
    title: str
    photos: int
    likeness: float | None
    """How alike their photos are, -1 to 1; None where that is not known or there is one photo alone."""
    trouble: str | None
    """Why they cannot be shown; None where they can."""
    consent: str
    created: str
    """ISO 8601, UTC; empty for the portrait."""
    stamp: int = 0
    """When their file was written last, ns: another one may be another picture. 0 for the portrait."""

    @property
    def is_demo(self) -> bool:
        """Whether it is the portrait."""
        return self.key == DEMO


class People:
    """Reads the gallery; every method may take a moment and is safe from any thread."""

    def __init__(self, gallery: Gallery) -> None:
        self.gallery = gallery
        self.trash: list[Path] = []
        """What was taken out since the program began, the last one last, for `Gallery.restore`; the window's thread."""
        self._lock = threading.Lock()
        self._portrait: Identity | None = None

    def list(self) -> list[Person]:
        """Everybody by name, the portrait last. `IdentityError`: the gallery cannot be read."""
        found = []
        for entry in self.gallery.list():
            about = entry.summary
            known = about is not None and about.photos > 1
            found.append(
                Person(
                    entry.name,
                    entry.name,
                    0 if about is None else about.photos,
                    about.likeness if about is not None and known else None,
                    entry.trouble,
                    "" if about is None else about.consent,
                    "" if about is None else about.created,
                    _stamp(entry.path),
                )
            )
        return [*found, self.portrait()]

    @staticmethod
    def portrait() -> Person:
        """The one who is always there."""
        return Person(DEMO, NAME, 1, None, None, "", "")

    def load(self, key: str) -> Identity:
        """The identity of a key. `IdentityError`: there is none, or it is broken."""
        if key != DEMO:
            return self.gallery.load(key)
        with self._lock:
            if self._portrait is None:
                self._portrait = enrol_portrait()
            return self._portrait

    def thumbnail(self, key: str, side: int) -> Picture:
        """(side,side,3) uint8 RGB. Raises as `load`."""
        if key != DEMO:
            return self.gallery.thumbnail(key, side)
        person = self.load(key)
        photo = person.photos[person.rest].image
        return np.asarray(cv2.resize(photo, (side, side), interpolation=cv2.INTER_AREA))


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # gone since it was listed
        return 0
