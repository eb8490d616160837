"""What generator and critic want of each other."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn.functional import softplus

from training.losses.pixels import l1


def generator_loss(fake: Tensor) -> Tensor:
    """Non-saturating logistic loss (Goodfellow et al., NeurIPS 2014) of the generator.

    `fake`: the critic's logits (N,...) of generated pictures. -> (N,), ``softplus(-logit)``.
    """
    return _each(softplus(-fake.float()))


def critic_loss(real: Tensor, fake: Tensor) -> Tensor:
    """The critic's side of it: ``softplus(-real) + softplus(fake)`` of its logits (N,...) -> (N,)."""
    return _each(softplus(-real.float())) + _each(softplus(fake.float()))


def gradient_penalty(logits: Tensor, picture: Tensor) -> Tensor:
    """Half the squared gradient of the critic's logit with respect to the picture, summed over its values -> (N,).

    R1 on true pictures, R2 on generated ones; their weight is gamma (Mescheder et al., "Which Training Methods for
    GANs do actually Converge?", ICML 2018, eq. 9 and 10). The reference takes the gradient of the loss term instead,
    which fades where the critic is sure; that slip (LSR.md 13.6) is not repeated.

    Parameters
    ----------
    logits
        (N,...) of `picture`; each example's may depend on its own picture only.
    picture
        (N,C,H,W), a leaf that requires a gradient: detached from the generator, and without the contour that the
        critic also sees.
    """
    (gradient,) = torch.autograd.grad(logits.float().sum(), picture, create_graph=True)
    return 0.5 * gradient.float().square().flatten(1).sum(1)


def feature_matching(fake: Sequence[Tensor], real: Sequence[Tensor]) -> Tensor:
    """Mean absolute difference of the critic's feature maps, each map counting the same -> (N,).

    After Wang et al., "High-Resolution Image Synthesis with Conditional GANs", CVPR 2018, eq. 4. The maps of the true
    pictures are taken as they are: no gradient goes through them.
    """
    maps = [l1(found, wanted.detach()) for found, wanted in zip(fake, real, strict=True)]
    return torch.stack(maps).mean(0)


def _each(terms: Tensor) -> Tensor:
    """Mean per example (N,) of (N,...): a critic answers one number, or one per patch."""
    return terms.reshape(len(terms), -1).mean(1)
