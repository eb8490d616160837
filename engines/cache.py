"""The folder in which engines are kept: what is in it may be used, or is refused with the reason."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
import secrets
import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from engines.errors import Cancelled, EngineError
from engines.facts import key_of as key_of
from engines.lock import held
from engines.record import Engine, payload_trouble, why_changed, why_stale
from engines.record_file import FILE, MAX_BYTES, RecordError, parse
from engines.runtime.base import Place
from engines.storage import explained, settle, settle_names, size_of, trouble_with

logger = logging.getLogger(__name__)

_KEY = re.compile(r"[0-9a-f]{64}")
_DRAFT = re.compile(r"\.([0-9a-f]{64})-[0-9a-f]+\.part")
_TIMING = re.compile(r"timing-.*\.cache")


@dataclass(frozen=True, slots=True)
class Broken:
    """An engine that cannot be used."""

    key: str
    folder: Path
    trouble: str
    """Why, one sentence."""
    size: int
    """Bytes on the disk."""


@dataclass(frozen=True, slots=True)
class Removed:
    """What was cleaned away."""

    name: str
    why: str
    """One sentence."""
    size: int
    """Bytes that it took."""


def default_folder() -> Path:
    """Where engines are kept: ``engines`` in the user's cache folder, or what LSR_ENGINES names."""
    if named := os.environ.get("LSR_ENGINES"):
        return Path(named).expanduser()
    return Path(platformdirs.user_cache_dir("lsr-live", appauthor=False)) / "engines"


