"""From what the user named as outputs to open sinks."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsr_live.errors import DeviceError, UsageError
from lsr_live.settings_file import expanded

if TYPE_CHECKING:
    from lsr_live.frames.sink import Sink
    from lsr_live.session import Session

FPS = 30.0
"""Announced rate where the source has none of its own."""


def is_film(path: Path) -> bool:
    """Whether this output is one file rather than a folder.

    Raises
    ------
    UsageError
        It is neither an mp4 nor a folder.
    """
    if path.suffix.lower() == ".mp4":
        return True
    if path.suffix and not path.is_dir():
        raise UsageError(
            f"{path} can be no output.", "Name a file ending in .mp4, or a folder for pictures (without an ending)."
        )
    return False


def check_not_input(outputs: Sequence[Path], source: str) -> None:
    """Refuse to write where it is read from, and two outputs in one place."""
    places = [expanded(output).resolve() for output in outputs]
    if len(set(places)) != len(places):
        raise UsageError("The same output is named twice.")
    if _is_one_of(source, places):
        raise UsageError(f"{source} is both the input and an output.", "Choose another output.")


def _is_one_of(source: str, places: Sequence[Path]) -> bool:
    try:
        path = Path(source).expanduser()
        return path.exists() and path.resolve() in places
    except (OSError, RuntimeError):  # too long for a path, nobody's home: told of where the source is opened
        return False


def open_files(outputs: Sequence[Path], fps: float | None, clip: Path | None, opened: ExitStack) -> list[Sink]:
    """Open films and folders; what is open when one fails is closed by `opened`.

    Parameters
    ----------
    clip
        The clip that drives, for its sound.
    """
    from lsr_live.frames.sinks.mp4 import Mp4Sink
    from lsr_live.frames.sinks.pictures import PictureFolderSink

    sinks: list[Sink] = []
    for output in outputs:
        path = expanded(output)
        sink: Sink = Mp4Sink(path, fps, audio_from=clip) if is_film(path) else PictureFolderSink(path)
        opened.callback(sink.close)
        sinks.append(sink)
    return sinks


def check_stats_place(path: Path | None) -> None:
    """Say before the work, not after it, that there is no such folder."""
    if path is not None and not expanded(path).parent.is_dir():
        raise UsageError(f"{path} cannot be written: there is no folder {path.parent}.", "Create it first.")


def write_stats(path: Path, session: Session[Any, Any], more: dict[str, object]) -> None:
    """Write the session's figures with the machine's description; the file is there whole or not at all."""
    from lsr_live.machine import describe_machine

    status = session.status
    content = {
        **more,
        "source": status.source,
        "state": str(status.state),
        "sentence": status.sentence,
        "frames_without_face": session.faceless,
        "figures": status.figures.as_dict(),
        "sinks": [
            {"name": sink.name, "failure": sink.failure, "sent": sink.sent, "dropped": sink.dropped}
            for sink in status.sinks
        ],
        "machine": describe_machine(),
    }
    target = expanded(path)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        partial.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise DeviceError(f"{path} cannot be written: {error.strerror}.", "Choose another place.") from error
