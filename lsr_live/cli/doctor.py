"""``lsr-live doctor``: what this machine has, and what each feature lacks."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from engines.errors import EngineError
from lsr_live.cli import options
from lsr_live.cli.options import AsJson, gather
from lsr_live.cli.telling import say, say_json, table
from lsr_live.errors import LsrError

if TYPE_CHECKING:
    from lsr_live.settings import Settings

WINDOW, VIRTUAL_CAMERA = "preview window", "virtual camera"
"""Features that a program may have open itself."""
ENOUGH_DISK_GB = 1.0
PYTHONS = ((3, 11), (3, 12))
CV2_PACKAGES = (
    "opencv-contrib-python",
    "opencv-python",
    "opencv-python-headless",
    "opencv-contrib-python-headless",
)
_HEADINGS = ("", "feature", "found", "what to do")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a feature needs."""

    feature: str
    works: bool
    found: str
    advice: str
    """What to do, one line; empty where it works."""
    needed: bool = False
    """Whether nothing at all works without it."""


def doctor(gallery: options.Gallery = None, models: options.Models = None, as_json: AsJson = False) -> None:
    """Say what this machine has, and what is missing for each feature."""
    settings = gather({"gallery": gallery, "models": models})
    found = list(checks(settings))
    if as_json:
        from lsr_live.machine import describe_machine

        say_json(
            {"runs": runs(found), "checks": [asdict(check) for check in found], "machine": describe_machine()},
        )
    else:
        table(_HEADINGS, [_row(check) for check in found])
        say(_verdict(found))
    if not runs(found):
        raise typer.Exit(1)


def checks(settings: Settings, used: Mapping[str, str] | None = None) -> Iterator[Check]:
    """Try everything, one after the other; no camera is switched on where the system names its cameras.

    Parameters
    ----------
    used
        What this very program uses just now, by feature (`WINDOW`, `VIRTUAL_CAMERA`), and what to say was found: it
        works, and could not be opened once more.
    """
    in_use = used or {}
    yield _python()
    yield _opencv()
    yield _tracker(settings)
    yield _gallery(settings)
    yield _disk(settings)
    yield _camera()
    for feature, check in ((WINDOW, _window), (VIRTUAL_CAMERA, _virtual_camera)):
        yield Check(feature, True, in_use[feature], "") if feature in in_use else check()
    yield _film()
    yield _package("pictures from phones (HEIC)", "pillow-heif", "pip install pillow-heif")
    yield from _runtimes()
    yield _engines()
    yield _package("desktop app", "PyQt6", 'pip install "lsr-live[gui]"')
    yield _package("training", "torch", 'pip install "lsr-live[train]"')
    yield _identity_network(settings)


def runs(found: Iterable[Check]) -> bool:
    """Whether nothing is missing without which nothing works."""
    return all(check.works or not check.needed for check in found)


def report(found: Sequence[Check]) -> str:
    """What ``lsr-live doctor`` prints, as one text."""
    rows = [_HEADINGS, *map(_row, found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, _verdict(found)])


def _row(check: Check) -> tuple[str, str, str, str]:
    return "ok" if check.works else "--", check.feature, check.found, check.advice


def _verdict(found: Iterable[Check]) -> str:
    return "lsr-live runs here." if runs(found) else "lsr-live cannot run here: see the lines marked -- above."


def _python() -> Check:
    works = tuple(map(int, platform.python_version_tuple()[:2])) in PYTHONS
    advice = "" if works else "Use Python 3.11 or 3.12: mediapipe brings its models for no later one."
    return Check("Python", works, platform.python_version(), advice, needed=True)


def _opencv() -> Check:
    import cv2

    found = [name for name in CV2_PACKAGES if _version(name) is not None]
    works = found == ["opencv-contrib-python"]
    advice = "" if works else f"pip uninstall -y {' '.join(found)}; pip install opencv-contrib-python==4.11.0.86"
    return Check("pictures (OpenCV)", works, f"{cv2.__version__} ({', '.join(found)})", advice, needed=not found)


def _tracker(settings: Settings) -> Check:
    """Really track a face: that is the only proof."""
    import time

    from skimage.data import astronaut

    from lsr_live.faces import open_tracker
    from lsr_live.frames.frame import Frame

    feature = f"face tracking ({settings.tracking.tracker})"
    try:
        tracker = open_tracker(settings.tracking, still=True)
        try:
            face = tracker.track(Frame(astronaut(), 0.0, 0, time.perf_counter()))
        finally:
            tracker.close()
    except LsrError as error:
        return Check(feature, False, error.sentence, error.advice or "Install lsr-live again.", needed=True)
    if face is None:
        return Check(feature, False, f"{tracker.name} finds no face", "Install lsr-live again.", needed=True)
    return Check(feature, True, tracker.name, "", needed=True)


