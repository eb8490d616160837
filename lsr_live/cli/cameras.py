"""``lsr-live cameras``: which cameras there are."""

from __future__ import annotations

from lsr_live.cli.options import AsJson
from lsr_live.cli.telling import note, say_json, table


def cameras(as_json: AsJson = False) -> None:
    """List the cameras of this machine: number and name, either of which --input takes."""
    from lsr_live.frames.cameras import list_cameras

    found = list_cameras()
    if as_json:
        say_json([{"index": camera.index, "name": camera.name} for camera in found])
    elif found:
        table(("number", "name"), [(str(camera.index), camera.name) for camera in found])
    else:
        note("No camera is plugged in. --input demo is a driver that is always there; a clip works as well.")
