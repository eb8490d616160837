"""Everything that frames can come from, opened by one word from the user."""

from __future__ import annotations

import re
from pathlib import Path

from lsr_live.errors import DataError, DeviceError, UsageError
from lsr_live.frames.cameras import describe_cameras, list_cameras
from lsr_live.frames.source import Source
from lsr_live.settings import CameraSettings

_DEFAULT_SEED = 0


def open_source(spec: str, *, camera: CameraSettings | None = None, realtime: bool = False) -> Source:
    """Open what the user names.

    Parameters
    ----------
    spec
        ``0`` or another number, or (part of) a name: camera. ``demo`` or ``demo:SEED``: animated driver.
        ``http://...``, ``rtsp://...`` and the like: stream. A folder, or one picture: still pictures. Any other file:
        clip. A file that is called like a camera is meant by ``./0``.
    camera
        Size and rate to ask of a camera.
    realtime
        Pace clips and the animated driver by the wall clock, like a camera.

    Raises
    ------
    DeviceError
        A camera or stream that is not there.
    DataError
        A file that is not there or cannot be used.
    UsageError
        A word that cannot mean anything.

    Example
    -------
    >>> source = open_source("demo:7")
    >>> source.read().mesh.shape
    (478, 3)
    >>> source.close()
    """
    if spec == "demo" or spec.startswith("demo:"):
        return _open_animated(spec, realtime)
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]+)://", spec)
    if scheme is not None:
        return _open_stream(spec, scheme[1].lower())
    node = re.fullmatch(r"/dev/video(\d+)", spec)
    if node is not None or (spec.isascii() and spec.isdigit()):
        return _open_camera(node[1] if node is not None else spec, camera)
    if not spec:
        raise UsageError("No source is named.", "Name a camera, a file, a folder, an address, or demo.")
    try:
        path = Path(spec).expanduser()
        exists = path.exists()
    except (OSError, RuntimeError) as error:  # RuntimeError: nobody's home
        why = (getattr(error, "strerror", None) or str(error)).lower().rstrip(".")
        raise UsageError(f"{_short(spec)} cannot be the name of a source: {why}.", "Check the path.") from error
    if exists:
        return _open_path(path, realtime)
    cameras = list_cameras()
    if any(spec.casefold() in known.name.casefold() for known in cameras):
        return _open_camera(spec, camera)
    sentence = f"There is no file or folder {_short(spec)}, and no camera is called that."
    advice = f"{describe_cameras(cameras)} Without one, demo is a driver that is always there."
    if path.suffix or len(path.parts) > 1:
        raise DataError(sentence, advice)
    raise DeviceError(sentence, advice)


def _short(spec: str) -> str:
    shown = spec if spec.isprintable() else repr(spec)
    return shown if len(shown) <= 120 else f"{shown[:60]}...{shown[-50:]}"


def _open_animated(spec: str, realtime: bool) -> Source:
    from lsr_live.frames.sources.animated import AnimatedDriver

    seed = spec.partition(":")[2]
    if spec != "demo" and not (seed.isascii() and seed.isdigit() and len(seed) < 10):
        raise UsageError(f"{spec} is no animated driver.", "Write demo, or demo:7 with a whole number for another one.")
    return AnimatedDriver(int(seed) if seed else _DEFAULT_SEED, realtime=realtime)


def _open_stream(spec: str, scheme: str) -> Source:
    from lsr_live.frames.sources.stream import SCHEMES, Stream

    if scheme not in SCHEMES:
        raise UsageError(f"Addresses that start with {scheme}:// cannot be read.", f"Use {', '.join(sorted(SCHEMES))}.")
    return Stream(spec)


def _open_camera(which: str, settings: CameraSettings | None) -> Source:
    from lsr_live.frames.sources.camera import Camera

    return Camera(which, settings)


def _open_path(path: Path, realtime: bool) -> Source:
    from lsr_live.frames.picture_file import PICTURE_SUFFIXES
    from lsr_live.frames.sources.clip import Clip
    from lsr_live.frames.sources.pictures import Pictures

    if path.is_dir() or path.suffix.lower() in PICTURE_SUFFIXES:
        return Pictures(path)
    return Clip(path, realtime=realtime)
