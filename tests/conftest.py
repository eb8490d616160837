"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real people, where this machine has it."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("needs ../shared/data, which only the developers' machines have")
    return folder


@pytest.fixture(scope="session")
def shared_models() -> Path:
    """The folder of metric networks, where this machine has it."""
    folder = SHARED / "models"
    if not folder.is_dir():
        pytest.skip("needs ../shared/models, which only the developers' machines have")
    return folder


@pytest.fixture(scope="session")
def astronaut() -> NDArray[np.uint8]:
    """Return scikit-image's astronaut portrait (512,512,3) uint8 RGB: one frontal face of about 100 px."""
    from skimage.data import astronaut as load

    return np.ascontiguousarray(load())
