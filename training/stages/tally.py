"""Figures of steps, added up where they arise, so that no step waits for a GPU to hand them over."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor

from lsr_live.errors import DataError

_NEVER = 2**62


class Tally:
    """Means of named figures since the last reading, and the first step in which one was no number."""

    def __init__(self) -> None:
        self._sums: dict[tuple[str, ...], Tensor] = {}
        self._steps: dict[tuple[str, ...], int] = {}
        self._broken: dict[tuple[str, ...], Tensor] = {}

    def add(self, names: tuple[str, ...], values: Tensor, step: int) -> None:
        """Take in the figures (n,) of a step."""
        if names not in self._sums:
            self._sums[names] = torch.zeros_like(values, dtype=torch.float64)
            self._steps[names] = 0
            self._broken[names] = torch.full_like(values, _NEVER, dtype=torch.int64)
        self._sums[names] += values
        self._steps[names] += 1
        broken = self._broken[names]
        self._broken[names] = torch.where(values.isfinite(), broken, broken.clamp(max=step))

    def check(self, names: Mapping[str, str]) -> None:
        """Look at all figures so far; waits for the GPU.

        Parameters
        ----------
        names
            What a figure is called in the sentence, where it is not "the loss 'NAME'".

        Raises
        ------
        DataError
            One was infinite or not a number.
        """
        found = [
            (step, place, name)
            for place, (signature, broken) in enumerate(self._broken.items())
            for name, step in zip(signature, broken.tolist(), strict=True)
            if step != _NEVER
        ]
        if found:
            step, _, name = min(found, key=lambda each: each[:2])
            called = names.get(name, f"the loss '{name}'")
            raise DataError(f"In step {step}, {called} is not a finite number.")

    def means(self) -> dict[str, float]:
        """Mean of each figure over the steps that had it, since the last call; waits for the GPU."""
        sums: dict[str, float] = {}
        counts: dict[str, int] = {}
        for names, values in self._sums.items():
            for name, value in zip(names, values.tolist(), strict=True):
                sums[name] = sums.get(name, 0.0) + value
                counts[name] = counts.get(name, 0) + self._steps[names]
        self._sums, self._steps, self._broken = {}, {}, {}
        return {name: sums[name] / counts[name] for name in sums}
