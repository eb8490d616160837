"""LPIPS v0.1 (Zhang et al., "The Unreasonable Effectiveness of Deep Features as a Perceptual Metric", CVPR 2018)."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import interpolate

from training.losses.models import LPIPS_HEADS, LPIPS_SQUEEZE, SQUEEZENET, find, look_for
from training.losses.weights_file import fill, read_weights

_MEAN = (-0.030, -0.088, -0.188)
_STD = (0.458, 0.448, 0.450)
_FIRES = {3: (64, 16, 64), 4: (128, 16, 64), 6: (128, 32, 128), 7: (256, 32, 128)}
_FIRES |= {9: (256, 48, 192), 10: (384, 48, 192), 11: (384, 64, 256), 12: (512, 64, 256)}
_TAPS = {1: 64, 4: 128, 7: 256, 9: 384, 10: 384, 11: 512, 12: 512}
"""Channels by layer."""


class Fire(nn.Module):
    """SqueezeNet's block: squeeze 1x1, then expand 1x1 and 3x3 side by side."""

    def __init__(self, width: int, squeezed: int, expanded: int) -> None:
        super().__init__()
        self.squeeze = nn.Conv2d(width, squeezed, 1)
        self.expand1x1 = nn.Conv2d(squeezed, expanded, 1)
        self.expand3x3 = nn.Conv2d(squeezed, expanded, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """(N,C,H,W) -> (N,2*expanded,H,W)."""
        x = torch.relu(self.squeeze(x))
        return torch.relu(torch.cat((self.expand1x1(x), self.expand3x3(x)), 1))


class LPIPS(nn.Module):
    """Perceptual distance on SqueezeNet 1.1 features.

    >>> distance = LPIPS(Path("lpips-squeeze.safetensors"))  # doctest: +SKIP
    >>> distance(picture, other)  # (N,3,H,W) in [-1,1] -> (N,)  # doctest: +SKIP

    Parameters
    ----------
    weights
        ``lpips-squeeze.safetensors``, or torchvision's ``squeezenet1_1`` where `heads` is given.
    heads
        The LPIPS authors' ``squeeze.pth``.

    Raises
    ------
    DataError
        A file is broken or another network's.
    """

    mean: Tensor
    std: Tensor

    def __init__(self, weights: Path, heads: Path | None = None) -> None:
        super().__init__()
        pool = nn.MaxPool2d(3, 2, ceil_mode=True)
        with torch.device("meta"):
            layers: list[nn.Module] = [nn.Conv2d(3, 64, 3, 2), nn.ReLU()]
            layers += [Fire(*_FIRES[i]) if i in _FIRES else pool for i in range(2, 13)]
            self.trunk = nn.Sequential(*layers)
            self.heads = nn.ParameterList(torch.empty(1, width, 1, 1) for width in _TAPS.values())
        state = read_weights(weights)
        prefix, linear = ("f.", "lin.{}") if heads is None else ("features.", "lin{}.model.1.weight")
        fill(self.trunk, {n.removeprefix(prefix): v for n, v in state.items() if n.startswith(prefix)}, weights)
        known = state if heads is None else read_weights(heads)
        names = {linear.format(i): str(i) for i in range(len(_TAPS))}
        fill(self.heads, {names[name]: value for name, value in known.items() if name in names}, heads or weights)
        self.register_buffer("mean", torch.tensor(_MEAN).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(_STD).view(1, 3, 1, 1))
        self.eval()

    def features(self, picture: Tensor) -> list[Tensor]:
        """Channel-normalised features of a picture (N,3,H,W) in [-1,1], float32."""
        x = (picture - self.mean) / self.std
        taps = []
        for index, layer in enumerate(self.trunk):
            x = layer(x)
            if index in _TAPS:
                known = x.float()
                # Not the root of a sum of squares: its gradient is infinite where a pixel has no feature at all.
                taps.append(known / (torch.linalg.vector_norm(known, dim=1, keepdim=True) + 1e-10))
        return taps

    def forward(self, picture: Tensor, other: Tensor) -> Tensor:
        """Distance (N,) of two pictures (N,3,H,W) in [-1,1], sides at least 48."""
        return torch.stack([layer.mean((1, 2)) for layer in self._layers(picture, other)]).sum(0)

    def map(self, picture: Tensor, other: Tensor) -> Tensor:
        """Where two pictures (N,3,H,W) differ: (N,H,W), whose mean is nearly the distance."""
        size = picture.shape[-2:]
        layers = [interpolate(layer[:, None], size, mode="bilinear") for layer in self._layers(picture, other)]
        return torch.stack(layers).sum(0)[:, 0]

    def _layers(self, picture: Tensor, other: Tensor) -> list[Tensor]:
        pairs = zip(self.features(picture), self.features(other), self.heads, strict=True)
        return [((a - b).square() * head).sum(1) for a, b, head in pairs]


def open_lpips(models: Path | None = None, *, online: bool = True) -> LPIPS:
    """LPIPS from the file that holds all of it, or else from the two public originals.

    Raises
    ------
    DataError
        Neither is at hand, nor could it be downloaded (`online`), or it is broken.
    """
    if whole := look_for(LPIPS_SQUEEZE, models):
        return LPIPS(whole)
    return LPIPS(find(SQUEEZENET, models, online=online), find(LPIPS_HEADS, models, online=online))