def _gallery(settings: Settings) -> Check:
    from lsr_live.identity.gallery import Gallery

    gallery = Gallery(settings.gallery)
    place = _existing(gallery.folder)
    if not place.is_dir() or not os.access(place, os.R_OK | os.W_OK | os.X_OK):
        advice = f"Give yourself the right to write to {place}, or choose another folder with --gallery."
        return Check("gallery", False, f"{gallery.folder} cannot be written", advice)
    try:
        count = len(gallery.list())
    except LsrError as error:
        return Check("gallery", False, error.sentence, error.advice)
    advice = "" if count else "lsr-live enroll NAME PHOTO... enrols a person; lsr-live demo needs nobody."
    return Check("gallery", True, f"{count} enrolled in {gallery.folder}", advice)


def _disk(settings: Settings) -> Check:
    from lsr_live.identity.gallery import Gallery

    place = _existing(Gallery(settings.gallery).folder)
    free = shutil.disk_usage(place).free / 2**30
    works = free >= ENOUGH_DISK_GB
    return Check("disk", works, f"{free:.1f} GiB free", "" if works else f"Free some space on the disk of {place}.")


def _camera() -> Check:
    from lsr_live.frames.cameras import list_cameras

    found = list_cameras()
    told = ", ".join(f"{camera.index} {camera.name}" for camera in found) or "none"
    advice = "" if found else "Plug one in; on a Mac allow the terminal to use it; --input takes clips and demo too."
    return Check("camera", bool(found), told, advice)


def _window() -> Check:
    from lsr_live.frames.sinks.window import WindowSink

    return _opens(WINDOW, lambda: WindowSink("lsr-live"), "a display")


def _virtual_camera() -> Check:
    from lsr_live.frames.sinks.virtual_camera import VirtualCameraSink

    return _opens(VIRTUAL_CAMERA, lambda: VirtualCameraSink(30.0), None)


def _opens(feature: str, make: Callable[[], object], found: str | None) -> Check:
    try:
        sink = make()
    except LsrError as error:
        return Check(feature, False, error.sentence, error.advice)
    told = found or str(getattr(sink, "device", feature))
    close = getattr(sink, "close", None)
    if close is not None:
        close()
    return Check(feature, True, told, "")


def _film() -> Check:
    import av

    from lsr_live.frames.sinks.mp4 import ENCODERS

    found = [name for name, _ in ENCODERS if name in av.codecs_available]
    works = bool(found)
    advice = "" if works else "Install PyAV from the package registry: pip install --force-reinstall av"
    return Check("films (mp4)", works, f"PyAV {av.__version__}: {', '.join(found) or 'no encoder'}", advice)


def _runtimes() -> Iterator[Check]:
    from engines.runtime.choose import PLANNED, places
    from engines.runtime.tensorrt.parts import parts

    for place in places():
        if place.runtime in PLANNED:
            continue
        found = f"{place.version} on {place.name}: {', '.join(place.precisions)}" if place.works else place.trouble
        yield Check(f"networks: {place.runtime}, {place.device}", place.works, found, place.advice)
    for part in parts():
        yield Check(f"TensorRT: {part.name}", not part.trouble, part.found or part.trouble, part.advice)


def _engines() -> Check:
    from engines.cache import Broken, Cache

    feature = "engines"
    cache = Cache()
    try:
        found = cache.list()
    except EngineError as error:
        return Check(feature, False, error.sentence, error.advice)
    usable = [each for each in found if not isinstance(each, Broken) and not each.refused]
    if not usable:
        advice = "The first lsr-live drive builds some; lsr-live engines build builds all."
        return Check(feature, True, f"none built in {cache.folder}", advice)
    best = min(usable, key=lambda engine: engine.total_ms)
    return Check(feature, True, f"{len(usable)} built; {best.target} takes {best.total_ms:.1f} ms a picture", "")


def _identity_network(settings: Settings) -> Check:
    from lsr_live.identity.likeness import find_network

    network = find_network(settings.models)
    return Check("identity network", True, str(network or "the one that comes with lsr-live"), "")


def _package(feature: str, name: str, install: str) -> Check:
    version = _version(name)
    return Check(feature, version is not None, f"{name} {version or 'is not installed'}", "" if version else install)


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _existing(path: Path) -> Path:
    """The nearest folder above that is there."""
    return next(place for place in (path, *path.absolute().parents) if place.exists())
