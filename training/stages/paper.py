"""Training of the reference networks (LSR.md 7 to 9): layout pre-training, meta-learning, subject fine-tuning."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from lsr_live.identity.classes import PALETTE
from training.data.pool import Pool
from training.losses.adversarial import critic_loss, generator_loss, gradient_penalty
from training.losses.identity import open_identity
from training.losses.latent import latent_loss
from training.losses.lpips import open_lpips
from training.losses.pixels import l1
from training.losses.segmentation import segmentation_loss
from training.losses.vgg19 import open_vgg19
from training.losses.vgg_face import open_vgg_face
from training.networks.discriminator import Discriminator
from training.networks.paper import Latents, PaperNetworks
from training.stages.config import StageConfig
from training.stages.draw import Clips, Frames
from training.stages.live import GENERATOR
from training.stages.options import integers, word
from training.stages.paper_frames import PaperExample, draw_contours, paper_example
from training.stages.paper_preset import preset_of
from training.stages.recipe import CRITIC, Player, Recipe, Shard

Distance = Callable[[Tensor, Tensor], Tensor]
"""Of two pictures (B,3,R,R): (B,)."""
_SHOWN, _SHOWN_SIDE = 6, 128


class PaperRecipe(Recipe[PaperExample]):
    """What the three stages share.

    Parameters
    ----------
    config
        Of the stage. Options: ``shots``, of which each batch takes one number; ``perceptual`` "vgg19" or "lpips".
    pool
        All frames.
    models
        Folder of the networks that losses look through.

    Raises
    ------
    UsageError
        The side does not fit the networks, or an option is missing or unknown.
    DataError
        A network is missing, or no clip has two frames.
    """

    def __init__(self, config: StageConfig, pool: Pool, models: Path | None) -> None:
        self.config = config
        self.pool = pool
        self.drawn = self.drawn_from(pool)
        self.preset = preset_of(config)
        torch.manual_seed(config.seed)
        device = pool.images.device
        self.networks = PaperNetworks(self.preset).to(device)
        self._shots = integers(config.options, "shots")
        self._contours = draw_contours(pool)
        self._perceptual = _perceptual(word(config.options, "perceptual", ("vgg19", "lpips")), models, device)

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, as one player."""
        return {GENERATOR: Player(GENERATOR, self.networks)}

    def draw(self, generator: torch.Generator, batch_size: int, step: int, shard: Shard) -> PaperExample:
        """Draw examples: see `training.stages.recipe.Recipe.draw`."""
        chance = float(torch.rand(1, generator=generator, device=self.pool.images.device))
        targets, shots = self.drawn.draw(generator, batch_size, self._shots[int(chance * len(self._shots))])
        return paper_example(self.pool, self._contours, shard.rows(targets), shard.rows(shots))

    def drawn_from(self, pool: Pool) -> Clips | Frames:
        """Where targets and shots are drawn from."""
        return Clips(pool)

    def latents(self, networks: PaperNetworks, batch: PaperExample) -> Latents:
        """What is known of the people of a batch."""
        return networks.embed(batch.shots, batch.shot_contours)

    def grid(self, networks: Mapping[str, nn.Module]) -> NDArray[np.uint8]:
        """Rows of one shot, contour, layout, the parser's layout, answer and truth: (H,W,3) uint8."""
        generator = torch.Generator(self.pool.images.device).manual_seed(1)
        batch = paper_example(self.pool, self._contours, *self.drawn.draw(generator, _SHOWN, self._shots[-1]))
        paper = networks[GENERATOR]
        assert isinstance(paper, PaperNetworks)
        with torch.no_grad():
            answer = paper(self.latents(paper, batch), batch.contour)
        columns = [
            _bright(batch.shots[:, 0]),
            _bright(batch.contour),
            PALETTE[answer.layout.argmax(1).cpu().numpy()],
            PALETTE[batch.layout.cpu().numpy()],
            _bright(answer.picture),
            _bright(batch.target),
        ]
        size = (_SHOWN_SIDE, _SHOWN_SIDE)
        return np.vstack([np.hstack([cv2.resize(column[row], size) for column in columns]) for row in range(_SHOWN)])


