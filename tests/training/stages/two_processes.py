"""Trains the tiny recipe, as torchrun starts it: RUN BATCH."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import torch
from torch import nn

from tests.training.stages.tiny import Tiny, config
from training.stages.trainer import train


class WithoutNorm(Tiny):
    """Batch norm sees the batch of its own process only: each row must count alone."""

    def __init__(self) -> None:
        super().__init__()
        del self.generator[1]


def main(run: Path, batch: int) -> None:
    torch.set_num_threads(1)
    recipe = WithoutNorm()
    # Processes may begin with different weights: those of the first count.
    if int(os.environ.get("RANK", "0")) > 0:
        for parameter in recipe.generator.parameters():
            nn.init.zeros_(parameter)
    train(recipe, config(batch=batch, accumulate=2, log_every=1), run, steps=3)
    train(recipe, config(batch=batch, accumulate=2, log_every=1), run, resume=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
