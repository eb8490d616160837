"""The update of one player's parameters from its loss."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

from lsr_live.errors import DataError, UsageError
from training.stages.config import StageConfig
from training.stages.recipe import Player


class Learner:
    """A player's parameters and their optimizer.

    Parameters
    ----------
    player
        Networks, on their device.
    config
        Rates, optimizer, clipping.

    Raises
    ------
    UsageError
        The config has no learning rate for the player.
    """

    def __init__(self, player: Player, config: StageConfig) -> None:
        if player.name not in config.rates:
            raise UsageError(
                f"The config has no learning rate for '{player.name}'.", f"Add '{player.name}' under [rates]."
            )
        self.player = player
        self.named = {name: value for name, value in player.module.named_parameters() if value.requires_grad}
        if not self.named:
            raise ValueError(f"nothing of {player.name} is trained")
        self.parameters = list(self.named.values())
        self._config = config
        kind = torch.optim.AdamW if config.optimizer == "adamw" else torch.optim.Adam
        self._optimizer = kind(
            self.parameters,
            lr=config.rates[player.name],
            betas=(config.beta1, config.beta2),
            eps=config.epsilon,
            weight_decay=config.weight_decay,
            fused=True,
        )

    def backward(self, loss: Tensor, *, keep: bool) -> None:
        """Add the gradient of a loss () to those of the own parameters; ``keep`` the graph for another player."""
        torch.autograd.backward(loss, inputs=self.parameters, retain_graph=keep)

    def gradients(self) -> list[Tensor]:
        """Gradients of this step, of those parameters that a loss reached."""
        return [parameter.grad for parameter in self.parameters if parameter.grad is not None]

    def norm(self) -> Tensor:
        """Norm () of all gradients of this step."""
        norm: Tensor = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(self.gradients())))
        return norm

    def step(self, factor: float) -> None:
        """Clip, update with that share of the learning rate, and forget the gradients."""
        if self._config.clip == "value":
            clip_grad_value_(self.parameters, self._config.clip_at)
        elif self._config.clip == "norm":
            clip_grad_norm_(self.parameters, self._config.clip_at)
        for group in self._optimizer.param_groups:
            group["lr"] = self._config.rates[self.player.name] * factor
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)

    def state(self) -> dict[str, Tensor]:
        """State of the optimizer, ``PARAMETER/FIGURE``; figures as torch names them, such as ``exp_avg``."""
        states = self._optimizer.state
        return {
            f"{name}/{figure}": value
            for name, parameter in self.named.items()
            for figure, value in states.get(parameter, {}).items()
        }

    def restore(self, state: Mapping[str, Tensor]) -> None:
        """Take over what `state` gave. `DataError`: it belongs to other parameters."""
        places = {name: place for place, name in enumerate(self.named)}
        content: dict[int, dict[str, Tensor]] = {}
        for key, value in state.items():
            name, _, figure = key.rpartition("/")
            if name not in places or (value.ndim and value.shape != self.named[name].shape):
                raise DataError(
                    f"The checkpoint's optimizer state of '{self.player.name}' is of another network.",
                    "Begin a new run.",
                )
            if value.ndim:
                # Element by element the optimizer goes through memory, so the order must be the parameter's.
                value = torch.empty_like(self.named[name]).copy_(value)
            content.setdefault(places[name], {})[figure] = value
        groups = self._optimizer.state_dict()["param_groups"]
        self._optimizer.load_state_dict({"state": content, "param_groups": groups})
