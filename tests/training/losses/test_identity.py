from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.training.losses.faces import mesh_at

torch = pytest.importorskip("torch", reason="training needs torch")

from training.losses.aligned_face import _TEMPLATE, aligned_faces  # noqa: E402
from training.losses.identity import IdentityDistance, open_identity  # noqa: E402

POINTS = [468, 473, 4, 61, 291]


def spots(mesh: np.ndarray, side: int) -> torch.Tensor:
    """A picture of soft dots at the five points, one channel each (3 of them)."""
    y, x = np.mgrid[:side, :side]
    dots = [np.exp(-((x - px) ** 2 + (y - py) ** 2) / 18) for px, py in mesh[POINTS[:3], :2]]
    return torch.from_numpy(np.stack(dots)[None].astype(np.float32))


@pytest.mark.parametrize("turned", [0, 25, -70, 180])
def test_faces_come_out_upright_wherever_they_were(turned: float) -> None:
    mesh = mesh_at(140, 110, 100, turned)
    cut = aligned_faces(spots(mesh, 256), torch.from_numpy(mesh[None]))[0].numpy()
    assert cut.shape == (3, 112, 96)
    upright = mesh_at(140, 110, 100)
    reference = aligned_faces(spots(upright, 256), torch.from_numpy(upright[None]))[0].numpy()
    np.testing.assert_allclose(cut, reference, atol=0.03)
    for dot, (x, y) in zip(cut, _TEMPLATE[:3], strict=True):
        row, column = np.unravel_index(dot.argmax(), dot.shape)
        assert np.hypot(column - x, row - y) < 6  # five points of another face cannot all be met


def test_the_crop_is_that_of_opencv() -> None:
    mesh = mesh_at(60, 70, 60, 12)
    picture = cv2.GaussianBlur(np.random.default_rng(0).random((128, 128, 3), np.float32), (0, 0), 4)
    x, y = mesh[POINTS, :2].astype(np.float64) @ (1, 1j), np.array(_TEMPLATE) @ (1, 1j)
    a = np.vdot(x - x.mean(), y - y.mean()) / np.vdot(x - x.mean(), x - x.mean())
    b = y.mean() - a * x.mean()
    matrix = np.array([[a.real, -a.imag, b.real], [a.imag, a.real, b.imag]])
    wanted = cv2.warpAffine(picture, matrix, (96, 112), borderMode=cv2.BORDER_REPLICATE)
    tensor = torch.from_numpy(picture).permute(2, 0, 1)[None]
    with torch.autocast("cpu", torch.bfloat16):
        cut = aligned_faces(tensor, torch.from_numpy(mesh[None]))
    np.testing.assert_allclose(cut[0].permute(1, 2, 0).numpy(), wanted, atol=0.02)


def test_a_face_without_extent_is_no_crash() -> None:
    cut = aligned_faces(torch.rand(1, 3, 32, 32), torch.full((1, 478, 2), 16.0))
    assert torch.isfinite(cut).all()


@pytest.fixture(scope="module")
def distance(shared_models: Path) -> IdentityDistance:
    return open_identity(shared_models)


@pytest.fixture(scope="module")
def people(shared_data: Path) -> tuple[torch.Tensor, torch.Tensor]:
    """Four people, two pictures each (8,3,256,256), and their meshes."""
    from lsr_live.faces import open_tracker
    from lsr_live.frames.frame import Frame
    from lsr_live.frames.picture_file import read_picture

    tracker = open_tracker(still=True)
    pictures, meshes = [], []
    for person in sorted((shared_data / "people" / "val").iterdir())[1:5]:
        for number in (0, 16):
            picture = read_picture(person / "inputs" / f"{number:02d}.jpg")
            picture = np.asarray(cv2.resize(picture, (256, 256), interpolation=cv2.INTER_AREA))
            face = tracker.track(Frame(picture, 0.0, 0, 0.0))
            assert face is not None
            pictures.append(picture)
            meshes.append(face.mesh)
    tracker.close()
    tensor = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1
    return tensor, torch.from_numpy(np.stack(meshes))


def test_the_same_person_is_nearer_than_others(
    distance: IdentityDistance, people: tuple[torch.Tensor, torch.Tensor]
) -> None:
    with torch.no_grad():
        vectors = torch.nn.functional.normalize(distance.embed(*people))
    cosines = (vectors @ vectors.T).numpy()
    same = np.repeat(np.arange(4), 2)[:, None] == np.repeat(np.arange(4), 2)
    assert cosines[same].min() > 0.5 > 0.35 > cosines[~same].max()


def test_the_loss_pulls_a_picture_towards_the_person(
    distance: IdentityDistance, people: tuple[torch.Tensor, torch.Tensor]
) -> None:
    pictures, meshes = people[0][::2], people[1][::2]
    assert float(distance(pictures, pictures, meshes).abs().max()) < 1e-5
    blurred = torch.nn.functional.avg_pool2d(pictures, 9, 1, 4).requires_grad_()
    before = distance(blurred, pictures, meshes)
    before.sum().backward()
    assert torch.isfinite(blurred.grad).all()
    assert (blurred.grad.abs().amax((1, 2, 3)) > 0).all()
    with torch.no_grad():
        after = distance(blurred - 2 * torch.sign(blurred.grad) / 255, pictures, meshes)
    assert (after < before).all()
    with torch.autocast("cpu", torch.bfloat16):
        rounded = distance(blurred, pictures, meshes)
    assert rounded.dtype == torch.float32
    torch.testing.assert_close(rounded, before, rtol=0, atol=0.02)
