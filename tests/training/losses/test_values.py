"""Losses against values worked out by hand."""

from __future__ import annotations

import math

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from training.losses.adversarial import critic_loss, feature_matching, generator_loss, gradient_penalty  # noqa: E402
from training.losses.latent import latent_loss  # noqa: E402
from training.losses.pixels import l1  # noqa: E402
from training.losses.segmentation import segmentation_loss  # noqa: E402
from training.losses.temporal import temporal_loss  # noqa: E402


def close(found: torch.Tensor, wanted: list[float]) -> None:
    assert found.dtype == torch.float32
    torch.testing.assert_close(found, torch.tensor(wanted), rtol=1e-5, atol=1e-6)


def test_l1_is_a_mean_per_example() -> None:
    picture = torch.zeros(2, 3, 2, 2)
    picture[1, :, 0, 0] = torch.tensor([0.3, -0.6, 0.9])
    close(l1(picture, torch.zeros(2, 3, 2, 2)), [0.0, 1.8 / 12])


def test_weights_move_l1_to_where_they_are() -> None:
    picture = torch.zeros(1, 3, 1, 2)
    picture[..., 0], picture[..., 1] = 1.0, 0.2
    weights = torch.tensor([3.0, 1.0]).view(1, 1, 1, 2)
    close(l1(picture, torch.zeros_like(picture), weights), [(3 * 1.0 + 0.2) / 4])
    close(l1(picture, torch.zeros_like(picture), 7 * weights), [(3 * 1.0 + 0.2) / 4])
    close(l1(picture, torch.zeros_like(picture), 0 * weights), [0.0])


def test_logistic_losses() -> None:
    fake, real = torch.tensor([[0.0], [2.0]]), torch.tensor([[0.0], [-1.0]])
    close(generator_loss(fake), [math.log(2), math.log1p(math.exp(-2))])
    close(critic_loss(real, fake), [2 * math.log(2), math.log1p(math.exp(1)) + math.log1p(math.exp(2))])
    assert torch.isfinite(critic_loss(torch.tensor([[-1e4]]), torch.tensor([[1e4]]))).all()


def test_the_penalty_of_a_linear_critic_is_half_its_squared_weights_however_sure_it_is() -> None:
    weight = torch.arange(12.0).view(1, 3, 2, 2).requires_grad_()
    picture = torch.randn(2, 3, 2, 2).requires_grad_()
    logits = (picture * weight).sum((1, 2, 3)) + torch.tensor([0.0, 100.0])
    penalty = gradient_penalty(logits[:, None], picture)
    close(penalty.detach(), [506 / 2] * 2)  # 0 + 1 + 4 + ... + 121
    penalty.mean().backward()
    torch.testing.assert_close(weight.grad, weight.detach())


def test_feature_matching_counts_each_map_the_same_and_leaves_the_true_ones_alone() -> None:
    real = [torch.zeros(1, 2, 4, 4, requires_grad=True), torch.zeros(1, 8, 1, 1, requires_grad=True)]
    fake = [torch.full((1, 2, 4, 4), 0.5, requires_grad=True), torch.full((1, 8, 1, 1), -2.0, requires_grad=True)]
    found = feature_matching(fake, real)
    close(found.detach(), [1.25])
    found.sum().backward()
    assert fake[0].grad is not None
    assert real[0].grad is None
    with pytest.raises(ValueError, match="zip"):
        feature_matching(fake, real[:1])


def test_cross_entropy_of_a_layout() -> None:
    logits = torch.zeros(2, 19, 2, 2)
    logits[1, 5, 0, 0] = 3.0
    layout = torch.zeros(2, 2, 2, dtype=torch.uint8)
    layout[1, 0, 0] = 5
    seen = math.log(math.exp(3) + 18) - 3
    close(segmentation_loss(logits, layout), [math.log(19), (3 * math.log(19) + seen) / 4])


def test_latents() -> None:
    close(latent_loss(torch.tensor([[1.0, -3.0], [0.0, 0.0]])), [5.0, 0.0])


def test_flicker_costs_where_nothing_moves() -> None:
    still = torch.zeros(1, 3, 16, 16)
    close(temporal_loss(still, still + 0.2, still, still), [0.2])
    close(temporal_loss(still + 0.5, still + 0.5, still, still), [0.0])  # wrong, but still
    brighter = still + 0.05  # half of what counts as movement
    close(temporal_loss(still, still, still, brighter), [0.05])


def test_what_moves_is_left_to_other_losses() -> None:
    still = torch.zeros(1, 3, 16, 16)
    moved, flickered = still.clone(), still.clone()
    moved[..., 3:6, 3:6] = 1.0
    flickered[..., 1:8, 1:8] = 0.7  # the moved place and two px around it
    close(temporal_loss(still, flickered, still, moved), [0.0])
    flickered[..., 0, 0] = 0.7  # one px of the 256 - 49 that are still
    close(temporal_loss(still, flickered, still, moved), [0.7 / (256 - 49)])
    close(temporal_loss(still, flickered, still, still + 1), [0.0])  # nothing is still


def test_all_stay_float32_under_autocast() -> None:
    critic = torch.nn.Conv2d(3, 1, 3)
    picture = torch.rand(2, 3, 8, 8).requires_grad_()
    with torch.autocast("cpu", torch.bfloat16):
        logits = critic(picture)
        assert logits.dtype == torch.bfloat16
        found = [
            generator_loss(logits),
            critic_loss(logits, logits),
            gradient_penalty(logits, picture),
            feature_matching([logits], [logits + 1]),
            latent_loss(logits.flatten(1)),
            l1(logits, logits + 1),
        ]
    for loss in found:
        assert loss.shape == (2,)
        assert loss.dtype == torch.float32
        assert torch.isfinite(loss).all()
    found[2].mean().backward()
    assert torch.isfinite(critic.weight.grad).all()
    assert critic.weight.grad.abs().max() > 0
