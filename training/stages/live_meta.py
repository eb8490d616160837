"""Meta-learning of the live networks: the whole pipeline on the picture; and its fine-tuning on one person."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from torch import Tensor
from torch.nn import functional

from lsr_live.appearance.guide import SHAPE_CHANNELS
from training.losses.adversarial import critic_loss, feature_matching, generator_loss, gradient_penalty
from training.losses.identity import open_identity
from training.losses.lpips import open_lpips
from training.losses.pixels import l1
from training.losses.regions import region_weights
from training.losses.temporal import temporal_loss
from training.networks.discriminator import Discriminator
from training.stages.config import StageConfig
from training.stages.live import GENERATOR, TEMPORAL, Example, LiveRecipe, draw_scene, over
from training.stages.live_pretrain import roughness
from training.stages.picture_mesh import picture_mesh
from training.stages.recipe import CRITIC, Player
from training.warp.photos import Photos

_CRITIC_WIDTHS = (16, 32, 64, 128, 192, 256, 256)


class LiveMetaLearning(LiveRecipe):
    """Trains layout generator and renderer together, the segmentation loss off.

    Weights: ``l1`` and ``base`` (of the answer, and of the warped photos alone) with face, eyes and mouth counting
    more; ``matte``; ``perceptual`` LPIPS; ``identity``; ``smooth``; ``temporal`` on neighbouring frames; ``gan``,
    ``feature_matching`` and ``r1`` from step ``gan_from`` on. A term of weight 0 is not computed.

    Parameters
    ----------
    config, photos
        As `LiveRecipe`.
    models
        Folder of the networks that losses look through.

    Raises
    ------
    DataError
        Such a network is missing, or no clip has two frames.
    """

    def __init__(self, config: StageConfig, photos: Photos, models: Path | None) -> None:
        super().__init__(config, photos)
        device = photos.pool.images.device
        self._perceptual = open_lpips(models).to(device) if config.weight("perceptual") else None
        self._identity = open_identity(models).to(device) if config.weight("identity") else None
        self.critic = Discriminator(config.side, _CRITIC_WIDTHS).to(device) if config.weight("gan") else None
        self._gan_from = config.option("gan_from", int) if self.critic else 0

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, and the critic where there is one."""
        players = {GENERATOR: Player(GENERATOR, self.networks)}
        if self.critic is not None:
            players[CRITIC] = Player(CRITIC, self.critic)
        return players

    def losses(self, batch: Example, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """See `training.stages.recipe.Recipe.losses`."""
        scene, weights = batch.scene, self.config.weights
        drawn = draw_scene(self.networks, scene, batch.guide)
        ours, warped, truth = (over(one, batch.behind) for one in (drawn.picture, drawn.base, scene.target))
        side = truth.shape[-1]
        mesh = picture_mesh(scene.mesh, side)
        where = region_weights(mesh, side, side)
        terms = {
            "l1": l1(ours, truth, where),
            "base": l1(warped, truth, where),
            "matte": l1(drawn.picture[:, 3:], scene.target[:, 3:]),
            "smooth": roughness(drawn.plan.shift),
        }
        if self._perceptual is not None:
            terms["perceptual"] = self._perceptual(ours, truth)
        if self._identity is not None:
            terms["identity"] = self._identity(ours, truth, mesh)
        if weights.get(TEMPORAL, 0.0) > 0.0:
            first, second = (slice(None, len(ours) // 2), slice(len(ours) // 2, None))
            terms[TEMPORAL] = temporal_loss(ours[first], ours[second], truth[first], truth[second])
        players: dict[str, dict[str, Tensor]] = {}
        if self.critic is not None and step >= self._gan_from:
            shapes = _shapes(batch.guide.maps, side)
            real = truth.detach().requires_grad_()
            judged, fooled = self.critic(real, shapes), self.critic(ours, shapes)
            terms["gan"] = generator_loss(fooled.logit)
            terms["feature_matching"] = feature_matching(fooled.features, judged.features)
            found = self.critic(ours.detach(), shapes)
            players[CRITIC] = {
                "gan": weights["gan"] * critic_loss(judged.logit, found.logit).mean(),
                "r1": self.config.weight("r1") * gradient_penalty(judged.logit, real).mean(),
            }
        players[GENERATOR] = {
            name: self.config.weight(name) * term.mean() for name, term in terms.items() if self.config.weight(name)
        }
        return players


def _shapes(maps: Tensor, side: int) -> Tensor:
    """The shape maps (B,3,R,R) in [-1,1] out of a guide: what the critic knows of the target."""
    shapes = functional.pixel_shuffle(maps[:, :SHAPE_CHANNELS], 2)
    return functional.interpolate(shapes, (side, side), mode="bilinear", align_corners=False) * 2.0 - 1.0


def finetuning_steps(photos: int) -> int:
    """Steps of subject fine-tuning for a number of photos (LSR.md 9)."""
    return next((steps for most, steps in ((3, 24), (7, 60), (15, 100), (31, 200)) if photos <= most), 400)
