from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

torch = pytest.importorskip("torch", reason="training needs torch")

from safetensors.torch import load_file  # noqa: E402

from training.losses.lpips import LPIPS, open_lpips  # noqa: E402
from training.losses.models import LPIPS_HEADS, LPIPS_SQUEEZE, SQUEEZENET  # noqa: E402


@pytest.fixture(scope="module")
def lpips(shared_models: Path) -> LPIPS:
    return open_lpips(shared_models, online=False)


def crop(astronaut: NDArray[np.uint8], left: int = 128) -> torch.Tensor:
    cut = astronaut[:128, left + 64 : left + 192].astype(np.float32) / 127.5 - 1
    return torch.from_numpy(cut).permute(2, 0, 1)[None]


def test_the_public_originals_are_the_same_network(
    lpips: LPIPS, shared_models: Path, tmp_path: Path, astronaut: NDArray[np.uint8]
) -> None:
    state = load_file(shared_models / LPIPS_SQUEEZE.name)
    trunk = {f"features.{name[2:]}": value for name, value in state.items() if name.startswith("f.")}
    torch.save(trunk | {"classifier.1.weight": torch.zeros(10, 512, 1, 1)}, tmp_path / SQUEEZENET.name)
    torch.save({f"lin{i}.model.1.weight": state[f"lin.{i}"] for i in range(7)}, tmp_path / LPIPS_HEADS.name)
    pair = crop(astronaut), crop(astronaut, 131)
    converted = LPIPS(tmp_path / SQUEEZENET.name, tmp_path / LPIPS_HEADS.name)
    assert torch.equal(converted(*pair), lpips(*pair))


def test_gradients_are_finite_even_where_there_is_nothing_to_see(lpips: LPIPS, astronaut: NDArray[np.uint8]) -> None:
    # Alike and flat pictures: distances whose root has no slope at zero.
    for picture, truth in ((crop(astronaut), crop(astronaut, 131)), (torch.zeros(1, 3, 64, 64), crop(astronaut))):
        picture = picture.clone().requires_grad_()
        size = truth[..., : picture.shape[2], : picture.shape[3]]
        lpips(picture, size).sum().backward()
        assert torch.isfinite(picture.grad).all()
        assert picture.grad.abs().max() > 0
    dead = torch.full((1, 64, 8, 8), 0.0, requires_grad=True)
    (dead / (torch.linalg.vector_norm(dead, dim=1, keepdim=True) + 1e-10)).sum().backward()
    assert torch.isfinite(dead.grad).all()


def test_half_precision_changes_little(lpips: LPIPS, astronaut: NDArray[np.uint8]) -> None:
    picture = crop(astronaut).requires_grad_()
    exact = lpips(picture, crop(astronaut, 131))
    with torch.autocast("cpu", torch.bfloat16):
        rounded = lpips(picture, crop(astronaut, 131))
    assert rounded.dtype == torch.float32
    torch.testing.assert_close(rounded, exact, rtol=0.05, atol=0)
    rounded.sum().backward()
    assert torch.isfinite(picture.grad).all()
