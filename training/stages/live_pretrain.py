"""Layout pre-training of the live networks: the layout generator learns what belongs where, from the parser."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from torch import Tensor
from torch.nn import functional

from lsr_live.errors import UsageError
from training.losses.lpips import open_lpips
from training.losses.pixels import l1
from training.losses.regions import region_weights
from training.networks.live import LiveNetworks
from training.stages.config import StageConfig
from training.stages.live import GENERATOR, Example, LiveRecipe, coloured, over, plan_scene
from training.stages.picture_mesh import picture_mesh
from training.stages.recipe import Player
from training.warp.guide import Guide
from training.warp.photos import Photos
from training.warp.scene import Scene


class LiveLayoutPretraining(LiveRecipe):
    """Trains the layout generator alone: layout against the parser's, attention and flow against the picture.

    Weights: ``segmentation`` cross-entropy of the eight groups, ``base`` L1 and ``perceptual`` LPIPS of the warped
    photos, ``smooth`` of the flow's correction. Options, besides `LiveRecipe`'s: ``cells``, the side of the layout
    generator's maps. What is learnt of them holds for one size of a face in them, so they should be as large as live,
    however small the pictures are.

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
        self._cells = config.option("cells", int)
        if self._cells < 16 or self._cells & (self._cells - 1) or self._cells > config.side:
            raise UsageError(
                f"Maps of {self._cells} cells do not fit pictures of {config.side} px.", "Use a power of two from 16."
            )
        perceptual = config.weight("perceptual")
        self._perceptual = open_lpips(models).to(photos.pool.images.device) if perceptual else None

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, of which the renderer rests."""
        self.networks.renderer.requires_grad_(False)
        return {GENERATOR: Player(GENERATOR, self.networks)}

    def losses(self, batch: Example, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """See `training.stages.recipe.Recipe.losses`."""
        scene, weight = batch.scene, self.config.weight
        plan, base = plan_scene(self.networks, scene, batch.guide)
        warped, truth = over(base, batch.behind), over(scene.target, batch.behind)
        side = truth.shape[-1]
        # What the layout generator mends lies around the face as well: shoulders, neck and hair.
        where = region_weights(picture_mesh(scene.mesh, side), side, side, face=2.0, features=5.0)
        # Cells at an edge belong to two groups in part: the target is a share each, not one class.
        entropy = functional.cross_entropy(plan.logits.float(), scene.layout)
        terms = {
            "segmentation": weight("segmentation") * entropy,
            "base": weight("base") * l1(warped, truth, where).mean(),
            "smooth": weight("smooth") * roughness(plan.shift).mean(),
        }
        if self._perceptual is not None:
            terms["perceptual"] = weight("perceptual") * self._perceptual(warped, truth).mean()
        return {GENERATOR: terms}

    def _panels(self, networks: LiveNetworks, scene: Scene, guide: Guide, behind: Tensor) -> list[Tensor]:
        """Warp and layout (B,3,.,.) in [-1,1]."""
        plan, base = plan_scene(networks, scene, guide)
        return [over(base, behind), coloured(plan.layout)]


def roughness(shift: Tensor) -> Tensor:
    """Mean absolute difference (B,) of neighbouring cells of a flow's correction (B,2,L,L) px."""
    shift = shift.float()
    across, down = shift[..., 1:] - shift[..., :-1], shift[..., 1:, :] - shift[..., :-1, :]
    return across.abs().flatten(1).mean(1) + down.abs().flatten(1).mean(1)
