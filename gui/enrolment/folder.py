"""Where photos from the camera lie until the wizard is left."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

from PIL import Image

from lsr_live.errors import DeviceError
from lsr_live.frames.frame import Picture


class PhotoFolder:
    """A temporary folder, made when it is first written to; every method is safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._written = 0
        self._over = False

    def write(self, stem: str, picture: Picture) -> Path | None:
        """Keep a picture (H,W,3) uint8 RGB; None after `remove`. `DeviceError`: the disk takes nothing."""
        with self._lock:
            if self._over:
                return None
            try:
                if self._folder is None:
                    self._folder = tempfile.TemporaryDirectory(prefix="lsr-live-", ignore_cleanup_errors=True)
                self._written += 1
                # Numbered, so that a photo taken again is another file to whoever remembers files.
                path = Path(self._folder.name) / f"{stem} {self._written}.png"
                Image.fromarray(picture).save(path, compress_level=1)
            except OSError as error:
                raise DeviceError(
                    f"The photo cannot be written to {tempfile.gettempdir()}: {error.strerror or error}.",
                    "Make room on the disk.",
                ) from error
            return path

    def remove(self) -> None:
        """Delete everything; nothing can be written any more. May be called twice."""
        with self._lock:
            self._over = True
            if self._folder is not None:
                self._folder.cleanup()
