from __future__ import annotations

import numpy as np
import pytest
import torch

from training.parser.hints import ANY, MEMBERS, PERSON
from training.parser.loss import parsing_losses


def sure_of(classes: torch.Tensor, by: float = 20.0) -> torch.Tensor:
    return torch.nn.functional.one_hot(classes, 19).permute(0, 3, 1, 2).float() * by


def test_the_truth_costs_nothing_and_the_opposite_much() -> None:
    truth = torch.tensor([[[0, 1], [13, 18]]])
    right = parsing_losses(sure_of(truth), truth)
    wrong = parsing_losses(sure_of((truth + 1) % 19), truth)
    assert sum(right.values()).item() < 1e-3
    assert wrong["likelihood"].item() > 15
    assert wrong["overlap"].item() > 0.25


def test_any_member_of_a_set_will_do() -> None:
    hints = torch.full((1, 4, 4), PERSON)
    for number in (1, 13, 18):
        assert parsing_losses(sure_of(torch.full((1, 4, 4), number)), hints)["likelihood"].item() < 1e-4
    assert parsing_losses(sure_of(torch.zeros(1, 4, 4, dtype=torch.int64)), hints)["likelihood"].item() > 15


def test_likelihood_is_minus_the_log_of_the_sum_over_the_set() -> None:
    torch.manual_seed(0)
    logits = torch.randn(1, 19, 5, 5)
    hints = torch.full((1, 5, 5), PERSON)
    p = logits.softmax(1)[:, 1:].sum(1)
    assert parsing_losses(logits, hints)["likelihood"].item() == pytest.approx(-p.log().mean().item(), rel=1e-5)


def test_unknown_pixels_teach_nothing() -> None:
    logits = torch.randn(1, 19, 3, 3, requires_grad=True)
    loss = sum(parsing_losses(logits, torch.full((1, 3, 3), ANY)).values())
    loss.backward()
    assert loss.item() == 0.0
    assert logits.grad is not None
    assert logits.grad.abs().max() == 0


def test_the_surest_mistake_still_has_a_gradient_and_no_nan() -> None:
    truth = torch.zeros(1, 2, 2, dtype=torch.int64)
    logits = sure_of(truth + 5, 25.0).requires_grad_()
    sum(parsing_losses(logits, truth).values()).backward()
    assert logits.grad is not None
    assert torch.isfinite(logits.grad).all()
    assert logits.grad[0, 0].abs().min() > 1e-3


def test_every_hint_is_taken() -> None:
    hints = torch.arange(len(MEMBERS))[None, None]
    losses = parsing_losses(torch.zeros(1, 19, 1, len(MEMBERS)), hints)
    assert np.isfinite(sum(losses.values()).item())
