from __future__ import annotations

import subprocess
import sys

import numpy as np
from numpy.typing import NDArray

from lsr_live.identity.matte import SelfieParser


def test_the_person_is_in_and_the_background_out(astronaut: NDArray[np.uint8]) -> None:
    parser = SelfieParser()
    matte = parser.matte(astronaut)
    parser.close()
    assert matte.shape == (512, 512)
    assert matte.dtype == np.uint8
    assert matte[90:140, 200:250].min() > 250  # face
    assert matte[400:, 200:300].min() > 250  # suit
    assert matte[:200, 440:].max() < 30  # orange background
    soft = (matte > 10) & (matte < 245)
    assert 0.001 < soft.mean() < 0.08


def test_any_size_of_picture(astronaut: NDArray[np.uint8]) -> None:
    parser = SelfieParser()
    assert parser.matte(np.ascontiguousarray(astronaut[:300, :200])).shape == (300, 200)
    parser.close()


def test_it_starts_without_a_word() -> None:
    program = (
        "import numpy as np\nfrom lsr_live.identity.matte import SelfieParser\n"
        "p = SelfieParser(); p.matte(np.zeros((512, 512, 3), np.uint8)); p.close()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    assert done.stderr == ""
    assert done.stdout == ""
