"""LSR's identity losses (LSR.md 7): differences of VGG-Face's features and of its logits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn

from lsr_live.errors import UsageError
from training.losses.imagenet import centred
from training.losses.models import VGG_FACE, find
from training.losses.pixels import l1
from training.losses.weights_file import fill, read_weights
from training.networks.vgg import VggConvolutions

_LAYERS = ("conv1_1", "conv2_1", "conv3_1", "conv4_1", "conv5_1")
_SIDE = 224


class FaceDistances(NamedTuple):
    """How far a face is from the true one."""

    features: Tensor
    """(N,): mean absolute differences after conv1_1, 2_1, 3_1, 4_1 and 5_1 with their ReLU, summed."""
    logits: Tensor
    """(N,): mean absolute difference of the logits of 2622 people."""


class _VggFace(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.convolutions = VggConvolutions((2, 2, 3, 3, 3))
        # Dense layers as convolutions: a picture larger than 224 px gives a map of logits, as in the reference.
        self.fc6 = nn.Conv2d(512, 4096, 7)
        self.fc7 = nn.Conv2d(4096, 4096, 1)
        self.fc8 = nn.Conv2d(4096, 2622, 1)

    def forward(self, x: Tensor) -> Iterator[tuple[str, Tensor]]:
        for name, features in self.convolutions(x):
            x = features
            yield name, x
        x = torch.relu_(self.fc6(torch.max_pool2d(x, 2)))
        yield "fc8", self.fc8(torch.relu_(self.fc7(x)))


class VggFaceDistance(nn.Module):
    """VGG-Face (Parkhi et al., "Deep Face Recognition", BMVC 2015), without dropout.

    Its input has ImageNet's mean taken off, not its own, as in the reference.

    Parameters
    ----------
    weights
        State dict with the names of ``vgg_face_dag.pth`` (``conv1_1.weight`` to ``fc8.bias``): it wants RGB.

    Raises
    ------
    DataError
        The file is broken or another network's.
    """

    def __init__(self, weights: Path) -> None:
        super().__init__()
        with torch.device("meta"):
            self.network = _VggFace()
        state = {
            f"convolutions.{name}" if name.startswith("conv") else name: value
            for name, value in read_weights(weights).items()
        }
        for name, height, width in (("fc6", 7, 7), ("fc7", 1, 1), ("fc8", 1, 1)):
            dense = state.get(f"{name}.weight")
            if dense is not None and dense.ndim == 2 and dense.shape[1] % (height * width) == 0:
                state[f"{name}.weight"] = dense.reshape(len(dense), -1, height, width)
        fill(self.network, state, weights)

    def forward(self, picture: Tensor, truth: Tensor) -> FaceDistances:
        """Distances of a picture to the true one, both (N,3,H,W) in [-1,1].

        Raises
        ------
        UsageError
            The pictures are smaller than the 224 px that the network was made for.
        """
        if min(picture.shape[2:]) < _SIDE:
            raise UsageError(
                f"VGG-Face cannot judge pictures of {picture.shape[3]} x {picture.shape[2]} px.",
                f"Train at {_SIDE} px or more, or with its losses' weights at 0.",
            )
        with torch.no_grad():
            wanted = {name: x for name, x in self.network(centred(truth)) if name in (*_LAYERS, "fc8")}
        found = {name: l1(x, wanted[name]) for name, x in self.network(centred(picture)) if name in wanted}
        return FaceDistances(torch.stack([found[name] for name in _LAYERS]).sum(0), found["fc8"])


def open_vgg_face(models: Path | None = None) -> VggFaceDistance:
    """The losses, their network found in a folder: no checksum of it is public, so it is never downloaded.

    Raises
    ------
    DataError
        No folder has it, or it is broken.
    """
    return VggFaceDistance(find(VGG_FACE, models))
