from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing

import numpy as np
import pytest
from numpy.typing import NDArray

from lsr_live.identity.matte import SelfieSegmenter, matte_of


@pytest.fixture(scope="module")
def segmenter() -> Iterator[SelfieSegmenter]:
    with closing(SelfieSegmenter()) as opened:
        yield opened


def test_the_person_is_likely_and_the_background_is_not(
    segmenter: SelfieSegmenter, astronaut: NDArray[np.uint8]
) -> None:
    likely = segmenter.likely(astronaut)
    assert likely.shape == (512, 512)
    assert likely.dtype == np.float32
    assert likely[90:140, 200:250].min() > 0.9  # face
    assert likely[400:, 200:300].min() > 0.8  # suit
    assert likely[:200, 440:].max() < 0.3  # orange background


def test_any_size_of_picture(segmenter: SelfieSegmenter, astronaut: NDArray[np.uint8]) -> None:
    assert segmenter.likely(np.ascontiguousarray(astronaut[:300, :200])).shape == (300, 200)


def test_the_matte_s_edge_moves_to_the_picture_s_own() -> None:
    picture = np.full((256, 256, 3), 30, np.uint8)
    picture[:, 128:] = 220
    # The probability is unsure over 16 px around an edge that it has 3 px too far left.
    columns = np.arange(256, dtype=np.float32)
    likely = np.broadcast_to(np.clip((columns - 117) / 16, 0, 1), (256, 256)).astype(np.float32)
    matte = matte_of(likely, picture)
    assert (matte[:, :112] == 0).all()
    assert (matte[:, 140:] == 255).all()
    step = np.diff(matte[128].astype(int))
    assert int(step.argmax()) == 127


def test_it_starts_without_a_word() -> None:
    program = (
        "import numpy as np\nfrom lsr_live.identity.matte import SelfieSegmenter\n"
        "p = SelfieSegmenter(); p.likely(np.zeros((512, 512, 3), np.uint8)); p.close()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    assert done.stderr == ""
    assert done.stdout == ""
