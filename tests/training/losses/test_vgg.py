"""VGG-19 and VGG-Face with made-up weights, under the public names and as the public files are saved."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from lsr_live.errors import UsageError

torch = pytest.importorskip("torch", reason="training needs torch")

from torch.nn.functional import conv2d, max_pool2d, relu  # noqa: E402

from training.losses.vgg19 import Vgg19Distance  # noqa: E402
from training.losses.vgg_face import VggFaceDistance  # noqa: E402

WIDTHS = (64, 128, 256, 512, 512)
BGR_MEAN = torch.tensor([103.939, 116.779, 123.68]).view(1, 3, 1, 1)


def layers(counts: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """Block, inputs and outputs of each convolution."""
    blocks = [block for block, count in enumerate(counts, 1) for _ in range(count)]
    widths = [3, *(WIDTHS[block - 1] for block in blocks)]
    return [(block, *pair) for block, pair in zip(blocks, pairwise(widths), strict=True)]


def kernels(counts: tuple[int, ...]) -> list[tuple[torch.Tensor, torch.Tensor]]:
    draw = torch.Generator().manual_seed(1)
    return [
        (torch.randn(wide, width, 3, 3, generator=draw) * (2 / (9 * width)) ** 0.5, torch.randn(wide, generator=draw))
        for _, width, wide in layers(counts)
    ]


@pytest.fixture(scope="module")
def vgg19_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    counts = (2, 2, 4, 4, 4)
    state, index, block = {}, 0, 1
    for (of, *_), (weight, bias) in zip(layers(counts), kernels(counts), strict=True):
        index += of != block  # the pooling in between
        block = of
        state |= {f"features.{index}.weight": weight, f"features.{index}.bias": bias}
        index += 2
    assert sorted({int(name.split(".")[1]) for name in state}) == [
        0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34,
    ]  # fmt: skip
    path = tmp_path_factory.mktemp("vgg") / "vgg19-d01eb7cb.pth"
    torch.save(state | {"classifier.1.weight": torch.zeros(2, 2)}, path)
    return path


@pytest.fixture(scope="module")
def dense() -> dict[str, torch.Tensor]:
    """VGG-Face's dense layers; rows alike, so that 500 MB need not be written."""
    draw = torch.Generator().manual_seed(2)
    state = {}
    for name, inputs, outputs in (("fc6", 25088, 4096), ("fc7", 4096, 4096), ("fc8", 4096, 2622)):
        state[f"{name}.weight"] = (torch.randn(inputs, generator=draw) / inputs**0.5).expand(outputs, inputs)
        state[f"{name}.bias"] = torch.randn(outputs, generator=draw)
    return state


@pytest.fixture(scope="module")
def face_file(dense: dict[str, torch.Tensor], tmp_path_factory: pytest.TempPathFactory) -> Path:
    counts = (2, 2, 3, 3, 3)
    names = [f"conv{block}_{i}" for block, count in enumerate(counts, 1) for i in range(1, count + 1)]
    state = dict(dense)
    for name, (weight, bias) in zip(names, kernels(counts), strict=True):
        state |= {f"{name}.weight": weight, f"{name}.bias": bias}
    path = tmp_path_factory.mktemp("face") / "vgg_face_dag.pth"
    torch.save(state, path)
    return path


def pictures(side: int) -> tuple[torch.Tensor, torch.Tensor]:
    draw = torch.Generator().manual_seed(3)
    one, other = (torch.rand(1, 3, side, side, generator=draw) * 2 - 1 for _ in range(2))
    return one, other


def firsts(x: torch.Tensor, counts: tuple[int, ...]) -> tuple[list[torch.Tensor], torch.Tensor]:
    """Each block's first features, and the last of all, written out."""
    taps, block = [], 0
    for (of, *_), (weight, bias) in zip(layers(counts), kernels(counts), strict=True):
        if of > 1 and of != block:
            x = max_pool2d(x, 2, 2)
        x = relu(conv2d(x, weight, bias, padding=1))
        if of != block:
            taps.append(x)
        block = of
    return taps, x


def bgr(picture: torch.Tensor) -> torch.Tensor:
    return (picture[:, [2, 1, 0]] * 127.5 + 127.5) - BGR_MEAN


def test_vgg19_is_the_published_definition(vgg19_file: Path) -> None:
    loss = Vgg19Distance(vgg19_file)
    picture, truth = pictures(32)
    (found, _), (wanted, _) = (firsts(bgr(p), (2, 2, 4, 4, 4)) for p in (picture, truth))
    weights = (1 / 32, 1 / 16, 1 / 8, 1 / 4, 1)
    by_hand = sum(w * (a - b).abs().mean() for w, a, b in zip(weights, found, wanted, strict=True))
    torch.testing.assert_close(loss(picture, truth), by_hand[None], rtol=1e-4, atol=0)
    assert float(loss(picture, picture)) == 0


def test_vgg19_leads_to_the_picture_alone(vgg19_file: Path) -> None:
    loss = Vgg19Distance(vgg19_file)
    picture, truth = (p.requires_grad_() for p in pictures(32))
    exact = loss(picture, truth)
    with torch.autocast("cpu", torch.bfloat16):
        rounded = loss(picture, truth)
    assert rounded.dtype == torch.float32
    torch.testing.assert_close(rounded, exact, rtol=0.03, atol=0)
    rounded.sum().backward()
    assert torch.isfinite(picture.grad).all()
    assert picture.grad.abs().max() > 0
    assert truth.grad is None
    assert not any(parameter.requires_grad for parameter in loss.parameters())


def test_vgg_face_is_the_published_definition(face_file: Path, dense: dict[str, torch.Tensor]) -> None:
    loss = VggFaceDistance(face_file)
    picture, truth = pictures(224)
    # These weights want RGB; the mean is ImageNet's, as in the reference.
    taps, x = firsts(bgr(torch.cat((picture, truth)))[:, [2, 1, 0]], (2, 2, 3, 3, 3))
    x = max_pool2d(x, 2, 2).flatten(1)
    for name in ("fc6", "fc7", "fc8"):
        x = (x @ dense[f"{name}.weight"][0])[:, None] + dense[f"{name}.bias"]  # rows are alike
        x = x if name == "fc8" else relu(x)
    with torch.no_grad():
        distances = loss(picture, truth)
    by_hand = sum((tap[0] - tap[1]).abs().mean() for tap in taps)
    torch.testing.assert_close(distances.features, by_hand[None], rtol=1e-4, atol=0)
    torch.testing.assert_close(distances.logits, (x[0] - x[1]).abs().mean()[None], rtol=1e-3, atol=1e-5)


def test_vgg_face_refuses_pictures_that_are_too_small(face_file: Path) -> None:
    with pytest.raises(UsageError, match="128 x 128"):
        VggFaceDistance(face_file)(*pictures(128))
