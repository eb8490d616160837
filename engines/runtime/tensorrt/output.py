"""What the libraries make, to the disk: whole or not at all, and for this user alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from engines.storage import write


def write_whole(path: Path, made: Any) -> None:
    """Write what a library made and holds in its own memory; what was there before is replaced. Raises `OSError`."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write(part, bytes(made))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
