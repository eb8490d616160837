"""From a decoded video frame, whose maker is unknown, to an upright picture."""

from __future__ import annotations

from typing import cast

import av
import numpy as np

from lsr_live.errors import DataError
from lsr_live.frames.frame import Picture

MAX_PIXELS = 64_000_000


def limit_size(name: str, stream: av.VideoStream) -> None:
    """Refuse a video of more than 64 megapixels a frame, and frames that grow beyond that on the way.

    Raises
    ------
    DataError
        The stream says so itself, or there is no decoder for it.
    """
    # Without a decoder for it a stream has no context, whatever its declared type says.
    if cast("av.VideoCodecContext | None", stream.codec_context) is None:
        raise DataError(f"{name} is in a video format that is not known here.", "Convert it to H.264.")
    width, height = stream.codec_context.width, stream.codec_context.height
    if width * height > MAX_PIXELS:
        raise DataError(
            f"{name} has frames of {width} x {height} px; a video may have {MAX_PIXELS / 1e6:.0f} megapixels a frame.",
            "Convert it to 1080p.",
        )
    stream.codec_context.options = {"max_pixels": str(MAX_PIXELS)}


def upright(frame: av.VideoFrame) -> Picture:
    """Picture of a frame, (H,W,3) uint8 RGB, turned as its display matrix says."""
    image = frame.to_ndarray(format="rgb24")
    # The display matrix's angle is counter-clockwise, as is rot90's.
    turns = round(frame.rotation / 90) % 4
    return np.ascontiguousarray(np.rot90(image, turns) if turns else image, np.uint8)


def reason(error: Exception) -> str:
    """Why FFmpeg or the system failed, without the address or path that may be in the full message."""
    text = error.strerror if isinstance(error, OSError | av.FFmpegError) else str(error)
    return (text or type(error).__name__).rstrip(".").lower()
