"""What a failed write to the disk means, in a sentence for people."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from lsr_live.errors import DeviceError

if TYPE_CHECKING:
    from av import FFmpegError


def disk_error(error: OSError | FFmpegError, path: Path, kept: str = "") -> DeviceError:
    """Explain a failed write.

    Parameters
    ----------
    error
        What the system, or FFmpeg, said.
    path
        The file or folder that was to be written.
    kept
        What became of the work so far, as the second half of a sentence; empty where there is none yet.
    """
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            why, advice = "the disk is full", "Free some space, or choose a folder on another disk."
        case errno.ENOENT | errno.ENOTDIR:
            why, advice = f"there is no folder {path.parent}", "Create it first, or choose another."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            why, advice = "writing is not permitted there", "Choose a folder that you may write to."
        case errno.EEXIST:
            why, advice = "a file stands in the folder's place", "Choose another name."
        case errno.EISDIR:
            why, advice = "it is a folder", "Name a file."
        case _:
            why, advice = error.strerror or str(error), "Check the disk, or choose another folder."
    sentence = f"{path} cannot be written: {why}"
    return DeviceError(f"{sentence}; {kept}." if kept else f"{sentence}.", advice)
