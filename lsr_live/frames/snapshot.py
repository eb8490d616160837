"""One picture of the avatar, saved."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from lsr_live.frames.frame import Picture
from lsr_live.frames.marking import encode_picture
from lsr_live.frames.sinks.disk import disk_error


def write_snapshot(image: Picture, path: Path) -> Path:
    """Write a picture (H,W,3) uint8 RGB as a marked PNG, whole or not at all; returns its path.

    Raises
    ------
    DeviceError
        It cannot be written.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        partial.write_bytes(encode_picture(image, "png"))
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise disk_error(error, path) from error
    return path
