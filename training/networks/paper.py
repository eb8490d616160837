"""The reference networks together: LSR as published.

Meshry et al., "Learned Spatial Representations for Few-shot Talking-Head Synthesis", ICCV 2021; LSR.md 3.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NamedTuple

from torch import Tensor, nn

from lsr_live.errors import UsageError
from lsr_live.identity.classes import NAMES
from training.networks.encoder import Encoder
from training.networks.image_generator import ImageGenerator
from training.networks.layout_generator import LayoutGenerator
from training.networks.sides import check_side

_LEVELS = {"encoder": 7, "layout_down": 5, "layout_up": 5, "image": 6, "discriminator": 7}


@dataclass(frozen=True, slots=True)
class PaperPreset:
    """Sizes of the reference networks; the defaults are the published ones.

    Raises
    ------
    UsageError
        The side is no multiple of 32 or below 64, or there are too few or too many widths, or one below 1.
    """

    side: int = 224
    """Of all pictures, px."""
    latent: int = 512
    """Entries of each latent."""
    filters: int = 64
    """Channels of the layout's projection in each norm of the image generator."""
    encoder: tuple[int, ...] = (32, 64, 128, 256, 512, 512, 512)
    """Channels of both encoders, at full size and after each halving."""
    layout_down: tuple[int, ...] = (64, 128, 256, 512, 512)
    """Channels of the layout generator after each halving."""
    layout_up: tuple[int, ...] = (512, 256, 128, 64, 32)
    """Channels of the layout generator after each doubling."""
    image: tuple[int, ...] = (512, 512, 256, 128, 64, 32)
    """Channels of the image generator's blocks, coarsest first."""
    discriminator: tuple[int, ...] = (32, 64, 128, 256, 512, 512, 512)
    """Channels of the discriminator, at full size and after each halving."""

    def __post_init__(self) -> None:
        check_side(self.side)
        for field in fields(self):
            value = getattr(self, field.name)
            widths = value if isinstance(value, tuple) else (value,)
            wanted = _LEVELS.get(field.name, 1)
            if len(widths) != wanted or not all(isinstance(width, int) and width > 0 for width in widths):
                raise UsageError(
                    f"The reference networks cannot be built with {field.name} = {value}.",
                    f"It takes {wanted} whole numbers of 1 or more."
                    if wanted > 1
                    else "It must be a whole number of 1 or more.",
                )


class Latents(NamedTuple):
    """What is known of a person: where things belong, and how they look."""

    layout: Tensor
    """(N,latent)."""
    style: Tensor
    """(N,latent)."""


class PaperOutput(NamedTuple):
    """What is drawn for a contour, at its side."""

    layout: Tensor
    """(N,19,R,R) logits."""
    auxiliary: Tensor
    """(N,3,R,R) RGB of the layout generator: a loss of pre-training alone looks at it."""
    picture: Tensor
    """(N,3,R,R) RGB, linear, about [-1,1]: clip it to show or measure it."""


class PaperNetworks(nn.Module):
    """Two encoders and two generators: K shots of a person and a contour -> the person in that pose.

    >>> networks = PaperNetworks(PaperPreset(side=256))  # doctest: +SKIP
    >>> latents = networks.embed(frames, contours)  # once a person  # doctest: +SKIP
    >>> networks(latents, contour).picture  # once a frame  # doctest: +SKIP
    """

    def __init__(self, preset: PaperPreset) -> None:
        super().__init__()
        side, latent, classes = preset.side, preset.latent, len(NAMES)
        self.layout_encoder = Encoder(side, preset.encoder, latent)
        self.style_encoder = Encoder(side, preset.encoder, latent)
        self.layout_generator = LayoutGenerator(
            side, preset.layout_down, preset.layout_up, latent=latent, classes=classes
        )
        self.image_generator = ImageGenerator(
            side, preset.image, latent=latent, classes=classes, filters=preset.filters
        )

    def embed(self, frames: Tensor, contours: Tensor) -> Latents:
        """Frames and contours (N,K,3,R,R) in [-1,1] of K shots -> latents, each the mean over the shots.

        Raises
        ------
        DataError
            The pictures have another side, or there is no shot.
        """
        return Latents(self.layout_encoder(frames, contours), self.style_encoder(frames, contours))

    def forward(self, latents: Latents, contour: Tensor) -> PaperOutput:
        """Latents of N people and a contour (N,3,R,R) in [-1,1] for each -> layout and picture.

        Raises
        ------
        DataError
            The contour has another side.
        """
        logits, auxiliary = self.layout_generator(contour, latents.layout)
        return PaperOutput(logits, auxiliary, self.image_generator(latents.style, logits.softmax(1)))
