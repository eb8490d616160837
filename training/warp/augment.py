"""What a camera and a room do to pictures: colour for all of an example, noise and occluders for its photos."""

from __future__ import annotations

import dataclasses

import torch
from torch import Tensor

from training.warp.scene import Scene

RANDOM = 14
"""Numbers of chance that an example takes."""


class Augmentation:
    """Changes scenes at random.

    Parameters
    ----------
    colour
        Largest change of gamma, brightness and of each channel's gain, as a share.
    noise
        Largest standard deviation of the photos' noise, of a range of 2.
    occluded
        Share of examples whose photos have something before them.
    side
        R, px.
    """

    def __init__(self, *, colour: float, noise: float, occluded: float, side: int, device: torch.device) -> None:
        self.colour, self.noise, self.occluded = colour, noise, occluded
        self._grain = Grain(side, device)

    def __call__(self, scene: Scene, random: Tensor) -> Scene:
        """A scene changed by `random` (B,`RANDOM`) uniform in [0,1)."""
        signed = random[:, :5] * 2.0 - 1.0

        def changed(colours: Tensor, channel: int = 1) -> Tensor:
            return recoloured(colours, signed, self.colour, channel)

        target = torch.cat((changed(scene.target[:, :3]), scene.target[:, 3:]), 1)
        colour = changed(scene.photos[:, :, :3], 2)
        colour = self._occluded(colour, random[:, 7:14]) + self._grain(random[:, 5:7], self.noise)[:, None]
        photos = torch.cat((colour.clamp(-1.0, 1.0), scene.photos[:, :, 3:]), 2)
        lips, lashes = changed(scene.lips), changed(scene.lashes, 2)
        return dataclasses.replace(scene, target=target, photos=photos, lips=lips, lashes=lashes)

    def _occluded(self, photos: Tensor, random: Tensor) -> Tensor:
        side = photos.shape[-1]
        line = (torch.arange(side, device=photos.device) + 0.5) / side
        wide, high = 0.05 + 0.15 * random[:, 1], 0.05 + 0.15 * random[:, 2]
        across = ((line - random[:, 3:4]) / wide[:, None]).square()
        down = ((line - random[:, 4:5]) / high[:, None]).square()
        before = (down[:, :, None] + across[:, None, :] < 1.0) & (random[:, 0] < self.occluded)[:, None, None]
        shade = torch.stack((random[:, 5], random[:, 6], (random[:, 5] + random[:, 6]) / 2), 1) * 2.0 - 1.0
        return torch.where(before[:, None, None], shade[:, None, :, None, None], photos)


class Grain:
    """Noise for pictures of one side: one sheet, shifted for each, since drawing anew would cost more than all else."""

    def __init__(self, side: int, device: torch.device) -> None:
        self._sheet = torch.randn(side, side, 3, generator=torch.Generator().manual_seed(0)).to(device)

    def __call__(self, random: Tensor, most: float) -> Tensor:
        """Noise (B,3,side,side) by `random` (B,2) uniform in [0,1), of standard deviation up to `most`."""
        side = len(self._sheet)
        line = torch.arange(side, device=random.device)
        rows = (line + (random[:, :1] * side).long()) % side
        columns = (line + (random[:, :1] * side * 97).long()) % side
        sheet = self._sheet[rows[:, :, None], columns[:, None, :]].permute(0, 3, 1, 2)
        return sheet * (most * random[:, 1:].square())[:, :, None, None]


def recoloured(colours: Tensor, signed: Tensor, most: float, channel: int = 1) -> Tensor:
    """Colours (B,...) in [-1,1] in another light.

    Parameters
    ----------
    signed
        (B,5) uniform in [-1,1): of gamma, of brightness, and of each channel's gain.
    most
        Largest change, as a share.
    channel
        Axis of `colours` with red, green and blue.
    """
    shape = [len(colours), *[1] * (colours.dim() - 1)]
    wide = list(shape)
    wide[channel] = 3
    gamma = torch.exp2(most * signed[:, :1])
    gain = 1.0 + most * (0.5 * signed[:, 1:2] + 0.5 * signed[:, 2:5])
    light = (colours.clamp(-1.0, 1.0) + 1.0) / 2.0
    return (light.pow(gamma.view(shape)) * gain.view(wide)).clamp(0.0, 1.0) * 2.0 - 1.0
