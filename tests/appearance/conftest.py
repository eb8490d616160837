from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from lsr_live.identity.enrol import enrol
from lsr_live.identity.identity import Identity


@pytest.fixture(scope="session")
def collins(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Identity:
    """The astronaut, enrolled from her one portrait."""
    path: Path = tmp_path_factory.mktemp("portrait") / "collins.png"
    Image.fromarray(astronaut).save(path)
    return enrol("Eileen Collins", [path], consent="public domain portrait").identity
