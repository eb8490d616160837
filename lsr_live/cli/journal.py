"""The log: always a file, on the terminal as much as was asked for."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

from lsr_live.errors import DeviceError

FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
MAX_BYTES = 2_000_000


def begin_journal(verbose: int, file: Path | None) -> None:
    """Start to log: to `file`, or to the user's log folder; with `verbose` to the terminal too.

    Raises
    ------
    DeviceError
        `file` cannot be written. The user's log folder is done without where it cannot be.
    """
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose > 1 else logging.INFO)
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    terminal.setLevel((logging.CRITICAL + 1, logging.INFO, logging.DEBUG)[min(verbose, 2)])
    root.addHandler(terminal)
    path = file or Path(platformdirs.user_log_dir("lsr-live", appauthor=False)) / "lsr-live.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        journal = RotatingFileHandler(path, maxBytes=MAX_BYTES, backupCount=1, encoding="utf-8")
    except OSError as error:
        if file is not None:
            raise DeviceError(f"The log file {file} cannot be written: {error.strerror}.") from error
        return
    journal.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(journal)


def journal_file() -> Path | None:
    """The file that is logged to, if there is one."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, RotatingFileHandler):
            return Path(handler.baseFilename)
    return None
