"""What every test may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from lsr_live.identity.enrol import enrol
from lsr_live.identity.identity import Identity

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


@pytest.fixture(scope="session")
def collins(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Identity:
    """The astronaut, enrolled from her one portrait."""
    path: Path = tmp_path_factory.mktemp("portrait") / "collins.png"
    Image.fromarray(astronaut).save(path)
    return enrol("Eileen Collins", [path], consent="public domain portrait").identity


@pytest.fixture(scope="session", autouse=True)
def _engines_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Engines are built once for all tests of a worker, and never among the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LSR_ENGINES", str(tmp_path_factory.mktemp("cache") / "engines"))
        yield
