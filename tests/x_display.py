"""An X server without a screen, for windows of a real window system."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def x_display(width: int, height: int) -> Iterator[str]:
    """The name of a display of this size, px; the test is skipped where there is no Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("needs Xvfb, a display without a screen")
    ready, told = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(told), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        pass_fds=(told,),
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    with os.fdopen(ready) as reader:
        number = reader.readline().strip()
    assert number
    yield f":{number}"
    server.terminate()
    server.wait()
