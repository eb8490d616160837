"""The portrait that everybody may use: scikit-image's astronaut, Eileen Collins; NASA, public domain."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from lsr_live.frames.frame import Picture
    from lsr_live.identity.identity import Identity

NAME = "Eileen Collins"
CONSENT = "public domain NASA portrait"


def portrait() -> Picture:
    """(512,512,3) uint8 RGB."""
    from skimage.data import astronaut

    return np.ascontiguousarray(astronaut())


def enrol_portrait() -> Identity:
    """Enrol her, in memory only."""
    from PIL import Image

    from lsr_live.identity.enrol import enrol

    with tempfile.TemporaryDirectory() as folder:
        photo = Path(folder) / "astronaut.png"
        Image.fromarray(portrait()).save(photo)
        return enrol(NAME, [photo], consent=CONSENT).identity
