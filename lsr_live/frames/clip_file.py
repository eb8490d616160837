"""Opening video files of strangers."""

from __future__ import annotations

from pathlib import Path

import av
from av.container import InputContainer

# A file from a stranger may name other files or addresses to be read in its place: playlists are no clips.
_OPTIONS = {
    "protocol_whitelist": "file",
    "format_whitelist": "mov,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,ogg,asf,gif,h264,hevc,mjpeg,mxf,ivf,dv,nut,rm",
}


def open_clip(path: Path) -> InputContainer:
    """Open a video file for reading, and no other that it may name.

    Raises
    ------
    av.FFmpegError, OSError, ValueError
        It cannot be read, or is no video file.
    """
    # Old programs wrote titles in any encoding: they are not worth losing the clip for.
    return av.open(f"file:{path.resolve()}", options=_OPTIONS, metadata_errors="replace")
