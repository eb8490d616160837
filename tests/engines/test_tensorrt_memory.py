"""The real cuda-python on a double of the driver, in a program of its own: nothing else must find that driver."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("driver_double.c")
ROOT = Path(__file__).resolve().parents[2]

pytest.importorskip("cuda.bindings.driver", reason="cuda-python is not installed (pip install cuda-python)")

BEGIN = """
import ctypes, threading
import numpy as np
from engines.errors import EngineError
from engines.runtime.base import Port
from engines.runtime.tensorrt.card import find_card
from engines.runtime.tensorrt.memory import CudaPythonDevice, captured

def left():
    numbers = (ctypes.c_long * 6)()
    ctypes.CDLL("libcuda.so.1").double_left(numbers)
    return list(numbers)

port = Port("x", (1, 3, 4, 5), np.dtype(np.float32))
device = CudaPythonDevice()
"""

MOVES = """
def move(value):
    with device.current():
        there, back, address = device.host_array(port), device.host_array(port), device.allocate(240)
        assert there.shape == port.shape and there.dtype == port.dtype
        there[:] = value
        device.upload(address, there)
        device.download(back, address)
        device.wait()
        np.testing.assert_array_equal(back, np.full(port.shape, value, np.float32))

move(3)
thread = threading.Thread(target=move, args=(4,))
thread.start()
thread.join()
assert left()[:3] == [2 * 3 * 240, 1, 1], left()
device.close()
assert left()[:5] == [0, 0, 0, 0, 0], left()
"""

RECORDS = """
with device.current():
    graph = captured(device, lambda: True)
    graph.launch()
    graph.launch()
    graph.close()
    assert captured(device, lambda: False) is None
    try:
        captured(device, lambda: 1 / 0)
    except ZeroDivisionError:
        pass
    device.wait()
device.close()
assert left()[5] == 2
"""

REFUSES = """
def refused(action, words):
    try:
        action()
    except EngineError as error:
        assert words in str(error), error
    else:
        raise AssertionError("not refused")

large = Port("x", (1 << 12, 1 << 12), np.dtype(np.float32))
with device.current():
    refused(lambda: device.allocate(1 << 26), "too little free memory")
    refused(lambda: device.host_array(large), "too little free memory")
refused(lambda: device.allocate(16), "CUDA_ERROR_INVALID_CONTEXT")
"""

FINDS = """
card = find_card()
assert (card.name, card.capability) == ("Double", (8, 6)), card
assert card.driver
"""


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a libcuda.so.1 that is none."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("needs Linux and a C compiler for the double of the driver")
    folder = tmp_path_factory.mktemp("driver")
    built = ["-shared", "-fPIC", "-Wl,-soname,libcuda.so.1", "-o", str(folder / "libcuda.so.1"), str(SOURCE), "-ldl"]
    subprocess.run([compiler, *built], check=True)
    return folder


@pytest.mark.parametrize("script", [MOVES, RECORDS, REFUSES, FINDS], ids=["moves", "records", "refuses", "finds"])
def test_cuda_python_does_what_is_asked_of_it(driver: Path, script: str) -> None:
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"LD_LIBRARY_PATH": str(driver), "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + script], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
