"""``lsr-live`` without a command: the desktop app."""

from __future__ import annotations

import importlib
import os
import sys

from lsr_live.cli.options import gather
from lsr_live.errors import DeviceError

APP = "gui.app"
_INSTALL = 'Install it: pip install "lsr-live[gui]". The commands work without it: lsr-live --help.'


def open_app() -> int:
    """Open the app and stay until it is closed; returns the exit code.

    Raises
    ------
    DeviceError
        PyQt6 is not installed or cannot be loaded, or there is no display.
    """
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise DeviceError("There is no display to open a window on.", "The commands need none: lsr-live --help.")
    settings = gather({})
    try:
        # By its name: the app stands above the commands, which must not depend on it.
        app = importlib.import_module(APP)
    except ImportError as error:
        if error.name is not None and error.name.partition(".")[0] == "PyQt6" and "cannot open" not in str(error):
            raise DeviceError("The desktop app needs PyQt6, which is not installed.", _INSTALL) from error
        raise DeviceError(
            f"The desktop app cannot be loaded: {error}.", "lsr-live doctor says what is missing."
        ) from error
    return int(app.run(settings))
