"""LSR's perceptual loss (LSR.md 7): differences of VGG-19's features."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.losses.imagenet import centred
from training.losses.models import VGG19, find
from training.losses.pixels import l1
from training.losses.weights_file import fill, read_weights
from training.networks.vgg import VggConvolutions

_WEIGHTS = {"conv1_1": 1 / 32, "conv2_1": 1 / 16, "conv3_1": 1 / 8, "conv4_1": 1 / 4, "conv5_1": 1.0}
# Indices of torchvision's nn.Sequential.
_PUBLIC = (0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28)


class Vgg19Distance(nn.Module):
    """Weighted mean absolute differences of the features after conv1_1, 2_1, 3_1, 4_1 and 5_1 with their ReLU.

    Parameters
    ----------
    weights
        State dict of the original VGG-19 under torchvision's names (``features.0.weight``): it wants BGR of 0 to 255
        less ImageNet's mean.

    Raises
    ------
    DataError
        The file is broken or another network's.
    """

    def __init__(self, weights: Path) -> None:
        super().__init__()
        with torch.device("meta"):
            self.network = VggConvolutions((2, 2, 4, 4, 1))
        names = [name for name, _ in self.network.named_children()]
        state = read_weights(weights)
        public = {
            f"features.{index}.{kind}": f"{name}.{kind}"
            for index, name in zip(_PUBLIC, names, strict=True)
            for kind in ("weight", "bias")
        }
        own = {public[name]: value for name, value in state.items() if name in public}
        fill(self.network, own, weights)
        # The pictures here are RGB: once here instead of with every picture.
        first = self.network.get_parameter("conv1_1.weight")
        first.data = first.data.flip(1)

    def features(self, picture: Tensor) -> dict[str, Tensor]:
        """Features by layer of a picture (N,3,H,W) in [-1,1]."""
        return {name: x for name, x in self.network(centred(picture)) if name in _WEIGHTS}

    def forward(self, picture: Tensor, truth: Tensor) -> Tensor:
        """Distance (N,) of a picture to the true one, both (N,3,H,W) in [-1,1], sides at least 16."""
        with torch.no_grad():
            wanted = self.features(truth)
        found = self.features(picture)
        layers = [weight * l1(found[name], wanted[name]) for name, weight in _WEIGHTS.items()]
        return torch.stack(layers).sum(0)


def open_vgg19(models: Path | None = None, *, online: bool = True) -> Vgg19Distance:
    """The loss, its network found or (`online`) downloaded: `training.losses.models.find` says how.

    Raises
    ------
    DataError
        It cannot be had or is broken.
    """
    return Vgg19Distance(find(VGG19, models, online=online))
