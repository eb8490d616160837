"""What stands behind the person."""

from __future__ import annotations

import re
from pathlib import Path

import cv2
import numpy as np

from lsr_live.errors import UsageError
from lsr_live.frames.frame import AVATAR_SIZE, Picture
from lsr_live.frames.picture_file import read_picture
from lsr_live.identity.identity import Identity
from lsr_live.identity.plate import plate_of

_GREEN = (0, 177, 64)
_BLUR = 12.0


def background_of(identity: Identity, wish: str) -> Picture | None:
    """The plate (512,512,3) uint8 RGB that a background setting asks for; None: the whole photo moves.

    Parameters
    ----------
    identity
        Whose photos are shown.
    wish
        As `lsr_live.settings.PictureSettings.background`.

    Raises
    ------
    UsageError
        The setting is none of the known words, no colour and no file.
    DataError
        The picture cannot be read.
    """
    if wish == "moving":
        return None
    if wish == "auto":
        return identity.background
    if wish in ("still", "blur"):
        plate = identity.background if identity.background is not None else _plate(identity)
        return plate if wish == "still" else np.asarray(cv2.GaussianBlur(plate, (0, 0), _BLUR))
    if wish == "green":
        return _plain(_GREEN)
    if re.fullmatch(r"#[0-9a-fA-F]{6}", wish):
        return _plain((int(wish[1:3], 16), int(wish[3:5], 16), int(wish[5:7], 16)))
    if (path := _file(wish)) is not None:
        return _covering(read_picture(path))
    raise UsageError(
        f"The background '{wish}' is neither a known word, a colour nor a picture.",
        "Use auto, still, moving, blur, green, #rrggbb or the path of a picture.",
    )


def _file(wish: str) -> Path | None:
    try:
        path = Path(wish).expanduser()
        return path if path.is_file() else None
    except (OSError, RuntimeError):  # too long to be a path; the home of somebody unknown
        return None


def _plate(identity: Identity) -> Picture:
    rest = identity.photos[identity.rest]
    plate = plate_of([rest.image], [rest.matte])
    # A person who covers the whole picture leaves nothing to fill from but the picture itself.
    return np.asarray(cv2.GaussianBlur(rest.image, (0, 0), 3 * _BLUR)) if plate is None else plate


def _plain(colour: tuple[int, int, int]) -> Picture:
    return np.full((AVATAR_SIZE, AVATAR_SIZE, 3), colour, np.uint8)


def _covering(picture: Picture) -> Picture:
    """The middle of a picture, scaled to cover the square."""
    side = min(picture.shape[:2])
    top, left = (picture.shape[0] - side) // 2, (picture.shape[1] - side) // 2
    square = np.ascontiguousarray(picture[top : top + side, left : left + side])
    return np.asarray(cv2.resize(square, (AVATAR_SIZE, AVATAR_SIZE), interpolation=cv2.INTER_AREA))
