"""Layout pre-training of the live networks: the layout generator learns what belongs where, from the parser."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional

from training.losses.pixels import l1
from training.losses.regions import region_weights
from training.stages.live import GENERATOR, Example, LiveRecipe, over
from training.stages.picture_mesh import picture_mesh
from training.stages.recipe import Player
from training.warp.compose import compose


class LiveLayoutPretraining(LiveRecipe):
    """Trains the layout generator alone: layout against the parser's, attention and flow against the picture.

    Weights: ``segmentation`` cross-entropy of the eight groups, ``base`` L1 of the warped photos, ``smooth`` of the
    flow's correction.
    """

    @property
    def players(self) -> Mapping[str, Player]:
        """The networks, of which the renderer rests."""
        self.networks.renderer.requires_grad_(False)
        return {GENERATOR: Player(GENERATOR, self.networks)}

    def losses(self, batch: Example, step: int) -> Mapping[str, Mapping[str, Tensor]]:
        """See `training.stages.recipe.Recipe.losses`."""
        scene, weight = batch.scene, self.config.weight
        plan = self.networks.layout(batch.guide.maps, batch.guide.prior)
        with torch.autocast(scene.mesh.device.type, enabled=False):
            base = compose(scene, batch.guide, plan.attention.float(), plan.shift.float())
        side = scene.target.shape[-1]
        where = region_weights(picture_mesh(scene.mesh, side), side, side)
        # Cells at an edge belong to two groups in part: the target is a share each, not one class.
        entropy = functional.cross_entropy(plan.logits.float(), scene.layout)
        return {
            GENERATOR: {
                "segmentation": weight("segmentation") * entropy,
                "base": weight("base") * l1(over(base, batch.behind), over(scene.target, batch.behind), where).mean(),
                "smooth": weight("smooth") * roughness(plan.shift).mean(),
            }
        }


def roughness(shift: Tensor) -> Tensor:
    """Mean absolute difference (B,) of neighbouring cells of a flow's correction (B,2,L,L) px."""
    shift = shift.float()
    across, down = shift[..., 1:] - shift[..., :-1], shift[..., 1:, :] - shift[..., :-1, :]
    return across.abs().flatten(1).mean(1) + down.abs().flatten(1).mean(1)