class PaperLayoutPretraining(PaperRecipe):
    """Layout encoder and generator learn the parser's layout.

    Weights: ``segmentation``, ``auxiliary`` (perceptual distance of the auxiliary RGB), ``latent_layout``.
    """

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, of which style encoder and image generator rest."""
        for resting in (self.networks.style_encoder, self.networks.image_generator):
            resting.requires_grad_(False)
        return {GENERATOR: Player(GENERATOR, self.networks)}

    def losses(self, batch: PaperExample, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """See `training.stages.recipe.Recipe.losses`."""
        latent = self.networks.layout_encoder(batch.shots, batch.shot_contours)
        logits, auxiliary = self.networks.layout_generator(batch.contour, latent)
        weight = self.config.weight
        return {
            GENERATOR: {
                "segmentation": weight("segmentation") * segmentation_loss(logits, batch.layout).mean(),
                "auxiliary": weight("auxiliary") * self._perceptual(auxiliary, batch.target).mean(),
                "latent_layout": weight("latent_layout") * latent_loss(latent).mean(),
            }
        }


class PaperMetaLearning(PaperRecipe):
    """The whole pipeline on the picture, against a critic; the layout is free to become what serves the picture.

    Weights: ``l1``, ``perceptual``, ``face`` (VGG-Face features, the sum of five layers), ``identity``, ``gan``,
    ``latent_layout``, ``latent_style``, ``r1``, ``r2``. Option ``identity``: "vgg-face" or "mobilefacenet"; with the
    latter there is no term ``face``.
    """

    def __init__(self, config: StageConfig, pool: Pool, models: Path | None) -> None:
        super().__init__(config, pool, models)
        device = pool.images.device
        self.critic = Discriminator(config.side, self.preset.discriminator).to(device)
        kind = word(config.options, "identity", ("vgg-face", "mobilefacenet"))
        self._vgg_face = open_vgg_face(models).to(device) if kind == "vgg-face" else None
        self._mobile = open_identity(models).to(device) if kind == "mobilefacenet" else None

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks and their critic."""
        return {**super().players, CRITIC: Player(CRITIC, self.critic)}

    def losses(self, batch: PaperExample, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """See `training.stages.recipe.Recipe.losses`."""
        latents = self.latents(self.networks, batch)
        picture = self.networks(latents, batch.contour).picture
        real = batch.target.detach().clone().requires_grad_()
        fake = picture.detach().requires_grad_()
        judged, found = self.critic(real, batch.contour).logit, self.critic(fake, batch.contour).logit
        terms = {
            "l1": l1(picture, batch.target),
            "perceptual": self._perceptual(picture, batch.target),
            "gan": generator_loss(self.critic(picture, batch.contour).logit),
            "latent_layout": latent_loss(latents.layout),
            "latent_style": latent_loss(latents.style),
            **self._likeness(picture, batch),
        }
        weight = self.config.weight
        return {
            GENERATOR: {name: weight(name) * term.mean() for name, term in terms.items()},
            CRITIC: {
                "gan": weight("gan") * critic_loss(judged, found).mean(),
                "r1": weight("r1") * gradient_penalty(judged, real).mean(),
                "r2": weight("r2") * gradient_penalty(found, fake).mean(),
            },
        }

    def _likeness(self, picture: Tensor, batch: PaperExample) -> dict[str, Tensor]:
        if self._vgg_face is not None:
            distances = self._vgg_face(picture, batch.target)
            return {"face": distances.features, "identity": distances.logits}
        assert self._mobile is not None
        return {"identity": self._mobile(picture, batch.target, batch.mesh)}


class PaperFineTuning(PaperMetaLearning):
    """Both generators and the critic on one person's K photos, whose latents stay as the encoders made them.

    The reference draws its examples from all of a person's frames whatever K is (LSR.md 13.3); here the pool is the K
    photos, and nothing else is seen.
    """

    def __init__(self, config: StageConfig, pool: Pool, models: Path | None) -> None:
        super().__init__(config, pool, models)
        self._known: Latents | None = None

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, of which the encoders rest, and the critic."""
        for resting in (self.networks.layout_encoder, self.networks.style_encoder):
            resting.requires_grad_(False)
        return super().players

    def drawn_from(self, pool: Pool) -> Clips | Frames:
        """All photos, if there is but one: the latents are of all of them, whatever a batch shows."""
        return Frames(pool)

    def latents(self, networks: PaperNetworks, batch: PaperExample) -> Latents:
        """The person's latents, from all photos, the same for every row."""
        if self._known is None:
            everything = torch.arange(len(self.pool), device=self.pool.images.device)
            photos = paper_example(self.pool, self._contours, everything[:1], everything[None])
            with torch.no_grad():
                self._known = networks.embed(photos.shots, photos.shot_contours)
        layout, style = (latent.expand(len(batch.contour), -1) for latent in self._known)
        return Latents(layout, style)


def _perceptual(kind: str, models: Path | None, device: torch.device) -> Distance:
    network: nn.Module = (open_vgg19 if kind == "vgg19" else open_lpips)(models)
    return network.to(device)


def _bright(pictures: Tensor) -> NDArray[np.uint8]:
    """(B,3,R,R) in [-1,1] -> (B,R,R,3) uint8."""
    bright = (pictures.float().clamp(-1.0, 1.0) + 1.0) * 127.5
    return np.asarray(np.rint(bright.permute(0, 2, 3, 1).cpu().numpy()), np.uint8)
