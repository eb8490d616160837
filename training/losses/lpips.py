"""LPIPS v0.1 (Zhang et al., "The Unreasonable Effectiveness of Deep Features as a Perceptual Metric", CVPR 2018)."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

_MEAN = (-0.030, -0.088, -0.188)
_STD = (0.458, 0.448, 0.450)
_FIRES = {3: (64, 16, 64), 4: (128, 16, 64), 6: (128, 32, 128), 7: (256, 32, 128)}
_FIRES |= {9: (256, 48, 192), 10: (384, 48, 192), 11: (384, 64, 256), 12: (512, 64, 256)}
_TAPS = (1, 4, 7, 9, 10, 11, 12)


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
    """

    mean: Tensor
    std: Tensor

    def __init__(self, weights: Path) -> None:
        super().__init__()
        pool = nn.MaxPool2d(3, 2, ceil_mode=True)
        layers: list[nn.Module] = [nn.Conv2d(3, 64, 3, 2), nn.ReLU()]
        layers += [Fire(*_FIRES[i]) if i in _FIRES else pool for i in range(2, 13)]
        self.trunk = nn.Sequential(*layers)
        state = load_file(weights)
        self.trunk.load_state_dict({name[2:]: value for name, value in state.items() if name.startswith("f.")})
        self.heads = nn.ParameterList(state[f"lin.{i}"].reshape(1, -1, 1, 1) for i in range(len(_TAPS)))
        self.register_buffer("mean", torch.tensor(_MEAN).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(_STD).view(1, 3, 1, 1))
        self.requires_grad_(False).eval()

    def features(self, picture: Tensor) -> list[Tensor]:
        """Channel-normalised features of a picture (N,3,H,W) in [-1,1]."""
        x = (picture - self.mean) / self.std
        taps = []
        for index, layer in enumerate(self.trunk):
            x = layer(x)
            if index in _TAPS:
                taps.append(x / (x.square().sum(1, keepdim=True).sqrt() + 1e-10))
        return taps

    def forward(self, picture: Tensor, other: Tensor) -> Tensor:
        """Distance (N,) of two pictures (N,3,H,W) in [-1,1]."""
        pairs = zip(self.features(picture), self.features(other), self.heads, strict=True)
        layers = [((a - b).square() * head).sum(1).mean((1, 2)) for a, b, head in pairs]
        return torch.stack(layers).sum(0)