class Cache:
    """Engines in a folder, each in a folder of its own under its key.

    Plans are code, so the folder must belong to the user, and others may not write to it. Several programs may use it
    at a time: an engine is there whole or not at all.

    Parameters
    ----------
    folder
        None: `default_folder`. It is made when the first engine is built.

    Examples
    --------
    >>> cache = Cache(None)
    >>> engine = cache.find(key_of(networks, target, place))  # doctest: +SKIP
    >>> networks = engine.open(threads=2)  # doctest: +SKIP
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = (folder or default_folder()).absolute()

    def find(self, key: str) -> Engine | None:
        """The engine of this key, refused ones too; None where there is none that may be used, which the log explains.

        Raises
        ------
        EngineError
            The cache folder itself is not to be trusted.
        """
        found = self._look(key) if self._trusted() else None
        if isinstance(found, Broken):
            logger.warning("%s", found.trouble)
            return None
        if found is not None and (changed := why_changed(found)):
            logger.info("engine %s: %s", key, changed)
            return None
        return found

    def list(self) -> list[Engine | Broken]:
        """All engines, newest first, then what cannot be used; raises as `find`."""
        found = [entry for key in self._names(_KEY) if (entry := self._look(key))]
        engines = [entry for entry in found if isinstance(entry, Engine)]
        broken = [entry for entry in found if isinstance(entry, Broken)]
        return [*sorted(engines, key=lambda engine: engine.created, reverse=True), *broken]

    def size(self) -> int:
        """Bytes that the whole folder takes."""
        return size_of(self.folder)

    def remove(self, key: str) -> None:
        """Take an engine out of the cache and off the disk.

        Raises
        ------
        EngineError
            There is none, it is being built just now, or it may not be deleted.
        """
        if not _KEY.fullmatch(key) or not self._trusted() or not os.path.lexists(self.folder / key):
            raise EngineError(f"There is no engine {key[:64]!r}.", "Look which there are: lsr-live engines list")
        try:
            with self.locked(key, lambda: True):
                self._drop(self.folder / key)
        except Cancelled as error:
            raise EngineError(f"The engine {key[:12]} is being built just now.", "Stop that, or wait.") from error

    def clean(self, places: Sequence[Place], keep: Collection[str] = ()) -> Sequence[Removed]:
        """Remove what is of no use: broken and stale engines, and what broken-off builds left.

        What another program is building is left alone, and so is every file that is not ours.

        Parameters
        ----------
        places
            What runs here now.
        keep
            Keys of engines to keep in any case.

        Raises
        ------
        EngineError
            The cache folder is not to be trusted, or something may not be deleted.
        """
        removed = []
        for key in self._names(_KEY):
            # Looked at while it is locked: another program may have built it anew a moment ago.
            with contextlib.suppress(Cancelled), self.locked(key, lambda: True):
                entry = self._look(key)
                why = why_stale(entry, places) if isinstance(entry, Engine) else entry and entry.trouble
                if entry and why and key not in keep:
                    self._drop(entry.folder)
                    removed.append(Removed(key, why, entry.size))
        for name in self._names(_DRAFT):
            with contextlib.suppress(Cancelled), self.locked(name[1:65], lambda: True):
                size = size_of(self.folder / name)
                self._delete(self.folder / name)
                removed.append(Removed(name, "It is left of a build that was broken off.", size))
        current = {timing_name(place) for place in places if place.works}
        for name in self._names(_TIMING):
            if name not in current:
                size = size_of(self.folder / name)
                self._delete(self.folder / name)
                removed.append(Removed(name, "It holds timings of another version or another machine.", size))
        return removed

    @contextlib.contextmanager
    def locked(self, key: str, cancelled: Callable[[], bool], busy: Callable[[], None] | None = None) -> Iterator[None]:
        """Be the only one who changes the engine of this key; makes the cache folder. Raises as `lock.held`."""
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileExistsError):
                self.folder.mkdir(mode=0o700)
        except OSError as error:
            raise explained(error, f"The folder of engines {self.folder} cannot be made") from error
        self._trusted()
        with held(self.folder / f"{key}.lock", cancelled=cancelled, busy=busy):
            yield

    @contextlib.contextmanager
    def draft(self, key: str) -> Iterator[Path]:
        """An empty folder to build an engine in, gone afterwards unless `keep` took it; to be used while `locked`."""
        # The lock is ours, so nobody else is at these.
        for name in self._names(_DRAFT):
            if name[1:65] == key:
                self._forget(self.folder / name)
        draft = self.folder / f".{key}-{secrets.token_hex(4)}.part"
        try:
            draft.mkdir(mode=0o700)
        except OSError as error:
            raise explained(error, f"No engine can be built in {self.folder}") from error
        try:
            yield draft
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def keep(self, draft: Path, key: str) -> None:
        """Make a draft that is finished the engine of this key, in one step, instead of one that is there.

        Raises `OSError` or `EngineError`; the draft is then still a draft.
        """
        place = self.folder / key
        settle(draft)
        if os.path.lexists(place):
            self._forget(self._aside(place))
        draft.rename(place)
        settle_names(self.folder)

    def _trusted(self) -> bool:
        """Whether the folder is there; raises `EngineError` where it is not to be trusted."""
        if not os.path.lexists(self.folder):
            return False
        if trouble := trouble_with(self.folder, folder=True):
            raise EngineError(
                f"The folder of engines {self.folder} {trouble}, so nothing in it is loaded: an engine is code.",
                "Take it out of the way, close it to others (chmod 700), or name a folder of your own in LSR_ENGINES.",
            )
        return True

    def _names(self, pattern: re.Pattern[str]) -> Sequence[str]:
        if not self._trusted():
            return []
        try:
            return sorted(name for name in os.listdir(self.folder) if pattern.fullmatch(name))
        except OSError as error:
            raise explained(error, f"The folder of engines {self.folder} cannot be read") from error

    def _look(self, key: str) -> Engine | Broken | None:
        folder = self.folder / key
        if not _KEY.fullmatch(key) or not os.path.lexists(folder):
            return None
        size = size_of(folder)
        trouble = self._trouble(folder)
        if not trouble:
            try:
                engine = parse((folder / FILE).read_bytes(), folder, size)
            except (OSError, RecordError) as error:
                trouble = f"its record {error}" if isinstance(error, RecordError) else f"{FILE} cannot be read"
            else:
                if engine.facts.key() == key and not (spoilt := payload_trouble(engine)):
                    return engine
                trouble = f"it {spoilt}" if engine.facts.key() == key else "it is another engine than its name says"
        return Broken(key, folder, f"The engine {key[:12]} is not used: {trouble}.", size)

    def _trouble(self, folder: Path) -> str:
        if trouble := trouble_with(folder, folder=True):
            return f"its folder {trouble}"
        if trouble := trouble_with(folder / FILE):
            return f"{FILE} {trouble}"
        return "its record is too large" if size_of(folder / FILE) > MAX_BYTES else ""

    def _drop(self, place: Path) -> None:
        self._delete(self._aside(place))

    def _aside(self, place: Path) -> Path:
        """Take an engine out of sight in one step; returns where it lies, to be deleted."""
        away = self.folder / f".{place.name}-{secrets.token_hex(4)}.part"
        try:
            place.rename(away)
        except OSError as error:
            raise explained(error, f"The engine {place.name[:12]} in {self.folder} cannot be removed") from error
        return away

    def _forget(self, place: Path) -> None:
        """Delete what is in nobody's way; what cannot be deleted stays."""
        try:
            self._delete(place)
        except EngineError as error:
            logger.warning("%s", error)

    def _delete(self, place: Path) -> None:
        try:
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            else:
                place.unlink()
        except OSError as error:
            raise explained(error, f"{place} cannot be deleted") from error


def timing_name(place: Place) -> str:
    """The file in the cache folder in which a runtime that tries out kernels keeps their times for this place."""
    told = hashlib.sha256(f"{place.runtime}\n{place.version}\n{place.name}".encode()).hexdigest()
    return f"timing-{place.runtime}-{told[:16]}.cache"
